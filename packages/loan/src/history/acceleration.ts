import { fen, sumFen, ZERO } from '@forbear/money';
import { isOpen, runningInterest } from './accrual.ts';
import { interestOpen, openRow, type OpenRow, type Standing } from './open-row.ts';

/** All that is open and not overdue falls due on the day, with the interest that has run. */
export function accelerated(standing: Standing): Standing {
  const { rows, on, terms } = standing;
  const called = rows.filter((row) => row.due > on || (row.due === on && isOpen(row, on, terms)));
  const [first] = called;
  if (first === undefined || !called.some((row) => row.due > on)) return standing;
  const today = called.filter((row) => row.due === on);
  const all: OpenRow = openRow({
    no: first.no,
    due: on,
    days: Math.max(0, on - first.begins),
    payment: ZERO,
    principal: sumFen(called.map((row) => row.principal)),
    interest: fen(sumFen(today.map(interestOpen)) + runningInterest(standing)),
    fee: sumFen(called.map((row) => row.fee)),
    balance: ZERO,
  });
  const rest = rows.filter((row) => !called.includes(row));
  return { ...standing, rows: [...rest, { ...all, holiday: false }] };
}
