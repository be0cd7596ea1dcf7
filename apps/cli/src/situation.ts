import { parseDay, type Day } from '@forbear/money';
import {
  enterBook,
  openBook,
  standing,
  type CaseBook,
  type CaseEvent,
  type CaseState,
  type DebtCommand,
  type PaperPlans,
} from '@forbear/negotiation';
import type { PaperInput } from '@forbear/document';
import type { NamedPlan } from '@forbear/plan';
import { aheadText, type BorrowerCase } from '@forbear/check';
import { fail, ok, problemAt, type Lang, type Result } from '@forbear/problem';
import { readCaseEvents, type ReadEvent, type RefusedEvent } from '@forbear/wire';
import type { Arguments } from './argument.ts';
import { refusedText } from './case-text.ts';
import { readText } from './file.ts';

/** The negotiations of a file of events: where they stand, what was read, and what was refused. */
export type Replayed = {
  readonly book: CaseBook;
  readonly read: readonly ReadEvent[];
  readonly refused: readonly RefusedEvent[];
};

/** Replays a file of events. What is refused is listed by its place in the file; the rest go on. */
export function replay(borrower: BorrowerCase, path: string): Result<Replayed> {
  const text = readText(path);
  if (!text.ok) return text;
  const read = readCaseEvents(text.value);
  if (!read.ok) return read;
  const today = dayThatIsSet();
  if (!today.ok) return today;
  const places: number[] = [];
  const commands: DebtCommand[] = [];
  const refused: RefusedEvent[] = [];
  for (const [index, event] of read.value.entries()) {
    if (event.ok) {
      places.push(index);
      commands.push(event.value);
    } else refused.push({ index, problem: event.problem });
  }
  const entered = enterBook(openBook(borrower, {}, today.value), commands);
  for (const { index, problem } of entered.refused)
    refused.push({
      index: places[index] as number,
      event: commands[index]?.command.kind ?? '',
      problem,
    });
  return ok({
    book: entered.book,
    read: read.value,
    refused: refused.sort((a, b) => a.index - b.index),
  });
}

/** The civil day that was set for this run; without it a file may tell of days to come, as examples do. */
function dayThatIsSet(): Result<Day | undefined> {
  const { FORBEAR_TODAY: set } = process.env;
  if (set === undefined || set === '') return ok(undefined);
  const day = parseDay(set);
  return day.ok ? day : fail(problemAt('/FORBEAR_TODAY', day.problem));
}

/**
 * Where the negotiations stand by the events that were named; a fresh book without them. What is refused
 * of them is told on stderr, the others are kept.
 */
export function readBook(borrower: BorrowerCase, { values }: Arguments): Result<CaseBook> {
  const { events: path } = values;
  process.stderr.write(leftOutText(borrower));
  if (path === undefined) return ok(openBook(borrower));
  const replayed = replay(borrower, path);
  if (!replayed.ok) return replayed;
  const { book, refused } = replayed.value;
  if (refused.length > 0) process.stderr.write(refusedText(refused));
  return ok(book);
}

/** What of a case was left out, each with its place and its question; nothing where nothing was. */
const leftOutText = ({ asked = [] }: BorrowerCase): string =>
  asked
    .map((one) => {
      const { zh, en } = aheadText(one);
      return `! ${one.pointer ?? ''}\n  ${zh}\n  ${en}\n`;
    })
    .join('');

/** What the papers of one debt are made from, as its negotiation stands. */
export function paperInput(
  book: CaseBook,
  { standing, asking }: PaperPlans,
  debt: string,
  lang: Lang,
): Result<PaperInput> {
  const made = asking(debt);
  if (!made.ok) return made;
  const { plans, findings } = made.value;
  return ok({
    borrower: { ...standing, debts: book.borrower.debts },
    standing,
    plan: plans[0] as NamedPlan,
    findings,
    debt,
    lang,
    ...situationOf(book, debt),
  });
}

/** State and standing events of one debt, as papers take them; nothing before the first of them. */
export function situationOf(
  book: CaseBook,
  debt: string,
): { readonly state?: CaseState; readonly events?: readonly CaseEvent[] } {
  const record = book.records.get(debt);
  return record === undefined || record.events.length === 0
    ? {}
    : { state: record.state, events: standing(record.events) };
}
