import type { Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { readAmount } from '../amount.ts';
import { meaningOf, type Cells, type Layout, type Meaning, type Sheet } from '../layout.ts';
import { readDayOfStatement, type Moment } from '../moment.ts';
import { bankRowMeaning } from '../meaning/bank-row.ts';
import { IGNORED } from '../meaning/meant.ts';
import type { Direction } from '../transaction.ts';

/** How a bank's statement tells whether money came in or went out. */
export type Way =
  'signed' | 'spent-positive' | 'two-columns' | 'debit-credit' | 'wording' | 'bracketed';

const CURRENCIES: Readonly<Record<string, string>> = {
  '': 'CNY',
  人民币: 'CNY',
  人民币元: 'CNY',
  人民币CNY: 'CNY',
  本币: 'CNY',
  RMB: 'CNY',
  美元: 'USD',
  港币: 'HKD',
  日元: 'JPY',
  欧元: 'EUR',
  英镑: 'GBP',
  澳元: 'AUD',
  澳大利亚元: 'AUD',
  加元: 'CAD',
  加拿大元: 'CAD',
  新加坡元: 'SGD',
  港元: 'HKD',
  澳门元: 'MOP',
  韩元: 'KRW',
  韩国元: 'KRW',
  瑞士法郎: 'CHF',
  泰铢: 'THB',
  泰国铢: 'THB',
  新西兰元: 'NZD',
  马来西亚林吉特: 'MYR',
  卢布: 'RUB',
  台币: 'TWD',
  新台币: 'TWD',
};

/** The reader of a bank's rows: direction by `way`, then kind by direction and wording. */
export function readStatement(way: Way): Layout['read'] {
  return (cells, sheet) => {
    const moment = momentOf(cells, sheet);
    if (moment === undefined) return fail(problem('BILL_ROW_TIME'));
    const moved = movedIn(cells, way);
    if (!moved.ok) return moved;
    const { amount, direction, currency } = moved.value;
    const words = `${cells.type} ${cells.text} ${cells.counterparty} ${cells.note}`;
    const meant = amount === 0 ? IGNORED : bankRowMeaning(words, direction, sheet.card);
    return ok(meaningOf(moment, meant, amount, direction, { currency }));
  };
}

/** The day of the purchase where it is told, else that of booking; `MM/DD` needs the title. */
function momentOf(cells: Cells, sheet: Sheet): Moment | undefined {
  const when = cells.when === '' ? cells.posted : cells.when;
  if (
    sheet.title !== undefined &&
    /^(?:[0-9]{1,2}[/-][0-9]{1,2}|[01][0-9][0-3][0-9])$/.test(when)
  ) {
    const on = readDayOfStatement(when, sheet.title.year, sheet.title.month);
    return on === undefined ? undefined : { on, time: '', exact: true };
  }
  const clock = /^([0-9]{2}):?([0-9]{2}):?([0-9]{2})$/.exec(cells.clock);
  const time = clock === null ? '' : ` ${clock[1]}:${clock[2]}:${clock[3]}`;
  const day = sheet.moment(when);
  if (day === undefined || time === '' || day.time !== '') return day;
  return { ...day, time: time.trim() };
}

type Moved = Pick<Meaning, 'amount' | 'direction' | 'currency'>;

function movedIn(cells: Cells, way: Way): Result<Moved> {
  if (way === 'two-columns') return movedInColumns(cells);
  if (way === 'bracketed') return movedInBrackets(cells);
  const written = readAmount(cells.amount);
  if (written === undefined) return fail(problem('BILL_ROW_AMOUNT'));
  const currency = currencyOf(written.currency === '' ? cells.currency : written.currency);
  if (currency === undefined) return fail(problem('BILL_ROW_CURRENCY'));
  const amount = Math.abs(written.amount) as Fen;
  const direction = amount === 0 ? 'neutral' : directionOf(cells, way, written.amount);
  if (direction === undefined) return fail(problem('BILL_ROW_DIRECTION'));
  return ok({ amount, direction, currency });
}

function directionOf(cells: Cells, way: Way, amount: number): Direction | undefined {
  if (way === 'signed') return amount < 0 ? 'out' : 'in';
  if (way === 'spent-positive') return amount < 0 ? 'in' : 'out';
  if (way === 'debit-credit') {
    if (/^(?:借|Dr)/i.test(cells.direction)) return 'out';
    return /^(?:贷|Cr)/i.test(cells.direction) ? 'in' : undefined;
  }
  return wordedDirection(cells.text, amount);
}

const WORDED_IN = /退货|退款|还款|返现|转入|入账|存入|撤销|冲正/;
const WORDED_OUT = /消费|取现|预借|分期|年费|利息|手续费|违约金|滞纳金|支付|转出|代扣/;

/** The first word of a row says which way money went; a shop's name behind it may say anything. */
function wordedDirection(text: string, amount: number): Direction | undefined {
  if (amount < 0) return 'in';
  const first = text.split(/[\s\-－—:：]/)[0] as string;
  for (const words of [first, text]) {
    if (WORDED_IN.test(words)) return 'in';
    if (WORDED_OUT.test(words)) return 'out';
  }
  return undefined;
}

const blank = (cell: string): boolean => cell === '' || /^-+$/.test(cell);

function movedInColumns(cells: Cells): Result<Moved> {
  const [paidIn, paidOut] = [cells.paidIn, cells.paidOut].map((cell) =>
    blank(cell) ? 0 : readAmount(cell)?.amount,
  );
  if (paidIn === undefined || paidOut === undefined || paidIn < 0 || paidOut < 0) {
    return fail(problem('BILL_ROW_AMOUNT'));
  }
  if (blank(cells.paidIn) && blank(cells.paidOut)) return fail(problem('BILL_ROW_AMOUNT'));
  if (paidIn > 0 && paidOut > 0) return fail(problem('BILL_ROW_DIRECTION'));
  const direction = paidIn > 0 ? 'in' : paidOut > 0 ? 'out' : 'neutral';
  const amount = (paidIn + paidOut) as Fen;
  const currency = currencyOf(cells.currency);
  if (currency === undefined) return fail(problem('BILL_ROW_CURRENCY'));
  return ok({ amount, direction, currency });
}

/** `34.00/RMB(支出)`: the currency behind the sum, the way money went in brackets. */
function movedInBrackets(cells: Cells): Result<Moved> {
  const match = /^(.+?)\/\s*([^()（）]+?)\s*[(（](支出|存入)[)）]$/.exec(cells.amount);
  const written = match === null ? undefined : readAmount((match[1] as string).trim());
  if (match === null || written === undefined || written.amount < 0)
    return fail(problem('BILL_ROW_AMOUNT'));
  const currency = currencyOf(match[2] as string);
  if (currency === undefined) return fail(problem('BILL_ROW_CURRENCY'));
  const direction = match[3] === '支出' ? 'out' : 'in';
  return ok({ amount: written.amount as Fen, direction, currency });
}

/** The ISO code of a currency's name, or `undefined` when it is neither known nor a code. */
function currencyOf(name: string): string | undefined {
  const code = CURRENCIES[name] ?? name.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
}
