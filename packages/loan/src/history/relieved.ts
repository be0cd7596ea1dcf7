import { addFen, fen, mulDiv, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import type { Account } from '../relief/debt.ts';
import { exactFen, minus, NOTHING, posted } from '../schedule/exact.ts';
import { firstAsking } from '../relief/extension.ts';
import type { Measure, Relief } from '../relief/measure.ts';
import { preview } from '../relief/preview.ts';
import { SPREAD_BY_DEFAULT } from '../relief/open-part.ts';
import { relieve } from '../relief/relief.ts';
import { accountAt, standingOf } from './account-standing.ts';
import {
  balanceOf,
  goesByBalance,
  interestRuns,
  interestTo,
  isOpen,
  paidAhead,
  penaltyOpen,
  runningInterest,
  runningRows,
  runOpen,
} from './accrual.ts';
import { cutAt } from './early.ts';
import { lateInterestOpen, interestOpen, type OpenRow, type Standing } from './open-row.ts';

/**
 * The standing after a relief on its day. Interest that has run until then stays owed (L8) but for what
 * is waived of it: rows that move carry it along, and the rest of their interest runs from the day on.
 */
export function relieved(standing: Standing, relief: Relief): Result<Standing> {
  const ready = isNew(relief) ? withRunPosted(standing) : standing;
  const account = accountFor(standing, ready, relief);
  const after = relieve(account, relief);
  if (!after.ok) return after;
  const next = { ...standingOf(after.value), credit: standing.credit };
  if (has(relief, 'settle')) return ok(next);
  if (!has(relief, 'extend', 'pause'))
    return ok(isNew(relief) ? next : withAheadKept(withRunCarried(next, ready, relief), standing));
  const run = isNew(relief)
    ? owedInAll(ready) - waivedBy(account, relief) - owedInAll(next) + runningInterest(next)
    : interestOwed(ready) - waivedInterest(relief) - billedInterest(next);
  const kept = withRunKept(next, Math.max(0, run));
  return ok(withAheadKept(withWaivedDays(kept, account, relief), standing));
}

/** What was paid ahead of the interest of rows that were there before is paid ahead of the first one now. */
function withAheadKept(standing: Standing, before: Standing): Standing {
  const { on, terms } = standing;
  const lost = paidAhead(before) - paidAhead(standing);
  const first = standing.rows.find((row) => row.due > on && !row.holiday);
  if (lost <= 0 || first === undefined) return standing;
  const cut = cutAt(first, balanceOf(standing), on, terms);
  const held = { ...cut, accrued: minus(cut.accrued, exactFen(fen(lost))) };
  return { ...standing, rows: standing.rows.map((row) => (row === first ? held : row)) };
}

/** What a relief works on. What has run is not counted again where it is posted, and new rows begin on the day. */
function accountFor(standing: Standing, ready: Standing, relief: Relief): Account {
  if (!isNew(relief)) return accountAt(ready);
  const account = { ...accountAt(ready), run: ZERO };
  return ready === standing ? account : { ...account, past: ZERO };
}

/** Whether new rows take the place of those of the principal. */
const isAnew = (measure: Measure): boolean =>
  measure.kind === 'settle' ||
  ((measure.kind === 'reinstal' || measure.kind === 'steps') &&
    (measure.include ?? SPREAD_BY_DEFAULT).includes('principal'));

export const isNew = ({ measures }: Relief): boolean => measures.some(isAnew);

const has = ({ measures }: Relief, ...kinds: readonly Measure['kind'][]): boolean =>
  measures.some(({ kind }) => kinds.includes(kind));

/** Whether a measure leaves the interest of all days as it runs. */
const isKept = (measure: Measure): boolean =>
  !((measure.kind === 'extend' || measure.kind === 'pause') && measure.interest === 'waived');

/** Interest that is owed on the standing's day: beside the rows, billed, and run. */
const interestOwed = (standing: Standing): number =>
  billedInterest(standing) + runningInterest(standing);

function billedInterest({ rows, on, terms, beside }: Standing): number {
  const due = rows.filter((row) => row.due <= on);
  const late = sumFen(rows.map((row) => lateInterestOpen(row, terms)));
  return beside.interest + late + sumFen(due.map(interestOpen));
}

/** All that is owed on the standing's day, and the fees that are agreed. */
function owedInAll(standing: Standing): number {
  const { rows, on, terms, beside } = standing;
  const parts = rows.map((row) => row.principal + row.fee + penaltyOpen(row, on, terms));
  const { costs, penalty, fee } = beside;
  return parts.reduce((sum, part) => sum + part, costs + penalty + fee + interestOwed(standing));
}

function waivedBy(account: Account, relief: Relief): number {
  const found = preview(account, relief);
  return found.ok ? found.value.waived : 0;
}

function waivedInterest({ measures }: Relief): number {
  let waived = 0;
  for (const one of measures)
    if (one.kind === 'waive' && one.component === 'interest')
      waived += one.amount === 'all' ? Infinity : one.amount;
  return waived;
}

/** The rows ahead take up the interest that has run, the first of them first. */
function withRunKept(standing: Standing, run: number): Standing {
  const { on, terms } = standing;
  if (!interestRuns(terms)) return standing;
  let left = run;
  let isFirst = true;
  const rows = standing.rows.map((row) => {
    if (row.due <= on) return row;
    if (row.holiday)
      return { ...row, start: Math.max(row.start, on) as Day, days: row.due - row.begins };
    const kept = Math.min(left, row.interest);
    left -= kept;
    const start = isFirst ? on : (Math.max(row.start, on) as Day);
    isFirst = false;
    const begins = Math.min(row.begins, start) as Day;
    const days = row.days ?? row.due - row.start;
    return { ...row, accrued: exactFen(fen(kept)), start, begins, days };
  });
  return { ...standing, rows };
}

/**
 * The interest of the first row that asks for something ends where it would without the measures that
 * waive added days.
 */
function withWaivedDays(standing: Standing, account: Account, { measures }: Relief): Standing {
  const anew = measures.findLastIndex(isAnew);
  const isLeft = (measure: Measure, k: number): boolean => k <= anew || isKept(measure);
  if (measures.every(isLeft)) return standing;
  const without = relieve(account, { measures: measures.filter(isLeft) });
  const first = standing.rows.find((row) => !row.holiday);
  if (first === undefined || first.due <= standing.on || !without.ok) return standing;
  const { rows } = without.value;
  const until = rows[firstAsking(rows)]?.due ?? first.due;
  return {
    ...standing,
    rows: standing.rows.map((row) => (row === first ? { ...row, until } : row)),
  };
}

/** Rows that stay where they are keep what has run of them, less what the relief takes off it. */
function withRunCarried(standing: Standing, before: Standing, relief: Relief): Standing {
  const { on } = standing;
  const old = new Map(before.rows.map((row) => [row.due, row]));
  const rows = standing.rows.map((row) => {
    const was = old.get(row.due);
    if (row.due <= on || was === undefined) return row;
    const open = interestOpen(was);
    // Of a row that takes up interest of new instalments, what has run is not counted again.
    const held = row.interest > open ? cutAt(was, balanceOf(before), on, before.terms) : was;
    const { start, begins, interestPaid, accrued, until, days = was.due - begins } = held;
    const kept = { ...row, start, begins, days, ...(until === undefined ? {} : { until }) };
    if (row.interest >= open)
      return { ...kept, interest: fen(row.interest + interestPaid), interestPaid, accrued };
    const run = start < on || begins < on ? runOpen(was, before) : ZERO;
    const left = has(relief, 'reduce-rate')
      ? mulDiv(run, row.interest, open, 'half-up')
      : Math.max(0, run - (open - row.interest));
    return { ...kept, start: Math.max(start, on) as Day, accrued: exactFen(fen(left)) };
  });
  return { ...standing, rows };
}

/**
 * The standing for new rows. They run from the last due day that was kept; of a debt that is late, has
 * sums beside its rows, whose interest is flat, or was changed by a relief or paid in part, they begin on
 * the day, and the interest that has run is posted.
 */
function withRunPosted(standing: Standing): Standing {
  const { rows, on, terms, beside } = standing;
  const open = sumFen(rows.map((row) => row.principal));
  const balanceIn = (row: OpenRow): Fen => (row.due > on ? balanceOf(standing) : open);
  const isChanged = (row: OpenRow): boolean =>
    row.until !== undefined ||
    terms.method === 'flat' ||
    posted(row.accrued, terms.rounding) !== row.interestPaid ||
    (goesByBalance(terms) &&
      row.interest !== posted(interestTo(row, balanceIn(row), row.due, terms), terms.rounding));
  const isLate = rows.some((row) => row.due < on && isOpen(row, on, terms));
  const hasMore = sumFen(Object.values(beside)) > 0;
  const today = rows.filter((row) => row.due === on && isOpen(row, on, terms));
  if (!isLate && !hasMore && ![...today, ...runningRows(standing)].some(isChanged)) return standing;
  const interest = addFen(beside.interest, runningInterest(standing));
  const ran = new Map(runningRows(standing).map((row) => [row, runOpen(row, standing)]));
  const begun = rows.map((row) => {
    if (row.due <= on) return row;
    const rest = fen(Math.max(0, interestOpen(row) - (ran.get(row) ?? 0)));
    const start = Math.max(row.start, on) as Day;
    return { ...row, start, accrued: NOTHING, interest: rest, interestPaid: ZERO };
  });
  return { ...standing, rows: begun, beside: { ...beside, interest } };
}
