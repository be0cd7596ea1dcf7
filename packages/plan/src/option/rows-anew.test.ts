import { schedule, type Debt, type Method } from '@forbear/loan';
import { dayOf, fen, parseRate, parseShare, sumFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDebts } from '../index.ts';
import { rowsAnew } from './rows-anew.ts';

const METHODS: readonly Method[] = [
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'flat',
];
const asOf = dayOf(2026, 11, 20);
const none = { interest: fen(0), penalty: fen(0), fees: fen(0) };

/** A loan of twelve months that has five or more of its days behind it. */
const loan = (method: Method | 'fee-instalment', principal: number): Debt => ({
  id: 'loan',
  creditor: { name: '招联', kind: 'consumer-finance' },
  product: 'zhaolian',
  terms: {
    principal: fen(1_200_000),
    ...(method === 'fee-instalment'
      ? { fee: { rate: must(parseShare('0.01')), of: 'period' } }
      : { rate: must(parseRate('0.0005', 'day')) }),
    method,
    count: 12,
    from: dayOf(2026, 5, 31),
    every: { months: 1 },
    dayCount: '30/360',
    rounding: 'half-up',
    residue: 'last',
  },
  outstanding: { principal: fen(principal), ...none, asOf },
});

describe('an open principal that is that of no row of its contract', () => {
  test('L1: is spread over the days that are left, to the fen; charges on what was lent stay', () => {
    const methods = fc.constantFrom(...METHODS, 'fee-instalment' as const);
    const late = fc.constantFrom(undefined, dayOf(2026, 9, 30), dayOf(2027, 2, 28));
    fc.assert(
      fc.property(
        methods,
        fc.integer({ min: 1000, max: 1_200_000 }),
        late,
        (method, open, since) => {
          const debt = loan(method, open);
          const rows = rowsAnew(since === undefined ? debt : { ...debt, overdueSince: since });
          if (rows === undefined) return;
          const own = must(schedule(debt.terms)).rows.filter(
            ({ due }) => due >= Math.min(since ?? asOf, asOf),
          );
          expect(rows.map(({ due }) => due)).toEqual(own.map(({ due }) => due));
          expect(sumFen(rows.map(({ principal }) => principal))).toBe(open);
          expect(rows.at(-1)?.balance).toBe(0);
          for (const { payment, principal, interest, fee } of rows)
            expect(payment).toBe(principal + interest + fee);
          if (method === 'fee-instalment' || method === 'flat')
            for (const [k, { interest, fee }] of rows.entries())
              expect([interest, fee]).toEqual([own[k]?.interest, own[k]?.fee]);
        },
      ),
      runs(0.1),
    );
  });

  test('has no rows where the contract tells them, lent less, or has no day left', () => {
    const [row] = must(schedule(loan('equal-instalment', 1).terms)).rows.slice(-1);
    expect(rowsAnew(loan('equal-instalment', row?.principal as number))).toBeUndefined();
    expect(rowsAnew(loan('equal-instalment', 1_200_001))).toBeUndefined();
    const old = loan('equal-instalment', 500_000);
    const terms = { ...old.terms, from: dayOf(2025, 5, 31) };
    expect(rowsAnew({ ...old, terms })).toBeUndefined();
  });

  test('is planned with the others, said as assumed, and asked for', () => {
    const { apart, plans, findings } = must(
      planDebts({
        asOf,
        incomes: [{ what: '工资', amount: fen(500_000), per: 'month', payDay: 5 }],
        expenses: [{ group: 'food', what: '吃饭', amount: fen(150_000), per: 'month' }],
        savings: fen(0),
        debts: [loan('equal-instalment', 700_000)],
      }),
    );
    expect(apart).toEqual([]);
    expect(findings.find(({ code }) => code === 'rows-assumed')).toMatchObject({
      debt: 'loan',
      pointer: '/debts/0/remaining',
    });
    for (const { choices } of plans) expect(choices[0]?.total).toBeGreaterThan(700_000);
  });
});
