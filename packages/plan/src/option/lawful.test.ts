import { costOf } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import { dayOf, fen, parseRate } from '@forbear/money';
import { must } from '@forbear/problem';
import { ceilingOf, measured } from '@forbear/rule';
import { expect, test } from 'vitest';
import { optionsOf } from './option.ts';

test.each([1, 3])('plan and law check allow the same on rows %i months apart', (months) => {
  const asOf = dayOf(2026, 12, 1);
  const debt: Debt = {
    id: 'friend',
    creditor: { name: '老周', kind: 'person' },
    product: 'private-iou',
    contractDate: dayOf(2026, 6, 12),
    terms: {
      principal: fen(2_000_000),
      rate: must(parseRate('0.03', 'month')),
      method: 'interest-first',
      count: 12,
      every: { months },
      from: dayOf(2026, 6, 12),
      dayCount: '30/360',
      rounding: 'half-up',
      residue: 'last',
    },
    outstanding: {
      ...{ principal: fen(2_000_000), interest: fen(0), penalty: fen(0), fees: fen(0) },
      asOf,
    },
  };
  const [keep] = must(optionsOf(debt, { asOf }));
  const cost = costOf(debt, asOf);
  const { toCome } = measured(cost, ceilingOf(cost));
  expect((keep?.lawful?.contract.total ?? 0) - (keep?.total ?? 0)).toBe(toCome.excess);
  // Interest of 1 % a month on 20,000.00, February too.
  const rows = keep?.rows.map(({ interest }) => interest) ?? [];
  expect(new Set(rows)).toEqual(new Set([20_000 * months]));
});
