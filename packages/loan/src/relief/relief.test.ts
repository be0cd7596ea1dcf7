import { dayOf, fen, formatDay, formatFen, parseRate, type Share } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountOf,
  owedInAll,
  positionOf,
  relieve,
  schedule,
  type Account,
  type Debt,
  type Measure,
} from '../index.ts';

const monthly = {
  every: { months: 1 },
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
} as const;

const jiebei: Debt = {
  id: 'jiebei',
  creditor: { name: '借呗', kind: 'consumer-finance' },
  product: 'jiebei',
  contractDate: dayOf(2026, 3, 10),
  terms: {
    ...monthly,
    principal: fen(3_000_000),
    rate: must(parseRate('0.0004', 'day')),
    method: 'equal-instalment',
    count: 12,
    from: dayOf(2026, 3, 10),
    penalty: { multiple: 1_500_000_000 as Share, base: 'principal' },
  },
  outstanding: {
    principal: fen(1_555_101),
    interest: fen(0),
    penalty: fen(0),
    fees: fen(0),
    asOf: dayOf(2026, 10, 5),
  },
};

const huabei: Debt = {
  ...jiebei,
  id: 'huabei',
  terms: {
    ...monthly,
    principal: fen(960_000),
    method: 'fee-instalment',
    count: 1,
    fee: { rate: 0 as Share, of: 'total' },
    from: dayOf(2026, 11, 1),
    firstDue: dayOf(2026, 11, 10),
    instalments: {
      bySelf: false,
      fee: { of: 'total', rates: { 3: 25_000_000 as Share, 6: 45_000_000 as Share } },
    },
  },
  outstanding: { ...jiebei.outstanding, principal: fen(960_000), asOf: dayOf(2026, 11, 5) },
};

const after = (account: Account, measure: Measure) =>
  must(relieve(account, { measures: [measure] }));
const principalOf = ({ rows }: Account) => rows.reduce((sum, row) => sum + row.principal, 0);
const shown = (account: Account) =>
  account.rows.map((row) => `${formatDay(row.due)} ${formatFen(row.payment)}`);

describe('小李', () => {
  const account = must(accountOf(jiebei, dayOf(2026, 10, 5)));

  test('six rows are open, of 2,703.19 but the last', () => {
    expect(account.rows.length).toBe(6);
    expect(shown(account)[0]).toBe('2026-10-10 2703.19');
  });

  test('three months later: 3,275.47 on 2027-01-10, the last on 2027-06-10', () => {
    const moved = after(account, { kind: 'extend', months: 3, interest: 'runs' });
    expect(shown(moved)[0]).toBe('2027-01-10 3275.47');
    expect(shown(moved).at(-1)).toMatch(/^2027-06-10/);
  });

  test('interest may be waived, or paid on the old days meanwhile', () => {
    expect(shown(after(account, { kind: 'extend', months: 3, interest: 'waived' }))[0]).toBe(
      '2027-01-10 2703.19',
    );
    const paid = shown(after(account, { kind: 'extend', months: 2, interest: 'monthly' }));
    expect(paid.slice(0, 2)).toEqual(['2026-10-10 186.61', '2026-11-10 192.83']);
    expect(paid.length).toBe(8);
  });
});

describe('小张', () => {
  const account = must(accountOf(huabei, dayOf(2026, 11, 5)));

  test.each([
    [3, '2026-11-10 3280.00', '2027-01-10 3280.00'],
    [6, '2026-11-10 1672.00', '2027-04-10 1672.00'],
  ])('%i instalments', (count, first, last) => {
    const spread = shown(after(account, { kind: 'reinstal', count }));
    expect([spread[0], spread.at(-1), spread.length]).toEqual([first, last, count]);
  });

  test('a count that is not offered is refused', () => {
    const found = relieve(account, { measures: [{ kind: 'reinstal', count: 12 }] });
    expect(found.ok ? 'ok' : found.problem.code).toBe('COUNT_NOT_OFFERED');
  });
});

describe('any relief', () => {
  const account = must(accountOf(jiebei, dayOf(2026, 10, 5)));
  const measure: fc.Arbitrary<Measure> = fc.oneof(
    fc.record({
      kind: fc.constant('extend' as const),
      months: fc.integer({ min: 1, max: 12 }),
      interest: fc.constantFrom('runs' as const, 'waived' as const, 'monthly' as const),
    }),
    fc.record({ kind: fc.constant('reinstal' as const), count: fc.integer({ min: 1, max: 60 }) }),
  );

  test('S1 S3 L8: principal is conserved, due days rise', () => {
    fc.assert(
      fc.property(fc.array(measure, { maxLength: 3 }), (measures) => {
        const { rows } = must(relieve(account, { measures }));
        expect(rows.reduce((sum, row) => sum + row.principal, 0)).toBe(1_555_101);
        expect(rows.every((row, k) => k === 0 || row.due > (rows[k - 1]?.due ?? 0))).toBe(true);
        expect(rows.every((row) => row.payment === row.principal + row.interest + row.fee)).toBe(
          true,
        );
      }),
      runs(),
    );
  });

  test('a pause leaves holidays, and interest runs into the first row after them', () => {
    const paused = after(account, { kind: 'pause', periods: 2, interest: 'runs' });
    expect(shown(paused).slice(0, 3)).toEqual([
      '2026-10-10 0.00',
      '2026-11-10 0.00',
      // 186.61 + 15,551.01 × 0.0004 × 61 days + 2,516.58 principal
      '2026-12-10 3082.64',
    ]);
    const free = after(account, { kind: 'pause', periods: 2, interest: 'waived' });
    expect(shown(free)[2]).toBe('2026-12-10 2703.19');
  });

  test('a lower rate for two rows keeps their principal', () => {
    const half = { scaled: 200_000, per: 'day' as const };
    const lower = after(account, { kind: 'reduce-rate', rate: half, periods: 2 });
    // 15,551.01 × (0.0004 × 25 days + 0.0002 × 5): what has run stays = 171.06
    expect(lower.rows.map((row) => row.interest).slice(0, 1)).toEqual([17_106]);
    expect(lower.rows.map((row) => row.principal)).toEqual(
      account.rows.map((row) => row.principal),
    );
    expect(lower.rows[2]).toEqual(account.rows[2]);
  });

  test('L8: debt is conserved: before = after + waived, for every component', () => {
    const late: Account = {
      ...account,
      arrears: { interest: fen(5_000), penalty: fen(3_000), fees: fen(1_000) },
    };
    const component = fc.constantFrom(
      'penalty' as const,
      'fee' as const,
      'interest' as const,
      'principal' as const,
    );
    fc.assert(
      fc.property(component, fc.integer({ min: 1, max: 2_000_000 }), (part, amount) => {
        const found = relieve(late, {
          measures: [{ kind: 'waive', component: part, amount: fen(amount) }],
        });
        if (!found.ok) {
          expect(found.problem.code).toBe('WAIVE_TOO_MUCH');
          return;
        }
        const sum = part === 'principal' ? principalOf : owedInAll;
        expect(sum(found.value) + amount).toBe(sum(late));
        expect(found.value.rows.at(-1)?.balance).toBe(0);
      }),
      runs(),
    );
    const none = after(late, { kind: 'waive', component: 'penalty', amount: 'all' });
    expect(none.arrears.penalty).toBe(0);
  });

  test('a settlement is one row; more than is owed, or before the day, is refused', () => {
    const on = dayOf(2026, 10, 20);
    const one = after(account, { kind: 'settle', on, amount: fen(1_000_000) });
    expect(shown(one)).toEqual(['2026-10-20 10000.00']);
    for (const [amount, day, code] of [
      [2_000_000, on, 'SETTLE_AMOUNT'],
      [0, on, 'SETTLE_AMOUNT'],
      [100, dayOf(2026, 10, 1), 'SETTLE_DAY'],
    ] as const) {
      const found = relieve(account, {
        measures: [{ kind: 'settle', on: day, amount: fen(amount) }],
      });
      expect(found.ok ? 'ok' : found.problem.code).toBe(code);
    }
  });

  test('interest that is not due yet is open too, though it holds no principal', () => {
    const first: Debt = { ...jiebei, terms: { ...jiebei.terms, method: 'interest-first' } };
    const open = { ...first.outstanding, principal: fen(3_000_000) };
    const rows = must(accountOf({ ...first, outstanding: open }, dayOf(2026, 10, 5))).rows;
    expect(rows.map((row) => formatDay(row.due)).slice(0, 2)).toEqual(['2026-10-10', '2026-11-10']);
    expect(rows.length).toBe(6);
  });

  test('new instalments of an interest-first debt spread its principal', () => {
    const first: Debt = { ...jiebei, terms: { ...jiebei.terms, method: 'interest-first' } };
    const open = { ...first.outstanding, principal: fen(3_000_000) };
    const spread = after(must(accountOf({ ...first, outstanding: open }, dayOf(2026, 10, 5))), {
      kind: 'reinstal',
      count: 10,
    });
    expect(spread.rows.every((row) => row.principal > 200_000)).toBe(true);
  });

  test('measures out of range are refused', () => {
    for (const one of [
      { kind: 'extend', months: 13, interest: 'runs' },
      { kind: 'reinstal', count: 61 },
      { kind: 'reinstal', count: 0 },
    ] as const) {
      const found = relieve(account, { measures: [one] });
      expect(found.ok ? 'ok' : found.problem.code).toBe('MEASURE_RANGE');
    }
  });
});

describe('the position of a debt', () => {
  const account = must(accountOf(jiebei, dayOf(2026, 10, 5)));

  test('interest runs day by day, and equals the row on its due day', () => {
    // 15,551.01 × 0.0004 × 25 days = 155.51
    expect(formatFen(positionOf(account, dayOf(2026, 10, 5)).interest)).toBe('155.51');
    expect(positionOf(account, dayOf(2026, 10, 10)).interest).toBe(account.rows[0]?.interest);
  });

  test('twenty days late: the row is overdue and the penalty is half as much again on its principal', () => {
    const late = positionOf(account, dayOf(2026, 10, 30));
    const [row] = account.rows;
    expect(late.daysOverdue).toBe(20);
    expect(late.overdue).toBe(row?.payment);
    // principal × 0.0006 × 20 days
    expect(late.penalty).toBe(Math.round(((row?.principal ?? 0) * 6 * 20) / 10_000));
  });

  test('a sum that no last rows of the contract have is refused', () => {
    const odd = { ...jiebei, outstanding: { ...jiebei.outstanding, principal: fen(1_555_100) } };
    const found = accountOf(odd, dayOf(2026, 10, 5));
    expect(found.ok ? 'ok' : found.problem.code).toBe('ROWS_UNKNOWN');
  });

  test('all that is owed is the rows and what stands beside them', () => {
    const debt = { ...jiebei, outstanding: { ...jiebei.outstanding, penalty: fen(500) } };
    const rows = must(schedule(jiebei.terms)).rows.slice(6);
    const sum = rows.reduce((total, row) => total + row.payment, 500);
    expect(owedInAll(must(accountOf(debt, dayOf(2026, 10, 5))))).toBe(sum);
  });

  test('a rate that is not known counts as none', () => {
    const { rate: _rate, ...unrated } = jiebei.terms;
    const debt = {
      ...jiebei,
      terms: { ...unrated, principal: fen(1200), count: 12 },
      outstanding: { ...jiebei.outstanding, principal: fen(300) },
    };
    expect(shown(must(accountOf(debt, dayOf(2026, 10, 5)))).length).toBe(3);
    expect(owedInAll(must(accountOf(debt, dayOf(2026, 10, 5))))).toBe(300);
  });

  test('a fault of the contract names its place', () => {
    const debt = { ...jiebei, terms: { ...jiebei.terms, count: 0 } };
    const found = accountOf(debt, dayOf(2026, 10, 5));
    expect(found.ok ? 'ok' : found.problem.pointer).toBe('/terms/count');
  });
});
