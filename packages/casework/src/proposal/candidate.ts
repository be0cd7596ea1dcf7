import type { Component, Measure } from '@forbear/loan';
import { addDays, addMonths, mulDiv, RATE_SCALE, type Fen } from '@forbear/money';
import { levelOf, partOwed, settlementOf, type Level, type Policy } from '@forbear/negotiation';
import type { ProposalInput } from './proposal.ts';

type Grantable = Policy['measures'][number];

/** Every combination of measures that a policy lists: one that moves or spreads rows, with a lower rate, with waivers. */
export function combinationsOf(input: ProposalInput): readonly (readonly Measure[])[] {
  const { policy } = input;
  const shapes = policy.measures.flatMap((one) => shapesOf(one, input));
  const rates = policy.measures.flatMap(ratesOf);
  const waivers = waiverSets(policy.measures.flatMap((one) => waiversOf(one, input)));
  const found: (readonly Measure[])[] = [];
  for (const shape of [undefined, ...shapes])
    for (const rate of [undefined, ...rates])
      for (const waived of waivers) {
        const measures = [...waived, ...withRate(shape, rate)];
        if (measures.length > 0 && measures.length <= policy.combine) found.push(measures);
      }
  return unique(found);
}

/**
 * A lower rate and what moves or spreads rows, in the order in which both count: new rows are made at the contract's rate, so
 * that theirs is lowered after them.
 */
export function withRate(
  shape: Measure | undefined,
  rate: Measure | undefined,
): readonly Measure[] {
  const isAnew = shape?.kind === 'reinstal' || shape?.kind === 'steps';
  return (isAnew ? [shape, rate] : [rate, shape]).filter((one) => one !== undefined);
}

/** What a policy lets somebody choose of for a file: what moves or spreads rows, lower rates, what may be waived, how low a settlement. */
export type MeasureChoices = {
  readonly shapes: readonly Measure[];
  readonly rates: readonly Measure[];
  readonly waivable: readonly ('penalty' | 'interest')[];
  /** The least sums that settle, each with the level that may take it. */
  readonly settlements: readonly { readonly level: Level; readonly least: Fen }[];
};

export function measureChoices(input: ProposalInput): MeasureChoices {
  const { policy, position } = input;
  const waivable = policy.measures.flatMap((one) =>
    one.kind === 'waive' && position[one.component] > 0 ? [one.component] : [],
  );
  return {
    shapes: policy.measures.flatMap((one) => shapesOf(one, input)),
    rates: policy.measures.flatMap(ratesOf),
    waivable: [...new Set(waivable)],
    settlements: policy.measures.flatMap((one) =>
      one.kind === 'settle' && position.daysOverdue >= one.daysOverdueMin
        ? Object.entries(one.level).map(([share, level]) => ({
            level,
            least: settlementOf(position, share),
          }))
        : [],
    ),
  };
}

/** A measure that a policy grants by itself, and who may grant it. */
export type Granted = { readonly measures: readonly [Measure]; readonly level: Level };

/** Each measure that a policy grants by itself, in its order; a settlement is a month from the day. */
export function grantedBy(
  input: Pick<ProposalInput, 'policy' | 'account' | 'position' | 'asOf'>,
): readonly Granted[] {
  const { policy, position, asOf } = input;
  const on = addMonths(asOf, 1, 'clamp-to-month-end');
  const settled = (one: Grantable): readonly Measure[] =>
    one.kind === 'settle'
      ? Object.keys(one.level)
          .sort((a, b) => Number(b) - Number(a))
          .map((share) => ({ kind: 'settle', on, amount: settlementOf(position, share) }))
      : [];
  const all = policy.measures.flatMap((one) =>
    [shapesOf(one, input), ratesOf(one), waiversOf(one, input), settled(one)].flat(),
  );
  return unique(all.map((measure) => [measure])).flatMap(([measure]) => {
    const level = measure === undefined ? undefined : levelOf(policy, measure, position);
    return measure !== undefined && level?.ok === true
      ? [{ measures: [measure], level: level.value }]
      : [];
  });
}

function unique(all: readonly (readonly Measure[])[]): readonly (readonly Measure[])[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

type Priced = Pick<ProposalInput, 'account' | 'position'>;

function shapesOf(one: Grantable, input: Priced): readonly Measure[] {
  if (one.kind === 'extend')
    return one.months.flatMap((months) =>
      one.interest.map((interest): Measure => ({ kind: 'extend', months, interest })),
    );
  if (one.kind === 'pause')
    return one.periods.flatMap((periods) =>
      one.interest.map((interest): Measure => ({ kind: 'pause', periods, interest })),
    );
  if (one.kind === 'reinstal')
    return [
      ...one.counts.map((count) => ({ ...spread(one, input), count, ...feeBy(one, count, input) })),
      ...(one.amounts ?? []).map((share) => ({
        ...spread(one, input),
        amount: partOwed(input.position, share),
      })),
    ];
  if (one.kind === 'steps')
    return one.plans.map((plan) => ({
      kind: 'steps',
      steps: plan.map(({ count, share }) => ({ count, amount: partOwed(input.position, share) })),
    }));
  if (one.kind === 'catch-up')
    return one.counts.map((count): Measure => ({ kind: 'catch-up', count }));
  if (one.kind === 'minimum')
    return one.periods.map((periods): Measure => ({ kind: 'minimum', periods }));
  if (one.kind === 'move-due')
    return one.dueDays.map((dueDay): Measure => ({ kind: 'move-due', dueDay }));
  if (one.kind === 'free-days')
    return Object.keys(one.level).map((days): Measure => {
      const from = input.account.asOf;
      return { kind: 'free-days', from, to: addDays(from, Number(days)) };
    });
  return [];
}

const ALL: readonly Component[] = ['costs', 'penalty', 'fee', 'interest', 'principal'];

type Spread = Extract<Grantable, { kind: 'reinstal' }>;

/** New instalments of what the policy lets be spread. */
function spread({ include }: Spread, { position }: Priced) {
  const open: Readonly<Record<Component, number>> = {
    ...position,
    fee: position.fees,
    costs: position.fees,
  };
  const leavesOut = ALL.some((part) => open[part] > 0 && include?.includes(part) === false);
  const kept = leavesOut && include !== undefined ? { include } : {};
  return { kind: 'reinstal' as const, ...kept };
}

/** Their fee as the policy prices them; what the account says alike is left out. */
function feeBy({ fee }: Spread, count: number, { account }: Priced) {
  const own = fee?.rates?.[count] ?? fee?.rate;
  const offered = account.terms.instalments?.fee;
  const isOffered = offered !== undefined && offered.of === fee?.of && offered.rates[count] === own;
  return own === undefined || fee === undefined || isOffered
    ? {}
    : { fee: { rate: own, of: fee.of } };
}

const ratesOf = (one: Grantable): readonly Measure[] =>
  one.kind === 'reduce-rate'
    ? Object.keys(one.level).map((periods) => ({
        kind: 'reduce-rate',
        rate: one.rateMin,
        periods: Number(periods),
      }))
    : [];

function waiversOf(one: Grantable, { position }: Priced): readonly Measure[] {
  if (one.kind !== 'waive') return [];
  const open = position[one.component];
  return Object.keys(one.level).flatMap((text): readonly Measure[] => {
    const part = Math.round(Number(text) * RATE_SCALE);
    const amount = mulDiv(open, part, RATE_SCALE, 'down') as Fen;
    if (amount === 0) return [];
    return [
      { kind: 'waive', component: one.component, amount: part === RATE_SCALE ? 'all' : amount },
    ];
  });
}

/** Waivers of each component at most once, together and alone. */
function waiverSets(all: readonly Measure[]): readonly (readonly Measure[])[] {
  const of = (component: Component) =>
    all.filter((one) => one.kind === 'waive' && one.component === component);
  const sets: (readonly Measure[])[] = [];
  for (const penalty of [undefined, ...of('penalty')])
    for (const interest of [undefined, ...of('interest')])
      sets.push([penalty, interest].filter((one) => one !== undefined));
  return sets;
}
