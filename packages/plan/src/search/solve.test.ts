import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solve } from './solve.ts';
import type { Item, Model } from './model.ts';

const item: fc.Arbitrary<Item> = fc.record({
  weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
  cost: fc.integer({ min: -9, max: 20 }),
});
const model = fc.record({
  groups: fc.array(fc.array(item, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
  limits: fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 3, maxLength: 3 }),
});

const everyChoice = (groups: Model['groups']): Item[][] =>
  groups.reduce<Item[][]>(
    (all, group) => all.flatMap((picked) => group.map((one) => [...picked, one])),
    [[]],
  );

const missingOf = (picked: readonly Item[], { limits }: Model): number => {
  const over = limits.map((limit, t) =>
    Math.max(0, picked.reduce((sum, one) => sum + (one.weights[t] ?? 0), 0) - limit),
  );
  return over.reduce((sum, one) => sum + one, 0);
};

const costOf = (picked: readonly Item[]): number => picked.reduce((sum, one) => sum + one.cost, 0);

/** The least value over all choices, looked at one by one. */
function leastOf(given: Model): number {
  return everyChoice(given.groups).reduce((least, picked) => {
    const value = missingOf(picked, given) > 0 ? Infinity : costOf(picked);
    return Math.min(least, value);
  }, Infinity);
}

describe('the search', () => {
  test('finds what looking at every choice finds, or that nothing fits', () => {
    fc.assert(
      fc.property(model, (given) => {
        const found = solve(given);
        expect(found.proven).toBe(true);
        expect(found.value).toBe(leastOf(given));
        if (found.picks === undefined) return;
        const picked = found.picks.map((index, g) => given.groups[g]?.[index] as Item);
        expect([missingOf(picked, given), costOf(picked)]).toEqual([0, found.value]);
      }),
      { seed: 20261105, numRuns: 3000 },
    );
  });

  test('more room never costs more, an option taken away never costs less', () => {
    fc.assert(
      fc.property(model, fc.integer({ min: 0, max: 9 }), fc.nat(), (given, more, which) => {
        const now = solve(given).value;
        const roomy = { ...given, limits: given.limits.map((limit) => limit + more) };
        expect(solve(roomy).value).toBeLessThanOrEqual(now);
        const poorer = given.groups.map((group, g) =>
          g === which % given.groups.length && group.length > 1 ? group.slice(1) : group,
        );
        expect(solve({ ...given, groups: poorer }).value).toBeGreaterThanOrEqual(now);
      }),
      { seed: 20261105, numRuns: 1000 },
    );
  });

  test('a cutoff is never passed, a stopped search says so with a bound below its value', () => {
    fc.assert(
      fc.property(model, fc.integer({ min: -20, max: 60 }), (given, cutoff) => {
        const least = leastOf(given);
        const found = solve(given, { cutoff });
        expect(found.picks === undefined).toBe(least >= cutoff);
        const stopped = solve(given, { nodesMax: 1, workMax: 1 });
        expect(stopped.bound).toBeLessThanOrEqual(least);
        if (!stopped.proven) expect(stopped.value).toBeGreaterThanOrEqual(least);
      }),
      { seed: 20261105, numRuns: 1000 },
    );
  });

  test('S7: the same steps are counted every time, and equal groups are looked at in one order', () => {
    fc.assert(
      fc.property(model, fc.integer({ min: 100, max: 5000 }), ({ groups, limits }, workMax) => {
        const twice = { groups: [...groups, ...groups], limits };
        const [one, other] = [solve(twice, { workMax }), solve(twice, { workMax })];
        expect(one).toEqual(other);
        const whole = solve(twice).value;
        expect(whole).toBe(leastOf(twice));
        expect(one.bound).toBeLessThanOrEqual(whole);
      }),
      { seed: 20261105, numRuns: 300 },
    );
  });

  test('no groups cost nothing; a group without options fits nothing', () => {
    expect(solve({ groups: [], limits: [5] })).toMatchObject({ picks: [], value: 0, proven: true });
    expect(solve({ groups: [[]], limits: [5] })).toMatchObject({ value: Infinity, proven: true });
  });
});
