import type { Disclosed, ProposalInput } from '@forbear/casework';
import { post, valueDay, type LedgerEvent, type LoanBook } from '@forbear/ledger';
import { accountOn, apply, at, type Measure, type Row } from '@forbear/loan';
import { monthOf, ZERO, type Day } from '@forbear/money';
import type { Policy } from '@forbear/negotiation';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import type { LenderKind } from '@forbear/rule';
import type { KeptAccount } from '../book/account.ts';
import { bookDay, postingDay, valued } from '../book/bring.ts';
import type { DeskSetting } from '../setting.ts';

/** The lender as its own debt names it, and what it is by law where that is known. */
export type Lender = { readonly name: string; readonly kind?: LenderKind };

export const lenderOf = ({
  lender,
  lenderKind,
}: Pick<DeskSetting, 'lender' | 'lenderKind'>): Lender => ({
  name: lender,
  ...present({ kind: lenderKind }),
});

/** Days on which relief was given that was not taken back. */
const reliefDays = ({ entries }: LoanBook): readonly Day[] =>
  entries.flatMap(({ what, reversed }) =>
    what.kind === 'relief' && what.difficulty && reversed !== true ? [what.on] : [],
  );

/** Months that a credit record tells of; before the opening, or not known, is none. */
const reported = (codes24: string): number => codes24.replace(/[/#]/g, '').length;

/** All that a proposal hangs on: what the book says of the loan on a day, and what was granted. */
export function proposalInput(
  {
    product,
    book,
    opened,
    codes24 = '',
  }: Pick<KeptAccount, 'product' | 'book' | 'codes24' | 'opened'>,
  lender: Lender,
  policy: Policy,
  today: Day,
  disclosed: Disclosed,
  ask: readonly Measure[] | undefined,
): Result<ProposalInput> {
  const asOf = bookDay(book, today);
  const found = at(book.kept, asOf);
  if (!found.ok) return found;
  const account = accountOn(book.kept, asOf);
  if (!account.ok) return account;
  const { rows, position } = found.value;
  const { principal, interest, penalty, fees, daysOverdue } = position;
  const { terms } = book.kept.standing;
  return ok({
    policy,
    debt: {
      id: book.loan,
      creditor: lender,
      product,
      contractDate: opened,
      terms,
      outstanding: { principal, interest, penalty, fees, asOf },
      remaining: rows,
    },
    account: account.value,
    position: { daysOverdue, principal, interest, penalty, fees, terms },
    asOf,
    // An account may be older than the bill that its rows are of: it has as many months as were reported.
    monthsOnBook: Math.max(monthOf(asOf) - monthOf(opened), reported(codes24)),
    reliefs: reliefDays(book),
    disclosed,
    ...present({ ask }),
  });
}

/** The rows of a loan after measures that take effect on a day, as its book will hold them. */
export function rowsAfter(
  book: LoanBook,
  measures: readonly Measure[],
  on: Day,
): Result<readonly Row[]> {
  const applied = apply(book.kept, { on, kind: 'relief', measures });
  if (!applied.ok) return applied;
  const found = at(applied.value.kept, on);
  return found.ok ? ok(found.value.rows.filter(isAsked)) : found;
}

const isAsked = ({ principal, interest, fee, charges = ZERO }: Row): boolean =>
  principal + interest + fee + charges > 0;

/** Rows alike in all that a digest binds. */
export const sameRows = (left: readonly Row[], right: readonly Row[]): boolean =>
  left.length === right.length &&
  left.every((row, k) => {
    const other = right[k] as Row;
    return (['due', 'principal', 'interest', 'fee'] as const).every(
      (key) => row[key] === other[key],
    );
  });

/** What an offer says of a loan: measures, and the rows that they make of it; of which day. */
export type Laid = {
  readonly measures: readonly Measure[];
  readonly rows: readonly Row[];
  readonly on: Day;
};

/**
 * The day as of which measures make of a loan the rows that were offered: the posting day, or that of the offer.
 * OFFER_OVERTAKEN where neither does: something was paid or booked since.
 */
export function standsOn(book: LoanBook, { measures, rows, on }: Laid, today: Day): Result<Day> {
  for (const valueOn of [postingDay(book, today), on]) {
    const found = rowsAfter(book, measures, valueOn);
    if (found.ok && sameRows(found.value, rows)) return ok(valueOn);
  }
  return fail(problem('OFFER_OVERTAKEN', {}, '/offer'));
}

/** The book with agreed measures, as of the day on which they give the rows that were agreed. OFFER_OVERTAKEN. */
export function relieved(
  book: LoanBook,
  agreed: Laid,
  event: Pick<LedgerEvent, 'id' | 'preparedBy' | 'approver'>,
  today: Day,
): Result<LoanBook> {
  const valueOn = standsOn(book, agreed, today);
  if (!valueOn.ok) return valueOn;
  const on = postingDay(book, today);
  const { measures } = agreed;
  return post(book, {
    ...event,
    on,
    ...valued(on, valueOn.value),
    kind: 'relief',
    measures,
    difficulty: true,
  });
}

/** The due days of rows that still ask for something. */
export function openDays(book: LoanBook, today: Day): Result<ReadonlySet<Day>> {
  const found = at(book.kept, bookDay(book, today));
  if (!found.ok) return found;
  const open = found.value.rows.filter(
    ({ principal, interest, fee, charges = 0 }) => principal + interest + fee + charges > 0,
  );
  return ok(new Set(open.map(({ due }) => due)));
}

/**
 * The day on which a due day was paid: the first from a day on after which it asks for nothing, by the days that payments
 * count from, whenever they came to be known.
 */
export function paidOn({ entries, kept }: LoanBook, due: Day, from: Day): Day | undefined {
  const days = entries.flatMap(({ what, reversed }) =>
    reversed === true || valueDay(what) < from ? [] : [valueDay(what)],
  );
  return [...new Set(days)]
    .sort((a, b) => a - b)
    .find((on) => {
      const found = at(kept, on);
      return found.ok && !found.value.rows.some((row) => row.due === due && isAsked(row));
    });
}

/** Whether a due day still asks for something that no credit covers which stands on the loan. */
export function isAskedFor(book: LoanBook, day: Day, today: Day): boolean {
  const { kept } = book;
  const found = at(kept, bookDay(book, today));
  if (!found.ok) return true;
  const open = found.value.rows.filter((row) => row.due <= day && isAsked(row));
  const sum = open.reduce(
    (total, { principal, interest, fee, charges = 0 }) =>
      total + principal + interest + fee + charges,
    0,
  );
  return open.some(({ due }) => due === day) && kept.standing.credit < sum;
}
