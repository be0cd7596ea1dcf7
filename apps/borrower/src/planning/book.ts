import {
  begun,
  bookFacts,
  enterBook,
  fold,
  noted,
  openBook,
  type CaseBook,
  type CaseRecord,
  type DebtCommand,
} from '@forbear/negotiation';
import type { Debt, Measure } from '@forbear/loan';
import type { Day } from '@forbear/money';
import type { PlanSettings } from '@forbear/plan';
import { fail, ok, present, problem, type Result, type Text } from '@forbear/problem';
import type { CaseRead } from '../situation/case-of.ts';
import { commandsOf, type Happening } from '../situation/happening.ts';
import { namesOf } from '../situation/names.ts';
import type { CaseKept, Situation } from '../situation/situation.ts';
import { typedIn } from '../situation/told.ts';

/** The case of each debt as its entries tell; one that cannot be read begins anew. */
export function recordsOf(
  { borrower }: CaseRead,
  { cases }: Situation,
): ReadonlyMap<string, CaseRecord> {
  return new Map(
    borrower.debts.map((debt) => {
      const kept = cases[debt.id];
      const start = noted(borrower, debt);
      const found = kept === undefined ? undefined : readKept(kept);
      return [debt.id, found ?? { start, events: [], state: start }];
    }),
  );
}

/** A case as it was kept; nothing where it cannot be folded, whatever a device has made of it. */
function readKept({ start: kept, events }: CaseKept): CaseRecord | undefined {
  try {
    const start = begun(kept);
    const state = fold(start, events);
    return state.ok ? { start, events, state: state.value } : undefined;
  } catch {
    return undefined;
  }
}

/** The book as it stands today: an offer on the table is held against the money as it is told now, not as it was on its day. */
export function bookOf(read: CaseRead, situation: Situation, settings?: PlanSettings): CaseBook {
  const book = { ...openBook(read.borrower, settings), records: recordsOf(read, situation) };
  const records = new Map(book.records);
  for (const debt of read.borrower.debts) {
    const record = records.get(debt.id);
    if (record !== undefined) records.set(debt.id, heldNow(book, debt, record));
  }
  return { ...book, records };
}

function heldNow(book: CaseBook, debt: Debt, record: CaseRecord): CaseRecord {
  const { open } = record.state;
  if (open === undefined || open.by === 'borrower') return record;
  const { fits: _fits, missing: _missing, ...said } = open;
  const { instalments, figures } = said;
  const measures = 'measures' in figures ? { measures: figures.measures } : {};
  const fit = bookFacts(book, debt).fitOf({ instalments, ...measures });
  const now = fit.ok ? present({ fits: fit.value.fits, missing: fit.value.missing }) : {};
  return { ...record, state: { ...record.state, open: { ...said, ...now } } };
}

/** What a debt is called on the screens; one of a case that was given by its creditor. */
export function namesIn(situation: Situation): (debt: Debt) => Text {
  const [zh, en] = [namesOf(situation, 'zh'), namesOf(situation, 'en')];
  return ({ id, creditor: { name } }) => ({ zh: zh.get(id) ?? name, en: en.get(id) ?? name });
}

/** What is entered by going to note an answer, before anything was noted. */
const BEGUN: ReadonlySet<string> = new Set([
  'facts-complete',
  'contact-begun',
  'limitation-checked',
]);

/** That the limitation was read, once more in a case that was begun on an earlier day; it keeps its own. */
export function readAgain(
  book: CaseBook,
  debt: string,
  seen: Day | undefined,
): readonly DebtCommand[] {
  const isHeld = book.records.get(debt)?.state.limitationSeen !== undefined;
  return seen === undefined || isHeld
    ? []
    : [{ debt, command: { kind: 'limitation-checked', on: seen } }];
}

/** The book in which the case of a debt begins on an earlier day, where nothing but its beginning is entered. */
export function begunBy(book: CaseBook, debt: string, on: Day): CaseBook {
  const record = book.records.get(debt);
  if (record === undefined || on >= record.state.last) return book;
  if (record.events.some(({ kind }) => !BEGUN.has(kind))) return book;
  const start = { ...record.start, since: on, last: on };
  const records = new Map(book.records).set(debt, { start, events: [], state: start });
  return { ...book, records };
}

/** What happened with one creditor, in its order, and what the chosen plan asks of it. */
export type Happened = {
  readonly debt: string;
  readonly happened: readonly Happening[];
  readonly asked?: readonly Measure[];
};

/**
 * The book once everything that happened is entered, or why it cannot be. The words of the talk, as the person noted them,
 * stand beside the first thing that came of it: nothing that was typed is swallowed.
 */
export function happenedIn(
  before: CaseBook,
  { debt, happened, asked }: Happened,
): Result<CaseBook> {
  let book = before;
  let note = happened.map(({ facts }) => typedIn(facts, 'said')?.trim()).find(Boolean);
  for (const one of happened) {
    const seen = book.records.get(debt)?.state.limitationSeen;
    book = begunBy(book, debt, one.on);
    const { state } = book.records.get(debt) as CaseRecord;
    const commands = commandsOf(one, state, asked);
    if (!commands.ok) return commands;
    const last = commands.value.length - 1;
    const entered = enterBook(
      book,
      commands.value.map((command, k) => ({
        debt,
        command: k === last ? { ...command, ...present({ note }) } : command,
      })),
    );
    const [refused] = entered.refused;
    if (refused !== undefined) return fail(refused.problem);
    if (last >= 0) note = undefined;
    book = enterBook(entered.book, readAgain(entered.book, debt, seen)).book;
  }
  return ok(book);
}

/** What is kept of the case of a debt. */
export function keptOf(book: CaseBook, debt: string): Result<CaseKept> {
  const record = book.records.get(debt);
  return record === undefined
    ? fail(problem('DEBT_UNKNOWN', { id: debt.slice(0, 60) }))
    : ok({ start: record.start, events: record.events });
}
