import { readdirSync, readFileSync } from 'node:fs';
import { planDebts } from '@forbear/plan';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { calc } from './calc.ts';
import { readCaseFile } from './case-file.ts';
import { planJson } from './plan-json.ts';

// Single cases of the joint plan that are easily got wrong, each with the figures that an adviser expects.

const folder = new URL('../../plan/fixture/', import.meta.url);

type Told = {
  readonly plans: readonly {
    readonly name: string;
    readonly fits: boolean;
    readonly choices: readonly {
      readonly debt: string;
      readonly relief: { readonly measures: readonly { readonly kind: string }[] };
      readonly why: { readonly text: { readonly zh: string } };
    }[];
  }[];
  readonly findings: readonly { readonly code: string; readonly text: { readonly zh: string } }[];
};

const planned = (name: string): Told => {
  const borrower = must(readCaseFile(readFileSync(new URL(`${name}.json`, folder), 'utf8')));
  return JSON.parse(JSON.stringify(planJson(must(planDebts(borrower))))) as Told;
};

/** The value at a path such as `plans.0.choices.0.total`, as text. */
const at = (told: unknown, path: string): string => {
  const value = path.split('.').reduce<unknown>((part, key) => (part as never)?.[key], told);
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const KEEP = 'plans.0.choices.0.relief.measures=[]';

/** Codes with a minus must not be found. */
type Case = readonly [
  name: string,
  title: string,
  right: readonly string[],
  codes: readonly string[],
];

const CASES: readonly Case[] = [
  [
    'card-without-price',
    'a card whose price nobody told costs what such cards cost, and the plan says so',
    ['plans.0.fits=true', 'plans.0.ask.creditors=1', 'plans.0.cost=4896.00'],
    ['rate-assumed'],
  ],
  [
    'private-above-ceiling',
    '3 % a month of a friend is planned at 12 % a year, on the day after the wage',
    [
      'plans.0.choices.0.lawful.ceiling=0.12',
      'plans.0.choices.0.rows.0.due=2026-12-11',
      'plans.0.choices.0.total=22023.63',
      'plans.0.choices.0.lawful.contract.total=26421.05',
    ],
    ['above-ceiling'],
  ],
  [
    'out-of-time',
    'what may be out of time stands apart, and its money is free for the other debt',
    ['apart=[{"debt":"old","why":"out-of-time"}]', 'plans.0.choices.length=1', KEEP],
    ['out-of-time', '-keep-fails'],
  ],
  [
    'savings-above-fund',
    'savings above the fund pay the card',
    [KEEP, 'plans.0.cost=0.00', 'affordable.0.amount=53166.66'],
    [],
  ],
  [
    'due-before-pay-day',
    'a due day before the wage is asked to be moved, sums unchanged',
    [
      'plans.0.choices.0.dueDay={"from":5,"to":1}',
      'plans.0.choices.0.rows.0.due=2026-12-01',
      'plans.0.choices.0.rows.0.payment=1080.82',
    ],
    ['cannot-pay-on', 'due-before-pay-day'],
  ],
  [
    'late-and-poor-until-june',
    'late and without money until June: the first payment is in June',
    [
      'plans.0.choices.0.relief.measures=[{"kind":"extend","months":4,"interest":"runs"}]',
      'plans.0.choices.0.rows.0.due=2027-06-24',
    ],
    [],
  ],
  [
    'card-and-poor-until-june',
    'a card without money until June: the first part is in June, not when it suits points',
    ['plans.0.fits=true', 'plans.0.choices.0.rows.0.due=2027-06-10'],
    ['-nothing-fits'],
  ],
  [
    'card-minimum',
    'the minimum is paid twice, then the rest: nobody is asked',
    [
      'plans.0.choices.0.relief.measures=[{"kind":"minimum","periods":2}]',
      'plans.0.ask.creditors=0',
      'plans.0.choices.0.rows.0.payment=800.00',
    ],
    [],
  ],
  [
    'mortgage-late',
    'the home is caught up in parts beside its current row, before the card',
    [
      'plans.0.choices.0.relief.measures=[{"kind":"catch-up","count":14}]',
      'plans.0.choices.0.rows.0.due=2026-12-15',
      'plans.0.fits=true',
      'plans.4.fits=true',
    ],
    ['-cannot-place'],
  ],
  [
    'cut-at-payout',
    'what was kept back at payout is no principal, and fees stay below the ceiling',
    [
      'plans.1.choices.0.total=6833.34',
      'plans.0.choices.0.rows.0.due=2026-12-11',
      'plans.0.choices.0.total=7706.66',
      'plans.0.choices.0.lawful.ceiling=0.24',
    ],
    ['above-ceiling'],
  ],
  [
    'no-income',
    'without income nothing is proposed but a deferral, and what would help is said',
    [
      'plans.0.fits=false',
      'plans.0.choices.0.relief.measures=[{"kind":"extend","months":3,"interest":"runs"}]',
    ],
    ['nothing-fits', 'deferral', 'would-fit-income', 'free-help', '-token-payment'],
  ],
  [
    'arrears-at-month-end',
    'what is overdue on the last day of a month waits for the wage: the money is spent',
    ['affordable.0.amount=0.00', 'plans.0.choices.0.rows.0.due=2026-12-11'],
    ['keep-fails'],
  ],
  [
    'wage-without-day',
    'a wage without a day comes on the last day; the instalments begin behind it',
    ['affordable.0.amount=5096.66', 'plans.0.choices.0.rows.0.due=2026-12-01'],
    ['pay-day-unknown'],
  ],
  [
    'interest-run-told-as-billed',
    'interest that has run is not asked for twice',
    [KEEP, 'plans.0.choices.0.total=12966.85', 'plans.0.choices.0.cost=918.85'],
    [],
  ],
  [
    'income-ends',
    'while the money lasts the debt is paid; waiting now would put it where there is none',
    ['plans.0.fits=false', KEEP],
    ['keep-until', '-deferral', '-token-payment'],
  ],
  ['income-ended', 'an income that has ended is no pay day', [KEEP], ['-due-before-pay-day']],
  ['income-to-come', 'nor is one that begins in half a year', [KEEP], ['-due-before-pay-day']],
  ['bonus-to-come', 'nor is a bonus', [KEEP], ['-due-before-pay-day', '-pay-day-unknown']],
  ['second-income-small', '200 yuan on the 1st change no due day', [KEEP], ['-due-before-pay-day']],
  ['savings-large', '50,000 in hand: no day comes too early', [KEEP], ['-due-before-pay-day']],
  [
    'bonus-past',
    'a bonus of the 2nd is in hand or spent by the 20th: it is not counted again',
    ['affordable.0.amount=0.00'],
    ['cash-assumed', 'nothing-fits'],
  ],
  [
    'wage-ended-before',
    'a wage that ended on the 1st brings nothing',
    ['affordable.0.amount=0.00'],
    [],
  ],
  [
    'wages-that-meet',
    'one wage until the 5th, one from the 20th, both at the end of the month: one of them in December',
    ['affordable.1.amount=1500.00', KEEP],
    [],
  ],
  [
    'card-late-rows-told',
    'rows that hold the open interest and fees count them once; the debt is late',
    ['plans.1.choices.0.total=28670.97'],
    ['cannot-pay-on', 'keep-fails'],
  ],
  [
    'card-late-bill-told-twice',
    'a bill told beside rows that hold it counts once',
    ['plans.1.choices.0.total=29000.00', 'plans.1.choices.0.cost=0.00'],
    ['keep-fails'],
  ],
  [
    'late-and-answered',
    'the creditor’s twelve parts are those of the loan, and a month more is asked for beside them',
    [
      'plans.0.choices.0.why.cheaper.needs.amount=747.37',
      'plans.0.choices.0.relief.measures.0.count=12',
      'plans.0.choices.0.relief.measures.1.months=1',
      'plans.0.choices.0.total=9069.60',
    ],
    [],
  ],
];

describe('cases of the joint plan', () => {
  test.each(CASES)('%s: %s', (name, _title, right, codes) => {
    const told = planned(name);
    const found = right.map((one) => {
      const [path = ''] = one.split('=');
      return `${path}=${at(told, path)}`;
    });
    expect(found).toEqual(right);
    const names = told.findings.map(({ code }) => code);
    for (const code of codes)
      if (code.startsWith('-')) expect(names).not.toContain(code.slice(1));
      else expect(names).toContain(code);
  });

  test('every case of the folder is told here', () => {
    const files = readdirSync(folder).map((name) => name.replace('.json', ''));
    expect(files.toSorted()).toEqual(CASES.map(([name]) => name).toSorted());
  });

  test('every choice of a plan that does not fit, or of shares, says why it is so', () => {
    const silent = CASES.flatMap(([name]) =>
      planned(name).plans.flatMap(({ name: plan, fits, choices }) =>
        fits && plan !== 'fair-shares'
          ? []
          : choices.flatMap(({ debt, why }) =>
              why.text.zh === '' ? [`${name} ${plan} ${debt}`] : [],
            ),
      ),
    );
    expect(silent).toEqual([]);
  });

  test('what is asked beside a creditor’s answer is told apart from it', () => {
    const [choice] = planned('late-and-answered').plans[0]?.choices ?? [];
    const start = '对方答应的还不够，另外要请对方：延期 1 个月（利息照算）。';
    expect(choice?.why.text.zh.startsWith(start)).toBe(true);
  });

  test('nobody who is late is told that nothing is overdue', () => {
    for (const name of ['card-late-rows-told', 'card-late-bill-told-twice'])
      for (const { text } of planned(name).findings) expect(text.zh).not.toContain('还没有逾期');
  });

  test('L8: twelve parts of a late loan come to what the loan itself says, to the fen', () => {
    const paid = ['06', '07', '08', '09'].map((month) => ({
      on: `2026-${month}-28`,
      kind: 'repay',
      amount: '1081.21',
    }));
    const relief = { kind: 'relief', measures: [{ kind: 'reinstal', count: 12 }] };
    const loan = must(
      calc(
        'loan',
        JSON.stringify({
          terms: {
            principal: '12000.00',
            rate: { value: '0.0004', per: 'day' },
            method: 'equal-instalment',
            count: 12,
            from: '2026-05-28',
            penalty: { multiple: '1.5', base: 'principal' },
          },
          events: [...paid, { on: '2026-11-20', ...relief }],
          asOf: '2026-11-20',
        }),
      ),
    ) as { readonly rows: readonly { readonly payment: string }[] };
    const payments = loan.rows.map(({ payment }) => Number(payment));
    const sum = payments.reduce((total, payment) => total + Math.round(100 * payment), 0);
    expect([payments[0], sum]).toEqual([747.37, 896_849]);
  });
});
