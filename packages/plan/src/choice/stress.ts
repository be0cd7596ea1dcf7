import { chances, RATE_SCALE, ZERO, type Fen, type Share } from '@forbear/money';
import type { MonthMoney } from '@forbear/budget';

/**
 * What may happen to the income, as the person sets it: every month with work it is lost with
 * `lossPerMonth`, and found again after `monthsOut` months on average. Nothing of this is assumed
 * for them. `pauses` are months a creditor has agreed beforehand to skip, `buffer` is money at hand.
 */
export type Hazard = {
  readonly lossPerMonth: Share;
  readonly monthsOut: number;
  readonly buffer?: Fen;
  readonly pauses?: number;
  /** 1,000 paths of 24 months unless said otherwise. */
  readonly paths?: number;
  readonly months?: number;
  readonly seed?: number;
};

/** Of how many income paths a plan holds every month, and what the worst tenth lacks on average. */
export type Survival = {
  readonly paths: number;
  readonly held: number;
  readonly months: number;
  /** The mean of the money missing over the worst tenth of the paths. */
  readonly worstTenth: Fen;
};

/** Paths of working (1) and not working (0) months, path after path; the same seed gives the same paths. */
export function incomePaths(hazard: Hazard): Uint8Array {
  const { paths = 1000, months = 24, seed = 20261105 } = hazard;
  const works = new Uint8Array(paths * months);
  const next = chances(seed);
  const loss = hazard.lossPerMonth / RATE_SCALE;
  const found = 1 / Math.max(1, hazard.monthsOut);
  for (let path = 0, at = 0; path < paths; path += 1) {
    let has = true;
    for (let t = 0; t < months; t += 1, at += 1) {
      const chance = next();
      has = has ? chance >= loss : chance < found;
      works[at] = has ? 1 : 0;
    }
  }
  return works;
}

/**
 * How a plan's payments hold on the paths. A month without work has no income; essential spending
 * goes first. What is lacking comes from the buffer, which what is left over fills again up to where
 * it began; then a pre-agreed pause moves all further payments by a month; then the plan fails.
 */
export function survivalOf(
  payments: readonly number[],
  money: readonly Pick<MonthMoney, 'income' | 'essential'>[],
  hazard: Hazard,
  works: Uint8Array,
): Survival {
  const { paths = 1000, months = 24, pauses = 0, buffer = ZERO } = hazard;
  const incomes = Float64Array.from({ length: months }, (_, t) => moneyAt(money, t).income);
  const needs = Float64Array.from({ length: months }, (_, t) => moneyAt(money, t).essential);
  const lacks = new Float64Array(paths);
  let held = 0;
  for (let path = 0; path < paths; path += 1) {
    let [stock, paused, lacking] = [buffer as number, 0, 0];
    for (let t = 0; t < months; t += 1) {
      const income = works[path * months + t] === 1 ? (incomes[t] as number) : 0;
      stock += income - (needs[t] as number);
      const due = payments[t - paused] ?? 0;
      if (stock >= due) stock -= due;
      else if (due > 0 && paused < pauses) paused += 1;
      else if (due > 0) {
        lacking += due - Math.max(0, stock);
        stock = Math.min(stock, 0);
      }
      stock = Math.max(0, Math.min(stock, buffer));
    }
    lacks[path] = lacking;
    if (lacking === 0) held += 1;
  }
  const worst = Math.max(1, Math.floor(paths / 10));
  const sum = lacks
    .sort()
    .subarray(paths - worst)
    .reduce((total, one) => total + one, 0);
  return { paths, held, months, worstTenth: Math.round(sum / worst) as Fen };
}

const moneyAt = (money: readonly Pick<MonthMoney, 'income' | 'essential'>[], t: number) =>
  (money[Math.min(t, money.length - 1)] ?? { income: ZERO, essential: ZERO }) as Pick<
    MonthMoney,
    'income' | 'essential'
  >;
