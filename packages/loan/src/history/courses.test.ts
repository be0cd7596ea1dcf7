import { addMonths, fen, formatDay, formatFen } from '@forbear/money';
import { golden } from '@forbear/testkit';
import { describe, expect, test } from 'vitest';
import {
  accountOf,
  firstTerms,
  historyOf,
  owedInAll,
  owedNow,
  relieve,
  revolvingCourse,
  type Account,
  type Debt,
  type LoanEvent,
  type Measure,
  type Terms,
} from '../index.ts';
import { TEMPLATES } from '../product/templates.ts';
import {
  base,
  day,
  grant,
  LOANS,
  on,
  paidLine,
  pay,
  rate,
  rowLine,
  share,
  sums,
  told,
} from '../loan.fixture.ts';

// What becomes of one loan of each kind under each event, kept as tables to be read and compared.

/** What may happen, and the day on which it is looked at. */
const COURSES: Readonly<Record<string, readonly [LoanEvent[], string]>> = {
  'nothing paid': [[], '2026-04-10'],
  'the day before the end': [[], '2026-05-30'],
  'late in parts': [[pay('2026-02-28', 100_000), pay('2026-04-10', 120_000)], '2026-04-20'],
  'early and more': [[pay('2026-02-10', 20_000), pay('2026-02-20', 250_000)], '2026-03-05'],
  'early on a due day': [[pay('2026-02-28', 400_000)], '2026-02-28'],
  'too much at the end': [[pay('2026-02-15', 900_000)], '2026-02-20'],
  'a cost, then less than it': [
    [{ ...on('2026-03-03'), kind: 'charge', amount: fen(5000) }, pay('2026-03-04', 3000)],
    '2026-03-10',
  ],
  'another rate within a period': [
    [pay('2026-02-28', 153_800), { ...on('2026-03-10'), kind: 'rate', rate: rate('0.06', 'year') }],
    '2026-03-15',
  ],
  'called in': [
    [pay('2026-02-28', 153_800), { ...on('2026-04-12'), kind: 'accelerate' }],
    '2026-04-30',
  ],
  'called in on a due day': [
    [
      pay('2026-02-28', 153_800),
      pay('2026-03-31', 60_000),
      { ...on('2026-03-31'), kind: 'accelerate' },
    ],
    '2026-04-05',
  ],
  'called in after the last due day': [
    [pay('2026-02-28', 153_800), { ...on('2026-06-10'), kind: 'accelerate' }],
    '2026-06-20',
  ],
  'called in while paused': [
    [
      grant('2026-02-10', { kind: 'pause', periods: 2, interest: 'runs' }),
      { ...on('2026-03-10'), kind: 'accelerate' },
    ],
    '2026-03-20',
  ],
  'another rate twice, the second for the last row': [
    [
      pay('2026-02-28', 153_800),
      { ...on('2026-03-31'), kind: 'rate', rate: rate('0.06', 'year') },
      pay('2026-03-31', 153_800),
      pay('2026-04-30', 153_800),
      { ...on('2026-05-10'), kind: 'rate', rate: rate('0.24', 'year') },
    ],
    '2026-05-20',
  ],
  'another rate while late': [
    [{ ...on('2026-04-10'), kind: 'rate', rate: rate('0.06', 'year') }],
    '2026-04-20',
  ],
  'a very high rate': [
    [{ ...on('2026-02-01'), kind: 'rate', rate: rate('9', 'year') }],
    '2026-02-20',
  ],
  'early, all but a little': [[pay('2026-02-10', 600_000)], '2026-02-28'],
  'a higher rate, then early': [
    [
      { ...on('2026-02-05'), kind: 'rate', rate: rate('0.36', 'year') },
      pay('2026-02-10', 100_000),
      pay('2026-03-31', 200_000),
    ],
    '2026-04-01',
  ],
  'six with a fee, late': [
    [
      grant('2026-04-10', {
        kind: 'reinstal',
        count: 6,
        fee: { rate: share('0.005'), of: 'period' },
      }),
      pay('2026-04-20', 30_000),
    ],
    '2026-05-05',
  ],
  'six with a fee, extended': [
    [
      grant('2026-02-10', {
        kind: 'reinstal',
        count: 6,
        fee: { rate: share('0.005'), of: 'period' },
      }),
      grant('2026-04-10', { kind: 'extend', months: 1, interest: 'runs' }),
    ],
    '2026-05-05',
  ],
  'a payment taken back': [
    [
      pay('2026-02-28', 153_800),
      pay('2026-03-20', 50_000),
      { ...on('2026-03-25'), kind: 'reverse', event: 0 },
    ],
    '2026-04-02',
  ],
  'extended in time': [
    [grant('2026-02-10', { kind: 'extend', months: 2, interest: 'runs' })],
    '2026-03-01',
  ],
  'extended late, interest waived': [
    [
      pay('2026-02-28', 90_000),
      grant('2026-04-10', { kind: 'extend', months: 1, interest: 'waived' }),
    ],
    '2026-05-05',
  ],
  'extended, interest each month, then paid': [
    [
      grant('2026-02-20', { kind: 'extend', months: 2, interest: 'monthly' }),
      pay('2026-03-05', 70_000),
    ],
    '2026-03-31',
  ],
  'six anew, late': [[grant('2026-04-10', { kind: 'reinstal', count: 6 })], '2026-04-10'],
  'three anew of principal alone, at another rate': [
    [
      grant('2026-02-10', {
        kind: 'reinstal',
        count: 3,
        include: ['principal'],
        rate: rate('0.06', 'year'),
        firstDue: day('2026-04-15'),
      }),
    ],
    '2026-03-20',
  ],
  'two anew, in time': [
    [pay('2026-02-28', 153_800), grant('2026-03-10', { kind: 'reinstal', count: 2 })],
    '2026-03-10',
  ],
  'a pause of one': [
    [grant('2026-02-10', { kind: 'pause', periods: 1, interest: 'runs' })],
    '2026-03-15',
  ],
  'a pause of two, late, interest waived': [
    [grant('2026-03-10', { kind: 'pause', periods: 2, interest: 'waived' })],
    '2026-04-15',
  ],
  'a lower rate for two': [
    [grant('2026-02-10', { kind: 'reduce-rate', rate: rate('0.03', 'year'), periods: 2 })],
    '2026-04-10',
  ],
  'interest and penalty waived, then extended': [
    [
      grant(
        '2026-04-10',
        { kind: 'waive', component: 'penalty', amount: 'all' },
        { kind: 'waive', component: 'interest', amount: fen(2000) },
        { kind: 'extend', months: 1, interest: 'runs' },
      ),
    ],
    '2026-04-20',
  ],
  'principal waived': [
    [grant('2026-03-10', { kind: 'waive', component: 'principal', amount: fen(100_000) })],
    '2026-03-10',
  ],
  'settled for less': [
    [grant('2026-04-10', { kind: 'settle', on: day('2026-04-20'), amount: fen(450_000) })],
    '2026-04-15',
  ],
  'a relief broken': [
    [
      grant('2026-02-10', { kind: 'extend', months: 2, interest: 'waived' }),
      pay('2026-02-20', 30_000),
      { ...on('2026-05-15'), kind: 'break' },
    ],
    '2026-05-20',
  ],
};

function course(terms: Terms, [events, asOf]: readonly [LoanEvent[], string]): readonly string[] {
  return told(historyOf({ terms, events }, day(asOf)), ({ rows, position, allocations }) => {
    const { on: at, daysOverdue, ...money } = position;
    return [
      `  ${formatDay(at)}: ${sums(money)}, ${daysOverdue} days late`,
      ...allocations.map(paidLine),
      ...rows.map(rowLine),
    ];
  });
}

describe('courses of loans', () => {
  test.each(Object.entries(LOANS))('%s', (name, terms) => {
    const lines = Object.entries(COURSES).flatMap(([title, one]) => [title, ...course(terms, one)]);
    const text = `${name}\n\n${lines.join('\n')}\n`;
    expect(text).toBe(golden(`loans/${name.replaceAll(/[^a-z0-9]+/g, '-')}.txt`, text));
  });

  test('bills by minimums', () => {
    const terms: Terms = {
      ...base,
      method: 'revolving',
      rate: rate('0.0005', 'day'),
      firstDue: day('2026-02-28'),
    };
    const courses: Readonly<Record<string, readonly [Partial<Terms>, LoanEvent[], string]>> = {
      'all of it, nothing paid': [{}, [], '2026-04-05'],
      'a tenth each month': [
        { minimum: { share: share('0.1') } },
        [pay('2026-02-28', 60_000), pay('2026-03-31', 62_370), pay('2026-04-20', 10_000)],
        '2026-05-01',
      ],
      'paid off between bills': [
        { minimum: { share: share('0.1') } },
        [pay('2026-02-10', 60_000), pay('2026-03-10', 700_000)],
        '2026-06-01',
      ],
      'paid off, the interest left': [
        {},
        [pay('2026-03-10', 540_000), pay('2026-03-15', 60_200)],
        '2026-05-01',
      ],
      'before the first bill': [{}, [], '2026-02-27'],
      'on its day': [{}, [], '2026-02-28'],
      'without a first due day': [{ firstDue: undefined as never }, [], '2026-03-05'],
    };
    const lines = Object.entries(courses).flatMap(([title, [more, events, asOf]]) => [
      title,
      ...told(revolvingCourse({ terms: { ...terms, ...more }, events }, day(asOf)), (found) => {
        const { bills, allocations, overdueSince, ...money } = found;
        return [
          `  ${sums(money)}${overdueSince === undefined ? '' : ` since ${formatDay(overdueSince)}`}`,
          ...bills.map((bill) => {
            const { due, ...parts } = bill;
            return `  bill ${formatDay(due)}: ${sums(parts)}`;
          }),
          ...allocations.map(paidLine),
        ];
      }),
    ]);
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('loans/bills-by-minimums.txt', text));
  });

  test('what cannot be', () => {
    const { rate: _none, ...bare } = base;
    const ill: Readonly<Record<string, readonly [Terms, LoanEvent[], string]>> = {
      'looked at before the payout': [base, [], '2026-01-30'],
      'an event before the payout': [base, [pay('2026-01-30', 1)], '2026-03-01'],
      'no rate': [bare, [], '2026-03-01'],
      'a multiple of no rate': [
        {
          ...bare,
          method: 'fee-instalment',
          penalty: { multiple: share('1.5'), base: 'principal' },
        },
        [],
        '2026-03-01',
      ],
      'nothing paid': [base, [pay('2026-02-01', 0)], '2026-03-01'],
      'paid after the end': [
        base,
        [pay('2026-02-01', 700_000), pay('2026-02-02', 1)],
        '2026-03-01',
      ],
      'relief after the end': [
        base,
        [pay('2026-02-01', 700_000), grant('2026-02-02', { kind: 'reinstal', count: 2 })],
        '2026-03-01',
      ],
      'out of order': [base, [pay('2026-02-02', 100), pay('2026-02-01', 100)], '2026-03-01'],
      'a break of nothing': [base, [{ ...on('2026-02-01'), kind: 'break' }], '2026-03-01'],
      'a break before the relief': [
        base,
        [
          { ...on('2026-02-01'), kind: 'break' },
          grant('2026-02-02', { kind: 'extend', months: 1, interest: 'runs' }),
        ],
        '2026-03-01',
      ],
      'a second break': [
        base,
        [
          grant('2026-02-02', { kind: 'extend', months: 1, interest: 'runs' }),
          { ...on('2026-02-03'), kind: 'break' },
          { ...on('2026-02-04'), kind: 'break' },
        ],
        '2026-03-01',
      ],
      'takes itself back': [
        base,
        [{ ...on('2026-02-01'), kind: 'reverse', event: 0 }],
        '2026-03-01',
      ],
      'takes back what comes later': [
        base,
        [{ ...on('2026-02-01'), kind: 'reverse', event: 1 }, pay('2026-02-02', 100)],
        '2026-03-01',
      ],
      'takes a taking back back': [
        base,
        [
          pay('2026-02-01', 100),
          { ...on('2026-02-02'), kind: 'reverse', event: 0 },
          { ...on('2026-02-03'), kind: 'reverse', event: 1 },
        ],
        '2026-03-01',
      ],
    };
    const lines = Object.entries(ill).flatMap(([title, [terms, events, asOf]]) => [
      title,
      ...course(terms, [events, asOf]),
    ]);
    const revolving: Terms = { ...base, method: 'revolving', rate: rate('0.0005', 'day') };
    const bad: Readonly<Record<string, readonly [Terms, LoanEvent[]]>> = {
      'a bill without a rate': [{ ...bare, method: 'revolving' }, []],
      'a bill of nothing': [{ ...revolving, principal: fen(0) }, []],
      'a bill and a payment of nothing': [revolving, [pay('2026-03-01', 0)]],
      'a bill and a cost': [revolving, [{ ...on('2026-03-01'), kind: 'charge', amount: fen(1) }]],
      'bills paid out of order': [revolving, [pay('2026-03-02', 1), pay('2026-03-01', 1)]],
      'a bill paid after its end': [revolving, [pay('2026-03-01', 700_000), pay('2026-03-02', 1)]],
    };
    const more = Object.entries(bad).flatMap(([title, [terms, events]]) => [
      title,
      ...told(revolvingCourse({ terms, events }, day('2026-04-01')), ({ bills }) => [
        `  ${bills.length} bills`,
      ]),
    ]);
    const text = `${[...lines, ...more].join('\n')}\n`;
    expect(text).toBe(golden('loans/what-cannot-be.txt', text));
  });
});

const debtOf = (terms: Terms, more: Partial<Debt>): Debt => ({
  id: 'one',
  creditor: { name: '示例' },
  product: 'bank-credit-loan',
  terms,
  outstanding: {
    principal: terms.principal,
    interest: fen(0),
    penalty: fen(0),
    fees: fen(0),
    asOf: day('2026-04-10'),
  },
  ...more,
});

/** What a debt may have come to, in part late. */
const late = { interest: fen(9000), penalty: fen(1234), fees: fen(500), asOf: day('2026-04-10') };

/** Reliefs as they are asked for. */
const RELIEFS: Readonly<Record<string, readonly Measure[]>> = {
  kept: [],
  'extended by three': [{ kind: 'extend', months: 3, interest: 'runs' }],
  'extended, waived': [{ kind: 'extend', months: 1, interest: 'waived' }],
  'extended, monthly': [{ kind: 'extend', months: 2, interest: 'monthly' }],
  'paused once': [{ kind: 'pause', periods: 1, interest: 'runs' }],
  'paused three times, waived': [{ kind: 'pause', periods: 3, interest: 'waived' }],
  'five anew': [{ kind: 'reinstal', count: 5 }],
  'five anew with a fee': [
    { kind: 'reinstal', count: 5, fee: { rate: share('0.005'), of: 'period' } },
  ],
  'five anew, principal and interest': [
    { kind: 'reinstal', count: 5, include: ['principal', 'interest'] },
  ],
  'five anew, free, from a day': [
    { kind: 'reinstal', count: 5, rate: rate('0', 'year'), firstDue: day('2026-05-20') },
  ],
  'five anew, from a day gone by': [{ kind: 'reinstal', count: 5, firstDue: day('2026-02-05') }],
  'charges alone anew': [{ kind: 'reinstal', count: 3, include: ['penalty', 'interest', 'fee'] }],
  'extended, then charges alone anew': [
    { kind: 'extend', months: 1, interest: 'runs' },
    { kind: 'reinstal', count: 3, include: ['interest'] },
  ],
  'interest waived, then extended': [
    { kind: 'waive', component: 'interest', amount: fen(2000) },
    { kind: 'extend', months: 1, interest: 'runs' },
  ],
  'extended twice, waived': [
    { kind: 'extend', months: 1, interest: 'waived' },
    { kind: 'extend', months: 1, interest: 'waived' },
  ],
  'lower for three, then extended': [
    { kind: 'reduce-rate', rate: rate('0.02', 'year'), periods: 3 },
    { kind: 'extend', months: 1, interest: 'runs' },
  ],
  'extended, then lower for two': [
    { kind: 'extend', months: 1, interest: 'runs' },
    { kind: 'reduce-rate', rate: rate('0.02', 'year'), periods: 2 },
  ],
  'paused, then extended monthly': [
    { kind: 'pause', periods: 1, interest: 'runs' },
    { kind: 'extend', months: 1, interest: 'monthly' },
  ],
  'lower for two': [{ kind: 'reduce-rate', rate: rate('0.02', 'year'), periods: 2 }],
  'each part waived': [
    { kind: 'waive', component: 'costs', amount: 'all' },
    { kind: 'waive', component: 'fee', amount: 'all' },
    { kind: 'waive', component: 'interest', amount: fen(5000) },
    { kind: 'waive', component: 'penalty', amount: fen(1000) },
    { kind: 'waive', component: 'principal', amount: fen(10_000) },
  ],
  'all interest waived': [{ kind: 'waive', component: 'interest', amount: 'all' }],
  settled: [{ kind: 'settle', on: day('2026-04-30'), amount: fen(300_000) }],
  'a month too many': [{ kind: 'extend', months: 13, interest: 'runs' }],
  'no month': [{ kind: 'extend', months: 0, interest: 'runs' }],
  'a pause too long': [{ kind: 'pause', periods: 13, interest: 'runs' }],
  'a lower rate for no row': [{ kind: 'reduce-rate', rate: rate('0.02', 'year'), periods: 0 }],
  'a lower rate for too many': [{ kind: 'reduce-rate', rate: rate('0.02', 'year'), periods: 601 }],
  'too many anew': [{ kind: 'reinstal', count: 61 }],
  'anew of nothing': [{ kind: 'reinstal', count: 2, include: ['costs'] }],
  'more waived than is owed': [{ kind: 'waive', component: 'principal', amount: fen(100_000_000) }],
  'settled for more': [{ kind: 'settle', on: day('2026-04-30'), amount: fen(100_000_000) }],
  'settled before': [{ kind: 'settle', on: day('2026-04-09'), amount: fen(100) }],
  'extended after settled': [
    { kind: 'settle', on: day('2026-04-30'), amount: fen(300_000) },
    { kind: 'extend', months: 1, interest: 'runs' },
  ],
  'extended, then anew': [
    { kind: 'extend', months: 1, interest: 'runs' },
    { kind: 'reinstal', count: 3 },
  ],
};

const account = ({ asOf, rows, arrears, terms }: Account): readonly string[] => [
  `  ${formatDay(asOf)} ${terms.method}: beside ${sums(arrears)}`,
  ...rows.map(rowLine),
];

describe('reliefs of debts', () => {
  test.each(Object.entries(LOANS))('%s', (name, terms) => {
    const debts: Readonly<Record<string, Debt>> = {
      'late, nothing paid': debtOf(terms, { outstanding: { ...late, principal: terms.principal } }),
      'in time': debtOf(terms, {}),
    };
    const lines = Object.entries(debts).flatMap(([state, debt]) => {
      const asOf = day(state === 'in time' ? '2026-02-05' : '2026-04-10');
      const start = accountOf(debt, asOf);
      return [
        state,
        ...told(start, (value) => [
          ...account(value),
          `  now ${formatFen(owedNow(value))}, in all ${formatFen(owedInAll(value))}`,
        ]),
        ...Object.entries(RELIEFS).flatMap(([title, measures]) => [
          `${state}, ${title}`,
          ...(start.ok ? told(relieve(start.value, { measures }), account) : []),
        ]),
      ];
    });
    const text = `${name}\n\n${lines.join('\n')}\n`;
    expect(text).toBe(golden(`reliefs/${name.replaceAll(/[^a-z0-9]+/g, '-')}.txt`, text));
  });

  test('rows that a sum of principal tells, and sums that none tell', () => {
    const sumsOf = [0, 1, 150_000, 151_512, 153_027, 300_000, 450_000, 600_000, 600_001];
    const lines = [
      LOANS['level, no penalty'],
      LOANS['equal principal over 360'],
      LOANS['interest first by the year'],
      LOANS['fees of instalments'],
    ]
      .map((terms) => terms as Terms)
      .flatMap((terms) =>
        sumsOf.flatMap((principal) => [
          `${terms.method} ${principal}`,
          ...told(
            accountOf(
              debtOf(terms, { outstanding: { ...late, principal: fen(principal) } }),
              addMonths(terms.from, 3, 'clamp-to-month-end'),
            ),
            account,
          ),
        ]),
      );
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('reliefs/rows-of-a-sum.txt', text));
  });

  test('the first guess at the terms of each product', () => {
    const known = { principal: fen(500_000), from: day('2026-03-10') };
    const all = TEMPLATES.map((template) => [
      template.id,
      template.methods.map((method) => firstTerms(template, { ...known, method })),
      firstTerms(template, { ...known, count: 6, rate: rate('0.1', 'year') }),
    ]);
    const text = `${all.map((one) => JSON.stringify(one)).join('\n')}\n`;
    expect(text).toBe(golden('reliefs/first-terms.txt', text));
  });
});
