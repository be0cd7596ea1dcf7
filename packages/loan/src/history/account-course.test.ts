import { addMonths, dayOf, fen, parseRate, sumFen, ZERO } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountOf } from '../relief/account.ts';
import type { Debt } from '../relief/debt.ts';
import { paidAnyway } from './account-course.ts';

const asOf = dayOf(2026, 11, 20);

/** A card's bill, due soon, with billed interest and a late charge beside its principal. */
const card = (interest: number, penalty: number): Debt => ({
  id: 'card',
  creditor: { name: '某银行', kind: 'bank' },
  product: 'card',
  kind: 'bank-card',
  terms: {
    principal: fen(3_800_000),
    rate: must(parseRate('0.0005', 'day')),
    method: 'revolving',
    count: 1,
    from: dayOf(2026, 11, 4),
    firstDue: dayOf(2026, 12, 6),
    every: { months: 1 },
    dayCount: 'actual/365',
    rounding: 'half-up',
    residue: 'last',
  },
  outstanding: {
    principal: fen(3_800_000),
    interest: fen(interest),
    penalty: fen(penalty),
    fees: ZERO,
    asOf,
  },
});

test('L8: payments that were not agreed end a debt, what stands beside its rows too', () => {
  const charge = fc.integer({ min: 0, max: 100_000 });
  const monthly = fc.integer({ min: 200_000, max: 900_000 });
  const wait = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(charge, charge, monthly, wait, (interest, penalty, amount, months) => {
      const account = must(accountOf(card(interest, penalty), asOf));
      const due = addMonths(dayOf(2026, 12, 6), months, 'clamp-to-month-end');
      const made = paidAnyway(account, [{ due, amount: fen(amount) }]);
      const paid = sumFen((made ?? []).map((one) => one.amount));
      expect(paid).toBeGreaterThanOrEqual(3_800_000 + interest + penalty);
      expect(made?.slice(0, -1).every((one) => one.amount === amount)).toBe(true);
    }),
    runs(0.05),
  );
});
