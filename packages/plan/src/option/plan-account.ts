import { accountOf, owedNow, positionOf, type Account, type Debt } from '@forbear/loan';
import { fen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { lawfulOf, type Price } from './lawful.ts';
import { withPrice } from './price.ts';

/** What a plan counts of a debt: each sum once, priced at the lower of the contract and the law. */
export type PlanAccount = {
  /** The debt at its lawful price. */
  readonly debt: Debt;
  readonly account: Account;
  /** What is owed on the day: principal, billed interest and fees, charges for lateness, told interest since. */
  readonly owed: Fen;
  /** The same by the contract, where the law enforces less. */
  readonly contract?: { readonly account: Account; readonly owed: Fen };
  readonly price: Price;
};

/** The account of a debt as a plan counts it; the problem of its rows where they cannot be told. */
export function planAccount(told: Debt, asOf: Day): Result<PlanAccount> {
  const priced = billApart(withPrice(told));
  const found = accountOf(priced, asOf);
  if (!found.ok) return found;
  const contract = runApart(priced, found.value);
  const { debt, account, price } = lawfulOf(priced, contract);
  return ok({
    debt,
    account,
    owed: owedOn(account),
    price,
    ...(price.ceiling === undefined
      ? {}
      : { contract: { account: contract, owed: owedOn(contract) } }),
  });
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
  if (Math.abs(interest - runOf(account)) > 1) return account;
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
