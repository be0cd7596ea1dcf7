import { describe, expect, test } from 'vitest';
import { careIn } from './care.ts';
import { OTHERS, UNSEEN_OTHERS } from './others.fixture.ts';

describe('what a person writes of danger', () => {
  test.each([
    ['我老公打我，逼我去借网贷给他还赌债，不还就打孩子。', ['violence', 'forced-loan']],
    ['前夫家暴，离婚后他的债要我还', ['violence']],
    ['男朋友掐我脖子，不准我出门', ['violence']],
    ['被丈夫殴打住院', ['violence']],
    ['我17岁，还在上高中，用妈妈手机借的钱。', ['minor']],
    ['我还在上高二，今年17，用我妈手机借的', ['minor']],
    ['本人未成年', ['minor']],
    ['下个月才满十八，中专在读，同学借我的名额刷的。', ['minor', 'stolen-loan']],
    ['我还有十二天就满十八岁了', ['minor']],
    ["I'm 16 and borrowed by my mother's phone", ['minor']],
    ['我今年76岁，退休金2800，孙子用我的手机借了钱', ['stolen-loan', 'old']],
    ['76岁，退休金2800，孙子用我的手机借了钱，我不懂手机。', ['stolen-loan', 'old']],
    ['有人冒用我的身份办了贷款', ['stolen-loan']],
    ['这笔不是我借的', ['stolen-loan']],
    ['同事逼我签借条', ['forced-loan']],
    ['被迫给他做担保借钱', ['forced-loan']],
    ['客服说卡号填错被冻结，要先交3000元解冻金才能放款', ['payout-fee']],
    ['需要先刷流水才能下款', ['payout-fee']],
    ['不想活了', ['life']],
    [
      "I turned 81 this spring; my neighbour's son took a loan on my phone.",
      ['stolen-loan', 'old'],
    ],
    ['I turned 17 in May and I am still in high school', ['minor']],
    ['My husband broke my arm when I would not sign', ['violence']],
    ['My stepfather locks me in when the bank calls', ['violence']],
  ])('%s', (text, kinds) => {
    expect(careIn(text)).toEqual(kinds);
  });

  test.each([
    '老公打工的工厂停了，收入减少',
    '用我妈手机登录看账单',
    '我爸打电话问我怎么回事',
    '儿子17岁，上高中要学费',
    '女儿12岁生病',
    '儿子下个月才满十八，要交学费',
    '女儿高中在读，一个月两千',
    '还有三个月才满18期',
    '我70平的房子卖不掉',
    '母亲76岁，要人照顾',
    '催收逼我还款',
    '疫情逼得店关了门',
    '没有家暴，和平离婚',
    '贷款放款后交了三期',
    '先还银行的，再还网贷',
    '9 月底失业，正在找工作。',
    '我用自己的手机借的',
    '我借给朋友的钱没还',
  ])('nothing in: %s', (text) => {
    expect(careIn(text)).toEqual([]);
  });

  const LOANS = ['stolen-loan', 'forced-loan'];
  const right = (kind: string, text: string): boolean => {
    const found = careIn(text).filter((one) => one !== 'life');
    if (kind === 'none') return found.length === 0;
    return found.some((one) => one === kind || (kind === 'loan' && LOANS.includes(one)));
  };

  test.each(OTHERS)('%s: %s', (kind, text) => {
    expect(right(kind, text), careIn(text).join(' ')).toBe(true);
  });

  test('of sentences that nothing was learnt from, as many as docs/check.md says', () => {
    const dangers = UNSEEN_OTHERS.filter(([kind]) => kind !== 'none');
    const harmless = UNSEEN_OTHERS.filter(([kind]) => kind === 'none');
    const found = dangers.filter(([kind, text]) => right(kind, text));
    const wrong = harmless.filter(([kind, text]) => !right(kind, text));
    expect([found.length, dangers.length]).toEqual([24, 28]);
    expect([wrong.length, harmless.length]).toEqual([1, 20]);
  });

  test.each([
    '三十五岁被裁员，找不到工作',
    '这一期差 18.00 元',
    'I am 15 days late with the payment',
    'I will be 18 days late',
    'I turned 45 last year',
    'I check the bank on my phone',
    'I am 80 yuan short',
  ])('no minor: %s', (text) => {
    expect(careIn(text)).toEqual([]);
  });

  test('a minor who counts the months', () => {
    expect(careIn('我还差三个月成年')).toEqual(['minor']);
  });
});
