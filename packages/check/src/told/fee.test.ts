import { fen } from '@forbear/money';
import { expect, test } from 'vitest';
import { feesIn } from './fee.ts';

test.each([
  ['担保费扣款记录：每月担保服务费158元', 'guarantor', 15_800, 'each'],
  ['会员权益费299元', 'service', 29_900, 'first'],
  ['服务费每期 35.50 元', 'service', 3_550, 'each'],
  ['融资担保费1,200元', 'guarantor', 120_000, 'first'],
  ['信息咨询费80元/月', 'service', 8_000, 'each'],
  ['担保费1.2万元', 'guarantor', 1_200_000, 'first'],
  ['咨询顾问费合同，每期88元', 'service', 8_800, 'each'],
  ['保险扣费截图 45元/月', 'guarantor', 4_500, 'each'],
  ['会员卡19.9元', 'service', 1_990, 'first'],
] as const)('%s', (text, payee, amount, paid) => {
  expect(feesIn({ text }).map(({ charge }) => charge)).toEqual([
    { payee, amount: fen(amount), paid },
  ]);
});

test.each([
  '不收服务费10元',
  '已退还担保费158元',
  '请按时还款1200元',
  '服务费率1.2%',
  '免会员费299元',
  '服务费已退还30元',
])('none in %s', (text) => {
  expect(feesIn({ text })).toEqual([]);
});

test('a charge is told in its own words, from its name or its rhythm on', () => {
  const wordsOf = (text: string) => feesIn({ text }).map(({ words }) => words);
  expect(wordsOf('借款时强制购买会员权益399元')).toEqual(['会员权益399元']);
  expect(wordsOf('每月工资5000元，担保费每月60元')).toEqual(['担保费每月60元']);
});
