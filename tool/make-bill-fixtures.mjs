// Writes the invented bills of every format to packages/bill/fixture, and what they must add up to.
// No clock, no chance: every run gives the same bytes. Nobody's data.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { alipay } from './bill-fixture/alipay.mjs';
import { banks, map } from './bill-fixture/banks.mjs';
import { encodeGb18030 } from './bill-fixture/gb18030.mjs';
import { wallets } from './bill-fixture/wallets.mjs';
import { zip } from './bill-fixture/workbook.mjs';

const FOLDER = new URL('../packages/bill/fixture/', import.meta.url);
const KINDS = ['income', 'expense', 'refund', 'repayment', 'borrowing', 'transfer', 'ignored'];

const fen = (yuan) => {
  const [whole, decimals = ''] = yuan.split('.');
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
};
const yuan = (sum) => {
  const digits = String(Math.abs(sum)).padStart(3, '0');
  return `${sum < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

function bytesOf({ bytes, lines, ends, encoding }) {
  if (bytes !== undefined) return bytes;
  const text = `${lines.join(ends)}${ends}`;
  if (encoding === 'gb18030') return encodeGb18030(text);
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

function totalsOf(rows) {
  const totals = Object.fromEntries(KINDS.map((kind) => [kind, { count: 0, fen: 0 }]));
  const add = (kind, sum) => {
    totals[kind].count += 1;
    totals[kind].fen += fen(sum);
  };
  for (const [kind, sum, , back] of rows) {
    add(kind, sum);
    if (back !== undefined) add('refund', back);
  }
  return Object.fromEntries(
    KINDS.map((kind) => [kind, { count: totals[kind].count, amount: yuan(totals[kind].fen) }]),
  );
}

function expectedOf({ file, format, encoding, rows, fees = '0.00', stated, mapped }) {
  const own = rows.filter(([, , , , currency]) => currency === undefined);
  const others = [...new Set(rows.flatMap(([, , , , currency]) => currency ?? []))].sort();
  const totals = totalsOf(own);
  return {
    file,
    format,
    encoding,
    rows: rows.length,
    totals,
    netSpending: yuan(fen(totals.expense.amount) - fen(totals.refund.amount)),
    fees,
    otherCurrencies: Object.fromEntries(
      others.map((name) => [
        name,
        totalsOf(rows.filter(([, , , , currency]) => currency === name)),
      ]),
    ),
    ...(stated === undefined ? {} : { stated: { count: Number(stated[0]), amount: stated[1] } }),
    ...(mapped === undefined ? {} : { mapped }),
  };
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const write = (name, content) => writeFileSync(new URL(name, FOLDER), content);
const bills = [...alipay, ...wallets, ...banks];
for (const bill of bills) write(bill.file, bytesOf(bill));
write('unknown-bank.map.json', `${JSON.stringify(map, null, 2)}\n`);
write('expected.json', `${JSON.stringify({ files: bills.map(expectedOf) }, null, 2)}\n`);
write('foreign-encrypted.zip', zip([['支付宝交易明细(20260701-20260831).csv', 'x']], 1));
write(
  'foreign-ledger-book.csv',
  encodeGb18030(
    '特别提示：\r\n1.本记账单内容\r\n记录时间,分类,收支类型,金额,备注,账户,来源,标签,\r\n2026/8/1 12:00:00,餐饮,支出,2，000.00,面, 大份,余额,手动,,\r\n',
  ),
);
