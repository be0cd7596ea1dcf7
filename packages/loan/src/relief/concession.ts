import { fen, sumFen, ZERO, type Fen, type Rate } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import {
  balancesOf,
  cutAt,
  isAhead,
  isRunning,
  lateCut,
  periodRate,
  runOpen,
  wholeInterest,
} from '../history/accrual.ts';
import { laid, layingOf, relay, type Laying } from '../history/laying.ts';
import {
  chargesOf,
  interestOpen,
  lateInterestOpen,
  NO_CHARGES,
  openRow,
  penaltyOpen,
  type Charges,
  type OpenRow,
  type Standing,
} from '../history/open-row.ts';
import { exactFen, exactOf, minus, plus, posted, textOf } from '../schedule/exact.ts';
import type { Measure } from './measure.ts';
import { isSet } from './moved.ts';

type ReduceRate = Extract<Measure, { kind: 'reduce-rate' }>;
type Waive = Extract<Measure, { kind: 'waive' }>;
type Settle = Extract<Measure, { kind: 'settle' }>;

/**
 * The next rows that ask, those due on or after the day, bear a lower rate from the day on; each keeps its principal. What
 * has run by then, what is billed already, and rows without interest stay as they are.
 */
export function reduceRate(standing: Standing, measure: ReduceRate): Result<Standing> {
  const { on, rows, terms } = standing;
  if (terms.rate === undefined) return fail(problem('RATE_NOT_FOR_FEE', {}, '/rate'));
  if (yearly(measure.rate) > yearly(terms.rate))
    return fail(problem('RATE_NOT_LOWER', {}, '/rate'));
  const balances = balancesOf(rows);
  const next = rows.filter((row) => row.due >= on && !row.holiday).slice(0, measure.periods);
  return ok({
    ...standing,
    rows: rows.map((row, k) => {
      if (!next.includes(row) || !isAhead(row, on) || row.interest === 0) return row;
      const lowered = lower(row, balances[k] as Fen, measure.rate, standing);
      return lowered.interest < row.interest ? lowered : row;
    }),
  });
}

/** A rate by the year, to compare: a daily one is at least that of 360 days. */
const yearly = ({ scaled, per }: Rate): number => scaled * { day: 360, month: 12, year: 1 }[per];

/** A row at another rate from the day on; interest that is not the contract's goes in proportion to the rates. */
function lower(row: OpenRow, balance: Fen, rate: Rate, { on, terms }: Standing): OpenRow {
  const [now, agreed] = [periodRate({ ...row, rate }, terms), periodRate(row, terms)];
  if (agreed.over === 0) return row;
  const cut = { ...cutAt(row, balance, on, terms), rate };
  if (!isSet(row, balance, terms)) return { ...cut, interest: wholeInterest(cut, balance, terms) };
  const part = {
    over: BigInt(now.over) * BigInt(agreed.of),
    of: BigInt(now.of) * BigInt(agreed.over),
  };
  const run = exactOf(cut.accrued);
  const toRun = minus(exactFen(row.interest), run);
  const rest = { over: toRun.over * part.over, of: toRun.of * part.of };
  return { ...cut, interest: posted(plus(run, rest), terms.rounding) };
}

/** Takes a sum, or all, off one component: first what stands beside the rows, then the rows. */
export function waive(standing: Standing, measure: Waive): Result<Standing> {
  const { component } = measure;
  const open = openOf(standing, component);
  const amount = measure.amount === 'all' ? open : measure.amount;
  if (measure.amount !== 'all' && amount <= 0) return fail(problem('WAIVE_ZERO', {}, '/amount'));
  if (amount > open) return fail(problem('WAIVE_TOO_MUCH', { component }, '/amount'));
  if (component === 'principal') return ok(lessPrincipal(standing, amount));
  const offBeside = Math.min(standing.beside[component], amount);
  let left = amount - offBeside;
  const off = (most: number): number => {
    const part = Math.min(Math.max(0, most), left);
    left -= part;
    return part;
  };
  const balances = balancesOf(standing.rows);
  const charged = standing.rows.map((row) => {
    const part = off(row.charges[component]);
    return part === 0 ? row : { ...row, charges: less(row.charges, component, part) };
  });
  const rows = charged.map((row, k) => offRow(row, balances[k] as Fen, component, off, standing));
  return ok({ ...standing, beside: less(standing.beside, component, offBeside), rows });
}

const less = (charges: Charges, part: keyof Charges, sum: number): Charges => ({
  ...charges,
  [part]: fen(charges[part] - sum),
});

function openOf(standing: Standing, component: Waive['component']): Fen {
  const { rows, beside } = standing;
  if (component === 'principal') return sumFen(rows.map((row) => row.principal));
  const own = rows.map((row) => {
    const charges = row.charges[component];
    if (component === 'penalty') return charges + penaltyOpen(row, standing);
    if (component === 'fee') return charges + row.fee;
    if (component === 'costs') return charges;
    return charges + Math.max(0, interestOpen(row)) + lateInterestOpen(row, standing);
  });
  return fen(own.reduce((sum, one) => sum + one, beside[component] as number));
}

/** Takes so much as there is off a row: of its interest first what has run. */
function offRow(
  row: OpenRow,
  balance: Fen,
  component: Exclude<Waive['component'], 'principal'>,
  off: (most: number) => number,
  standing: Standing,
): OpenRow {
  if (component === 'costs') return row;
  if (component === 'fee') return { ...row, fee: fen(row.fee - off(row.fee)) };
  if (component === 'penalty') {
    const part = off(penaltyOpen(row, standing));
    if (part === 0) return row;
    const { late, ...cut } = lateCut(row, standing);
    return { ...cut, late: { ...late, penaltyPaid: fen(late.penaltyPaid + part) } };
  }
  const own = off(interestOpen(row));
  const lateOwn = off(lateInterestOpen(row, standing));
  const lowered = own === 0 ? row : lessInterest(row, balance, own, standing);
  if (lateOwn === 0) return lowered;
  const { late, ...cut } = lateCut(lowered, standing);
  return { ...cut, late: { ...late, interestPaid: fen(late.interestPaid + lateOwn) } };
}

function lessInterest(row: OpenRow, balance: Fen, sum: number, standing: Standing): OpenRow {
  const { on, terms } = standing;
  const interest = fen(row.interest - sum);
  if (!isAhead(row, on) || !isRunning(row, standing)) return { ...row, interest };
  const left = Math.max(0, runOpen(row, balance, standing) - sum);
  const cut = cutAt(row, balance, on, terms);
  return { ...cut, interest, accrued: textOf(exactFen(fen(left + row.interestPaid))) };
}

/** Principal that is given up bears no interest any more; it comes off the last rows. */
function lessPrincipal(standing: Standing, amount: Fen): Standing {
  const laying: Laying = layingOf(standing, ZERO, []);
  let left: number = amount;
  for (let k = laying.rows.length - 1; k >= 0 && left > 0; k -= 1) {
    const row = laying.rows[k] as OpenRow;
    const part = Math.min(left, row.principal);
    left -= part;
    const cut = isAhead(row, standing.on) ? row : lateCut(row, standing);
    laying.rows[k] = { ...cut, principal: fen(row.principal - part) };
    for (let n = 0; n <= k; n += 1) laying.is[n] = (laying.is[n] as number) - part;
  }
  relay(laying);
  const { standing: after, rest } = laid(laying);
  const rows = after.rows.filter(
    (row) =>
      row.principal + interestOpen(row) + row.fee + chargesOf(row.charges) > 0 ||
      row.holiday ||
      !isAhead(row, standing.on),
  );
  return { ...after, rows, credit: fen(standing.credit + rest) };
}

/** One payment in place of all that is open; what it falls short of is waived. */
export function settle(standing: Standing, measure: Settle): Result<Standing> {
  const { on, rows, beside } = standing;
  const open = sumFen(rows.map((row) => row.principal));
  if (measure.on < on) return fail(problem('SETTLE_DAY', {}, '/on'));
  const charges = rows.reduce(
    (sum, row) =>
      sum +
      chargesOf(row.charges) +
      penaltyOpen(row, standing) +
      lateInterestOpen(row, standing) +
      (row.due < on ? interestOpen(row) + row.fee : 0),
    chargesOf(beside) as number,
  );
  if (measure.amount <= 0 || measure.amount > open + charges)
    return fail(problem('SETTLE_AMOUNT', {}, '/amount'));
  const principal = fen(Math.min(open, measure.amount));
  const one = openRow({
    no: 1,
    due: measure.on,
    days: measure.on - on,
    payment: measure.amount,
    principal,
    interest: fen(measure.amount - principal),
    fee: ZERO,
    balance: ZERO,
  });
  const { uncharged: _charged, ...rest } = standing;
  return ok({ ...rest, beside: NO_CHARGES, rows: [one] });
}
