import {
  guessedTerms,
  laterBy,
  OUT_OF_TIME,
  periodsLater,
  PRIORITIES,
  PRODUCT_KINDS,
  DEBT_ROLES,
  type Debt,
  type Outstanding,
  type Relief,
  type Row,
  type Terms,
} from '@forbear/loan';
import { FEN_MAX, type Fen, type Share } from '@forbear/money';
import { present } from '@forbear/problem';
import { LENDER_KINDS, type Contact } from '@forbear/rule';
import { z } from 'zod';
import { count, day, money, plainText } from './border.ts';
import { measureShape } from './measure-shape.ts';
import { termsShape } from './terms-shape.ts';

const name = plainText(200);

export const relief = z
  .strictObject({ measures: z.array(measureShape).max(10) })
  .transform((input): Relief => input);

const row = z
  .strictObject({
    no: count,
    due: day,
    days: count,
    payment: money,
    principal: money,
    interest: money,
    fee: money,
    balance: money,
  })
  .transform((input): Row => input);

/** What is read; rows that contradict themselves, or are too many to count by, are asked about with their debt. */
const ROWS_READ_MAX = 20_000;

const owed = { principal: money, interest: money, penalty: money, fees: money, asOf: day };

/** The keys of a debt that both versions have; a version brings its own contacts and sums owed. */
const keys = {
  id: plainText(60).min(1),
  creditor: z
    .strictObject({ name, kind: z.enum([...LENDER_KINDS, 'unknown']).optional() })
    .transform(({ name, kind }): Debt['creditor'] => ({
      name,
      ...(kind === undefined || kind === 'unknown' ? {} : { kind }),
    })),
  product: name,
  contractDate: day.optional(),
  received: money.optional(),
  remaining: z.array(row).max(ROWS_READ_MAX).optional(),
  overdueSince: day.optional(),
  priority: z.enum(PRIORITIES).optional(),
  answer: z.union([z.literal('refused'), relief]).optional(),
};

/** How the creditor is reached, or contacts that belong to this debt. */
const reachedBy = (contact: z.ZodType<Contact>) =>
  z
    .array(z.union([name, contact]))
    .max(20_000)
    .optional();

/** A debt of the file, and the contacts that were noted inside it. */
export type DebtEntry = { readonly debt: Debt; readonly contacts: readonly Contact[] };

/** A debt of version 1: its contract is told whole, and nothing says what was guessed. */
export const debtOfVersion1 = (contact: z.ZodType<Contact>) =>
  z
    .strictObject({
      ...keys,
      terms: caseTerms,
      outstanding: z.strictObject(owed),
      contacts: reachedBy(contact),
    })
    .transform(({ contacts, ...input }) => entryOf(present(input) as Debt, contacts));

/** The terms of a case file: a fee of the rows beside interest, which no method knows, is a charge of its own. */
const caseTerms = termsShape.transform(({ fee, ...terms }): Terms => {
  const isBeside =
    fee !== undefined && (fee.paid ?? 'each') === 'each' && terms.method !== 'fee-instalment';
  if (!isBeside) return fee === undefined ? terms : { ...terms, fee };
  const rate = (fee.of === 'period' ? fee.rate : Math.round(fee.rate / terms.count)) as Share;
  return { ...terms, charges: [...(terms.charges ?? []), { payee: 'service', rate }] };
});

/** A debt of version 2; terms that are absent are the template's, and marked as guessed. */
export const debtShape = (contact: z.ZodType<Contact>) =>
  z
    .strictObject({
      ...keys,
      kind: z.enum(PRODUCT_KINDS).optional(),
      tail: plainText(20).min(1).optional(),
      as: z.enum(DEBT_ROLES).optional(),
      outOfTime: z.enum(OUT_OF_TIME).optional(),
      terms: caseTerms.optional(),
      outstanding: z
        .strictObject({ ...owed, run: money.optional(), due: day.optional() })
        .transform((input): Outstanding => present(input) as Outstanding),
      contacts: reachedBy(contact),
    })
    .transform(({ contacts, terms, ...input }) => {
      const debt = present(input) as Omit<Debt, 'terms'>;
      const filled: Debt =
        terms === undefined
          ? { ...debt, terms: guessedTerms(debt), guessed: ['/terms'] }
          : { ...debt, terms };
      return entryOf(filled, contacts);
    });

/**
 * What follows from other figures of the rows is taken from those, whatever the file says of it, since two tellings of
 * one fact could differ: days are those since the row before, and of the first since one period before it; numbers go
 * up by one; the balance is the principal of the rows that come after.
 */
function withOwnFigures(debt: Debt): Debt {
  const { remaining, terms } = debt;
  const first = remaining?.[0];
  if (remaining === undefined || first === undefined) return debt;
  const begin =
    first.due === terms.firstDue
      ? terms.from
      : laterBy({ terms, rows: remaining }, periodsLater(terms, -1))(first.due);
  let left = remaining.reduce((sum, { principal }) => sum + principal, 0);
  return {
    ...debt,
    remaining: remaining.map((row, k): Row => {
      const since = k === 0 ? begin : (remaining[k - 1] as Row).due;
      left -= row.principal;
      return {
        ...row,
        no: Math.max(1, first.no) + k,
        days: Math.max(0, row.due - since),
        // Sums beyond every amount are refused where they are reckoned with.
        balance: Math.min(left, FEN_MAX) as Fen,
      };
    }),
  };
}

function entryOf(told: Debt, contacts: readonly (string | Contact)[] | undefined): DebtEntry {
  const debt = withOwnFigures(told);
  const names = contacts?.filter((one) => typeof one === 'string');
  const own = contacts?.filter((one) => typeof one !== 'string') ?? [];
  const isNamed = names !== undefined && (names.length > 0 || own.length === 0);
  return {
    debt: isNamed ? { ...debt, contacts: names } : debt,
    contacts: own.map((one) => ({ debt: debt.id, ...one })),
  };
}
