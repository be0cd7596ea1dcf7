import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workbookOf, zip } from './file/archive.fixture.ts';
import { readBill, readBills } from './index.ts';

const workbook = { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') };
const zeros = (size: number, told?: number) => ({
  name: 'xl/worksheets/sheet1.xml',
  content: Buffer.alloc(size),
  ...(told === undefined ? {} : { told }),
});
const codeOf = async (bytes: Uint8Array, name = 'a.xlsx') => {
  const found = await readBill(bytes, name);
  return found.ok ? 'ok' : found.problem.code;
};

describe('a workbook that unpacks to more than it should', () => {
  test('the ratio: 5 MB of zeros in 5 kB', async () => {
    const bytes = zip([workbook, zeros(5_000_000)]);
    expect(bytes.length).toBeLessThan(10_000);
    expect(await codeOf(bytes)).toBe('BILL_XLSX_BOMB');
  });

  test('the size: a directory that claims 257 MB', async () => {
    const filler = { name: 'filler', content: Buffer.from(readFileSync('package-lock.json')) };
    const bytes = zip([workbook, filler, zeros(10, 257 * 1024 * 1024)]);
    expect(await codeOf(bytes)).toBe('BILL_XLSX_BOMB');
  });

  test('a directory that claims less than is there is refused, and nothing is swollen', async () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(await codeOf(zip([workbook, zeros(60_000_000, 1_000)]))).toMatch(/^BILL_XLSX_/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(90_000_000);
  });
});

describe('cells that stand far away are counted before they are kept', () => {
  test.each([
    ['a column beyond all', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'BILL_CELLS'],
    ['a row beyond all', '<row r="2000000"><c r="A2000000"><v>1</v></c></row>', 'BILL_XLSX_BROKEN'],
    ['the last row alone', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'BILL_FORMAT'],
    [
      'wide gaps in many rows',
      Array.from(
        { length: 12_000 },
        (_, k) => `<row r="${k + 1}"><c r="RZ${k + 1}"><v>1</v></c></row>`,
      ).join(''),
      'BILL_CELLS',
    ],
    [
      'a text that is not there',
      '<row r="1"><c r="A1" t="s"><v>9</v></c></row>',
      'BILL_XLSX_BROKEN',
    ],
    ['a row without end', '<row r="1"><c r="A1"><v>1</v></c>', 'BILL_FORMAT'],
  ])('%s', async (_name, cells, code) => {
    expect(await codeOf(workbookOf(cells))).toBe(code);
  });
});

describe('rows of a workbook are read all, or the workbook is refused', () => {
  const names = '交易时间 交易类型 交易对方 商品 收/支 金额(元) 支付方式 当前状态 交易单号'.split(
    ' ',
  );
  const paid = '2026-08-30 21:14:02 商户消费 面馆 堂食 支出 ¥23.50 零钱 支付成功 4200001'
    .replace(' 21', '_21')
    .split(' ');
  const rowOf = (no: number, values: readonly string[]) =>
    `<row r="${no}">${values.map((text) => `<c t="inlineStr"><is><t>${text.replace('_', ' ')}</t></is></c>`).join('')}</row>`;
  const rows = [rowOf(1, names), rowOf(2, paid), rowOf(3, paid), rowOf(4, paid)].join('');

  test.each([
    ['whole', rows, 'ok'],
    ['with one number for two rows', rows.replace('r="4"', 'r="2"'), 'BILL_XLSX_BROKEN'],
  ])('%s', async (_name, cells, code) => {
    expect(await codeOf(workbookOf(cells))).toBe(code);
  });

  test('a sheet that stops before its end', async () => {
    const whole = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    for (const length of [
      whole.length - 1,
      whole.indexOf('</sheetData>'),
      whole.indexOf('<row r="4"'),
    ])
      expect(await codeOf(workbookOf('', whole.slice(0, length)))).toBe('BILL_XLSX_BROKEN');
  });
});

const CASE = new URL('../case/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, CASE)));

describe('an archive of bills', () => {
  const csv = (name: string) => ({ name, content: Buffer.from(bytesOf('lumpy.csv')) });
  const withPassword = async (name: string, password: string) => {
    const found = await readBill(bytesOf(name), name, { password });
    return found.ok ? found.value.rows : found.problem.code;
  };

  test.each(['alipay-aes.zip', 'alipay-zipcrypto.zip'])(
    '%s: the password, none, a wrong one',
    async (name) => {
      expect(await withPassword(name, '234512')).toBe(2);
      expect(await codeOf(bytesOf(name), name)).toBe('BILL_LOCKED');
      for (const wrong of ['', '234511', '密码', '0'.repeat(500)])
        expect(await withPassword(name, wrong)).toMatch(/^BILL_(?:LOCKED|PASSWORD)$/);
    },
  );

  test('several bills are told apart; one alone is read; what a system adds is not one', async () => {
    const two = zip([csv('a.csv'), csv('dir/b.csv')]);
    expect((await readBills(two, 'a.zip')).map(({ name, bill }) => [name, bill.ok])).toEqual([
      ['a.csv', true],
      ['b.csv', true],
    ]);
    expect(await codeOf(two, 'a.zip')).toBe('BILL_SEVERAL');
    expect(await codeOf(zip([csv('a.csv'), csv('__MACOSX/._a.csv')]), 'a.zip')).toBe('ok');
    expect(await codeOf(zip([{ name: 'a.jpg', content: Buffer.from('x') }]), 'a.zip')).toBe(
      'BILL_ARCHIVE_EMPTY',
    );
  });

  test('bombs by ratio, by size and by a lying directory are not opened', async () => {
    const swollen = { name: 'a.csv', content: Buffer.alloc(5_000_000) };
    expect(await codeOf(zip([swollen]), 'a.zip')).toBe('BILL_BOMB');
    expect(await codeOf(zip([{ ...swollen, told: 3_000 }]), 'a.zip')).toMatch(
      /^BILL_(?:BOMB|ARCHIVE)$/,
    );
    expect(await codeOf(zip([{ ...swollen, told: 257 * 1024 * 1024 }]), 'a.zip')).toBe('BILL_BOMB');
  });

  test('cut at any place: refused, nothing half', async () => {
    const whole = zip([csv('a.csv')]);
    for (let cut = 5; cut < whole.length; cut += 97)
      expect([cut, await codeOf(whole.slice(0, cut), 'a.zip')]).toEqual([cut, 'BILL_ARCHIVE']);
  });

  test('archives in archives end somewhere', async () => {
    let inner = zip([csv('a.csv')]);
    for (let depth = 0; depth < 6; depth += 1)
      inner = zip([{ name: `${depth}.zip`, content: Buffer.from(inner) }]);
    expect(await codeOf(inner, 'a.zip')).toBe('BILL_ARCHIVE_EMPTY');
  });
});

test('sums that leave the range of exact money are refused before they are added', async () => {
  const head = '记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要\n';
  const rows = '2026-08-01,CNY,"99,999,999,999.99",1.00,转账,某人,x\n'.repeat(3);
  expect(await codeOf(new TextEncoder().encode(head + rows), 'a.csv')).toBe('BILL_SUM');
});

describe('cells that are meant for another program', () => {
  const head =
    '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n';
  const row = (partner: string, what: string) =>
    `2026-08-01 10:00:00,餐饮美食,${partner},/,${what},支出,9.00,花呗,交易成功,1,,,\n`;

  test('words that look like a formula stay words', async () => {
    const text = `${head}${row('"=HYPERLINK(""http://x"")"', '@SUM(1+1)')}${row('+cmd', '-1')}`;
    const bill = must(await readBill(new TextEncoder().encode(text), 'a.csv'));
    expect(bill.transactions.map(({ counterparty, text: what }) => [counterparty, what])).toEqual([
      ['=HYPERLINK("http://x")', '@SUM(1+1)'],
      ['+cmd', '-1'],
    ]);
    expect(bill.totals.expense).toEqual({ count: 2, amount: 1_800 });
  });

  test('a sum that is a formula is refused, never worked out', async () => {
    const text = `${head}${row('店', '面').replace('9.00', '=4+5')}${row('店', '面')}`;
    const bill = must(await readBill(new TextEncoder().encode(text), 'a.csv'));
    expect([bill.rows, bill.refused.length, bill.totals.expense.amount]).toEqual([2, 1, 900]);
  });

  test('a payment whose day is lost is a refused row, a total is none, whatever their first word', async () => {
    const lost = row('店', '面')
      .replace('2026-08-01 10:00:00', '合计')
      .replace(',1,,,', ',2026080122001,,,');
    const text = `${head}${row('店', '面')}${lost}合计,,,,2 笔,支出,18.00,,,,,\n`;
    const bill = must(await readBill(new TextEncoder().encode(text), 'a.csv'));
    expect([bill.rows, bill.totals.expense.amount]).toEqual([2, 900]);
    expect(bill.refused.map((one) => [one.row, one.problem.code])).toEqual([[3, 'BILL_ROW_TIME']]);
  });

  test('half a surrogate, as UTF-8 or UTF-16 writes it, is no crash and loses no row', async () => {
    const bytes = Buffer.from(`${head}${row('店@@@', '面')}${row('店', '面')}`);
    const at = bytes.indexOf('@@@');
    for (const [k, byte] of [0xed, 0xa0, 0x80].entries()) bytes[at + k] = byte;
    const bill = must(await readBill(new Uint8Array(bytes), 'a.csv'));
    expect([bill.rows, bill.transactions.length + bill.refused.length]).toEqual([2, 2]);
  });
});

describe('files of a spreadsheet program', () => {
  test('an old binary workbook is told with the way out, whatever its name', async () => {
    const old = new Uint8Array(1024);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const name of ['hqmx.xls', 'a.csv', 'a.xlsx'])
      expect(await codeOf(old, name)).toBe('BILL_OLD_SPREADSHEET');
  });

  test.each(['abc-debit', 'boc-credit', 'bocom-credit', 'cmb-debit', 'icbc-debit', 'wechat-2024'])(
    '%s with a tab at the end of every cell is the same bill',
    async (name) => {
      const text = readFileSync(`packages/bill/fixture/${name}.csv`, 'utf8');
      const own = must(await readBill(new TextEncoder().encode(text), 'a.csv'));
      const padded = text.replace(/^[^"\r\n]+(?=\r?$)/gm, (line) =>
        line.split(',').join('  \t,').concat('\t'),
      );
      const bill = must(await readBill(new TextEncoder().encode(padded), 'b.csv'));
      expect([bill.rows, bill.totals]).toEqual([own.rows, own.totals]);
    },
  );

  test('a resaved CSV: times without seconds and zeros, sums without cents', async () => {
    const text = readFileSync('packages/bill/fixture/alipay-2026-utf8-bom.csv', 'utf8');
    const own = must(await readBill(new TextEncoder().encode(text), 'a.csv'));
    const resaved = text
      .replace(/(\d{4})-0?(\d{1,2})-0?(\d{1,2}) 0?(\d{1,2}:\d\d):\d\d/g, '$1/$2/$3 $4')
      .replace(/,(\d+)\.00,/g, ',$1,');
    expect(resaved).not.toBe(text);
    const bill = must(await readBill(new TextEncoder().encode(resaved), 'b.csv'));
    expect([bill.rows, bill.refused.length, bill.totals]).toEqual([
      own.rows,
      own.refused.length,
      own.totals,
    ]);
  });
});
