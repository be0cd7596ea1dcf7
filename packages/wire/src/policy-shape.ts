import { HARDSHIP_REASONS } from '@forbear/check';
import { formatDay, formatFen, formatShare } from '@forbear/money';
import {
  LEVELS,
  type GrantableMeasure,
  type PaperSet,
  type Policy,
  type PolicyBook,
} from '@forbear/negotiation';
import { present } from '@forbear/problem';
import { z } from 'zod';
import { count, day, money, plainText, rate, share } from './border.ts';
import { component } from './terms-shape.ts';

const id = plainText(80);
const level = z.enum(LEVELS);
const counts = z.array(count).min(1).max(60);
const limits = z.record(z.string().regex(/^[0-9]{1,4}(\.[0-9]{1,4})?$/), level);
const interest = <const T extends readonly string[]>(...words: T) => z.array(z.enum(words)).min(1);
const late = { daysOverdueMin: count.optional() };

const shares = z.array(share).min(1).max(60);
const step = z.strictObject({ count, share });

const grantable = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('reinstal'),
      ...late,
      counts,
      amounts: shares.optional(),
      fee: z
        .strictObject({
          of: z.enum(['total', 'period']),
          rates: z.record(z.string().regex(/^[0-9]{1,2}$/), share).optional(),
          rate: share.optional(),
        })
        .transform(present)
        .optional(),
      include: z.array(component).min(1).optional(),
      level: limits,
    })
    .transform(present),
  z
    .strictObject({
      kind: z.literal('extend'),
      months: counts,
      interest: interest('runs', 'waived', 'monthly'),
      level: limits,
      waivedLevel: level.optional(),
    })
    .transform(present),
  z
    .strictObject({
      kind: z.literal('pause'),
      periods: counts,
      interest: interest('runs', 'waived'),
      level: limits,
      waivedLevel: level.optional(),
    })
    .transform(present),
  z
    .strictObject({
      kind: z.literal('steps'),
      ...late,
      plans: z.array(z.array(step).min(1).max(60)).min(1).max(60),
      level: limits,
    })
    .transform(present),
  z.strictObject({ kind: z.literal('catch-up'), counts, level: limits }),
  z.strictObject({ kind: z.literal('minimum'), periods: counts, level: limits }),
  z.strictObject({ kind: z.literal('move-due'), dueDays: counts, level: limits }),
  z.strictObject({ kind: z.literal('free-days'), level: limits }),
  z.strictObject({ kind: z.literal('reduce-rate'), rateMin: rate, level: limits }),
  z.strictObject({
    kind: z.literal('waive'),
    component: z.enum(['penalty', 'interest']),
    level: limits,
  }),
  z.strictObject({ kind: z.literal('settle'), daysOverdueMin: count, level: limits }),
]);

const reason = z.enum(HARDSHIP_REASONS);

/** What one who drafts a policy says of it; its number, its last day and its publishers come from the desk. */
const drafted = {
  product: id,
  name: plainText(200),
  from: day,
  eligible: z.strictObject({
    reasons: z.array(reason).min(1),
    daysOverdue: z.tuple([count, count]),
    monthsOnBook: count,
    reliefs: z.strictObject({ max: count, inMonths: count }),
    else: z.literal('refer'),
  }),
  measures: z.array(grantable).min(1).max(60),
  combine: count,
  capitalise: z.array(component),
  afford: z.strictObject({
    keepBack: share,
    floor: z.literal('local-minimum-living'),
    fit: z.literal('every-month'),
    costMax: share,
  }),
  plan: z.strictObject({
    firstDueWithinDays: count,
    graceDays: count,
    cureDays: count,
    endAfter: z.strictObject({ inRow: count, total: count }),
    endNoticeDays: count,
  }),
  documents: id,
  clock: id,
};

const policy = z
  .strictObject({
    id,
    version: count,
    to: day.nullable().transform((one) => one ?? undefined),
    publishedBy: z.array(id).min(2),
    ...drafted,
  })
  .transform(present);

const papers = z.record(reason, z.array(plainText(80)));

const documents = z.strictObject({
  id,
  papersMax: count,
  ownStatementEnough: z.strictObject({ positionBelow: money, orLevel: level }),
  anyOf: papers,
  substitutes: papers,
  neverAsk: z.array(plainText(80)),
});

const hour = z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/);

const clock = z.strictObject({
  id,
  zone: z.literal('Asia/Shanghai'),
  firstPersonWorkingDays: count,
  decisionDays: count,
  papersDays: count,
  papersExtraDays: count,
  paperLists: count,
  approvalWorkingDays: count,
  offerValidDays: count,
  offerValidDaysMin: count,
  counterWorkingDays: count,
  roundsBeforeApprover: count,
  oralToTextDays: count,
  undoHours: count,
  reviewOfRefusalDays: count,
  reviewDays: count,
  objectionWorkingDays: count,
  settlementProofWorkingDays: count,
  contact: z.strictObject({
    from: hour,
    to: hour,
    connectedCallsPerDay: count,
    unansweredTriesPerDay: count,
    messagesPerDay: count,
    unansweredChatLines: count,
  }),
});

/** What a file of policies holds: each with the papers and the clock that it names. */
export const bookShape = z
  .strictObject({
    note: plainText(400).optional(),
    policies: z.array(policy).min(1).max(500),
    documents: z.array(documents).min(1).max(100),
    clocks: z.array(clock).min(1).max(100),
  })
  .transform(({ note: _note, ...book }) => book as unknown as PolicyBook);

/** A draft of a policy, with a set of papers and a clock of its own where it names new ones. */
export const policyDraft = z.strictObject({
  policy: z.strictObject(drafted),
  papers: documents.optional(),
  clock: clock.optional(),
});

const shareJson = (parts: number): string => formatShare(parts);

/** A measure of a policy as the formats write it. */
function grantableJson(one: GrantableMeasure): object {
  if (one.kind === 'reduce-rate')
    return { ...one, rateMin: { value: formatShare(one.rateMin.scaled), per: one.rateMin.per } };
  if (one.kind === 'steps')
    return {
      ...one,
      plans: one.plans.map((plan) =>
        plan.map(({ count: rows, share: part }) => ({ count: rows, share: shareJson(part) })),
      ),
    };
  if (one.kind !== 'reinstal') return one;
  const { amounts, fee, ...told } = one;
  return {
    ...told,
    ...(amounts === undefined ? {} : { amounts: amounts.map(shareJson) }),
    ...(fee === undefined ? {} : { fee: feeJson(fee) }),
  };
}

type GrantableFee = NonNullable<Extract<GrantableMeasure, { kind: 'reinstal' }>['fee']>;

const feeJson = ({ rates, rate: same, ...fee }: GrantableFee): object => ({
  ...fee,
  ...(same === undefined ? {} : { rate: shareJson(same) }),
  ...(rates === undefined
    ? {}
    : {
        rates: Object.fromEntries(
          Object.entries(rates).map(([of, parts]) => [of, shareJson(parts)]),
        ),
      }),
});

/** A policy as its draft is written: what `policyDraft` reads is the same again. */
export function policyJson(given: Policy) {
  const { id: _id, version: _version, to: _to, publishedBy: _by, ...told } = given;
  return {
    ...told,
    from: formatDay(given.from),
    measures: given.measures.map(grantableJson),
    afford: {
      ...given.afford,
      keepBack: shareJson(given.afford.keepBack),
      costMax: shareJson(given.afford.costMax),
    },
  };
}

/** A set of papers as its draft is written. */
export const papersJson = ({ ownStatementEnough, ...told }: PaperSet) => ({
  ...told,
  ownStatementEnough: {
    ...ownStatementEnough,
    positionBelow: formatFen(ownStatementEnough.positionBelow),
  },
});
