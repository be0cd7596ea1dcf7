import { fen, roundRatio, type Fen } from '@forbear/money';
import type { Exact } from './exact.ts';
import { rateAt, type PeriodRates } from './period-rates.ts';
import type { ScheduleTerms } from './terms.ts';

/** The rows that a level payment pays: those from row `from` (counted from 0) up to `count`. */
type Span = { readonly from: number; readonly count: number };

/**
 * The level payment of a principal over the rows of a span, rounded once:
 * P ÷ Σ 1 ÷ ((1+r₁)…(1+rₖ)). Doubles decide it unless the result lies as close to half a fen as
 * their error can reach; then exact ratios do.
 */
export function levelPayment(
  principal: Fen,
  rates: PeriodRates,
  span: Span,
  rounding: ScheduleTerms['rounding'],
): Fen {
  const close = principal / discounts(rates, span);
  const whole = Math.floor(close);
  const error = close * (span.count + 2) * 1e-15 + 1e-9;
  const toHalf = close - whole - 0.5;
  if (toHalf > error) return fen(whole + 1);
  if (toHalf < -error) return fen(whole);
  return exactPayment(principal, rates, span, rounding);
}

/** Σ 1 ÷ ((1+r₁)…(1+rₖ)) in doubles; each step is off by no more than a few units in the last place. */
function discounts(rates: PeriodRates, { from, count }: Span): number {
  if (rates.each !== undefined) {
    let [discount, sum] = [1, 0];
    for (let k = from; k < count; k += 1) {
      const { over, of } = rateAt(rates, k);
      discount *= of / (of + over);
      sum += discount;
    }
    return sum;
  }
  const { first, later } = rates;
  const factor = later.of / (later.of + later.over);
  const rest = powers(factor, count - Math.max(from, 1));
  return from > 0 ? rest : (first.of / (first.of + first.over)) * (1 + rest);
}

/** f + f² + … + fⁿ by doubling: only products and sums of positive numbers, so nothing cancels. */
function powers(factor: number, n: number): number {
  let sum = 0;
  let reached = 1;
  let block = factor;
  let power = factor;
  for (let left = n; left > 0; left >>= 1) {
    if ((left & 1) === 1) {
      sum += reached * block;
      reached *= power;
    }
    block += power * block;
    power *= power;
  }
  return sum;
}

/**
 * The level payment over `count` rows of which the first bears a given interest, rounded once:
 * (P + I) ÷ (1 + Σ 1 ÷ ((1+r₂)…(1+rₖ))).
 */
export function levelPaymentAfter(
  principal: Fen,
  interest: Exact,
  rates: PeriodRates,
  count: number,
  rounding: ScheduleTerms['rounding'],
): Fen {
  const close =
    (principal + Number(interest.over) / Number(interest.of)) /
    (1 + (count > 1 ? discounts(rates, { from: 1, count }) : 0));
  const whole = Math.floor(close);
  const error = close * (count + 4) * 1e-15 + 1e-9;
  const toHalf = close - whole - 0.5;
  if (toHalf > error) return fen(whole + 1);
  if (toHalf < -error) return fen(whole);
  const { over, under } = exactDiscounts(rates, { from: 1, count });
  const owed = BigInt(principal) * interest.of + interest.over;
  return fen(roundRatio(owed * under, interest.of * (under + over), rounding));
}

function exactPayment(
  principal: Fen,
  rates: PeriodRates,
  span: Span,
  rounding: ScheduleTerms['rounding'],
): Fen {
  const { over, under } = exactDiscounts(rates, span);
  return fen(roundRatio(BigInt(principal) * under, over, rounding));
}

/** Σ 1 ÷ ((1+r₁)…(1+rₖ)) as `over` ÷ `under`. */
function exactDiscounts(
  rates: PeriodRates,
  { from, count }: Span,
): { readonly over: bigint; readonly under: bigint } {
  let over = 0n;
  let under = 1n;
  for (let k = count - 1; k >= from; k -= 1) {
    const rate = rateAt(rates, k);
    over = (under + over) * BigInt(rate.of);
    under *= BigInt(rate.of) + BigInt(rate.over);
  }
  return { over, under };
}
