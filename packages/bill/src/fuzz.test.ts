import { weighed } from '@forbear/testkit';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ColumnMap } from './column-map.ts';
import { oldWorkbook } from './file/old-workbook.fixture.ts';
import { printedBill } from './pdf/printed-bill.fixture.ts';
import { readBill } from './read-bill.ts';
import { KINDS } from './transaction.ts';

const FOLDER = new URL('../fixture/', import.meta.url);
const { maps } = JSON.parse(readFileSync(new URL('unknown-bank.map.json', FOLDER), 'utf8')) as {
  maps: ColumnMap[];
};
const CASES = new URL('../case/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => /[.](?:csv|txt|xlsx|zip)$/.test(name));
const page = `<table>${[
  '交易日期,入账日期,交易摘要,入账金额,入账货币',
  '2026/01/05,2026/01/06,（消费）某店,15.90,人民币',
]
  .map((line) => `<tr><td>${line.split(',').join('</td><td>')}</td></tr>`)
  .join('')}</table>`;
const fileOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(name, existsSync(new URL(name, FOLDER)) ? FOLDER : CASES)));
/** Files of every kind that is opened, by their names. */
const files: readonly (readonly [string, () => Uint8Array])[] = [
  ...[...names, 'alipay-aes.zip', 'alipay-zipcrypto.zip', 'alipay-plain.zip', 'spdb.xlsx'].map(
    (name) => [name, () => fileOf(name)] as const,
  ),
  ['old.xls', () => oldWorkbook(OLD)],
  ['page.html', () => new TextEncoder().encode(page)],
  [
    'mail.eml',
    () => new TextEncoder().encode(`From: a@b\r\nContent-Type: text/html\r\n\r\n${page}`),
  ],
];
const ALL = Number(process.env['FORBEAR_FUZZ'] ?? '20000');
const seed = 20261105;

const OLD = [
  ['交易日期', '存入金额', '取出金额', '余额', '交易类型'],
  ['2026/06/03  14:06:51', '', '3.88', '196.12', '网上支付-支付宝'],
  [{ day: 46_176.5 }, 10, '', { packed: 20612 }, '汇入'],
] as const;

/** Neither a crash, nor a loss, nor an empty success: whatever the bytes are. */
const judge = weighed(async (bytes: Uint8Array, name: string): Promise<number | undefined> => {
  const found = await readBill(bytes, name, { maps, password: '234512' });
  if (!found.ok) {
    expect(found.problem.code).toMatch(/^(?:BILL|PDF)_/);
    return undefined;
  }
  const { rows, transactions, refused, totals, otherCurrencies } = found.value;
  expect(transactions.length + refused.length).toBe(rows);
  expect(transactions.length).toBeGreaterThan(0);
  const places = new Set([...transactions, ...refused].map(({ row }) => row));
  expect(places.size).toBe(rows);
  let inRow = 0;
  for (const { amount, refunded, row } of transactions) {
    expect(Number.isSafeInteger(amount) && amount >= 0 && row > 0).toBe(true);
    if (refunded > 0) inRow += 1;
  }
  const counted = [totals, ...Object.values(otherCurrencies)].reduce(
    (sum, one) => sum + KINDS.reduce((all, kind) => all + one[kind].count, 0),
    0,
  );
  expect(counted).toBe(transactions.length + inRow);
  return rows;
});

const ODD = [
  '\u0000',
  '"',
  '""',
  '=1+1',
  '\t',
  ',',
  '\n',
  '\r',
  '\ufeff',
  '￥',
  '-',
  '9'.repeat(30),
];
const cell = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'binary', maxLength: 12 }));

/** A change of the table: rows and columns lost, repeated, moved, or filled with odd text. */
const change = fc.record({
  what: fc.constantFrom('drop', 'repeat', 'swap', 'cell', 'column', 'cut', 'blank'),
  at: fc.nat(60),
  to: fc.nat(60),
  text: cell,
});
type Change = { what: string; at: number; to: number; text: string };

function changed(lines: readonly string[], { what, at, to, text }: Change): string[] {
  const copy = [...lines];
  const [k, other] = [at % copy.length, to % copy.length];
  const line = copy[k] as string;
  const cells = line.split(',');
  if (what === 'drop') copy.splice(k, 1);
  if (what === 'repeat') copy.splice(other, 0, line);
  if (what === 'swap') [copy[k], copy[other]] = [copy[other] as string, line];
  if (what === 'blank') copy.splice(k, 0, ' ,, \t');
  if (what === 'cell')
    copy[k] = cells.map((c, n) => (n === to % cells.length ? text : c)).join(',');
  if (what === 'cut') copy[k] = line.slice(0, to);
  if (what === 'column')
    return copy.map((one) => {
      const own = one.split(',');
      own.splice(to % 12, at % 2, text.replace(/[\r\n"]/g, ''));
      return own.join(',');
    });
  return copy.length === 0 ? [''] : copy;
}

const encoded = (text: string, way: string): Uint8Array => {
  if (way === 'utf-16le')
    return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
  return new TextEncoder().encode(way === 'mark' ? `\ufeff${text}` : text);
};

const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

describe(`${ALL} mutations over ${files.length} bills: never a crash, a silent loss, an empty success`, () => {
  const texts = names.filter((name) => !/\.(?:xlsx|zip)$/.test(name));
  const runs = Math.ceil(ALL / 2 / files.length);
  test.each(files)('bytes of %s', async (name, made) => {
    const bytes = made();
    const bytesTo = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(bytesTo, fc.nat(bytes.length * 3), async (changes, cut) => {
        const copy = bytes.slice(0, cut < bytes.length ? cut : bytes.length);
        for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
        await judge(copy, name);
      }),
      { seed, numRuns: runs },
    );
  });

  test.each(texts)('rows, columns and encodings of %s', async (name) => {
    const lines = decoded(new Uint8Array(readFileSync(new URL(name, FOLDER)))).split(/\r?\n/);
    const way = fc.constantFrom('plain', 'mark', 'utf-16le');
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 5 }), way, ends, async (all, how, end) => {
        const text = all.reduce(changed, lines).join(end);
        await judge(encoded(text, how), name);
      }),
      { seed, numRuns: Math.ceil(ALL / 2 / texts.length) },
    );
  });

  test('rows that are dropped, repeated and moved are counted exactly', async () => {
    for (const name of texts.filter((one) => !one.startsWith('foreign'))) {
      const lines = decoded(new Uint8Array(readFileSync(new URL(name, FOLDER)))).split(/\r?\n/);
      const isRow = (line: string) => /[0-9]/.test(line) && line.split(',').length > 4;
      const filled = (line: string) => line.split(',').filter((c) => c.trim() !== '').length;
      const top = lines.findIndex((line) => filled(line) > 4 && !/[0-9]{2}/.test(line));
      const last = lines.findLastIndex((line) => isRow(line) && !line.includes('合计'));
      const rows = lines.slice(top + 1, last + 1);
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray([...rows, ...rows], { minLength: 1 }),
          async (some) => {
            const text = [...lines.slice(0, top + 1), ...some, ''].join('\n');
            const count = await judge(encoded(text, 'plain'), name);
            if (count !== undefined) expect([name, count]).toEqual([name, some.length]);
          },
        ),
        { seed, numRuns: 30 },
      );
    }
  });

  test('bytes of a printed bill', async () => {
    // The library that opens it leaves promises behind that nobody waits for.
    const ignore = (): void => undefined;
    const listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', ignore);
    const bytes = printedBill({
      title: ['流水'],
      columns: [
        ['交易日期', 40],
        ['交易摘要', 120],
        ['交易金额', 220],
        ['账户余额', 300],
        ['附言', 380],
      ],
      rows: [
        ['2026-06-01', '工资', '3,000.00', '3,000.00', ''],
        ['2026-06-02', '消费', '-1.00', '2,999.00', '店'],
      ],
    });
    const change = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(change, fc.nat(bytes.length * 3), async (changes, cut) => {
        const copy = bytes.slice(0, Math.min(cut, bytes.length));
        for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
        await judge(copy, 'a.pdf');
      }),
      { seed, numRuns: Math.ceil(ALL / 200) },
    );
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });
});
