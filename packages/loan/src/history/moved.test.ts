import { addDays, fen, formatDay, formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import {
  historyOf,
  relieve,
  schedule,
  type Account,
  type LoanEvent,
  type Measure,
  type Terms,
} from '../index.ts';
import type { LoanHistory } from './history.ts';
import { at, day, grant, rate, share } from '../loan.fixture.ts';

/** 10,000.00 at 0.05 % a day, 5.00 a day, in three level payments from 15 January 2026. */
const terms: Terms = {
  principal: fen(1_000_000),
  rate: rate('0.0005', 'day'),
  method: 'equal-instalment',
  count: 3,
  every: { months: 1 },
  from: day('2026-01-15'),
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
};
const shown = ({ rows }: Pick<LoanHistory, 'rows'>) =>
  rows.map((row) => `${formatDay(row.due)} ${formatFen(row.principal)} ${formatFen(row.interest)}`);

/** The loan as an account on its first day. */
const whole = (): Account => ({
  terms,
  asOf: terms.from,
  rows: must(schedule(terms)).rows,
  arrears: { interest: fen(0), penalty: fen(0), fees: fen(0) },
});

describe('while a pause or an extension lasts', () => {
  const pause = (interest: 'runs' | 'waived'): Measure => ({ kind: 'pause', periods: 2, interest });
  const extend = (interest: 'runs' | 'waived'): Measure => ({
    kind: 'extend',
    months: 2,
    interest,
  });

  // Of 54 days to 10 March 31 are before the old due day, 15 February.
  test.each([
    ['pause', pause('runs'), 270_00],
    ['extension', extend('runs'), 270_00],
    ['pause without interest', pause('waived'), 155_00],
    ['extension without interest', extend('waived'), 155_00],
  ])('%s: the interest of its days is owed, whichever day it is agreed', (_, measure, interest) => {
    for (const on of ['2026-01-15', '2026-01-16', '2026-02-15'])
      expect(at(terms, [grant(on, measure)], '2026-03-10').position).toMatchObject({
        interest,
        payoff: 1_000_000 + interest,
        overdue: 0,
      });
  });

  test('two pauses are as one of both', () => {
    const once: Measure = { kind: 'pause', periods: 1, interest: 'runs' };
    for (const on of ['2026-01-15', '2026-02-20', '2026-03-25']) {
      const twice = at(terms, [grant(on, once, once)], on);
      expect(shown(twice)).toEqual(shown(at(terms, [grant(on, pause('runs'))], on)));
    }
  });

  test('another rate and early money leave the agreed holidays', () => {
    const paused = grant('2026-01-15', pause('runs'));
    const shorter: Terms = {
      ...terms,
      allocation: { order: [], rows: 'oldest', surplus: 'shorter' },
    };
    const events: LoanEvent[] = [
      paused,
      { on: day('2026-02-01'), kind: 'rate', rate: rate('0.0004', 'day') },
      { on: day('2026-02-10'), kind: 'repay', amount: fen(200_000) },
    ];
    const found = at(shorter, events, '2026-02-10');
    expect(shown(found).slice(0, 2)).toEqual(['2026-02-15 0.00 0.00', '2026-03-15 0.00 0.00']);
    // 17 days of 5.00, 9 of 4.00: 121.00, so 1,879.00 of principal.
    expect(found.position.principal).toBe(1_000_000 - 187_900);
  });
});

describe('due days that move', () => {
  test('fortnights stay fortnights', () => {
    const fortnights: Terms = { ...terms, every: { weeks: 2 }, from: day('2026-01-31') };
    const measure: Measure = { kind: 'extend', months: 1, interest: 'runs' };
    const { rows } = at(fortnights, [grant('2026-01-31', measure)], '2026-01-31');
    expect(rows.map((row) => formatDay(row.due))).toEqual([
      '2026-03-14',
      '2026-03-28',
      '2026-04-11',
    ]);
  });

  test('S3 interest that is paid meanwhile is asked with the row that falls due on the day', () => {
    const fortnights: Terms = { ...terms, every: { weeks: 2 }, method: 'interest-first' };
    const late = grant('2026-07-13', { kind: 'extend', months: 5, interest: 'monthly' });
    const { rows } = at(fortnights, [late], '2026-07-13');
    // The second row moves from 12 February to the day. 10,000.00 bear 5.00 a day, 895.00 by then.
    expect(rows.map(({ due, payment }) => [formatDay(due), payment])).toEqual([
      ['2026-06-29', 70_00],
      ['2026-07-13', 825_00],
      ['2026-07-27', 10_070_00],
    ]);
  });

  test('S3 a last day of February goes on as the 31st the contract has', () => {
    const ends: Terms = { ...terms, from: day('2026-01-31') };
    const monthly: Measure = { kind: 'extend', months: 2, interest: 'monthly' };
    const { rows } = at(ends, [grant('2026-02-01', monthly)], '2026-02-01');
    expect(rows.slice(0, 3).map((row) => formatDay(row.due))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    const paid = { on: day('2026-02-28'), kind: 'repay', amount: fen(999_999) } as const;
    const last: Terms = { ...ends, count: 1 };
    const later = grant('2026-03-01', { kind: 'extend', months: 1, interest: 'runs' });
    expect(shown(at(last, [paid, later], '2026-03-01'))[0]).toContain('2026-03-31');
  });
});

describe('measures one after the other', () => {
  const account = whole();

  test('a lower rate stays lower when the rows move afterwards', () => {
    const lower: Measure = { kind: 'reduce-rate', rate: rate('0.00025', 'day'), periods: 3 };
    const later: Measure = { kind: 'extend', months: 1, interest: 'waived' };
    const first = must(relieve(account, { measures: [lower, later] }));
    const last = must(relieve(account, { measures: [later, lower] }));
    expect(first.rows.map((row) => row.interest)).toEqual(last.rows.map((row) => row.interest));
  });

  test('interest that was waived does not come back when the rows move', () => {
    const none: Measure = { kind: 'waive', component: 'interest', amount: 'all' };
    const later: Measure = { kind: 'extend', months: 1, interest: 'waived' };
    const { rows } = must(relieve(account, { measures: [none, later] }));
    expect(rows.map((row) => row.interest)).toEqual([0, 0, 0]);
  });
});

describe('new instalments', () => {
  test('L8 of the penalty alone: the principal stays in its rows', () => {
    const late: Account = {
      ...whole(),
      asOf: day('2026-03-01'),
      arrears: { interest: fen(0), penalty: fen(90_00), fees: fen(0) },
    };
    const measures: Measure[] = [{ kind: 'reinstal', count: 2, include: ['penalty'] }];
    const { rows, arrears } = must(relieve(late, { measures }));
    expect(arrears.penalty).toBe(0);
    expect(rows.reduce((sum, row) => sum + row.principal, 0)).toBe(1_000_000 + 90_00);
    expect(rows.map((row) => formatDay(row.due))).toEqual([
      '2026-02-15',
      '2026-03-15',
      '2026-04-15',
    ]);
    expect(rows[0]).toEqual({ ...late.rows[0], balance: rows[0]?.balance });
  });

  test('L8 of the principal alone: what late rows billed is asked with the first new one', () => {
    const late: Account = { ...whole(), asOf: day('2026-03-01') };
    const measures: Measure[] = [{ kind: 'reinstal', count: 2, include: ['principal'] }];
    const { arrears, rows } = must(relieve(late, { measures }));
    expect([rows[0]?.charges, arrears.interest]).toEqual([late.rows[0]?.interest, 0]);
  });

  test('L8 on a due day of a late debt: the interest of that day’s row is spread too', () => {
    const anew = grant('2026-03-15', { kind: 'reinstal', count: 2 });
    const before = at(terms, [], '2026-03-15').position;
    const after = at(terms, [anew], '2026-03-15').position;
    expect(after.principal).toBe(before.principal + before.interest);
    expect(after.payoff).toBe(before.payoff);
  });

  test('L8 a fee agreed once is not lost', () => {
    const once: Terms = { ...terms, fee: { rate: share('0.01'), of: 'total', paid: 'first' } };
    const anew = grant('2026-01-20', { kind: 'reinstal', count: 2 });
    expect(at(once, [anew], '2026-01-20').position.principal).toBe(1_000_000 + 100_00);
  });
});

test('L8 interest of rows whose principal is waived does not grow when they move', () => {
  // The row of 1 March has one day; a month later, after 28 March, it has four.
  const monthEnd: Terms = { ...terms, from: day('2026-01-31') };
  const ended: LoanEvent[] = [
    { on: day('2026-03-01'), kind: 'accelerate' },
    grant('2026-03-01', { kind: 'waive', component: 'principal', amount: 'all' }),
  ];
  const { payoff } = at(monthEnd, ended, '2026-04-01').position;
  const waiting = grant('2026-04-01', { kind: 'pause', periods: 1, interest: 'waived' });
  expect(at(monthEnd, [...ended, waiting], '2026-04-01').position.payoff).toBe(payoff);
});

describe('interest paid ahead', () => {
  const ahead: Terms = {
    ...terms,
    method: 'interest-first',
    allocation: { order: [], rows: 'oldest', surplus: 'next' },
  };

  test('comes back as principal when the rate falls, told as an allocation of nothing', () => {
    const events: LoanEvent[] = [
      { on: day('2026-01-15'), kind: 'repay', amount: fen(400_00) },
      { on: day('2026-01-15'), kind: 'rate', rate: rate('0.0002', 'day') },
    ];
    const { allocations, position } = at(ahead, events, '2026-01-15');
    const [first, second] = allocations;
    expect(second?.amount).toBe(0);
    expect((second?.parts.interest ?? 0) + (second?.parts.principal ?? 0)).toBe(0);
    expect(second?.parts.principal).toBeGreaterThan(0);
    const paid = (first?.parts.principal ?? 0) + (second?.parts.principal ?? 0);
    expect(position.principal).toBe(1_000_000 - paid);
  });

  test('leaves no credit while principal is open', () => {
    const events: LoanEvent[] = [{ on: day('2026-02-15'), kind: 'repay', amount: fen(600_000) }];
    const { position, allocations } = at(ahead, events, '2026-02-15');
    expect([position.credit, allocations[0]?.unapplied]).toEqual([0, 0]);
    expect(position.principal).toBeGreaterThan(0);
  });
});

test('RATE_NOT_FOR_FEE instalments that cost a fee take no other rate', () => {
  const fees: Terms = {
    ...terms,
    method: 'fee-instalment',
    fee: { rate: share('0.006'), of: 'period' },
  };
  const { rate: _none, ...plain } = fees;
  const events: LoanEvent[] = [
    { on: addDays(terms.from, 1), kind: 'rate', rate: rate('0.1', 'year') },
  ];
  const found = historyOf({ terms: plain, events }, addDays(terms.from, 2));
  expect(found.ok ? 'ok' : [found.problem.code, found.problem.pointer]).toEqual([
    'RATE_NOT_FOR_FEE',
    '/events/0/rate',
  ]);
});

test('S1-3 reliefs upon reliefs cut a year of 30/360 into parts so small that only their lowest terms are counted', () => {
  const from = day('2026-01-31');
  const first = addDays(from, 1);
  const events: readonly LoanEvent[] = [
    {
      on: first,
      kind: 'relief',
      measures: [
        { kind: 'pause', periods: 1, interest: 'waived' },
        { kind: 'move-due', dueDay: 1 },
      ],
    },
    {
      on: addDays(first, 17),
      kind: 'relief',
      measures: [{ kind: 'extend', months: 1, interest: 'runs' }],
    },
  ];
  const yearly: Terms = { ...terms, from, count: 6, method: 'daily' };
  const free = { ...yearly, rate: rate('0', 'year') };
  for (const one of [free, { ...yearly, rate: rate('0.146', 'year') }])
    for (let days = 17; days < 400; days += 1)
      expect(historyOf({ terms: one, events }, addDays(first, days))).toMatchObject({ ok: true });
});
