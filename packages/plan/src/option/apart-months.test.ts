import { dayOf, fen, parseRate } from '@forbear/money';
import { must } from '@forbear/problem';
import type { Debt, Relief } from '@forbear/loan';
import { describe, expect, test } from 'vitest';
import { measureText, planDebts, type JointPlan, type PlanInput } from '../index.ts';

const asOf = dayOf(2026, 11, 20);

/** Lent for a year and paid back in one sum, as friends do. */
const cousin: Debt = {
  id: 'cousin',
  creditor: { name: '表姐', kind: 'person' },
  product: 'private',
  kind: 'private',
  contractDate: dayOf(2026, 1, 15),
  terms: {
    principal: fen(1_500_000),
    rate: must(parseRate('0', 'year')),
    method: 'bullet',
    count: 1,
    every: { months: 12 },
    dayCount: '30/360',
    rounding: 'half-up',
    residue: 'last',
    from: dayOf(2026, 1, 15),
  },
  outstanding: {
    ...{ principal: fen(1_500_000), interest: fen(0), penalty: fen(0), fees: fen(0) },
    asOf,
  },
};

const household = (debts: readonly Debt[], left: number): PlanInput => ({
  asOf,
  incomes: [{ what: 'wage', amount: fen(300_000 + left), per: 'month', payDay: 8 }],
  expenses: [{ group: 'other', what: 'all', amount: fen(300_000), per: 'month' }],
  savings: fen(0),
  cash: fen(110_000),
  debts,
});

const rowsOf = ({ plans }: JointPlan) =>
  plans.flatMap(({ choices }) => choices.map(({ rows }) => rows));

describe('a loan whose due days are further apart than a month', () => {
  test('is paid in parts of months, so that no plan runs on for decades', () => {
    const made = must(planDebts(household([cousin], 60_000)));
    expect(made.plans.map(({ fits }) => fits)).toEqual([true, true, true, true, true]);
    for (const rows of rowsOf(made)) {
      expect(rows.length).toBeGreaterThan(1);
      for (const { days } of rows.slice(1)) expect(days).toBeLessThanOrEqual(31);
      expect(rows.at(-1)?.due).toBeLessThan(dayOf(2032, 1, 1));
    }
  });

  test('the words of its new instalments say that they come every month', () => {
    const every = { months: 1 } as const;
    expect(measureText({ kind: 'reinstal', count: 36, every })).toEqual({
      zh: '按月分 36 期',
      en: '36 monthly instalments',
    });
    expect(measureText({ kind: 'reinstal', amount: fen(68_000), every }).zh).toBe(
      '每月 680.00 元，还清为止',
    );
  });

  test('a share of it is one of each month, as its sentence says', () => {
    const weekly: Debt = {
      ...cousin,
      id: 'weekly',
      terms: {
        ...cousin.terms,
        method: 'equal-instalment',
        count: 30,
        every: { weeks: 1 },
        from: asOf,
      },
    };
    const made = must(planDebts(household([cousin, weekly], 80_000)));
    const shares = made.plans.find(({ name }) => name === 'fair-shares');
    expect(shares?.why.claims.map(({ code }) => code)).toContain('shares');
    for (const { rows } of shares?.choices ?? [])
      for (const { days } of rows.slice(1)) expect(days).toBeGreaterThanOrEqual(28);
  });

  test('a wait of three months is one of its periods, not three', () => {
    const quarterly: Debt = {
      ...cousin,
      id: 'car',
      priority: 'work tool',
      creditor: { name: '车贷', kind: 'bank' },
      product: 'car-loan',
      kind: 'car',
      contractDate: dayOf(2025, 5, 10),
      terms: {
        ...cousin.terms,
        ...{ principal: fen(6_000_000), rate: must(parseRate('0.06', 'year')), count: 12 },
        ...{ method: 'equal-principal', every: { months: 3 }, from: dayOf(2025, 5, 10) },
      },
      outstanding: { ...cousin.outstanding, principal: fen(4_000_000), interest: fen(60_000) },
      overdueSince: dayOf(2026, 8, 10),
    };
    const { plans } = must(planDebts(household([quarterly], 10_000)));
    const [measures = []] = plans.map(({ choices }) => choices[0]?.relief.measures ?? []);
    expect(plans[0]?.fits).toBe(false);
    expect(measures).toContainEqual({ kind: 'pause', periods: 1, interest: 'runs' });
  });

  test('payments are not put off for longer than a year', () => {
    const { plans } = must(planDebts(household([cousin], 60_000)));
    for (const { choices } of plans)
      for (const { rows } of choices) expect(rows[0]?.due).toBeLessThan(dayOf(2028, 2, 1));
  });
});

describe('a debt of somebody else', () => {
  const guaranteed: Debt = {
    ...cousin,
    id: 'brother',
    as: 'guarantor',
    creditor: { name: '某行' },
  };

  test('changes no plan of one’s own, and no sentence but its own names it, before it is clear that it is owed', () => {
    for (const left of [30_000, 400_000]) {
      const own = must(planDebts(household([{ ...cousin }], left)));
      const { plans, findings, apart } = must(
        planDebts(household([guaranteed, { ...cousin }], left)),
      );
      expect(apart).toEqual([{ debt: 'brother', why: 'guaranteed' }]);
      expect(plans).toEqual(own.plans);
      expect(findings.filter(({ code }) => code !== 'guaranteed')).toEqual(own.findings);
      expect(findings.filter(({ code }) => code === 'guaranteed').length).toBe(1);
    }
  });

  test('is planned once it is agreed what is paid', () => {
    const answer: Relief = { measures: [{ kind: 'reinstal', count: 24, every: { months: 1 } }] };
    const { plans, apart } = must(
      planDebts(household([{ ...guaranteed, answer }, { ...cousin }], 400_000)),
    );
    expect(apart).toEqual([]);
    for (const { choices } of plans)
      expect(choices[0]?.relief.measures.slice(0, 1)).toEqual(answer.measures);
  });
});

test('of a debt that is paid off it is said that nothing is owed, not that there is one way only', () => {
  const none = { principal: fen(0), interest: fen(0), penalty: fen(0), fees: fen(0), asOf };
  const { plans } = must(
    planDebts(household([{ ...cousin, id: 'done', outstanding: none }, cousin], 60_000)),
  );
  for (const { choices } of plans) expect(choices[0]?.why?.text.zh).toBe('这笔现在没有要还的钱。');
});

test('beside an offer only more parts are asked for, never fewer', () => {
  const answer = { measures: [{ kind: 'reinstal' as const, count: 24, every: { months: 1 } }] };
  const { plans } = must(planDebts(household([{ ...cousin, answer }], 200_000)));
  const counts = plans.flatMap(({ choices }) =>
    choices.flatMap(({ relief }) => relief.measures.map((one) => ('count' in one ? one.count : 0))),
  );
  expect(Math.min(...counts.map((count) => count ?? 0))).toBeGreaterThanOrEqual(24);
});
