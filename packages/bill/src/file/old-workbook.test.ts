import { formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS, readBill } from '../index.ts';
import { oldWorkbook } from './old-workbook.fixture.ts';

const CCB = [
  ['', '', '', '', '中国建设银行个人活期账户全部交易明细'],
  ['', '卡号/账号:6217', '', '客户名称:某', '', '起始日期:20260601', '', '结束日期:20260630'],
  [
    '序号',
    '摘要',
    '币别',
    '钞汇',
    '交易日期',
    '交易金额',
    '账户余额',
    '交易地点/附言',
    '对方账号与户名',
  ],
  [
    '1',
    '工资',
    '人民币元',
    '钞',
    '20260605',
    '6,000.00',
    '6,500.00',
    '某公司代发',
    '1100**/某公司',
  ],
  [
    '2',
    '消费',
    '人民币元',
    '钞',
    20260606,
    -35,
    { packed: 646500 },
    '财付通-某店',
    '2433**/财付通',
  ],
  ['3', '贷款还款', '人民币元', '钞', '20260610', '-1,200.00', '5,265.00', '个人贷款', '/'],
] as const;

const sumsOf = async (bytes: Uint8Array, name = 'a.xls') => {
  const file = must(await readBill(bytes, name));
  expect(file.refused).toEqual([]);
  return [
    file.format,
    ...KINDS.filter((kind) => file.totals[kind].count > 0).map(
      (kind) => `${kind} ${file.totals[kind].count}/${formatFen(file.totals[kind].amount)}`,
    ),
  ];
};
const codeOf = async (bytes: Uint8Array) => {
  const read = await readBill(bytes, 'a.xls');
  return read.ok ? 'ok' : read.problem.code;
};

describe('workbooks of the old binary format', () => {
  test('CCB: texts, numbers and packed numbers', async () => {
    expect(await sumsOf(oldWorkbook(CCB))).toEqual([
      'ccb-debit',
      'income 1/6000.00',
      'expense 1/35.00',
      'repayment 1/1200.00',
    ]);
  });

  test('CITIC card: days as numbers, thousands of texts over many records', async () => {
    const rows = Array.from({ length: 3_000 }, (_, k) => [
      { day: 46_174 + (k % 28) },
      { day: 46_175 + (k % 28) },
      `消费 某店${k}号${'长'.repeat(k % 40)}`,
      '1234',
      '人民币',
      '人民币',
      12.34,
      k % 100 === 0 ? -12.34 : 12.34,
    ]);
    const head = [
      '交易日期',
      '入账日期',
      '交易描述',
      '卡末四位',
      '交易币种',
      '结算币种',
      '交易金额',
      '结算金额',
    ];
    const bytes = oldWorkbook([['本期账单明细(人民币)'], head, ...rows]);
    expect(await sumsOf(bytes)).toEqual([
      'citic-credit',
      'expense 2970/36649.80',
      'refund 30/370.20',
    ]);
    const file = must(await readBill(bytes, 'a.xls'));
    expect(file.transactions[1]?.text).toBe('消费 某店1号长');
    expect(file.transactions[2999]?.text).toBe(`消费 某店2999号${'长'.repeat(39)}`);
  });

  test('an unknown one opens the form of columns, whatever its name', async () => {
    const rows = [
      ['交易日', '金额', '说明'],
      ['2026-06-01', '1.00', '某店'],
    ];
    expect(await codeOf(oldWorkbook(rows))).toBe('BILL_FORMAT');
  });

  test('what is locked says so; what is cut or changed never crashes', async () => {
    expect(await codeOf(oldWorkbook(CCB, true))).toBe('BILL_SHEET_LOCKED');
    const whole = oldWorkbook(CCB);
    const change = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(change, fc.nat(whole.length * 2), async (changes, cut) => {
        const copy = whole.slice(0, Math.min(cut, whole.length));
        for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
        const read = await readBill(copy, 'a.xls');
        if (!read.ok) {
          expect(read.problem.code).toMatch(/^BILL_/);
          return;
        }
        const { rows, transactions, refused } = read.value;
        expect(transactions.length + refused.length).toBe(rows);
      }),
      { seed: 20261105, numRuns: 300 },
    );
  });
});
