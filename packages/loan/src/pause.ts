import {
  addDays,
  addFen,
  addMonths,
  civil,
  fen,
  sumFen,
  ZERO,
  type Day,
  type Fen,
} from '@forbear/money';
import { numbered } from './account.ts';
import type { Account } from './debt.ts';
import { addedInterest, rerun } from './extension.ts';
import type { Measure } from './measure.ts';
import type { Row } from './row.ts';

type Pause = Extract<Measure, { kind: 'pause' }>;

/**
 * The next rows become holidays without payment, and all rows move by as many periods. Interest of
 * the holidays runs into the first row after them, or is waived.
 */
export function pause(account: Account, measure: Pause): Account {
  const [first] = account.rows;
  if (first === undefined) return account;
  const anchor = Math.max(...account.rows.map((row) => civil(row.due).day));
  const later = (day: Day, periods: number): Day => {
    const { every } = account.terms;
    if ('months' in every)
      return addMonths(day, every.months * periods, 'clamp-to-month-end', anchor);
    return addDays(day, ('weeks' in every ? every.weeks * 7 : every.days) * periods);
  };
  const open = sumFen(account.rows.map((row) => row.principal));
  const holidays = Array.from({ length: measure.periods }, (_, k) =>
    holiday(
      later(first.due, k),
      k === 0 ? first.days : later(first.due, k) - later(first.due, k - 1),
      open,
    ),
  );
  const moved: Row[] = [];
  for (const [k, row] of account.rows.entries()) {
    const due = later(row.due, measure.periods);
    const before = moved.at(-1) ?? (holidays.at(-1) as Row);
    const interest =
      moved.length === 0
        ? firstInterest(account, first, due, measure)
        : rerun(account, k, { balance: before.balance, start: before.due, due });
    const payment = fen(row.principal + interest + row.fee);
    moved.push({ ...row, due, days: due - before.due, interest, payment });
  }
  return { ...account, rows: numbered([...holidays, ...moved]) };
}

function firstInterest(account: Account, first: Row, due: Day, measure: Pause): Fen {
  if (measure.interest === 'waived') return first.interest;
  return addFen(first.interest, addedInterest(account, due));
}

const holiday = (due: Day, days: number, balance: Fen): Row => ({
  no: 0,
  due,
  days,
  payment: ZERO,
  principal: ZERO,
  interest: ZERO,
  fee: ZERO,
  balance,
});
