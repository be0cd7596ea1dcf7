import { DayWalk, RATE_SCALE, type Day, type DaySeries, type Fen, type Rate } from '@forbear/money';
import { ratio, rateOfPeriod, type PeriodRate } from './interest.ts';
import { isRegular, type Period } from './period.ts';
import type { ScheduleTerms } from './terms.ts';

/** The rates of all periods: one for the first and one for all later ones, or one for each. */
export type PeriodRates =
  | { readonly first: PeriodRate; readonly later: PeriodRate; readonly each?: undefined }
  | { readonly each: readonly PeriodRate[] };

/** The rate of row `k`, counted from 0. */
export const rateAt = (rates: PeriodRates, k: number): PeriodRate =>
  rates.each !== undefined ? (rates.each[k] as PeriodRate) : k === 0 ? rates.first : rates.later;

/** The rates of the periods that end on `dues`. */
export function ratesOf(terms: ScheduleTerms, rate: Rate, dues: DaySeries): PeriodRates {
  const isSteady = rate.per !== 'day' && terms.dayCount === '30/360';
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
  const first = rateOfPeriod(periodOf(from, new DayWalk(dues).next()), rate, terms);
  return { first: inRange(first, principal), later };
}

const SHORT = 100;

/** By actual days, periods of the same length bear the same; by actual/actual the year counts too. */
function datedRates(terms: ScheduleTerms, rate: Rate, dues: DaySeries): readonly PeriodRate[] {
  const isByLength = rate.per === 'day' || terms.dayCount !== 'actual/actual';
  const known = new Array<PeriodRate | undefined>(SHORT).fill(undefined);
  const rates = new Array<PeriodRate>(dues.count);
  const walk = new DayWalk(dues);
  let start = terms.from;
  for (let k = 0; k < dues.count; k += 1) {
    const due = walk.next();
    const days = due - start;
    let own = isByLength && days < SHORT ? known[days] : undefined;
    own ??= inRange(rateOfPeriod({ start, due, days }, rate, terms), terms.principal);
    if (days < SHORT) known[days] = own;
    rates[k] = own;
    start = due;
  }
  return rates;
}

function secondPeriod(dues: DaySeries): Period {
  const walk = new DayWalk(dues);
  return periodOf(walk.next(), walk.next());
}

const periodOf = (start: Day, due: Day): Period => ({ start, due, days: due - start });

/** The same ratio in lowest terms, where its product with the principal would pass 2^53. */
function inRange(rate: PeriodRate, principal: Fen): PeriodRate {
  const { over, of } = rate;
  if (principal * over <= Number.MAX_SAFE_INTEGER || !Number.isSafeInteger(over)) return rate;
  let [a, b] = [over, of];
  while (b > 0) [a, b] = [b, a % b];
  return ratio(over / a, of / a);
}
