import { apply, type Measure } from '@forbear/loan';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { accrued, earned } from './accrue.ts';
import {
  claimsOn,
  markedTo,
  NOTHING_PAID,
  placeOf,
  type LoanBook,
  type PaidParts,
} from './book.ts';
import type { LedgerAccount } from './chart.ts';
import { claimsOf, partOf, PARTS, type Claims, type Part } from './claim.ts';
import { booked, posting } from './draft.ts';
import { told } from './engine.ts';
import { valueDay, type LedgerEvent } from './event.ts';
import { type Balances, type Posting } from './journal.ts';
import { movesTo, principalAccount, targetOf, type Place } from './target.ts';

type Relief = Extract<LedgerEvent, { kind: 'relief' }>;
type Sums = Readonly<Record<Part, number>>;
const NONE: Sums = { principal: 0, interest: 0, penalty: 0, fee: 0, costs: 0 };

/**
 * An agreement's measures: what is waived, what becomes principal, and the class and rows that follow, each in a
 * journal of its own. Debt is conserved (L8): before = after + waived − capitalised, part by part. Refused:
 * a waiver without an approver who did not prepare it, penalty that would become principal, debt that grows.
 */
export function relieved(book: LoanBook, event: Relief): Result<LoanBook> {
  const on = valueDay(event);
  const ready = accrued(book, on, event);
  if (!ready.ok) return ready;
  const before = claimsOn(ready.value, on);
  if (!before.ok) return before;
  const waived = waivedBy(ready.value, event);
  if (!waived.ok) return waived;
  const next = told(ready.value, event, [{ on, kind: 'relief', measures: event.measures }]);
  if (!next.ok) return next;
  const after = claimsOn(next.value.book, on);
  if (!after.ok) return after;
  const shares = sharesOf(before.value, after.value, next.value.paid, waived.value);
  if (shares.capitalised.penalty > 0) return fail(problem('PENALTY_CAPITALISED', {}, '/measures'));
  if (shares.grown > roundingMost(before.value, book.kept.standing.rows.length))
    return fail(problem('NOT_CONSERVED', { sum: shares.grown }, '/measures'));
  const gives = PARTS.some((part) => shares.waived[part] > 0);
  if (gives && (event.approver === undefined || event.approver === event.preparedBy))
    return fail(problem('WAIVER_UNAPPROVED', {}, '/approver'));
  return posted(next.value.book, event, { ...shares, after: after.value, paid: next.value.paid });
}

/** What the measures that waive take off each part. */
function waivedBy(book: LoanBook, event: Relief): Result<Sums> {
  const on = valueDay(event);
  const sums = { ...NONE };
  const claimsAfter = (measures: readonly Measure[]): Result<Claims> => {
    if (measures.length === 0) return claimsOn(book, on);
    const next = apply(book.kept, { on, kind: 'relief', measures });
    return next.ok ? claimsOf(next.value.kept, on, markedTo(book)) : next;
  };
  for (const [k, measure] of event.measures.entries()) {
    if (measure.kind !== 'waive') continue;
    const was = claimsAfter(event.measures.slice(0, k));
    if (!was.ok) return was;
    const is = claimsAfter(event.measures.slice(0, k + 1));
    if (!is.ok) return is;
    const part = measure.component;
    sums[part] += Math.max(0, partOf(was.value, part) - partOf(is.value, part));
  }
  return ok(sums);
}

type Shares = {
  readonly waived: Sums;
  readonly capitalised: Sums;
  /** What the debt grew by beyond what was waived and capitalised: rounding, never more. */
  readonly grown: number;
};

/**
 * What of the change was waived and what became principal: beyond what is named as waived, a part that shrinks
 * while the principal grows became principal, the rest of it was given up.
 */
function sharesOf(before: Claims, after: Claims, paid: PaidParts, named: Sums): Shares {
  const change = (part: Part): number =>
    partOf(after, part) - partOf(before, part) + paid[part] + named[part];
  let pool = Math.max(0, change('principal'));
  const waived = { ...named, principal: named.principal + Math.max(0, -change('principal')) };
  const capitalised = { ...NONE };
  for (const part of ['interest', 'fee', 'costs', 'penalty'] as const) {
    const less = Math.max(0, -change(part));
    capitalised[part] = Math.min(less, pool);
    pool -= capitalised[part];
    waived[part] += less - capitalised[part];
  }
  const more = (['interest', 'fee', 'costs', 'penalty'] as const).reduce(
    (sum, part) => sum + Math.max(0, change(part)),
    pool,
  );
  return { waived, capitalised, grown: more };
}

/** Sums that were rounded row by row are rounded as one; odd days of a month may count anew. */
const roundingMost = (claims: Claims, rows: number): number =>
  rows + 4 + Math.ceil(PARTS.reduce((sum, part) => sum + partOf(claims, part), 0) / 1000);

const GIVEN_UP: Readonly<Record<Part, LedgerAccount>> = {
  principal: '6702.02',
  interest: '6011.09',
  penalty: '6011.09',
  fee: '6011.09',
  costs: '6702.01',
};

/** The accounts that hold a part, in the order in which something is taken off them. */
const HOLDING: Readonly<Record<Part, readonly LedgerAccount[]>> = {
  principal: ['1303.01', '1303.03', '1303.04', '1303.02', '9103'],
  interest: ['1132.02', '1132.01', '9101'],
  penalty: ['1132.03', '9102'],
  fee: ['1132.04', '9101.02'],
  costs: ['1221.01', '9104'],
};

/** A sum off the accounts that hold a part, and what of it stood on the balance sheet. */
export function takenOff(
  balances: Balances,
  part: Part,
  sum: number,
  order: readonly LedgerAccount[] = HOLDING[part],
): { readonly postings: readonly Posting[]; readonly on: number } {
  let [left, on] = [sum, 0];
  const postings = order.flatMap((account) => {
    const take = Math.min(left, Math.max(0, balances[account] ?? 0));
    left -= take;
    if (!account.startsWith('9')) on += take;
    return take === 0 ? [] : [posting(account, -take)];
  });
  return { postings, on };
}

/** Lines that waive sums off the accounts. */
export const waiver = (balances: Balances, sums: Sums): readonly Posting[] =>
  PARTS.flatMap((part) => {
    const { postings, on } = takenOff(balances, part, sums[part]);
    return on === 0 ? postings : [...postings, posting(GIVEN_UP[part], on)];
  });

/** Interest off balance that becomes principal is covered by allowance: it is income only when it is paid. */
function capitalisation(balances: Balances, place: Place, sums: Sums): readonly Posting[] {
  return PARTS.flatMap((part) => {
    const sum = sums[part];
    if (sum === 0) return [];
    const { postings, on } = takenOff(balances, part, sum);
    const covered = place.writtenOff ? [] : [posting('1304', on - sum)];
    return [...postings, posting(principalAccount(place), sum), ...covered];
  });
}

function posted(
  book: LoanBook,
  event: Relief,
  { waived, capitalised, after, paid }: Shares & { after: Claims; paid: PaidParts },
): Result<LoanBook> {
  const place = placeOf(book);
  const on = valueDay(event);
  const given = booked(book, event, {
    kind: 'waiver',
    postings: waiver(book.balances, waived),
    valueOn: on,
  });
  if (!given.ok) return given;
  const grown = booked(given.value, event, {
    kind: 'capitalisation',
    postings: capitalisation(given.value.balances, place, capitalised),
    valueOn: on,
  });
  if (!grown.ok) return grown;
  const { balances } = grown.value;
  const moves = movesTo(balances, targetOf(after, place, balances));
  return booked(grown.value, event, {
    kind: 'restructure',
    postings: [...moves, ...earned(moves, paid, place)],
    valueOn: on,
  });
}

type Settlement = Extract<LedgerEvent, { kind: 'settlement' }>;

/**
 * One payment in place of all that is open: principal first, then interest, fee, penalty and costs; what is left
 * is waived. It is booked on the day the money is there, never before.
 */
export function settled(book: LoanBook, event: Settlement): Result<LoanBook> {
  const on = valueDay(event);
  const { amount } = event;
  const ready = accrued(book, on, event);
  if (!ready.ok) return ready;
  if (event.approver === undefined || event.approver === event.preparedBy)
    return fail(problem('WAIVER_UNAPPROVED', {}, '/approver'));
  const next = told(ready.value, event, [
    { on, kind: 'relief', measures: [{ kind: 'settle', on, amount }] },
    { on, kind: 'repay', amount },
  ]);
  if (!next.ok) return next;
  const place = placeOf(book);
  const lines: Posting[] = [];
  const paid: Record<Part, number> = { ...NONE };
  let left: number = amount;
  for (const part of ['principal', 'interest', 'fee', 'penalty', 'costs'] as const) {
    const order = part === 'principal' ? [...HOLDING.principal].reverse() : HOLDING[part];
    const { postings } = takenOff(ready.value.balances, part, left, order);
    lines.push(...postings);
    paid[part] = -postings.reduce((sum, one) => sum + one.amount, 0);
    left -= paid[part];
  }
  const parts = { ...NOTHING_PAID, ...(paid as PaidParts) };
  const made = booked(next.value.book, event, {
    kind: 'settlement',
    postings: [posting('1002', amount), ...lines, ...earned(lines, parts, place)],
    valueOn: on,
  });
  if (!made.ok) return made;
  const after = claimsOn(made.value, on);
  if (!after.ok) return after;
  const { balances } = made.value;
  const moves = movesTo(balances, targetOf(after.value, place, balances));
  const rest = PARTS.reduce<Sums>(
    (sums, part) => ({ ...sums, [part]: -sumOn(moves, HOLDING[part]) }),
    NONE,
  );
  return booked(made.value, event, {
    kind: 'waiver',
    postings: waiver(balances, rest),
    valueOn: on,
  });
}

const sumOn = (moves: readonly Posting[], accounts: readonly LedgerAccount[]): number =>
  moves
    .filter(({ account }) => accounts.includes(account))
    .reduce((sum, { amount }) => sum + amount, 0);
