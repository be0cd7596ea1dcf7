import { describe, expect, test } from 'vitest';
import { isLenderName, lenderKindOf, lenderNamed, lenderNamesOf } from './lender-name.ts';

describe('the name people know, by the words of a row', () => {
  test.each([
    ['花呗主动还款-2026年08月账单', '花呗'],
    ['自动还款-花呗|信用购2026年09月账单', '花呗|信用购'],
    ['蚂蚁借呗放款至银行卡', '借呗'],
    ['备用金归还', '备用金'],
    ['白条主动还款', '京东白条'],
    ['金条还款', '京东金条'],
    ['【美团月付】主动还款', '美团月付'],
    ['抖音月付还款', '抖音月付'],
    ['微粒贷自动扣款', '微粒贷'],
    ['微信分付还款', '分付'],
    ['分付', '分付'],
    ['度小满-有钱花还款', '度小满'],
    ['部分付款', undefined],
    ['每月付款', undefined],
    ['投资金条 10 克', undefined],
    ['公司备用金报销', undefined],
    ['面馆', undefined],
  ])('%s → %s', (words, name) => {
    expect(lenderNamed(words)).toBe(name);
  });
});

describe('a company', () => {
  test.each([
    ['重庆蚂蚁消费金融有限公司', 'consumer-finance', ['花呗', '借呗']],
    ['重庆市蚂蚁小微小额贷款有限公司', 'micro-loan', ['借呗']],
    ['深圳前海微众银行股份有限公司', 'bank', ['微粒贷']],
    ['某某融资担保有限公司', 'guarantor', []],
    ['某某国际信托有限公司', 'trust', []],
    ['某某资产管理有限公司', 'assignee', []],
    ['招商银行信用卡中心', 'bank', []],
    ['某某餐饮有限公司', undefined, []],
  ] as const)('%s is %s', (company, kind, names) => {
    expect(lenderKindOf(company)).toBe(kind);
    expect(lenderNamesOf(company)).toEqual(names);
  });

  test('a bank, a fund manager or an insurer does more than lending', () => {
    expect(
      [
        '某某消费金融有限公司',
        '某某小额贷款有限公司',
        '某某银行',
        '某某资产管理公司',
        '某某财产保险股份有限公司',
      ].map(isLenderName),
    ).toEqual([true, true, false, false, false]);
  });
});
