import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datedRate, dayOf, parseDay, periodicRate } from './index.ts';

const at = (text: string): number => must(parseDay(text));
const flowsOf = (...pairs: readonly (readonly [string, number])[]) =>
  pairs.map(([on, amount]) => ({ on: at(on), amount }));

/** What flows are worth at a yearly rate, over what they weigh: summed by another formula than the solver's. */
function balance(flows: readonly { on: number; amount: number }[], rate: number): number {
  const first = Math.min(...flows.map(({ on }) => on));
  const parts = flows.map(({ on, amount }) => amount / Math.pow(1 + rate, (on - first) / 365));
  const size = parts.reduce((sum, part) => sum + Math.abs(part), 0);
  return parts.reduce((sum, part) => sum + part, 0) / size;
}

describe('published rates of dated flows', () => {
  test.each([
    [
      'Microsoft, XIRR',
      flowsOf(
        ['2008-01-01', -10_000],
        ['2008-03-01', 2750],
        ['2008-10-30', 4250],
        ['2009-02-15', 3250],
        ['2009-04-01', 2750],
      ),
      0.373362535, // printed; the root itself is 0.37336253352
      8,
    ],
    [
      'LibreOffice, XIRR',
      flowsOf(
        ['2001-01-01', -10_000],
        ['2001-02-01', 2000],
        ['2001-03-15', 2500],
        ['2001-05-12', 5000],
        ['2001-08-10', 1000],
      ),
      0.1828,
      4,
    ],
    [
      'unsorted, two flows of one day',
      flowsOf(
        ['2009-04-01', 2750],
        ['2008-01-01', -4000],
        ['2008-10-30', 4250],
        ['2008-01-01', -6000],
        ['2009-02-15', 3250],
        ['2008-03-01', 2750],
      ),
      0.373362535, // printed; the root itself is 0.37336253352
      8,
    ],
    ['a year', flowsOf(['2025-01-01', -100], ['2026-01-01', 110]), 0.1, 12],
    ['a loss', flowsOf(['2025-01-01', -100], ['2026-01-01', 90]), -0.1, 12],
    ['nearly all lost', flowsOf(['2025-01-01', -1e9], ['2026-01-01', 1]), 1e-9 - 1, 12],
    ['no gain', flowsOf(['2025-01-01', -100], ['2025-07-01', 60], ['2026-01-01', 40]), 0, 12],
    ['borrowed first', flowsOf(['2025-01-01', 100], ['2026-01-01', -124]), 0.24, 12],
    [
      'fen against hundreds of millions',
      flowsOf(['2025-01-01', -1e13], ['2027-01-01', 1.21e13]),
      0.1,
      12,
    ],
  ])('%s', (_name, flows, wanted, digits) => {
    expect(must(datedRate(flows)).effective).toBeCloseTo(wanted, digits);
  });

  test('a day of ten percent is a rate of fifteen zeros', () => {
    const found = must(datedRate(flowsOf(['2025-01-01', -100], ['2025-01-02', 110]))).effective;
    expect(found / (Math.pow(1.1, 365) - 1)).toBeCloseTo(1, 10);
  });
});

describe('the rate of payments', () => {
  // products 4.14: total fee over n instalments, 12 × the monthly rate, compounded
  test.each([
    [3, 0.025, 0.1494, 0.16],
    [6, 0.045, 0.1527, 0.1638],
    [9, 0.065, 0.1534, 0.1647],
    [12, 0.088, 0.1586, 0.1707],
    [12, 0.0792, 0.1431, 0.1529],
    [24, 0.1632, 0.1496, 0.1603],
  ])('S9: 4.14 %i instalments at %f in all', (count, fee, nominal, effective) => {
    const payment = (1 + fee) / count;
    const found = must(periodicRate([-1, ...Array.from({ length: count }, () => payment)], 12));
    expect(found.nominal).toBeCloseTo(nominal, 4);
    expect(found.effective).toBeCloseTo(effective, 4);
  });

  test('S9: a loan then its payments: worth changes sign within 1e-12 of the rate', () => {
    const later = fc.array(
      fc.record({
        on: fc.integer({ min: 1, max: 7000 }),
        amount: fc.integer({ min: 1, max: 1e7 }),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(
        later,
        fc.integer({ min: 1, max: 1e8 }),
        fc.boolean(),
        (payments, payout, isLent) => {
          const sign = isLent ? 1 : -1;
          const all = [
            { on: 0, amount: -payout * sign },
            ...payments.map(({ on, amount }) => ({ on, amount: amount * sign })),
          ];
          const found = datedRate(all);
          // Such flows always have one rate; only one that no double holds is refused.
          if (!found.ok) {
            expect(balance(all, -1 + 3e-16) * sign < 0 || balance(all, 1e300) * sign > 0).toBe(
              true,
            );
            return;
          }
          const { effective, roots } = found.value;
          expect(roots.length).toBe(1);
          // Next to −1 a double itself is coarser than that.
          const slack = Math.max(1e-12 * (1 + effective), 4e-16);
          // The last double above −1 is the lowest rate there is.
          const lower = Math.max(-1 + 2 ** -53, effective - slack);
          const [below, above] = [balance(all, lower), balance(all, effective + slack)];
          expect(below * sign >= -1e-15 && above * sign <= 1e-15).toBe(true);
        },
      ),
      runs(),
    );
  });

  test('several rates are all told, however close', () => {
    const found = must(periodicRate([-1000, 2300, -1320], 1));
    expect(found.roots.map((rate) => rate.toFixed(6))).toEqual(['0.100000', '0.200000']);
    const roots = fc.uniqueArray(fc.integer({ min: -60, max: 150 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(roots, fc.constantFrom(1, 12), (percent, perYear) => {
        // The polynomial with exactly these roots: Π (v·(1 + r) − 1) by powers of v.
        const wanted = [...percent].sort((a, b) => a - b).map((p) => p / 100);
        const flows = wanted.reduce<number[]>(
          (poly, rate) =>
            [...poly, 0].map((own, k) => -own + (1 + rate) * (k > 0 ? (poly[k - 1] as number) : 0)),
          [1],
        );
        const { roots: told } = must(periodicRate(flows, perYear));
        expect(told.length).toBe(wanted.length);
        for (const [k, rate] of wanted.entries())
          expect(Math.pow(1 + (told[k] as number), 1 / perYear)).toBeCloseTo(1 + rate, 5);
      }),
      runs(),
    );
  });

  test('a rate that only touches is told once; of several the one nearest to zero stands alone', () => {
    const touching = must(periodicRate([-1, 2.2, -1.21], 1));
    expect(touching.effective).toBeCloseTo(0.1, 6);
    expect(touching.roots.length).toBe(1);
    const dated = must(
      datedRate(flowsOf(['2025-01-01', -1000], ['2026-01-01', 2300], ['2027-01-01', -1320])),
    );
    expect(dated.roots.map((rate) => rate.toFixed(9))).toEqual(['0.100000000', '0.200000000']);
    expect(dated.effective).toBeCloseTo(0.1, 9);
  });

  test('a deposit that comes and goes each month is looked at on a grid', () => {
    const flows = Array.from({ length: 120 }, (_, k) => (k % 2 === 0 ? -100 : 101));
    const found = must(periodicRate(flows, 12));
    expect(found.periodic).toBeCloseTo(0.01, 9);
  });

  test.each([[[100, 200]], [[0, 0]], [[]], [[-100]], [[-100, 0, -5]], [[-1, 1, -1]]])(
    'no rate fits %j',
    (amounts) => {
      const found = periodicRate(amounts, 12);
      expect(found.ok ? 'ok' : found.problem.code).toBe('RATE_NONE');
    },
  );

  test('flows of one day, and rates that no double can hold, are none', () => {
    const day = dayOf(2026, 1, 1);
    for (const flows of [
      [
        { on: day, amount: -100 },
        { on: day, amount: 110 },
      ],
      [
        { on: day, amount: -1 },
        { on: day + 1, amount: 1e6 },
      ],
      [
        { on: day, amount: -1e13 },
        { on: day + 1, amount: 1 },
      ],
      [
        { on: day, amount: -0.3 },
        { on: day, amount: 0.1 },
        { on: day, amount: 0.2 },
        { on: day + 30, amount: 50 },
      ],
    ]) {
      const found = datedRate(flows);
      expect(found.ok ? found.value.effective : found.problem.code).toBe('RATE_NONE');
    }
  });
});
