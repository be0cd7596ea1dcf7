import { addDays, dayOf, dayInMonth, fen, monthOf, ZERO, type Day } from '@forbear/money';
import { freshSeed } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstUncovered, moneyAhead, roomByDay, type Household } from './index.ts';

const told = dayOf(2026, 11, 5);
const household: Household = {
  incomes: [{ what: '失业金', amount: fen(398_000), per: 'month', payDay: 5 }],
  expenses: [{ group: 'food', what: '吃住', amount: fen(208_000), per: 'month' }],
  savings: fen(30_000),
};
const leftOn = (asOf: Day, of: Household = household) =>
  moneyAhead({ ...of, asOf, months: 2 })[0]?.leftOver;
const dated = (paid = ZERO): Household => ({ ...household, moneyTold: { on: told, paid } });

describe('money in hand that was told on an earlier day', () => {
  test('the pay day that passes takes nothing away, and adds nothing', () => {
    expect(leftOn(addDays(told, 1))).toBe(-173_334);
    expect(leftOn(told)).toBe(leftOn(addDays(told, 1), dated()));
    expect(leftOn(addDays(told, 20), dated())).toBe(leftOn(told));
  });

  test('S the running month has the same money on each of its days, for any day it was told and any pay day', () => {
    const day = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(day, day, day, fc.nat(500_000), (on, asOf, payDay, savings) => {
        const at = (date: number) => dayInMonth(monthOf(told), date);
        const from = Math.min(on, asOf);
        const incomes = household.incomes.map((one) => ({ ...one, payDay }));
        const one = { ...household, incomes, savings: fen(savings) };
        const later = { ...one, moneyTold: { on: at(from), paid: ZERO } };
        expect(leftOn(at(asOf), later)).toBe(leftOn(at(from), one));
      }),
      { seed: freshSeed(), numRuns: 300 },
    );
  });

  test('what was paid since is there no more, in the month, by the day, and before the next due', () => {
    const paid = fen(167_200);
    const asOf = addDays(told, 6);
    expect(leftOn(asOf, dated(paid))).toBe((leftOn(told) ?? 0) - 167_200);
    const room = (of: Household) => roomByDay({ ...of, asOf }, 1)[0]?.amount ?? 0;
    expect(room(dated()) - room(dated(paid))).toBe(167_200);
    const due = [{ debt: 'a', on: addDays(asOf, 3), amount: fen(300_000) }];
    expect(firstUncovered({ ...dated(), asOf }, due)).toBeUndefined();
    expect(firstUncovered({ ...dated(paid), asOf }, due)?.debt).toBe('a');
  });

  test('what was told in another month counts from the first of this one', () => {
    const asOf = dayOf(2026, 12, 8);
    expect(leftOn(asOf, dated())).toBe(leftOn(dayOf(2026, 12, 1)));
  });
});
