import { describe, expect, test } from 'vitest';
import type { Direction } from '../transaction.ts';
import { bankRowMeaning } from './bank-row.ts';

const said = (words: string, direction: Direction, card = false): string => {
  const { kind, doubt } = bankRowMeaning(words, direction, card);
  return doubt === '' ? kind : `${kind}, ${doubt}`;
};

describe('money that comes into an account', () => {
  test.each([
    ['代发工资 某公司 工资', 'income'],
    ['代发养老金 某某社保中心', 'income'],
    ['代发工资 某某消费金融有限公司', 'income'],
    ['结息', 'income'],
    ['货款 某商行', 'income'],
    ['贷款放款 某某消费金融有限公司 借款放款', 'borrowing'],
    ['贷款发放 某某银行 个人贷款', 'borrowing'],
    ['借款入账 某人', 'borrowing'],
    ['网联收款 度小满', 'borrowing'],
    ['跨行转入 某某小额贷款有限公司', 'borrowing'],
    ['信用卡取现转入', 'borrowing'],
    ['朝朝宝转出 待清算电子汇差-代销理财快赎', 'transfer'],
    ['闪电贷 某某银行', 'borrowing'],
    ['转账 老友 借款', 'borrowing'],
    ['归还借款 老友', 'income, unexplained'],
    ['基金赎回', 'transfer'],
    ['理财赎回 某某理财', 'transfer'],
    ['定期存款到期 本息转活', 'transfer'],
    ['本人转账', 'transfer'],
    ['快捷退款 支付宝-某店', 'refund'],
    ['冲正', 'refund'],
    ['个税退税', 'refund'],
    ['差旅报销 某公司', 'refund'],
    ['转存 某人', 'income, unexplained'],
    ['汇入 某公司', 'income, unexplained'],
    ['还款 老友', 'income, unexplained'],
  ])('%s is %s', (words, meaning) => {
    expect(said(words, 'in')).toBe(meaning);
  });
});

describe('money that goes out of an account', () => {
  test.each([
    ['贷款扣款 某某银行 贷款本息', 'repayment'],
    ['快捷支付 某某小额贷款有限公司 借款还本付息', 'repayment'],
    ['收贷', 'repayment'],
    ['个贷归还', 'repayment'],
    ['按揭扣款', 'repayment'],
    ['快捷支付 支付宝-花呗', 'repayment'],
    ['快捷支付 某某消费金融有限公司', 'repayment, lender'],
    ['网捷贷 扣收', 'repayment'],
    ['转账 招商银行信用卡', 'repayment'],
    ['朝朝宝转入', 'transfer'],
    ['基金申购 某某基金', 'transfer'],
    ['定期存款 开户', 'transfer'],
    ['快捷支付 财付通-某基金会', 'expense'],
    ['社会保险费 社保基金', 'expense'],
    ['快捷支付 财付通-每月供应链超市', 'expense'],
    ['快捷支付 财付通-面馆', 'expense'],
    ['转账 张三', 'expense'],
  ])('%s is %s', (words, meaning) => {
    expect(said(words, 'out')).toBe(meaning);
  });
});

describe('a row of a card', () => {
  test.each([
    ['（还款）云闪付 银联入账', 'in', 'repayment'],
    ['转账存入', 'in', 'repayment'],
    ['退货 某店', 'in', 'refund'],
    ['消费返利', 'in', 'refund'],
    ['利息', 'in', 'income'],
    ['预借现金', 'out', 'borrowing'],
    ['预借现金手续费', 'out', 'expense'],
    ['消费 某店', 'out', 'expense'],
  ] as const)('%s, %s, is %s', (words, direction, meaning) => {
    expect(said(words, direction, true)).toBe(meaning);
  });
});
