import { formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { joinBills } from './join.ts';
import { readBill, sketchTable } from './read-bill.ts';
import { KINDS, type BillTotals } from './transaction.ts';
import type { ColumnMap } from './column-map.ts';

type Sums = Record<string, { count: number; amount: string }>;
type Expected = {
  file: string;
  format: string;
  encoding: string;
  rows: number;
  totals: Sums;
  netSpending: string;
  fees: string;
  otherCurrencies: Record<string, Sums>;
  stated?: { count: number; amount: string };
  mapped?: boolean;
};

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixture/${name}`, import.meta.url)));
const jsonOf = <T>(name: string): T => JSON.parse(new TextDecoder().decode(bytesOf(name))) as T;

const { files } = jsonOf<{ files: Expected[] }>('expected.json');
const { maps } = jsonOf<{ maps: ColumnMap[] }>('unknown-bank.map.json');

const shown = (totals: BillTotals): Sums =>
  Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      { count: totals[kind].count, amount: formatFen(totals[kind].amount) },
    ]),
  );
const read = async (name: string) => must(await readBill(bytesOf(name), name, { maps }));

describe('every format, invented: the totals of the rules to the fen, every row accounted for', () => {
  test.each(files)('$file', async (one) => {
    const bill = await read(one.file);
    expect({ format: bill.format, encoding: bill.encoding, rows: bill.rows }).toEqual({
      format: one.format,
      encoding: one.encoding,
      rows: one.rows,
    });
    expect(bill.refused).toEqual([]);
    expect(shown(bill.totals)).toEqual(one.totals);
    expect(bill.netSpending).toBe(bill.totals.expense.amount - bill.totals.refund.amount);
    expect(formatFen(bill.fees)).toBe(one.fees);
    const others = Object.entries(bill.otherCurrencies).map(([code, sums]) => [code, shown(sums)]);
    expect(Object.fromEntries(others)).toEqual(one.otherCurrencies);
    expect(bill.incomplete).toBeUndefined();
  });

  const stating = files.filter(({ stated }) => stated !== undefined);
  test.each(stating)("$file: the platform's own sum of spending is read", async (one) => {
    const { stated } = await read(one.file);
    const told = stated.expense ?? { count: 0, amount: 0 };
    expect({ count: told.count, amount: formatFen(told.amount as never) }).toEqual(one.stated);
  });

  test('JD and Meituan: net spending and spending are what the platform itself says', async () => {
    const [jd, meituan] = [await read('jd-2025.csv'), await read('meituan-2025.csv')];
    expect(jd.netSpending).toBe(jd.stated.expense?.amount);
    expect(meituan.totals.expense.amount).toBe(meituan.stated.expense?.amount);
  });
});

describe('several files', () => {
  test('an order that came back since the first export counts once, in its later state', async () => {
    const joined = joinBills([await read('overlap-early.csv'), await read('overlap-late.csv')]);
    expect([joined.rows, joined.duplicates]).toEqual([5, 1]);
    expect(shown(joined.totals)['expense']).toEqual({ count: 4, amount: '73.00' });
    expect(formatFen(joined.netSpending)).toBe('33.00');
    expect(joined.months.map(({ whole }) => whole)).toEqual([true, true]);
  });

  test.each(files)('$file twice is the file once', async ({ file, rows, totals }) => {
    const joined = joinBills([await read(file), await read(file)]);
    expect(joined.duplicates).toBe(rows);
    expect(shown(joined.totals)).toEqual(totals);
  });

  test('the same bill in another encoding and with more columns is the same bill', async () => {
    const joined = joinBills([
      await read('alipay-2026.csv'),
      await read('alipay-2026-utf8-bom.csv'),
    ]);
    expect(joined.duplicates).toBe(10);
  });

  test("a wallet's payments from the bank count once", async () => {
    const joined = joinBills([await read('alipay-2026.csv'), await read('cmb-debit.csv')]);
    expect(joined.dropped.map(({ why, dropped }) => [why, formatFen(dropped.amount)])).toEqual([
      ['one-payment', '31.00'],
      ['one-payment', '500.00'],
    ]);
    expect(joined.doubts).toEqual([]);
  });
});

describe('an unknown bank', () => {
  test('is refused without a map, and its columns are sketched', async () => {
    const bytes = bytesOf('unknown-bank.csv');
    const found = await readBill(bytes, 'x.csv');
    expect(found.ok ? 'read' : found.problem.code).toBe('BILL_FORMAT');
    const { columns, suggested } = must(await sketchTable(bytes, 'x.csv'));
    expect(columns).toHaveLength(6);
    expect(suggested.columns).toEqual(maps[0]?.columns);
  });

  const table = (lines: string) => new TextEncoder().encode(`日子,多少,方向,说明\n${lines}\n`);
  const map = (more: Partial<ColumnMap>): ColumnMap => ({
    name: 'x',
    account: 'debit',
    columns: { date: '日子', amount: '多少', text: '说明' },
    ...more,
  });
  test.each([
    ['signed', map({}), ['income 1/2.00', 'expense 1/1.00']],
    ['out is positive', map({ positive: 'out' }), ['income 1/1.00', 'expense 1/2.00']],
    ['a card', map({ account: 'card' }), ['expense 1/2.00', 'refund 1/1.00']],
    [
      'a column of directions',
      map({ columns: { date: '日子', amount: '多少', direction: '方向' }, inWords: ['进'] }),
      ['income 1/2.00', 'expense 1/1.00'],
    ],
  ])('%s', async (_name, one, wanted) => {
    const lines = '2026-08-01,-1.00,出,面\n2026-08-02,2.00,进,某';
    const { totals } = must(await readBill(table(lines), 'x.csv', { maps: [one] }));
    const sums = KINDS.filter((kind) => totals[kind].count > 0).map(
      (kind) => `${kind} ${totals[kind].count}/${formatFen(totals[kind].amount)}`,
    );
    expect(sums).toEqual(wanted);
  });
});

test.each([
  ['foreign-encrypted.zip', 'BILL_LOCKED'],
  ['foreign-ledger-book.csv', 'BILL_LEDGER_BOOK'],
])('%s is refused as %s', async (name, code) => {
  const found = await readBill(bytesOf(name), name);
  expect(found.ok ? 'read' : found.problem.code).toBe(code);
});
