import {
  nextEvent,
  openBook,
  post,
  takenOver,
  type LedgerEvent,
  type LoanBook,
  type NonAccrual,
} from '@forbear/ledger';
import { at, type Component, type Terms } from '@forbear/loan';
import { addDays, later, type Day, type Fen } from '@forbear/money';
import { fail, ok, present, problem, type Problem, type Result } from '@forbear/problem';
import type { AccountRow, Numbered, Product, TransactionRow } from '@forbear/wire/desk';

/** Under which circumstances accounts come into the book. */
export type Bringing = {
  readonly kind: 'history' | 'opening';
  /** The business day on which all of it is posted. */
  readonly on: Day;
  readonly preparedBy: string;
  readonly approver: string;
  readonly nonAccrual: NonAccrual;
};

/** What is wrong with an account that should come: in its own row, or in one of its transactions. */
export type Refusal = {
  readonly file: 'accounts' | 'transactions';
  readonly row: number;
  readonly column?: string;
  readonly problem: Problem;
};
type Brought =
  | { readonly ok: true; readonly book: LoanBook }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The book of an account that comes from a core system. A history is posted anew on the day of the import, each part with its
 * own day as value day, and must come to the position that the file states, to a fen for each row; an opening is
 * taken as it is told.
 */
export function brought(
  account: Numbered<AccountRow>,
  transactions: readonly Numbered<TransactionRow>[],
  product: Product,
  by: Bringing,
): Brought {
  const { row, value } = account;
  const refuse = (why: Problem, column?: string): Brought => ({
    ok: false,
    refusal: { file: 'accounts', row, problem: why, ...present({ column }) },
  });
  if (value.asOf > by.on) return refuse(problem('DAY_NOT_COME'), 'asOf');
  if (value.opened > value.asOf) return refuse(problem('DAYS_ORDER'), 'opened');
  if (value.oldestUnpaidDue !== undefined && value.oldestUnpaidDue > value.asOf)
    return refuse(problem('DAYS_ORDER'), 'oldestUnpaidDue');
  if (by.kind === 'opening' && value.firstDue <= value.asOf)
    return refuse(problem('OPENING_DUE'), 'firstDue');
  const opened = openBook({
    loan: value.loanNo,
    terms: termsOf(value, product, by.kind),
    nonAccrual: by.nonAccrual,
    ...(by.kind === 'history' ? {} : { arrears: arrearsOf(value) }),
  });
  if (!opened.ok) return refuse(opened.problem);
  // Nothing is posted into the days before the one on which it came (L10).
  const book = { ...opened.value, closedTo: later(opened.value.closedTo, addDays(by.on, -1)) };
  if (by.kind === 'opening') {
    const begun = post(book, { ...eventOf('opening', value.asOf, by), kind: 'opening' });
    return begun.ok ? { ok: true, book: begun.value } : refuse(begun.problem);
  }
  const played = history(book, account, transactions, by);
  if (!played.ok) return played;
  const wrong = positionFault(played.book, value);
  if (wrong !== undefined) return refuse(wrong.problem, wrong.column);
  const taken = takenOver(played.book, { id: 'taken-over', on: by.on, approver: by.approver });
  return taken.ok ? { ok: true, book: taken.value } : refuse(taken.problem);
}

function termsOf(account: AccountRow, product: Product, kind: Bringing['kind']): Terms {
  const { rate, count, opened, principal, asOf, openPrincipal, firstDue } = account;
  return {
    ...product.terms,
    ...(kind === 'history'
      ? { principal, from: opened }
      : { principal: openPrincipal, from: asOf }),
    firstDue,
    ...present({ rate, count }),
  };
}

const arrearsOf = ({ openInterest, openPenalty, openFees, oldestUnpaidDue }: AccountRow) => ({
  interest: openInterest,
  penalty: openPenalty,
  fees: openFees,
  ...present({ since: oldestUnpaidDue }),
});

const eventOf = (id: string, valueOn: Day, { on, preparedBy, approver }: Bringing) => ({
  id,
  on,
  ...(valueOn === on ? {} : { valueOn }),
  preparedBy,
  approver,
});

/** What a waiver may name in its note. */
const WAIVED: readonly string[] = ['penalty', 'interest', 'fee', 'principal'] satisfies Component[];

const txId = (no: string): string => `tx/${no}`;

/** The event of a transaction; none for what the terms compute by themselves. */
function ledgerEvent(tx: TransactionRow, by: Bringing): Result<LedgerEvent | undefined> {
  const { amount, kind, txNo, note = '', reverses } = tx;
  const event = eventOf(txId(txNo), tx.valueOn ?? tx.on, by);
  switch (kind) {
    case 'payout':
      return ok({ ...event, kind });
    case 'repay':
      return ok({
        ...event,
        kind: 'repayment',
        amount,
        reference: { source: 'history', paymentId: txNo },
      });
    case 'waive': {
      if (!WAIVED.includes(note)) return fail(problem('WAIVE_PART', {}, 'note'));
      const measures = [{ kind: 'waive' as const, component: note as Component, amount }];
      return ok({ ...event, kind: 'relief', measures, difficulty: false });
    }
    case 'reverse':
      return reverses === undefined
        ? fail(problem('CELL_EMPTY', {}, 'reverses'))
        : ok({ ...event, kind: 'reverse', event: txId(reverses) });
    case 'due':
    case 'fee':
    case 'penalty':
      return ok(undefined);
  }
}

function history(
  start: LoanBook,
  { row: accountRow, value: account }: Numbered<AccountRow>,
  transactions: readonly Numbered<TransactionRow>[],
  by: Bringing,
): Brought {
  let book = start;
  const seen = new Set<string>();
  const inOrder = [...transactions].sort((a, b) => a.value.on - b.value.on);
  for (const { row, value } of inOrder) {
    const refuse = (why: Problem, column?: string): Brought => ({
      ok: false,
      refusal: {
        file: 'transactions',
        row,
        problem: why,
        ...present({ column }),
      },
    });
    if (seen.has(value.txNo)) return refuse(problem('TX_TWICE'), 'txNo');
    seen.add(value.txNo);
    if (value.on > account.asOf) return refuse(problem('TX_AFTER_DAY'), 'on');
    const isFirst = book.entries.length === 0;
    const isPayout = value.kind === 'payout';
    const isRight = value.amount === account.principal && value.on === account.opened;
    if (isPayout !== isFirst || (isPayout && !isRight)) return refuse(problem('TX_PAYOUT'), 'kind');
    if (!isFirst && value.kind !== 'reverse' && nextEvent(book) === undefined)
      return refuse(problem('TX_AFTER_END'), 'on');
    const event = ledgerEvent(value, by);
    if (!event.ok) return refuse({ code: event.problem.code }, event.problem.pointer);
    if (event.value === undefined) continue;
    const posted = post(book, event.value);
    if (!posted.ok) return refuse(posted.problem);
    book = posted.value;
  }
  if (book.entries.length > 0) return { ok: true, book };
  return {
    ok: false,
    refusal: { file: 'accounts', row: accountRow, problem: problem('TX_PAYOUT') },
  };
}

type Position = Readonly<Record<'principal' | 'interest' | 'penalty' | 'fees', Fen>>;
const STATED = [
  ['principal', 'openPrincipal'],
  ['interest', 'openInterest'],
  ['penalty', 'openPenalty'],
  ['fees', 'openFees'],
] as const satisfies readonly (readonly [keyof Position, keyof AccountRow])[];

/** The first part of the position that differs by more than a fen for each row. */
function positionFault(book: LoanBook, account: AccountRow) {
  const found = at(book.kept, account.asOf);
  if (!found.ok) return { problem: found.problem, column: 'asOf' };
  const { position } = found.value;
  const most = Math.max(book.terms.count, 1);
  const wrong = STATED.find(([ours, theirs]) => Math.abs(position[ours] - account[theirs]) > most);
  return wrong === undefined
    ? undefined
    : { problem: problem('POSITION_DIFFERS'), column: wrong[1] };
}

/** The day on which something is posted that came about on another: the first open one, never before what stands. */
export const postingDay = (
  { closedTo, lastOn }: Pick<LoanBook, 'closedTo' | 'lastOn'>,
  today: Day,
): Day => later(later(addDays(closedTo, 1), lastOn), today);

/** The day by which a book is read: today, or that of its last event where the clock was set back behind it. */
export const bookDay = ({ kept }: Pick<LoanBook, 'kept'>, today: Day): Day =>
  later(today, kept.standing.on);

/** The value day of what came about on a day and is posted on another. */
export const valued = (on: Day, came: Day) => (came < on ? { valueOn: came } : {});
