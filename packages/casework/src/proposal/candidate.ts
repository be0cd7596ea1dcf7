import type { Component, Measure } from '@forbear/loan';
import { addMonths, mulDiv, RATE_SCALE, type Fen } from '@forbear/money';
import { levelOf, settlementOf, type Level, type Policy } from '@forbear/negotiation';
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
        const measures = [
          ...waived,
          ...(rate === undefined ? [] : [rate]),
          ...(shape === undefined ? [] : [shape]),
        ];
        if (measures.length > 0 && measures.length <= policy.combine) found.push(measures);
      }
  return unique(found);
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
  if (one.kind === 'reinstal') return one.counts.map((count) => spread(one, count, input));
  return [];
}

const ALL: readonly Component[] = ['costs', 'penalty', 'fee', 'interest', 'principal'];

/** New instalments as the policy prices them; what the account says alike is left out. */
function spread(
  one: Extract<Grantable, { kind: 'reinstal' }>,
  count: number,
  { account, position }: Priced,
): Measure {
  const own = one.fee?.rates?.[count] ?? one.fee?.rate;
  const offered = account.terms.instalments?.fee;
  const isOffered =
    offered !== undefined && offered.of === one.fee?.of && offered.rates[count] === own;
  const open: Readonly<Record<Component, number>> = {
    ...position,
    fee: position.fees,
    costs: position.fees,
  };
  const leavesOut = ALL.some((part) => open[part] > 0 && one.include?.includes(part) === false);
  return {
    kind: 'reinstal',
    count,
    ...(leavesOut && one.include !== undefined ? { include: one.include } : {}),
    ...(own === undefined || one.fee === undefined || isOffered
      ? {}
      : { fee: { rate: own, of: one.fee.of } }),
  };
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
