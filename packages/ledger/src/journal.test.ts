import { dayOf, fen, type Fen } from '@forbear/money';
import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balancesOf, journal, reversalOf, type Journal } from './index.ts';

const on = dayOf(2026, 11, 5);
const amount = fc.integer({ min: 1, max: 1_000_000_00 }).map(fen);
const account = fc.constantFrom('principal', 'interest', 'bank', 'waived');

const balanced = fc.array(fc.tuple(account, account, amount), { minLength: 1, maxLength: 8 });

const entry = (parts: [string, string, Fen][], id: string): Journal => ({
  id,
  on,
  event: `event-${id}`,
  postings: parts.flatMap(([from, to, sum]) => [
    { account: from, amount: fen(-sum) },
    { account: to, amount: sum },
  ]),
});

describe('a journal', () => {
  test('L1: postings that do not sum to zero are refused', () => {
    fc.assert(
      fc.property(balanced, amount, (parts, extra) => {
        const good = entry(parts, 'a');
        expect(journal(good).ok).toBe(true);
        const bad = { ...good, postings: [...good.postings, { account: 'bank', amount: extra }] };
        const found = journal(bad);
        expect(found.ok ? 'ok' : found.problem.code).toBe('JOURNAL_UNBALANCED');
      }),
      { seed: 20261105, numRuns: 500 },
    );
  });

  test('L2: all accounts sum to zero; L3: a reversal brings every balance back, and only once', () => {
    fc.assert(
      fc.property(fc.array(balanced, { minLength: 1, maxLength: 6 }), (all) => {
        const journals = all.map((parts, k) => entry(parts, `j${k}`));
        const balances = must(balancesOf(journals));
        expect([...balances.values()].reduce((sum, one) => sum + one, 0)).toBe(0);
        const back = journals.map((one) => reversalOf(one, `r-${one.id}`, on));
        const zero = must(balancesOf([...journals, ...back]));
        expect([...zero.values()].every((one) => one === 0)).toBe(true);
        const twice = balancesOf([...journals, ...back, ...back]);
        expect(twice.ok ? 'ok' : twice.problem.code).toBe('REVERSED_TWICE');
      }),
      { seed: 20261105, numRuns: 300 },
    );
  });

  test('a journal without two sides is refused', () => {
    const found = journal({ id: 'x', on, event: 'e', postings: [] });
    expect(found.ok ? 'ok' : found.problem.code).toBe('JOURNAL_EMPTY');
  });
});
