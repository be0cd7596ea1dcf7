import { fen, mulDiv, RATE_SCALE } from '@forbear/money';
import { must } from '@forbear/problem';
import { expect, test } from 'vitest';
import { bill, day, zhang } from '@forbear/testkit/people';
import { optionsOf } from './option.ts';
import { PRACTICES } from './practice.ts';

test('a settlement offers its share of what is owed, rounded up: never a fen short', () => {
  const owed = fen(960_001);
  const debt = {
    ...bill,
    creditor: { name: '某资产公司', kind: 'assignee' as const },
    terms: { ...bill.terms, principal: owed },
    overdueSince: day('2026-01-10'),
    outstanding: { ...bill.outstanding, principal: owed },
  };
  const offered = must(optionsOf(debt, { asOf: zhang.asOf, practices: PRACTICES })).flatMap(
    ({ relief }) => relief.measures.flatMap((one) => (one.kind === 'settle' ? [one.amount] : [])),
  );
  const shares = PRACTICES.assignee?.settle?.shares ?? [];
  expect([...new Set(offered)].sort((a, b) => a - b)).toEqual(
    shares.map((share) => mulDiv(owed, share, RATE_SCALE, 'up')).sort((a, b) => a - b),
  );
  expect(shares.some((share) => (owed * share) % RATE_SCALE !== 0)).toBe(true);
});
