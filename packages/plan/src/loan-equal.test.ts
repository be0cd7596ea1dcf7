import { historyOf, schedule, type Debt, type LoanEvent, type Terms } from '@forbear/loan';
import {
  addMonths,
  chances,
  dayOf,
  fen,
  RATE_SCALE,
  sumFen,
  type Day,
  type Share,
} from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { optionsOf, planDebts, type PlanInput } from './index.ts';

const AS_OF = dayOf(2026, 11, 20);
const METHODS = ['equal-instalment', 'equal-principal', 'interest-first'] as const;

/** A loan that was really lived: paid on its days until one day, then perhaps late by some rows. */
function lived(seed: number) {
  const next = chances(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const count = pick([6, 12, 24]);
  const terms: Terms = {
    principal: fen(100 * Math.round(3000 + next() * 60_000)),
    rate: { scaled: 100_000 * (2 + Math.floor(next() * 4)), per: 'day' },
    method: pick(METHODS),
    count,
    every: { months: 1 },
    from: addMonths(
      (AS_OF - Math.floor(next() * 28)) as Day,
      -1 - Math.floor(next() * (count - 2)),
      'clamp-to-month-end',
    ),
    dayCount: 'actual/365',
    rounding: 'half-up',
    residue: 'last',
    penalty: { multiple: (1.5 * RATE_SCALE) as Share, base: 'principal' },
  };
  const late = next() < 0.6 ? 1 + Math.floor(next() * 3) : 0;
  const gone = must(schedule(terms)).rows.filter(({ due }) => due <= AS_OF);
  const events = gone
    .slice(0, Math.max(0, gone.length - late))
    .map(({ due, payment }): LoanEvent => ({ on: due, kind: 'repay', amount: payment }));
  return { terms, events };
}

/** The debt as the person tells it on the day, each part once. */
function told({ terms, events }: ReturnType<typeof lived>): Debt {
  const { position, rows } = must(historyOf({ terms, events }, AS_OF));
  const overdue = rows.filter(({ due }) => due < AS_OF);
  const billed = sumFen(rows.filter(({ due }) => due <= AS_OF).map(({ interest }) => interest));
  const since = overdue[0]?.due;
  return {
    id: 'loan',
    creditor: { name: '某消费金融', kind: 'consumer-finance' },
    product: 'consumer-finance-typical',
    contractDate: terms.from,
    terms,
    outstanding: {
      principal: position.principal,
      interest: billed,
      penalty: position.penalty,
      fees: fen(0),
      run: fen(position.interest - billed),
      asOf: AS_OF,
    },
    ...(since === undefined ? {} : { overdueSince: since }),
  };
}

const LOANS = Array.from({ length: 36 }, (_, k) => lived(20_261_129 + 31 * k));

describe(`${LOANS.length} loans that were lived, many of them late`, () => {
  test('L8: every relief of every option gives the rows of the loan itself, to the fen', () => {
    let [late, compared] = [0, 0];
    for (const [k, loan] of LOANS.entries()) {
      const debt = told(loan);
      if (debt.overdueSince !== undefined) late += 1;
      for (const { relief, rows, total, lawful } of must(optionsOf(debt, { asOf: AS_OF }))) {
        if (lawful !== undefined) continue;
        const event = { on: AS_OF, kind: 'relief' as const, measures: relief.measures };
        const events = relief.measures.length === 0 ? loan.events : [...loan.events, event];
        const { rows: own, position } = must(historyOf({ terms: loan.terms, events }, AS_OF));
        compared += 1;
        expect({ k, relief, rows: rows.map(({ due, payment }) => [due, payment]) }).toEqual({
          k,
          relief,
          rows: own.map(({ due, payment }) => [due, payment]),
        });
        // What lateness is still adding stands beside rows that are overdue.
        const beside = own.some(({ due }) => due < AS_OF) ? position.penalty : 0;
        const sum = own.reduce((all, { payment }) => all + payment, beside);
        expect({ k, relief, total }).toEqual({ k, relief, total: sum });
      }
    }
    expect([late > 12, compared > 2000]).toEqual([true, true]);
  });

  test('L8: so does every relief of a home loan of thirty years, in time and late', () => {
    for (const late of [0, 2]) {
      const terms: Terms = {
        principal: fen(69_000_000),
        rate: { scaled: 0.031 * RATE_SCALE, per: 'year' },
        method: 'equal-instalment',
        count: 360,
        every: { months: 1 },
        from: dayOf(2026, 5, 18),
        dayCount: '30/360',
        rounding: 'half-up',
        residue: 'last',
      };
      const gone = must(schedule(terms)).rows.filter(({ due }) => due <= AS_OF);
      const events = gone
        .slice(0, gone.length - late)
        .map(({ due, payment }): LoanEvent => ({ on: due, kind: 'repay', amount: payment }));
      const debt: Debt = { ...told({ terms, events }), priority: 'home' };
      const options = must(optionsOf(debt, { asOf: AS_OF, payDays: [20] }));
      expect(options.length).toBeGreaterThan(20);
      for (const { relief, rows } of options.filter(
        ({ relief: { measures } }) => measures.length > 0,
      )) {
        const event = { on: AS_OF, kind: 'relief' as const, measures: relief.measures };
        const own = must(historyOf({ terms, events: [...events, event] }, AS_OF)).rows;
        expect({ relief, rows: rows.map(({ due, payment }) => [due, payment]) }).toEqual({
          relief,
          rows: own.map(({ due, payment }) => [due, payment]),
        });
      }
    }
  });

  test('what a plan chooses is one of them', () => {
    for (const [k, loan] of LOANS.slice(0, 12).entries()) {
      const debt = told(loan);
      const input: PlanInput = {
        asOf: AS_OF,
        incomes: [{ what: 'wage', amount: fen(500_000 + 40_000 * k), per: 'month', payDay: 5 }],
        expenses: [{ group: 'food', what: 'living', amount: fen(380_000), per: 'month' }],
        savings: fen(0),
        debts: [debt],
      };
      for (const { choices } of must(planDebts(input, { explain: false })).plans) {
        const { relief, rows, dueDay } = choices[0]!;
        if (dueDay !== undefined) continue;
        const event = { on: AS_OF, kind: 'relief' as const, measures: relief.measures };
        const events = relief.measures.length === 0 ? loan.events : [...loan.events, event];
        const own = must(historyOf({ terms: loan.terms, events }, AS_OF)).rows;
        expect(rows.map(({ due, payment }) => [due, payment])).toEqual(
          own.map(({ due, payment }) => [due, payment]),
        );
      }
    }
  });
});
