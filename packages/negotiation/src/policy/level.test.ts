import type { Measure } from '@forbear/loan';
import { addDays, dayOf, fen, RATE_SCALE, type Share } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import {
  DEMO_BOOK,
  levelOf,
  levelOfAll,
  settlementOf,
  type LevelPosition,
  type Policy,
} from '../index.ts';

const [monthly, cash] = DEMO_BOOK.policies as [Policy, Policy];

const at = (daysOverdue: number): LevelPosition => ({
  daysOverdue,
  principal: fen(1_000_000),
  interest: fen(10_000),
  penalty: fen(20_001),
  fees: fen(0),
  terms: { rate: { scaled: RATE_SCALE / 2_500, per: 'day' } },
});

const level = (policy: Policy, measure: Measure, daysOverdue = 0): string => {
  const found = levelOf(policy, measure, at(daysOverdue));
  return found.ok ? found.value : `not: ${String(found.problem.values?.['key'])}`;
};

const extend = (months: number, interest: 'runs' | 'waived' | 'monthly' = 'runs'): Measure => ({
  kind: 'extend',
  months,
  interest,
});
const pause = (periods: number, interest: 'runs' | 'waived' = 'runs'): Measure => ({
  kind: 'pause',
  periods,
  interest,
});
const anew = (count: number, more: object = {}): Measure => ({
  kind: 'reinstal',
  count,
  include: ['principal', 'interest'],
  ...more,
});
const lower = (value: number, periods: number): Measure => ({
  kind: 'reduce-rate',
  rate: { scaled: value, per: 'day' },
  periods,
});
const waive = (component: 'penalty' | 'interest', amount: number | 'all'): Measure => ({
  kind: 'waive',
  component,
  amount: amount as never,
});
const settle = (amount: number): Measure => ({
  kind: 'settle',
  on: dayOf(2026, 11, 30),
  amount: fen(amount),
});
const LEAST = RATE_SCALE / 10_000;

describe('the level of a cash loan’s measures, each limit and a step beside it', () => {
  test.each([
    [extend(1), 'agent'],
    [extend(2), 'approver1'],
    [extend(3), 'approver1'],
    [extend(4), 'approver2'],
    [extend(6), 'approver2'],
    [extend(7), 'not: months'],
    [extend(0), 'not: months'],
    [{ kind: 'extend', days: 10, interest: 'runs' } as Measure, 'agent'],
    [{ kind: 'extend', days: 31, interest: 'runs' } as Measure, 'approver1'],
    [{ kind: 'extend', days: 180, interest: 'runs' } as Measure, 'approver2'],
    [{ kind: 'extend', days: 181, interest: 'runs' } as Measure, 'not: months'],
    [extend(1, 'monthly'), 'agent'],
    [extend(1, 'waived'), 'approver2'],
    [pause(1), 'approver1'],
    [pause(2), 'approver2'],
    [pause(3), 'approver2'],
    [pause(4), 'not: periods'],
    [pause(1, 'waived'), 'approver2'],
    [anew(6), 'agent'],
    [anew(9), 'approver1'],
    [anew(12), 'approver1'],
    [anew(18), 'approver2'],
    [anew(36), 'approver2'],
    [anew(37), 'not: counts'],
    [anew(7), 'not: counts'],
    [anew(6, { include: ['principal', 'penalty'] }), 'not: include'],
    [anew(6, { rate: { scaled: LEAST, per: 'day' } }), 'approver1'],
    [anew(6, { rate: { scaled: LEAST - 1, per: 'day' } }), 'not: rate'],
    [anew(6, { fee: { rate: LEAST as Share, of: 'total' } }), 'not: fee'],
    [lower(LEAST, 6), 'approver1'],
    [lower(LEAST, 7), 'approver2'],
    [lower(LEAST, 12), 'approver2'],
    [lower(LEAST, 13), 'not: periods'],
    [lower(LEAST - 1, 6), 'not: rateMin'],
    [waive('penalty', 'all'), 'approver1'],
    [waive('interest', 5_000), 'approver2'],
    [waive('interest', 5_001), 'not: amount'],
    [{ kind: 'minimum', periods: 1 } as Measure, 'not: kind'],
  ])('%j: %s', (measure, wanted) => expect(level(cash, measure)).toBe(wanted));

  test.each([
    [90, 909_000, 'not: daysOverdueMin'],
    [91, 909_000, 'approver1'],
    [91, 908_999, 'approver2'],
    [91, 707_000, 'approver2'],
    [91, 706_999, 'not: amount'],
  ])('settlement at %i days overdue, %i fen of 10,100.00: %s', (days, amount, wanted) =>
    expect(level(cash, settle(amount), days)).toBe(wanted),
  );
});

describe('the level of a monthly bill’s measures', () => {
  const fee = (parts: number) => ({ fee: { rate: parts as Share, of: 'total' } });
  test.each([
    [anew(3, { include: ['principal'] }), 0, 'agent'],
    [anew(6, { include: ['principal'] }), 0, 'approver1'],
    [anew(12, { include: ['principal'] }), 0, 'approver1'],
    [anew(8, { include: ['principal'] }), 0, 'not: daysOverdueMin'],
    [anew(8, { include: ['principal'] }), 1, 'approver1'],
    [anew(18, { include: ['principal'] }), 1, 'approver2'],
    [anew(60, { include: ['principal'] }), 1, 'approver2'],
    [anew(61, { include: ['principal'] }), 1, 'not: counts'],
    [anew(6, { include: ['principal'], ...fee(LEAST * 450) }), 0, 'approver1'],
    [anew(6, { include: ['principal'], ...fee(LEAST * 451) }), 0, 'not: daysOverdueMin'],
    [extend(1, 'waived'), 0, 'agent'],
    [extend(3, 'waived'), 0, 'approver1'],
    [extend(4, 'waived'), 0, 'not: months'],
    [extend(1), 0, 'not: interest'],
    [waive('penalty', 10_000), 0, 'approver1'],
    [waive('penalty', 10_001), 0, 'approver2'],
    [waive('penalty', 'all'), 0, 'approver2'],
    [waive('interest', 1), 0, 'not: component'],
    [pause(1), 0, 'not: kind'],
    [settle(909_000), 91, 'approver2'],
    [settle(908_999), 91, 'not: amount'],
  ] as const)('%j at %i days overdue: %s', (measure, days, wanted) =>
    expect(level(monthly, measure, days)).toBe(wanted),
  );
});

describe('the level of measures that the demo does not list', () => {
  // 10,300.01 is owed: a fortieth is 257.51, a twentieth 515.01 (both rounded up).
  const policy: Policy = {
    ...cash,
    measures: [
      {
        kind: 'reinstal',
        counts: [6],
        amounts: [(RATE_SCALE / 40) as Share],
        level: { '12': 'agent', '40': 'approver1' },
      },
      {
        kind: 'steps',
        plans: [
          [
            { count: 3, share: (RATE_SCALE / 40) as Share },
            { count: 17, share: (RATE_SCALE / 20) as Share },
          ],
        ],
        level: { '20': 'approver1' },
      },
      { kind: 'catch-up', counts: [3, 6], level: { '3': 'agent', '6': 'approver1' } },
      { kind: 'minimum', periods: [1, 3], level: { '1': 'agent', '3': 'approver2' } },
      { kind: 'move-due', dueDays: [1, 10, 28], level: { '10': 'agent', '28': 'approver1' } },
      { kind: 'free-days', level: { '30': 'agent', '90': 'approver2' } },
      {
        kind: 'reduce-rate',
        rateMin: { scaled: LEAST, per: 'day' },
        level: { '20': 'approver2' },
      },
    ],
  };
  const each = (amount: number, more: object = {}): Measure => ({
    kind: 'reinstal',
    amount: fen(amount),
    ...more,
  });
  const steps = (...all: readonly (readonly [number, number])[]): Measure => ({
    kind: 'steps',
    steps: all.map(([count, amount]) => ({ count, amount: fen(amount) })),
  });
  const from = dayOf(2026, 11, 1);
  const free = (days: number): Measure => ({ kind: 'free-days', from, to: addDays(from, days) });
  test.each([
    [each(25_751), 'approver1'],
    [each(25_750), 'not: amount'],
    [each(85_834), 'agent'],
    [each(85_833), 'approver1'],
    [each(85_834, { rate: { scaled: LEAST, per: 'day' } }), 'approver2'],
    [each(85_834, { fee: { rate: LEAST as Share, of: 'total' } }), 'not: fee'],
    [steps([3, 25_751], [17, 51_501]), 'approver1'],
    [steps([3, 25_750], [17, 51_501]), 'not: amount'],
    [steps([3, 25_751], [16, 51_501]), 'not: plans'],
    [steps([20, 51_501]), 'not: plans'],
    [{ kind: 'catch-up', count: 3 } as Measure, 'agent'],
    [{ kind: 'catch-up', count: 6 } as Measure, 'approver1'],
    [{ kind: 'catch-up', count: 4 } as Measure, 'not: counts'],
    [{ kind: 'minimum', periods: 3 } as Measure, 'approver2'],
    [{ kind: 'minimum', periods: 2 } as Measure, 'not: periods'],
    [{ kind: 'move-due', dueDay: 10 } as Measure, 'agent'],
    [{ kind: 'move-due', dueDay: 28 } as Measure, 'approver1'],
    [{ kind: 'move-due', dueDay: 11 } as Measure, 'not: dueDays'],
    [free(30), 'agent'],
    [free(90), 'approver2'],
    [free(91), 'not: days'],
    [extend(1), 'not: kind'],
  ])('%j: %s', (measure, wanted) => expect(level(policy, measure)).toBe(wanted));
});

describe('every limit of a level, with the next value below and above', () => {
  const settled = (share: number, more: number): Measure =>
    settle(Math.ceil(1_010_000 * share) + more);
  const cases = DEMO_BOOK.policies.flatMap((policy) =>
    policy.measures.flatMap((one) => {
      const limits = Object.entries(one.level)
        .map(([text, by]) => [Number(text), by] as const)
        .sort(([a], [b]) => a - b);
      return limits.map(([limit, by], k) => {
        const above = limits[k + 1]?.[1] ?? 'not:';
        const lowest = one.kind === 'settle' ? limits[k - 1]?.[1] : undefined;
        return {
          policy,
          one,
          limit,
          by,
          above: one.kind === 'settle' ? (lowest ?? 'not:') : above,
        };
      });
    }),
  );
  const values = (one: Policy['measures'][number], limit: number): readonly [Measure, Measure?] => {
    const next = (all: readonly number[]) => all.find((value) => value > limit) ?? limit + 1;
    switch (one.kind) {
      case 'extend': {
        const [interest = 'runs'] = one.interest;
        return [extend(limit, interest), extend(next(one.months), interest)];
      }
      case 'pause':
        return [pause(limit), pause(next(one.periods))];
      case 'reinstal': {
        const include = one.include ?? [];
        const free =
          one.fee?.rate === undefined ? {} : { fee: { rate: one.fee.rate, of: one.fee.of } };
        const made = (count: number): Measure => anew(count, { include, ...free });
        return [made(limit), made(next(one.counts))];
      }
      case 'reduce-rate':
        return [lower(one.rateMin.scaled, limit), lower(one.rateMin.scaled, limit + 1)];
      case 'waive': {
        const open = at(0)[one.component];
        const most = Math.floor(open * limit);
        return [waive(one.component, most), waive(one.component, most + 1)];
      }
      case 'settle':
        return [settled(limit, 0), settled(limit, -1)];
      default:
        throw new Error(`the demo lists no ${one.kind}`);
    }
  };
  test.each(cases)(
    '$policy.id $one.kind $limit: $by, then $above',
    ({ policy, one, limit, by, above }) => {
      const [within, beyond] = values(one, limit);
      const days = 'daysOverdueMin' in one ? (one.daysOverdueMin ?? 0) : 0;
      expect(level(policy, within, days)).toBe(by);
      if (beyond !== undefined)
        expect(level(policy, beyond, days)).toMatch(new RegExp(`^${above}`));
      if (days > 0) expect(level(policy, within, days - 1)).not.toBe(by);
    },
  );
});

describe('a policy', () => {
  test('measures together need the highest of their levels, and may not be too many', () => {
    const of = (...measures: Measure[]) => {
      const found = levelOfAll(cash, measures, at(0));
      return found.ok ? found.value : found.problem.code;
    };
    expect(of()).toBe('agent');
    expect(of(extend(1), lower(LEAST, 6))).toBe('approver1');
    expect(of(waive('penalty', 'all'), waive('interest', 1), extend(1))).toBe('approver2');
    expect(of(waive('penalty', 'all'), waive('interest', 1), extend(1), lower(LEAST, 6))).toBe(
      'POLICY_LIMIT',
    );
  });

  test('the least sum of a share is rounded up', () => {
    expect(settlementOf({ ...at(91), principal: fen(1), interest: fen(0) }, '0.90')).toBe(1);
    expect(settlementOf(at(91), '0.90')).toBe(909_000);
  });
});
