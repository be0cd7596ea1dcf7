import { joinBills, readBill, type BillFile } from '@forbear/bill';
import type { Day } from '@forbear/money';
import { enterBook, landBook, openBook, type DebtCommand } from '@forbear/negotiation';
import { fail, ok, problem, type Result } from '@forbear/problem';
import {
  caseJson,
  notesOf,
  readCaseEvents,
  type ReadEvent,
  type RefusedEvent,
} from '@forbear/wire';
import { basename } from 'node:path';
import { careOf } from '@forbear/check';
import { careText } from '../care-text.ts';
import { caseText } from '../case-text.ts';
import { pretty, type Command } from '../command.ts';
import { readBytes, readCase, readText } from '../file.ts';
import { withinLimit } from '../time-limit.ts';

export const replayCase: Command = {
  files: 1,
  options: ['events', 'debt'],
  usage: `forbear case CASE.json [BILL...] --events EVENTS.json [--debt ID] [--json]
                                      协商进展 · a negotiation replayed`,
  run: async (args) => {
    const borrower = readCase(args);
    if (!borrower.ok) return borrower;
    const { events: path, debt } = args.values;
    if (path === undefined)
      return fail(problem('ARGUMENT_MISSING', { name: '--events EVENTS.json' }));
    const text = readText(path);
    if (!text.ok) return text;
    const read = readCaseEvents(text.value);
    if (!read.ok) return read;
    const bills = await readBills(args.files.slice(1));
    if (!bills.ok) return bills;
    const { book: before, refused } = replayed(
      openBook(borrower.value, { goOn: withinLimit() }),
      read.value,
    );
    const { book, landed } =
      bills.value === undefined ? { book: before, landed: [] } : landBook(before, bills.value);
    const shown = shownDebts(borrower.value.debts, read.value, debt);
    if (!shown.ok) return shown;
    return ok(
      args.json
        ? pretty(caseJson(book, shown.value, refused, landed))
        : careText(careOf(book.borrower, notesOf(book))) +
            caseText(book, shown.value, refused, landed),
    );
  },
};

/** Later bills, joined; their last day is the last that any of them speaks for. */
async function readBills(paths: readonly string[]): Promise<Result<LaterBills | undefined>> {
  const files: BillFile[] = [];
  for (const path of paths) {
    const bytes = readBytes(path);
    const bill = bytes.ok ? await readBill(bytes.value, basename(path)) : bytes;
    if (!bill.ok) return bill;
    files.push(bill.value);
  }
  if (files.length === 0) return ok(undefined);
  const until = Math.max(...files.map(({ period }) => period.until)) as Day;
  return ok({ transactions: joinBills(files).transactions, until });
}

type LaterBills = Parameters<typeof landBook>[1];

type Book = Parameters<typeof enterBook>[0];

/** Enters what could be read, and lists by its place in the file whatever was refused. */
function replayed(
  book: Book,
  read: readonly ReadEvent[],
): { readonly book: Book; readonly refused: readonly RefusedEvent[] } {
  const places: number[] = [];
  const commands: DebtCommand[] = [];
  const refused: RefusedEvent[] = [];
  for (const [index, event] of read.entries()) {
    if (event.ok) {
      places.push(index);
      commands.push(event.value);
    } else refused.push({ index, problem: event.problem });
  }
  const entered = enterBook(book, commands);
  for (const { index, problem: why } of entered.refused)
    refused.push({
      index: places[index] as number,
      event: commands[index]?.command.kind ?? '',
      problem: why,
    });
  return { book: entered.book, refused: refused.sort((a, b) => a.index - b.index) };
}

/** The debt that was asked for; else those the events name; else all. */
function shownDebts(
  debts: Book['borrower']['debts'],
  read: readonly ReadEvent[],
  asked: string | undefined,
): Result<Book['borrower']['debts']> {
  if (asked !== undefined) {
    const found = debts.filter(({ id }) => id === asked);
    return found.length > 0 ? ok(found) : fail(problem('DEBT_UNKNOWN', { id: asked.slice(0, 60) }));
  }
  const named = new Set(read.flatMap((event) => (event.ok ? [event.value.debt] : [])));
  const shown = debts.filter(({ id }) => named.has(id));
  return ok(shown.length > 0 ? shown : debts);
}
