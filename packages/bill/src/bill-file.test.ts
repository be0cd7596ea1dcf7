import { must } from '@forbear/problem';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinBills, readBill, KINDS, type BillTotals } from './index.ts';

const bytes = new Uint8Array(readFileSync('example/alipay-2026-07-08.csv'));
const text = new TextDecoder('gb18030').decode(bytes);
const utf8 = (content: string) => new TextEncoder().encode(content);
const read = async (content: Uint8Array, name = 'bill.csv') => must(await readBill(content, name));
const codeOf = async (content: Uint8Array) => {
  const found = await readBill(content, 'bill.csv');
  return found.ok ? 'ok' : found.problem.code;
};
const flat = (totals: BillTotals) =>
  KINDS.map((k) => `${k} ${totals[k].count}/${totals[k].amount}`);

const WANTED = [
  'income 3/1100036',
  'expense 10/387660',
  'refund 2/20480',
  'repayment 3/161236',
  'borrowing 1/300000',
  'transfer 2/120000',
  'ignored 3/65520',
];

describe('an Alipay export', () => {
  test('every row is one of the seven kinds, to the fen', async () => {
    const bill = await read(bytes);
    expect(flat(bill.totals)).toEqual(WANTED);
    expect([bill.encoding, bill.rows, bill.refused.length, bill.netSpending]).toEqual([
      'gb18030',
      24,
      0,
      367_180,
    ]);
    expect(bill.incomplete).toBeUndefined();
  });

  test.each([
    ['UTF-8', text],
    ['UTF-8 with a mark', `\ufeff${text}`],
    ['line feeds only', text.replaceAll('\r\n', '\n')],
    ['padded cells', text.replace(/,(?=(?:[^"\r]*"[^"\r]*")*[^"\r]*\r)/g, '    ,')],
    ['a stray quote', text.replace('青禾面馆(演示店)', '"青禾"面馆(演示店)')],
    ['another company in the line above', text.replaceAll('支付宝支付科技有限公司', '某公司')],
    ['no lines before the header', text.slice(text.indexOf('交易时间'))],
  ])('%s reads the same', async (_name, content) => {
    expect(flat((await read(utf8(content))).totals)).toEqual(WANTED);
  });

  test('columns may stand in another order', async () => {
    const rows = text.slice(text.indexOf('交易时间')).split('\r\n').slice(0, 3);
    const moved = rows.map((line) => line.split(',').reverse().join(',')).join('\n');
    expect((await read(utf8(moved))).transactions.length).toBe(2);
  });

  test('a cut file keeps its whole rows and says how many are missing', async () => {
    const half = text.slice(0, text.indexOf('2026-07-28'));
    expect((await read(utf8(half))).incomplete).toEqual({ promised: 24, found: 17 });
  });

  test('a row that cannot be read is refused with its reason, the others are kept', async () => {
    const bill = await read(utf8(text.replace('23.50', '2３.50')));
    expect(bill.transactions.length).toBe(23);
    expect(bill.refused.map(({ problem }) => problem.code)).toEqual(['BILL_ROW_AMOUNT']);
  });

  test('an overlap of two exports counts nothing twice', async () => {
    const [one, two] = [await read(bytes), await read(bytes)];
    const joined = joinBills([one, two]);
    expect(joined.duplicates).toBe(24);
    expect(flat(joined.totals)).toEqual(WANTED);
    expect(joined.months.map(({ whole }) => whole)).toEqual([true, true]);
  });
});

describe('what is no bill', () => {
  test.each([
    ['BILL_EMPTY', new Uint8Array()],
    ['BILL_ARCHIVE', new Uint8Array([0x50, 0x4b, 3, 4])],
    ['PDF_BROKEN', utf8('%PDF-1.7')],
    ['BILL_OLD_SPREADSHEET', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ['BILL_ENCODING', new Uint8Array([0xff, 0xff, 0xff])],
    ['BILL_FORMAT', utf8('a,b,c\n1,2,3\n')],
    ['BILL_NO_ROWS', utf8(text.slice(0, text.indexOf('2026-08-30')))],
  ])('%s', async (code, content) => {
    expect(await codeOf(content)).toBe(code);
  });
});

test('a mutated file never crashes, never loses a row in silence, never succeeds empty', async () => {
  const mutation = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(mutation, fc.nat(bytes.length), async (changes, cut) => {
      const copy = bytes.slice(0, cut % 3 === 0 ? cut : bytes.length);
      for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
      const found = await readBill(copy, 'bill.csv');
      if (!found.ok) return;
      const { rows, transactions, refused } = found.value;
      expect(transactions.length + refused.length).toBe(rows);
      expect(transactions.length).toBeGreaterThan(0);
    }),
    { seed: 20261105, numRuns: 2_000 },
  );
});

const samples = process.env['FORBEAR_SAMPLES'];
const format = 'alipay-app';
type Expected = {
  files: {
    file: string;
    format: string;
    normalized: Record<string, { count: number; fen: number }>;
  }[];
};
const expected: Expected =
  samples !== undefined && existsSync(join(samples, 'expected.json'))
    ? (JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8')) as Expected)
    : { files: [] };
const known = expected.files.filter((one) => one.format === format);

test(`shared samples: ${samples === undefined ? 'FORBEAR_SAMPLES is not set, none read' : `${known.length} read`}`, async () => {
  for (const one of known) {
    const bill = await read(
      new Uint8Array(readFileSync(join(samples as string, one.file))),
      one.file,
    );
    const wanted = KINDS.map(
      (kind) => `${kind} ${one.normalized[kind]?.count}/${one.normalized[kind]?.fen}`,
    );
    expect(flat(bill.totals)).toEqual(wanted);
  }
  expect(samples === undefined || known.length > 0).toBe(true);
});
