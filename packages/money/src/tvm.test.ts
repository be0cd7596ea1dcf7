import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
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

/** Printed in the help of LibreOffice Calc and in the test cases of OpenFormula 1.2. */
describe('the functions of other spreadsheets', () => {
  test.each([
    ['PMT(1.99%/12;36;25000)', () => pmt({ rate: 0.0199 / 12, nper: 36, pv: 25_000 }), -715.96, 2],
    ['PMT(5%;12;1000)', () => pmt({ rate: 0.05, nper: 12, pv: 1000 }), -112.8254100208, 9],
    ['PMT(5%;12;1000;100)', () => pmt({ rate: 0.05, nper: 12, pv: 1000, fv: 100 }), -119.107951, 6],
    [
      'PMT(5%;12;1000;100;1)',
      () => pmt({ rate: 0.05, nper: 12, pv: 1000, fv: 100, type: 1 }),
      -113.436144,
      6,
    ],
    ['PMT(0;10;1000)', () => pmt({ rate: 0, nper: 10, pv: 1000 }), -100, 9],
    ['IPMT(5%;5;7;15000)', () => ipmt({ rate: 0.05, nper: 7, pv: 15_000 }, 5), -352.97, 2],
    [
      'IPMT(5%/12;10;360;100000)',
      () => ipmt({ rate: 0.05 / 12, nper: 360, pv: 100_000 }, 10),
      -412.0850243,
      6,
    ],
    [
      'PPMT(8.75%/12;1;36;5000;8000;1)',
      () => ppmt({ rate: 0.0875 / 12, nper: 36, pv: 5000, fv: 8000, type: 1 }, 1),
      -350.99,
      2,
    ],
    ['PPMT(3%;1;12;100)', () => ppmt({ rate: 0.03, nper: 12, pv: 100 }, 1), -7.05, 2],
    ['PPMT(8%;5;24;10000)', () => ppmt({ rate: 0.08, nper: 24, pv: 10_000 }, 5), -203.77, 2],
    ['RATE(3;-10;900)', () => rateOfAnnuity({ nper: 3, pmt: -10, pv: 900 }), -0.7563, 4],
    ['RATE(12;-100;1000)', () => rateOfAnnuity({ nper: 12, pmt: -100, pv: 1000 }), 0.0292285, 7],
    [
      'RATE(12;-100;1000;100)',
      () => rateOfAnnuity({ nper: 12, pmt: -100, pv: 1000, fv: 100 }),
      0.01623133,
      8,
    ],
    [
      'RATE(12;-100;1000;100;1)',
      () => rateOfAnnuity({ nper: 12, pmt: -100, pv: 1000, fv: 100, type: 1 }),
      0.01996455,
      8,
    ],
    ['EFFECT(0.12;4)', () => effect(0.12, 4), 0.12550881, 8],
    ['EFFECT(0.12;12)', () => effect(0.12, 12), 0.12682503, 8],
    ['EFFECTIVE(9.75%;12)', () => effect(0.0975, 12), 0.1019772, 7],
    ['NOMINAL(13.5%;12)', () => nominal(0.135, 12), 0.1273, 4],
    ['NOMINAL(8%;4)', () => nominal(0.08, 4), 0.0777062, 7],
    ['IRR(-100;39;59;55;20)', () => irr([-100, 39, 59, 55, 20]), 0.28095, 5],
  ] as const)('%s', (_name, found, wanted, digits) => {
    expect(must(found())).toBeCloseTo(wanted, digits);
  });

  test('fractional counts, negative rates, payments at the beginning', () => {
    // Checked against the definition: pv·g + pmt·(1 + r·type)·(g − 1)/r + fv = 0 with g = (1 + r)^n.
    for (const rate of [-0.05, -0.01, 0.000_001, 0.3])
      for (const nper of [0.5, 10.5, 36])
        for (const type of [0, 1] as const) {
          const payment = must(pmt({ rate, nper, pv: 1000, fv: -250, type }));
          const growth = (1 + rate) ** nper;
          const left = 1000 * growth + (payment * (1 + rate * type) * (growth - 1)) / rate - 250;
          expect(Math.abs(left)).toBeLessThan(1e-5);
        }
  });

  test('of several rates IRR tells the one nearest to its guess, 10 % unless given', () => {
    const values = [-1000, 2300, -1320];
    expect(must(irr(values))).toBeCloseTo(0.1, 9);
    expect(must(irr(values, 0.3))).toBeCloseTo(0.2, 9);
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
        expect(Math.abs(found - annuity.rate)).toBeLessThan(1e-9);
      }),
      runs(),
    );
  });

  test.each([
    ['nper 0', () => pmt({ rate: 0.1, nper: 0, pv: 1 })],
    ['rate −1', () => pmt({ rate: -1, nper: 5, pv: 1 })],
    ['a payment that is none', () => ipmt({ rate: 0.1, nper: 5, pv: 1 }, 6)],
    ['no compounding', () => effect(0.1, 0)],
    ['all is lost', () => nominal(-1, 4)],
    ['a negative count', () => pmt({ rate: 0.1, nper: -1, pv: 1 })],
    ['rate below −1', () => pmt({ rate: -1.5, nper: 3, pv: 1 })],
    ['payment 0', () => ipmt({ rate: 0.1, nper: 5, pv: 1 }, 0)],
    ['principal of no payment', () => ppmt({ rate: 0.1, nper: 5, pv: 1 }, 6)],
    ['principal without count', () => ppmt({ rate: 0.1, nper: 0, pv: 1 }, 1)],
    ['a rate without count', () => rateOfAnnuity({ nper: 0, pmt: -1, pv: 1 })],
    ['a nominal rate that loses all', () => effect(-4, 4)],
    ['no compounding of a nominal rate', () => nominal(0.1, 0.5)],
    ['a sum that no double holds', () => pmt({ rate: 1e308, nper: 2, pv: 1e308 })],
  ] as const)('%s is refused', (_name, found) => {
    const answer = found();
    expect(answer.ok ? 'ok' : answer.problem.code).toBe('TVM_RANGE');
  });

  test('a count of one, no rate, and payments at the beginning', () => {
    expect(must(pmt({ rate: 0, nper: 12, pv: 1000, fv: -400 }))).toBe(-50);
    expect(must(ipmt({ rate: 0, nper: 12, pv: 1200 }, 5))).toBe(0);
    expect(must(ipmt({ rate: 0.1, nper: 3, pv: 8000, type: 1 }, 1))).toBe(0);
    // From the definition: the balance after two payments at the beginning, times the rate.
    const payment = must(pmt({ rate: 0.1, nper: 3, pv: 8000, type: 1 }));
    const balance = ((8000 + payment) * 1.1 + payment) * 0.1;
    expect(must(ipmt({ rate: 0.1, nper: 3, pv: 8000, type: 1 }, 3))).toBeCloseTo(-balance, 8);
    expect(must(effect(0.1, 1))).toBeCloseTo(0.1, 15);
    expect(must(nominal(0.1, 1))).toBeCloseTo(0.1, 15);
    expect(must(rateOfAnnuity({ nper: 10, pmt: -100, pv: 1000 }))).toBe(0);
  });

  test('payments that never return have no rate', () => {
    const found = rateOfAnnuity({ nper: 12, pmt: 100, pv: 100 });
    expect(found.ok ? 'ok' : found.problem.code).toBe('RATE_NONE');
  });
});
