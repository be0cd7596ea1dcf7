import { fen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import {
  balancesOf,
  goesByBalance,
  isAhead,
  isRunning,
  interestTo,
  wholeInterest,
} from '../history/accrual.ts';
import {
  interestOpen,
  NO_CHARGES,
  notLate,
  openRow,
  rowOpen,
  type OpenRow,
  type Standing,
} from '../history/open-row.ts';
import { addCharges } from '../history/parts.ts';
import { exactFen, NOTHING_TEXT, plus, posted, textOf, type Exact } from '../schedule/exact.ts';
import type { Terms } from '../schedule/terms.ts';
import { dueDaysLater, laterBy, periodsLater } from './account.ts';
import {
  bare,
  billedOn,
  chargesOn,
  openRows,
  partFrom,
  ranOn,
  unchargedOn,
  withCharges,
} from './carried.ts';
import type { Measure } from './measure.ts';

type Extend = Extract<Measure, { kind: 'extend' }>;
type Pause = Extract<Measure, { kind: 'pause' }>;

/** Rows on their way to later due days: what stays late, what lies ahead, and interest that is carried along. */
type Move = {
  readonly standing: Standing;
  readonly old: readonly OpenRow[];
  /** Their places, those of rows that are still late after the move and of the others. */
  readonly late: readonly OpenRow[];
  readonly ahead: readonly OpenRow[];
  readonly carried: Exact;
};

/**
 * All open due days move by `months`; each row keeps its principal part. Interest that has run or is billed
 * goes with the first row ahead. That of the added days runs into it too, is waived, or is paid on the old due
 * days meanwhile (where the new ones have gone by too, it runs as well).
 */
export function extend(standing: Standing, measure: Extend): Standing {
  const rows = openRows(standing);
  if (rows.length === 0) return standing;
  const { terms } = standing;
  const by = measure.months === undefined ? { days: measure.days } : { months: measure.months };
  const move = moveOf(standing, rows, dueDaysLater({ terms, rows }, by));
  const carry = measure.carry ?? 'first';
  if (measure.interest === 'waived') return ended(move, waived(move), carry);
  const first = rows.find((row) => rowOpen(row) > 0);
  if (measure.interest === 'monthly' && first !== undefined) {
    const later = (months: number) => laterBy({ terms, rows }, { months })(first.due);
    const days = Array.from({ length: measure.months }, (_, k) => later(k));
    return ended(move, paidMonthly(move, days), carry);
  }
  return ended(move, running(move), carry);
}

/**
 * The next rows become holidays without payment, and all rows move by as many periods. Interest of
 * the holidays runs into the first row after them, or is waived.
 */
export function pause(standing: Standing, measure: Pause): Standing {
  const rows = openRows(standing);
  const [first] = rows;
  if (first === undefined) return standing;
  const { terms } = standing;
  const dues = dueDaysLater({ terms, rows }, periodsLater(terms, measure.periods));
  const move = moveOf(standing, rows, dues);
  const later = (k: number) => laterBy({ terms, rows }, periodsLater(terms, k))(first.due);
  const days = Array.from({ length: measure.periods }, (_, k) => later(k));
  const holidays = days.map((due, k) =>
    holiday(due, k === 0 ? (first.days ?? first.due - first.begins) : due - later(k - 1)),
  );
  const ahead = measure.interest === 'waived' ? waived(move) : running(move);
  const last = days.at(-1) as Day;
  const after = ahead.map((row, k) => (k === 0 ? { ...row, days: row.due - last } : row));
  return ended(move, [...holidays, ...after], measure.carry ?? 'first');
}

function moveOf(standing: Standing, old: readonly OpenRow[], dues: readonly Day[]): Move {
  const { on } = standing;
  const moved = old.map((row, k) => ({ ...row, due: dues[k] as Day }));
  const staying = moved.flatMap((row, k) => (row.due > on ? [] : [k]));
  const going = old.filter((_, k) => !staying.includes(k));
  const charged = (k: number): OpenRow => {
    const own = chargesOn([old[k] as OpenRow], { ...standing, beside: NO_CHARGES });
    return { ...bare(moved[k] as OpenRow, on), charges: own, days: days(moved, old, k) };
  };
  const owed = exactFen(billedOn(going, on));
  return {
    standing: { ...standing, beside: chargesOn(going, standing) },
    old: going,
    late: staying.map(charged),
    ahead: moved.flatMap((row, k) =>
      row.due > on ? [{ ...bare(row, on), late: notLate(row.due), days: days(moved, old, k) }] : [],
    ),
    carried: plus(plus(owed, ranOn(standing)), unchargedOn(going, standing)),
  };
}

/** Days of a moved row since the one before it, or since its own interest began. */
const days = (moved: readonly OpenRow[], old: readonly OpenRow[], k: number): number =>
  (moved[k] as OpenRow).due - (moved[k - 1]?.due ?? (old[0] as OpenRow).begins);

function ended(
  move: Move,
  ahead: readonly OpenRow[],
  carry: Parameters<typeof withCharges>[2],
): Standing {
  const { standing, late } = move;
  const { uncharged: _charged, ...rest } = standing;
  const rows = withCharges(oneADay(late, ahead), standing.beside, carry, standing.on);
  return { ...rest, beside: NO_CHARGES, rows };
}

/** Rows of which the last late one may fall on the day, as the first of the others may: that is asked as one. */
function oneADay(late: readonly OpenRow[], ahead: readonly OpenRow[]): readonly OpenRow[] {
  const [last, first] = [late.at(-1), ahead[0]];
  if (last === undefined || first === undefined || last.due !== first.due)
    return [...late, ...ahead];
  const both: OpenRow = {
    ...last,
    principal: fen(last.principal + first.principal),
    interest: fen(last.interest + first.interest),
    fee: fen(last.fee + first.fee),
    charges: addCharges(last.charges, first.charges),
  };
  return [...late.slice(0, -1), both, ...ahead.slice(1)];
}

/** Whether a relief has set the interest of a row, so that it does not follow from the contract. */
export const isSet = (row: OpenRow, balance: Fen, terms: Terms): boolean =>
  !goesByBalance(terms) || row.interest !== wholeInterest(row, balance, terms);

const firstOf = (rows: readonly OpenRow[]): number => rows.findIndex((row) => !row.holiday);

/** Interest runs on: the first row takes up what is carried and runs from the day to its new due day. */
function running(move: Move): readonly OpenRow[] {
  const { standing, ahead, old } = move;
  const { on, terms } = standing;
  const first = firstOf(ahead);
  const balances = balancesOf(ahead);
  const before = balancesOf(old);
  return ahead.map((row, k): OpenRow => {
    if (row.holiday) return row;
    const was = old[k] as OpenRow;
    if (k === first) return taking(move, row, was, balances[k] as Fen, before[k] as Fen);
    const start = Math.max(on, (ahead[k - 1] as OpenRow).due) as Day;
    const fresh = anew(row, start);
    const isKept = isAhead(was, on) ? isSet(was, before[k] as Fen, terms) : !goesByBalance(terms);
    return isKept ? fresh : { ...fresh, interest: wholeInterest(fresh, balances[k] as Fen, terms) };
  });
}

/** The first row: what is carried, and the interest of the days from the relief on. */
function taking(move: Move, row: OpenRow, was: OpenRow, balance: Fen, before: Fen): OpenRow {
  const { standing, carried } = move;
  const { on, terms } = standing;
  const fresh: OpenRow = {
    ...anew(row, on),
    ...partFrom(standing, row.due, terms),
    accrued: textOf(carried),
  };
  if (terms.rate === undefined || terms.method === 'fee-instalment')
    return { ...fresh, interest: posted(carried, terms.rounding) };
  const whole = posted(interestTo(fresh, balance, row.due, terms), terms.rounding);
  const isConcession = goesByBalance(terms) ? isSet(was, before, terms) : true;
  if (!isAhead(was, on) || !isConcession) return { ...fresh, interest: whole };
  // Interest that a relief set, or flat, stays; that of the added days comes to it.
  const added = interestTo(
    { ...anew(row, was.due), accrued: NOTHING_TEXT },
    balance,
    row.due,
    terms,
  );
  return { ...fresh, interest: fen(interestOpen(was) + posted(added, terms.rounding)) };
}

const anew = (row: OpenRow, start: Day): OpenRow => {
  const { until: _until, part: _part, ...rest } = row;
  return { ...rest, begins: start, start, accrued: NOTHING_TEXT, interestPaid: ZERO };
};

/** Interest of the added days is waived: what is billed stays in its row, what runs ends on its old due day. */
function waived({ standing, ahead, old }: Move): readonly OpenRow[] {
  const { on, terms } = standing;
  const balances = balancesOf(ahead);
  const before = balancesOf(old);
  const isFirst = old.findIndex((row) => isAhead(row, on) && !row.holiday);
  return ahead.map((row, k): OpenRow => {
    const was = old[k] as OpenRow;
    if (row.holiday) return row;
    if (!isAhead(was, on)) {
      const interest = interestOpen(was);
      return { ...anew(row, on), until: on, interest, accrued: textOf(exactFen(interest)) };
    }
    // Where the rows before it fell due on the day, the free days come first.
    if (k === isFirst && (isRunning(was, standing) || k === firstOf(ahead))) {
      const end = was.until ?? was.due;
      return end < row.due ? { ...row, until: end } : row;
    }
    const fresh = anew(row, Math.max(on, (ahead[k - 1] as OpenRow).due) as Day);
    return isSet(was, before[k] as Fen, terms)
      ? fresh
      : { ...fresh, interest: wholeInterest(fresh, balances[k] as Fen, terms) };
  });
}

/**
 * Interest is due on the old days of the months that are skipped; that of days gone by with the first of them
 * still to come, or on the day of the relief.
 */
function paidMonthly(move: Move, all: readonly Day[]): readonly OpenRow[] {
  const { standing, ahead, carried, old } = move;
  const { on, terms } = standing;
  const first = firstOf(ahead);
  const head = ahead[first];
  if (head === undefined) return running(move);
  const coming = all.filter((due) => due >= on && due < head.due);
  const dues = coming.length > 0 ? coming : [on];
  const open = sumFen(ahead.map((row) => row.principal));
  const begin = (old[0] as OpenRow).begins;
  const waiting = dues.map((due, k): OpenRow => {
    const start = k === 0 ? on : (dues[k - 1] as Day);
    const plain = { ...anew(holiday(due, due - (k === 0 ? begin : start)), start), holiday: false };
    const row =
      k > 0 ? plain : { ...plain, accrued: textOf(carried), ...partFrom(standing, due, terms) };
    return { ...row, interest: posted(interestTo(row, open, due, terms), terms.rounding) };
  });
  const last = dues.at(-1) as Day;
  const balances = balancesOf(ahead);
  const later = running({ ...move, carried: exactFen(ZERO) });
  const fresh = { ...anew(head, last), days: head.due - last };
  return [
    // Holidays that were agreed before stay where they are.
    ...old.slice(0, first).filter((row) => isAhead(row, on)),
    ...waiting,
    { ...fresh, interest: wholeInterest(fresh, balances[first] as Fen, terms) },
    ...later.slice(first + 1),
  ];
}

const holiday = (due: Day, length: number): OpenRow => ({
  ...openRow({
    no: 0,
    due,
    days: length,
    payment: ZERO,
    principal: ZERO,
    interest: ZERO,
    fee: ZERO,
    balance: ZERO,
  }),
  days: length,
  holiday: true,
});
