import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datedRate, dayOf, periodicRate } from './index.ts';

describe('the rate of payments', () => {
  test.each([
    // products: total fee over n instalments, 12 × the monthly rate, compounded
    [3, 0.025, 0.1494, 0.16],
    [6, 0.045, 0.1527, 0.1638],
    [9, 0.065, 0.1534, 0.1647],
    [12, 0.088, 0.1586, 0.1707],
    [24, 0.1632, 0.1496, 0.1603],
  ])('S9: %i instalments at %f in all', (count, fee, nominal, effective) => {
    const payment = (1 + fee) / count;
    const found = must(periodicRate([-1, ...Array.from({ length: count }, () => payment)], 12));
    expect(found.nominal).toBeCloseTo(nominal, 4);
    expect(found.effective).toBeCloseTo(effective, 4);
  });

  test('S9: dated flows are worth nothing at the rate found', () => {
    const flows = fc.array(
      fc.record({
        on: fc.integer({ min: 1, max: 4000 }),
        amount: fc.integer({ min: 1, max: 1e7 }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(flows, fc.integer({ min: 1, max: 1e8 }), (later, payout) => {
        const all = [{ on: 0, amount: -payout }, ...later];
        const found = datedRate(all);
        fc.pre(found.ok);
        const { effective } = must(found);
        fc.pre(effective > -0.999999 && effective < 1e12);
        const worth = all.reduce((sum, f) => sum + f.amount * (1 + effective) ** (-f.on / 365), 0);
        const size = all.reduce(
          (sum, f) => sum + Math.abs(f.amount) * (1 + effective) ** (-f.on / 365),
          0,
        );
        expect(Math.abs(worth) / size).toBeLessThan(1e-9);
      }),
      { seed: 20261105, numRuns: 2000 },
    );
  });

  test('the spreadsheet example of dated flows is 37.3362535 %', () => {
    const flows = [
      { on: dayOf(2008, 1, 1), amount: -10000 },
      { on: dayOf(2008, 3, 1), amount: 2750 },
      { on: dayOf(2008, 10, 30), amount: 4250 },
      { on: dayOf(2009, 2, 15), amount: 3250 },
      { on: dayOf(2009, 4, 1), amount: 2750 },
    ];
    expect(must(datedRate(flows)).effective).toBeCloseTo(0.373362535, 8);
  });

  test('several rates are all told', () => {
    const found = must(periodicRate([-1000, 2300, -1320], 1));
    expect(found.roots.map((rate) => rate.toFixed(6))).toEqual(['0.100000', '0.200000']);
  });

  test.each([[[100, 200]], [[0, 0]], [[]], [[-100]]])(
    'no sign change in %j has no rate',
    (amounts) => {
      const found = periodicRate(amounts, 12);
      expect(found.ok ? 'ok' : found.problem.code).toBe('RATE_NONE');
    },
  );
});
