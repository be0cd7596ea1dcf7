import { fen, mulDiv, RATE_SCALE, type Fen, type Rate } from '@forbear/money';
import type { YearPart } from './day-fraction.ts';
import { inLowest } from './day-fraction.ts';
import { freeDays } from './free-days.ts';
import { partOf, type Period } from './period.ts';
import type { ScheduleTerms } from './terms.ts';

/** The rate of one period as an exact ratio of whole numbers; `share` is their quotient, to guess with. */
export type PeriodRate = { readonly over: number; readonly of: number; readonly share: number };

export const ratio = (over: number, of: number): PeriodRate => ({ over, of, share: over / of });

/**
 * The exact rate of a period: a daily rate counts actual days, others go by the day count, or by the part
 * of a year that is `known`. Days that bear nothing come off by their number.
 */
export function rateOfPeriod(
  period: Period,
  rate: Rate,
  terms: Pick<ScheduleTerms, 'dayCount' | 'every' | 'from' | 'firstDue' | 'dueDay' | 'free'>,
  known?: YearPart,
): PeriodRate {
  const free = terms.free === undefined ? 0 : freeDays(period.start, period.due, terms.free);
  if (rate.per === 'day') return ratio(rate.scaled * (period.days - free), RATE_SCALE);
  const part = known ?? partOf(period, terms);
  const yearly = rate.per === 'month' ? rate.scaled * 12 : rate.scaled;
  if (free === 0) return rateOfPart(yearly, part);
  return rateOfPart(
    yearly,
    inLowest({ over: part.over * (period.days - free), of: part.of * period.days }),
  );
}

/** A yearly rate for a part of a year; in lowest terms where reliefs have cut the year into very small parts. */
function rateOfPart(yearly: number, { over, of }: YearPart): PeriodRate {
  const plain = ratio(yearly * over, RATE_SCALE * of);
  if (Number.isSafeInteger(plain.over) && Number.isSafeInteger(plain.of)) return plain;
  const rate = inLowest({ over: yearly, of: RATE_SCALE });
  const [above, below] = [inLowest({ over: rate.over, of }), inLowest({ over, of: rate.of })];
  return ratio(above.over * below.over, above.of * below.of);
}

/**
 * Interest on a balance (not negative) for a period, rounded once at its posting. Where the product
 * stays below 2^53 the guess by doubles is proven by its exact distance, of less than half a fen;
 * ties, and what is too large, go the exact way.
 */
export function interestOn(balance: Fen, at: PeriodRate, rounding: ScheduleTerms['rounding']): Fen {
  const product = balance * at.over;
  if (product + at.of <= Number.MAX_SAFE_INTEGER) {
    const guess = Math.floor(balance * at.share + 0.5);
    const twice = 2 * (product - guess * at.of);
    if (twice < at.of && -twice < at.of) return guess as Fen;
  }
  return fen(mulDiv(balance, at.over, at.of, rounding));
}
