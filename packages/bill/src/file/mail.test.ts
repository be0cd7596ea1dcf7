import { formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { KINDS, readBill, readBills } from '../index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const base64 = (text: string) =>
  Buffer.from(text, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n');
const quoted = (text: string) =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{60}(?:=..)?)(?=.)/g, (all) => (/=.?$/.test(all) ? all : `${all}=\r\n`));

const row = (...cells: string[]) =>
  `<tr>${cells.map((cell) => `<td style="w"><font size="2">${cell}</font></td>`).join('')}</tr>`;
const CARD = `<html><head><meta charset="gb2312"><style>td{}</style></head><body>
<table><tr><td><p>招商银行信用卡对账单</p><p>账单周期&nbsp;2025/12/09-2026/01/08</p>
<table>${row('交易日', '记账日', '交易摘要', '人民币金额', '卡号末四位', '交易地金额')}
${row('&nbsp;', '12/29', '自动还款', '-&yen;100.00', '0000', '-100.00')}
${row('12/30', '01/02', '面馆 &amp; 茶', '&yen;1,056.78', '0000', '1,056.78(CN)')}
${row('01/03', '01/04', '退货', '-&yen;6.78', '0000', '-6.78')}</table></td></tr></table></body></html>`;
const ICBC = `<table>${row('卡号后四位', '交易日', '记账日', '交易类型', '商户名称/城市', '交易金额/币种', '记账金额/币种')}
${row('1234', '2026-06-02', '2026-06-03', '消费', '某店', '34.00/RMB', '34.00/RMB(支出)')}
${row('1234', '2026-06-09', '2026-06-09', '还款', '', '500.00/RMB', '500.00/RMB(存入)')}</table>`;

const WANTED = ['cmb-credit', 'expense 1/1056.78', 'refund 1/6.78', 'repayment 1/100.00'];
const sumsOf = async (bytes: Uint8Array, name: string) => {
  const file = must(await readBill(bytes, name));
  expect(file.refused).toEqual([]);
  return [
    file.format,
    ...KINDS.filter((kind) => file.totals[kind].count > 0).map(
      (kind) => `${kind} ${file.totals[kind].count}/${formatFen(file.totals[kind].amount)}`,
    ),
  ];
};

describe('a card bill as a web page', () => {
  test('tables in tables, entities, the year by the cycle', async () => {
    expect(await sumsOf(utf8(CARD), 'bill.html')).toEqual(WANTED);
    const file = must(await readBill(utf8(CARD), 'bill.html'));
    expect([file.encoding, file.transactions[1]?.text, file.period.stated]).toEqual([
      'html',
      '面馆 & 茶',
      true,
    ]);
  });

  test('ICBC: the direction in brackets behind the currency', async () => {
    expect(await sumsOf(utf8(ICBC), 'bill.html')).toEqual([
      'icbc-credit-mail',
      'expense 1/34.00',
      'repayment 1/500.00',
    ]);
  });
});

test('a workbook as XML, with a place that is skipped', async () => {
  const cells = (...all: string[]) =>
    `<Row>${all.map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join('')}</Row>`;
  const book = `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns:ss="x"><Worksheet ss:Name="1"><Table>
${cells('交易日期', '存入金额', '取出金额', '余额', '交易类型')}
<Row><Cell><Data>2026-06-03</Data></Cell><Cell ss:Index="3"><Data>3.88</Data></Cell><Cell><Data>1.00</Data></Cell><Cell><Data>消费</Data></Cell></Row>
${cells('2026-06-04', '10.00', '', '11.00', '工资')}</Table></Worksheet></Workbook>`;
  expect(await sumsOf(utf8(book), 'a.xls')).toEqual([
    'spdb-debit',
    'income 1/10.00',
    'expense 1/3.88',
  ]);
});

const mail = (type: string, body: string, way = '8bit') =>
  `Received: from a by b\r\nFrom: bill@example.com\r\nSubject: =?utf-8?B?${base64('账单')}?=\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${way}\r\n\r\n${body}`;
const CSV =
  '交易日期,入账日期,交易摘要,交易金额,交易货币,入账金额,入账货币\n2026/01/05,2026/01/06,（消费）某店,15.90,人民币,15.90,人民币\n';

describe('a mail as it was saved', () => {
  test.each([
    ['as it is', mail('text/html; charset=utf-8', CARD)],
    ['base64', mail('text/html; charset="UTF-8"', base64(CARD), 'base64')],
    ['quoted', mail('text/html; charset=utf-8', quoted(CARD), 'quoted-printable')],
    [
      'in parts',
      mail(
        'multipart/alternative;\r\n boundary="=_b"',
        `--=_b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n您的账单见下。\r\n--=_b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(CARD)}\r\n--=_b--\r\n`,
      ),
    ],
  ])('the page, %s', async (_name, text) => {
    expect(await sumsOf(utf8(text), 'bill.eml')).toEqual(WANTED);
  });

  test('an attached file, by its name in another language', async () => {
    const name = `=?gb18030?B?${Buffer.from([0xd5, 0xcb, 0xb5, 0xa5]).toString('base64')}?=.csv`;
    const text = mail(
      'multipart/mixed; boundary=b',
      `--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${base64(CSV)}\r\n--b--`,
    );
    const found = await readBills(utf8(text), 'bill.eml');
    expect(found.map((one) => [one.name, one.bill.ok])).toEqual([['账单.csv', true]]);
  });

  test('without a bill is told', async () => {
    const read = await readBill(utf8(mail('text/calendar', 'x')), 'bill.eml');
    expect(read.ok ? 'ok' : read.problem.code).toBe('BILL_MAIL_EMPTY');
  });
});
