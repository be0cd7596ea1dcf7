import { limitationGate } from '@forbear/check';
import { addDays, formatFen, parseDay, parseMonth } from '@forbear/money';
import { TEMPLATES, templateOf } from '@forbear/loan';
import { planDebts } from '@forbear/plan';
import { must } from '@forbear/problem';
import { expect, test } from 'vitest';
import { caseOf } from './case-of.ts';
import {
  emptySituation,
  type CaseKept,
  type DebtTold,
  type IncomeTold,
  type Situation,
} from './situation.ts';
import type { Facts } from './told.ts';
import { PRODUCTS } from '../text/product.ts';

const told = (answers: Record<string, string>): Facts =>
  Object.fromEntries(Object.entries(answers).map(([key, typed]) => [key, { typed }]));
const debt = (id: string, product: string, answers: Record<string, string>): DebtTold => ({
  id,
  product,
  facts: told(answers),
});
const income = (answers: Record<string, string>): IncomeTold => ({
  id: answers['what'] ?? '',
  facts: told(answers),
});

const zhang: Situation = {
  ...emptySituation(must(parseDay('2026-11-05'))),
  debts: [
    debt('a', 'huabei', { owed: '9,600.00', when: 'coming', due: '11月10日', offers: 'none' }),
  ],
  incomes: [
    income({ what: '失业金', amount: '1980', payDay: '5' }),
    income({ what: '伴侣分担', amount: '2000元', payDay: '5' }),
  ],
  household: told({
    rent: '900',
    food: '1,180',
    savings: '300',
    reason: 'unemployment',
    since: '9月30日',
  }),
};

const li: Situation = {
  ...emptySituation(must(parseDay('2026-10-05'))),
  debts: [
    debt('a', 'jiebei', {
      owed: '15551.01',
      when: 'coming',
      due: '2026-10-10',
      each: '2703.19',
      rate: '0.04',
      ratePer: 'day',
    }),
  ],
  incomes: [
    income({ what: '病假工资', amount: '2600', until: '2026-12-31', payDay: '5' }),
    income({ what: '工资', amount: '7200', from: '2027-01-05', payDay: '5' }),
  ],
  household: told({
    rent: '1100',
    food: '750',
    utilities: '150',
    transport: '120',
    health: '330',
    savings: '600',
  }),
};

const smallest = (situation: Situation) => {
  const { borrower } = caseOf(situation);
  return must(planDebts(borrower)).plans[0];
};

test('小张 as typed is asked for six instalments of 1,672.00', () => {
  const plan = smallest(zhang);
  expect(plan?.choices[0]?.relief.measures).toMatchObject([{ kind: 'reinstal', count: 6 }]);
  expect(formatFen(plan?.choices[0]?.rows[0]?.payment as never)).toBe('1672.00');
});

test('小李 as typed, with an instalment and no count, is asked for three months and 3,275.47', () => {
  const plan = smallest(li);
  expect(plan?.choices[0]?.relief.measures).toMatchObject([{ kind: 'extend', months: 3 }]);
  expect(formatFen(plan?.choices[0]?.rows[0]?.payment as never)).toBe('3275.47');
});

test('the parts of a late debt are found in the sum that is told: 8,390.38 is 8,243.97, 123.66 and 22.75', () => {
  const { borrower } = caseOf({
    ...emptySituation(must(parseDay('2026-11-20'))),
    debts: [
      debt('a', 'jd-jintiao', {
        owed: '8,390.38',
        when: 'past',
        due: '2026-10-20',
        each: '1,102.06',
        rate: '日息万五',
        penalty: '150%',
        lenderKind: 'micro-loan',
      }),
    ],
  });
  const { outstanding, overdueSince, terms } = borrower.debts[0]!;
  expect(
    [outstanding.principal, outstanding.interest, outstanding.penalty].map((one) => formatFen(one)),
  ).toEqual(['8243.97', '123.66', '22.75']);
  expect(overdueSince).toBe(must(parseDay('2026-10-20')));
  expect(terms.count).toBe(8);
});

test('a debt without its sum is counted in no plan and asked for; what is a guess is said', () => {
  const read = caseOf({
    ...zhang,
    debts: [
      ...zhang.debts,
      { id: 'b', product: 'jiebei', facts: { owed: { unknown: true } } },
      debt('c', 'meituan-jieqian', { owed: '5000' }),
    ],
  });
  expect(read.uncounted).toEqual(['b']);
  expect(read.borrower.debts.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(
    read.open
      .filter((one) => one.debt === 'c')
      .map(({ what }) => what)
      .sort(),
  ).toEqual(['count', 'due', 'each', 'lenderKind', 'rate']);
});

test('a reason whose day is not known is a reason', () => {
  const { borrower } = caseOf({
    ...zhang,
    household: { reason: { typed: 'illness' }, since: { unknown: true } },
  });
  expect(borrower.hardship).toEqual({ reason: 'illness', note: '' });
});

test.each(PRODUCTS.filter(({ shape }) => shape === 'loan').map(({ id }) => id))(
  '%s of which no rate is known is not free: that costs something, and says it is a guess',
  (id) => {
    const priceOf = (answers: Record<string, string>) =>
      caseOf({ ...zhang, debts: [debt('a', id, { owed: '5000', ...answers })] }).borrower.debts[0];
    for (const answers of [{}, { each: '500' }, { count: '12' }, { method: 'interest-first' }]) {
      const priced = priceOf(answers as Record<string, string>);
      expect(priced?.terms.rate?.scaled, JSON.stringify(answers)).toBeGreaterThan(0);
      expect(priced?.guessed).toContain('/terms/rate');
    }
    expect(priceOf({ lenderKind: 'person' })?.terms.rate?.scaled).toBe(0);
  },
);

test('a day that was typed before it was said to be unknown counts no more', () => {
  const dueOf = (when: 'past' | 'unknown') =>
    caseOf({
      ...zhang,
      debts: [
        {
          id: 'a',
          product: 'huabei',
          facts: {
            owed: { typed: '5000' },
            due: { typed: '9月6日' },
            when: when === 'past' ? { typed: 'past' } : { unknown: true },
          },
        },
      ],
    });
  expect(dueOf('past').borrower.debts[0]?.overdueSince).toBe(must(parseDay('2026-09-06')));
  const [debt] = dueOf('unknown').borrower.debts;
  expect(debt?.overdueSince).toBeUndefined();
  expect(debt?.outstanding.due ?? debt?.terms.firstDue).toBe(must(parseDay('2026-12-05')));
  expect(dueOf('unknown').open.map(({ what }) => what)).toContain('due');
});

test('a claim that may be out of time is planned once the person decides to pay it', () => {
  const read = (decided: Record<string, string>) =>
    caseOf({
      ...zhang,
      debts: [debt('a', 'jiebei', { owed: '6000', when: 'past', due: '2022-02-01', ...decided })],
    }).borrower;
  expect(must(planDebts(read({}))).plans[0]?.choices ?? []).toEqual([]);
  const decided = read({ outOfTime: 'pays' });
  expect(decided.debts[0]?.outOfTime).toBe('pays');
  expect(must(planDebts(decided)).plans[0]?.choices.map((one) => one.debt)).toEqual(['a']);
});

test('late since a day that is not known is late', () => {
  const late = { when: { typed: 'past' }, due: { unknown: true } } as const;
  const { borrower, open } = caseOf({
    ...zhang,
    debts: [{ id: 'a', product: 'huabei', facts: { owed: { typed: '5000' }, ...late } }],
  });
  const [found] = borrower.debts as readonly [(typeof borrower.debts)[0]];
  expect(found?.overdueSince).toBeDefined();
  expect(found?.guessed).toContain('/overdueSince');
  expect(open.map(({ what }) => what)).toContain('due');
});

test('a loan of a person is of a person; a day that is past is late whatever was ticked', () => {
  const { borrower } = caseOf({
    ...emptySituation(must(parseDay('2026-11-20'))),
    debts: [
      debt('a', 'private-iou', {
        owed: '5000',
        due: '2027-02-01',
        method: 'interest-first',
        each: '100',
        rate: '2',
        ratePer: 'month',
        ends: '2027-02-01',
      }),
      debt('b', 'credit-card', { owed: '28400', when: 'coming', due: '2026-09-25' }),
    ],
  });
  expect(borrower.debts[0]?.creditor.kind).toBe('person');
  expect(borrower.debts[1]?.overdueSince).toBe(must(parseDay('2026-09-25')));
  expect(must(planDebts(borrower)).plans).toHaveLength(must(planDebts(borrower)).plans.length);
});

test('a lender of two contracts has its own name in both: a number is the person’s alone', () => {
  const { borrower } = caseOf({
    ...zhang,
    debts: [
      debt('a', 'jiebei', { owed: '1' }),
      debt('b', 'jiebei', { owed: '2', name: '借呗（老的）' }),
      debt('c', 'jiebei', { owed: '3' }),
    ],
  });
  expect(borrower.debts.map(({ creditor }) => creditor.name)).toEqual([
    '借呗',
    '借呗（老的）',
    '借呗',
  ]);
});

test('2.7 that the minimum can be chosen changes what is planned', () => {
  const read = (offers: string) =>
    caseOf({
      ...zhang,
      debts: [debt('a', 'huabei', { owed: '9,600.00', when: 'coming', due: '11月10日', offers })],
    }).borrower.debts[0];
  expect(read('none')?.remaining).toBeUndefined();
  expect(formatFen(read('minimum')?.remaining?.[0]?.payment as never)).toBe('960.00');
});

test.each(['1', '5', '28', '31'])('money that comes on the %s keeps its day', (payDay) => {
  const { borrower } = caseOf({
    ...zhang,
    incomes: [income({ what: '工资', amount: '5000', payDay })],
  });
  expect(borrower.incomes[0]?.payDay).toBe(Number(payDay));
});

test.each([
  ['none', false],
  ['minimum', false],
  ['bySelf', true],
  ['minimum bySelf', true],
])('offers told as %s: instalments by oneself %s', (offers, bySelf) => {
  const { borrower } = caseOf({
    ...zhang,
    debts: [debt('a', 'huabei', { owed: '9600', when: 'coming', due: '11月10日', offers })],
  });
  expect(borrower.debts[0]?.terms.instalments?.bySelf).toBe(bySelf);
});

test('a debt of every template can be told, and is of its kind', () => {
  const offered = PRODUCTS.map(({ id, template = id }) => template);
  expect(TEMPLATES.map(({ id }) => id).filter((id) => !offered.includes(id))).toEqual([]);
  for (const { id, template = id, kind } of PRODUCTS)
    expect([id, kind ?? templateOf(template)?.kind]).toEqual([
      id,
      kind === 'unknown' ? 'unknown' : templateOf(template)?.kind,
    ]);
});

test('since which month: the case and the letter name the month, and make no day of it', () => {
  const { borrower } = caseOf({
    ...zhang,
    household: { ...zhang.household, ...told({ since: '9月' }) },
  });
  expect(borrower.hardship).toEqual({
    reason: 'unemployment',
    note: '',
    sinceMonth: 2026 * 12 + 8,
  });
});

test('late since a month: its first day, as a guess, so that neither a letter names it nor a limitation is missed', () => {
  const late = (due: string) =>
    caseOf({ ...zhang, debts: [debt('a', 'jiebei', { owed: '6000', when: 'past', due })] })
      .borrower;
  const told = late('2026年7月').debts[0];
  expect(told?.overdueSince).toBe(must(parseDay('2026-07-01')));
  expect(told?.guessed).toContain('/overdueSince');
  const borrower = late('2022年2月');
  expect(limitationGate(borrower, borrower.debts[0] as never)?.first).toBe('account-statement');
  expect(late('2026年7月5日').debts[0]?.guessed).not.toContain('/overdueSince');
});

test('an income of some months begins on the first of its first and ends on the last of its last; a day without a year is to come, as its field reads it', () => {
  const income1 = (from: string, until: string) =>
    caseOf({ ...zhang, incomes: [income({ what: '工资', amount: '5000', from, until })] }).borrower
      .incomes[0];
  expect(income1('明年1月', '2027年2月')).toMatchObject({
    from: must(parseDay('2027-01-01')),
    until: must(parseDay('2027-02-28')),
  });
  expect(income1('3月1日', '5月1日')).toMatchObject({
    from: must(parseDay('2027-03-01')),
    until: must(parseDay('2027-05-01')),
  });
});

test('savings and a household that nobody told are guesses, and none once they are told', () => {
  const { borrower } = caseOf({ ...zhang, household: told({ rent: '900' }) });
  expect(borrower.guessed).toEqual(['/savings', '/person/household']);
  const whole = told({ rent: '900', savings: '0', people: '2' });
  expect(caseOf({ ...zhang, household: whole }).borrower.guessed).toBeUndefined();
});

test('what the plan asked for still fits once the pay day has passed, and is there no more once it is paid', () => {
  const dated = {
    ...zhang,
    household: { ...zhang.household, ...told({ moneyOn: '2026-11-05' }) },
  };
  const firstMonth = (situation: Situation) => {
    const { borrower } = caseOf(situation);
    return must(planDebts(borrower)).plans[0]?.months[0]?.available;
  };
  const today = zhang.day;
  expect(caseOf(dated).borrower.moneyTold).toBeUndefined();
  const next = { ...dated, day: addDays(today, 1) };
  expect(caseOf(next).borrower.moneyTold).toEqual({ on: today, paid: 0 });
  expect(firstMonth(next)).toBe(firstMonth(zhang));
  const { moneyTold: _, ...rest } = caseOf({ ...next, household: zhang.household }).borrower;
  expect(must(planDebts(rest)).plans[0]?.months[0]?.available).toBe(0);
  const paid = { seq: 1, on: addDays(today, 5), kind: 'instalment-matched' } as const;
  const cases = {
    a: {
      start: {} as CaseKept['start'],
      events: [
        { ...paid, paid: { on: paid.on, amount: 167_200 } },
      ] as unknown as CaseKept['events'],
    },
  };
  expect(caseOf({ ...dated, day: addDays(today, 9), cases }).borrower.moneyTold).toEqual({
    on: today,
    paid: 167_200,
  });
});

test('of a month that is to come a due day is its first, or today, and said to be a guess', () => {
  const dueOf = (due: string) => {
    const { borrower, open } = caseOf({
      ...zhang,
      debts: [debt('a', 'huabei', { owed: '9600', when: 'coming', due, offers: 'none' })],
    });
    expect(open).toContainEqual({ debt: 'a', what: 'due' });
    return borrower.debts[0]?.terms.firstDue;
  };
  expect(dueOf('12月')).toBe(must(parseDay('2026-12-01')));
  expect(dueOf('11月')).toBe(zhang.day);
});

test('a contact of which only the month was told stands in the case by its month', () => {
  const facts = told({ by: 'agency', on: '10月', channel: 'phone', to: 'self', at: '22:40' });
  const { borrower } = caseOf({ ...zhang, contacts: [{ id: 'c', debt: 'a', facts }] });
  expect(borrower.contacts).toEqual([
    {
      ...{ onMonth: must(parseMonth('2026-10')), channel: 'phone', by: 'agency' },
      ...{ to: 'self', debt: 'a', at: '22:40' },
    },
  ]);
});

const OFFERS = [undefined, 'none', 'minimum', 'bySelf', 'minimum,bySelf'];
test.each(PRODUCTS.map(({ id, shape }) => [id, shape] as const))(
  '%s has its place in every plan, whatever is not known of it',
  (id, shape) => {
    // Only of a bill it is asked what one may choose.
    for (const offers of shape === 'bill' ? OFFERS : [undefined])
      for (const when of ['coming', 'past']) {
        const due = when === 'past' ? '2026-09-22' : '2026-11-12';
        const answers = {
          owed: '2,150.40',
          when,
          due,
          ...(offers === undefined ? {} : { offers }),
        };
        const { borrower } = caseOf({ ...zhang, debts: [debt('a', id, answers)] });
        const { plans, findings } = must(planDebts(borrower));
        expect(
          findings.map(({ code }) => code),
          JSON.stringify(answers),
        ).not.toContain('debt-unclear');
        for (const plan of plans) expect(plan.choices.map((one) => one.debt)).toEqual(['a']);
      }
  },
);

test('a bill whose instalments have no known fees goes by the rate of such a product, said to be a guess; fees that are told count', () => {
  const of = (answers: Record<string, string>) =>
    caseOf({
      ...zhang,
      debts: [
        debt('a', 'meituan-yuefu', { owed: '1200', when: 'coming', due: '11月12日', ...answers }),
      ],
    }).borrower.debts[0]!;
  expect(of({}).terms.rate?.scaled).toBeGreaterThan(0);
  expect(of({}).guessed).toContain('/terms/rate');
  expect(of({}).remaining?.map(({ payment }) => payment)).toEqual([120_000]);
  expect(of({ rate: '0.03', ratePer: 'day' }).guessed).not.toContain('/terms/rate');
  expect(of({ fee6: '4.5' }).terms).toMatchObject({
    ...{
      method: 'fee-instalment',
      instalments: { fee: { of: 'total', rates: { 6: 45_000_000 } } },
    },
  });
});
