import { parseDay, parseFen, parseRate, type Day, type Fen, type Rate } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { ASSET_CLASSES } from '@forbear/rule';
import { type Column, type RowOf } from './csv.ts';

const wanted = (text: string) => fail(problem('VALUE_SHAPE', { wanted: text }));

function column<T, const N extends boolean>(
  read: (text: string) => Result<T>,
  example: string,
  needed: N,
): Column<T> & { readonly needed: N } {
  return { read, example, needed };
}

/** A name that another system gives: letters of any script, figures and `._/-`. */
const idText = (text: string): Result<string> =>
  /^[\p{L}\p{N}._/-]{1,64}$/u.test(text) ? ok(text) : wanted('A-Z a-z 0-9 . _ / -, 1 … 64');

const oneOf =
  <const T extends string>(...words: readonly T[]) =>
  (text: string): Result<T> =>
    words.includes(text as T) ? ok(text as T) : wanted(words.join(' | '));

const countText = (text: string): Result<number> =>
  /^[1-9][0-9]{0,2}$/.test(text) && Number(text) <= 600 ? ok(Number(text)) : wanted('1 … 600');

/** A rate as `0.0004/day`: the fraction and its period. */
function rateText(text: string): Result<Rate> {
  const [value = '', per = ''] = text.split('/');
  if (per !== 'day' && per !== 'month' && per !== 'year') return wanted('0.0004/day');
  return parseRate(value, per);
}

const phoneText = (text: string): Result<string> =>
  /^\+?[0-9]{5,20}$/.test(text) ? ok(text) : wanted('10000000123');

const codesText = (text: string): Result<string> =>
  /^[NCDZGB*#/1-7]{1,24}$/.test(text) ? ok(text) : wanted('NNNN*12N, 1 … 24');

const id = <const N extends boolean>(example: string, needed: N) => column(idText, example, needed);
const text = <const N extends boolean>(example: string, needed: N) =>
  column<string, N>(ok, example, needed);
const day = <const N extends boolean>(example: string, needed: N) =>
  column<Day, N>(parseDay, example, needed);
const money = <const N extends boolean>(example: string, needed: N) => ({
  ...column<Fen, N>(parseFen, example, needed),
  summed: true as const,
});

/** Accounts of a core system on a day, each with what is owed then. */
export const ACCOUNT_COLUMNS = {
  loanNo: id('L000123', true),
  product: id('AXJ', true),
  personRef: id('P000045', true),
  name: text('甲立春', true),
  phone: column(phoneText, '10000000123', false),
  opened: day('2026-03-10', true),
  principal: money('30000.00', true),
  rate: column(rateText, '0.0004/day', false),
  count: column(countText, '12', false),
  firstDue: day('2026-04-10', true),
  asOf: day('2026-09-10', true),
  openPrincipal: money('15551.01', true),
  openInterest: money('0.00', true),
  openPenalty: money('0.00', true),
  openFees: money('0.00', true),
  oldestUnpaidDue: day('', false),
  class: column(oneOf(...ASSET_CLASSES), 'normal', true),
  codes24: column(codesText, 'NNNNNN', false),
  consentToReport: column(oneOf('Y', 'N'), 'Y', true),
} as const;
export type AccountRow = RowOf<typeof ACCOUNT_COLUMNS>;

/** All that happened on the accounts of a history. */
export const TRANSACTION_COLUMNS = {
  loanNo: id('L000123', true),
  txNo: id('T9', true),
  on: day('2026-03-10', true),
  valueOn: day('', false),
  kind: column(
    oneOf('payout', 'due', 'repay', 'fee', 'penalty', 'waive', 'reverse'),
    'payout',
    true,
  ),
  amount: money('30000.00', true),
  reverses: id('', false),
  note: text('', false),
} as const;
export type TransactionRow = RowOf<typeof TRANSACTION_COLUMNS>;

/** Money that came in, as a bank or channel lists it. */
export const PAYMENT_COLUMNS = {
  source: id('bank-a', true),
  paymentId: id('20261210-77', true),
  on: day('2026-12-10', true),
  amount: money('1672.00', true),
  loanNo: id('', false),
  personRef: id('', false),
  payer: text('', false),
  text: text('', false),
} as const;
export type PaymentRow = RowOf<typeof PAYMENT_COLUMNS>;

/** Positions as a core system states them. */
export const POSITION_COLUMNS = {
  loanNo: id('L000123', true),
  on: day('2026-11-10', true),
  principal: money('15551.01', true),
  interest: money('0.00', true),
  penalty: money('0.00', true),
  fees: money('0.00', true),
} as const;
export type PositionRow = RowOf<typeof POSITION_COLUMNS>;

/** The files that are taken, each with its columns. */
export const CORE_FILES = {
  accounts: ACCOUNT_COLUMNS,
  transactions: TRANSACTION_COLUMNS,
  payments: PAYMENT_COLUMNS,
  reconciliation: POSITION_COLUMNS,
} as const;
export type CoreFile = keyof typeof CORE_FILES;
