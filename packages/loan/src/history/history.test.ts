import { addDays, addMonths, fen, formatDay, mulDiv } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  historyOf,
  schedule,
  type DayCount,
  type LoanEvent,
  type Method,
  type Terms,
} from '../index.ts';
import type { Penalty } from '../schedule/terms.ts';
import { at, day, grant, level, on, pay, rate, share } from '../loan.fixture.ts';

const twoPaid = [pay('2026-04-20', 209_079), pay('2026-05-20', 209_079)];
const late = (penalty: Penalty, events = twoPaid) =>
  at({ ...level, penalty }, events, '2026-07-10');

describe('a row 20 days late, in every reading of the contract', () => {
  const rate36 = { rate: rate('0.0005', 'day') };
  const half = { multiple: share('1.5') };
  test.each<[string, Penalty, number, number]>([
    // 1,986.82 × 15.4 % ÷ 360 × 1.5 × 20 = 25.4975…
    ['on principal, in place of interest', { ...half, base: 'principal' }, 25_50, 0],
    // (1,986.82 + 103.97) × 15.4 % ÷ 360 × 1.5 × 20 = 26.83…
    ['on the overdue instalment', { ...half, base: 'instalment' }, 26_83, 0],
    [
      'on principal, compound on interest',
      { ...half, base: 'principal', compound: true },
      26_83,
      0,
    ],
    // 2,090.79 × 0.05 % × 20 = 20.9079
    ['0.05 % a day on the instalment', { ...rate36, base: 'instalment' }, 20_91, 0],
    // beside it 1,986.82 × 15.4 % ÷ 360 × 20 = 16.998…
    ['on top of interest', { ...half, base: 'principal', adds: true }, 25_50, 17_00],
    ['within the days of grace', { ...half, base: 'principal', graceDays: 20 }, 0, 0],
    [
      'a day beyond them, from the due day',
      { ...half, base: 'principal', graceDays: 19 },
      25_50,
      0,
    ],
  ])('%s', (_, penalty, sum, onTop) => {
    const { position } = late(penalty);
    // 103.97 of the late row, and 20 of 30 days of the running row's 78.47.
    expect([position.penalty, position.interest]).toEqual([sum, 103_97 + 52_31 + onTop]);
    const days = (penalty.graceDays ?? 0) >= 20 ? 0 : 20;
    expect([position.overdue, position.daysOverdue]).toEqual([209_079, days]);
  });

  test.each<[DayCount, number]>([
    ['30/360', 25_67],
    ['actual/360', 25_67],
    ['actual/365', 25_32],
    ['actual/actual', 25_32],
  ])('%s: a day of penalty', (dayCount, sum) => {
    const one: Terms = { ...level, method: 'equal-principal', dayCount };
    // Two of six parts paid, the third 20 days late: 2,000.00 × 15.4 % × 1.5 × 20, over 360 or 365.
    const { rows } = at(one, [], '2026-03-20');
    const paidRows = rows.slice(0, 2).map((row) => pay(formatDay(row.due), row.payment));
    const { position } = at(
      { ...one, penalty: { ...half, base: 'principal' } },
      paidRows,
      '2026-07-10',
    );
    expect(position.penalty).toBe(sum);
  });

  test('1 % a month runs on overdue principal as 12 % a year does', () => {
    const yearly = { ...level, rate: rate('0.12', 'year') };
    const monthly = { ...level, rate: rate('0.01', 'month') };
    expect(at(monthly, [], '2026-07-10')).toEqual(at(yearly, [], '2026-07-10'));
    const doubled: Penalty = { multiple: share('2'), base: 'principal' };
    expect(at({ ...monthly, penalty: doubled }, [], '2026-07-10')).toEqual(
      at({ ...yearly, penalty: doubled }, [], '2026-07-10'),
    );
  });

  test('days that bear nothing use up no days of grace: while interest is stopped nothing appears', () => {
    const one: Terms = {
      ...level,
      principal: fen(8_334),
      rate: rate('0.0003', 'day'),
      count: 1,
      penalty: { multiple: share('1.5'), base: 'principal', adds: true, graceDays: 3 },
    };
    const called: LoanEvent = { ...on('2026-03-20'), kind: 'accelerate' };
    const stop: LoanEvent = { ...on('2026-03-22'), kind: 'stop' };
    const resume: LoanEvent = { ...on('2026-06-20'), kind: 'resume' };
    const owed = (events: LoanEvent[], asOf: string): readonly number[] => {
      const { payoff, daysOverdue } = at(one, events, asOf).position;
      return [payoff, daysOverdue];
    };
    expect(owed([called, stop], '2026-03-22')).toEqual([8_334, 0]);
    expect(owed([called, stop], '2026-06-19')).toEqual([8_334, 91]);
    // The third day of grace is the first after the pause; on the next all four days count: 4 × (2.50 + 3.75).
    expect(owed([called, stop, resume], '2026-06-21')).toEqual([8_334, 93]);
    expect(owed([called, stop, resume], '2026-06-22')).toEqual([8_359, 94]);
  });

  test('paid in full within the days of grace: there is no penalty afterwards either', () => {
    const grace: Penalty = { ...half, base: 'principal', graceDays: 5 };
    const one = { ...level, penalty: grace };
    const kept = at(one, [pay('2026-04-24', 209_079)], '2026-05-10').position;
    expect([kept.penalty, kept.daysOverdue]).toEqual([0, 0]);
    const short = at(one, [pay('2026-04-24', 209_078)], '2026-05-10').position;
    // 1,936.79 × 23.1 % ÷ 360 × 4 = 4.971…, and a fen for sixteen days more.
    expect([short.penalty, short.daysOverdue]).toEqual([4_97, 20]);
    const within = at(one, [], '2026-04-25').position;
    expect([within.penalty, within.daysOverdue, within.overdue]).toEqual([0, 0, 209_079]);
    expect(at(one, [], '2026-04-26').position.daysOverdue).toBe(6);
  });

  test('no penalty agreed: the contract rate runs on overdue principal', () => {
    const { position } = at(level, twoPaid, '2026-07-10');
    expect([position.penalty, position.interest]).toEqual([0, 103_97 + 52_31 + 17_00]);
  });
});

describe('1,500.00 on that row', () => {
  const penalty: Penalty = { multiple: share('1.5'), base: 'principal' };
  const parts = (order: NonNullable<Terms['allocation']>['order']) =>
    at(
      { ...level, penalty, allocation: { order, rows: 'oldest', surplus: 'next' } },
      [...twoPaid, pay('2026-07-10', 150_000)],
      '2026-07-10',
    ).allocations[2]?.parts;

  test('A2 the order of the law: penalty 25.50, interest 103.97, principal 1,370.53', () => {
    expect(parts([])).toMatchObject({ penalty: 25_50, interest: 103_97, principal: 1370_53 });
  });

  test('A2 principal first', () => {
    expect(parts(['principal'])).toMatchObject({ penalty: 0, interest: 0, principal: 1500_00 });
  });

  test('A2 another order once a row is late by more than 90 days', () => {
    const allocation = {
      order: [],
      rows: 'oldest',
      surplus: 'next',
      whenLate: { days: 90, order: ['principal'] },
    } as const;
    const on = (text: string) =>
      at({ ...level, penalty, allocation }, [...twoPaid, pay(text, 150_000)], text).allocations[2];
    expect(on('2026-09-18')?.parts.penalty).toBeGreaterThan(0); // 90 days
    expect(on('2026-09-19')?.parts).toMatchObject({ penalty: 0, principal: 1500_00 }); // 91
  });
});

describe('early money', () => {
  const terms: Terms = {
    ...level,
    principal: fen(800_000),
    rate: rate('0.0004', 'day'),
    method: 'daily',
    count: 1,
    from: day('2026-03-01'),
  };

  test('by days: 3,000.00 after ten days, interest on the rest from then on', () => {
    // 8,000 × 0.04 % × 10 = 32.00; 5,032.00 × 0.04 % × 13 = 26.1664
    const { position, allocations } = at(terms, [pay('2026-03-11', 300_000)], '2026-03-24');
    expect(allocations[0]?.parts).toMatchObject({ interest: 32_00, principal: 2968_00 });
    expect([position.principal, position.interest]).toEqual([5032_00, 26_17]);
  });

  test('A7 the payoff after 23 days is 8,073.60 and leaves nothing', () => {
    const before = at(terms, [], '2026-03-24').position;
    expect(before.payoff).toBe(807_360);
    const { rows, position } = at(terms, [pay('2026-03-24', 807_360)], '2026-03-24');
    expect([rows, position.principal, position.interest, position.credit]).toEqual([[], 0, 0, 0]);
  });

  const extra = (surplus: 'next' | 'last' | 'shorter') => {
    const allocation = { order: [], rows: 'oldest', surplus } as const;
    const found = at(
      { ...level, allocation },
      [pay('2026-04-20', 209_079 + 400_000)],
      '2026-04-20',
    );
    expect(found.rows.reduce((sum, row) => sum + row.principal, 0)).toBe(found.position.principal);
    return found;
  };

  test('4,000.00 more on a due day pays the next instalment, the rest goes to the one after', () => {
    const { rows, position } = extra('next');
    // Row 2: 1,961.65 and its interest on what is left then, 78.82; nothing of it is asked for again.
    expect(rows.map((row) => row.no)).toEqual([3, 4, 5, 6]);
    // All but that interest is principal: 10,063.21 − (4,000.00 − 78.82), of which a twelfth of 15.4 % is 78.82.
    expect(position.principal).toBe(614_203);
  });

  test('… or takes the principal of the last rows', () => {
    const { rows, position } = extra('last');
    expect(position.principal).toBe(1_006_321 - 400_000);
    expect(rows.at(-1)?.no).toBe(5);
    // 6,063.21 × 15.4 % ÷ 12 = 77.8112…
    expect(rows[0]?.interest).toBe(77_81);
  });

  test('… or leaves the instalments as they are and ends sooner', () => {
    const { rows, position } = extra('shorter');
    expect(position.principal).toBe(1_006_321 - 400_000);
    expect(rows.slice(0, -1).map((row) => row.payment)).toEqual([209_079, 209_079]);
    expect(rows.at(-1)?.no).toBe(4);
  });

  test.each(['next', 'last'] as const)(
    'interest at a lowered rate is counted on what is left, rounded once whatever rows the money takes: %s',
    (surplus) => {
      const on = '2026-03-20';
      const terms: Terms = {
        ...level,
        method: 'equal-principal',
        count: 21,
        allocation: { order: [], rows: 'oldest', surplus },
      };
      const lower = grant(on, { kind: 'reduce-rate', rate: rate('0.07', 'year'), periods: 21 });
      for (const sum of [100_000, 456_789, 700_001, 1_000_003])
        for (const row of at(terms, [lower, pay(on, sum)], on).rows.filter(
          (one) => one.principal > 0,
        )) {
          // 7 % a year: 7 ÷ 1,200 a month.
          expect(row.interest).toBe(mulDiv(row.balance + row.principal, 7, 1200, 'half-up'));
        }
    },
  );
});

describe('what changes a loan', () => {
  test('a pause moves the rows, a lower rate lowers their interest', () => {
    const events: LoanEvent[] = [
      ...twoPaid,
      {
        on: day('2026-06-01'),
        kind: 'relief',
        measures: [
          { kind: 'pause', periods: 1, interest: 'waived' },
          { kind: 'reduce-rate', rate: rate('0.077', 'year'), periods: 12 },
        ],
      },
    ];
    const { rows } = at(level, events, '2026-06-01');
    expect(rows.map((row) => [formatDay(row.due), row.principal])).toEqual([
      ['2026-06-20', 0],
      ['2026-07-20', 198_682],
      ['2026-08-20', 201_232],
      ['2026-09-20', 203_814],
      ['2026-10-20', 206_428],
    ]);
    // 6,114.74 × 7.7 % ÷ 12 = 39.2362…
    expect(rows[2]?.interest).toBe(39_24);
  });

  test('L8 A7 rows that move carry along what has run; the payoff stays and ends the loan', () => {
    const anyMove = fc.oneof(
      fc.record({
        kind: fc.constant('extend' as const),
        months: fc.integer({ min: 1, max: 6 }),
        interest: fc.constantFrom('runs' as const, 'waived' as const, 'monthly' as const),
      }),
      fc.record({
        kind: fc.constant('pause' as const),
        periods: fc.integer({ min: 1, max: 4 }),
        interest: fc.constantFrom('runs' as const, 'waived' as const),
      }),
    );
    const within = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((n) => addDays(level.from, n));
    fc.assert(
      fc.property(
        anyMove,
        fc.integer({ min: 1, max: 300_000 }),
        within(1, 40),
        within(40, 60),
        within(111, 200),
        (move, amount, early, on, later) => {
          const payment: LoanEvent = { on: early, kind: 'repay', amount: fen(amount) };
          const relief: LoanEvent = { on, kind: 'relief', measures: [move] };
          const before = must(historyOf({ terms: level, events: [payment] }, on)).position;
          const after = must(historyOf({ terms: level, events: [payment, relief] }, on)).position;
          expect(after.payoff).toBe(before.payoff);
          expect(after.interest).toBe(before.interest);
          const events = [payment, relief];
          const { payoff } = must(historyOf({ terms: level, events }, later)).position;
          expect(payoff).toBeGreaterThanOrEqual(before.payoff);
          const end: LoanEvent = { on: later, kind: 'repay', amount: payoff };
          const ended = must(historyOf({ terms: level, events: [...events, end] }, later));
          expect([ended.position.payoff, ended.position.credit]).toEqual([0, 0]);
          expect(ended.rows.every((row) => row.payment === 0)).toBe(true);
        },
      ),
      runs(),
    );
  });

  test('L8 rows that move go on bearing interest as before: no day of a sum twice, none left out', () => {
    fc.assert(
      fc.property(
        fc.record({
          method: fc.constantFrom<Method>('equal-instalment', 'equal-principal', 'interest-first'),
          daily: fc.constantFrom('0.0002', '0.0005'),
          count: fc.integer({ min: 1, max: 8 }),
          paid: fc.integer({ min: 0, max: 7000 }),
          relief: fc.integer({ min: 1, max: 300 }),
          by: fc.integer({ min: 1, max: 4 }),
          pauses: fc.boolean(),
          later: fc.integer({ min: 0, max: 200 }),
        }),
        ({ method, daily, count, paid: amount, relief, by, pauses, later }) => {
          const terms: Terms = { ...level, method, rate: rate(daily, 'day'), count };
          const on = addDays(level.from, relief);
          const asOf = formatDay(addDays(on, later));
          const before: readonly LoanEvent[] =
            amount === 0 ? [] : [{ on: day('2026-04-20'), kind: 'repay', amount: fen(amount) }];
          const first = before.filter((event) => event.on <= on);
          const moved: LoanEvent = {
            on,
            kind: 'relief',
            measures: [
              pauses
                ? { kind: 'pause', periods: by, interest: 'runs' }
                : { kind: 'extend', months: by, interest: 'runs' },
            ],
          };
          const stays = at(terms, first, asOf).position;
          const goes = at(terms, [...first, moved], asOf).position;
          expect(Math.abs(goes.interest - stays.interest)).toBeLessThanOrEqual(count + 3);
          expect(goes.principal).toBe(stays.principal);
        },
      ),
      runs(),
    );
  });

  test('a cost after the end is set off against what was paid too much', () => {
    const end = pay('2026-04-20', 1_300_000);
    const credit = at(level, [end], '2026-04-21').position.credit;
    const charge = (amount: number): LoanEvent => ({
      on: day('2026-04-21'),
      kind: 'charge',
      amount: fen(amount),
    });
    const small = at(level, [end, charge(500)], '2026-04-22').position;
    expect([small.credit, small.payoff]).toEqual([credit - 500, 0]);
    const large = at(level, [end, charge(credit + 700)], '2026-04-22').position;
    expect([large.credit, large.payoff]).toEqual([0, 700]);
  });

  test('L8 interest that has run stays interest of the first new instalment, unless it is told to be principal', () => {
    const anew = (carry?: 'principal'): LoanEvent =>
      grant('2026-07-10', {
        kind: 'reinstal',
        count: 6,
        ...(carry === undefined ? {} : { carry }),
      });
    const owed = at(level, twoPaid, '2026-07-10').position;
    const kept = at(level, [...twoPaid, anew()], '2026-07-10').position;
    // 20 of 30 days of 78.47 have run on the rows that are not due.
    expect([kept.interest, kept.principal + kept.interest, kept.payoff]).toEqual([
      52_31,
      owed.payoff,
      owed.payoff,
    ]);
    const taken = at(level, [...twoPaid, anew('principal')], '2026-07-10').position;
    expect([taken.principal, taken.interest]).toEqual([owed.payoff, 0]);
  });

  test('a floating rate from a due day on makes the payments level anew', () => {
    const change: LoanEvent = { on: day('2026-05-20'), kind: 'rate', rate: rate('0.12', 'year') };
    const { rows } = at(level, [...twoPaid, change], '2026-05-20');
    const fresh = must(
      schedule({
        ...level,
        principal: fen(810_156),
        rate: rate('0.12', 'year'),
        count: 4,
        from: day('2026-05-20'),
      }),
    );
    expect(rows.map((row) => row.payment)).toEqual(fresh.rows.map((row) => row.payment));
  });

  test('a floating rate within a period leaves every payment level', () => {
    const on = day('2026-05-31');
    const change: LoanEvent = { on, kind: 'rate', rate: rate('0.12', 'year') };
    const { rows } = at(level, [...twoPaid, change], '2026-05-31');
    const [first, ...rest] = rows.map((row) => row.payment);
    expect(new Set([first, ...rest.slice(0, -1)]).size).toBe(1);
    // 8,101.56 × (15.4 % × 11 days of 31 + 12 % × 20 days of 31) ÷ 12
    expect([rows[0]?.interest, rows[0]?.days]).toEqual([89_16, 31]);
    expect(rows.reduce((sum, row) => sum + row.principal, 0)).toBe(810_156);
  });

  test('A7 flat interest is owed for the time gone by when a loan ends early', () => {
    // 1,000.00 and 120.00 a month; two of twelve are paid, 15 of 31 days of the third have run.
    const flat: Terms = {
      ...level,
      method: 'flat',
      rate: rate('0.01', 'month'),
      count: 12,
      residue: 'last',
    };
    const events = [pay('2026-04-20', 112_000), pay('2026-05-20', 112_000)];
    const { position } = at(flat, events, '2026-06-04');
    expect([position.interest, position.payoff]).toEqual([58_06, 1_005_806]);
    const ended = at(flat, [...events, pay('2026-06-04', 1_005_806)], '2026-06-04');
    expect([ended.rows, ended.position.payoff, ended.position.credit]).toEqual([[], 0, 0]);
    const called = at(
      flat,
      [...events, { on: day('2026-06-04'), kind: 'accelerate' }],
      '2026-06-04',
    );
    expect(called.position.payoff).toBe(1_005_806);
    // What is paid early in part leaves the flat interest as agreed.
    const part = at(flat, [...events, pay('2026-06-04', 305_806)], '2026-06-04');
    expect(part.rows.at(-1)?.interest).toBe(120_00);
  });

  test('A7 the last principal ends a flat loan whose last row has only interest left', () => {
    const flat: Terms = {
      ...level,
      method: 'flat',
      rate: rate('0.01', 'month'),
      count: 3,
      residue: 'last',
      allocation: { order: [], rows: 'oldest', surplus: 'last' },
    };
    const ahead = pay('2026-04-20', 812_000);
    const left = at(flat, [ahead], '2026-05-20');
    expect(left.rows.map((row) => row.payment)).toEqual([412_000, 12_000]);
    expect(left.position.payoff).toBe(412_000);
    const ended = at(flat, [ahead, pay('2026-05-20', 412_000)], '2026-09-01');
    expect([ended.rows, ended.position.payoff, ended.position.overdue]).toEqual([[], 0, 0]);
  });

  test('a broken plan re-opens the old terms; what was paid counts', () => {
    const relief: LoanEvent = {
      on: day('2026-06-01'),
      kind: 'relief',
      measures: [{ kind: 'extend', months: 3, interest: 'waived' }],
    };
    const broken = [...twoPaid, relief, { on: day('2026-07-10'), kind: 'break' } as const];
    expect(at(level, broken, '2026-07-10')).toEqual(at(level, twoPaid, '2026-07-10'));
    expect(at(level, broken, '2026-07-09').position.overdue).toBe(0);
  });

  test('acceleration makes everything due with the interest that has run', () => {
    const events = [...twoPaid, { on: day('2026-06-05'), kind: 'accelerate' } as const];
    const { rows, position } = at(level, events, '2026-06-05');
    expect(rows).toHaveLength(1);
    expect(position.payoff).toBe(at(level, twoPaid, '2026-06-05').position.payoff);
  });
});

describe('what cannot be', () => {
  const bad = (events: readonly LoanEvent[], terms = level) => {
    const found = historyOf({ terms, events }, day('2026-12-01'));
    return found.ok ? 'ok' : `${found.problem.code} ${found.problem.pointer ?? ''}`;
  };
  test.each<[string, readonly LoanEvent[]]>([
    ['EVENT_BEFORE_PAYOUT /events/0/on', [pay('2026-03-19', 1)]],
    ['EVENT_ORDER /events/1/on', [pay('2026-04-20', 1), pay('2026-04-19', 1)]],
    ['REPAY_ZERO /events/0/amount', [pay('2026-04-20', 0)]],
    [
      'LOAN_SETTLED /events/1/kind',
      [
        pay('2026-03-21', 1_300_000),
        grant('2026-03-22', { kind: 'pause', periods: 1, interest: 'runs' }),
      ],
    ],
    ['EVENT_NOT_THERE /events/0', [{ on: day('2026-04-20'), kind: 'reverse', event: 0 }]],
    ['EVENT_NOT_THERE /events/0', [{ on: day('2026-04-20'), kind: 'break' }]],
  ])('%s', (problem, events) => {
    expect(bad(events)).toBe(problem);
  });

  test('RATE_MISSING where a penalty multiplies a rate that is not there', () => {
    const { rate: _, ...none } = { ...level, method: 'fee-instalment' as const };
    const terms = { ...none, penalty: { multiple: share('1.5'), base: 'principal' } } as Terms;
    expect(bad([], terms)).toBe('RATE_MISSING /terms/rate');
  });

  test('an overpayment stays as credit', () => {
    const { position, allocations } = at(level, [pay('2026-03-21', 1_300_000)], '2026-03-21');
    expect([position.principal, position.payoff]).toEqual([0, 0]);
    expect(position.credit).toBe(allocations[0]?.unapplied);
    expect(position.credit).toBeGreaterThan(0);
  });
});

test('a position on an earlier day does not know what came later', () => {
  const events = [...twoPaid, pay('2026-06-20', 209_079)];
  expect(at(level, events, '2026-06-01')).toEqual(at(level, twoPaid, '2026-06-01'));
  expect(addMonths(day('2026-05-20'), 1, 'clamp-to-month-end')).toBe(day('2026-06-20'));
});
