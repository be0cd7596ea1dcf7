import type { BillMonth, JoinedBills, Transaction } from '@forbear/bill';
import {
  addToMonth,
  fen,
  formatMonth,
  monthOf,
  mulDiv,
  sumFen,
  type Fen,
  type Month,
} from '@forbear/money';
import {
  byCreditor,
  failedDeductions,
  type CreditorFigure,
  type FailedDeduction,
} from './creditor.ts';
import { earningsOf, type Earning } from './earning.ts';
import { usualMonth, weightOf, type EvidencedFigure } from './figure.ts';
import { isIrregular } from './group.ts';
import { EXPENSE_GROUPS, type ExpenseGroup } from './money-flow.ts';
import { jointRepayments, questionsOf, type Question } from './question.ts';
import { groupsOf, NO_ANSWERS, useOf, type Answers, type Use } from './use.ts';

/** A cost of the year: what twelve months showed, and a twelfth of it, rounded up. */
export type IrregularCost = {
  readonly group: ExpenseGroup;
  readonly yearly: Fen;
  readonly amount: Fen;
  readonly rows: readonly Transaction[];
};

/** What bills show of a usual month. */
export type BillPicture = {
  /** The months used, `YYYY-MM`: whole ones where there are any. */
  readonly months: readonly string[];
  /** Whether the months used are covered by the bills from their first to their last day. */
  readonly areWhole: boolean;
  readonly earnings: readonly Earning[];
  /** What can be counted on: the sum of regular income. */
  readonly income: Fen;
  readonly spending: Readonly<Partial<Record<ExpenseGroup, EvidencedFigure>>>;
  readonly irregular: readonly IrregularCost[];
  readonly repayments: readonly CreditorFigure[];
  readonly borrowings: readonly CreditorFigure[];
  readonly failures: readonly FailedDeduction[];
  /** Repayments that are one payment for two lenders. */
  readonly joint: readonly Transaction[];
  readonly questions: readonly Question[];
};

type Used = { readonly row: Transaction; readonly use: Use };

/**
 * Income, spending by group, costs of the year, repayments and borrowing as bills show them, after
 * the person's answers. Only CNY counts. Daily figures come from whole months; repayments,
 * borrowing and failed deductions from all rows.
 */
export function pictureOf(bills: JoinedBills, answers: Answers = NO_ANSWERS): BillPicture {
  const rows = bills.transactions.filter(({ currency }) => currency === 'CNY');
  const groups = groupsOf(rows, answers);
  const all = rows.map((row): Used => ({ row, use: useOf(row, answers, groups) }));
  const used = usable(bills.months);
  const months = used.map(({ month }) => month);
  const inMonths = all.filter(({ row }) => months.includes(monthOf(row.on)));
  const earnings = earningsOf(
    inMonths.flatMap(({ row, use }) => (use.use === 'income' ? [{ row, ...use }] : [])),
    months,
  );
  return {
    months: months.map(formatMonth),
    areWhole: used.length > 0 && used.every(({ whole }) => whole),
    earnings,
    income: sumFen(earnings.filter(({ isRegular }) => isRegular).map(({ amount }) => amount)),
    spending: spendingOf(inMonths, months),
    irregular: irregularOf(all),
    repayments: byCreditor(withCreditor(all, 'repayment')),
    borrowings: byCreditor(withCreditor(all, 'borrowing')),
    failures: failedDeductions(rows),
    joint: jointRepayments(rows),
    questions: questionsOf(rows, answers),
  };
}

function usable(months: readonly BillMonth[]): readonly BillMonth[] {
  const whole = months.filter((month) => month.whole);
  return whole.length > 0 ? whole : months;
}

const withCreditor = (all: readonly Used[], wanted: 'repayment' | 'borrowing') =>
  all.flatMap(({ row, use }) =>
    use.use === wanted && 'creditor' in use ? [{ row, creditor: use.creditor }] : [],
  );

function spendingOf(
  all: readonly Used[],
  months: readonly Month[],
): Partial<Record<ExpenseGroup, EvidencedFigure>> {
  const spending: Partial<Record<ExpenseGroup, EvidencedFigure>> = {};
  for (const group of EXPENSE_GROUPS) {
    const own = all.flatMap(({ row, use }) =>
      use.use === 'spending' && use.group === group && !isIrregular(row) ? [row] : [],
    );
    if (own.length > 0) spending[group] = usualMonth(own, months);
  }
  return spending;
}

/** The irregular costs of the twelve months up to the last row, by group. */
function irregularOf(all: readonly Used[]): readonly IrregularCost[] {
  const last = Math.max(...all.map(({ row }) => monthOf(row.on))) as Month;
  if (!Number.isFinite(last)) return [];
  const since = addToMonth(last, -11);
  return EXPENSE_GROUPS.flatMap((group) => {
    const rows = all.flatMap(({ row, use }) =>
      use.use === 'spending' && use.group === group && isIrregular(row) && monthOf(row.on) >= since
        ? [row]
        : [],
    );
    const yearly = fen(
      Math.max(
        0,
        rows.reduce((sum, row) => sum + weightOf(row), 0),
      ),
    );
    return yearly === 0
      ? []
      : [{ group, yearly, amount: mulDiv(yearly, 1, 12, 'up') as Fen, rows }];
  });
}
