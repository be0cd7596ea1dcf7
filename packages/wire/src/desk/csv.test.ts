import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvRow, FILE_ROWS, openCsv, sumText } from './csv.ts';
import { ACCOUNT_COLUMNS, CORE_FILES, PAYMENT_COLUMNS, type CoreFile } from './core-files.ts';
import { readProducts } from './product-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All of a file, given in pieces of a size. */
function readAll(name: CoreFile, file: Uint8Array, size = file.length || 1) {
  const reader = openCsv(CORE_FILES[name]);
  const read: unknown[] = [];
  for (let at = 0; at < file.length; at += size)
    read.push(...reader.push(file.subarray(at, at + size)));
  read.push(...reader.end());
  return { read, ...reader.preview() };
}

const HEADER = 'source,paymentId,on,amount,loanNo,personRef,payer,text';
const GOOD = `${HEADER}\r\nbank-a,20261210-77,2026-12-10,1672.00,L000123,,"甲, 立春","说 ""谢谢"""\r\nbank-a,78,2026-12-11,0.05,,,,\r\n`;

const faultsOf = (name: CoreFile, text: string | Uint8Array) =>
  readAll(name, typeof text === 'string' ? bytes(text) : text).faults.map(
    ({ row, column, problem }) =>
      [row, column, problem.code].filter((one) => one !== undefined).join(' '),
  );

/** The example of each column as a file of one row. */
const exampleOf = (name: CoreFile): string => {
  const columns = Object.entries(CORE_FILES[name]);
  return csvRow(columns.map(([one]) => one)) + csvRow(columns.map(([, { example }]) => example));
};

describe('files of a core system', () => {
  test('the examples of all columns are rows', () => {
    for (const name of Object.keys(CORE_FILES) as CoreFile[])
      expect(readAll(name, bytes(exampleOf(name)))).toMatchObject({ rows: 1, faultCount: 0 });
  });

  test('quotes, a mark at the front, absent cells and the sum', () => {
    const { rows, sums } = readAll('payments', bytes(`\ufeff${GOOD}`));
    expect(rows).toBe(2);
    expect(sumText(sums['amount'] as bigint)).toBe('1672.05');
    const reader = openCsv(PAYMENT_COLUMNS);
    const [first, second] = [...reader.push(bytes(GOOD)), ...reader.end()];
    expect(first?.value).toMatchObject({ amount: 167_200, payer: '甲, 立春', text: '说 "谢谢"' });
    expect(second).toMatchObject({ row: 3 });
    expect(Object.keys(second?.value ?? {})).toEqual(['source', 'paymentId', 'on', 'amount']);
  });

  test('the pieces in which a file arrives change nothing', () => {
    const whole = readAll('payments', bytes(GOOD));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (size) => {
        expect(readAll('payments', bytes(GOOD), size)).toEqual(whole);
      }),
    );
  });

  test('columns in another order, and lines that end otherwise', () => {
    const text = `amount,on,paymentId,source\n1.00,2026-12-10,1,a\n`;
    expect(readAll('payments', bytes(text))).toMatchObject({ rows: 1, faultCount: 0 });
    expect(readAll('payments', bytes(text.replaceAll('\n', '\r')))).toMatchObject({
      rows: 1,
      faultCount: 0,
    });
    expect(readAll('payments', bytes(text.trimEnd()))).toMatchObject({ rows: 1, faultCount: 0 });
  });

  test.each([
    ['no row', HEADER, ['1 FILE_EMPTY']],
    ['nothing at all', '', ['1 FILE_EMPTY']],
    ['an unknown column', 'source,paymentId,on,amount,iban\na,1,2026-12-10,1,x', ['1 FILE_HEADER']],
    ['a missing column', 'source,paymentId,on\na,1,2026-12-10', ['1 FILE_HEADER']],
    ['a column twice', 'source,paymentId,on,amount,amount\n', ['1 FILE_HEADER']],
    ['a semicolon', 'source;paymentId;on;amount\na;1;2026-12-10;1', ['1 FILE_HEADER']],
    ['a cell too many', 'source,paymentId,on,amount\na,1,2026-12-10,1,2', ['2 ROW_CELLS']],
    ['an empty line', 'source,paymentId,on,amount\n\na,1,2026-12-10,1', ['2 ROW_CELLS']],
    ['an empty cell', 'source,paymentId,on,amount\na,,2026-12-10,1', ['2 paymentId CELL_EMPTY']],
    [
      'days and amounts',
      'source,paymentId,on,amount\na,1,2026-02-30,1\na,2,10/12/2026,1e3\na,3,2026-12-10,-1\na,4,2026-12-10,"1,000.00"\na,5,2026-12-10,１２\na,6,2026-12-10,1.005\na,7,2026-12-10,100000000000.01',
      [
        '2 on DAY_TEXT',
        '3 on DAY_TEXT',
        '3 amount MONEY_TEXT',
        '4 amount MONEY_TEXT',
        '5 amount MONEY_TEXT',
        '6 amount MONEY_TEXT',
        '7 amount MONEY_TEXT',
        '8 amount AMOUNT_RANGE',
      ],
    ],
    ['a control character', `${HEADER}\na,1,2026-12-10,1,,,a\u0007b,`, ['2 payer TEXT_UNSAFE']],
    ['a line within quotes', `${HEADER}\na,1,2026-12-10,1,,,"a\nb",`, ['2 payer TEXT_UNSAFE']],
    ['a direction override', `${HEADER}\na,1,2026-12-10,1,,,a\u202eb,`, ['2 payer TEXT_UNSAFE']],
    ['an open quote', `${HEADER}\na,1,2026-12-10,1,,,"a,\nb,2,2026-12-10,1,,,,`, ['2 FILE_QUOTES']],
    [
      'a long cell',
      `${HEADER}\na,1,2026-12-10,1,,,${'长'.repeat(201)},`,
      ['2 payer TEXT_TOO_LONG'],
    ],
    ['an id with a blank', `${HEADER}\na,1 2,2026-12-10,1,,,,`, ['2 paymentId VALUE_SHAPE']],
  ])('%s is refused with its place', (_name, text, faults) => {
    expect(faultsOf('payments', text)).toEqual(faults);
  });

  test('another encoding is refused', () => {
    expect(
      faultsOf(
        'payments',
        new Uint8Array([...bytes(`${HEADER}\na,1,2026-12-10,1,,,`), 0xd5, 0xc5]),
      ),
    ).toEqual(['1 FILE_ENCODING']);
    expect(faultsOf('payments', new Uint8Array([0xff, 0xfe, 0x61, 0]))).toEqual([
      '1 FILE_ENCODING',
    ]);
  });

  test('rows that are right are read beside one that is not, each with its number', () => {
    const text =
      'source,paymentId,on,amount\na,1,2026-12-10,1\na,2,2026-12-10,x\na,3,2026-12-10,3\n';
    const { read, faultCount } = readAll('payments', bytes(text));
    expect(read).toMatchObject([
      { row: 2, value: { paymentId: '1' } },
      { row: 4, value: { paymentId: '3' } },
    ]);
    expect(faultCount).toBe(1);
  });

  test('once a file is refused nothing more is read of it', () => {
    const reader = openCsv(PAYMENT_COLUMNS);
    expect(reader.push(bytes('source,iban\n'))).toEqual([]);
    expect(reader.isOver()).toBe(true);
    expect([reader.push(bytes(GOOD)), reader.end()]).toEqual([[], []]);
    expect(reader.preview()).toMatchObject({ rows: 0, faultCount: 1 });
  });

  test('the first 50 faults are told, all are counted', () => {
    const rows = Array.from({ length: 80 }, () => 'a,1,2026-12-10,x').join('\n');
    const found = readAll('payments', bytes(`source,paymentId,on,amount\n${rows}`));
    expect([found.faults.length, found.faultCount, found.rows]).toEqual([50, 80, 80]);
    expect(found.faults[49]).toMatchObject({ row: 51, column: 'amount' });
  });

  test('500,000 rows are read, one more is refused', () => {
    const head = bytes('source,paymentId,on,amount\n');
    const piece = bytes('a,1,2026-12-10,1.00\n'.repeat(1000));
    const reader = openCsv(PAYMENT_COLUMNS);
    let rows = reader.push(head).length;
    for (let k = 0; k < FILE_ROWS / 1000; k += 1) rows += reader.push(piece).length;
    expect([rows, reader.preview().faultCount]).toEqual([500_000, 0]);
    expect(sumText(reader.preview().sums['amount'] as bigint)).toBe('500000.00');
    reader.push(bytes('a,1,2026-12-10,1.00\n'));
    expect(reader.preview().faults).toMatchObject([
      { row: 500_002, problem: { code: 'FILE_ROWS' } },
    ]);
    expect(reader.isOver()).toBe(true);
  });

  test('rates, counts, classes and codes of an account', () => {
    const read = (column: keyof typeof ACCOUNT_COLUMNS, text: string) =>
      ACCOUNT_COLUMNS[column].read(text).ok;
    expect([read('rate', '0.0004/day'), read('rate', '0.0004'), read('rate', '4%/year')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([read('count', '12'), read('count', '0'), read('count', '601')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(
      ['10000000123', '+8610000000123', '1000', '10000000123 转 4', 'x10000000123'].map((text) =>
        read('phone', text),
      ),
    ).toEqual([true, true, false, false, false]);
    expect([
      read('class', 'loss'),
      read('class', '损失'),
      read('codes24', 'NN1'),
      read('codes24', 'N8'),
    ]).toEqual([true, false, true, false]);
  });
});

describe('cells that we write', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+8610', "'+8610"],
    ['@x', "'@x"],
    ['-', "'-"],
    ['-12.50', '-12.50'],
    ['\tx', "'\tx"],
    ['a"b', '"a""b"'],
    ['=a,b', '"\'=a,b"'],
    ['甲立春', '甲立春'],
  ])('%j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('what is written is read back', () => {
    const line = csvRow(['a', '1', '2026-12-10', '1.00', '', '', '甲, "乙"', '']);
    const reader = openCsv(PAYMENT_COLUMNS);
    const rows = [...reader.push(bytes(`${HEADER}\r\n${line}`)), ...reader.end()];
    expect(rows[0]?.value).toMatchObject({ payer: '甲, "乙"' });
  });
});

const PRODUCT = {
  code: 'AXJ',
  name: { zh: '安心借', en: 'Anxin loan' },
  card: false,
  staysOpen: false,
  terms: {
    method: 'equal-instalment',
    count: 12,
    rate: { value: '0.0004', per: 'day' },
    dayCount: 'actual/360',
    penalty: { multiple: '1.5', base: 'principal' },
  },
};

describe('products', () => {
  test('terms that all contracts share, with the defaults of the format', () => {
    expect(must(readProducts(JSON.stringify({ products: [PRODUCT] })))).toMatchObject([
      { code: 'AXJ', terms: { method: 'equal-instalment', residue: 'last', every: { months: 1 } } },
    ]);
  });

  test.each([
    ['KEY_UNKNOWN', { ...PRODUCT, terms: { ...PRODUCT.terms, principal: '1.00' } }],
    ['VALUE_SHAPE', { ...PRODUCT, code: 'A J' }],
    ['KEY_MISSING', { ...PRODUCT, name: { zh: '安心借' } }],
    ['RATE_TEXT', { ...PRODUCT, terms: { ...PRODUCT.terms, rate: { value: '4%', per: 'day' } } }],
  ])('%s', (code, product) => {
    expect(readProducts(JSON.stringify({ products: [product] }))).toMatchObject({
      ok: false,
      problem: { code },
    });
  });
});
