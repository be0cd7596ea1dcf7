import { describe, expect, test } from 'vitest';
import { calc, type CalcKind } from './calc.ts';

// Single figures that are easily got wrong, each with the smallest request that shows it.

type Case = readonly [title: string, kind: CalcKind, request: object, right: readonly string[]];

const CASES: readonly Case[] = [
  [
    'S1-1 principal that is waived bears no interest any more',
    'loan',
    {
      terms: {
        principal: '10000.00',
        rate: { value: '0.01', per: 'month' },
        method: 'interest-first',
        count: 2,
        from: '2026-01-01',
      },
      events: [
        {
          on: '2026-01-01',
          kind: 'relief',
          measures: [{ kind: 'waive', component: 'principal', amount: '9000.00' }],
        },
      ],
      asOf: '2026-01-01',
    },
    ['rows.0.interest=10.00', 'rows.1.interest=10.00', 'rows.1.payment=1010.00'],
  ],
  [
    'S1-2 the same rate after the payoff gives nothing back',
    'loan',
    {
      terms: {
        principal: '10000.00',
        method: 'bullet',
        count: 1,
        from: '2026-01-01',
        rate: { value: '0.0004', per: 'day' },
      },
      events: [
        { on: '2026-01-11', kind: 'repay', amount: '10040.00' },
        { on: '2026-01-11', kind: 'rate', rate: { value: '0.0004', per: 'day' } },
      ],
      asOf: '2026-01-11',
    },
    ['position.credit=0.00', 'position.payoff=0.00'],
  ],
  [
    'S1-2 a cost after the payoff, paid, gives nothing back',
    'loan',
    {
      terms: {
        principal: '10000.00',
        method: 'bullet',
        count: 1,
        from: '2026-01-01',
        rate: { value: '0.0004', per: 'day' },
      },
      events: [
        { on: '2026-01-11', kind: 'repay', amount: '10040.00' },
        { on: '2026-01-12', kind: 'charge', amount: '50.00' },
        { on: '2026-01-12', kind: 'repay', amount: '50.00' },
      ],
      asOf: '2026-01-12',
    },
    ['position.credit=0.00', 'position.payoff=0.00', 'allocations.1.costs=50.00'],
  ],
  [
    'S1-3 the same rate leaves a loan that was shortened short',
    'loan',
    {
      terms: {
        principal: '100000.00',
        rate: { value: '0.12', per: 'year' },
        method: 'equal-instalment',
        count: 12,
        from: '2026-01-20',
        allocation: { order: [], rows: 'oldest', surplus: 'shorter' },
      },
      events: [
        { on: '2026-02-20', kind: 'repay', amount: '8884.88' },
        { on: '2026-02-20', kind: 'repay', amount: '40000.00' },
        { on: '2026-03-01', kind: 'rate', rate: { value: '0.12', per: 'year' } },
      ],
      asOf: '2026-03-01',
    },
    ['rows.length=7', 'rows.0.payment=8884.88', 'rows.6.due=2026-09-20'],
  ],
  [
    'S1-3 the same rate asks nothing again that was paid ahead',
    'loan',
    {
      terms: {
        principal: '100000.00',
        rate: { value: '0.12', per: 'year' },
        method: 'equal-instalment',
        count: 12,
        from: '2026-01-20',
        allocation: { order: [], rows: 'oldest', surplus: 'next' },
      },
      events: [
        { on: '2026-01-25', kind: 'repay', amount: '17800.00' },
        { on: '2026-02-01', kind: 'rate', rate: { value: '0.12', per: 'year' } },
      ],
      asOf: '2026-02-01',
    },
    ['rows.0.no=3', 'rows.0.due=2026-04-20'],
  ],
  [
    'S1-4 a new rate counts from the day of the relief: 26 days at 0.0004 stay 104.00',
    'loan',
    {
      terms: {
        principal: '10000.00',
        rate: { value: '0.0004', per: 'day' },
        method: 'equal-principal',
        count: 3,
        from: '2026-01-15',
      },
      events: [
        {
          on: '2026-02-10',
          kind: 'relief',
          measures: [{ kind: 'reinstal', count: 3, rate: { value: '0.0008', per: 'day' } }],
        },
      ],
      asOf: '2026-02-10',
    },
    ['position.interest=104.00', 'position.payoff=10104.00', 'rows.0.interest=144.00'],
  ],
  [
    'S1-4 a fee in place of a rate leaves what has run owed',
    'loan',
    {
      terms: {
        principal: '10000.00',
        rate: { value: '0.0004', per: 'day' },
        method: 'equal-principal',
        count: 3,
        from: '2026-01-15',
      },
      events: [
        {
          on: '2026-02-10',
          kind: 'relief',
          measures: [{ kind: 'reinstal', count: 3, fee: { rate: '0.03', of: 'total' } }],
        },
      ],
      asOf: '2026-02-10',
    },
    ['position.interest=104.00', 'position.payoff=10404.00', 'rows.0.interest=104.00'],
  ],
  [
    'S1-4 a fee that becomes principal bears interest from the day on',
    'loan',
    {
      terms: {
        principal: '6000.00',
        method: 'equal-principal',
        rate: { value: '0.01', per: 'month' },
        count: 3,
        from: '2026-01-15',
        fee: { rate: '0.02', of: 'total', paid: 'first' },
      },
      events: [{ on: '2026-02-10', kind: 'relief', measures: [{ kind: 'reinstal', count: 4 }] }],
      asOf: '2026-02-10',
    },
    ['position.payoff=6170.32', 'rows.0.interest=60.19'],
  ],
  [
    'S1-5 the penalty so far is asked with the first row',
    'loan',
    {
      terms: {
        principal: '12000.00',
        rate: { value: '0.154', per: 'year' },
        method: 'equal-instalment',
        count: 6,
        from: '2026-03-20',
        penalty: { multiple: '1.5', base: 'principal' },
      },
      events: [
        { on: '2026-04-20', kind: 'repay', amount: '2090.79' },
        {
          on: '2026-06-09',
          kind: 'relief',
          measures: [{ kind: 'extend', months: 2, interest: 'runs' }],
        },
      ],
      asOf: '2026-06-09',
    },
    ['rows.0.charges=25.17', 'rows.0.payment=2358.01'],
  ],
  [
    'S1-4 waived days take nothing off what is billed or has run',
    'loan',
    {
      terms: {
        principal: '3000.00',
        method: 'equal-principal',
        count: 3,
        from: '2026-01-15',
        rate: { value: '0.0004', per: 'day' },
      },
      events: [
        {
          on: '2026-05-01',
          kind: 'relief',
          measures: [{ kind: 'extend', months: 1, interest: 'waived' }],
        },
      ],
      asOf: '2026-05-01',
    },
    ['position.payoff=3127.20'],
  ],
  [
    'S1-6 by law only interest of the days gone by is taken from early money (677)',
    'loan',
    {
      terms: {
        principal: '100000.00',
        rate: { value: '0.0004', per: 'day' },
        method: 'interest-first',
        count: 6,
        from: '2026-01-15',
      },
      events: [
        { on: '2026-02-15', kind: 'repay', amount: '1240.00' },
        { on: '2026-03-01', kind: 'repay', amount: '30000.00' },
      ],
      asOf: '2026-03-01',
    },
    ['allocations.1.interest=560.00', 'allocations.1.principal=29440.00'],
  ],
  [
    'the day of the month of the first due day is kept',
    'schedule',
    {
      principal: '10000.00',
      rate: { value: '0.12', per: 'year' },
      method: 'interest-first',
      count: 3,
      from: '2026-01-31',
      firstDue: '2026-02-28',
    },
    ['rows.0.due=2026-02-28', 'rows.1.due=2026-03-28', 'rows.2.due=2026-04-28'],
  ],
  [
    'an instalment paid within the days of grace is paid, also where the penalty adds to interest',
    'loan',
    {
      terms: {
        principal: '3000.00',
        rate: { value: '0.12', per: 'year' },
        method: 'equal-principal',
        count: 3,
        from: '2026-01-20',
        penalty: { multiple: '1.5', base: 'instalment', adds: true, graceDays: 3 },
      },
      events: [{ on: '2026-02-22', kind: 'repay', amount: '1030.00' }],
      asOf: '2026-02-24',
    },
    ['position.penalty=0.00', 'position.overdue=0.00', 'rows.0.no=2'],
  ],
  [
    'another rate for flat interest is refused',
    'loan',
    {
      terms: {
        principal: '8000.00',
        rate: { value: '0.01', per: 'month' },
        method: 'flat',
        count: 6,
        from: '2026-01-15',
      },
      events: [{ on: '2026-01-15', kind: 'rate', rate: { value: '0.005', per: 'month' } }],
      asOf: '2026-01-15',
    },
    ['problem=RATE_NOT_FOR_FLAT /events/0/rate'],
  ],
  [
    'what only lateness left is overdue and stands in its row',
    'loan',
    {
      terms: {
        principal: '6000.00',
        rate: { value: '0.12', per: 'year' },
        method: 'equal-principal',
        count: 3,
        from: '2026-01-20',
        penalty: { rate: { value: '0.0005', per: 'day' }, base: 'principal' },
        allocation: {
          order: ['principal', 'interest', 'penalty'],
          rows: 'oldest',
          surplus: 'next',
        },
      },
      events: [{ on: '2026-02-25', kind: 'repay', amount: '2060.00' }],
      asOf: '2026-03-10',
    },
    [
      'rows.0.payment=5.00',
      'rows.0.charges=5.00',
      'position.overdue=5.00',
      'position.daysOverdue=18',
    ],
  ],
  [
    'A2 costs stand last where the contract says so',
    'loan',
    {
      terms: {
        principal: '6000.00',
        rate: { value: '0.12', per: 'year' },
        method: 'equal-principal',
        count: 3,
        from: '2026-01-20',
        allocation: {
          order: ['principal', 'interest', 'penalty', 'fee', 'costs'],
          rows: 'oldest',
          surplus: 'next',
        },
      },
      events: [
        { on: '2026-02-10', kind: 'charge', amount: '50.00' },
        { on: '2026-02-25', kind: 'repay', amount: '30.00' },
      ],
      asOf: '2026-02-25',
    },
    ['allocations.0.principal=30.00', 'allocations.0.costs=0.00'],
  ],
  [
    'S9 weeks cost what the same days cost',
    'schedule',
    {
      principal: '10000.00',
      method: 'interest-first',
      count: 10,
      from: '2026-01-01',
      rate: { value: '0.36', per: 'year' },
      every: { weeks: 1 },
    },
    ['rate.effective=0.4386834586149726'],
  ],
  [
    'ipmt where powers are large',
    'tvm',
    { fn: 'ipmt', args: { rate: '0.1479', per: '297', nper: '300', pv: '-270.51' } },
    ['value~16.96562770186724'],
  ],
  [
    'ppmt where powers are large',
    'tvm',
    { fn: 'ppmt', args: { rate: '0.1479', nper: '600', per: '525', pv: '100000' } },
    ['value~-0.41424752925153874'],
  ],
  [
    'a measure is pointed at by its place',
    'loan',
    {
      terms: {
        principal: '10000.00',
        rate: { value: '0.01', per: 'month' },
        method: 'interest-first',
        count: 2,
        from: '2026-01-01',
      },
      events: [
        {
          on: '2026-01-10',
          kind: 'relief',
          measures: [{ kind: 'settle', on: '2026-01-05', amount: '9000.00' }],
        },
      ],
      asOf: '2026-01-10',
    },
    ['problem=SETTLE_DAY /events/0/measures/0/on'],
  ],
  [
    'the days of a row are those since the row before, also after a relief',
    'loan',
    {
      terms: {
        principal: '18088.15',
        method: 'equal-instalment',
        count: 2,
        from: '2025-03-28',
        rate: { value: '0.00045', per: 'day' },
        allocation: { order: [], rows: 'oldest', surplus: 'shorter' },
      },
      events: [
        { on: '2025-04-22', kind: 'repay', amount: '4615.87' },
        {
          on: '2025-07-18',
          kind: 'relief',
          measures: [{ kind: 'reduce-rate', rate: { value: '0.00045', per: 'day' }, periods: 600 }],
        },
      ],
      asOf: '2025-07-18',
    },
    ['rows.0.days=31'],
  ],
  [
    'S9 interest, and a guarantor paid by the month: what both cost a year (助贷)',
    'schedule',
    {
      principal: '12000.00',
      rate: { value: '0.12', per: 'year' },
      method: 'equal-instalment',
      count: 12,
      from: '2026-01-15',
      charges: [{ payee: 'guarantor', rate: '0.012' }],
    },
    [
      'rows.0.payment=1210.19',
      'rows.0.fee=144.00',
      'rate.nominal≈0.3677',
      'rate.effective≈0.4365',
      'payees.0.payee=lender',
      'payees.0.total=794.23',
      'payees.0.rate.nominal≈0.12',
      'payees.1.payee=guarantor',
      'payees.1.total=1728.00',
    ],
  ],
];

/** The value at a place of an answer, by keys with points between them. */
const valueAt = (answer: unknown, place: string): unknown =>
  place
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], answer);

describe('right figures', () => {
  test.each(CASES)('%s', (_, kind, request, right) => {
    const answer = calc(kind, JSON.stringify(request));
    const { code, pointer } = answer.ok ? { code: 'none', pointer: '' } : answer.problem;
    const value = answer.ok ? answer.value : { problem: `${code} ${pointer ?? ''}` };
    for (const one of right) {
      const [, place, sign, wanted] = /^([^=~≈]+)([=~≈])(.*)$/.exec(one) as unknown as string[];
      const found = valueAt(value, place as string);
      if (sign === '~') expect(Number(found)).toBeCloseTo(Number(wanted), 11);
      else if (sign === '≈') expect(Number(found)).toBeCloseTo(Number(wanted), 4);
      else expect(`${place}=${String(found)}`).toBe(one);
    }
  });

  test('S1-5 a plan that is kept to the fen ends at 0.00', () => {
    const [, , request] = CASES.find(([title]) => title.startsWith('S1-5')) as Case;
    const before = request as { events: readonly object[] };
    const agreed = calc('loan', JSON.stringify(request));
    const rows = valueAt(agreed.ok ? agreed.value : {}, 'rows') as {
      due: string;
      payment: string;
    }[];
    const paid = rows.map(({ due, payment }) => ({ on: due, kind: 'repay', amount: payment }));
    const kept = { ...before, events: [...before.events, ...paid], asOf: '2026-11-20' };
    const end = calc('loan', JSON.stringify(kept));
    expect(end).toMatchObject({
      value: { rows: [], position: { payoff: '0.00', credit: '0.00' } },
    });
  });
});
