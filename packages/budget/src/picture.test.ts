import { joinBills, readBill } from '@forbear/bill';
import { formatDay, formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pictureOf, questionText, type Answers, type BillPicture } from './index.ts';
import { NO_ANSWERS } from './use.ts';

const bills = async (text: string | Uint8Array) =>
  joinBills([
    must(await readBill(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'b.csv')),
  ]);
const example = (name: string) => bills(new Uint8Array(readFileSync(`example/${name}`)));
const spending = (picture: BillPicture) =>
  Object.entries(picture.spending).map(
    ([group, { amount, measure, rows }]) =>
      `${group} ${formatFen(amount)} ${measure} ${rows.length}`,
  );

test('a usual month of an export: whole months, each figure with its rows', async () => {
  const picture = pictureOf(await example('alipay-2026-07-08.csv'));
  expect(picture.months).toEqual(['2026-07', '2026-08']);
  expect(picture.areWhole).toBe(true);
  expect(formatFen(picture.income)).toBe('4200.00');
  expect(spending(picture)).toEqual([
    'rent 1500.00 mean 2',
    'food 27.25 mean 4',
    'utilities 63.20 mean 1',
    'transport 1.00 mean 1',
    'health 100.00 mean 2',
    'other 144.45 mean 2',
  ]);
});

describe('three months of an example', () => {
  test('regular income with its pay day, interest and repayments apart, the last month where income fell', async () => {
    const picture = pictureOf(await example('alipay-2026.csv'));
    expect(
      picture.earnings.map((one) => [
        one.from,
        formatFen(one.amount),
        one.measure,
        one.isRegular,
        one.payDay,
      ]),
    ).toEqual([
      ['示例人力服务有限公司', '2600.00', 'latest', true, 5],
      ['示例货币基金', '0.41', 'mean', false, undefined],
    ]);
    expect(
      picture.repayments.map((one) => [one.creditor, formatFen(one.total), one.months.length]),
    ).toEqual([
      ['借呗', '5406.38', 2],
      ['花呗', '1920.60', 3],
      ['演示银行信用卡', '500.00', 1],
    ]);
    expect(picture.borrowings.map((one) => [one.creditor, formatFen(one.total)])).toEqual([
      ['借呗', '3000.00'],
    ]);
    expect(
      picture.failures.map((one) => [one.creditor, formatDay(one.on), one.isMadeGood]),
    ).toEqual([['借呗', '2026-10-10', false]]);
    expect(picture.questions).toEqual([]);
  });
});

const HEAD = `微信支付账单明细
起始时间：[2026-06-01 00:00:00] 终止时间：[2026-08-31 23:59:59]
交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
`;
let no = 0;
const row = (when: string, type: string, who: string, way: string, sum: string, text = '/') =>
  `${when} 10:00:00,${type},${who},${text},${way},¥${sum},零钱,支付成功,${++no},/,/\n`;
const MONTHS = ['2026-06', '2026-07', '2026-08'];
const PEOPLE = `${HEAD}${MONTHS.map(
  (month) =>
    row(`${month}-03`, '转账', '王某', '支出', '1200.00') +
    row(`${month}-05`, '转账', '某老板', '收入', '4000.00') +
    row(`${month}-09`, '转账', '妈妈', '支出', '300.00'),
).join(
  '',
)}${row('2026-07-20', '微信红包', '群友', '收入', '8.88')}${row('2026-07-21', '转账', '老友', '收入', '900.00')}${row('2026-08-21', '转账', '老友', '支出', '450.00')}${row('2026-08-22', '商户消费', '平安车险', '支出', '1200.00', '车险')}${row('2026-08-23', '商户消费', '某店', '支出', '90.00', '午餐')}${row('2026-08-24', '某店-退款', '某店', '收入', '30.00')}`;

const ANSWERS: Answers = {
  paid: { 王某: 'rent', 妈妈: 'support', 老友: 'loan', 某店: 'food' },
  received: { 某老板: 'wage', 老友: 'borrowed' },
};

describe('what only the person knows', () => {
  test('is asked once per counterparty, the largest first, and in words', async () => {
    const { questions, months } = pictureOf(await bills(PEOPLE));
    expect(months).toEqual(MONTHS);
    expect(
      questions.map((one) => `${one.side} ${one.partner} ${one.count} ${formatFen(one.total)}`),
    ).toEqual([
      'received 某老板 3 12000.00',
      'paid 王某 3 3600.00',
      'paid 妈妈 3 900.00',
      'received 老友 1 900.00',
      'paid 老友 1 450.00',
    ]);
    expect(questions.slice(3).map((one) => questionText(one).en)).toEqual([
      'What was the payment from “老友”, 900.00 yuan in all?',
      'What was the payment to “老友”, 450.00 yuan in all, for?',
    ]);
    const [first] = questions;
    expect(first === undefined ? '' : questionText(first).zh).toBe(
      '「某老板」转来的 3 笔，共 12,000.00 元，是什么钱？',
    );
  });

  test('answers move every row of the counterparty, and are not asked again', async () => {
    const picture = pictureOf(await bills(PEOPLE), ANSWERS);
    expect(picture.questions).toEqual([]);
    expect(formatFen(picture.income)).toBe('4000.00');
    expect(spending(picture)).toEqual([
      'rent 1200.00 mean 3',
      'food 0.00 share 2',
      'support 300.00 mean 3',
    ]);
    expect(picture.repayments.map((one) => [one.creditor, formatFen(one.total)])).toEqual([
      ['老友', '450.00'],
    ]);
    expect(picture.borrowings.map((one) => [one.creditor, formatFen(one.total)])).toEqual([
      ['老友', '900.00'],
    ]);
  });

  test('an answer for a name that every object knows is no answer', async () => {
    const odd = `${HEAD}${row('2026-06-03', '转账', 'constructor', '支出', '500.00')}`;
    expect(pictureOf(await bills(odd)).questions.map(({ partner }) => partner)).toEqual([
      'constructor',
    ]);
  });
});

test('a cost of the year stands apart, and is not spread while no year is covered', async () => {
  const { irregular, yearIsCovered } = pictureOf(await bills(PEOPLE), ANSWERS);
  expect(yearIsCovered).toBe(false);
  expect(
    irregular.map((one) => [one.group, formatFen(one.yearly), one.amount, one.rows.length]),
  ).toEqual([['insurance', '1200.00', undefined, 1]]);
});

test('every row that counts opens from exactly one figure', async () => {
  const joined = await bills(PEOPLE);
  for (const answers of [NO_ANSWERS, ANSWERS]) {
    const picture = pictureOf(joined, answers);
    const rows = [
      ...Object.values(picture.spending),
      ...picture.earnings,
      ...picture.irregular,
      ...picture.repayments,
      ...picture.borrowings,
    ].flatMap((figure) => figure.rows);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.length).toBe(joined.transactions.length);
  }
});
