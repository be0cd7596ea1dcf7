import { schedule, type Debt, type Measure } from '@forbear/loan';
import { addMonths, dayOf, fen, formatDay, parseRate, type Day, type Share } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { optionsOf, planDebts, PRACTICES, type PlanInput } from './index.ts';

const NONE = { interest: fen(0), penalty: fen(0), fees: fen(0) };
const monthly = {
  every: { months: 1 },
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
} as const;
const asOf = dayOf(2026, 11, 11);

/** Twelve instalments by the day, paid on a day of the month from the next one on. */
const loan = (dueDay: number): Debt => ({
  id: 'loan',
  creditor: { name: '借呗', kind: 'consumer-finance' },
  product: 'jiebei',
  contractDate: asOf,
  terms: {
    ...monthly,
    principal: fen(1_200_000),
    rate: must(parseRate('0.0004', 'day')),
    method: 'equal-instalment',
    dayCount: 'actual/365',
    count: 12,
    from: asOf,
    firstDue: dayOf(2026, 12, dueDay),
  },
  outstanding: { principal: fen(1_200_000), ...NONE, asOf },
});

const income = (amount: number, payDay: number) => ({
  what: `工资 ${payDay}`,
  amount: fen(amount),
  per: 'month' as const,
  payDay,
});

const home = (more: Partial<PlanInput>): PlanInput => ({
  asOf,
  incomes: [],
  expenses: [{ group: 'food', what: '生活', amount: fen(400_000), per: 'month' }],
  savings: fen(0),
  cash: fen(0),
  debts: [],
  ...more,
});

describe('a due day before the money', () => {
  const input = home({ incomes: [income(20_000, 1), income(600_000, 10)], debts: [loan(5)] });
  const plan = must(planDebts(input));
  const [choice] = plan.plans[0]?.choices ?? [];

  test('is asked to be moved behind the pay day that brings enough, by the measure itself', () => {
    expect(choice?.relief).toEqual({ measures: [{ kind: 'move-due', dueDay: 11 }] });
    expect(choice?.dueDay).toEqual({ from: 5, to: 11 });
    expect(plan.plans[0]?.ask).toEqual({ beyond: 0, creditors: 1, largest: 1, points: 1 });
    const found = plan.findings.find(({ code }) => code === 'due-before-pay-day');
    expect(found?.relief).toEqual(choice?.relief);
    expect(found?.text.zh).toContain('10 日才发钱');
    expect(formatDay(choice?.rows[0]?.due as Day)).toBe('2026-12-11');
  });

  test('costs what the added days cost', () => {
    const asAgreed = must(schedule(loan(5).terms)).total.payment;
    expect(choice?.total).toBeGreaterThan(asAgreed);
  });

  test('is left alone where the money in hand carries it', () => {
    const { plans } = must(planDebts({ ...input, cash: fen(800_000), savings: fen(800_000) }));
    expect(plans[0]?.choices[0]?.relief.measures).toEqual([]);
  });
});

test('income without a day is said to be counted on the last, and due days go behind it', () => {
  const gig = { what: '跑车', amount: fen(600_000), per: 'irregular' as const };
  const { plans, findings } = must(planDebts(home({ incomes: [gig], debts: [loan(5)] })));
  expect(plans[0]?.choices[0]?.relief.measures).toEqual([]);
  const early = must(
    planDebts(home({ asOf: dayOf(2026, 12, 1), incomes: [gig], debts: [loan(5)] })),
  );
  expect(early.plans[0]?.choices[0]?.dueDay).toEqual({ from: 5, to: 1 });
  for (const told of [findings, early.findings])
    expect(
      told.filter(({ code }) => code === 'pay-day-unknown').map(({ pointer }) => pointer),
    ).toEqual(['/incomes/0/payDay']);
});

describe('a row that is due, and the money some days away', () => {
  const first = dayOf(2026, 12, 1);
  /** Twenty years of a home or a car, 300,000.00 at 4 % a year, on the 1st: 1,817.94 a month. */
  const house = (id: string, more: Partial<Debt> = {}, from = dayOf(2026, 11, 1)): Debt => ({
    id,
    creditor: { name: `某银行 ${id}`, kind: 'bank' },
    product: 'mortgage',
    priority: 'home',
    contractDate: from,
    terms: {
      ...monthly,
      principal: fen(30_000_000),
      rate: must(parseRate('0.04', 'year')),
      method: 'equal-instalment',
      count: 240,
      from,
    },
    outstanding: { principal: fen(30_000_000), ...NONE, asOf: first },
    ...more,
  });
  const wage = (amount: number, payDay?: number) => ({
    ...{ what: '工资', amount: fen(amount), per: 'month' as const },
    ...(payDay === undefined ? {} : { payDay }),
  });
  const poor = (debts: readonly Debt[], payDay?: number, asOf = first): PlanInput =>
    home({ asOf, incomes: [wage(1_000_000, payDay)], debts: [...debts] });
  const extend = (days: number): Measure => ({ kind: 'extend', days, interest: 'runs' });
  const plainOn = (asOf: Day) => ({ principal: fen(30_000_000), ...NONE, asOf });
  const late = (asOf: Day): Partial<Debt> => ({
    outstanding: plainOn(asOf),
    overdueSince: first,
  });
  const friend: Partial<Debt> = {
    creditor: { name: '表哥', kind: 'person' },
    product: 'private-iou',
    terms: {
      ...monthly,
      principal: fen(200_000),
      rate: must(parseRate('0', 'year')),
      method: 'bullet',
      count: 1,
      from: dayOf(2026, 11, 1),
    },
    outstanding: { principal: fen(200_000), ...NONE, asOf: first },
  };
  const { priority: _first, ...rest } = house('cousin', friend);

  test.each<[string, PlanInput, readonly (readonly Measure[])[]]>([
    ['due today, pay day in nine days', poor([house('home')], 10), [[extend(10)]]],
    [
      'what somebody is maintained with, the pay day not told',
      poor([house('home', { priority: 'maintenance' })]),
      [[extend(31)]],
    ],
    [
      'due yesterday, pay day tomorrow',
      poor([house('home', late(dayOf(2026, 12, 2)))], 3, dayOf(2026, 12, 2)),
      [[extend(3)]],
    ],
    [
      'two with priority',
      poor([house('home'), house('car', { priority: 'work tool' })], 10),
      [[extend(10)], [extend(10)]],
    ],
    [
      'what somebody is maintained with',
      poor([house('home', { priority: 'maintenance' })], 10),
      [[extend(10)]],
    ],
    ['one of a friend, all of it', poor([rest], 10), [[extend(10)]]],
  ])('%s: it waits for the money, and nobody longer', (_, input, wanted) => {
    const { plans, findings } = must(planDebts(input));
    expect(plans[0]?.fits).toBe(true);
    expect(plans[0]?.choices.map(({ relief }) => relief.measures)).toEqual(wanted);
    expect(plans[0]?.ask.beyond).toBe(0);
    expect(Number.isInteger(plans[0]?.ask.points)).toBe(true);
    const told = findings.filter(({ code }) => code === 'due-before-pay-day');
    expect(told.map(({ relief }) => relief?.measures)).toEqual(wanted);
  });

  test('the finding tells when it was due, when money comes and when it is paid', () => {
    const [today] = must(planDebts(poor([house('home')], 10))).findings.flatMap(({ code, text }) =>
      code === 'due-before-pay-day' ? [text] : [],
    );
    expect(today?.zh).toContain('今天到期，10 日才发钱');
    expect(today?.zh).toContain('申请延期 10 天，2026年12月11日还');
    expect(today?.en).toContain('falls due today, but income arrives on the 10th');
    const asOf = dayOf(2026, 12, 2);
    const missed = must(planDebts(poor([house('home', late(asOf))], 20, asOf)));
    const text = missed.findings.find(({ code }) => code === 'due-before-pay-day')?.text;
    expect(text?.zh).toContain('已经到期，20 日才发钱');
  });

  test('what was missed before is caught up beside it', () => {
    const asOf = first;
    const debt = house(
      'home',
      { overdueSince: dayOf(2026, 11, 1), outstanding: plainOn(asOf) },
      dayOf(2026, 10, 1),
    );
    const { plans } = must(planDebts({ ...poor([debt]), incomes: [wage(700_000, 10)] }));
    expect(plans[0]?.fits).toBe(true);
    const kinds = plans[0]?.choices[0]?.relief.measures.map(({ kind }) => kind);
    expect(kinds).toEqual(['extend', 'catch-up']);
    expect(plans[0]?.choices[0]?.rows.every(({ due }) => due > asOf)).toBe(true);
  });

  test('no later row of a short month comes before its money', () => {
    const asOf = dayOf(2027, 2, 25);
    const debt = house('home', { outstanding: plainOn(asOf) }, dayOf(2027, 1, 25));
    const incomes = [wage(700_000, 3)];
    const options = must(optionsOf(debt, { asOf, payDays: [3] }));
    const waits = options.flatMap(({ relief: { measures }, rows }) =>
      measures[0]?.kind === 'extend' && measures[0].days !== undefined ? [rows] : [],
    );
    const isBehind = ({ due }: { due: Day }): boolean => Number(formatDay(due).slice(8)) >= 3;
    expect(waits.map((rows) => rows.every(isBehind))).toEqual([false, true]);
    expect(must(planDebts(home({ asOf, incomes, debts: [debt] }))).plans[0]?.fits).toBe(true);
  });

  test('nobody told when money comes: a month, which is as long', () => {
    const { plans } = must(planDebts(poor([house('home')])));
    expect(plans[0]?.choices[0]?.relief.measures).toEqual([
      { kind: 'extend', months: 1, interest: 'runs' },
    ]);
  });

  test('with the money in hand it is paid on its day', () => {
    const { plans } = must(planDebts({ ...poor([house('home')], 10), cash: fen(600_000) }));
    expect(plans[0]?.choices[0]?.relief.measures).toEqual([]);
  });
});

describe('where nothing fits', () => {
  const row = { no: 1, due: dayOf(2026, 11, 5), days: 30, interest: fen(0), fee: fen(0) };
  const card: Debt = {
    id: 'card',
    creditor: { name: '某银行信用卡', kind: 'bank' },
    product: 'credit-card',
    terms: {
      ...monthly,
      principal: fen(900_000),
      rate: must(parseRate('0.0005', 'day')),
      method: 'revolving',
      from: dayOf(2026, 10, 5),
      count: 1,
    },
    outstanding: { principal: fen(900_000), ...NONE, asOf },
    overdueSince: dayOf(2026, 11, 5),
    remaining: [{ ...row, payment: fen(900_000), principal: fen(900_000), balance: fen(0) }],
  };
  const poor = home({ incomes: [income(390_000, 10)], debts: [card] });
  const plan = must(planDebts(poor));

  test('a late card that is told to wait waits in its plan as well', () => {
    const codes = plan.findings.map(({ code }) => code);
    expect(codes).toContain('deferral');
    const until = addMonths(asOf, 3, 'clamp-to-month-end');
    for (const { choices } of plan.plans)
      for (const { rows } of choices)
        expect(rows.filter(({ due, payment }) => payment > 0 && due < until)).toEqual([]);
  });

  test('a deferral asks for no more months than the lender has', () => {
    const extend = { monthsMax: 2, interest: ['runs'], waivedMax: 0 } as const;
    const practices = { ...PRACTICES, 'bank-card': { ...PRACTICES['bank-card'], extend } };
    const { findings } = must(planDebts(poor, { practices }));
    const measures = findings.find(({ code }) => code === 'deferral')?.relief?.measures;
    expect(measures).toEqual([{ kind: 'extend', months: 2, interest: 'runs' }]);
  });

  test('so does a late home loan that the money does not carry alone', () => {
    const late: Debt = {
      ...loan(5),
      priority: 'home',
      contractDate: dayOf(2026, 9, 11),
      terms: { ...loan(5).terms, from: dayOf(2026, 9, 11), firstDue: dayOf(2026, 10, 11) },
      overdueSince: dayOf(2026, 10, 11),
    };
    const { plans } = must(planDebts(home({ incomes: [income(390_000, 10)], debts: [late] })));
    const until = addMonths(asOf, 3, 'clamp-to-month-end');
    expect(plans[0]?.fits).toBe(false);
    const rows = plans[0]?.choices[0]?.rows ?? [];
    expect(rows.filter(({ due, payment }) => payment > 0 && due < until)).toEqual([]);
  });

  test.each(['would-fit-income', 'would-fit-savings'])('the sum of %s makes a plan', (code) => {
    const amount = plan.findings.find((one) => one.code === code)?.amount;
    if (code === 'would-fit-income') expect(amount).toBeDefined();
    if (amount === undefined) return;
    const more =
      code === 'would-fit-income'
        ? { incomes: [...poor.incomes, income(amount, 31)] }
        : { cash: amount };
    expect(must(planDebts({ ...poor, ...more })).plans[0]?.fits).toBe(true);
  });
});

describe('a loan priced by a fee that waits', () => {
  const priced = (share: number): Debt => ({
    ...loan(15),
    terms: {
      ...monthly,
      principal: fen(600_000),
      method: 'fee-instalment',
      fee: { rate: share as Share, of: 'period' },
      count: 12,
      from: asOf,
      firstDue: dayOf(2026, 12, 15),
    },
    outstanding: { principal: fen(600_000), ...NONE, asOf },
  });
  const waitOf = (share: number) => {
    const poor = { ...income(400_000, 10), until: dayOf(2027, 2, 28) };
    const later = { ...income(600_000, 10), from: dayOf(2027, 3, 1) };
    const plan = must(planDebts(home({ incomes: [poor, later], debts: [priced(share)] })));
    const waits = plan.plans.some(({ choices }) =>
      choices.some(({ relief }) =>
        relief.measures.some(({ kind }) => kind === 'extend' || kind === 'pause'),
      ),
    );
    expect(waits).toBe(true);
    return plan.findings.find(({ code }) => code === 'waiting-fee-unknown');
  };

  test('says what its fee would come to for the periods that are waited', () => {
    // 6,000.00 × 0.6 % = 36.00 a period, three periods.
    const said = waitOf(6_000_000);
    expect(said?.amount).toBe(10_800);
    expect(said?.text.en).toContain('36.00 yuan for each period, 3 periods would come to 108.00');
  });

  test('has a price at the ceiling of the law, so nothing is unknown', () => {
    expect(waitOf(30_000_000)).toBeUndefined();
  });
});

test('of no debt nothing is said to be paid, in words or claims', () => {
  const old: Debt = {
    ...loan(5),
    contractDate: dayOf(2019, 1, 1),
    terms: { ...loan(5).terms, from: dayOf(2019, 1, 1), firstDue: dayOf(2019, 2, 1) },
    overdueSince: dayOf(2019, 2, 1),
  };
  const plan = must(planDebts(home({ incomes: [income(600_000, 10)], debts: [old] })));
  expect(plan.apart).toMatchObject([{ debt: 'loan', why: 'out-of-time' }]);
  for (const { why } of plan.plans) {
    expect(why.claims.map(({ code }) => code)).toEqual(['nothing-planned']);
    expect(why.text.zh).not.toContain('还得上');
  }
});

describe('money for living comes before what is owed', () => {
  const late: Debt = {
    ...loan(5),
    contractDate: dayOf(2026, 8, 5),
    terms: { ...loan(5).terms, from: dayOf(2026, 8, 5), firstDue: dayOf(2026, 9, 5) },
    overdueSince: dayOf(2026, 9, 5),
  };
  const measuresOf = (priority: NonNullable<Debt['priority']>) =>
    must(optionsOf({ ...late, priority }, { asOf, payDays: [10] })).map(
      ({ relief }) => relief.measures,
    );

  test('what somebody is maintained with is never put off, a home may be', () => {
    const isExtended = (measures: readonly Measure[]) =>
      measures.some(({ kind }) => kind === 'extend');
    expect(measuresOf('maintenance').some(isExtended)).toBe(false);
    expect(measuresOf('home').some(isExtended)).toBe(true);
  });

  test.each(['maintenance', 'home'] as const)('late %s is caught up behind the pay day', (what) => {
    const wanted: readonly Measure[] = [
      { kind: 'catch-up', count: 12 },
      { kind: 'move-due', dueDay: 11 },
    ];
    expect(measuresOf(what)).toContainEqual(wanted);
  });

  test('a guarantor is told not to pay yet', () => {
    const debts: Debt[] = [{ ...loan(15), as: 'guarantor' }];
    const plan = must(planDebts(home({ incomes: [income(600_000, 10)], debts })));
    const said = plan.findings.find(({ code }) => code === 'guaranteed');
    expect([said?.debt, said?.text.zh.includes('弄清之前不要付')]).toEqual(['loan', true]);
    expect(plan.apart).toEqual([{ debt: 'loan', why: 'guaranteed' }]);
  });

  test('who has nothing for debts, and will not have, is told other ways', () => {
    const poor = home({ incomes: [income(100_000, 10)], debts: [loan(5)] });
    const told = must(planDebts(poor)).findings.find(
      ({ code }) => code === 'longer-than-five-years',
    );
    expect(told?.text.zh).toContain('没有钱可以还债');
  });
});
