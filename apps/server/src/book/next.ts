import { closeDay, nextEvent, type Balances, type LoanBook } from '@forbear/ledger';
import type { Day } from '@forbear/money';

/** What the close of the next day on which something comes about will book, if nothing else happens before. */
export type Next = {
  readonly event: Day | undefined;
  readonly due?: {
    /** One journal of these postings, or none where nothing is owed for the time. */
    readonly accounts: readonly string[];
    readonly amounts: readonly number[];
    readonly balances: Balances;
    /** The day that comes after it. */
    readonly after: Day | undefined;
  };
};

/** The cause under which the close of a day posts a due day: as the ledger names it, or the beginning of it. */
export const causeOf = (day: Day, entries: number | ''): string => `close/${day}/due/${entries}`;

/**
 * The next day of a book with the figures that its close books then, by the ledger itself: the close takes them as they
 * stand. Only a plain due day has them: whatever needs an entry, a credit or a second look is computed on the day.
 */
export function nextOf(book: LoanBook): Next {
  const event = nextEvent(book);
  if (event === undefined || event <= book.closedTo || event < book.lastOn) return { event };
  const closed = closeDay(book, event);
  if (!closed.ok) return { event };
  const { entries, kept, paid, journals, balances } = closed.value;
  const isPlain = entries === book.entries && kept === book.kept && paid === book.paid;
  const made = journals.slice(book.journals.length);
  const [one] = made;
  const cause = causeOf(event, book.entries.length);
  const isDue =
    made.length === 0 ||
    (made.length === 1 &&
      one?.kind === 'due' &&
      one.on === event &&
      one.valueOn === undefined &&
      one.cause === cause &&
      one.event === `${cause}/1`);
  const after = nextEvent(closed.value);
  if (!isPlain || !isDue || closed.value.accruedTo !== event || (after ?? event + 1) <= event)
    return { event };
  return {
    event,
    due: {
      accounts: (one?.postings ?? []).map(({ account }) => account),
      amounts: (one?.postings ?? []).map(({ amount }) => amount),
      balances,
      after,
    },
  };
}
