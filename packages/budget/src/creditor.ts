import { fen, monthOf, type Day, type Fen, type Month } from '@forbear/money';
import type { Transaction } from '@forbear/bill';

/** Names by which lenders stand in bills; both-in-one rows come first. */
const LENDERS: readonly (readonly [string, RegExp])[] = [
  ['花呗|信用购', /花呗\s*[|｜]\s*信用购/],
  ['信用购', /信用购/],
  ['花呗', /花呗/],
  ['借呗', /借呗/],
  ['京东白条', /白条/],
  ['京东金条', /金条/],
  ['美团月付', /月付/],
  ['美团借钱', /美团借钱|生意贷/],
  ['微粒贷', /微粒贷/],
  ['分付', /分付/],
];

/** The lender of a repayment or a payout: by name, else whoever the row is with. */
export function creditorOf(row: Transaction): string {
  const words = `${row.counterparty} ${row.text} ${row.category}`;
  const known = LENDERS.find(([, pattern]) => pattern.test(words))?.[0];
  if (known !== undefined) return known;
  const named = [row.counterparty, row.text, row.category].find((one) => one !== '' && one !== '/');
  return named ?? '';
}

/** What a creditor was paid, or paid out, by month. */
export type CreditorFigure = {
  readonly creditor: string;
  readonly total: Fen;
  readonly months: readonly { readonly month: Month; readonly amount: Fen }[];
  readonly rows: readonly Transaction[];
};

/** Rows by creditor, the largest total first. */
export function byCreditor(
  rows: readonly { readonly row: Transaction; readonly creditor: string }[],
): readonly CreditorFigure[] {
  const found = new Map<string, Transaction[]>();
  for (const { row, creditor } of rows) {
    const same = found.get(creditor);
    if (same === undefined) found.set(creditor, [row]);
    else same.push(row);
  }
  return [...found]
    .map(([creditor, own]) => ({
      creditor,
      total: totalOf(own),
      months: [...new Set(own.map(({ on }) => monthOf(on)))]
        .sort((a, b) => a - b)
        .map((month) => ({
          month,
          amount: totalOf(own.filter(({ on }) => monthOf(on) === month)),
        })),
      rows: own,
    }))
    .sort((a, b) => b.total - a.total || (a.creditor < b.creditor ? -1 : 1));
}

const totalOf = (rows: readonly Transaction[]): Fen =>
  fen(rows.reduce((sum, { amount }) => sum + amount, 0));

/** A deduction that failed: the first sign of trouble, often before anything is called overdue. */
export type FailedDeduction = {
  readonly creditor: string;
  readonly on: Day;
  readonly amount: Fen;
  /** Whether the creditor was paid at least as much within a week after. */
  readonly isMadeGood: boolean;
  readonly row: Transaction;
};

const WEEK = 7;

/** Failed repayments, the newest first. */
export function failedDeductions(rows: readonly Transaction[]): readonly FailedDeduction[] {
  const paid = rows.filter(({ kind }) => kind === 'repayment');
  return rows
    .filter(({ state }) => /(?:还款|扣款)失败/.test(state))
    .map((row) => {
      const creditor = creditorOf(row);
      const after = paid.filter(
        (one) => creditorOf(one) === creditor && one.on >= row.on && one.on <= row.on + WEEK,
      );
      return {
        creditor,
        on: row.on,
        amount: row.amount,
        isMadeGood: totalOf(after) >= row.amount,
        row,
      };
    })
    .sort((a, b) => b.on - a.on);
}
