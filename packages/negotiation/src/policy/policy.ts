import { owedNow, type Account, type Component, type Measure } from '@forbear/loan';
import {
  addMonths,
  fen,
  mulDiv,
  RATE_SCALE,
  type Fen,
  type Rate,
  type Share,
} from '@forbear/money';

/** Who at a lender's desk may grant a measure; each may grant what those before may. */
export const LEVELS = ['agent', 'approver1', 'approver2'] as const;
export type Level = (typeof LEVELS)[number];

/** The highest value that a level may grant, by that value as text: `{"3": "agent", "12": "approver1"}`. */
export type LevelLimits = Readonly<Record<string, Level>>;

/** A measure that a policy lets be granted, with the values it may take. What is not listed is not granted. */
export type GrantableMeasure =
  | {
      readonly kind: 'reinstal';
      readonly daysOverdueMin?: number;
      readonly counts: readonly number[];
      /** What the instalments cost: by count, or the same for all. */
      readonly fee?: {
        readonly of: 'total' | 'period';
        readonly rates?: Readonly<Record<number, Share>>;
        readonly rate?: Share;
      };
      /** What may be spread anew; all of it unless said. */
      readonly include?: readonly Component[];
      readonly level: LevelLimits;
    }
  | {
      readonly kind: 'extend';
      readonly months: readonly number[];
      readonly interest: readonly ('runs' | 'waived' | 'monthly')[];
      readonly level: LevelLimits;
      readonly waivedLevel?: Level;
    }
  | {
      readonly kind: 'pause';
      readonly periods: readonly number[];
      readonly interest: readonly ('runs' | 'waived')[];
      readonly level: LevelLimits;
      readonly waivedLevel?: Level;
    }
  | {
      /** The rate of that many rows at most, never below `rateMin`. */
      readonly kind: 'reduce-rate';
      readonly rateMin: Rate;
      readonly level: LevelLimits;
    }
  | {
      /** Shares of what is open of the component, by who may grant them. */
      readonly kind: 'waive';
      readonly component: 'penalty' | 'interest';
      readonly level: LevelLimits;
    }
  | {
      /** One payment of a share of what is owed, by who may grant so low a share. */
      readonly kind: 'settle';
      readonly daysOverdueMin: number;
      readonly level: LevelLimits;
    };

/** A lender's policy as far as a conversation meets it. */
export type DeskPolicy = {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly measures: readonly GrantableMeasure[];
  /** Papers of which one is enough, by reason. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
  readonly papersDays: number;
  readonly decisionDays: number;
  readonly offerValidDays: number;
  readonly roundsBeforeApprover: number;
};

/** The level that may grant a value of a measure: the least limit that reaches it. */
export function levelFor(limits: LevelLimits, value: number): Level | undefined {
  const reaching = Object.entries(limits)
    .filter(([limit]) => Number(limit) >= value)
    .sort(([a], [b]) => Number(a) - Number(b));
  return reaching[0]?.[1];
}

/** A grantable measure as a measure of the engine, with the level that may grant it. */
export type Grant = { readonly measures: readonly Measure[]; readonly level: Level };

/** Everything that a policy grants for an account, from best for the lender downwards. */
export function grantsOf(policy: DeskPolicy, account: Account): readonly Grant[] {
  const grants = policy.measures.flatMap((one) => grantsOfMeasure(one, account));
  const seen = new Set<string>();
  return grants.filter(({ measures }) => {
    const key = JSON.stringify(measures);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function grantsOfMeasure(one: GrantableMeasure, account: Account): readonly Grant[] {
  const daysOverdue = Math.max(0, account.asOf - (account.rows[0]?.due ?? account.asOf));
  switch (one.kind) {
    case 'reinstal':
      if (daysOverdue < (one.daysOverdueMin ?? 0)) return [];
      return one.counts.flatMap((count) => granted(one, count, { kind: 'reinstal', count }));
    case 'extend':
      return one.months.flatMap((months) =>
        granted(one, months, { kind: 'extend', months, interest: first(one) }),
      );
    case 'pause':
      return one.periods.flatMap((periods) =>
        granted(one, periods, { kind: 'pause', periods, interest: firstOfPause(one) }),
      );
    case 'reduce-rate':
      return limitsOf(one.level).flatMap(([periods, level]) => [
        { measures: [{ kind: 'reduce-rate', rate: one.rateMin, periods }], level },
      ]);
    case 'waive':
      return limitsOf(one.level).flatMap(([share, level]) => {
        const { component } = one;
        const amount = partOf(account.arrears[component], share, 'down');
        return amount === 0 ? [] : [{ measures: [{ kind: 'waive', component, amount }], level }];
      });
    case 'settle':
      return daysOverdue < one.daysOverdueMin ? [] : settlements(one.level, account);
  }
}

/** One payment a month from now, the highest share first. */
function settlements(level: LevelLimits, account: Account): readonly Grant[] {
  const on = addMonths(account.asOf, 1, 'clamp-to-month-end');
  return [...limitsOf(level)].reverse().map(([share, by]) => {
    const amount = partOf(owedNow(account), share, 'up');
    return { measures: [{ kind: 'settle', on, amount }], level: by };
  });
}

/** A share of a sum, rounded as is said. */
const partOf = (sum: Fen, share: number, rounding: 'up' | 'down'): Fen =>
  fen(mulDiv(sum, Math.round(share * RATE_SCALE), RATE_SCALE, rounding));

/** Limits as numbers, rising. */
const limitsOf = (limits: LevelLimits): readonly (readonly [number, Level])[] =>
  Object.entries(limits)
    .map(([limit, level]) => [Number(limit), level] as const)
    .sort(([a], [b]) => a - b);

const first = (one: Extract<GrantableMeasure, { kind: 'extend' }>) => one.interest[0] ?? 'runs';
const firstOfPause = (one: Extract<GrantableMeasure, { kind: 'pause' }>) =>
  one.interest[0] ?? 'runs';

function granted(
  one: { readonly level: LevelLimits },
  value: number,
  measure: Measure,
): readonly Grant[] {
  const level = levelFor(one.level, value);
  return level === undefined ? [] : [{ measures: [measure], level }];
}
