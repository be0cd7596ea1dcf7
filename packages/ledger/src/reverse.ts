import { fail, problem, type Result } from '@forbear/problem';
import { paidBetween, NOTHING_PAID, type LoanBook } from './book.ts';
import { entered } from './draft.ts';
import { replayed } from './engine.ts';
import { valueDay, type Entry, type LedgerEvent } from './event.ts';
import { reversalOf, type Journal } from './journal.ts';
import { difference } from './pay.ts';

type Reverse = Extract<LedgerEvent, { kind: 'reverse' }>;

/** Accruals stay: they are true whatever is taken back; what is not true of them is adjusted. */
const STAYS: readonly Journal['kind'][] = ['accrual', 'due', 'rate-change'];

/**
 * The entry of a reversal. What the borrower was told by the event that is taken back holds from its day on: days that are
 * spared are no days late, and interest that ended with a write-off stays ended until it is resumed.
 */
function holding(what: Reverse, original: Entry['what']): Entry {
  const from = valueDay(original);
  const since = { ...what, valueOn: from };
  if (original.kind === 'write-off' && original.stops)
    return { what: since, engine: [{ on: from, kind: 'stop' }] };
  if (what.spared !== true || original.on >= what.on) return { what, engine: [] };
  return {
    what: { ...what, valueOn: original.on },
    engine: [{ on: original.on, kind: 'spare', to: what.on }],
  };
}

/**
 * Takes back an event: each of its journals with the sides swapped, named, once (L3); the engine plays the
 * history without it (A6), and what that changes elsewhere is one adjustment. Refused: what is not there, was taken back
 * before, or what later events rest on.
 */
export function reversed(book: LoanBook, event: Reverse): Result<LoanBook> {
  const original = book.entries.find(({ what }) => what.id === event.event);
  if (original === undefined || ['payout', 'opening', 'reverse'].includes(original.what.kind))
    return fail(problem('EVENT_NOT_THERE', {}, '/event'));
  if (original.reversed === true)
    return fail(problem('REVERSED_ALREADY', { id: event.event }, '/event'));
  const mine = book.journals.filter(
    (one) => one.cause === event.event && one.kind !== 'reversal' && !STAYS.includes(one.kind),
  );
  let next = book;
  for (const [k, one] of mine.entries()) {
    const valueOn = one.valueOn ?? one.on;
    const made = entered(
      next,
      reversalOf(one, {
        id: `${book.loan}/${next.journals.length + 1}`,
        on: event.on,
        ...(valueOn === event.on ? {} : { valueOn }),
        event: `${event.id}/${k + 1}`,
        cause: event.id,
        ...(event.approver === undefined ? {} : { approver: event.approver }),
      }),
    );
    if (!made.ok) return made;
    next = made.value;
  }
  if ((next.balances['2241.02'] ?? 0) > 0) return fail(problem('RECEIPT_MATCHED', {}, '/event'));
  const entries = [
    ...book.entries.map((entry) =>
      entry === original ? { ...entry, reversed: true as const } : entry,
    ),
    holding(event, original.what),
  ];
  const played = replayed(next, entries);
  if (!played.ok) return fail(problem('RESTED_ON', { id: event.event }, '/event'));
  const before = paidBetween(original.paid ?? NOTHING_PAID, book.paid);
  return difference(played.value.book, paidBetween(before, played.value.book.paid), {
    kind: 'adjustment',
    beside: [],
    on: valueDay(original.what),
    cause: event,
  });
}
