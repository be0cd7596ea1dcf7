import {
  dayOf,
  fen,
  formatDay,
  formatFen,
  formatMonth,
  monthOf,
  parseRate,
  type Share,
} from '@forbear/money';
import { must } from '@forbear/problem';
import type { Debt } from '@forbear/loan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDebts, type JointPlan, type PlanInput } from './index.ts';

const monthly = {
  every: { months: 1 },
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
} as const;
const none = { interest: fen(0), penalty: fen(0), fees: fen(0) };

const jiebei: Debt = {
  id: 'jiebei',
  creditor: { name: '借呗', kind: 'consumer-finance' },
  product: 'jiebei',
  contractDate: dayOf(2026, 3, 10),
  terms: {
    ...monthly,
    principal: fen(3_000_000),
    rate: must(parseRate('0.0004', 'day')),
    method: 'equal-instalment',
    count: 12,
    from: dayOf(2026, 3, 10),
  },
  outstanding: { principal: fen(1_555_101), ...none, asOf: dayOf(2026, 10, 5) },
};

const huabei: Debt = {
  ...jiebei,
  id: 'huabei',
  creditor: { name: '花呗', kind: 'consumer-finance' },
  terms: {
    ...monthly,
    principal: fen(960_000),
    method: 'fee-instalment',
    count: 1,
    fee: { rate: 0 as Share, of: 'total' },
    from: dayOf(2026, 11, 1),
    firstDue: dayOf(2026, 11, 10),
    instalments: {
      bySelf: false,
      fee: {
        of: 'total',
        rates: {
          3: 25_000_000 as Share,
          6: 45_000_000 as Share,
          9: 65_000_000 as Share,
          12: 88_000_000 as Share,
        },
      },
    },
  },
  outstanding: { principal: fen(960_000), ...none, asOf: dayOf(2026, 11, 5) },
};

const xiaoli = (
  sickPay: number,
  sickUntil: [number, number, number],
  wageFrom: [number, number, number],
): PlanInput => ({
  asOf: dayOf(2026, 10, 5),
  incomes: [
    { what: 'sick pay', amount: fen(sickPay), per: 'month', until: dayOf(...sickUntil), payDay: 5 },
    { what: 'wage', amount: fen(720_000), per: 'month', from: dayOf(...wageFrom), payDay: 5 },
  ],
  expenses: [{ group: 'other', what: 'all', amount: fen(245_000), per: 'month' }],
  savings: fen(60_000),
  cash: fen(28_388),
  debts: [jiebei],
});

const xiaozhang: PlanInput = {
  asOf: dayOf(2026, 11, 5),
  incomes: [{ what: 'household', amount: fen(398_000), per: 'month', payDay: 6 }],
  expenses: [{ group: 'other', what: 'all', amount: fen(208_000), per: 'month' }],
  savings: fen(30_000),
  cash: fen(2267),
  debts: [huabei],
};

const smallest = (plan: JointPlan) => plan.plans[0]?.choices.map(({ relief }) => relief.measures);

describe('小李', () => {
  test.each([
    [
      'as it is, three months',
      260_000,
      [2026, 12, 31],
      [2027, 1, 5],
      [[{ kind: 'extend', months: 3, interest: 'runs' }]],
    ],
    [
      'the wage a month later, four',
      260_000,
      [2027, 1, 31],
      [2027, 2, 5],
      [[{ kind: 'extend', months: 4, interest: 'runs' }]],
    ],
    ['sick pay of 6,000.00, nothing', 600_000, [2026, 12, 31], [2027, 1, 5], [[]]],
  ] as const)('%s', (_name, pay, until, from, wanted) => {
    const plan = must(planDebts(xiaoli(pay, [...until], [...from])));
    expect(smallest(plan)).toEqual(wanted);
    expect(plan.plans.every(({ fits }) => fits)).toBe(true);
  });
});

describe('小张', () => {
  const plan = must(planDebts(xiaozhang));

  test('six instalments of 1,672.00, from 2026-11-10 to 2027-04-10; the safest plan takes nine', () => {
    expect(plan.plans[3]?.choices[0]?.relief.measures).toEqual([{ kind: 'reinstal', count: 9 }]);
    const [named] = plan.plans;
    expect(named?.choices[0]?.relief.measures).toEqual([{ kind: 'reinstal', count: 6 }]);
    expect(named?.choices[0]?.rows.map((row) => formatFen(row.payment))).toEqual(
      Array(6).fill('1672.00'),
    );
    expect(named === undefined ? '' : formatDay(named.ends)).toBe('2027-04-10');
    expect(
      named?.months.every(
        ({ available, payments, left }) => left === available - payments && left >= 0,
      ),
    ).toBe(true);
  });

  test('平分: all that is there, without interest, until it is paid', () => {
    const shares = plan.plans[4];
    // 1,710.00 × 5 + 1,050.00 = 9,600.00
    expect(shares?.choices[0]?.rows.map((row) => formatFen(row.payment))).toEqual([
      ...Array(5).fill('1710.00'),
      '1050.00',
    ]);
    expect([shares?.name, shares?.fits, shares?.cost]).toEqual(['fair-shares', true, 0]);
  });

  test('without asking, November fails by 7,890.00', () => {
    const finding = plan.findings.find(({ code }) => code === 'keep-fails');
    expect([
      finding?.code,
      finding?.amount,
      formatMonth(finding?.month ?? monthOf(dayOf(2000, 1, 1))),
    ]).toEqual(['keep-fails', 789_000, '2026-11']);
  });

  test('before anything is overdue, the first day that savings and income do not carry', () => {
    const [finding] = plan.findings;
    // 22.67 in hand; 6 of 30 days of 2,080.00 cost 416.00; 3,980.00 come on the 6th, after a day of 69.33
    // 3,980.00 − (416.00 − 69.33) = 3,633.33 on 2026-11-10, of 9,600.00
    expect([finding?.code, finding?.debt, finding?.amount]).toEqual([
      'cannot-pay-on',
      'huabei',
      960_000 - 363_333,
    ]);
    expect(finding?.day === undefined ? '' : formatDay(finding.day)).toBe('2026-11-10');
    expect(finding?.text.zh).toContain('最早在2026年11月10日还不上花呗');
    expect(finding?.text.zh).toContain('还没有逾期');
  });

  test('savings beyond the fund are used: nothing need be asked, nothing fails', () => {
    const { cash: _cash, ...rest } = xiaozhang;
    const rich = must(planDebts({ ...rest, savings: fen(2_000_000) }));
    const codes = rich.findings.map(({ code }) => code);
    expect(codes).not.toContain('cannot-pay-on');
    expect(codes).not.toContain('keep-fails');
    expect(codes).toContain('cash-assumed');
    expect(smallest(rich)).toEqual([[]]);
  });

  test('what is overdue and cannot be paid leaves nothing to warn of', () => {
    const overdue: Debt = {
      ...huabei,
      outstanding: { ...huabei.outstanding, penalty: fen(900_000) },
    };
    const codes = must(planDebts({ ...xiaozhang, debts: [overdue] })).findings.map((f) => f.code);
    expect(codes).not.toContain('cannot-pay-on');
    expect(codes).toContain('keep-fails');
  });

  test('what is missing is said when nothing fits, what would help, and nothing absurd is asked', () => {
    const poor = {
      ...xiaozhang,
      incomes: [{ what: 'x', amount: fen(200_000), per: 'month' as const }],
    };
    const found = must(planDebts(poor));
    expect(found.plans.every(({ fits }) => !fits)).toBe(true);
    expect(found.shortfall?.amount).toBeGreaterThan(0);
    const codes = found.findings.map(({ code }) => code);
    for (const code of [
      'nothing-fits',
      'cannot-place',
      'deferral',
      'would-fit-income',
      'free-help',
    ])
      expect(codes).toContain(code);
    for (const { choices } of found.plans)
      expect(choices[0]?.relief.measures).toEqual([
        { kind: 'extend', months: 3, interest: 'runs' },
      ]);
    const more = found.findings.find(({ code }) => code === 'would-fit-income')?.amount as number;
    const at = (incomeChange: number) =>
      must(planDebts({ ...poor, incomeChange }, { explain: false })).plans[0]?.fits;
    expect([at(more), at(more / 2)]).toEqual([true, false]);
  });

  test('a refusal leaves the offered sum in the plan, with what lateness costs', () => {
    const refused = must(planDebts({ ...xiaozhang, debts: [{ ...huabei, answer: 'refused' }] }));
    const choice = refused.plans[0]?.choices[0];
    expect([choice?.refused, choice?.relief.measures]).toEqual([true, []]);
    expect(choice?.rows.slice(0, 5).map(({ payment }) => payment)).toEqual(Array(5).fill(167_200));
    expect(refused.plans[0]?.fits).toBe(true);
    expect(choice?.why?.text.zh).toContain('没有答应');
  });

  test('an offer that does not fit is kept, and more time is asked for beside it; settled it stands alone', () => {
    const offer = { measures: [{ kind: 'reinstal' as const, count: 3 }] };
    const debts = [{ ...huabei, answer: offer }];
    const offered = must(planDebts({ ...xiaozhang, debts }));
    const measures = offered.plans[0]?.choices[0]?.relief.measures ?? [];
    expect(measures.slice(0, 1)).toEqual(offer.measures);
    expect([measures.length, offered.plans[0]?.fits]).toEqual([2, true]);
    const settled = must(planDebts({ ...xiaozhang, debts }, { settled: ['huabei'] }));
    expect(settled.plans[0]?.choices[0]?.relief.measures).toEqual(offer.measures);
    expect(settled.plans[0]?.fits).toBe(false);
  });

  test('a debt with priority is only kept, caught up or extended', () => {
    const home = must(planDebts({ ...xiaozhang, debts: [{ ...huabei, priority: 'home' }] }));
    const kinds = home.plans.flatMap(({ choices }) =>
      choices.flatMap(({ relief }) => relief.measures.map(({ kind }) => kind)),
    );
    expect(kinds.every((kind) => kind === 'extend')).toBe(true);
  });

  test('a contract or a missed day told as still to come is asked about, and takes no plan away', () => {
    const ahead = { contractDate: dayOf(2027, 2, 1), overdueSince: dayOf(2027, 3, 1) };
    const { findings, plans } = must(
      planDebts({ ...xiaozhang, debts: [{ ...jiebei, ...ahead }, huabei] }),
    );
    const asked = findings.filter(({ code }) => code === 'debt-asked');
    expect(asked.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/debts/0/contractDate', '/debts/0/overdueSince']),
    );
    expect(plans.map(({ choices }) => choices.length)).toEqual([2, 2, 2, 2, 2]);
  });

  test('the day of an income of nothing is not asked for', () => {
    const codes = (amount: number) =>
      must(
        planDebts({
          ...xiaozhang,
          incomes: [{ what: '没有收入', amount: fen(amount), per: 'month' }],
        }),
      ).findings.map(({ code }) => code);
    expect(codes(1)).toContain('pay-day-unknown');
    expect(codes(0)).not.toContain('pay-day-unknown');
  });

  test('no debts are refused', () => {
    const found = planDebts({ ...xiaozhang, debts: [] });
    expect(found.ok ? 'ok' : found.problem.code).toBe('NO_DEBTS');
  });
});

describe('any plan', () => {
  const both = {
    ...xiaozhang,
    debts: [huabei, { ...jiebei, outstanding: { ...jiebei.outstanding, asOf: xiaozhang.asOf } }],
  };

  test('S10: a plan that fits never asks more of a month than there is; more money never makes it worse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        (less, more) => {
          const at = (extra: number) =>
            must(
              planDebts({
                ...both,
                incomes: [{ what: 'x', amount: fen(400_000 + extra), per: 'month' }],
              }),
            );
          const [poor, rich] = [at(less), at(less + more)];
          for (const plan of [...poor.plans, ...rich.plans])
            if (plan.fits) expect(plan.months.every(({ left }) => left >= 0)).toBe(true);
          const [a, b] = [poor.plans[0], rich.plans[0]];
          if (a?.fits === true) {
            expect(b?.fits).toBe(true);
            expect(b?.ask.creditors ?? 0).toBeLessThanOrEqual(a.ask.creditors);
          }
        },
      ),
      { seed: 20261105, numRuns: 20 },
    );
  });

  test('the order of debts changes nothing', () => {
    const plan = must(
      planDebts({ ...both, incomes: [{ what: 'x', amount: fen(700_000), per: 'month' }] }),
    );
    const turned = must(
      planDebts({
        ...both,
        debts: [...both.debts].reverse(),
        incomes: [{ what: 'x', amount: fen(700_000), per: 'month' }],
      }),
    );
    expect(turned.plans.map(({ ask, cost, ends }) => [ask, cost, ends])).toEqual(
      plan.plans.map(({ ask, cost, ends }) => [ask, cost, ends]),
    );
  });
});

test('a bill of a product whose fees nobody knows is planned by the rate of such a product, and what it asks for already stays', () => {
  const { instalments: _fees, ...terms } = huabei.terms;
  const bill = { ...huabei, product: 'meituan-yuefu', terms };
  const { plans, findings } = must(
    planDebts({
      ...xiaoli(2600, [2026, 12, 31], [2027, 1, 5]),
      asOf: dayOf(2026, 11, 5),
      debts: [bill],
    }),
  );
  expect(findings.map(({ code }) => code)).not.toContain('debt-unclear');
  for (const { choices } of plans) expect(choices.map(({ debt }) => debt)).toEqual(['huabei']);
  const rich = must(
    planDebts({
      ...xiaoli(20_000, [2026, 12, 31], [2027, 1, 5]),
      ...{ asOf: dayOf(2026, 11, 5), cash: fen(2_000_000), debts: [bill] },
    }),
  ).plans[0];
  expect(rich?.choices[0]?.rows.map(({ payment }) => payment)).toEqual([960_000]);
});
