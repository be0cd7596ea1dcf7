import type { Option } from '@forbear/plan';
import type { Instance } from './instance.ts';

/** A way people plan by today: options of each debt that fit, or none found. */
export type Habit = {
  readonly name: string;
  readonly plan: (instance: Instance) => readonly number[] | undefined;
};

/** Places of options in the model's groups, one per debt. */
type Picks = readonly number[];

/** The place of the least value; the first among equals. */
const leastBy = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((best, one, k) => (value(one) < value(all[best] as T) ? k : best), 0);

const peak = ({ payments }: Option): number => Math.max(0, ...payments);

/** Whether the options of the picks stay within every month. */
function fits({ model }: Instance, picks: Picks): boolean {
  return model.limits.every(
    (limit, row) =>
      picks.reduce((sum, k, g) => sum + (model.groups[g]?.[k]?.weights[row] ?? 0), 0) <= limit,
  );
}

/**
 * Every debt gets its smallest payment first; then all that is left goes to one debt after the other,
 * each paid off as soon as still fits, of equal ends the cheaper.
 */
const inOrder =
  (order: (instance: Instance) => readonly number[], isByAim = false): Habit['plan'] =>
  (instance) => {
    const { groups } = instance;
    const picks = groups.map((group) => leastBy(group, peak));
    if (!fits(instance, picks)) return undefined;
    for (const debt of order(instance)) {
      const group = groups[debt] ?? [];
      const best = [...group.entries()]
        .sort(([j, a], [k, b]) =>
          isByAim
            ? aimOf(instance, debt, j) - aimOf(instance, debt, k)
            : a.ends - b.ends || a.cost - b.cost,
        )
        .find(([k]) => fits(instance, picks.with(debt, k)));
      if (best !== undefined) picks[debt] = best[0];
    }
    return picks;
  };

const aimOf = ({ model }: Instance, debt: number, k: number): number =>
  model.groups[debt]?.[k]?.cost ?? 0;

const byRate = ({ debtor: { debts } }: Instance): readonly number[] =>
  [...debts.keys()].sort((a, b) => rateOf(debts[b]) - rateOf(debts[a]));

type Seeded = Instance['debtor']['debts'][number];
const rateOf = (debt: Seeded | undefined): number => debt?.terms.rate.scaled ?? 0;
const balanceOf = (debt: Seeded | undefined): number => debt?.outstanding.principal ?? 0;

const bySize = ({ debtor: { debts } }: Instance): readonly number[] =>
  [...debts.keys()].sort((a, b) => balanceOf(debts[a]) - balanceOf(debts[b]));

/** Every month's money is divided by what is owed; each debt takes the best of its own part. */
function proRata({ debtor: { debts }, model, groups, purse }: Instance): Picks | undefined {
  const all = debts.reduce((sum, debt) => sum + balanceOf(debt), 0);
  const picks = groups.map((group, g) => {
    const share = balanceOf(debts[g]) / all;
    const inside = [...group.keys()].filter((k) =>
      purse.available.every(
        (amount, t) => (group[k]?.payments[t] ?? 0) <= Math.floor(amount * share),
      ),
    );
    const at = leastBy(inside, (k) => model.groups[g]?.[k]?.cost ?? Infinity);
    return inside[at];
  });
  return picks.some((k) => k === undefined) ? undefined : (picks as Picks);
}

const COUNTS = [3, 6, 9, 12, 18, 24, 30, 36, 48, 60] as const;

/** The same number of instalments for every debt; the number that fits and costs least. */
function oneCount(instance: Instance): Picks | undefined {
  const { groups, model } = instance;
  const ways = COUNTS.map((count) =>
    groups.map((group) => {
      const at = group.findIndex(({ relief: { measures } }) => {
        const [only, more] = measures;
        return (
          more === undefined &&
          only?.kind === 'reinstal' &&
          only.count === count &&
          only.rate === undefined
        );
      });
      return Math.max(0, at);
    }),
  ).filter((picks) => fits(instance, picks));
  return ways.length === 0 ? undefined : ways[leastBy(ways, (picks) => valueOf(model, picks))];
}

export const valueOf = (model: Instance['model'], picks: Picks): number =>
  picks.reduce((sum, k, g) => sum + (model.groups[g]?.[k]?.cost ?? 0), 0);

/** What the picks cost in money alone. */
export const moneyOf = (groups: Instance['groups'], picks: Picks): number =>
  picks.reduce((sum, k, g) => sum + (groups[g]?.[k]?.cost ?? 0), 0);

/** The last three judge what fits by the same weighted aim as the search. */
export const HABITS: readonly Habit[] = [
  { name: 'avalanche, minimums first', plan: inOrder(byRate) },
  { name: 'snowball, minimums first', plan: inOrder(bySize) },
  { name: 'avalanche with the search’s own aim', plan: inOrder(byRate, true) },
  { name: 'pro rata', plan: proRata },
  { name: 'one number of instalments', plan: oneCount },
];
