import { describe, expect, test } from 'vitest';
import { isPlatform, kindOf, possibleKinds, PRODUCT_KINDS, type Debt } from '../index.ts';
import { TEMPLATES } from './templates.ts';

describe('what a debt is', () => {
  test.each([
    ['card', 'bank-card'],
    ['credit-card', 'bank-card'],
    ['Credit Card', 'bank-card'],
    ['信用卡', 'bank-card'],
    ['青岛银行美团联名信用卡', 'bank-card'],
    ['招商银行信用卡分期', 'bank-card'],
    ['信用卡代偿贷款', 'loan'],
    ['huabei', 'platform-credit'],
    ['花呗', 'platform-credit'],
    ['京东白条', 'platform-credit'],
    ['借呗', 'loan'],
    ['360借条', 'loan'],
    ['借条', 'private'],
    ['其他个人消费贷款', 'loan'],
    ['个人住房商业贷款', 'home'],
    ['个人住房公积金贷款', 'home'],
    ['个人汽车消费贷款', 'car'],
    ['个人助学贷款', 'study'],
    ['个人经营性贷款', 'business'],
    ['mortgage', 'home'],
    ['student-loan', 'study'],
    ['贷记卡', 'bank-card'],
    ['某某银行联名卡', 'bank-card'],
    ['某某月付', 'platform-credit'],
    ['某某先享后付', 'platform-credit'],
    ['网贷', 'loan'],
    ['房贷', 'home'],
    ['住房按揭', 'home'],
    ['公积金贷款', 'home'],
    ['车贷', 'car'],
    ['购车贷款', 'car'],
    ['auto loan', 'car'],
    ['助学贷', 'study'],
    ['经营贷', 'business'],
    ['农户贷款', 'business'],
    ['欠条', 'private'],
    ['民间借贷', 'private'],
    ['consumer-loan', 'loan'],
    ['同事', 'unknown'],
    ['discard', 'unknown'],
    ['', 'unknown'],
  ] as const)('product %s is %s', (product, kind) => {
    expect(kindOf({ product })).toBe(kind);
  });

  test('what the person told wins; that they do not know says nothing', () => {
    expect(kindOf({ product: '信用卡', kind: 'loan' })).toBe('loan');
    expect(kindOf({ product: '信用卡', kind: 'unknown' })).toBe('bank-card');
  });

  test.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s is of its own kind by id, name and every alias',
    (_id, { id, name, aliases, kind }) => {
      for (const product of [id, name.zh, name.en, ...aliases])
        expect([product, kindOf({ product })]).toEqual([product, kind]);
      expect(PRODUCT_KINDS).toContain(kind);
    },
  );

  test.each([
    ['huabei', true],
    ['微粒贷', true],
    ['card', false],
    ['招联', false],
    ['贷款', false],
  ])('%s is borrowed through a platform: %s', (product, through) => {
    expect(isPlatform({ product })).toBe(through);
  });

  test.each([
    ['bank', ['loan', 'bank-card', 'home']],
    [undefined, ['loan', 'bank-card', 'home']],
    ['assignee', ['loan', 'bank-card', 'home']],
    ['consumer-finance', ['loan', 'car', 'home']],
    ['micro-loan', ['loan']],
    ['person', ['private']],
  ] as const)('of unknown kind with a creditor of kind %s it may be %j', (lender, kinds) => {
    const creditor: Debt['creditor'] = { name: '某某信用卡中心', ...(lender && { kind: lender }) };
    expect(possibleKinds({ product: '某产品', creditor })).toEqual(kinds);
    expect(possibleKinds({ product: '信用卡', creditor })).toEqual(['bank-card']);
  });
});
