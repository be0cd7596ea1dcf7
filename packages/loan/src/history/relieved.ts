import { fen, sumFen, ZERO, type Day, type Fen, type Rate } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import type { Account } from '../debt.ts';
import { posted } from '../exact.ts';
import type { Relief } from '../measure.ts';
import { relieve } from '../relief.ts';
import type { Row } from '../row.ts';
import { schedule } from '../schedule.ts';
import {
  balanceOf,
  goesByBalance,
  interestTo,
  lateInterestOpen,
  penaltyOpen,
  runningInterest,
  runningRow,
} from './accrual.ts';
import { isOpen } from './allocation.ts';
import { balancesAhead, cutAt } from './early.ts';
import { interestOpen, openRow, rowOpen, type OpenRow, type Standing } from './open-row.ts';

/** The rows that still ask for something, or are agreed as a pause and lie ahead. */
export const rowsLeft = ({ rows, on, terms }: Standing): readonly OpenRow[] =>
  rows.filter((row) => isOpen(row, on, terms) || (row.holiday && row.due > on));

/** What is still to be paid, as rows. */
export function rowsOf(standing: Standing): readonly Row[] {
  const left = rowsLeft(standing);
  let balance: number = sumFen(left.map((row) => row.principal));
  return left.map((row) => {
    balance -= row.principal;
    return {
      no: row.no,
      due: row.due,
      days: row.due - row.start,
      payment: rowOpen(row),
      principal: row.principal,
      interest: interestOpen(row),
      fee: row.fee,
      balance: fen(balance),
    };
  });
}

/** The standing as an account: what lateness added so far is posted and stands beside the rows. */
export function accountAt(standing: Standing): Account {
  const { terms, on, beside, rows } = standing;
  const added = (part: (row: OpenRow) => Fen): Fen => sumFen(rows.map(part));
  return {
    terms,
    asOf: on,
    rows: rowsOf(standing),
    arrears: {
      interest: fen(beside.interest + added((row) => lateInterestOpen(row, terms))),
      penalty: fen(beside.penalty + added((row) => penaltyOpen(row, on, terms))),
      fees: fen(beside.costs + beside.fee),
    },
  };
}

/** The standing after a relief on its day. */
export function relieved(standing: Standing, relief: Relief): Result<Standing> {
  const spreads = relief.measures.some((measure) => measure.kind === 'reinstal');
  const ready = spreads ? withRunPosted(standing) : standing;
  const after = relieve(accountAt(ready), relief);
  if (!after.ok) return after;
  return ok({ ...standingOf(after.value), credit: standing.credit });
}

/** The standing of an account on its day: what lateness added until then stands beside its rows. */
export const standingOf = ({ terms, asOf, rows, arrears }: Account): Standing => ({
  terms,
  on: asOf,
  rows: rows.map((row) => lateFrom(openRow(row), asOf)),
  beside: {
    costs: ZERO,
    penalty: arrears.penalty,
    fee: arrears.fees,
    interest: arrears.interest,
  },
  credit: ZERO,
});

/** Lateness counts on from the day: what ran before is posted. */
const lateFrom = (row: OpenRow, on: Day): OpenRow =>
  row.due < on ? { ...row, late: { ...row.late, upTo: on } } : row;

/** Interest that ran before the last change of balance or rate, posted, since new rows start after it. */
function withRunPosted(standing: Standing): Standing {
  const row = runningRow(standing);
  if (row === undefined || row.accrued.over === 0n) return standing;
  const open = posted(row.accrued, standing.terms.rounding) - row.interestPaid;
  const interest = fen(standing.beside.interest + Math.max(0, open));
  return { ...standing, beside: { ...standing.beside, interest } };
}

/** Another rate from the day on: level payments are made level anew, other rows keep their principal. */
export function rerated(standing: Standing, rate: Rate): Result<Standing> {
  const terms = { ...standing.terms, rate };
  if (!goesByBalance(standing.terms)) return ok({ ...standing, terms });
  const before = balancesAhead(standing);
  const cut = standing.rows.map((row) => {
    const balance = before.get(row.no);
    return balance === undefined ? row : cutAt(row, balance, standing.on, standing.terms);
  });
  const parts = principalAt({ ...standing, rows: cut, terms });
  if (!parts.ok) return parts;
  const rows = cut.map((row) => ({ ...row, principal: parts.value.get(row.no) ?? row.principal }));
  const after = { ...standing, terms, rows };
  const balances = balancesAhead(after);
  return ok({
    ...after,
    rows: rows.map((row) => {
      const balance = balances.get(row.no);
      if (balance === undefined) return row;
      const interest = posted(interestTo(row, balance, row.due, terms), terms.rounding);
      return { ...row, interest };
    }),
  });
}

/** The principal parts of level payments at the new rate; nothing where the parts stay. */
function principalAt(standing: Standing): Result<ReadonlyMap<number, Fen>> {
  const { terms, rows, on } = standing;
  const ahead = rows.filter((row) => row.due > on);
  const [first] = ahead;
  const principal = balanceOf(standing);
  const isLevel = terms.method === 'equal-instalment' && terms.instalment === undefined;
  if (!isLevel || first === undefined || principal === 0) return ok(new Map());
  const made = schedule({
    principal,
    rate: terms.rate as Rate,
    method: 'equal-instalment',
    count: ahead.length,
    every: terms.every,
    from: first.begins,
    firstDue: first.due,
    dayCount: terms.dayCount,
    rounding: terms.rounding,
    residue: terms.residue,
  });
  if (!made.ok) return made;
  return ok(new Map(ahead.map((row, k) => [row.no, (made.value.rows[k] as Row).principal])));
}

/** All that is open falls due on the day, with the interest that has run. */
export function accelerated(standing: Standing): Standing {
  const { rows, on, terms } = standing;
  const ahead = rows.filter((row) => row.due > on);
  const [first] = ahead;
  if (first === undefined) return standing;
  const interest = goesByBalance(terms)
    ? runningInterest(standing)
    : sumFen(ahead.map(interestOpen));
  const all: OpenRow = openRow({
    no: first.no,
    due: on,
    days: Math.max(0, on - first.begins),
    payment: ZERO,
    principal: sumFen(ahead.map((row) => row.principal)),
    interest,
    fee: sumFen(ahead.map((row) => row.fee)),
    balance: ZERO,
  });
  return {
    ...standing,
    rows: [...rows.filter((row) => row.due <= on), { ...all, holiday: false }],
  };
}
