import { readFileSync } from 'node:fs';
import { formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { joinBills } from './join.ts';
import { readBill } from './read-bill.ts';
import { KINDS, type BillTotals } from './transaction.ts';

const example = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../example/${name}`, import.meta.url)));
const bytes = example('alipay-2026.csv');
const text = new TextDecoder('gb18030').decode(bytes);
const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
const told = JSON.parse(new TextDecoder().decode(example('alipay-2026.expected.json'))) as {
  rows: number;
  totals: Record<string, { count: number; amount: string }>;
};

const shown = (totals: BillTotals) =>
  Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      { count: totals[kind].count, amount: formatFen(totals[kind].amount) },
    ]),
  );

const problemOf = async (content: Uint8Array, name = 'x.csv') => {
  const read = await readBill(content, name);
  return read.ok ? 'read' : read.problem.code;
};

describe('the Alipay app export', () => {
  test.each([
    ['gb18030', bytes],
    ['utf-8', utf8(text)],
    ['utf-8-bom', utf8(`\ufeff${text}`)],
  ] as const)('as %s gives the totals its maker intended', async (encoding, content) => {
    const file = must(await readBill(content, 'a.csv'));
    expect(file).toMatchObject({ format: 'alipay-app', encoding, headerRow: 18, refused: [] });
    expect(file.rows).toBe(told.rows);
    expect(shown(file.totals)).toEqual(told.totals);
    expect(file.incomplete).toBeUndefined();
    expect(file.netSpending).toBe(file.totals.expense.amount - file.totals.refund.amount);
  });

  test('columns in another order, another third direction and padding change nothing', async () => {
    const lines = text.split('\r\n');
    const at = lines.findIndex((line) => line.startsWith('交易时间'));
    const turned = lines.slice(at).filter((line) => line !== '' && !line.includes('"'));
    const moved = turned.map((line) => {
      const c = line.replaceAll('不计收支', '其他').split(',');
      return [5, 2, 3, 4, 7, 6, 8, 1, 9, 10, 0].map((i) => `${c[i]?.trim()}   `).join(',');
    });
    const file = must(await readBill(utf8(`电子客户回单\n${moved.join('\n')}\n`), 'old.csv'));
    expect(file.rows).toBe(told.rows - 1);
    expect(file.refused).toEqual([]);
    expect(shown(file.totals)['repayment']).toEqual(told.totals['repayment']);
  });

  test('a cut file keeps its whole rows and says how many are missing', async () => {
    const file = must(await readBill(bytes.slice(0, bytes.length - 700), 'cut.csv'));
    expect(file.incomplete?.promised).toBe(told.rows);
    expect(file.rows).toBe(file.transactions.length + file.refused.length);
    expect(file.incomplete?.found).toBe(file.transactions.length);
    expect(file.refused.length).toBeLessThanOrEqual(1);
  });

  test('an unreadable row is refused with its reason, the others stay', async () => {
    const spoilt = text.replace('2026-10-13 21:10:00', '2026-13-13 21:10:00');
    const file = must(await readBill(utf8(spoilt), 'a.csv'));
    expect(file.refused).toHaveLength(1);
    expect(file.refused[0]?.problem.code).toBe('BILL_ROW_TIME');
    expect(file.transactions).toHaveLength(told.rows - 1);
  });

  test('a stray quote costs no line', async () => {
    const stray = text.replace('青禾面馆(演示店)', '"青禾面馆').replace('春风超市', '春风超市"');
    const file = must(await readBill(utf8(stray), 'a.csv'));
    expect(file.rows).toBe(told.rows);
  });

  test('the same export twice, and two overlapping parts, count once', async () => {
    const [a, b] = [must(await readBill(bytes, 'a.csv')), must(await readBill(bytes, 'b.csv'))];
    const joined = joinBills([a, b]);
    expect(joined.duplicates).toBe(told.rows);
    expect(shown(joined.totals)).toEqual(told.totals);
    expect(joined.months.map((m) => m.whole)).toEqual([true, true, true]);
  });
});

describe('what is no bill is refused with a way out', () => {
  test.each([
    ['BILL_EMPTY', utf8('')],
    ['BILL_EMPTY', utf8(' \r\n\n')],
    ['PDF_BROKEN', utf8('%PDF-1.7 …')],
    ['BILL_OLD_SPREADSHEET', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['BILL_PICTURE', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
    ['BILL_ARCHIVE', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 1, 0, 0])],
    ['BILL_ARCHIVE', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0])],
    ['BILL_FORMAT', utf8('<html><table></table></html>')],
    ['BILL_FORMAT', utf8('a,b,c\n1,2,3\n')],
    ['BILL_NO_ROWS', utf8(text.slice(0, text.indexOf('备注,') + 3))],
    [
      'BILL_LEDGER_BOOK',
      utf8(
        '特别提示：\n记录时间,分类,收支类型,金额,备注,账户,来源,标签,\n2026/1/1,吃,支出,1,,,手动,,\n',
      ),
    ],
  ])('%s', async (code, content) => {
    expect(await problemOf(content)).toBe(code);
  });
});
