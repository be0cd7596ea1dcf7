import {
  dayOfSeries,
  fen,
  roundRatio,
  ZERO,
  type DaySeries,
  type Fen,
  type Rate,
} from '@forbear/money';
import { NOTHING, type Exact } from './exact.ts';
import { interestOn, type PeriodRate } from './interest.ts';
import { rateAt, ratesOf, type PeriodRates } from './period-rates.ts';
import { scheduleOf, type Row, type Schedule } from './row.ts';
import type { ScheduleTerms } from './terms.ts';

/** What makes level payments more than one sum in every row. */
type Plan = Pick<ScheduleTerms, 'balloon' | 'interestOnly' | 'rateSteps' | 'unit'>;

/** Whether a schedule of level payments has a balloon, rows of interest only, steps of its rate, or whole yuan. */
export const isPlanned = ({ balloon, interestOnly, rateSteps, unit }: Plan): boolean =>
  balloon !== undefined ||
  interestOnly !== undefined ||
  rateSteps !== undefined ||
  unit !== undefined;

/** Fen in a unit of payments. */
export const unitOf = ({ unit }: Pick<ScheduleTerms, 'unit'>): number =>
  unit === 'yuan' ? 100 : unit === 'jiao' ? 10 : 1;

/**
 * The level payment of a principal over rows of these rates, of which the last pays the balloon too, and the
 * first may hold a `given` interest; rounded once, to the unit:
 * (P − B·dₙ) ÷ Σ dₖ with dₖ = 1 ÷ ((1+r₁)…(1+rₖ)); where the first row's interest I is given
 * (P + I − B·dₙ) ÷ Σ dₖ with d₁ = 1.
 */
export function plannedPayment(
  principal: Fen,
  rates: readonly PeriodRate[],
  { balloon = ZERO, ...unit }: Pick<ScheduleTerms, 'balloon' | 'unit'>,
  rounding: ScheduleTerms['rounding'],
  given?: Exact,
): Fen {
  const own = given ?? NOTHING;
  // Σ dₖ = over ÷ under, dₙ = last ÷ under, from the last row to the first.
  let [over, under, last] = [0n, 1n, 1n];
  for (let k = rates.length - 1; k >= 0; k -= 1) {
    const rate = rates[k] as PeriodRate;
    const [of, more] =
      k === 0 && given !== undefined ? [1n, 0n] : [BigInt(rate.of), BigInt(rate.over)];
    over = (under + over) * of;
    last *= of;
    under *= of + more;
  }
  const owed = (BigInt(principal) * own.of + own.over) * under - BigInt(balloon) * last * own.of;
  const size = BigInt(unitOf(unit));
  return fen(roundRatio(owed, own.of * over * size, rounding) * Number(size));
}

/** 等额本息 with a balloon, first rows of interest only, steps of the rate, or payments in whole yuan. */
export function plannedRows(terms: ScheduleTerms, rate: Rate, dues: DaySeries): Schedule {
  const { rounding, interestOnly = 0, rateSteps = [], balloon = ZERO } = terms;
  const { count } = dues;
  const rates = ratesOf(terms, rate, dues);
  const { rateSteps: _steps, ...plain } = terms;
  const rows = new Array<Row>(count);
  let [balance, start, total, payment] = [terms.principal as number, terms.from as number, 0, 0];
  let inForce: PeriodRates | undefined;
  for (let k = 0; k < count; k += 1) {
    const due = dayOfSeries(dues, k);
    const interest = interestOn(balance as Fen, rateAt(rates, k), rounding);
    const step = rateSteps.findLast(({ row }) => row <= k + 1);
    if (inForce === undefined || step?.row === k + 1)
      inForce = ratesOf(plain, step?.rate ?? rate, dues);
    const levels = (from: number): Fen => {
      const own = Array.from({ length: count - from }, (_, n) =>
        rateAt(inForce as PeriodRates, from + n),
      );
      return plannedPayment(balance as Fen, own, terms, rounding);
    };
    if (k === interestOnly || (k > interestOnly && step?.row === k + 1)) payment = levels(k);
    let principal = k < interestOnly ? 0 : payment - interest;
    if (k === count - 1) principal = balance;
    else principal = Math.max(0, Math.min(principal, balance - balloon));
    balance -= principal;
    total += interest;
    rows[k] = {
      no: k + 1,
      due,
      days: due - start,
      payment: fen(principal + interest),
      principal: fen(principal),
      interest,
      fee: ZERO,
      balance: fen(balance),
    };
    start = due;
  }
  return scheduleOf(rows, terms.principal, total, 0);
}
