import {
  EXPENSE_GROUPS,
  INCOME_RHYTHMS,
  type Expense,
  type Household,
  type Income,
} from '@forbear/budget';
import {
  HARDSHIP_REASONS,
  type BorrowerCase,
  type Decision,
  type Evidence,
  type Hardship,
  type Person,
} from '@forbear/check';
import { dayInMonth, formatDay, parseDay, parseMonth, type Day, type Month } from '@forbear/money';
import { ok, present, problem, type Problem } from '@forbear/problem';
import type { Contact } from '@forbear/rule';
import { z } from 'zod';
import { day, money, plainText, read } from './border.ts';
import { pointerOf } from './json-names.ts';
import { contactFacts, reached, time } from './contact-shape.ts';
import { debtOfVersion1, debtShape, type DebtEntry } from './debt-shape.ts';
import { withGuessed } from './guessed.ts';
import { upgradedDebt } from './case-upgrade.ts';

const name = plainText(200);
const note = plainText(4000);

const head = { debt: plainText(60).optional(), at: time.optional() };

/** A civil day, or a month where the day was not told. */
const dayOrMonth = read<{ readonly on: Day } | { readonly onMonth: Month }>(
  (text) => {
    if (text.length !== 7) {
      const on = parseDay(text);
      return on.ok ? ok({ on: on.value }) : on;
    }
    const onMonth = parseMonth(text);
    return onMonth.ok ? ok({ onMonth: onMonth.value }) : onMonth;
  },
  '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$',
  'civil day or month',
);

const contact = z
  .strictObject({ ...head, on: dayOrMonth, ...contactFacts, to: reached.optional() })
  .transform(({ on, ...input }): Contact => present({ ...input, ...on }) as Contact);

/** A contact of version 1: five channels, and one word for everybody else. */
const contactOfVersion1 = z
  .strictObject({
    ...head,
    on: day,
    channel: z.enum(['call', 'sms', 'visit', 'chat', 'letter']),
    by: z.enum(['lender', 'agency', 'borrower']),
    connected: z.boolean().optional(),
    to: z.enum(['self', 'other']),
    said: note.optional(),
  })
  .transform(
    ({ channel, ...input }): Contact =>
      present({ ...input, channel: channel === 'call' ? 'phone' : channel }) as Contact,
  );

const incomeKeys = {
  what: name,
  amount: money,
  from: day.optional(),
  until: day.optional(),
  payDay: z.number().int().min(1).max(31).optional(),
  certain: z.boolean().optional(),
};

const income = <R extends z.ZodType<Income['per']>>(per: R) =>
  z
    .strictObject({ ...incomeKeys, per })
    .transform((input): Income => present(input as object) as Income);

const expense = z
  .strictObject({
    group: z.enum(EXPENSE_GROUPS),
    what: name,
    amount: money,
    per: z.enum(['month', 'year']),
  })
  .transform((input): Expense => input);

const hardship = z
  .strictObject({
    reason: z.enum(HARDSHIP_REASONS),
    since: dayOrMonth.optional(),
    note,
    recovery: day.optional(),
  })
  .transform(({ since, ...input }): Hardship => {
    const begun =
      since === undefined || 'on' in since ? { since: since?.on } : { sinceMonth: since.onMonth };
    return present({ ...input, ...begun }) as Hardship;
  });

const decision = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('plan'), on: day, plan: plainText(60) }),
  z.strictObject({ what: z.literal('keep-back'), on: day, amount: money }),
]);

const personKeys = { name, region: name, household: z.number().int().min(1).max(50) };

/** What both versions carry in the same way. */
const keys = {
  format: z.literal('forbear-case-file'),
  asOf: day,
  expenses: z.array(expense).max(300),
  savings: money,
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
};

const pointer = z
  .string()
  .max(200)
  .regex(/^(\/[^/]*)+$/);

/** The case file, version 1: read for ever, never written. */
export const caseOfVersion1 = z
  .strictObject({
    ...keys,
    version: z.literal(1),
    person: z.strictObject(personKeys),
    hardship,
    incomes: z.array(income(z.enum(['month', 'once']))).max(100),
    debts: z.array(debtOfVersion1(contactOfVersion1)).max(200),
    contacts: z.array(contactOfVersion1).max(20_000),
  })
  .transform((input): BorrowerCase => {
    const told = caseOf(input);
    return { ...told, debts: told.debts.map(upgradedDebt) };
  });

/** The money of a month alone: what may be granted of it. */
export const householdShape = z
  .strictObject({
    incomes: z.array(income(z.enum(INCOME_RHYTHMS))).max(100),
    expenses: keys.expenses,
    savings: money,
    cash: money.optional(),
  })
  .transform((input): Household => present(input) as Household);

/** The case file, version 2. */
export const caseShape = z
  .strictObject({
    ...keys,
    version: z.literal(2),
    person: z
      .strictObject({ ...personKeys, age: z.number().int().min(0).max(150).optional() })
      .transform((input): Person => present(input) as Person),
    hardship: hardship.optional(),
    incomes: z.array(income(z.enum(INCOME_RHYTHMS))).max(100),
    cash: money.optional(),
    moneyTold: z.strictObject({ on: day, paid: money }).optional(),
    debts: z.array(debtShape(contact)).max(200),
    contacts: z.array(contact).max(20_000),
    decisions: z
      .array(decision.transform((input): Decision => input))
      .max(1000)
      .optional(),
    guessed: z.array(pointer).max(2000).optional(),
  })
  .transform(({ guessed = [], ...input }, context): BorrowerCase => {
    const marked = withGuessed(caseOf(present(input) as Told), guessed);
    if (marked.ok) return marked.value;
    context.addIssue({ code: 'custom', params: { problem: marked.problem } });
    return z.NEVER;
  });

/** A file whose parts are read; `debts` may hold contacts of their own. */
type Told = Omit<BorrowerCase, 'debts'> & {
  readonly debts: readonly DebtEntry[];
  readonly format?: unknown;
  readonly version?: unknown;
  readonly plans?: unknown;
  readonly cases?: unknown;
};

function caseOf(file: Told): BorrowerCase {
  const { format: _format, version: _version, plans: _plans, cases: _cases, ...told } = file;
  const { debts, contacts, ...input } = withoutAhead(told);
  const asked = aheadIn(told);
  return {
    ...input,
    debts: debts.map((one) => one.debt),
    contacts: [...contacts, ...debts.flatMap((one) => one.contacts)],
    ...(asked.length === 0 ? {} : { asked }),
  };
}

type Dated = Omit<Told, 'format' | 'version' | 'plans' | 'cases'>;
type Noted = { readonly on?: Day; readonly onMonth?: Month };

/** The day on which something was at the earliest. */
const earliest = ({ on, onMonth }: Noted): Day | undefined =>
  onMonth === undefined ? on : dayInMonth(onMonth, 1);

/** What is told of a day after the case's own, with its place in the file: notes, and what has begun already. */
function aheadIn({ asOf, hardship, contacts, evidence, debts }: Dated): readonly Problem[] {
  const lists: readonly {
    readonly at: readonly (string | number)[];
    readonly notes: readonly Noted[];
  }[] = [
    { at: ['contacts'], notes: contacts },
    { at: ['evidence'], notes: evidence },
    ...debts.map((one, k) => ({ at: ['debts', k, 'contacts'], notes: one.contacts })),
  ];
  const ahead = (on: Day | undefined, at: readonly (string | number)[]): readonly Problem[] =>
    isAhead(on, asOf)
      ? [problem('DAY_AHEAD', { day: formatDay(on as Day), what: '', of: '' }, pointerOf(at))]
      : [];
  return [
    ...lists.flatMap(({ at, notes }) =>
      notes.flatMap((one, k) => ahead(earliest(one), [...at, k, 'on'])),
    ),
    ...ahead(begunIn(hardship), ['hardship', 'since']),
  ];
}

/** The file without what is told of days after its own: the contact, and of other things the day. */
function withoutAhead(told: Dated): Dated {
  const { asOf, hardship, evidence } = told;
  const past = <T extends Noted>(notes: readonly T[]): readonly T[] =>
    notes.filter((one) => !isAhead(earliest(one), asOf));
  return {
    ...told,
    contacts: past(told.contacts),
    evidence: evidence.map((paper) => (isAhead(paper.on, asOf) ? { what: paper.what } : paper)),
    debts: told.debts.map((one) => ({ ...one, contacts: past(one.contacts) })),
    ...(hardship !== undefined && isAhead(begunIn(hardship), asOf)
      ? { hardship: withoutBegin(hardship) }
      : {}),
  };
}

const withoutBegin = ({ since: _day, sinceMonth: _month, ...hardship }: Hardship): Hardship =>
  hardship;

/** The day on which a hardship had begun at the earliest. */
const begunIn = (hardship: Hardship | undefined): Day | undefined =>
  hardship?.sinceMonth === undefined ? hardship?.since : dayInMonth(hardship.sinceMonth, 1);

const isAhead = (on: Day | undefined, asOf: Day): boolean => on !== undefined && on > asOf;
