import { fen, mulDiv, RATE_SCALE, roundRatio, type Fen, type Rate } from '@forbear/money';
import { partOf, type Period } from './period.ts';
import type { ScheduleTerms } from './terms.ts';

/** The rate of one period as an exact ratio of whole numbers. */
export type PeriodRate = { readonly over: number; readonly of: number };

/** The exact rate of a period: a daily rate counts actual days, others go by the day count. */
export function rateOfPeriod(period: Period, rate: Rate, terms: ScheduleTerms): PeriodRate {
  if (rate.per === 'day') return { over: rate.scaled * period.days, of: RATE_SCALE };
  const part = partOf(period, terms);
  const yearly = rate.per === 'month' ? rate.scaled * 12 : rate.scaled;
  return { over: yearly * part.over, of: RATE_SCALE * part.of };
}

/** Interest on a balance for a period, rounded once at its posting. */
export function interestOn(balance: Fen, at: PeriodRate, rounding: ScheduleTerms['rounding']): Fen {
  return fen(mulDiv(balance, at.over, at.of, rounding));
}

/**
 * The level payment of a principal over periods of these rates, rounded once:
 * P ÷ Σ 1 ÷ ((1+r₁)…(1+rₖ)). Doubles decide it unless the result lies close to half a fen;
 * then exact ratios do.
 */
export function levelPayment(
  principal: Fen,
  rates: readonly PeriodRate[],
  rounding: ScheduleTerms['rounding'],
): Fen {
  let discount = 1;
  let sum = 0;
  for (const { over, of } of rates) {
    discount *= of / (of + over);
    sum += discount;
  }
  const close = principal / sum;
  const rest = close - Math.floor(close);
  if (Math.abs(rest - 0.5) > 1e-4 && close < 1e10) return fen(Math.round(close));
  return exactPayment(principal, rates, rounding);
}

function exactPayment(
  principal: Fen,
  rates: readonly PeriodRate[],
  rounding: ScheduleTerms['rounding'],
): Fen {
  let over = 0n;
  let under = 1n;
  for (const rate of [...rates].reverse()) {
    over = (under + over) * BigInt(rate.of);
    under *= BigInt(rate.of) + BigInt(rate.over);
  }
  return fen(roundRatio(BigInt(principal) * under, over, rounding));
}
