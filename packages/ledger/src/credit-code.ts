import { at } from '@forbear/loan';
import { addDays, addToMonth, dayInMonth, monthOf, type Day, type Month } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { creditCode } from '@forbear/rule';
import { isLive, keptOf, type LoanBook } from './book.ts';
import { valueDay } from './event.ts';

const MONTHS = 24;

/** What an account is besides its book: whether it stays open when nothing is owed, and codes from before an import. */
export type Reported = { readonly staysOpen: boolean; readonly before?: string };

const lastDay = (month: Month): Day => dayInMonth(month, 31);

/** The engine's loan by what had happened by a day. */
const keptBy = (book: LoanBook, day: Day) =>
  keptOf(
    book.terms,
    book.arrears,
    book.entries.filter((entry) => isLive(entry) && valueDay(entry.what) <= day),
  );

/**
 * The codes of the last 24 months to one, the oldest left: `/` before the account, `N` and `1` to `7` by the days overdue
 * at the end of the month, `*` where nothing fell due and nothing is overdue, `C` in the month in which it was
 * paid off (an account that stays open goes on), `B` from a write-off on, `#` where an import does not tell. The codes of
 * a month go by what had happened by its end: a later agreement does not change them.
 */
export function creditCodes(book: LoanBook, through: Month, reported: Reported): Result<string> {
  const opened = monthOf(book.terms.from);
  const months = Array.from({ length: MONTHS }, (_, k) => addToMonth(through, k - MONTHS + 1));
  const imported = book.entries[0]?.what.kind === 'opening';
  const codes: string[] = [];
  for (const month of months) {
    if (month < opened) {
      codes.push(imported ? codeBefore(opened - month, reported.before ?? '') : '/');
      continue;
    }
    const code = codeOf(book, month, reported);
    if (!code.ok) return code;
    codes.push(code.value);
    if (code.value === 'C') break;
  }
  return ok(codes.join('').padStart(MONTHS, '/'));
}

/** The code of an import so many months before the account came. */
const codeBefore = (months: number, before: string): string => before.at(-months) ?? '#';

function codeOf(book: LoanBook, month: Month, { staysOpen }: Reported): Result<string> {
  const end = lastDay(month);
  const isWrittenOff = book.entries.some(
    (entry) => isLive(entry) && entry.what.kind === 'write-off' && valueDay(entry.what) <= end,
  );
  const then = keptBy(book, end);
  if (!then.ok) return then;
  const found = at(then.value.kept, end);
  if (!found.ok) return found;
  const { daysOverdue, payoff } = found.value.position;
  if (payoff === 0 && !staysOpen) return ok('C');
  if (isWrittenOff) return ok('B');
  if (daysOverdue > 0) return ok(creditCode(daysOverdue));
  const due = fellDue(book, month);
  return due.ok ? ok(due.value ? 'N' : '*') : due;
}

/** Whether anything fell due in a month, by the rows that stood when it did. */
function fellDue(book: LoanBook, month: Month): Result<boolean> {
  const [start, end] = [dayInMonth(month, 1), lastDay(month)];
  const isWithin = (day: Day): boolean => day >= start && day <= end;
  const looks = book.entries
    .filter((entry) => isLive(entry) && entry.what.kind === 'relief')
    .map(({ what }) => valueDay(what))
    .filter(isWithin)
    .map((day) => [addDays(day, -1), day] as const);
  for (const [by, until] of [...looks, [end, addDays(end, 1)] as const]) {
    if (by < book.terms.from) continue;
    const then = keptBy(book, by);
    if (!then.ok) return then;
    const { rows } = then.value.kept.standing;
    if (rows.some((row) => isWithin(row.due) && row.due < until && !row.holiday)) return ok(true);
  }
  return ok(false);
}
