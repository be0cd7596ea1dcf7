import { seededCase } from '@forbear/testkit';
import { must } from '@forbear/problem';
import { expect, test } from 'vitest';
import { optionsOf } from '../option/option.ts';
import { modelOf } from './purse.ts';

test('the models of one purse share what options take of its months, so that many searches stay small', () => {
  const { asOf, debts } = seededCase(7, 3);
  const groups = debts.map((debt) => must(optionsOf(debt, { asOf })));
  const months = Math.max(...groups.flat().map(({ payments }) => payments.length));
  const purse = { available: Array.from({ length: months }, () => 1), carryOver: 0 as const };
  const values = groups.map((group) => group.map(() => 0));
  const rows = [{ weights: values, limit: 5 }];
  for (const [g, group] of modelOf(groups, purse, values, rows).groups.entries())
    for (const [k, item] of group.entries()) {
      expect(item.weights).toBe(groups[g]?.[k]?.payments);
      expect(item.beside).toEqual([0]);
    }
});
