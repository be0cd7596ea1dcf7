import { addToMonth, dayInMonth, fen, monthOf, ZERO, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import {
  balancesOf,
  goesByBalance,
  interestTo,
  isAhead,
  wholeInterest,
} from '../history/accrual.ts';
import { interestOpen, notLate, type OpenRow, type Standing } from '../history/open-row.ts';
import { NOTHING_TEXT, posted, textOf, type ExactText } from '../schedule/exact.ts';
import { partFrom, ranOn } from './carried.ts';
import { isSet } from './moved.ts';

/**
 * The rows that are not due fall due on another day of the month, the first of them after their own. Interest of
 * the added days is in the first; level payments keep their sum (the last row pays what that leaves), other rows
 * their principal. Late rows stay. MOVE_WEEKS where due days are not months apart, NOTHING_OPEN without rows ahead.
 */
export function moveDue(standing: Standing, dueDay: number): Result<Standing> {
  const { on, terms, rows } = standing;
  if (!('months' in terms.every)) return fail(problem('MOVE_WEEKS', {}, '/dueDay'));
  const ahead = rows.findIndex((row) => isAhead(row, on));
  const first = rows.findIndex((row) => isAhead(row, on) && !row.holiday);
  if (first < 0) return fail(problem('NOTHING_OPEN', {}, '/kind'));
  const moved = { ...standing, terms: { ...terms, dueDay } };
  const dues = laterDues(rows.slice(ahead), dueDay);
  const before = balancesOf(rows);
  const last = rows.findLastIndex((row) => !row.holiday);
  let balance: number = before[first] as number;
  const made = rows.map((row, k): OpenRow => {
    if (k < ahead) return row;
    const due = dues[k - ahead] as Day;
    const start = k <= first ? on : (dues[k - ahead - 1] as Day);
    const carried = k === first ? textOf(ranOn(standing)) : NOTHING_TEXT;
    const fresh = freshRow(row, { due, start, carried }, standing, k === first);
    if (row.holiday) return fresh;
    const interest = isSet(row, before[k] as Fen, terms)
      ? setInterest(row, fresh, fen(balance), standing)
      : wholeInterest(fresh, fen(balance), moved.terms);
    const level = terms.method === 'equal-instalment' && row.principal > 0;
    const wanted = level ? row.principal + interestOpen(row) - interest : row.principal;
    const part = k === last ? balance : Math.max(0, Math.min(balance, wanted));
    balance -= part;
    return { ...fresh, principal: fen(part), interest };
  });
  return ok({ ...moved, rows: made });
}

/** A row on its new day: its interest runs anew from a start, with what is carried along. */
function freshRow(
  row: OpenRow,
  { due, start, carried }: { readonly due: Day; readonly start: Day; readonly carried: ExactText },
  standing: Standing,
  isFirst: boolean,
): OpenRow {
  const { until: _until, part: _part, ...plain } = row;
  return {
    ...plain,
    due,
    begins: start,
    start,
    days: due - (isFirst ? Math.min(row.begins, start) : start),
    interestPaid: ZERO,
    accrued: carried,
    late: notLate(due),
    ...(isFirst ? partFrom(standing, due, standing.terms) : {}),
  };
}

/** Each row on the first such day of the month after its own, no two on the same. */
function laterDues(rows: readonly OpenRow[], dueDay: number): readonly Day[] {
  let before = 0;
  return rows.map(({ due }) => {
    let day = onDay(due, dueDay);
    while (day <= before) day = onDay(day, dueDay);
    before = day;
    return day;
  });
}

/** The first such day of the month after a day. */
function onDay(due: Day, dueDay: number): Day {
  const own = dayInMonth(monthOf(due), dueDay);
  return own > due ? own : dayInMonth(addToMonth(monthOf(due), 1), dueDay);
}

/** Interest that a relief set, or that is flat: that of the added days comes to it. */
function setInterest(was: OpenRow, row: OpenRow, balance: Fen, { terms }: Standing): Fen {
  if (!goesByBalance(terms)) return interestOpen(was);
  const added = { ...row, start: was.due, begins: was.due, accrued: NOTHING_TEXT };
  return fen(
    interestOpen(was) + posted(interestTo(added, balance, row.due, terms), terms.rounding),
  );
}
