import { addDays, fen, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf, schedule, type Loan, type LoanEvent, type Row, type Terms } from '../index.ts';
import { at, components, day, level, lived, pay, RATED, rate, share } from '../loan.fixture.ts';

const anyLoan = fc
  .record({
    method: fc.constantFrom(...RATED),
    principal: fc.integer({ min: 50_000, max: 5_000_000 }),
    daily: fc.constantFrom('0.0002', '0.0003', '0.0004', '0.0005'),
    per: fc.constantFrom('day', 'year'),
    count: fc.integer({ min: 1, max: 9 }),
    dayCount: fc.constantFrom('30/360', 'actual/365', 'actual/360', 'actual/actual'),
    base: fc.constantFrom('principal', 'instalment', 'all-due'),
    penalised: fc.boolean(),
    adds: fc.boolean(),
    graceDays: fc.integer({ min: 0, max: 10 }),
    rounding: fc.constantFrom('half-up', 'half-even'),
    residue: fc.constantFrom('last', 'first', 'spread'),
    fee: fc.constantFrom('0', '0.01', '0.006'),
    order: fc.shuffledSubarray(components),
    surplus: fc.constantFrom('next', 'last', 'shorter'),
    turns: fc.constantFrom('oldest', 'current'),
    steps: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 400_000 })),
      {
        maxLength: 7,
      },
    ),
  })
  .map(({ steps, ...one }): Loan => {
    let on: Day = day('2026-01-31');
    const events = steps.map(([wait, amount]): LoanEvent => {
      on = addDays(on, wait);
      return { on, kind: 'repay', amount: fen(amount) };
    });
    const terms: Terms = {
      principal: fen(one.principal),
      rate: one.per === 'day' ? rate(one.daily, 'day') : rate('0.1825', 'year'),
      method: one.method,
      count: one.count,
      every: { months: 1 },
      from: day('2026-01-31'),
      dayCount: one.dayCount as Terms['dayCount'],
      rounding: one.rounding as 'half-up',
      residue: one.residue as 'last',
      allocation: {
        order: one.order,
        rows: one.turns as 'oldest',
        surplus: one.surplus as 'next',
      },
      ...(one.fee === '0'
        ? {}
        : { fee: { rate: share(one.fee), of: 'total' as const, paid: 'first' as const } }),
      ...(one.penalised
        ? {
            penalty: {
              multiple: share('1.5'),
              base: one.base as 'principal',
              adds: one.adds,
              graceDays: one.graceDays,
            },
          }
        : {}),
    };
    return { terms, events };
  });

describe('any history of payments', () => {
  const end = day('2027-06-30');

  test('A1 A3 S1 a payment is the sum of its parts and what is unapplied; principal is conserved', () => {
    fc.assert(
      fc.property(anyLoan, (loan) => {
        const { history, events } = lived(loan, end);
        let principal = 0;
        for (const [k, { amount, parts, unapplied, rows }] of history.allocations.entries()) {
          const event = events[k] as Extract<LoanEvent, { kind: 'repay' }>;
          expect(amount).toBe(event.amount);
          expect(Object.values(parts).reduce((a, b) => a + b, unapplied as number)).toBe(amount);
          expect(rows.reduce((sum, row) => sum + row.parts.principal, 0)).toBe(parts.principal);
          principal += parts.principal;
        }
        expect(principal + history.position.principal).toBe(loan.terms.principal);
        const open = history.rows.reduce((sum, row) => sum + row.principal, 0);
        expect(open).toBe(history.position.principal);
        for (const row of history.rows)
          for (const sum of [row.payment, row.principal, row.interest, row.fee, row.balance])
            expect(sum).toBeGreaterThanOrEqual(0);
      }),
      runs(),
    );
  });

  test('A7 paying the payoff on its day leaves exactly zero', () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 400 }), (loan, wait) => {
        const on = addDays(day('2026-01-31'), wait);
        const { history, events } = lived(
          { ...loan, events: loan.events.filter((event) => event.on <= on) },
          on,
        );
        fc.pre(history.position.payoff > 0);
        const last: LoanEvent = { on, kind: 'repay', amount: history.position.payoff };
        const ended = must(historyOf({ terms: loan.terms, events: [...events, last] }, end));
        expect(ended.rows).toEqual([]);
        const { principal, interest, penalty, fees, payoff, credit } = ended.position;
        expect([principal, interest, penalty, fees, payoff]).toEqual([0, 0, 0, 0, 0]);
        expect(credit).toBe(0);
      }),
      runs(),
    );
  });

  test('A5 A6 a reversed payment leaves what the history without it leaves', () => {
    fc.assert(
      fc.property(anyLoan, fc.nat(), (loan, pick) => {
        const { events } = lived(loan, end);
        fc.pre(events.length > 0);
        const at = pick % events.length;
        const reversed = [...events, { on: end, kind: 'reverse', event: at } as const];
        const without = events.filter((_, k) => k !== at);
        expect(historyOf({ terms: loan.terms, events: reversed }, end)).toEqual(
          historyOf({ terms: loan.terms, events: without }, end),
        );
      }),
      runs(),
    );
  });

  test('A2 a part takes nothing before the parts that come first have all of theirs', () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 1, max: 3_000_000 }), (loan, amount) => {
        const { allocation } = loan.terms as Required<Terms>;
        const order = [
          ...allocation.order,
          ...components.filter((c) => !allocation.order.includes(c)),
        ];
        const { history, events } = lived(loan, end);
        fc.pre(history.position.payoff > 0);
        const due = new Set(history.rows.filter((row) => row.due <= end).map((row) => row.no));
        const takes = (sum: number) => {
          const pay: LoanEvent = { on: end, kind: 'repay', amount: fen(sum) };
          const found = must(historyOf({ terms: loan.terms, events: [...events, pay] }, end));
          const rows = found.allocations.at(-1)?.rows ?? [];
          const sorted = rows.filter((row) => due.has(row.no));
          return allocation.rows === 'current' ? sorted.reverse() : sorted;
        };
        const whole = takes(history.position.payoff).flatMap(({ no, parts }) =>
          order.map((part) => ({ no, part, sum: parts[part] })),
        );
        let left = Math.min(amount, history.position.payoff);
        const wanted = whole.map((one) => {
          const sum = Math.min(left, one.sum);
          left -= sum;
          return { ...one, sum };
        });
        const found = takes(Math.min(amount, history.position.payoff)).flatMap(({ no, parts }) =>
          order.map((part) => ({ no, part, sum: parts[part] })),
        );
        const taken = (list: typeof wanted) => list.filter((one) => one.sum > 0);
        expect(taken(found)).toEqual(taken(wanted));
      }),
      runs(),
    );
  });

  test('A4 a payment short by a fen leaves its row open', () => {
    const short = at(level, [pay('2026-04-20', 209_078)], '2026-04-21');
    expect(short.rows[0]).toMatchObject({ no: 1, payment: 1 });
    expect(short.position.daysOverdue).toBe(1);
    fc.assert(
      fc.property(anyLoan, fc.nat(), ({ terms }, pick) => {
        const { rows } = must(schedule(terms));
        const count = pick % rows.length;
        const row = rows[count] as Row;
        fc.pre(row.payment > 1);
        const events = rows.slice(0, count + 1).map((one): LoanEvent => {
          const amount = fen(one === row ? one.payment - 1 : one.payment);
          return { on: one.due, kind: 'repay', amount };
        });
        const found = must(historyOf({ terms, events }, addDays(row.due, 1)));
        expect(found.rows[0]).toMatchObject({ no: row.no, payment: 1 });
        const late = (terms.penalty?.graceDays ?? 0) === 0 ? 1 : 0;
        expect([found.position.daysOverdue, found.position.overdue]).toEqual([late, 1]);
      }),
      runs(),
    );
  });

  test('on-time payments leave the rows of the schedule', () => {
    fc.assert(
      fc.property(anyLoan, fc.nat(), ({ terms }, pick) => {
        const { rows } = must(schedule(terms));
        const count = pick % rows.length;
        const events = rows
          .slice(0, count)
          .map((row): LoanEvent => ({ on: row.due, kind: 'repay', amount: row.payment }));
        const on = events.at(-1)?.on ?? terms.from;
        expect(must(historyOf({ terms, events }, on)).rows).toEqual(rows.slice(count));
      }),
      runs(),
    );
  });
});
