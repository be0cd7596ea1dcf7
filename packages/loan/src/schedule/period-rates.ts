import {
  dayOfSeries,
  RATE_SCALE,
  type Day,
  type DaySeries,
  type Fen,
  type Rate,
} from '@forbear/money';
import { ratio, rateOfPeriod, type PeriodRate } from './interest.ts';
import { isRegular, type Period } from './period.ts';
import type { ScheduleTerms } from './terms.ts';

/** The rates of all periods: one for the first and one for all later ones, or one for each. */
export type PeriodRates =
  | { readonly first: PeriodRate; readonly later: PeriodRate; readonly each?: undefined }
  | {
      readonly each: readonly PeriodRate[];
      readonly first?: undefined;
      readonly later?: undefined;
    };

/** The rate of row `k`, counted from 0. */
export const rateAt = ({ each, first, later }: PeriodRates, k: number): PeriodRate =>
  each !== undefined ? (each[k] as PeriodRate) : k === 0 ? first : later;

/** The rates of the periods that end on `dues`. */
export function ratesOf(terms: ScheduleTerms, rate: Rate, dues: DaySeries): PeriodRates {
  const { free, rateSteps } = terms;
  if (rateSteps !== undefined && rateSteps.length > 0)
    return { each: steppedRates(terms, rate, dues) };
  const isSteady = rate.per !== 'day' && terms.dayCount === '30/360' && free === undefined;
  if (isSteady && dues.count > 1) return steadyRates(terms, rate, dues);
  return { each: datedRates(terms, rate, dues) };
}

/** By 30/360 all periods but the first are the same. */
function steadyRates(terms: ScheduleTerms, rate: Rate, dues: DaySeries): PeriodRates {
  const { every, from, principal } = terms;
  const yearly = rate.per === 'month' ? rate.scaled * 12 : rate.scaled;
  const steady =
    'months' in every
      ? ratio(yearly * every.months, RATE_SCALE * 12)
      : rateOfPeriod(secondPeriod(dues), rate, terms);
  const later = inRange(steady, principal);
  if (isRegular(terms)) return { first: later, later };
  const first = rateOfPeriod(periodOf(from, dayOfSeries(dues, 0)), rate, terms);
  return { first: inRange(first, principal), later };
}

/** Each row by the rate that its contract tells for it. */
function steppedRates(terms: ScheduleTerms, rate: Rate, dues: DaySeries): readonly PeriodRate[] {
  const { rateSteps = [], ...plain } = terms;
  const told = [{ row: 1, rate }, ...rateSteps];
  const rates = told.map((step) => ratesOf(plain, step.rate, dues));
  return Array.from({ length: dues.count }, (_, k) =>
    rateAt(rates[told.findLastIndex(({ row }) => row <= k + 1)] as PeriodRates, k),
  );
}

const SHORT = 100;

/** By actual days, periods of the same length bear the same; by actual/actual the year counts too. */
function datedRates(terms: ScheduleTerms, rate: Rate, dues: DaySeries): readonly PeriodRate[] {
  const isByLength =
    (rate.per === 'day' || terms.dayCount !== 'actual/actual') && terms.free === undefined;
  const known = new Array<PeriodRate | undefined>(SHORT).fill(undefined);
  const rates = new Array<PeriodRate>(dues.count);
  let start = terms.from;
  for (let k = 0; k < dues.count; k += 1) {
    const due = dayOfSeries(dues, k);
    const days = due - start;
    let own = isByLength && days < SHORT ? known[days] : undefined;
    own ??= inRange(rateOfPeriod({ start, due, days }, rate, terms), terms.principal);
    if (days < SHORT) known[days] = own;
    rates[k] = own;
    start = due;
  }
  return rates;
}

const secondPeriod = (dues: DaySeries): Period =>
  periodOf(dayOfSeries(dues, 0), dayOfSeries(dues, 1));

const periodOf = (start: Day, due: Day): Period => ({ start, due, days: due - start });

/** The same ratio in lowest terms, where its product with the principal would pass 2^53. */
function inRange(rate: PeriodRate, principal: Fen): PeriodRate {
  const { over, of } = rate;
  if (principal * over <= Number.MAX_SAFE_INTEGER || !Number.isSafeInteger(over)) return rate;
  let [a, b] = [over, of];
  while (b > 0) [a, b] = [b, a % b];
  return ratio(over / a, of / a);
}
