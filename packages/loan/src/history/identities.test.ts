import { addDays, DAY_MAX, fen, sumFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLoan, anyTerms, payout } from '../any-loan.fixture.ts';
import {
  apply,
  at,
  costByPayee,
  historyOf,
  open,
  receivedOf,
  schedule,
  type Charge,
  type LoanEvent,
  type Measure,
  type Terms,
} from '../index.ts';
import { lived, share } from '../loan.fixture.ts';

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

describe('charges beside interest', () => {
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
