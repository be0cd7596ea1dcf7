import { fen, subFen, sumFen, ZERO, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { owedNow } from './account.ts';
import type { Account } from './debt.ts';
import { rerunAt } from './extension.ts';
import type { Measure } from './measure.ts';
import type { Row } from '../schedule/row.ts';

type ReduceRate = Extract<Measure, { kind: 'reduce-rate' }>;
type Waive = Extract<Measure, { kind: 'waive' }>;
type Settle = Extract<Measure, { kind: 'settle' }>;

/**
 * The next rows, those due on or after the day, bear a lower rate; each keeps its principal. What is
 * billed already, and rows without interest, stay as they are.
 */
export function reduceRate(account: Account, measure: ReduceRate): Account {
  let balance = sumFen(account.rows.map((row) => row.principal));
  const late = account.rows.filter(({ due }) => due < account.asOf).length;
  const rows = account.rows.map((row, k) => {
    const lower = k >= late && k < late + measure.periods && row.interest > 0;
    const interest = lower
      ? fen(Math.min(row.interest, rerunAt(account, measure.rate, balance, row)))
      : row.interest;
    balance = subFen(balance, row.principal);
    return { ...row, interest, payment: fen(row.principal + interest + row.fee) };
  });
  return { ...account, rows };
}

/** Takes a sum, or all, off one component: first what stands beside the rows, then the rows. */
export function waive(account: Account, measure: Waive): Result<Account> {
  const { component } = measure;
  const { interest, penalty, fees } = account.arrears;
  const beside = { costs: ZERO, penalty, fee: fees, interest, principal: ZERO }[component];
  const key = component === 'costs' || component === 'penalty' ? undefined : component;
  const inRows = key === undefined ? ZERO : sumFen(account.rows.map((row) => row[key]));
  const open = fen(beside + inRows);
  const amount = measure.amount === 'all' ? open : measure.amount;
  if (amount > open) return fail(problem('WAIVE_TOO_MUCH', { component }, '/amount'));
  const offBeside = fen(Math.min(beside, amount));
  const rows =
    key === undefined ? account.rows : takeOff(account.rows, key, subFen(amount, offBeside));
  const kept = subFen(beside, offBeside);
  return ok({
    ...account,
    rows,
    arrears: {
      interest: component === 'interest' ? kept : interest,
      penalty: component === 'penalty' ? kept : penalty,
      fees: component === 'fee' ? kept : fees,
    },
  });
}

/** Interest and fees are taken off the first rows, principal off the last. */
function takeOff(
  rows: readonly Row[],
  key: 'principal' | 'interest' | 'fee',
  amount: Fen,
): readonly Row[] {
  let left: number = amount;
  const taken = (row: Row): Row => {
    const off = Math.min(left, row[key]);
    left -= off;
    return { ...row, [key]: fen(row[key] - off), payment: fen(row.payment - off) };
  };
  if (key !== 'principal') return rows.map(taken);
  const cut = [...rows].reverse().map(taken).reverse();
  let balance = sumFen(cut.map((row) => row.principal));
  return cut
    .filter((row) => row.payment > 0)
    .map((row) => {
      balance = subFen(balance, row.principal);
      return { ...row, balance };
    });
}

/** One payment in place of all that is open; what it falls short of is waived. */
export function settle(account: Account, measure: Settle): Result<Account> {
  const open = sumFen(account.rows.map((row) => row.principal));
  if (measure.on < account.asOf) return fail(problem('SETTLE_DAY', {}, '/on'));
  if (measure.amount <= 0 || measure.amount > owedNow(account))
    return fail(problem('SETTLE_AMOUNT', {}, '/amount'));
  const principal = fen(Math.min(open, measure.amount));
  return ok({
    ...account,
    arrears: { interest: ZERO, penalty: ZERO, fees: ZERO },
    rows: [
      {
        no: 1,
        due: measure.on,
        days: measure.on - account.asOf,
        payment: measure.amount,
        principal,
        interest: subFen(measure.amount, principal),
        fee: ZERO,
        balance: ZERO,
      },
    ],
  });
}
