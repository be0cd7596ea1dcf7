import { addDays, DAY_MAX, fen, sumFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLoan, anyMeasure, anyTerms, payout } from '../any-loan.fixture.ts';
import {
  accountOn,
  apply,
  at,
  costByPayee,
  historyOf,
  open,
  receivedOf,
  relieve,
  schedule,
  type Charge,
  type LoanEvent,
  type Measure,
  type Terms,
} from '../index.ts';
import { day, level, lived, rate, share } from '../loan.fixture.ts';

const wait = fc.integer({ min: 0, max: 500 });

/** Terms whose rate no row has of its own. */
const plain = ({ rateSteps: _steps, floating: _floats, ...terms }: Terms): Terms => terms;

describe('what changes nothing', () => {
  test('S1-3 a rate event with the same rate', () => {
    fc.assert(
      fc.property(anyLoan, wait, fc.integer({ min: 0, max: 200 }), (loan, days, later) => {
        const terms = plain(loan.terms);
        const on = addDays(payout, days);
        const events = loan.events.filter(({ kind }) => kind !== 'rate');
        const before = lived({ terms, events }, on);
        fc.pre(terms.rate !== undefined && terms.method !== 'flat');
        const same: LoanEvent = {
          on,
          kind: 'rate',
          rate: terms.rate as NonNullable<Terms['rate']>,
        };
        // New instalments may have had another rate.
        fc.pre(!before.events.some(({ kind }) => kind === 'relief'));
        const asOf = addDays(on, later);
        const [without, having] = [before.events, [...before.events, same]].map((all) =>
          must(historyOf({ terms, events: all }, asOf)),
        );
        expect(having).toEqual(without);
      }),
      runs(),
    );
  });

  test('L8 a relief of no effect', () => {
    fc.assert(
      fc.property(anyLoan, wait, fc.boolean(), (loan, days, isFree) => {
        const terms = plain(loan.terms);
        const on = addDays(payout, days);
        const before = lived({ terms, events: loan.events }, on);
        fc.pre(terms.rate !== undefined && terms.method !== 'flat');
        fc.pre(!before.events.some(({ kind }) => kind === 'relief' || kind === 'rate'));
        const free = { from: addDays(DAY_MAX, -9), to: addDays(DAY_MAX, -2) };
        const none: Measure = isFree
          ? { kind: 'free-days', ...free }
          : { kind: 'reduce-rate', rate: terms.rate as NonNullable<Terms['rate']>, periods: 600 };
        const relief: LoanEvent = { on, kind: 'relief', measures: [none] };
        const having = historyOf({ terms, events: [...before.events, relief] }, on);
        if (!having.ok) return;
        expect(having.value.rows).toEqual(before.history.rows);
        expect(having.value.position).toEqual(before.history.position);
      }),
      runs(),
    );
  });
});

describe('a standing', () => {
  test('A5 equals the whole history on any prefix, through JSON', () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 90 }), ({ terms, events }, later) => {
        let kept = must(open(terms));
        const told: LoanEvent[] = [];
        for (const event of events) {
          const stored = JSON.parse(JSON.stringify(kept)) as typeof kept;
          const next = apply(stored, event);
          const whole = historyOf({ terms, events: [...told, event] }, event.on);
          expect(next.ok).toBe(whole.ok);
          if (!next.ok) continue;
          kept = next.value.kept;
          told.push(event);
          const asOf = addDays(event.on, later);
          const { rows, position } = must(historyOf({ terms, events: told }, asOf));
          expect(must(at(kept, asOf))).toMatchObject({ rows, position });
        }
      }),
      runs(),
    );
  });
});

describe('the account of a loan', () => {
  test('L8 a relief of it is that of the loan, whatever was paid early in the running period', () => {
    fc.assert(
      fc.property(anyLoan, wait, anyMeasure, (loan, days, measure) => {
        const on = addDays(payout, days);
        const { events } = lived(loan, on);
        let kept = must(open(loan.terms));
        for (const event of events) kept = must(apply(kept, event)).kept;
        const relief: LoanEvent = { on, kind: 'relief', measures: [measure] };
        const made = apply(kept, relief);
        const told = relieve(must(accountOn(kept, on)), relief);
        // Of a loan that has ended an account asks for nothing; interest paid ahead turns into principal in the loan.
        fc.pre(made.ok && must(made).allocations.length === 0);
        expect(must(told).rows).toEqual(must(at(must(made).kept, on)).rows);
      }),
      runs(),
    );
  });
});

test('A7 credit that is held is taken off the payoff; brought to the fen, nothing is left', () => {
  // 1,000.00 comes five days before anything is due and stands as credit; 11,000.00 more end it without interest.
  const terms: Terms = {
    ...level,
    count: 1,
    rate: rate('0', 'year'),
    allocation: { order: [], rows: 'oldest', surplus: 'hold' },
  };
  const on = day('2026-03-25');
  const early = { on, kind: 'repay', amount: fen(100_000) } as const;
  const { position } = lived({ terms, events: [early] }, on).history;
  const { principal, payoff, credit } = position;
  expect([principal, payoff, credit]).toEqual([1_200_000, 1_100_000, 100_000]);
  const rest = { on, kind: 'repay', amount: payoff } as const;
  const after = lived({ terms, events: [early, rest] }, on).history.position;
  expect([after.principal, after.payoff, after.credit]).toEqual([0, 0, 0]);
});

describe('charges beside interest', () => {
  test('a payoff asks for the guarantee of the period that runs, not for those that will not come', () => {
    const terms: Terms = {
      ...level,
      count: 12,
      rate: rate('0.12', 'year'),
      charges: [{ payee: 'guarantor', rate: share('0.012') }],
    };
    // 1,200,000 fen bear 4,000 in ten days of thirty-one; a month of guarantee is 14,400.
    const payoff = (more: Partial<Charge>, asOf: string): number => {
      const charges: Charge[] = [{ payee: 'guarantor', rate: share('0.012'), ...more }];
      return must(at(must(open({ ...terms, charges })), day(asOf))).position.payoff;
    };
    const run = Math.round((12_000 * 10) / 31);
    expect(payoff({}, '2026-03-20')).toBe(1_200_000);
    expect(payoff({}, '2026-03-30')).toBe(1_200_000 + run + 14_400);
    expect(payoff({ onPayoff: 'none' }, '2026-03-30')).toBe(1_200_000 + run);
    expect(payoff({ onPayoff: 'all' }, '2026-03-30')).toBe(1_200_000 + run + 12 * 14_400);
    expect(payoff({ paid: 'first' }, '2026-03-20')).toBe(1_200_000 + 14_400);
    const called = lived(
      { terms, events: [{ on: day('2026-03-30'), kind: 'accelerate' }] },
      day('2026-03-30'),
    );
    expect(called.history.rows.map(({ payment }) => payment)).toEqual([1_200_000 + run + 14_400]);
  });

  const anyCharge = fc.record({
    payee: fc.constantFrom<Charge['payee']>('lender', 'guarantor', 'service'),
    rate: fc.constantFrom('0.012', '0.005', '0.03').map(share),
    of: fc.constantFrom<NonNullable<Charge['of']>>('original', 'balance'),
    paid: fc.constantFrom<NonNullable<Charge['paid']>>('each', 'first', 'payout'),
  });

  test('S1 what all payees get is what is paid beyond the principal', () => {
    fc.assert(
      fc.property(anyTerms, fc.array(anyCharge, { maxLength: 4 }), (any, charges) => {
        const terms = { ...any, charges };
        const made = schedule(terms);
        fc.pre(made.ok);
        const { rows, total } = must(made);
        const { payees } = must(costByPayee(terms, rows));
        const kept = fen(terms.principal - receivedOf(terms));
        const feeKept =
          terms.fee?.paid === 'payout' ? terms.principal - receivedOf({ ...any, charges: [] }) : 0;
        expect(sumFen(payees.map((one) => one.total))).toBe(
          total.interest + total.fee + kept - feeKept,
        );
      }),
      runs(),
    );
  });
});
