import { apply, type LoanEvent } from '@forbear/loan';
import { fail, ok, problemAt, type Result } from '@forbear/problem';
import { keptOf, paidBetween, playedOn, type LoanBook, type PaidParts } from './book.ts';
import { valueDay, type Entry } from './event.ts';

/** The book with one more entry and the engine's loan after it, nothing posted yet; and what was paid by it. */
export type Told = { readonly book: LoanBook; readonly paid: PaidParts };

/**
 * Tells the engine what happened. What counts from a day before the last event, or takes one back, has all that
 * counts played anew in the order of value days (A5, A6).
 */
export function told(
  book: LoanBook,
  what: Entry['what'],
  engine: readonly LoanEvent[],
): Result<Told> {
  if (valueDay(what) < book.kept.standing.on) {
    const late = replayed(book, [...book.entries, { what, engine }]);
    return late.ok ? ok(remembered(late.value)) : late;
  }
  let { kept, paid } = book;
  for (const event of engine) {
    const next = apply(kept, event);
    if (!next.ok) return next;
    ({ kept, paid } = playedOn({ kept, paid }, event, next.value));
  }
  const entries = [...book.entries, { what, engine }];
  const by = paidBetween(book.paid, paid);
  return ok(remembered({ book: { ...book, entries, kept, paid }, paid: by }));
}

/** The last entry with what it paid. */
function remembered({ book, paid }: Told): Told {
  const entries = book.entries.map((entry, k) =>
    k === book.entries.length - 1 && entry.engine.length > 0 ? { ...entry, paid } : entry,
  );
  return { book: { ...book, entries }, paid };
}

/** The book by other entries, all of them played anew. */
export function replayed(book: LoanBook, entries: readonly Entry[]): Result<Told> {
  const played = keptOf(book.terms, book.arrears, entries);
  if (!played.ok) return fail(problemAt('/entries', played.problem));
  const { kept, paid } = played.value;
  return ok({ book: { ...book, entries, kept, paid }, paid: paidBetween(book.paid, paid) });
}
