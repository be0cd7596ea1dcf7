import {
  isCard,
  owedInAll,
  paidAnyway,
  relieve,
  type Account,
  type Debt,
  type Instalment,
  type Relief,
  type Row,
} from '@forbear/loan';
import {
  civil,
  fen,
  monthOf,
  sumFen,
  ZERO,
  type Day,
  type Fen,
  type Month,
  type Share,
} from '@forbear/money';
import { fail, ok, present, problem, problemAt, type Result } from '@forbear/problem';
import { askOf, givesUp, NO_ASK, type Ask } from './ask.ts';
import { dayBehind, type DueDay } from './due-day.ts';
import { saidLawful, type Lawful } from './lawful.ts';
import { besideDue, planAccount, type PlanAccount } from './plan-account.ts';
import { afterOwn } from './own-course.ts';
import { CARD_MONTHS_MAX } from './practice.ts';
import { caughtUp, reliefsOf } from './relief-list.ts';
import type { Scene } from './scene.ts';

/** One way to treat one debt, with everything the choice needs. */
export type Option = {
  readonly debt: string;
  readonly relief: Relief;
  readonly ask: Ask;
  /** Whether the creditor is asked to give up money, not only to wait. */
  readonly gives: boolean;
  readonly rows: readonly Row[];
  /** All that is still to be paid. */
  readonly total: Fen;
  /** total − what is owed on `asOf`. */
  readonly cost: Fen;
  /** Payments by month, the first that of `asOf`; arrears and overdue rows fall there. */
  readonly payments: readonly number[];
  /** The same by day: arrears and overdue rows on `asOf`. */
  readonly dues: readonly { readonly on: Day; readonly amount: Fen }[];
  readonly ends: Month;
  readonly lawful?: Lawful;
  readonly refused?: true;
  /** From which day of the month to which it is moved, where it comes before the money. */
  readonly dueDay?: DueDay;
};

/**
 * The ways to treat a debt, keep first. Measures that the terms refuse are no option; an answer that
 * the terms or the law refuse is a problem at `/answer`.
 */
export function optionsOf(debt: Debt, scene: Scene): Result<readonly Option[]> {
  const account = planAccount(debt, scene.asOf);
  if (!account.ok) return account;
  const lawful = answerWithinLaw(debt);
  if (!lawful.ok) return lawful;
  const options: Option[] = [];
  for (const relief of reliefsOf(account.value, scene)) {
    const made = optionOf(account.value, relief);
    if (made.ok) {
      if (debt.answer !== undefined || leavesNothingLate(made.value, scene.asOf))
        options.push(made.value);
    } else if (relief === debt.answer)
      return { ok: false, problem: problemAt('/answer', made.problem) };
  }
  return ok([
    ...options,
    ...onAnotherDay(account.value, scene),
    ...paidAllTheSame(account.value, scene.offered),
  ]);
}

/** To wait and still be late is no way: what is moved must lie ahead. */
const leavesNothingLate = ({ relief, rows }: Option, asOf: Day): boolean =>
  rows.every(({ due }) => due >= asOf) ||
  relief.measures.every(({ kind }) => kind !== 'extend' && kind !== 'pause');

/** The option of a relief for a debt; none where its terms do not allow it. */
export function optionFor(debt: Debt, asOf: Day, relief: Relief): Option | undefined {
  const account = planAccount(debt, asOf);
  if (!account.ok) return undefined;
  const made = optionOf(account.value, relief);
  return made.ok ? made.value : undefined;
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

function optionOf(account: PlanAccount, relief: Relief): Result<Option> {
  const { debt, owed, contract, price } = account;
  const after = treated(account, relief);
  if (!after.ok) return after;
  const said = { measures: saidLawful(relief.measures, price) };
  const option = made(debt, said, after.value, owed);
  const { ceiling } = price;
  const own = contract === undefined ? undefined : treated(contract, relief);
  if (ceiling === undefined || contract === undefined || own?.ok !== true) return ok(option);
  const total = owedInAll(own.value);
  return ok({
    ...option,
    lawful: {
      ceiling: ceiling.scaled as Share,
      rules: ceiling.rules.map(({ id }) => id),
      ...present({ uncertain: ceiling.uncertain }),
      contract: { total, cost: (total - contract.owed) as Fen },
    },
  });
}

/** The account after a relief, by the loan's own course where that is known; without measures as it is. */
function treated(
  { account, kept }: Pick<PlanAccount, 'account' | 'kept'>,
  relief: Relief,
): Result<Account> {
  if (relief.measures.length === 0) return ok(account);
  const own = kept === undefined ? undefined : afterOwn(kept, account.asOf, relief);
  return own === undefined ? relieve(account, relief) : ok(own);
}

function made(debt: Debt, relief: Relief, account: Account, owed: Fen): Option {
  const total = owedInAll(account);
  const asked = beyondOffer(debt, relief);
  const next = account.rows.find(({ due, payment }) => due >= account.asOf && payment > 0)?.due;
  // After a relief, what stands beside the rows is paid with the first of them.
  const isNew = relief.measures.length > 0 && next !== undefined;
  const dues = duesOf(account, isNew ? next : besideDue(debt, account.asOf));
  return {
    debt: debt.id,
    relief,
    ask: askOf(debt, asked, account.rows.length, account.asOf),
    gives: givesUp(asked, debt.terms),
    rows: account.rows,
    total,
    cost: (total - owed) as Fen,
    payments: byMonth(dues, account.asOf),
    dues,
    ends: monthOf(dues.at(-1)?.on ?? account.asOf),
  };
}

/** What is asked beside what the creditor has offered. */
function beyondOffer({ answer }: Debt, { measures }: Relief): Relief {
  const offered = answer === undefined || answer === 'refused' ? 0 : answer.measures.length;
  return { measures: measures.slice(offered) };
}

/**
 * The debt with its due days moved behind a pay day that comes after them; of a debt paid by months that has
 * no answer. What is late of a debt with priority is caught up in parts on those days, others have their ways.
 */
function onAnotherDay(account: PlanAccount, { payDays = [], asOf }: Scene): readonly Option[] {
  const { debt, account: kept } = account;
  const next = kept.rows.find(({ due }) => due > asOf);
  const isLate = kept.rows.some(({ due }) => due < asOf) || debt.overdueSince !== undefined;
  if (next === undefined || debt.answer !== undefined) return [];
  if (isLate && debt.priority === undefined) return [];
  const from = civil(next.due).day;
  return payDays.flatMap((payDay): readonly Option[] => {
    if (from > payDay) return [];
    const to = dayBehind(payDay);
    const firsts = isLate ? caughtUp(kept).map(({ measures }) => measures) : [[]];
    return firsts.flatMap((first) => {
      const moved = optionOf(account, { measures: [...first, { kind: 'move-due', dueDay: to }] });
      // `dueDay` names an ask for just that.
      return moved.ok ? [{ ...moved.value, ...(isLate ? {} : { dueDay: { from, to } }) }] : [];
    });
  });
}

/** A creditor refused: what was offered is paid all the same, and what lateness adds by the contract. */
function paidAllTheSame(account: PlanAccount, offered: Scene['offered']): readonly Option[] {
  if (offered === undefined || offered.relief.measures.length === 0) return [];
  const { account: kept, debt, owed } = account;
  const payments = paymentsOf(offered, kept.asOf);
  const paid = paidAnyway(kept, payments);
  if (paid === undefined) return [];
  const dues = paid.map(({ due, amount }) => ({ on: due, amount }));
  const total = sumFen(dues.map(({ amount }) => amount));
  return [
    {
      debt: debt.id,
      relief: { measures: [] },
      ask: NO_ASK,
      gives: false,
      rows: rowsOf(paid, total),
      total,
      cost: (total - owed) as Fen,
      payments: byMonth(dues, kept.asOf),
      dues,
      ends: monthOf(dues.at(-1)?.on ?? kept.asOf),
      refused: true,
    },
  ];
}

/** What was offered, day by day; what stood beside its rows on the day of the plan. */
function paymentsOf(
  { rows, total }: NonNullable<Scene['offered']>,
  asOf: Day,
): readonly Instalment[] {
  const beside = fen(total - sumFen(rows.map(({ payment }) => payment)));
  const coming = rows.filter(({ payment }) => payment > 0);
  return [
    ...(beside > 0 ? [{ due: asOf, amount: beside }] : []),
    ...coming.map(({ due, payment }) => ({ due: Math.max(due, asOf) as Day, amount: payment })),
  ];
}

/** Payments as rows; what of them is principal the creditor's own account tells. */
function rowsOf(paid: readonly Instalment[], total: Fen): readonly Row[] {
  let [balance, before]: [number, Day | undefined] = [total, undefined];
  return paid.map(({ due, amount }, k): Row => {
    balance -= amount;
    const days = before === undefined ? 0 : due - before;
    before = due;
    const zero = { interest: ZERO, fee: ZERO };
    return {
      no: k + 1,
      due,
      days,
      payment: amount,
      principal: amount,
      ...zero,
      balance: fen(balance),
    };
  });
}

/**
 * What an account asks for day by day: what is overdue on its own day, what stands beside the rows on the
 * day by which it has to be paid.
 */
function duesOf({ asOf, arrears, rows }: Account, besideOn: Day): Option['dues'] {
  const sums = new Map<Day, number>();
  const add = (on: Day, amount: number) => sums.set(on, (sums.get(on) ?? 0) + amount);
  add(besideOn, sumFen(Object.values(arrears)));
  for (const { due, payment } of rows) add(Math.max(due, asOf) as Day, payment);
  return [...sums]
    .filter(([, amount]) => amount > 0)
    .sort(([a], [b]) => a - b)
    .map(([on, amount]) => ({ on, amount: fen(amount) }));
}

/** Payments of each month, the first that of `asOf`. */
function byMonth(dues: Option['dues'], asOf: Day): readonly number[] {
  const payments = [0];
  for (const { on, amount } of dues) {
    const at = monthOf(on) - monthOf(asOf);
    while (payments.length <= at) payments.push(0);
    payments[at] = (payments[at] as number) + amount;
  }
  return payments;
}
