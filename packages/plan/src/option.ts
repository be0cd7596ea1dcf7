import {
  accountOf,
  owedInAll,
  relieve,
  type Account,
  type Debt,
  type Relief,
  type Row,
} from '@forbear/loan';
import { monthOf, sumFen, type Day, type Fen, type Month } from '@forbear/money';
import { ok, problemAt, type Result } from '@forbear/problem';
import { askOf } from './ask.ts';

/** One way to treat one debt, with everything the choice needs. */
export type Option = {
  readonly debt: string;
  readonly relief: Relief;
  readonly ask: number;
  readonly rows: readonly Row[];
  /** All that is still to be paid. */
  readonly total: Fen;
  /** total − what is owed on `asOf`. */
  readonly cost: Fen;
  /** Payments by month, the first that of `asOf`; arrears and overdue rows fall there. */
  readonly payments: readonly number[];
  readonly ends: Month;
};

const COUNTS = [3, 6, 9, 12, 18, 24, 30, 36, 48, 60] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * The ways to treat a debt, keep first. A debt with priority is only kept or extended; a creditor's
 * answer leaves just what it allows. Measures that the terms refuse are no option.
 */
export function optionsOf(debt: Debt, asOf: Day): Result<readonly Option[]> {
  const account = accountOf(debt, asOf);
  if (!account.ok) return account;
  const options: Option[] = [];
  for (const relief of reliefsOf(debt)) {
    const after = relieve(account.value, relief);
    if (after.ok) options.push(optionOf(debt, relief, after.value));
    else if (relief === debt.answer)
      return { ok: false, problem: problemAt('/answer', after.problem) };
  }
  return ok(options);
}

function reliefsOf(debt: Debt): readonly Relief[] {
  const keep: Relief = { measures: [] };
  if (debt.answer === 'refused') return [keep];
  if (debt.answer !== undefined) return [debt.answer];
  if (debt.outstanding.principal === 0) return [keep];
  const extensions = MONTHS.flatMap((months): Relief[] =>
    (['runs', 'monthly'] as const).map((interest) => ({
      measures: [{ kind: 'extend', months, interest }],
    })),
  );
  if (debt.priority !== undefined) return [keep, ...extensions];
  const offered = debt.terms.instalments?.fee.rates;
  const counts = offered === undefined ? COUNTS : Object.keys(offered).map(Number);
  const instalments = counts.map((count): Relief => ({ measures: [{ kind: 'reinstal', count }] }));
  return [keep, ...extensions, ...instalments];
}

function optionOf(debt: Debt, relief: Relief, account: Account): Option {
  const { principal, interest, penalty, fees } = debt.outstanding;
  const total = owedInAll(account);
  const first = monthOf(account.asOf);
  const payments: number[] = [];
  const pay = (at: number, amount: number) => {
    while (payments.length <= at) payments.push(0);
    payments[at] = (payments[at] as number) + amount;
  };
  pay(0, sumFen(Object.values(account.arrears)));
  for (const row of account.rows) pay(Math.max(0, monthOf(row.due) - first), row.payment);
  return {
    debt: debt.id,
    relief,
    ask: askOf(relief, debt.terms),
    rows: account.rows,
    total,
    cost: (total - principal - interest - penalty - fees) as Fen,
    payments,
    ends: monthOf(account.rows.at(-1)?.due ?? account.asOf),
  };
}
