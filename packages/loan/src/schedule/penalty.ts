import { RATE_SCALE, type Day } from '@forbear/money';
import { dayFraction, type YearPart } from './day-fraction.ts';
import { NOTHING, type Exact } from './exact.ts';
import { freeDays } from './free-days.ts';
import type { DayCount, Terms } from './terms.ts';

/**
 * The exact penalty rate of one day. Yearly and monthly rates become daily ones over 360 days, or
 * over 365 where the contract counts actual days over 365 or over the year's own days.
 */
export function penaltyRate({ penalty, rate: contract, dayCount }: Terms): Exact {
  const rate = penalty?.rate ?? contract;
  if (penalty === undefined || rate === undefined) return NOTHING;
  const year = dayCount === '30/360' || dayCount === 'actual/360' ? 360 : 365;
  const [yearly, basis] = { day: [1, 1], month: [12, year], year: [1, year] }[rate.per] as [
    number,
    number,
  ];
  const scale = BigInt(RATE_SCALE);
  const multiple = penalty.rate === undefined ? BigInt(penalty.multiple ?? RATE_SCALE) : scale;
  return {
    over: BigInt(rate.scaled) * BigInt(yearly) * multiple,
    of: scale * scale * BigInt(basis),
  };
}

/** The part of a year that single days count as: by 30/360 each day is a 360th. */
function yearPart(from: Day, to: Day, dayCount: DayCount): YearPart {
  return dayCount === '30/360' ? { over: to - from, of: 360 } : dayFraction(from, to, dayCount);
}

/**
 * The exact rate of normal interest on overdue principal between two days. It runs unless a penalty takes
 * its place (逾期利息在约定的罚息之外不再计收正常利息), never on flat interest and fees of instalments. By
 * 30/360 a day is a 360th of the year, as daily rates are made from yearly ones.
 */
export function lateRate(terms: Terms, from: Day, to: Day): Exact {
  const { rate, penalty, method } = terms;
  if (rate === undefined || method === 'flat' || method === 'fee-instalment') return NOTHING;
  if (penalty !== undefined && penalty.adds !== true) return NOTHING;
  const scale = BigInt(RATE_SCALE);
  const bearing = to - from - freeDays(from, to, terms.free);
  if (rate.per === 'day') return { over: BigInt(rate.scaled * bearing), of: scale };
  const part = yearPart(from, to, terms.dayCount);
  const yearly = BigInt(rate.scaled) * (rate.per === 'month' ? 12n : 1n);
  const whole = { over: yearly * BigInt(part.over), of: scale * BigInt(part.of) };
  if (bearing === to - from) return whole;
  return { over: whole.over * BigInt(bearing), of: whole.of * BigInt(to - from) };
}
