import type { Debt, Measure } from '@forbear/loan';
import { dayOf, fen, monthOf, parseRate } from '@forbear/money';
import { must } from '@forbear/problem';
import { seededCase } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionsOf, planDebts, type PlanInput } from './index.ts';

const YUAN = 100;

/** Searches are cut at once: shares are a formula. */
const QUICK = { explain: false, effort: 0.0005 } as const;

type Share = { readonly amount: number; readonly begins: number; readonly isLong: boolean };

/** What each creditor is offered a month without interest, by debt; none where nothing is shared. */
function sharesOf(input: PlanInput): ReadonlyMap<string, Share> {
  const plan = must(planDebts(input, QUICK)).plans.find(({ name }) => name === 'fair-shares');
  const choices = plan?.fits === true ? plan.choices : [];
  return new Map(
    choices.flatMap(({ debt, relief: { measures }, rows }) =>
      measures.flatMap((one) =>
        one.kind === 'reinstal' && one.amount !== undefined
          ? [
              [
                debt,
                {
                  amount: one.amount,
                  begins: monthOf(rows[0]?.due ?? input.asOf),
                  isLong: rows.length > 54,
                },
              ] as const,
            ]
          : [],
      ),
    ),
  );
}

/** The household with so many fen more in every month's first income. */
const withMore = (input: PlanInput, more: number): PlanInput => ({
  ...input,
  incomes: input.incomes.map((one, k) =>
    k === 0 ? { ...one, amount: fen(one.amount + more) } : one,
  ),
});

describe('a yuan more or less', () => {
  test('S7: moves no fair share by more than 10 yuan, and hardly any at all', () => {
    let [shared, moved] = [0, 0];
    for (let k = 0; k < 8; k += 1) {
      const input = seededCase(20_261_201 + 7919 * k, 1 + (k % 5));
      const shares = sharesOf(input);
      for (const more of [YUAN, -YUAN])
        for (const [debt, other] of sharesOf(withMore(input, more))) {
          const share = shares.get(debt);
          if (share === undefined || share.begins !== other.begins) continue;
          shared += 1;
          if (share.amount !== other.amount) moved += 1;
          expect(Math.abs(share.amount - other.amount)).toBeLessThanOrEqual(10 * YUAN);
        }
    }
    expect(shared).toBeGreaterThan(10);
    expect(10 * moved).toBeLessThan(shared);
  });

  test('shares are whole 10 yuan, but where that would take longer than five years', () => {
    let round = 0;
    for (let k = 0; k < 8; k += 1)
      for (const { amount, isLong } of sharesOf(
        seededCase(20_261_201 + 7919 * k, 1 + (k % 5)),
      ).values()) {
        if (amount % (10 * YUAN) === 0) round += 1;
        else expect({ k, amount, isLong }).toEqual({ k, amount, isLong: true });
      }
    expect(round).toBeGreaterThan(8);
  });

  const asOf = dayOf(2026, 11, 11);
  const debt: Debt = {
    id: 'loan',
    creditor: { name: '借呗', kind: 'consumer-finance' },
    product: 'jiebei',
    terms: {
      principal: fen(1_200_000),
      rate: must(parseRate('0.0004', 'day')),
      method: 'equal-instalment',
      count: 12,
      every: { months: 1 },
      dayCount: 'actual/365',
      rounding: 'half-up',
      residue: 'last',
      from: asOf,
    },
    outstanding: {
      principal: fen(1_200_000),
      interest: fen(0),
      penalty: fen(0),
      fees: fen(0),
      asOf,
    },
  };
  const isFixed = (one: Measure): boolean => one.kind === 'reinstal' && one.amount !== undefined;
  /** The fixed sums that are tried with so much money in each month. */
  const sumsAt = (money: number): readonly string[] =>
    must(optionsOf(debt, { asOf, money: Array.from({ length: 13 }, () => money) })).flatMap(
      ({ relief: { measures } }) => (measures.some(isFixed) ? [JSON.stringify(measures)] : []),
    );

  test('takes at most one fixed sum off what may be asked, and adds at most one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 1_000_000 }), (money) => {
        const [some, others] = [sumsAt(money), sumsAt(money + YUAN)];
        expect(some.filter((one) => !others.includes(one)).length).toBeLessThanOrEqual(1);
        expect(others.filter((one) => !some.includes(one)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60, seed: 20_261_201 },
    );
    expect(sumsAt(300_000).length).toBeGreaterThan(2);
  });
});
