import { addFen, fen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { dueDaysLater, laterBy, type Shift } from './account.ts';
import type { Account } from './debt.ts';
import { addedInterest, firstAsking, movedFrom, rerun } from './extension.ts';
import type { Measure } from './measure.ts';
import type { Row } from '../schedule/row.ts';

type Pause = Extract<Measure, { kind: 'pause' }>;

/**
 * The next rows become holidays without payment, and all rows move by as many periods. Interest of
 * the holidays runs into the first row after them, or is waived.
 */
export function pause(account: Account, measure: Pause): Account {
  const [first] = account.rows;
  if (first === undefined) return account;
  const later = (periods: number) => laterBy(account, periodsLater(account, periods))(first.due);
  const open = sumFen(account.rows.map((row) => row.principal));
  const holidays = Array.from({ length: measure.periods }, (_, k) =>
    holiday(later(k), k === 0 ? first.days : later(k) - later(k - 1), open),
  );
  const dues = dueDaysLater(account, periodsLater(account, measure.periods));
  const asking = firstAsking(account.rows);
  const waived = measure.interest === 'waived';
  const moved: Row[] = [];
  for (const [k, row] of account.rows.entries()) {
    const due = dues[k] as Day;
    const before = moved.at(-1) ?? (holidays.at(-1) as Row);
    const own = k <= asking ? row.interest : rerun(account, k, { before, due, waived });
    const interest = k === asking && !waived ? addFen(own, addedInterest(account, due)) : own;
    const payment = fen(row.principal + interest + row.fee);
    moved.push({ ...row, due, days: due - before.due, interest, payment });
  }
  return movedFrom(account, [...holidays, ...moved], waived);
}

/** A move of due days by so many periods of the contract. */
export function periodsLater({ terms: { every } }: Account, periods: number): Shift {
  if ('months' in every) return { months: every.months * periods };
  return { days: ('weeks' in every ? every.weeks * 7 : every.days) * periods };
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
