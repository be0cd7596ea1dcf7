import { bankNamed, bankOf, type Transaction } from '@forbear/bill';
import { fen, monthOf, type Day, type Fen, type Month } from '@forbear/money';
import { lenderNamed } from '@forbear/rule';
import { weightOf } from './figure.ts';

/** Words around a name that say how or why it was paid. */
const WAY = /^(?:支付宝|财付通|微信支付|抖音支付|京东支付|银联在线支付|银联|网联|云闪付)[-－—\s]*/;
const VERB =
  /^(?:还给|归还|偿还|代扣)|(?:主动|自动|提前|约定|到期|一键)?(?:还款|还贷|扣款|代扣|放款|还本付息|贷款本息|本息|归还).*$/g;
/** Serial numbers and masked accounts are no part of a name. */
const DIGITS = /[0-9*＊]{4,}[/／]?|[（(][0-9*\s]*[)）]/g;

const cleanName = (text: string): string =>
  text
    .replace(DIGITS, '')
    .replace(WAY, '')
    .replace(VERB, '')
    .replace(/[-－—/／\s]+$/, '')
    .trim();

/** The card whose own bill a row stands in. */
const ownCardOf = ({ platform }: Transaction): string => `${bankOf(platform) ?? ''}信用卡`;

/** The bank in a text that speaks of repaying a card. */
const cardIn = (text: string): string =>
  `${bankNamed(text.replace(WAY, '').replace(/^(?:还给|归还|代扣)/, '')) ?? ''}信用卡`;

/**
 * The lender of a repayment or a payout, by the name people know: on a card's own bill that card, else a
 * product or a card that the words name, else whoever the row is with, without its serial numbers.
 */
export function creditorOf(row: Transaction): string {
  if (row.account === 'card') return ownCardOf(row);
  const words = `${row.counterparty} ${row.text} ${row.category}`;
  const known = lenderNamed(words);
  if (known !== undefined) return known;
  const told = [row.counterparty, row.text, row.category].filter(
    (one) => one !== '' && one !== '/',
  );
  const ofCard = told.filter((one) => /信用卡|贷记卡/.test(one)).map(cardIn);
  const card = ofCard.find((name) => name !== '信用卡') ?? ofCard[0];
  if (card !== undefined) return card;
  return told.map(cleanName).find((name) => name !== '') ?? told[0] ?? '';
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

/** What was paid, less what came back of it. */
const totalOf = (rows: readonly Transaction[]): Fen =>
  fen(
    Math.max(
      0,
      rows.reduce((sum, row) => sum + weightOf(row), 0),
    ),
  );

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
  const failed = rows.filter(({ state }) => /(?:还款|扣款)失败/.test(state));
  if (failed.length === 0) return [];
  const paid = new Map<string, Transaction[]>();
  for (const row of rows) {
    if (row.kind !== 'repayment') continue;
    const creditor = creditorOf(row);
    paid.set(creditor, [...(paid.get(creditor) ?? []), row]);
  }
  return failed
    .map((row) => {
      const creditor = creditorOf(row);
      const after = (paid.get(creditor) ?? []).filter(
        (one) => one.on >= row.on && one.on <= row.on + WEEK,
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
