import {
  accountOf,
  at,
  owedNow,
  positionOf,
  type Account,
  type Debt,
  type Row,
} from '@forbear/loan';
import { fen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { ok, present, type Result } from '@forbear/problem';
import { nearRows } from './doubt.ts';
import { lawfulOf, type Price } from './lawful.ts';
import { ownCourse, type KeptLoan } from './own-course.ts';
import { withPrice } from './price.ts';
import { rowsAnew } from './rows-anew.ts';

/** What a plan counts of a debt: each sum once, priced at the lower of the contract and the law. */
export type PlanAccount = {
  /** The debt at its lawful price. */
  readonly debt: Debt;
  readonly account: Account;
  /** The contract's own course, where it comes to what is told and the law leaves its price. */
  readonly kept?: KeptLoan;
  /** What is owed on the day: principal, billed interest and fees, charges for lateness, told interest since. */
  readonly owed: Fen;
  /** The same by the contract, where the law enforces less. */
  readonly contract?: Pick<PlanAccount, 'account' | 'owed' | 'kept'>;
  readonly price: Price;
};

/** The account of a debt as a plan counts it; the problem of its rows where they cannot be told. */
export function planAccount(told: Debt, asOf: Day): Result<PlanAccount> {
  const priced = billApart(withPrice(withRows(told)));
  const found = accountOf(priced, asOf);
  if (!found.ok) return found;
  const lived = ownCourse(priced, asOf);
  const owed = owedOn(runApart(priced, found.value));
  const contract = runApart(
    priced,
    lived === undefined ? found.value : asLived(found.value, lived),
  );
  const { debt, account, price } = lawfulOf(priced, contract);
  const kept = present({ kept: lived });
  return ok({
    debt,
    account,
    owed: account === contract ? owed : owedOn(account),
    price,
    ...(price.ceiling === undefined ? kept : { contract: { account: contract, owed, ...kept } }),
  });
}

/**
 * A principal that is off the schedule by rounding has the schedule's rows, which ask for what they ask; one that
 * is off by more has rows made anew.
 */
const withRows = (debt: Debt): Debt =>
  debt.remaining === undefined
    ? { ...debt, ...present({ remaining: nearRows(debt) ?? rowsAnew(withPrice(debt)) }) }
    : debt;

/** Whether the rows that a plan counts are neither told nor the contract's own. */
export const isLaidAnew = (debt: Debt): boolean =>
  debt.remaining === undefined &&
  nearRows(debt) === undefined &&
  rowsAnew(withPrice(debt)) !== undefined;

/** The account with the rows of its own course, overdue ones for interest alone too; what has run is exact there. */
function asLived({ run: _told, ...account }: Account, kept: KeptLoan): Account {
  const day = at(kept, account.asOf);
  if (!day.ok) return account;
  const { rows } = day.value;
  // Interest told as billed may be that of a row which falls due on the day.
  const billed = (of: readonly Row[], until: Day): number =>
    of.reduce((sum, { due, interest }) => sum + (due < until ? interest : 0), 0);
  const [today, tomorrow] = [account.asOf, (account.asOf + 1) as Day];
  const beside = account.arrears.interest + billed(account.rows, today) - billed(rows, tomorrow);
  const interest = fen(Math.max(0, beside));
  return { ...account, rows, arrears: { ...account.arrears, interest } };
}

/** Interest that has run since the bill is owed where it was told; by the contract alone it is not known yet. */
const owedOn = (account: Account): Fen => fen(owedNow(account) + (account.run ?? ZERO));

/**
 * A bill whose next row holds just what is told as billed: it was told twice. It stands beside the rows,
 * on the row's own day.
 */
function billApart(debt: Debt): Debt {
  const { outstanding, remaining, terms } = debt;
  const { interest, fees } = outstanding;
  const [next, ...others] = remaining ?? [];
  const isTwice =
    terms.method === 'revolving' &&
    interest + fees > 0 &&
    next?.interest === interest &&
    next.fee === fees;
  if (next === undefined || !isTwice) return debt;
  const row = { ...next, interest: ZERO, fee: ZERO, payment: next.principal };
  return {
    ...debt,
    outstanding: { ...outstanding, due: next.due },
    remaining: [row, ...others],
  };
}

/** Interest told as billed that is to the fen what has run since: the next row asks for it, nothing else. */
function runApart({ outstanding }: Debt, account: Account): Account {
  const { interest } = account.arrears;
  if (outstanding.run !== undefined || interest === 0) return account;
  const run = runOf(account);
  const dueToday = account.rows.find(({ due }) => due === account.asOf)?.interest ?? ZERO;
  if (Math.abs(interest - run) > 1 && Math.abs(interest - run - dueToday) > 1) return account;
  return { ...account, arrears: { ...account.arrears, interest: ZERO } };
}

/** Interest that has run by the account's day on what is not due. */
function runOf(account: Account): number {
  const none = { interest: ZERO, penalty: ZERO, fees: ZERO };
  const late = account.rows.filter(({ due }) => due <= account.asOf);
  const billed = sumFen(late.map(({ interest }) => interest));
  return positionOf({ ...account, arrears: none }, account.asOf).interest - billed;
}

/** The day on which what stands beside the rows has to be paid. */
export const besideDue = ({ outstanding: { due } }: Debt, asOf: Day): Day =>
  due === undefined || due < asOf ? asOf : due;
