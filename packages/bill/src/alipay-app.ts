import { parseDay, parseFen, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import type { Kind, Transaction } from './transaction.ts';

/** The columns by which the app export since 2023 is known; their order does not matter. */
const COLUMNS = {
  time: '交易时间',
  category: '交易分类',
  counterparty: '交易对方',
  text: '商品说明',
  direction: '收/支',
  amount: '金额',
  method: '收/付款方式',
  state: '交易状态',
  order: '交易订单号',
} as const;

type Column = keyof typeof COLUMNS;
type Cells = Readonly<Record<Column, string>>;
type Raw = {
  readonly row: number;
  readonly on: Day;
  readonly at: string;
  readonly amount: Fen;
  readonly cells: Cells;
};

/** A table row that could not be read, with the reason. */
export type RefusedRow = { readonly row: number; readonly problem: Problem };

export type AlipayTable = {
  /** Rows below the header that hold anything. */
  readonly count: number;
  readonly transactions: readonly Transaction[];
  readonly refused: readonly RefusedRow[];
  /** How many rows the file itself promises. */
  readonly promised?: number;
  /** The days the export was asked for. */
  readonly period?: { readonly start: Day; readonly end: Day };
};

/** Where each column stands, if this row is the header. */
function headerOf(cells: readonly string[]): Readonly<Record<Column, number>> | undefined {
  const at = {} as Record<Column, number>;
  for (const [key, name] of Object.entries(COLUMNS) as [Column, string][]) {
    at[key] = cells.indexOf(name);
    if (at[key] < 0) return undefined;
  }
  return at;
}

/** Reads the table of an app export, or undefined where the rows hold no such header. */
export function alipayTable(rows: readonly (readonly string[])[]): AlipayTable | undefined {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  const head = trimmed.findIndex((row) => headerOf(row) !== undefined);
  const at = headerOf(trimmed[head] ?? []);
  if (at === undefined) return undefined;
  const raws: Raw[] = [];
  const refused: RefusedRow[] = [];
  let count = 0;
  for (let k = head + 1; k < trimmed.length; k += 1) {
    const cells = trimmed[k] as readonly string[];
    if (cells.every((cell) => cell === '')) continue;
    if (cells[0]?.startsWith('-----')) break;
    count += 1;
    const raw = rawOf(cells, at, k + 1);
    if (raw.ok) raws.push(raw.value);
    else refused.push({ row: k + 1, problem: raw.problem });
  }
  const preamble = trimmed.slice(0, head).map((row) => row.join(','));
  return {
    count,
    transactions: classified(raws),
    refused,
    ...promisedBy(preamble),
    ...periodOf(preamble),
  };
}

function rawOf(
  row: readonly string[],
  at: Readonly<Record<Column, number>>,
  no: number,
): Result<Raw> {
  const entries = (Object.keys(COLUMNS) as Column[]).map((key) => [key, row[at[key]] ?? '']);
  const cells = Object.fromEntries(entries) as Cells;
  const time = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}(?::\d{2})?))?$/.exec(cells.time);
  if (time === null) return fail(problem('BILL_ROW_TIME', { row: no }));
  const on = parseDay(time[1] as string);
  if (!on.ok) return fail(problem('BILL_ROW_TIME', { row: no }));
  const amount = parseFen(cells.amount);
  if (!amount.ok) return fail(problem('BILL_ROW_AMOUNT', { row: no }));
  if (cells.state === '') return fail(problem('BILL_ROW_SHORT', { row: no }));
  return ok({ row: no, on: on.value, at: time[2] ?? '', amount: amount.value, cells });
}

function promisedBy(preamble: readonly string[]): { promised?: number } {
  const found = preamble
    .map((line) => /^共(\d+)笔记录/.exec(line)?.[1])
    .find((n) => n !== undefined);
  return found === undefined ? {} : { promised: Number(found) };
}

function periodOf(preamble: readonly string[]): { period?: { start: Day; end: Day } } {
  const line = preamble.find((text) => text.startsWith('起始时间'));
  const [start, end] = [...(line ?? '').matchAll(/\d{4}-\d{2}-\d{2}/g)].map((m) => parseDay(m[0]));
  return start?.ok === true && end?.ok === true
    ? { period: { start: start.value, end: end.value } }
    : {};
}

/** States in which no money moved. */
const UNMOVED = new Set([
  '还款失败',
  '交易失败',
  '支付失败',
  '转账失败',
  '转出失败',
  '等待付款',
  '已关闭',
  '芝麻免押下单成功',
  '解冻成功',
  '信用服务使用成功',
]);

function classified(raws: readonly Raw[]): readonly Transaction[] {
  const refunds = raws.filter(({ cells }) => cells.state === '退款成功');
  return raws.map((raw) => {
    const { category, counterparty, text, method, state, order } = raw.cells;
    const { row, on, at, amount } = raw;
    const kind = kindOf(raw, refunds);
    return { row, on, at, kind, amount, category, counterparty, text, method, state, order };
  });
}

function kindOf(raw: Raw, refunds: readonly Raw[]): Kind {
  const { state, direction, category, text, counterparty, order } = raw.cells;
  if (UNMOVED.has(state) || raw.amount === 0) return 'ignored';
  if (state === '交易关闭')
    return direction === '支出' && cameBack(raw, refunds) ? 'expense' : 'ignored';
  if (state === '退款成功' || state === '退税成功')
    return text.includes('-买入') ? 'transfer' : 'refund';
  if (state === '放款成功') return 'borrowing';
  const named = `${text}${counterparty}`;
  if (state === '还款成功' || (category === '信用借还' && named.includes('还款')))
    return 'repayment';
  if (direction === '收入' || text.includes('收益发放')) return 'income';
  if (direction === '支出') return 'expense';
  return order === '' && direction === '' ? 'ignored' : 'transfer';
}

/** A closed order was paid when a refund of the same amount carries its order number. */
const cameBack = (raw: Raw, refunds: readonly Raw[]): boolean =>
  raw.cells.order !== '' &&
  refunds.some((one) => one.amount === raw.amount && one.cells.order.startsWith(raw.cells.order));
