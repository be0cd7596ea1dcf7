import { dayOf, fen, parseRate, sumFen, type Share } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delayCost, relieve, schedule, type Account, type Measure } from '../index.ts';
import { owedInAll } from './account.ts';

/** 12,000.00 at 15.4 %, two of six rows paid, the third 20 days late, 25.50 of penalty beside the rows. */
const late = (): Account => {
  const terms = {
    principal: fen(1_200_000),
    rate: must(parseRate('0.154', 'year')),
    method: 'equal-instalment',
    count: 6,
    every: { months: 1 },
    from: dayOf(2026, 3, 20),
    dayCount: '30/360',
    rounding: 'half-up',
    residue: 'last',
    penalty: { multiple: 1_500_000_000 as Share, base: 'principal' },
  } as const;
  const rows = must(schedule(terms)).rows.slice(2);
  const arrears = { interest: fen(0), penalty: fen(2550), fees: fen(0) };
  return { terms, asOf: dayOf(2026, 7, 10), rows, arrears };
};

const principalOf = (account: Account) => sumFen(account.rows.map((row) => row.principal));
const after = (...measures: readonly Measure[]): Account => must(relieve(late(), { measures }));

describe('reliefs of a debt that is late', () => {
  test('L8 twelve new instalments take interest and penalty into the principal', () => {
    // 103.97 of the late row and 25.50 of penalty.
    expect(principalOf(after({ kind: 'reinstal', count: 12 }))).toBe(810_156 + 12_947);
  });

  test('L8 the penalty waived first, only the principal spread, late interest left', () => {
    const found = after(
      { kind: 'waive', component: 'penalty', amount: 'all' },
      { kind: 'reinstal', count: 12, include: ['principal'] },
    );
    expect([principalOf(found), found.arrears.penalty]).toEqual([810_156, 0]);
    expect(
      owedInAll(late()) - owedInAll(after({ kind: 'waive', component: 'penalty', amount: 'all' })),
    ).toBe(2550);
  });

  test('what stands beside the rows can be spread when the rows themselves were waived', () => {
    const found = after(
      { kind: 'waive', component: 'interest', amount: 'all' },
      { kind: 'waive', component: 'principal', amount: 'all' },
      { kind: 'reinstal', count: 1 },
    );
    expect(found.rows.map(({ principal }) => principal)).toEqual([2550]);
  });

  test('L8 what gives time or takes interest and penalty off leaves the principal as it is', () => {
    const measure = fc.oneof(
      fc.record({
        kind: fc.constant('extend' as const),
        months: fc.integer({ min: 1, max: 12 }),
        interest: fc.constantFrom('runs' as const, 'waived' as const, 'monthly' as const),
      }),
      fc.record({
        kind: fc.constant('pause' as const),
        periods: fc.integer({ min: 1, max: 12 }),
        interest: fc.constantFrom('runs' as const, 'waived' as const),
      }),
      fc.record({
        kind: fc.constant('waive' as const),
        component: fc.constantFrom('penalty' as const, 'interest' as const),
        amount: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 2000 }).map(fen)),
      }),
    );
    fc.assert(
      fc.property(fc.array(measure, { maxLength: 3 }), (measures: readonly Measure[]) => {
        const found = relieve(late(), { measures });
        if (found.ok) expect(principalOf(found.value)).toBe(principalOf(late()));
      }),
      runs(),
    );
  });

  test('monthly interest of a debt that is late is first asked for on a day still to come', () => {
    const found = after({ kind: 'extend', months: 3, interest: 'monthly' });
    expect(found.rows.map((row) => row.due).every((due) => due >= found.asOf)).toBe(true);
    // The late row's 103.97 and a month on 8,101.56, 103.97, less 17.00 on the 1,986.82 that is late
    // for twenty days: the penalty beside the rows covers those.
    expect(found.rows[0]).toMatchObject({
      due: dayOf(2026, 7, 20),
      interest: 19_094,
      principal: 0,
    });
  });
});

test('what waiting costs: a day and thirty days of interest and penalty', () => {
  const { day, month } = delayCost(late());
  // A day: 1,986.82 × 15.4 % ÷ 360 × 1.5 = 1.27, and 6,114.74 × 15.4 % ÷ 360 = 2.62.
  expect(day).toBeGreaterThanOrEqual(380);
  expect(day).toBeLessThanOrEqual(390);
  expect(month).toBeGreaterThan(day * 29);
});
