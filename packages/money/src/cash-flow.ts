import { fail, ok, problem, type Result } from '@forbear/problem';
import { forces, type Flows } from './force.ts';

/** The rates at which a series of payments is worth nothing; `roots` rise. */
export type PeriodicRate = {
  /** Per period. */
  readonly periodic: number;
  /** `periodic` × periods a year. */
  readonly nominal: number;
  /** Compounded over a year. */
  readonly effective: number;
  /** Every yearly rate found, when there are several. */
  readonly roots: readonly number[];
};

/** The yearly rate of dated payments. */
export type DatedRate = { readonly effective: number; readonly roots: readonly number[] };

type DatedFlow = { readonly on: number; readonly amount: number };

/**
 * The yearly rate of dated payments by actual/365, in any order. `amount` in any one unit.
 * Several rates: all in `roots`, and `effective` is the one nearest to zero. RATE_NONE without a sign change
 * or root.
 */
export function datedRate(flows: readonly DatedFlow[]): Result<DatedRate> {
  const roots = forces(inTime(flows));
  const rates = roots.map((force) => Math.expm1(force)).filter(isRate);
  if (rates.length === 0) return fail(problem('RATE_NONE'));
  return ok({ effective: nearestZero(rates), roots: rates });
}

/**
 * The rate of payments one period apart, the first now; `perYear` periods make a year.
 * RATE_NONE without a sign change or root.
 */
export function periodicRate(amounts: readonly number[], perYear: number): Result<PeriodicRate> {
  const times: number[] = [];
  const moving: number[] = [];
  for (const [at, amount] of amounts.entries())
    if (amount !== 0) {
      times.push(at);
      moving.push(amount);
    }
  const first = times[0] ?? 0;
  const roots = forces({ times: times.map((at) => at - first), amounts: moving }).filter((force) =>
    isRate(Math.expm1(force * perYear)),
  );
  if (roots.length === 0) return fail(problem('RATE_NONE'));
  const force = nearestZero(roots);
  const periodic = Math.expm1(force);
  return ok({
    periodic,
    nominal: periodic * perYear,
    effective: Math.expm1(force * perYear),
    roots: roots.map((root) => Math.expm1(root * perYear)),
  });
}

/** A rate that no double can hold, or that cannot be told from −1, is none. */
const isRate = (rate: number): boolean => Number.isFinite(rate) && rate > -1;

const nearestZero = (values: readonly number[]): number =>
  values.reduce((best, value) => (Math.abs(value) < Math.abs(best) ? value : best));

/** The payments by time, those of one day in one sum. */
function inTime(flows: readonly DatedFlow[]): Flows {
  const sorted = isSorted(flows) ? flows : [...flows].sort((a, b) => a.on - b.on);
  const days: number[] = [];
  const amounts: number[] = [];
  for (const { on, amount } of sorted) {
    const last = days.length - 1;
    if (days[last] === on) amounts[last] = sumOf(amounts[last] as number, amount);
    else {
      days.push(on);
      amounts.push(amount);
    }
    if (amounts[amounts.length - 1] === 0) {
      days.pop();
      amounts.pop();
    }
  }
  const first = days[0] ?? 0;
  return { times: days.map((day) => (day - first) / 365), amounts };
}

/** A sum that is nothing but for the last bits of its parts is nothing. */
function sumOf(a: number, b: number): number {
  const sum = a + b;
  return Math.abs(sum) <= 1e-15 * (Math.abs(a) + Math.abs(b)) ? 0 : sum;
}

function isSorted(flows: readonly DatedFlow[]): boolean {
  for (let k = 1; k < flows.length; k += 1)
    if ((flows[k] as DatedFlow).on < (flows[k - 1] as DatedFlow).on) return false;
  return true;
}
