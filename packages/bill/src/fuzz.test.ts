import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ColumnMap } from './column-map.ts';
import { readBill } from './read-bill.ts';
import { KINDS } from './transaction.ts';

const FOLDER = new URL('../fixture/', import.meta.url);
const { maps } = JSON.parse(readFileSync(new URL('unknown-bank.map.json', FOLDER), 'utf8')) as {
  maps: ColumnMap[];
};
const names = readdirSync(FOLDER).filter((name) => /[.](?:csv|txt|xlsx|zip)$/.test(name));
const ALL = Number(process.env['FORBEAR_FUZZ'] ?? '20000');
const seed = 20261105;

/** Neither a crash, nor a loss, nor an empty success: whatever the bytes are. */
async function judge(bytes: Uint8Array, name: string): Promise<number | undefined> {
  const found = await readBill(bytes, name, { maps });
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
}

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

describe(`${ALL} mutations over ${names.length} bills: never a crash, a silent loss, an empty success`, () => {
  const texts = names.filter((name) => !/\.(?:xlsx|zip)$/.test(name));
  const runs = Math.ceil(ALL / 2 / names.length);
  test.each(names)('bytes of %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
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
});
