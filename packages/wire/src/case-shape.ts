import { EXPENSE_GROUPS, type Expense, type Income } from '@forbear/budget';
import { PRIORITIES, type Debt, type Relief, type Row } from '@forbear/loan';
import { HARDSHIP_REASONS, type BorrowerCase, type Contact, type Evidence } from '@forbear/check';
import { present, problem } from '@forbear/problem';
import { LENDER_KINDS } from '@forbear/rule';
import { z } from 'zod';
import { count, day, money, plainText } from './border.ts';
import { measureShape } from './measure-shape.ts';
import { termsShape } from './terms-shape.ts';

const name = plainText(200);
const note = plainText(4000);

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
  .refine((r) => r.payment === r.principal + r.interest + r.fee, {
    params: { problem: problem('ROW_SUM') },
  })
  .transform((input): Row => input);

const contact = z
  .strictObject({
    debt: plainText(60).optional(),
    on: day,
    at: z
      .string()
      .regex(/^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$/)
      .optional(),
    channel: z.enum(['call', 'sms', 'visit', 'chat', 'letter']),
    by: z.enum(['lender', 'agency', 'borrower']),
    connected: z.boolean().optional(),
    to: z.enum(['self', 'other']),
    said: note.optional(),
  })
  .transform((input): Contact => present(input) as Contact);

/** A debt of the file, and the contacts that were noted inside it. */
type DebtEntry = { readonly debt: Debt; readonly contacts: readonly Contact[] };

const debt = z
  .strictObject({
    id: plainText(60).min(1),
    creditor: z.strictObject({ name, kind: z.enum([...LENDER_KINDS, 'unknown']).optional() }),
    product: name,
    contractDate: day.optional(),
    terms: termsShape,
    received: money.optional(),
    outstanding: z.strictObject({
      principal: money,
      interest: money,
      penalty: money,
      fees: money,
      asOf: day,
    }),
    remaining: z.array(row).max(600).optional(),
    overdueSince: day.optional(),
    priority: z.enum(PRIORITIES).optional(),
    // How the creditor is reached, or contacts that belong to this debt.
    contacts: z
      .array(z.union([name, contact]))
      .max(20_000)
      .optional(),
    answer: z.union([z.literal('refused'), relief]).optional(),
  })
  .transform(({ creditor, contacts, ...input }): DebtEntry => {
    const { kind } = creditor;
    const names = contacts?.filter((one) => typeof one === 'string');
    const own = contacts?.filter((one) => typeof one !== 'string') ?? [];
    const debt = {
      ...input,
      creditor: {
        name: creditor.name,
        ...(kind === undefined || kind === 'unknown' ? {} : { kind }),
      },
      contacts: names?.length === 0 && own.length > 0 ? undefined : names,
    };
    return {
      debt: present(debt) as Debt,
      contacts: own.map((one) => ({ debt: input.id, ...one })),
    };
  });

const income = z
  .strictObject({
    what: name,
    amount: money,
    per: z.enum(['month', 'once']),
    from: day.optional(),
    until: day.optional(),
    payDay: z.number().int().min(1).max(31).optional(),
    certain: z.boolean().optional(),
  })
  .transform((input): Income => present(input) as Income);

const expense = z
  .strictObject({
    group: z.enum(EXPENSE_GROUPS),
    what: name,
    amount: money,
    per: z.enum(['month', 'year']),
  })
  .transform((input): Expense => input);

/** The case file, version 1. */
export const caseShape = z
  .strictObject({
    format: z.literal('forbear-case-file'),
    version: z.literal(1),
    asOf: day,
    person: z.strictObject({
      name,
      region: name,
      household: z.number().int().min(1).max(50),
    }),
    hardship: z
      .strictObject({
        reason: z.enum(HARDSHIP_REASONS),
        since: day,
        note,
        recovery: day.optional(),
      })
      .transform((input) => present(input) as BorrowerCase['hardship']),
    incomes: z.array(income).max(100),
    expenses: z.array(expense).max(300),
    savings: money,
    debts: z.array(debt).max(200),
    contacts: z.array(contact).max(20_000),
    // Plans and negotiations that another tool has kept beside the case; they are not read here.
    plans: z.array(z.unknown()).max(100).optional(),
    cases: z.array(z.unknown()).max(1000).optional(),
    evidence: z
      .array(
        z.union([
          name.transform((what): Evidence => ({ what })),
          z
            .strictObject({ what: name, on: day.optional() })
            .transform((input): Evidence => present(input) as Evidence),
        ]),
      )
      .max(300),
  })
  .transform(
    ({
      format: _format,
      version: _version,
      plans: _plans,
      cases: _cases,
      debts,
      contacts,
      ...input
    }): BorrowerCase => ({
      ...input,
      debts: debts.map((one) => one.debt),
      contacts: [...contacts, ...debts.flatMap((one) => one.contacts)],
    }),
  );
