import { present } from '@forbear/problem';
import type { Debt, Measure, Relief } from '@forbear/loan';
import { addToMonth, civil, dayInMonth, fen, monthOf, mulDiv, type Day } from '@forbear/money';
import type { Option } from '../option/option.ts';
import { optionFor } from '../option/option.ts';
import { easiest, fitsIn } from './named-choice.ts';
import { placed, waiting } from './placed.ts';
import { effortOf, inOrderOfIds, type NamedChoice, type Planning } from './planning.ts';
import { paidIn } from './shortage.ts';

/** The longest that shares are paid, in months, and the latest that they begin. */
const MONTHS_MAX = 60;
const STARTS_MAX = 12;

/** What shares are cut to, the roundest first: 10 yuan, a yuan, a fen. */
const STEPS = [1_000, 100, 1] as const;
type Step = (typeof STEPS)[number];

/**
 * 平分: every creditor without priority gets its share of what is there, month for month the same sum until
 * it is paid; interest is asked to stop. A closed formula: share = available × claim ÷ claims, cut to whole
 * 10 yuan (or to the yuan, or the fen, where five years or the months do not carry that), of the least month
 * from the first with money on. Debts with priority and those with an answer go
 * first, as easily as they fit. Where no sum pays all within five years, creditors are asked to wait;
 * where all can be paid as agreed, nothing is shared.
 */
export function fairShares(planning: Planning): NamedChoice {
  const asAgreed = planning.groups.map((group) => group[0] as Option);
  if (fitsIn(asAgreed, planning.purse)) return { options: asAgreed, proven: true };
  const first = firstOf(planning);
  const same = asBefore(planning, first);
  if (same !== undefined) return same;
  const shared = planning.groups.flatMap((_, g) => (first[g] === undefined ? [g] : []));
  const whole = (options: readonly (Option | undefined)[]): readonly Option[] =>
    options.map(
      (option, g) => option ?? waiting(planning, planning.groups[g] as readonly Option[]),
    );
  if (shared.length === 0) return { options: whole(first), proven: true };
  const paid = paidIn(
    first.flatMap((option) => option ?? []),
    planning.purse.available.length,
  );
  const left = planning.purse.available.map((amount, t) =>
    Math.max(0, amount - (paid[t] as number)),
  );
  for (const when of whens(planning)) {
    const made = sharesFrom(planning, shared, left, when);
    if (made === undefined) continue;
    const options = whole(first.map((option, g) => option ?? made.get(g)));
    if (fitsIn(options, planning.purse)) return { options, proven: true };
  }
  return {
    options: whole(first),
    proven: true,
    out: shared.map((g) => planning.groups[g]?.[0]?.debt ?? ''),
  };
}

/** The debts that come before shares: those with priority and those answered. */
function firstOf(planning: Planning): readonly (Option | undefined)[] {
  const { input, groups } = planning;
  const comes = new Set(
    input.debts.flatMap(({ id, priority, answer }) =>
      priority === undefined && answer === undefined ? [] : [id],
    ),
  );
  const places = groups.flatMap((group, g) => (comes.has(group[0]?.debt ?? '') ? [g] : []));
  const none = groups.map((): Option | undefined => undefined);
  if (places.length === 0) return none;
  const own = places.map((g) => groups[g] as readonly Option[]);
  const part: Planning = { ...planning, groups: own };
  const choose = planning.choose(effortOf(planning, 5));
  const found =
    easiest({ groups: own, purse: planning.purse, choose }).options ?? placed(part).options ?? [];
  return none.map((_, g) => (places.includes(g) ? found[places.indexOf(g)] : undefined));
}

/** The shares that were planned before, where they still fit beside what has been answered since. */
function asBefore(
  { input, groups, purse, settings }: Planning,
  first: readonly (Option | undefined)[],
): NamedChoice | undefined {
  const before = settings.before?.plans.find(({ name }) => name === 'fair-shares');
  if (before?.fits !== true) return undefined;
  const options = groups.map((group, g) => {
    const debt = input.debts.find(({ id }) => id === group[0]?.debt);
    const relief = before.choices.find((one) => one.debt === debt?.id)?.relief;
    const share =
      debt === undefined || relief === undefined ? undefined : optionFor(debt, input.asOf, relief);
    return first[g] ?? share;
  });
  const known = options.flatMap((option) => option ?? []);
  return known.length === groups.length && fitsIn(known, purse)
    ? { options: known, proven: true }
    : undefined;
}

/** The contract's own due days, then the day after the pay day. */
function daysToPay({ input }: Planning): readonly (number | undefined)[] {
  const days = input.incomes.flatMap(({ payDay, certain }) =>
    payDay === undefined || certain === false ? [] : [payDay],
  );
  return days.length === 0 ? [undefined] : [undefined, Math.min(28, Math.max(...days) + 1)];
}

type When = { readonly start: number; readonly day?: number; readonly step: Step };

/** When shares may begin, the soonest first, each in sums as round as can be. */
const whens = (planning: Planning): readonly When[] =>
  Array.from({ length: STARTS_MAX }, (_, start) =>
    daysToPay(planning).flatMap((day) =>
      STEPS.map((step): When => ({ start, step, ...present({ day }) })),
    ),
  ).flat();

/** The shares that begin in a month; none where they do not pay all within five years. */
function sharesFrom(
  planning: Planning,
  shared: readonly number[],
  left: readonly number[],
  { start, day, step }: When,
): ReadonlyMap<number, Option> | undefined {
  const claims = shared.map((g) => claimOf(planning.groups[g] as readonly Option[]));
  const all = claims.reduce((sum, claim) => sum + claim, 0);
  const steady = steadyFrom(left, start, all);
  if (steady === undefined) return undefined;
  const places = inOrderOfIds(planning.input.debts);
  const made = new Map<number, Option>();
  for (const [k, g] of shared.entries()) {
    const debt = planning.input.debts[places[g] as number];
    const claim = claims[k] as number;
    const amount = roundShare(mulDiv(steady, claim, Math.max(1, all), 'down'), claim, step);
    if (debt === undefined || amount === 0) return undefined;
    const natural = planning.groups[g]?.[0]?.rows.find(({ due }) => due > planning.input.asOf)?.due;
    const due = dayOfFirst(
      planning.input.asOf,
      start,
      day ?? civil(natural ?? planning.input.asOf).day,
    );
    if (due === undefined) return undefined;
    const measure: Measure = {
      kind: 'reinstal',
      amount: fen(amount),
      rate: { scaled: 0, per: 'year' },
      firstDue: due,
      ...(isMonthly(debt) ? {} : { every: { months: 1 } }),
    };
    const relief: Relief = { measures: [measure] };
    const option = optionFor(debt, planning.input.asOf, relief);
    if (option === undefined) return undefined;
    made.set(g, option);
  }
  return made;
}

/** Whether the contract's own due days are a month apart; else shares need a distance of their own. */
const isMonthly = ({ terms: { every } }: Debt): boolean => 'months' in every && every.months === 1;

/** A share cut to the roundest sum, from a step on, that still pays the claim in time. */
function roundShare(share: number, claim: number, roundest: Step): number {
  const cuts = STEPS.filter((step) => step <= roundest).map(
    (step) => Math.floor(share / step) * step,
  );
  return cuts.find((amount) => amount > 0 && amount * MONTHS_MAX >= claim) ?? share;
}

/** What is owed on the day, as the plan counts it. */
const claimOf = ([keep]: readonly Option[]): number =>
  keep === undefined ? 0 : Math.max(0, keep.total - keep.cost);

/** The sum of the least month from `start` until all is paid from it. */
function steadyFrom(left: readonly number[], start: number, all: number): number | undefined {
  let least = Infinity;
  for (let t = 0; t < MONTHS_MAX; t += 1) {
    least = Math.min(least, left[Math.min(start + t, left.length - 1)] ?? 0);
    if (least <= 0) return undefined;
    if (least * (t + 1) >= all) return least;
  }
  return undefined;
}

/** A day of the month so many months ahead; none where it has passed. */
function dayOfFirst(asOf: Day, start: number, day: number): Day | undefined {
  const due = dayInMonth(addToMonth(monthOf(asOf), start), day);
  return due > asOf ? due : undefined;
}
