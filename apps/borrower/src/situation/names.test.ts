import { expect, test } from 'vitest';
import { must } from '@forbear/problem';
import { parseDay } from '@forbear/money';
import { namesOf } from './names.ts';
import type { DebtTold } from './situation.ts';

const day = must(parseDay('2026-11-05'));
const debt = (id: string, product: string, name?: string): DebtTold => ({
  id,
  product,
  facts: name === undefined ? {} : { name: { typed: name } },
});

test('a debt is called as the person named it, else by its product', () => {
  const debts = [debt('a', 'huabei'), debt('b', 'jiebei', ' 表哥帮借的 ')];
  expect([...namesOf({ debts, day }, 'zh').values()]).toEqual(['花呗', '表哥帮借的']);
  expect([...namesOf({ debts, day }, 'en').values()]).toEqual(['Huabei', '表哥帮借的']);
});

test('a debt that many lend is called by the lender whose desk is joined, until the person names it', () => {
  const joined = (one: DebtTold): DebtTold => ({ ...one, lender: '某某消费金融' });
  const debts = [
    debt('a', 'consumer-finance-typical'),
    joined(debt('b', 'consumer-finance-typical')),
    joined(debt('c', 'consumer-finance-typical', '马上')),
    joined(debt('d', 'jiebei')),
  ];
  expect([...namesOf({ debts, day }, 'zh').values()]).toEqual([
    '消费金融贷款',
    '某某消费金融',
    '马上',
    '借呗',
  ]);
});

test('two of one name are counted in their order, and no other is', () => {
  const debts = [debt('a', 'credit-card'), debt('b', 'huabei'), debt('c', 'credit-card')];
  expect([...namesOf({ debts, day }, 'zh')]).toEqual([
    ['a', '信用卡 1'],
    ['b', '花呗'],
    ['c', '信用卡 2'],
  ]);
});

test('cards of one bank are told apart by their last digits where these are known', () => {
  const card = (id: string, tail?: string): DebtTold => ({
    ...debt(id, 'credit-card', '招商银行'),
    facts: {
      name: { typed: '招商银行' },
      ...(tail === undefined ? {} : { tail: { typed: tail } }),
    },
  });
  const debts = [card('a', '8842'), card('b', '6225 8801 0310'), card('c')];
  expect([...namesOf({ debts, day }, 'zh').values()]).toEqual([
    '招商银行（尾号 8842）',
    '招商银行（尾号 0310）',
    '招商银行 3',
  ]);
  expect(namesOf({ debts, day }, 'en').get('a')).toBe('招商银行 (ending in 8842)');
});
