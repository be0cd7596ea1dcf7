import { expect, test } from 'vitest';
import { namesOf } from './names.ts';
import type { DebtTold } from './situation.ts';

const debt = (id: string, product: string, name?: string): DebtTold => ({
  id,
  product,
  facts: name === undefined ? {} : { name: { typed: name } },
});

test('a debt is called as the person named it, else by its product', () => {
  const debts = [debt('a', 'huabei'), debt('b', 'jiebei', ' 表哥帮借的 ')];
  expect([...namesOf(debts, 'zh').values()]).toEqual(['花呗', '表哥帮借的']);
  expect([...namesOf(debts, 'en').values()]).toEqual(['Huabei', '表哥帮借的']);
});

test('a debt that many lend is called by the lender whose desk is joined, until the person names it', () => {
  const joined = (one: DebtTold): DebtTold => ({ ...one, lender: '某某消费金融' });
  const debts = [
    debt('a', 'consumer-finance-typical'),
    joined(debt('b', 'consumer-finance-typical')),
    joined(debt('c', 'consumer-finance-typical', '马上')),
    joined(debt('d', 'jiebei')),
  ];
  expect([...namesOf(debts, 'zh').values()]).toEqual([
    '消费金融贷款',
    '某某消费金融',
    '马上',
    '借呗',
  ]);
});

test('two of one name are counted in their order, and no other is', () => {
  const debts = [debt('a', 'credit-card'), debt('b', 'huabei'), debt('c', 'credit-card')];
  expect([...namesOf(debts, 'zh')]).toEqual([
    ['a', '信用卡 1'],
    ['b', '花呗'],
    ['c', '信用卡 2'],
  ]);
});
