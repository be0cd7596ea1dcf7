import {
  dayOf,
  fen,
  FEN_MAX,
  formatDay,
  parseRate,
  RATE_SCALE,
  roundRatio,
  type Share,
} from '@forbear/money';
import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schedule, type Method, type ScheduleTerms } from './index.ts';

const runs = { seed: 20261105, numRuns: 5000 };

const rate = fc.oneof(
  fc
    .constantFrom(200_000, 300_000, 400_000, 500_000)
    .map((scaled) => ({ scaled, per: 'day' as const })),
  fc.integer({ min: 0, max: 30_000_000 }).map((scaled) => ({ scaled, per: 'month' as const })),
  fc.integer({ min: 0, max: 360_000_000 }).map((scaled) => ({ scaled, per: 'year' as const })),
);

const every = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((months) => ({ months })),
  fc.integer({ min: 1, max: 4 }).map((weeks) => ({ weeks })),
  fc.integer({ min: 1, max: 45 }).map((days) => ({ days })),
);

const METHODS: readonly Method[] = [
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'flat',
  'bullet',
  'daily',
];

const anyTerms = fc
  .record({
    principal: fc.integer({ min: 1, max: 1_000_000_00 }).map(fen),
    rate,
    method: fc.constantFrom(...METHODS),
    count: fc.integer({ min: 1, max: 60 }),
    every,
    from: fc
      .integer({ min: dayOf(2020, 1, 1), max: dayOf(2029, 12, 31) })
      .map((day) => day as ScheduleTerms['from']),
    dayCount: fc.constantFrom('actual/365', 'actual/360', 'actual/actual', '30/360'),
    rounding: fc.constantFrom('half-up', 'half-even'),
    residue: fc.constantFrom('last', 'first', 'spread'),
  })
  .map((terms): ScheduleTerms => ({
    ...(terms as ScheduleTerms),
    residue: terms.method === 'equal-instalment' ? 'last' : (terms.residue as 'last'),
  }));

describe('any schedule', () => {
  test('S1 S2 S3 S6: principal sums to the loan, parts are not negative, due days rise, the balance falls to zero', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { rows, total } = must(schedule(terms));
        let balance: number = terms.principal;
        let before = terms.from as number;
        for (const [k, row] of rows.entries()) {
          expect(row.no).toBe(k + 1);
          expect(row.due).toBeGreaterThan(before);
          expect(row.days).toBe(row.due - before);
          expect(Math.min(row.principal, row.interest, row.fee)).toBeGreaterThanOrEqual(0);
          expect(row.payment).toBe(row.principal + row.interest + row.fee);
          expect(row.balance).toBe(balance - row.principal);
          [balance, before] = [row.balance, row.due];
        }
        expect(balance).toBe(0);
        expect(total.principal).toBe(terms.principal);
        expect(total.payment).toBe(rows.reduce((sum, row) => sum + row.payment, 0));
      }),
      runs,
    );
  });

  test('S7: interest of a daily rate is that of exact ratios, half-fen ties included', () => {
    const tie = fc.record({
      principal: fc.integer({ min: 1, max: 5_000_000 }).map((n) => fen(n * 5)),
      scaled: fc.constantFrom(200_000, 300_000, 400_000, 500_000),
      count: fc.integer({ min: 1, max: 12 }),
      rounding: fc.constantFrom('half-up', 'half-even') as fc.Arbitrary<'half-up'>,
    });
    fc.assert(
      fc.property(tie, ({ principal, scaled, count, rounding }) => {
        const { rows } = must(
          schedule({
            principal,
            rate: { scaled, per: 'day' },
            method: 'interest-first',
            count,
            every: { months: 1 },
            from: dayOf(2026, 1, 31),
            dayCount: '30/360',
            rounding,
            residue: 'last',
          }),
        );
        for (const row of rows) {
          const exact = BigInt(principal) * BigInt(scaled) * BigInt(row.days);
          expect(row.interest).toBe(roundRatio(exact, BigInt(RATE_SCALE), rounding));
        }
      }),
      runs,
    );
  });

  test('S8: a lower rate never costs more beyond rounding', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 0, max: 100 }), (terms, part) => {
        const { scaled, per } = terms.rate as { scaled: number; per: 'day' };
        const lower = { ...terms, rate: { scaled: Math.floor((scaled * part) / 100), per } };
        const [dear, cheap] = [must(schedule(terms)), must(schedule(lower))];
        expect(cheap.total.interest).toBeLessThanOrEqual(dear.total.interest + terms.count);
      }),
      runs,
    );
  });

  test('S5: the last level payment differs by no more than the rounding before it', () => {
    fc.assert(
      fc.property(anyTerms, (any) => {
        const terms: ScheduleTerms = {
          ...any,
          method: 'equal-instalment',
          residue: 'last',
          every: { months: 1 },
          rate: { scaled: 12_833_333, per: 'month' },
          dayCount: '30/360',
        };
        const { rows } = must(schedule(terms));
        const growth = rows.reduce((sum, _, k) => sum + 1.012833333 ** k, 0);
        const [first, last] = [rows[0], rows.at(-1)];
        fc.pre(terms.principal > terms.count * 10);
        expect(Math.abs((last?.payment ?? 0) - (first?.payment ?? 0))).toBeLessThanOrEqual(
          growth + 1,
        );
      }),
      runs,
    );
  });
});

describe('due days', () => {
  test('S3: the 31st becomes the last day of a month and returns', () => {
    const { rows } = must(
      schedule({
        principal: fen(1200),
        rate: must(parseRate('0', 'year')),
        method: 'equal-principal',
        count: 4,
        every: { months: 1 },
        from: dayOf(2027, 12, 31),
        dayCount: '30/360',
        rounding: 'half-up',
        residue: 'last',
      }),
    );
    expect(rows.map(({ due }) => formatDay(due))).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
  });
});

describe('terms that cannot be', () => {
  const good: ScheduleTerms = {
    principal: fen(100_000),
    rate: { scaled: 100_000_000, per: 'year' },
    method: 'equal-instalment',
    count: 12,
    every: { months: 1 },
    from: dayOf(2026, 1, 1),
    dayCount: '30/360',
    rounding: 'half-up',
    residue: 'last',
  };
  const { rate: _rate, ...unrated } = good;

  test.each([
    ['PRINCIPAL_ZERO', '/principal', { ...good, principal: fen(0) }],
    ['COUNT_RANGE', '/count', { ...good, count: 0 }],
    ['COUNT_RANGE', '/count', { ...good, count: 10_000 }],
    ['COUNT_RANGE', '/count', { ...good, count: 1.5 }],
    ['EVERY_RANGE', '/every', { ...good, every: { months: 0 } }],
    ['DUE_BEFORE_START', '/firstDue', { ...good, firstDue: dayOf(2026, 1, 1) }],
    ['RATE_MISSING', '/rate', unrated],
    ['RATE_NOT_FOR_FEE', '/rate', { ...good, method: 'fee-instalment' }],
    ['FEE_NOT_FOR_METHOD', '/fee', { ...good, fee: { rate: 1 as Share, of: 'total' } }],
    ['INSTALMENT_NOT_FOR_METHOD', '/instalment', { ...good, method: 'flat', instalment: fen(5) }],
    ['INSTALMENT_SMALL', '/instalment', { ...good, instalment: fen(5) }],
    [
      'RESIDUE_NOT_FOR_INSTALMENT',
      '/residue',
      { ...good, residue: 'first', instalment: fen(9000) },
    ],
    [
      'FEE_EATS_PAYOUT',
      '/fee/rate',
      { ...good, fee: { rate: RATE_SCALE as Share, of: 'total', paid: 'payout' } },
    ],
    ['REVOLVING_SCHEDULE', '/method', { ...good, method: 'revolving' }],
  ] as const)('%s at %s', (code, pointer, terms) => {
    const found = schedule(terms as ScheduleTerms);
    expect(found.ok ? 'ok' : found.problem).toMatchObject({ code, pointer });
  });

  test.each([
    [
      'AMOUNT_GROWS',
      { principal: FEN_MAX, rate: { scaled: 10 * RATE_SCALE, per: 'day' }, count: 600 },
    ],
    [
      'AMOUNT_GROWS',
      {
        principal: FEN_MAX,
        rate: { scaled: 10 * RATE_SCALE, per: 'month' },
        count: 600,
        method: 'flat',
      },
    ],
    [
      'AMOUNT_GROWS',
      {
        principal: FEN_MAX,
        rate: { scaled: 10 * RATE_SCALE, per: 'year' },
        count: 600,
        every: { months: 11 },
        dayCount: 'actual/actual',
        method: 'bullet',
      },
    ],
    ['DUE_RANGE', { every: { months: 600 }, count: 600 }],
    ['DUE_RANGE', { from: dayOf(2999, 6, 1) }],
  ] as const)('%s: %j', (code, change) => {
    const found = schedule({ ...good, ...change } as ScheduleTerms);
    expect(found.ok ? 'ok' : found.problem.code).toBe(code);
  });

  test('rate 0 is plain division, 1000 % is taken', () => {
    const free = must(schedule({ ...good, rate: { scaled: 0, per: 'year' } }));
    expect(free.total.interest).toBe(0);
    expect(schedule({ ...good, rate: { scaled: 10 * RATE_SCALE, per: 'year' } }).ok).toBe(true);
  });
});
