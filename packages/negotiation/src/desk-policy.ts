import type { Measure } from '@forbear/loan';

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

/** Everything that a policy grants for a debt that many days overdue, from best for the lender downwards. */
export function grantsOf(policy: DeskPolicy, daysOverdue: number): readonly Grant[] {
  const grants = policy.measures.flatMap((one): Grant[] => {
    switch (one.kind) {
      case 'reinstal':
        if (daysOverdue < (one.daysOverdueMin ?? 0)) return [];
        return one.counts.flatMap((count) => {
          const level = levelFor(one.level, count);
          return level === undefined ? [] : [{ measures: [{ kind: 'reinstal', count }], level }];
        });
      case 'extend':
        return one.months.flatMap((months) =>
          granted(one, months, { kind: 'extend', months, interest: first(one) }),
        );
      case 'pause':
        return one.periods.flatMap((periods) =>
          granted(one, periods, { kind: 'pause', periods, interest: firstOfPause(one) }),
        );
    }
  });
  const seen = new Set<string>();
  return grants.filter(({ measures }) => {
    const key = JSON.stringify(measures);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

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
