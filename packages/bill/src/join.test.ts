import { formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { joinBills } from './join.ts';
import { readBill } from './read-bill.ts';

const read = async (text: string, name: string) =>
  must(await readBill(new TextEncoder().encode(text), name));
const problems = async (text: string) => {
  const found = await readBill(new TextEncoder().encode(text), 'x.csv');
  if (!found.ok) return [found.problem.code];
  return found.value.refused.map(({ problem }) => problem.code);
};
const sums = (joined: ReturnType<typeof joinBills>) => ({
  expense: formatFen(joined.totals.expense.amount),
  refund: formatFen(joined.totals.refund.amount),
  net: formatFen(joined.netSpending),
});

const BOC = '交易日,银行记账日,卡号后四位,交易描述,存入,支出,币种\n';
const JD =
  '交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注\n';
const CARD = '中国银行信用卡(0000)';

describe('JD and the card it was paid with', () => {
  const jd = `${JD}2024-12-24 23:00:00,京东平台商户,退款-裤,70.48,${CARD},退款成功,不计收支,网购,3,,
2024-12-24 22:43:08,京东平台商户,裤 等多件,448.32(已退款70.48),${CARD},交易成功,支出,家居,1,,
2024-12-24 22:40:00,京东平台商户,退款-帽,397.84,${CARD},退款成功,不计收支,网购,4,,
2024-12-24 22:33:07,京东平台商户,帽,397.84(已全额退款),${CARD},交易成功,不计收支,家居,2,,
`;
  const boc = `${BOC}2024-12-24,2024-12-25,0000,网银在线-京东商城业务CHN,,448.32,CNY
2024-12-24,2024-12-25,0000,网银在线CHN,70.48,,CNY
2024-12-24,2024-12-25,0000,网银在线-京东商城业务CHN,,397.84,CNY
2024-12-24,2024-12-25,0000,网银在线CHN,397.84,,CNY
`;
  test('purchases and refunds, told in brackets or in full, count once', async () => {
    const joined = joinBills([await read(jd, 'jd.csv'), await read(boc, 'boc.csv')]);
    expect(joined.duplicates).toBe(4);
    expect(sums(joined)).toEqual({ expense: '448.32', refund: '70.48', net: '377.84' });
  });

  test('an order that was refunded in full since the first export counts in its later state', async () => {
    const early = `${JD}2024-12-24 22:33:07,京东平台商户,帽,397.84,${CARD},交易成功,支出,家居,2,,\n`;
    const joined = joinBills([await read(early, 'early.csv'), await read(jd, 'jd.csv')]);
    expect(joined.duplicates).toBe(1);
    expect(sums(joined).net).toBe('377.84');
  });
});

describe('equal payments on days in a row', () => {
  const wallet = (days: readonly string[]) =>
    `交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n${days
      .map(
        (day, k) =>
          `${day} 10:00:00,商户消费,面馆,/,支出,¥20.00,招商银行(0000),支付成功,${k},/,/\n`,
      )
      .join('')}`;
  const bank = (days: readonly string[]) =>
    `记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要\n${days
      .map((day, k) => `${day},CNY,-20.00,${100 - k}.00,快捷支付,财付通-面馆,x\n`)
      .join('')}`;
  test('each finds its own although all are booked a day later', async () => {
    const joined = joinBills([
      await read(wallet(['2026-08-03', '2026-08-02', '2026-08-01']), 'w.csv'),
      await read(bank(['2026-08-04', '2026-08-03', '2026-08-02']), 'b.csv'),
    ]);
    expect([joined.duplicates, joined.totals.expense.count]).toEqual([3, 3]);
  });
});

test('a refund that the old website tells in the row and the app as its own row counts once', async () => {
  const web = `交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,成功退款（元）,备注,资金状态,
20230101001,,2023-01-01 10:00:00,2023-01-01 10:00:00,,,,某店,鞋,120.00,支出,交易成功,0.00,20.50,,已支出,
`;
  const app = `交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
2023-01-03 10:00:00,退款,某店,/,退款-鞋,不计收支,20.50,花呗,退款成功,20230101001_1,,,
2023-01-01 10:00:00,服饰,某店,/,鞋,支出,120.00,花呗,交易成功,20230101001,,,
`;
  for (const files of [
    [await read(web, 'web.csv'), await read(app, 'app.csv')],
    [await read(app, 'a.csv'), await read(web, 'b.csv')],
  ]) {
    const joined = joinBills(files);
    expect(sums(joined)).toEqual({ expense: '120.00', refund: '20.50', net: '99.50' });
  }
});

describe('what a row does not tell is not guessed', () => {
  test.each([
    [
      'a currency cut short',
      `${BOC}2026-08-01,2026-08-02,0000,店,,1.00,CNY\n2026-08-01,2026-08-02,0000,店,,1.00,CN`,
      'BILL_ROW_CURRENCY',
    ],
    [
      'an amount cut short',
      '交易日期,记账日期,交易说明,交易币种/金额,入账币种/金额\n2026-08-01,2026-08-01,消费 店,CNY 2.00,CNY 2.00\n2026-08-01,2026-08-01,消费 店,CNY 123.18,CNY 12',
      'BILL_ROW_SHORT',
    ],
    [
      'a wording without direction',
      '交易日期,记账日期,交易说明,交易币种/金额,入账币种/金额\n2026-08-01,2026-08-01,消费 店,CNY 2.00,CNY 2.00\n2026-08-01,2026-08-01,某事,CNY 1.00,CNY 1.00\n',
      'BILL_ROW_DIRECTION',
    ],
    [
      'a bracket with a crooked sum',
      `${JD}2026-08-01 10:00:00,a,b,9.00,,交易成功,支出,c,1,,\n2026-08-01 10:00:00,a,b,"1,000.00(已退款1,00.00)",,交易成功,支出,c,2,,\n`,
      'BILL_ROW_AMOUNT',
    ],
  ])('%s', async (_name, text, code) => {
    expect(await problems(text)).toEqual([code]);
  });
});

describe('equal rows of one day in two files', () => {
  const rows = (count: number) =>
    `${BOC}${'2024-12-24,2024-12-25,0000,面馆,,20.00,CNY\n'.repeat(count)}`;

  test.each([
    [1, 2, '40.00', 1],
    [2, 2, '40.00', 2],
    [3, 2, '60.00', 2],
  ])('%i and %i of them come to %s', async (first, second, expense, duplicates) => {
    const joined = joinBills([await read(rows(first), 'a.csv'), await read(rows(second), 'b.csv')]);
    expect([sums(joined).expense, joined.duplicates]).toEqual([expense, duplicates]);
  });
});
