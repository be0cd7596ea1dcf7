import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effect, ipmt, irr, nominal, pmt, ppmt, rateOfAnnuity } from './index.ts';

describe('the functions of spreadsheets, as their own help pages print them', () => {
  test('PMT', () => {
    expect(must(pmt({ rate: 0.08 / 12, nper: 10, pv: 10_000 }))).toBeCloseTo(-1037.03, 2);
    expect(must(pmt({ rate: 0.08 / 12, nper: 10, pv: 10_000, fv: 0, type: 1 }))).toBeCloseTo(
      -1030.16,
      2,
    );
    expect(must(pmt({ rate: 0.06 / 12, nper: 18 * 12, pv: 0, fv: 50_000 }))).toBeCloseTo(
      -129.08,
      2,
    );
    expect(must(pmt({ rate: 0, nper: 12, pv: 1200 }))).toBe(-100);
  });

  test('IPMT and PPMT', () => {
    expect(must(ipmt({ rate: 0.1 / 12, nper: 36, pv: 8000 }, 1))).toBeCloseTo(-66.67, 2);
    expect(must(ipmt({ rate: 0.1, nper: 3, pv: 8000 }, 3))).toBeCloseTo(-292.45, 2);
    expect(must(ppmt({ rate: 0.1 / 12, nper: 24, pv: 2000 }, 1))).toBeCloseTo(-75.62, 2);
    expect(must(ppmt({ rate: 0.08, nper: 10, pv: 200_000 }, 10))).toBeCloseTo(-27_598.05, 2);
  });

  test('RATE', () => {
    const monthly = must(rateOfAnnuity({ nper: 48, pmt: -200, pv: 8000 }));
    expect(monthly).toBeCloseTo(0.00770147, 8);
    expect(monthly * 12).toBeCloseTo(0.09241767, 7);
  });

  test('EFFECT and NOMINAL', () => {
    expect(must(effect(0.0525, 4))).toBeCloseTo(0.0535427, 7);
    expect(must(nominal(0.053543, 4))).toBeCloseTo(0.05250032, 8);
  });

  test('IRR', () => {
    const flows = [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000];
    expect(must(irr(flows))).toBeCloseTo(0.0866309, 7);
    expect(must(irr(flows.slice(0, 5)))).toBeCloseTo(-0.021244848, 8);
    expect(must(irr(flows.slice(0, 3), -0.1))).toBeCloseTo(-0.443506941, 8);
  });
});

describe('what holds for any series', () => {
  test('interest and principal are the payment; the rate of the payment is the rate', () => {
    const series = fc.record({
      rate: fc.double({ min: 0.0001, max: 0.2, noNaN: true }),
      nper: fc.integer({ min: 2, max: 120 }),
      pv: fc.integer({ min: 1, max: 10_000_000 }),
      type: fc.constantFrom(0 as const, 1 as const),
    });
    fc.assert(
      fc.property(series, fc.nat(359), (annuity, at) => {
        const per = 1 + (at % annuity.nper);
        const payment = must(pmt(annuity));
        const parts = must(ipmt(annuity, per)) + must(ppmt(annuity, per));
        expect(Math.abs(parts / payment - 1)).toBeLessThan(1e-9);
        const found = must(
          rateOfAnnuity({ nper: annuity.nper, pv: annuity.pv, type: annuity.type, pmt: payment }),
        );
        expect(found).toBeCloseTo(annuity.rate, 7);
      }),
      { seed: 20261105, numRuns: 2000 },
    );
  });

  test.each([
    ['nper 0', pmt({ rate: 0.1, nper: 0, pv: 1 })],
    ['rate −1', pmt({ rate: -1, nper: 5, pv: 1 })],
    ['a payment that is none', ipmt({ rate: 0.1, nper: 5, pv: 1 }, 6)],
    ['no compounding', effect(0.1, 0)],
    ['all is lost', nominal(-1, 4)],
  ])('%s is refused', (_name, found) => {
    expect(found.ok ? 'ok' : found.problem.code).toBe('TVM_RANGE');
  });

  test('payments that never return have no rate', () => {
    const found = rateOfAnnuity({ nper: 12, pmt: 100, pv: 100 });
    expect(found.ok ? 'ok' : found.problem.code).toBe('RATE_NONE');
  });
});
