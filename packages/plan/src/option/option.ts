import {
  accountOf,
  isCard,
  owedInAll,
  relieve,
  type Account,
  type Debt,
  type Relief,
  type Row,
} from '@forbear/loan';
import { monthOf, sumFen, type Day, type Fen, type Month } from '@forbear/money';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import { askOf } from './ask.ts';
import { CARD_MONTHS_MAX, practiceOf, type Practices } from './practice.ts';
import { reliefsOf } from './relief-list.ts';

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

/**
 * The ways to treat a debt, keep first. Measures that the terms refuse are no option; an answer that
 * the terms or the law refuse is a problem at `/answer`.
 */
export function optionsOf(debt: Debt, asOf: Day, practices?: Practices): Result<readonly Option[]> {
  const account = accountOf(debt, asOf);
  if (!account.ok) return account;
  const lawful = answerWithinLaw(debt);
  if (!lawful.ok) return lawful;
  const options: Option[] = [];
  for (const relief of reliefsOf(debt, account.value, practiceOf(debt, practices))) {
    const after = relieve(account.value, relief);
    if (after.ok) options.push(optionOf(debt, relief, after.value));
    else if (relief === debt.answer)
      return { ok: false, problem: problemAt('/answer', after.problem) };
  }
  return ok(options);
}

/** An individual card agreement of more than 60 months is refused, whoever offers it. */
function answerWithinLaw(debt: Debt): Result<undefined> {
  const { answer } = debt;
  if (answer === undefined || answer === 'refused' || !isCard(debt)) return ok(undefined);
  const isLong = answer.measures.some(
    (measure) => measure.kind === 'reinstal' && (measure.count ?? 0) > CARD_MONTHS_MAX,
  );
  return isLong
    ? fail(problem('CARD_TERM_LONG', { max: CARD_MONTHS_MAX }, '/answer/measures'))
    : ok(undefined);
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
