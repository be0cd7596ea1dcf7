import { BUCKETS, CHART, JOURNAL_KINDS, type LedgerAccount } from '@forbear/ledger';
import { ASSET_CLASSES } from '@forbear/rule';
import { z } from 'zod';
import { day, money, plainText } from '../border.ts';
import { signedHead } from './case.ts';
import { pageQuery } from './page.ts';

const loanNo = z.string().regex(/^[\p{L}\p{N}._/-]{1,64}$/u);
/** Yuan text with two decimals. */
const yuan = z.string();
const dayText = z.string();
const sums = z.record(z.string(), z.string());

export const IMPORT_KINDS = [
  'products',
  'history',
  'opening',
  'payments',
  'reconciliation',
] as const;
const importState = z.enum(['open', 'previewed', 'faulty', 'taken', 'rejected']);

export const productEntry = z.object({
  code: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  card: z.boolean(),
  staysOpen: z.boolean(),
  method: z.string(),
  count: z.number().int(),
});

export const importQuery = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  name: plainText(120).min(1),
});
/** Products that have a version of a policy, or none yet. */
export const productsQuery = pageQuery.extend({ policy: z.enum(['some', 'none']).optional() });
/** Imports of one kind, or in one state. */
export const importsQuery = pageQuery.extend({
  kind: z.enum(IMPORT_KINDS).optional(),
  state: importState.optional(),
});
const faultEntry = z.object({
  file: z.string().optional(),
  /** As a spreadsheet counts: the header is row 1. */
  row: z.number().int(),
  column: z.string().optional(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
});
export const importEntry = z.object({
  id: z.string(),
  kind: z.enum(IMPORT_KINDS),
  name: z.string(),
  state: importState,
  digest: z.string(),
  rows: z.number().int(),
  sums,
  faultCount: z.number().int(),
  faults: z.array(faultEntry),
  preparedBy: z.string(),
  decidedBy: z.string().optional(),
  at: z.number(),
  decidedAt: z.number().optional(),
  result: z.record(z.string(), z.number()).optional(),
});
/** A product of a file that waits for a second person, with its terms as the file has them. */
export const importedProduct = productEntry.extend({
  /** Whether it is there already, just so. */
  known: z.boolean(),
  terms: z.record(z.string(), z.unknown()),
});
/** What the core system states otherwise. */
export const differenceEntry = z.object({
  id: z.string(),
  loanNo: z.string(),
  on: dayText,
  part: z.string(),
  ours: yuan,
  theirs: yuan,
  counts: z.enum(['ours', 'theirs']),
});

/** What stands on an account or a payment: prepared by one person, so that another is awaited, or rejected since. */
const changeState = z.enum(['prepared', 'rejected']);
export const accountQuery = z.strictObject({
  ...pageQuery.shape,
  loan: loanNo.optional(),
  person: loanNo.optional(),
  product: loanNo.optional(),
  change: changeState.optional(),
});
/** What was written off and when: the claim stays what it was, off balance. */
const writtenOff = z.object({ on: dayText, stops: z.boolean() });
/** What one person has prepared on an account: whether interest ends with a write-off, how much of the credit pays. */
const prepared = z.object({
  kind: z.enum(['write-off', 'write-off-back', 'credit']),
  by: z.string(),
  stops: z.boolean().optional(),
  amount: yuan.optional(),
});
/** Who said no to what was prepared, and why; it stands until something is prepared anew. */
const rejected = z.object({ by: z.string(), reason: z.string() });
export const accountEntry = z.object({
  id: z.string(),
  loanNo: z.string(),
  product: z.string(),
  personRef: z.string(),
  /** Absent for whoever sees accounts without the persons. */
  name: z.string().optional(),
  brought: z.enum(['history', 'opening', 'payout']),
  nextEvent: dayText.optional(),
  principal: yuan,
  prepared: prepared.optional(),
  rejected: rejected.optional(),
});
export const onQuery = z.strictObject({ on: day.optional() });
export const positionTold = z.object({
  on: dayText,
  /** `mirror`: what the desk expects; the core system keeps the loan. */
  book: z.enum(['mirror', 'own']),
  principal: yuan,
  interest: yuan,
  penalty: yuan,
  fees: yuan,
  overdue: yuan,
  /** What is to be brought to end the loan on the day: `credit` is taken off. */
  payoff: yuan,
  credit: yuan,
  daysOverdue: z.number().int(),
  bucket: z.enum(BUCKETS),
  class: z.enum(ASSET_CLASSES),
  writtenOff: writtenOff.optional(),
  prepared: prepared.optional(),
  rejected: rejected.optional(),
});
export const writeOffBody = z.strictObject({ stops: z.boolean() });
/** How much of the credit pays what is owed. */
export const creditBody = z.strictObject({ amount: money });
/** `prepared`: true while a second person must ask for the same. */
export const changeAnswer = z.object({ prepared: z.boolean() });
export const scheduleTold = z.object({
  on: dayText,
  rows: z.array(
    z.object({
      no: z.number().int(),
      due: dayText,
      payment: yuan,
      principal: yuan,
      interest: yuan,
      fee: yuan,
      balance: yuan,
    }),
  ),
});
export const journalEntry = z.object({
  id: z.string(),
  on: dayText,
  valueOn: dayText.optional(),
  kind: z.enum(JOURNAL_KINDS),
  reverses: z.string().optional(),
  approver: z.string().optional(),
  lines: z.array(z.object({ account: z.string(), debit: yuan, credit: yuan })),
});
export const journalsTold = z.object({ items: z.array(journalEntry), balances: sums });
export const codesQuery = z.strictObject({
  through: z
    .string()
    .regex(/^[0-9]{4}-[0-9]{2}$/)
    .optional(),
});
export const codesTold = z.object({ through: z.string(), codes: z.string() });

export const PAYMENT_STATES = ['posted', 'unknown', 'matched', 'reversed', 'refunded'] as const;
export const paymentQuery = z.strictObject({
  ...pageQuery.shape,
  state: z.enum(PAYMENT_STATES).optional(),
  change: changeState.optional(),
});
export const paymentBody = z.strictObject({
  source: loanNo,
  paymentId: loanNo,
  on: day,
  amount: money,
  loanNo: loanNo.optional(),
  personRef: loanNo.optional(),
  payer: plainText(200).optional(),
  text: plainText(200).optional(),
});
export const paymentEntry = z.object({
  id: z.string(),
  source: z.string(),
  paymentId: z.string(),
  on: dayText,
  amount: yuan,
  loanNo: z.string().optional(),
  state: z.enum(PAYMENT_STATES),
  /** What one person has prepared and another must confirm: of which loan it is, or how much goes back. */
  prepared: z
    .object({
      kind: z.enum(['match', 'reverse', 'refund']),
      by: z.string(),
      loanNo: z.string().optional(),
      amount: yuan.optional(),
    })
    .optional(),
  rejected: rejected.optional(),
});
export const paymentTaken = z.object({
  posted: z.number().int(),
  unknown: z.number().int(),
  there: z.number().int(),
});
export const paymentAnswer = z.object({
  state: z.enum(PAYMENT_STATES),
  /** True while a second person must ask for the same. */
  prepared: z.boolean(),
});
export const matchBody = z.strictObject({ loanNo });
export const refundBody = z.strictObject({ amount: money });
/** Why what another person prepared is not done; whoever prepared it reads it. */
export const rejectBody = z.strictObject({ reason: plainText(200).min(1) });
export const noBody = z.strictObject({});

/** The lender's own accounts for those of the chart. */
export const accountMapBody = z.partialRecord(
  z.enum(Object.keys(CHART) as [LedgerAccount, ...LedgerAccount[]]),
  plainText(40).min(1),
);
/** Where it is absent the map that is kept counts. */
const map = accountMapBody.optional();
export const exportBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('journal'), from: day, to: day, map }),
  z.strictObject({ kind: z.literal('trial'), on: day, map }),
  z.strictObject({ kind: z.literal('month-end'), on: day, map }),
  z.strictObject({
    kind: z.literal('statement'),
    from: day,
    to: day,
    reason: plainText(200).min(1),
  }),
  z.strictObject({
    kind: z.literal('codes'),
    through: z.string().regex(/^[0-9]{4}-[0-9]{2}$/),
    reason: plainText(200).min(1),
  }),
]);

export const dateParams = z.strictObject({ date: day });
/** The head of a business day: a chain over the ends of all streams, signed. */
export const dayHeadTold = z.object({
  day: dayText,
  /** The last number of the feed that it holds, and how many streams there are. */
  last: z.number().int(),
  streams: z.number().int(),
  digest: z.string(),
  /** The event that keeps it, of the stream of day heads. */
  seq: z.number().int(),
  prev: z.string(),
  hash: z.string(),
  head: signedHead,
});
export const dayTold = z.object({
  day: dayText,
  closed: z.number().int(),
  parts: z.number().int(),
  accounts: z.number().int(),
  waiting: z.array(z.object({ part: z.number().int(), code: z.string() })),
  trial: sums,
});
