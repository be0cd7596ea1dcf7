import { formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { KINDS, readBill, readBills } from '../index.ts';
import { printedBill, type Printed } from './printed-bill.fixture.ts';

const folder = createRequire(import.meta.url)
  .resolve('pdfjs-dist/package.json')
  .replace('package.json', 'cmaps/');
const letters = async (name: string) => new Uint8Array(readFileSync(folder + name));

const told = async (bill: Printed) => {
  const file = must(await readBill(printedBill(bill), 'bill.pdf', { letters }));
  expect(file.refused).toEqual([]);
  const sums = KINDS.filter((kind) => file.totals[kind].count > 0).map(
    (kind) => `${kind} ${file.totals[kind].count}/${formatFen(file.totals[kind].amount)}`,
  );
  return { format: file.format, rows: file.rows, sums, file };
};

const CMB: Printed = {
  title: [
    '招商银行交易流水',
    'Transaction Statement of China Merchants Bank',
    '2026-06-01 -- 2026-06-30',
  ],
  columns: [
    ['记账日期', 40, 'Date'],
    ['货币', 110, 'Currency'],
    ['交易金额', 170, 'Transaction Amount'],
    ['联机余额', 260, 'Balance'],
    ['交易摘要', 340, 'Transaction Type'],
    ['对手信息', 430, 'Counter Party'],
  ],
  rows: [
    ['2026-06-01', 'CNY', '8,000.00', '8,000.00', '代发工资', '某某有限公司'],
    ['2026-06-02', 'CNY', '-1,200.00', '6,800.00', '贷款扣款', ['某某银行股份有', '限公司']],
    ['2026-06-03', 'CNY', '-35.50', '6,764.50', '快捷支付', '财付通-面馆'],
    ['2026-06-08', 'CNY', '3,000.00', '9,764.50', '网联收款', ['某某消费金融有', '限公司']],
  ],
};

describe('statements of transactions as banks print them', () => {
  test('CMB: two languages, names over two lines', async () => {
    const { format, sums, file } = await told(CMB);
    expect([format, ...sums]).toEqual([
      'cmb-debit',
      'income 1/8000.00',
      'expense 1/35.50',
      'repayment 1/1200.00',
      'borrowing 1/3000.00',
    ]);
    expect(file.transactions[3]?.counterparty).toBe('某某消费金融有限公司');
  });

  test('cells centred on their day, several pages, the header again or not', async () => {
    for (const repeatsHeader of [true, false])
      for (const rowsOnPage of [1, 2, 3]) {
        const { sums, rows } = await told({ ...CMB, isCentred: true, rowsOnPage, repeatsHeader });
        expect([repeatsHeader, rowsOnPage, rows, sums.length]).toEqual([
          repeatsHeader,
          rowsOnPage,
          4,
          4,
        ]);
      }
  });

  test('CMB card: months and days, the year by the title', async () => {
    const { format, sums, file } = await told({
      title: ['招商银行信用卡对账单', '2026年01月 账单'],
      columns: [
        ['交易日', 40, 'SOLD'],
        ['记账日', 100, 'POSTED'],
        ['交易摘要', 160, 'DESCRIPTION'],
        ['人民币金额', 320, 'RMB AMOUNT'],
        ['卡号末四位', 410, 'CARD NO'],
        ['交易地金额', 490, 'Original Tran Amount'],
      ],
      rows: [
        ['', '12/29', '还款', '-100.00', '0000', '-100.00'],
        ['12/30', '01/02', '某店', '1,056.78', '0000', '1,056.78(CN)'],
        ['01/03', '01/04', '退货 某店', '-6.78', '0000', '-6.78'],
      ],
    });
    expect([format, ...sums]).toEqual([
      'cmb-credit',
      'expense 1/1056.78',
      'refund 1/6.78',
      'repayment 1/100.00',
    ]);
    expect(file.transactions.map(({ card }) => card)).toEqual(['0000', '0000', '0000']);
  });

  test('ABC', async () => {
    const { format, sums } = await told({
      title: ['中国农业银行账户活期交易明细清单', '起止日期：20260601-20260630'],
      columns: [
        ['交易日期', 30],
        ['交易时间', 90],
        ['交易摘要', 150],
        ['交易金额', 210],
        ['本次余额', 280],
        ['对手信息', 350],
        ['日志号', 430],
        ['交易渠道', 480],
        ['交易附言', 540],
      ],
      rows: [
        [
          '20260601',
          '053026',
          '代发工资',
          '+4754.02',
          '30741.56',
          '某公司',
          '363896153',
          '批量',
          '工资',
        ],
        [
          '20260619',
          '015158',
          '财付通',
          '-1.91',
          '28284.09',
          '某店',
          '900939956',
          '电子商务',
          '某店',
        ],
        ['20260620', '', '贷款归还', '-900.00', '27384.09', '', '0', '批量', ''],
      ],
    });
    expect([format, ...sums]).toEqual([
      'abc-debit',
      'income 1/4754.02',
      'expense 1/1.91',
      'repayment 1/900.00',
    ]);
  });

  test('BOC', async () => {
    const { format, sums } = await told({
      title: ['中国银行交易流水明细清单', '交易区间： 2026-06-01 至 2026-06-30'],
      columns: [
        ['记账日期', 20],
        ['记账时间', 75],
        ['币别', 125],
        ['金额', 165],
        ['余额', 215],
        ['交易名称', 270],
        ['渠道', 330],
        ['网点名称', 375],
        ['附言', 430],
        ['对方账户名', 480],
        ['对方卡号/账号', 540],
      ],
      rows: [
        [
          '2026-06-22',
          '17:57:17',
          '人民币',
          '-71.89',
          '3,240.28',
          '无卡支付',
          '线上',
          '-----',
          '财付通',
          '张三',
          '6226***5669',
        ],
        [
          '2026-06-23',
          '12:23:04',
          '人民币',
          '50.00',
          '3,290.28',
          ['网上快捷退', '款'],
          '银企',
          '-----',
          ['支付宝-李', '四'],
          '李四',
          '8000***1303',
        ],
        [
          '2026-06-25',
          '16:00:44',
          '人民币',
          '5,771.00',
          '9,061.28',
          '工资',
          '柜台',
          '-----',
          '',
          '示例公司',
          '1',
        ],
      ],
    });
    expect([format, ...sums]).toEqual([
      'boc-debit',
      'income 1/5771.00',
      'expense 1/71.89',
      'refund 1/50.00',
    ]);
  });

  test('BOCOM, account and card', async () => {
    const debit = await told({
      title: ['交通银行个人客户交易清单'],
      columns: [
        ['序号', 20],
        ['交易日期', 55],
        ['交易时间', 115],
        ['交易类型', 170],
        ['借贷', 230],
        ['交易金额', 280],
        ['余额', 340],
        ['对方账号', 390],
        ['对方户名', 450],
        ['交易地点', 500],
        ['摘要', 560],
      ],
      rows: [
        [
          '1',
          '2026-06-01',
          '00:00:00',
          '存款利息',
          '贷 Cr',
          '1.23',
          '4.63',
          '1',
          '应付利息',
          '批处理',
          '',
        ],
        [
          '2',
          '2026-06-02',
          '13:15:12',
          '转账还款',
          '借 Dr',
          '3.21',
          '1.42',
          '6',
          '某人',
          '其他',
          '还款',
        ],
      ],
    });
    expect([debit.format, ...debit.sums]).toEqual([
      'bocom-debit',
      'income 1/1.23',
      'repayment 1/3.21',
    ]);
    const card = await told({
      title: ['交通银行信用卡账单', '2026年06月账单'],
      columns: [
        ['交易日期', 30],
        ['记账日期', 100],
        ['卡末四位', 170],
        ['交易说明', 240],
        ['交易币种/金额', 370],
        ['入账币种/金额', 480],
      ],
      rows: [
        ['06/02', '06/03', '1234', '消费 某店', 'CNY 13.50', 'CNY 13.50'],
        ['06/10', '06/10', '1234', '信用卡还款', 'CNY 66.60', 'CNY 66.60'],
      ],
    });
    expect([card.format, ...card.sums]).toEqual([
      'bocom-credit',
      'expense 1/13.50',
      'repayment 1/66.60',
    ]);
  });

  test('ICBC: thirteen columns, day and time in one cell', async () => {
    const { format, sums, file } = await told({
      title: [
        '中国工商银行借记账户历史明细（电子版）',
        '卡号 6222000000000000000 户名：某某 起止日期：2026-06-01 — 2026-06-30',
      ],
      columns: [
        ['交易日期', 20],
        ['帐号', 80],
        ['储种', 130],
        ['序号', 165],
        ['币种', 195],
        ['钞汇', 230],
        ['摘要', 260],
        ['地区', 300],
        ['收入/支出金额', 335],
        ['余额', 410],
        ['对方户名', 460],
        ['对方帐号', 515],
        ['渠道', 570],
      ],
      isCentred: true,
      rows: [
        [
          ['2026-06-02', '10:11:12'],
          '6222',
          '活期',
          '00001',
          '人民币',
          '钞',
          '工资',
          '0200',
          '+5,000.00',
          '5,000.00',
          '某公司',
          '1',
          '批量',
        ],
        [
          ['2026-06-03', '11:12:13'],
          '6222',
          '活期',
          '00001',
          '人民币',
          '钞',
          '消费',
          '0200',
          '-35.00',
          '4,965.00',
          ['财付通-某', '店'],
          '2',
          '快捷',
        ],
      ],
    });
    expect([format, ...sums]).toEqual([
      'icbc-debit-history',
      'income 1/5000.00',
      'expense 1/35.00',
    ]);
    expect(file.transactions.map(({ at }) => at)).toEqual(['10:11:12', '11:12:13']);
    expect(file.period.stated).toBe(true);
  });

  test('CCB', async () => {
    const { format, sums } = await told({
      title: [
        '中国建设银行个人活期账户全部交易明细',
        '卡号/账号:6217 客户名称:某 起始日期:20260601 结束日期:20260630',
      ],
      columns: [
        ['序号', 30],
        ['摘要', 70],
        ['币别', 130],
        ['钞汇', 190],
        ['交易日期', 225],
        ['交易金额', 290],
        ['账户余额', 350],
        ['交易地点/附言', 410],
        ['对方账号与户名', 510],
      ],
      rows: [
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
        ['2', '贷款还款', '人民币元', '钞', '20260610', '-1,200.00', '5,300.00', '个人贷款', '/'],
      ],
    });
    expect([format, ...sums]).toEqual(['ccb-debit', 'income 1/6000.00', 'repayment 1/1200.00']);
  });
});

describe('any other printed bill', () => {
  const unknown: Printed = {
    title: ['某某农村商业银行对账单'],
    columns: [
      ['交易日期', 40],
      ['业务摘要', 120],
      ['收入金额', 220],
      ['支出金额', 310],
      ['账户余额', 400],
    ],
    rows: [
      ['2026-06-01', '代发工资', '3,000.00', '', '3,000.00'],
      ['2026-06-05', '消费', '', '12.30', '2,987.70'],
    ],
  };

  test('opens the form of columns, and is read with it', async () => {
    const bytes = printedBill(unknown);
    const [first] = await readBills(bytes, 'bill.pdf', { letters });
    expect(first?.bill.ok).toBe(false);
    const { suggested } = first?.sketch as NonNullable<typeof first>['sketch'] & object;
    expect(suggested.columns).toMatchObject({ date: '交易日期', in: '收入金额', out: '支出金额' });
    const read = must(
      await readBill(bytes, 'bill.pdf', { letters, maps: [{ ...suggested, name: '某行' }] }),
    );
    expect([read.totals.income.amount, read.totals.expense.amount]).toEqual([300_000, 1_230]);
  });

  test('without a table, or a cut one, is refused', async () => {
    const codeOf = async (bytes: Uint8Array) => {
      const read = await readBill(bytes, 'bill.pdf', { letters });
      return read.ok ? 'ok' : read.problem.code;
    };
    expect(
      await codeOf(printedBill({ title: ['合同', '甲方和乙方'], columns: [], rows: [] })),
    ).toBe('BILL_PDF');
    const whole = printedBill(unknown);
    expect(await codeOf(whole.slice(0, whole.length - 40))).toMatch(/^PDF_/);
  });
});
