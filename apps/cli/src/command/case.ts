import { joinBills, readBill, type BillFile } from '@forbear/bill';
import type { Day } from '@forbear/money';
import { landBook, type CaseBook } from '@forbear/negotiation';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { caseJson, notesOf, urgentIn, type ReadEvent } from '@forbear/wire';
import { basename } from 'node:path';
import { careOf } from '@forbear/check';
import { careText, urgentText } from '../care-text.ts';
import { caseText } from '../case-text.ts';
import { BILLS, pretty, type Command } from '../command.ts';
import { readBytes, readCase } from '../file.ts';
import { replay } from '../situation.ts';

export const replayCase: Command = {
  files: 1 + BILLS,
  options: ['events', 'debt'],
  usage: `forbear case CASE.json [BILL...] --events EVENTS.json [--debt ID] [--json]
                                      协商进展 · a negotiation replayed`,
  run: async (args) => {
    const borrower = readCase(args);
    if (!borrower.ok) return borrower;
    const { events: path, debt } = args.values;
    if (path === undefined)
      return fail(problem('ARGUMENT_MISSING', { name: '--events EVENTS.json' }));
    const replayed = replay(borrower.value, path);
    if (!replayed.ok) return replayed;
    const { book: before, refused, read } = replayed.value;
    const bills = await readBills(args.files.slice(1));
    if (!bills.ok) return bills;
    const { book, landed } =
      bills.value === undefined ? { book: before, landed: [] } : landBook(before, bills.value);
    const shown = shownDebts(borrower.value.debts, read, debt);
    if (!shown.ok) return shown;
    return ok(
      args.json
        ? pretty(caseJson(book, shown.value, refused, landed))
        : careText(careOf(book.borrower, notesOf(book))) +
            urgentText(urgentIn(book)) +
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

type Debts = CaseBook['borrower']['debts'];

/** The debt that was asked for; else those the events name; else all. */
function shownDebts(
  debts: Debts,
  read: readonly ReadEvent[],
  asked: string | undefined,
): Result<Debts> {
  if (asked !== undefined) {
    const found = debts.filter(({ id }) => id === asked);
    return found.length > 0 ? ok(found) : fail(problem('DEBT_UNKNOWN', { id: asked.slice(0, 60) }));
  }
  const named = new Set(read.flatMap((event) => (event.ok ? [event.value.debt] : [])));
  const shown = debts.filter(({ id }) => named.has(id));
  return ok(shown.length > 0 ? shown : debts);
}
