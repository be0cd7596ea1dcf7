import { present } from '@forbear/problem';
import {
  questionText,
  type BillPicture,
  type CreditorFigure,
  type FoundDebt,
  type Question,
  type Statement,
} from '@forbear/budget';
import { formatDay, formatFen, formatMonth, type Day, type Fen, type Month } from '@forbear/money';

/**
 * A usual month as bills show it: `months` used, bills that hold no whole one (`partial`), income by
 * payer, the total `spent` and its groups, costs of the year (without `amount` while no year is
 * covered), repayments and borrowing by creditor, debts that the bills show, failed deductions, and the
 * sums of the statement. `rows` counts the rows behind a figure.
 */
export function pictureJson(picture: BillPicture, { sums, money }: Statement): object {
  return {
    months: picture.months,
    areWhole: picture.areWhole,
    ...(picture.partial.length === 0 ? {} : { partial: picture.partial }),
    yearIsCovered: picture.yearIsCovered,
    income: formatFen(picture.income),
    earnings: picture.earnings.map(
      ({ from, amount, measure, isRegular, isUnexplained, payDay, rows }) => ({
        from,
        amount: formatFen(amount),
        measure,
        isRegular,
        ...(isUnexplained ? { isUnexplained } : {}),
        ...present({ payDay }),
        rows: rows.length,
      }),
    ),
    spent: formatFen(picture.spent),
    spending: Object.fromEntries(
      Object.entries(picture.spending).map(([group, { amount, measure, months, rows }]) => [
        group,
        { amount: formatFen(amount), measure, months: months.map(monthJson), rows: rows.length },
      ]),
    ),
    irregular: picture.irregular.map(({ group, yearly, amount, rows }) => ({
      group,
      yearly: formatFen(yearly),
      ...(amount === undefined ? {} : { amount: formatFen(amount) }),
      rows: rows.length,
    })),
    repayments: picture.repayments.map(creditorJson),
    borrowings: picture.borrowings.map(creditorJson),
    debts: picture.debts.map(debtJson),
    failures: picture.failures.map(({ creditor, on, amount, isMadeGood }) => ({
      creditor,
      on: formatDay(on),
      amount: formatFen(amount),
      isMadeGood,
    })),
    joint: picture.joint.map(({ file, row, on, amount }) => ({
      file,
      row,
      on: formatDay(on),
      amount: formatFen(amount),
    })),
    statement: {
      sums: {
        income: formatFen(sums.income),
        fixed: formatFen(sums.fixed),
        flexible: formatFen(sums.flexible),
        irregular: formatFen(sums.irregular),
      },
      leftOver: formatFen(money.leftOver),
    },
  };
}

/** What only the person can answer, once per counterparty. */
export const questionJson = (question: Question): object => ({
  side: question.side,
  partner: question.partner,
  count: question.count,
  total: formatFen(question.total),
  options: question.options,
  text: questionText(question),
});

/** A debt that bills show: the lender, the last repayment and payout, and the day it is repaid on. */
const debtJson = ({
  lender,
  kind,
  lastRepaid,
  lastBorrowed,
  monthlyOn,
  isPaidWith,
}: FoundDebt): object => ({
  lender,
  ...present({ kind }),
  ...(lastRepaid === undefined ? {} : { lastRepaid: onJson(lastRepaid) }),
  ...(lastBorrowed === undefined ? {} : { lastBorrowed: onJson(lastBorrowed) }),
  ...present({ monthlyOn }),
  isPaidWith,
});

const onJson = ({ on, amount }: { readonly on: Day; readonly amount: Fen }) => ({
  on: formatDay(on),
  amount: formatFen(amount),
});

const creditorJson = ({ creditor, total, months, rows }: CreditorFigure): object => ({
  creditor,
  total: formatFen(total),
  months: months.map(monthJson),
  rows: rows.length,
});

/** A month with more refunds than purchases is below zero. */
const monthJson = ({ month, amount }: { readonly month: Month; readonly amount: number }) => ({
  month: formatMonth(month),
  amount: formatFen(amount as Fen),
});
