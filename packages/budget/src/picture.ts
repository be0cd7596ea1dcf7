import type { JoinedBills, Transaction } from '@forbear/bill';
import { formatMonth, sumFen, type Day, type Fen } from '@forbear/money';
import {
  byCreditor,
  failedDeductions,
  type CreditorFigure,
  type FailedDeduction,
} from './creditor.ts';
import { earningsOf, type Earned, type Earning } from './earning.ts';
import type { EvidencedFigure } from './figure.ts';
import { foundDebts, type FoundDebt } from './found-debt.ts';
import type { ExpenseGroup } from './money-flow.ts';
import { jointRepayments, questionsOf, type Question } from './question.ts';
import { returnedPayments } from './returned.ts';
import {
  coversYear,
  partByRhythm,
  usualSpending,
  yearlyCosts,
  type IrregularCost,
  type Spent,
} from './spending.ts';
import { groupsOf, NO_ANSWERS, useOf, type Answers, type Use } from './use.ts';
import { usedMonths } from './used-month.ts';

/** What bills show of a usual month. */
export type BillPicture = {
  /** The months used, `YYYY-MM`: whole ones where there are any. */
  readonly months: readonly string[];
  /** Whether the months used are covered by the bills from their first to their last day. */
  readonly areWhole: boolean;
  /** Bills that cover no whole month: their rows count only where they stand. */
  readonly partial: readonly string[];
  readonly earnings: readonly Earning[];
  /** What can be counted on: the sum of regular income. */
  readonly income: Fen;
  /** The usual month's total, and the groups that make it up. */
  readonly spent: Fen;
  readonly spending: Readonly<Partial<Record<ExpenseGroup, EvidencedFigure>>>;
  readonly irregular: readonly IrregularCost[];
  /** Whether the bills cover a year, without which costs of the year are not known. */
  readonly yearIsCovered: boolean;
  readonly repayments: readonly CreditorFigure[];
  readonly borrowings: readonly CreditorFigure[];
  readonly debts: readonly FoundDebt[];
  readonly failures: readonly FailedDeduction[];
  /** Repayments that are one payment for two lenders. */
  readonly joint: readonly Transaction[];
  readonly questions: readonly Question[];
};

/**
 * Income, spending by group, costs of the year, repayments, borrowing and debts as bills show them,
 * after the person's answers. Only CNY counts. Monthly figures come from whole months; repayments,
 * borrowing and failed deductions from all rows.
 */
export function pictureOf(bills: JoinedBills, answers: Answers = NO_ANSWERS): BillPicture {
  const rows = bills.transactions.filter(({ currency }) => currency === 'CNY');
  const returned = returnedPayments(rows);
  const known = { groups: groupsOf(rows, answers), returned };
  const used = usedMonths(bills);
  const until = bills.sources.reduce((day, one) => Math.max(day, one.until), 0) as Day;
  const sorted = sortedByUse(rows, (row) => useOf(row, answers, known));
  const earnings = earningsOf(sorted.earned, { used, until });
  const { monthly, yearly } = partByRhythm(sorted.spent, used);
  const { total, groups } = usualSpending(monthly, used);
  const repayments = byCreditor(sorted.repaid);
  const borrowings = byCreditor(sorted.borrowed);
  return {
    months: used.all.map(formatMonth),
    areWhole: used.areWhole,
    partial: used.partial,
    earnings,
    income: sumFen(earnings.filter(({ isRegular }) => isRegular).map(({ amount }) => amount)),
    spent: total,
    spending: groups,
    irregular: yearlyCosts(yearly, coversYear(bills)),
    yearIsCovered: coversYear(bills),
    repayments,
    borrowings,
    debts: foundDebts(rows, repayments, borrowings),
    failures: failedDeductions(rows),
    joint: jointRepayments(rows),
    questions: questionsOf(rows, answers, returned),
  };
}

type WithCreditor = { readonly row: Transaction; readonly creditor: string };

/** Rows by what they are for the household; a bill may hold a million, so each is kept once. */
function sortedByUse(rows: readonly Transaction[], useIn: (row: Transaction) => Use) {
  const earned: Earned[] = [];
  const spent: Spent[] = [];
  const repaid: WithCreditor[] = [];
  const borrowed: WithCreditor[] = [];
  for (const row of rows) {
    const use = useIn(row);
    if (use.use === 'spending') spent.push({ row, group: use.group });
    else if (use.use === 'repayment') repaid.push({ row, creditor: use.creditor });
    else if (use.use === 'borrowing') borrowed.push({ row, creditor: use.creditor });
    else if (use.use === 'income') {
      const { from, said } = use;
      earned.push(said === undefined ? { row, from } : { row, from, said });
    }
  }
  return { earned, spent, repaid, borrowed };
}
