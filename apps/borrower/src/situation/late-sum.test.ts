import type { Terms } from '@forbear/loan';
import { fen, parseRate, ZERO, type Share } from '@forbear/money';
import { day } from '@forbear/testkit/people';
import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lateSums, owing } from './late-sum.ts';
import type { Reading } from './reading.ts';

const terms: Terms = {
  principal: fen(1_000_000),
  rate: must(parseRate('0.0005', 'day')),
  method: 'equal-instalment',
  count: 1,
  every: { months: 1 },
  dayCount: 'actual/360',
  rounding: 'half-up',
  residue: 'last',
  from: day('2026-10-05'),
  firstDue: day('2026-11-05'),
  penalty: { multiple: 1_500_000_000 as Share, base: 'principal' },
};
const reading = (owed: number, asOf: string, isLate = true) =>
  ({ owed: fen(owed), asOf: day(asOf), isLate }) as Reading;

describe('the parts of a told sum that is late', () => {
  // 10,000.00 × 0.0005 × 31 = 155.00; × 0.00075 × 10 days late = 75.00
  test('interest and the penalty of ten days are taken out of it', () => {
    expect(lateSums(reading(1_023_000, '2026-11-15'), terms)).toEqual({
      principal: 1_000_000,
      interest: 15_500,
      penalty: 7_500,
      fees: 0,
      asOf: day('2026-11-15'),
    });
  });

  test('a penalty on the instalment is borne by its interest as well', () => {
    // 10,155.00 × 0.00075 × 10 = 76.16
    const penalty = { multiple: 1_500_000_000 as Share, base: 'instalment' } as const;
    expect(lateSums(reading(1_023_116, '2026-11-15'), { ...terms, penalty })).toMatchObject({
      principal: 1_000_000,
      interest: 15_500,
      penalty: 7_616,
    });
  });

  test('what is not late, or bears no rate, is principal alone', () => {
    const { rate: _rate, ...free } = terms;
    const asOf = day('2026-11-15');
    expect(lateSums(reading(1_023_000, '2026-11-15', false), terms)).toEqual(
      owing(fen(1_023_000), asOf),
    );
    expect(lateSums(reading(1_023_000, '2026-11-15'), free)).toEqual(owing(fen(1_023_000), asOf));
    expect(owing(fen(5), asOf)).toMatchObject({ interest: ZERO, penalty: ZERO, fees: ZERO });
  });

  test('the parts come to what was told, and more days late leave less principal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 100_000_000 }),
        fc.integer({ min: 6, max: 28 }),
        (owed, on) => {
          const at = (date: number) =>
            lateSums(reading(owed, `2026-11-${String(date).padStart(2, '0')}`), terms);
          const { principal, interest, penalty } = at(on);
          expect(principal + interest + penalty).toBe(owed);
          expect(at(on + 1).principal).toBeLessThanOrEqual(principal);
        },
      ),
      { seed: 20261130, numRuns: 60 },
    );
  });
});
