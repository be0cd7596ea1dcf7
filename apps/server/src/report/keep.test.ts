import { post, type LoanBook } from '@forbear/ledger';
import { at, type Measure } from '@forbear/loan';
import { parseRate } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { brought } from '../book/bring.ts';
import { accountRow, BRINGING, day, PRODUCTS } from '../book/book.fixture.ts';
import { costOf } from './keep.ts';

/** 30,000.00 at 0.04 % a day in twelve parts, nothing paid: on 12 May two rows are late. */
function opened(): LoanBook {
  const product = PRODUCTS.find(({ code }) => code === 'AXJ');
  if (product === undefined) throw new Error('no product');
  const found = brought({ row: 2, value: accountRow('L1') }, [], product, BRINGING);
  if (!found.ok) throw new Error(found.refusal.problem.code);
  return found.book;
}

const ON = day('2026-05-12');
const before = opened();
const costing = (measures: readonly Measure[]) => {
  const event = { id: 'r1', on: ON, preparedBy: 's1', approver: 's2' };
  const after = must(post(before, { ...event, kind: 'relief', measures, difficulty: true }));
  return costOf({ before, after }, ON);
};
const { penalty, principal } = must(at(before.kept, ON)).position;

describe('what a relief costs the lender', () => {
  test('a penalty that is given up costs that penalty, to the fen', () => {
    expect(penalty).toBeGreaterThan(0);
    expect(costing([{ kind: 'waive', component: 'penalty', amount: 'all' }])).toBe(penalty);
  });

  test('what keeps the contract’s price costs next to nothing: three months more with interest running', () => {
    const cost = costing([{ kind: 'extend', months: 3, interest: 'runs' }]) as number;
    expect(Math.abs(cost)).toBeLessThan(principal / 200);
  });

  test('the same months without interest cost that interest; a lower rate costs less than none', () => {
    const free = costing([{ kind: 'extend', months: 3, interest: 'waived' }]) as number;
    const rate = must(parseRate('0.0002', 'day'));
    const lower = costing([{ kind: 'reduce-rate', rate, periods: 3 }]) as number;
    expect(free).toBeGreaterThan(principal / 50);
    expect(lower).toBeGreaterThan(0);
    expect(lower).toBeLessThan(free);
  });

  test('nothing is told where there is no book', () => {
    expect(costOf({ before, after: undefined }, ON)).toBe(null);
  });
});
