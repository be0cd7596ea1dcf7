import {
  addDays,
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
import { runs as runsOf } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receivedOf, schedule, yearlyCost, type ScheduleTerms } from '../index.ts';
import { totalOf } from './row.ts';
import { RATED } from '../loan.fixture.ts';

const runs = runsOf();

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

const anyTerms = fc
  .record({
    principal: fc.integer({ min: 1, max: 1_000_000_00 }).map(fen),
    rate,
    method: fc.constantFrom(...RATED),
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
  }));

describe('any schedule', () => {
  test('S1 S2 S3 S4 S6: principal sums to the loan, parts are not negative, due days rise, the balance falls to zero', () => {
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

  /** ½ fen × Σ(1+r)^k for the payment, and as much for interest (S5). */
  const levelTerms = anyTerms.map((any): ScheduleTerms => ({
    ...any,
    method: 'equal-instalment',
    every: { months: 1 },
    dayCount: '30/360',
    rate: { scaled: (any.rate?.scaled ?? 0) % 30_000_000, per: 'month' },
  }));
  const growthOf = (terms: ScheduleTerms): number =>
    Array.from(
      { length: terms.count },
      (_, k) => (1 + (terms.rate?.scaled ?? 0) / 1e9) ** k,
    ).reduce((sum, one) => sum + one, 0);

  test('S5: the last level payment differs by no more than the rounding before it', () => {
    fc.assert(
      fc.property(levelTerms, (terms) => {
        const { rows } = must(schedule({ ...terms, residue: 'last' }));
        fc.pre(terms.principal > terms.count * 100);
        const [first, last] = [rows[0], rows.at(-1)];
        const gap = Math.abs((last?.payment ?? 0) - (first?.payment ?? 0));
        expect(gap).toBeLessThanOrEqual(growthOf(terms));
      }),
      runs,
    );
  });

  test('S1 S2 S5: the residue of level payments lies first, or one fen a row from the first on', () => {
    fc.assert(
      fc.property(levelTerms, fc.constantFrom('first', 'spread'), (terms, residue) => {
        fc.pre(terms.principal > terms.count * 100 && terms.count > 1);
        const plain = must(schedule({ ...terms, residue: 'last' }));
        const moved = must(schedule({ ...terms, residue }));
        // The sums are the same, and interest row for row: only principal moves.
        expect(moved.total).toEqual(plain.total);
        expect(moved.rows.map((row) => row.interest)).toEqual(
          plain.rows.map((row) => row.interest),
        );
        const level = plain.rows[0]?.payment ?? 0;
        const rest = (plain.rows.at(-1)?.payment ?? 0) - level;
        expect(moved.rows.at(-1)?.payment).toBe(level);
        const extra = moved.rows.slice(0, -1).map((row) => row.payment - level);
        expect(extra.reduce((sum, one) => sum + one, 0)).toBe(rest);
        const places = terms.count - 1;
        for (const [k, one] of extra.entries())
          expect(one * Math.sign(rest) + 0).toBe(
            residue === 'first'
              ? k === 0
                ? Math.abs(rest)
                : 0
              : Math.floor(Math.abs(rest) / places) + (k < Math.abs(rest) % places ? 1 : 0),
          );
        for (const row of moved.rows) expect(row.principal).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test('S5: flat and fee parts differ by less than a fen each', () => {
    fc.assert(
      fc.property(anyTerms, (any) => {
        const { rows } = must(schedule({ ...any, method: 'flat' }));
        const parts = rows.map((row) => row.principal);
        const usual = parts[Math.floor(parts.length / 2)] ?? 0;
        fc.pre(any.count > 2);
        for (const [k, part] of parts.entries()) {
          const isPlace =
            any.residue === 'spread' || k === (any.residue === 'first' ? 0 : parts.length - 1);
          expect(Math.abs(part - usual)).toBeLessThan(isPlace ? any.count : 1);
        }
      }),
      runs,
    );
  });

  test('S8: a longer term never raises the instalment, and rate 0 is plain division', () => {
    fc.assert(
      fc.property(levelTerms, fc.integer({ min: 1, max: 60 }), (terms, more) => {
        const first = (count: number): number =>
          must(schedule({ ...terms, count, residue: 'last' })).rows[0]?.payment ?? 0;
        expect(first(terms.count + more)).toBeLessThanOrEqual(first(terms.count));
        const free = must(
          schedule({
            ...terms,
            rate: { scaled: 0, per: 'day' },
            residue: 'last',
            count: terms.count,
          }),
        );
        expect(free.total.interest).toBe(0);
        expect(free.rows[0]?.payment).toBe(
          terms.count === 1
            ? terms.principal
            : roundRatio(BigInt(terms.principal), BigInt(terms.count), terms.rounding),
        );
      }),
      runs,
    );
  });

  test('S9: the yearly cost shown is that of the cash flows, fees at payout included', () => {
    const fee = fc.option(
      fc.record({
        rate: fc.integer({ min: 0, max: 100_000_000 }).map((n) => n as Share),
        of: fc.constant('total' as const),
        paid: fc.constantFrom('first' as const, 'payout' as const),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(anyTerms, fee, (any, charged) => {
        const terms: ScheduleTerms = charged === undefined ? any : { ...any, fee: charged };
        fc.pre(any.principal > 100 * any.count);
        const { rows, total } = must(schedule(terms));
        const { effective, nominal } = yearlyCost(terms, rows);
        const received = receivedOf(terms);
        if (total.payment === received) {
          expect([effective, nominal]).toEqual([0, 0]);
          return;
        }
        const perYear =
          'months' in terms.every
            ? 12 / terms.every.months
            : 365 / ('weeks' in terms.every ? 7 * terms.every.weeks : terms.every.days);
        const again = (1 + nominal / perYear) ** perYear - 1;
        expect(Math.abs(again - effective)).toBeLessThan(5e-7 * Math.max(1, effective));
        // By dates where dates rule, by periods else: at the cost shown the payments are worth the payout.
        const byDates =
          !('months' in terms.every) ||
          terms.method === 'bullet' ||
          terms.method === 'daily' ||
          terms.rate?.per === 'day' ||
          terms.dayCount !== '30/360';
        const worth = (rate: number): number =>
          rows.reduce(
            (sum, row) =>
              sum +
              row.payment /
                (1 + rate) ** (byDates ? (row.due - terms.from) / 365 : row.no / perYear),
            -received,
          );
        const slack = 0.0001 * Math.max(1, effective);
        expect(worth(effective - slack) * worth(effective + slack)).toBeLessThanOrEqual(0);
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

/** 1,000.00 at 12 % a year in three payments; the distance of due days is each test's own. */
const base = {
  principal: fen(100_000),
  rate: must(parseRate('0.12', 'year')),
  method: 'equal-instalment',
  count: 3,
  from: dayOf(2026, 1, 31),
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
} as const;

test('S2: equal principal too small for rounded parts is spread fen by fen', () => {
  const few = {
    principal: fen(5),
    method: 'equal-principal',
    count: 9,
    every: { months: 1 },
  } as const;
  // A ninth of 0.05 rounds to 0.01, eight of them are more than the loan.
  const parts = must(schedule({ ...base, ...few })).rows.map((row) => row.principal);
  expect(parts).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0]);
});

describe('a first due day', () => {
  const found = (terms: ScheduleTerms) => {
    const { rows } = must(schedule(terms));
    return { rows, cost: yearlyCost(terms, rows) };
  };

  test.each([
    [{ months: 1 }, dayOf(2026, 2, 28), 31],
    [{ months: 2 }, dayOf(2026, 3, 31)],
    [{ weeks: 2 }, dayOf(2026, 2, 14)],
    [{ days: 10 }, dayOf(2026, 2, 10)],
  ] as const)(
    '%j: where the distance puts it is as if none were given',
    (every, firstDue, dueDay?: number) => {
      const kept = dueDay === undefined ? {} : { dueDay };
      const regular = found({ ...base, every, firstDue, ...kept });
      expect(regular).toEqual(found({ ...base, every }));
      const later = found({ ...base, every, firstDue: addDays(firstDue, 1) });
      expect(later.rows[0]?.interest).toBeGreaterThan(regular.rows[0]?.interest ?? 0);
      // A period that is longer than the others has the cost go by dates.
      expect(later.cost.nominal).not.toBe(regular.cost.nominal);
    },
  );

  test('S3 the due day of a contract begun on a month’s last day: to the next one is one month', () => {
    const terms = { ...base, every: { months: 1 }, from: dayOf(2026, 2, 28) };
    const dueDay = { ...terms, firstDue: dayOf(2026, 3, 31), dueDay: 31 };
    const { rows } = found(dueDay);
    expect(rows.map(({ due }) => formatDay(due))).toEqual([
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
    expect(rows.map(({ interest }) => interest)).toEqual(
      found(terms).rows.map(({ interest }) => interest),
    );
  });

  test('S1 the sums of rows are those of the schedule', () => {
    const { rows, total } = must(schedule({ ...base, every: { months: 1 } }));
    expect(totalOf(rows)).toEqual(total);
    expect(total).toEqual({ payment: 102_007, principal: 100_000, interest: 2007, fee: 0 });
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

  test('what a refusal names is there for its text', () => {
    const named = (change: Partial<ScheduleTerms>) => {
      const found = schedule({ ...good, ...change });
      return found.ok ? 'ok' : found.problem.values;
    };
    const fee = { rate: 1 as Share, of: 'total' as const };
    expect(named({ count: 601 })).toEqual({ max: 600 });
    expect(named({ every: { weeks: 601 } })).toEqual({ max: 600 });
    expect(named({ fee })).toEqual({ method: 'equal-instalment' });
    expect(named({ method: 'flat', instalment: fen(5) })).toEqual({ method: 'flat' });
    expect(named({ residue: 'spread', instalment: fen(9000) })).toEqual({ residue: 'spread' });
    expect(named({ instalment: fen(5) })).toEqual({ no: 1 });
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
