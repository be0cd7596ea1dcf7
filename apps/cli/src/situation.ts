import {
  enterBook,
  openBook,
  standing,
  type CaseBook,
  type CaseEvent,
  type CaseState,
} from '@forbear/negotiation';
import type { BorrowerCase } from '@forbear/check';
import { fail, ok, problemAt, type Result } from '@forbear/problem';
import { readCaseEvents } from '@forbear/wire';
import type { Arguments } from './argument.ts';
import { readText } from './file.ts';
import { withinLimit } from './time-limit.ts';

/** Where the negotiations stand by the events that were named; none without them. */
export function readBook(
  borrower: BorrowerCase,
  { values }: Arguments,
): Result<CaseBook | undefined> {
  const { events: path } = values;
  if (path === undefined) return ok(undefined);
  const text = readText(path);
  if (!text.ok) return text;
  const read = readCaseEvents(text.value);
  if (!read.ok) return read;
  const commands = [];
  for (const [k, event] of read.value.entries()) {
    if (!event.ok) return fail(problemAt(`/events/${k}`, event.problem));
    commands.push(event.value);
  }
  const { book, refused } = enterBook(openBook(borrower, { goOn: withinLimit() }), commands);
  const [first] = refused;
  return first === undefined ? ok(book) : fail(problemAt(`/events/${first.index}`, first.problem));
}

/** State and standing events of one debt, as papers take them. */
export function situationOf(
  book: CaseBook | undefined,
  debt: string,
): { readonly state?: CaseState; readonly events?: readonly CaseEvent[] } {
  const record = book?.records.get(debt);
  return record === undefined || record.events.length === 0
    ? {}
    : { state: record.state, events: standing(record.events) };
}
