import { fen } from '@forbear/money';
import { day, yuan } from '@forbear/testkit/people';
import { describe, expect, test } from 'vitest';
import { chargesIn, payoutIn, statedRateIn, statementIn } from './charge.ts';

describe('charges of a card that a text names', () => {
  test.each([
    ['又收了滞纳金 35.50 元', 'late-fee', '35.50'],
    ['收取120元的滞纳金', 'late-fee', '120.00'],
    ['滞纳金1.2万元', 'late-fee', '12000.00'],
    ['a late payment fee of 20 yuan', 'late-fee', '20.00'],
    ['超限费：8元', 'over-limit-fee', '8.00'],
    ['charged 15 yuan as over-limit fee', 'over-limit-fee', '15.00'],
    ['违约金的利息 3.20 元', 'interest-on-damages', '3.20'],
    ['违约金计收复利，合计', 'interest-on-damages', undefined],
    ['收滞纳金 5%', 'late-fee', undefined],
    ['滞纳金 0 元', 'late-fee', undefined],
  ] as const)('%s', (text, kind, amount) => {
    expect(chargesIn({ text, contact: 2, on: day('2026-10-01') })).toEqual([
      {
        kind,
        contact: 2,
        on: day('2026-10-01'),
        ...(amount === undefined ? {} : { amount: yuan(amount) }),
      },
    ]);
  });

  test.each([
    '不收滞纳金',
    '滞纳金已退还',
    'waived the late fee',
    '没有超限费',
    '超限费免除',
    'no over-limit fee',
    '违约金不计息',
    '违约金 30 元',
    '年费 100 元',
  ])('none in: %s', (text) => {
    expect(chargesIn({ text })).toEqual([]);
  });

  test('a text may name several', () => {
    const found = chargesIn({ text: '滞纳金 10 元；超限费 20 元' });
    expect(found.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['late-fee', 1000],
      ['over-limit-fee', 2000],
    ]);
  });
});

describe('what arrived at payout', () => {
  const principal = fen(1_000_000);
  test.each([
    ['到手 9,200 元', '9200.00'],
    ['实际到账0.85万元', '8500.00'],
    ['received only 9000', '9000.00'],
    ['砍头息 800 元', '9200.00'],
    ['先扣0.15万', '8500.00'],
    ['到手 5000 元', '5000.00'],
    ['预扣 5000 元', '5000.00'],
  ])('%s, of 10,000.00', (text, arrived) => {
    expect(payoutIn({ text }, principal)).toBe(yuan(arrived));
  });

  test.each([
    ['到手 10000 元', 'all of it came'],
    ['到手 4,999.99 元', 'less than half is another sum'],
    ['扣下 5000.01 元', 'more than half is no first deduction'],
    ['到账了', 'no sum'],
    ['砍头息 8%', 'a rate'],
  ])('nothing in: %s (%s)', (text) => {
    expect(payoutIn({ text }, principal)).toBeUndefined();
  });

  test('what arrived counts before what was deducted', () => {
    expect(payoutIn({ text: '到手 9000 元，预扣 600 元' }, principal)).toBe(yuan('9000.00'));
  });
});

test.each([
  ['年化 23.99%', 239_900_000],
  ['年利率为 18 ％', 180_000_000],
  ['APR 7.2%', 72_000_000],
  ['月利率 2%', undefined],
  ['年化', undefined],
])('the yearly rate of: %s', (text, scaled) => {
  expect(statedRateIn(text)).toBe(scaled);
});

test.each([
  ['有综合融资成本明示表', 'kept'],
  ['没有明示表', 'missing'],
  ['明示表从没见过，未弹', 'missing'],
  ['no cost statement was shown', 'missing'],
  ['合同在', undefined],
] as const)('the cost statement in: %s', (text, kept) => {
  expect(statementIn(text)).toBe(kept);
});
