import { fen, sumFen, ZERO, type Fen } from '@forbear/money';
import { isAhead, runningInterest } from './accrual.ts';
import { interestOpen, isOpen, openRow, type OpenRow, type Standing } from './open-row.ts';
import { addCharges } from './parts.ts';
import { feeToEnd } from './payoff.ts';

/** All that is open and not overdue falls due on the day, with the interest that has run and the fees that a payoff would ask. */
export function accelerated(standing: Standing): Standing {
  const { rows, on } = standing;
  const called = rows.filter(
    (row) => isAhead(row, on) || (row.due === on && isOpen(row, standing)),
  );
  const [first] = called;
  if (first === undefined || !called.some((row) => isAhead(row, on))) return standing;
  const today = called.filter((row) => row.due === on);
  const sum = (part: (row: OpenRow) => Fen): Fen => sumFen(called.map(part));
  const all = openRow({
    no: first.no,
    due: on,
    days: Math.max(0, on - first.begins),
    payment: ZERO,
    principal: sum((row) => row.principal),
    interest: fen(sumFen(today.map(interestOpen)) + runningInterest(standing)),
    fee: sum((row) => (isAhead(row, on) ? feeToEnd(row, standing) : row.fee)),
    balance: ZERO,
  });
  const charges = called.map((row) => row.charges).reduce(addCharges);
  const rest = rows.filter((row) => !called.includes(row));
  return { ...standing, rows: [...rest, { ...all, charges, holiday: false }] };
}
