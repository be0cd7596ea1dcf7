import type { Transaction } from '@forbear/bill';
import { fen, groupYuan, monthOf, type Fen } from '@forbear/money';
import { creditorOf } from './creditor.ts';
import { groupOf, isBetweenPeople } from './group.ts';
import { partnerOf, PAID_ANSWERS, RECEIVED_ANSWERS, type Answers, type Known } from './use.ts';
import type { PaidAnswer, ReceivedAnswer } from './use.ts';

/** Something that only the person knows; asked once per counterparty, the largest sums first. */
export type Question = {
  readonly partner: string;
  readonly count: number;
  readonly total: Fen;
  readonly rows: readonly Transaction[];
} & (
  | { readonly side: 'paid'; readonly options: readonly PaidAnswer[] }
  | { readonly side: 'received'; readonly options: readonly ReceivedAnswer[] }
);

/** Sums below this are not worth a question unless they come in several months. */
const SMALL = 20_000;
const QUESTIONS_MAX = 12;

/** What wallets write where nobody is named. */
const NOBODY = /^(?:(?:发出)?(?:群|微信)?红包|\/?)$/;

const ASKED_PAID: readonly PaidAnswer[] = PAID_ANSWERS.filter((one) =>
  ['rent', 'support', 'children', 'loan', 'food', 'own', 'other'].includes(one),
);

/**
 * What must be asked before the figures can be trusted: is money to this person rent, support, a loan;
 * does this company lend; is money that nothing explains a wage, help, or borrowed? What words or
 * earlier answers tell is not asked again, nor what came back whole.
 */
export function questionsOf(
  rows: readonly Transaction[],
  answers: Answers,
  returned: Known['returned'],
): readonly Question[] {
  const asked = new Map<string, Transaction[]>();
  const cameBack = new Set(returned.values());
  for (const row of rows) {
    if (cameBack.has(row)) continue;
    const side = sideOf(row, answers);
    if (side === undefined) continue;
    const key = `${side} ${partnerOf(row)}`;
    const same = asked.get(key);
    if (same === undefined) asked.set(key, [row]);
    else same.push(row);
  }
  return [...asked]
    .map(([key, own]) => questionOf(key.startsWith('paid ') ? 'paid' : 'received', own))
    .filter(({ total, rows: own }) => total >= SMALL || monthsIn(own) > 1)
    .sort((a, b) => b.total - a.total || (a.partner < b.partner ? -1 : 1))
    .slice(0, QUESTIONS_MAX);
}

function sideOf(row: Transaction, answers: Answers): Question['side'] | undefined {
  const partner = partnerOf(row);
  if (row.doubt === 'unexplained') {
    return Object.hasOwn(answers.received, partner) || NOBODY.test(partner)
      ? undefined
      : 'received';
  }
  const isAsked =
    row.doubt === 'lender' ||
    (row.kind === 'expense' && isBetweenPeople(row) && groupOf(row) === undefined);
  return !isAsked || Object.hasOwn(answers.paid, partner) ? undefined : 'paid';
}

function questionOf(side: Question['side'], rows: readonly Transaction[]): Question {
  const about = {
    partner: partnerOf(rows[0] as Transaction),
    count: rows.length,
    total: fen(rows.reduce((sum, { amount }) => sum + amount, 0)),
    rows,
  };
  return side === 'paid'
    ? { ...about, side, options: ASKED_PAID }
    : { ...about, side, options: RECEIVED_ANSWERS };
}

const monthsIn = (rows: readonly Transaction[]): number =>
  new Set(rows.map(({ on }) => monthOf(on))).size;

/** A question as a person reads it. */
export function questionText({ side, partner, count, total }: Question): {
  zh: string;
  en: string;
} {
  const sum = groupYuan(total);
  const isOne = count === 1;
  return side === 'paid'
    ? {
        zh: `转给「${partner}」的 ${count} 笔，共 ${sum} 元，是做什么用的？`,
        en: `What ${isOne ? 'was the payment' : `were the ${count} payments`} to “${partner}”, ${sum} yuan in all, for?`,
      }
    : {
        zh: `「${partner}」转来的 ${count} 笔，共 ${sum} 元，是什么钱？`,
        en: `What ${isOne ? 'was the payment' : `were the ${count} payments`} from “${partner}”, ${sum} yuan in all?`,
      };
}

/** Repayments that are one payment for two lenders; only the person knows how they split. */
export const jointRepayments = (rows: readonly Transaction[]): readonly Transaction[] =>
  rows.filter((row) => row.kind === 'repayment' && creditorOf(row).includes('|'));
