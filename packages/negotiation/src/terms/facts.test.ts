import { owedNow, accountOf } from '@forbear/loan';
import { addMonths, dayInMonth, fen, monthOf } from '@forbear/money';
import { must } from '@forbear/problem';
import { seededCase } from '@forbear/testkit';
import { zhang } from '@forbear/testkit/people';
import { expect, test } from 'vitest';
import { factsOf } from './facts.ts';
import { fixedPlans, type Fix } from './fixed-plan.ts';

/** Three households of three debts each. */
const households = [3, 8, 13].map((seed) => ({ ...zhang, ...seededCase(seed, 3) }));

test('C5: payments fit just when the plan solved anew around them leaves the other creditors theirs', () => {
  const seen = households.flatMap((borrower) => {
    const plans = fixedPlans(borrower);
    const base = must(plans(new Map())).plans[0];
    if (base?.fits !== true) return [];
    return borrower.debts.flatMap((debt) => {
      const facts = factsOf(borrower, debt, plans);
      const owed = owedNow(must(accountOf(debt, borrower.asOf)));
      return [1, 12, 60].map((count) => {
        const fix: Fix = {
          instalments: Array.from({ length: count }, (_, k) => ({
            due: addMonths(borrower.asOf, k + 1, 'clamp-to-month-end'),
            amount: fen(Math.ceil(owed / count)),
          })),
        };
        const [anew] = must(plans(new Map([[debt.id, fix]]))).plans;
        const isSame = anew?.choices.every(
          (one) =>
            one.debt === debt.id ||
            JSON.stringify(one.rows) ===
              JSON.stringify(base.choices.find((was) => was.debt === one.debt)?.rows),
        );
        const fits = must(facts.fits(fix));
        expect([debt.id, count, fits]).toEqual([debt.id, count, anew?.fits === true && isSame]);
        return fits;
      });
    });
  });
  expect(new Set(seen)).toEqual(new Set([true, false]));
});

test('what an offer lacks is said of the others as they are planned', () => {
  const lacking = households.flatMap((borrower) => {
    const plans = fixedPlans(borrower);
    const base = must(plans(new Map())).plans[0];
    const [debt] = borrower.debts;
    const second = base?.months[1];
    if (base?.fits !== true || debt === undefined || second === undefined) return [];
    const { month, available } = second;
    const others = base.choices
      .filter((one) => one.debt !== debt.id)
      .flatMap(({ rows }) => rows.filter(({ due }) => monthOf(due) === month))
      .reduce((sum, { payment }) => sum + payment, 0);
    const instalments = [{ due: dayInMonth(month, 28), amount: fen(available - others + 3_400) }];
    const { fits, missing } = must(factsOf(borrower, debt, plans).fitOf({ instalments }));
    expect({ fits, missing }).toEqual({ fits: false, missing: { month, amount: 3_400 } });
    return [borrower];
  });
  expect(lacking.length).toBeGreaterThan(0);
});

test('many offers are judged by one plan: it is solved once, then each is held against it', () => {
  const borrower = households.find((one) => must(fixedPlans(one)(new Map())).plans[0]?.fits);
  if (borrower === undefined) throw new Error('no household can pay');
  let solved = 0;
  const plans = fixedPlans(borrower, { onProgress: (share) => (solved += share === 1 ? 1 : 0) });
  const [debt] = borrower.debts;
  if (debt === undefined) throw new Error('no debt');
  const facts = factsOf(borrower, debt, plans);
  for (let count = 1; count <= 30; count += 1)
    must(facts.fits({ instalments: [{ due: borrower.asOf, amount: fen(100 * count) }] }));
  expect(solved).toBe(1);
});
