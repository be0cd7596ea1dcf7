import { dayOf, fen, type Fen } from '@forbear/money';
import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balancesOf,
  journal,
  reversalOf,
  trialOf,
  type LedgerAccount,
  type Journal,
} from './index.ts';

const on = dayOf(2026, 11, 5);
const amount = fc.integer({ min: 1, max: 1_000_000_00 }).map(fen);
const account = fc.constantFrom<LedgerAccount>('1303.01', '1132.02', '1002', '6011.09');

const balanced = fc.array(fc.tuple(account, account, amount), { minLength: 1, maxLength: 8 });

const entry = (parts: [LedgerAccount, LedgerAccount, Fen][], id: string): Journal => ({
  id,
  on,
  kind: 'repayment',
  event: `event-${id}`,
  cause: id,
  postings: parts.flatMap(([from, to, sum]) => [
    { account: from, amount: fen(-sum) },
    { account: to, amount: sum },
  ]),
});

describe('a journal', () => {
  test('of one posting is none, even of nothing', () => {
    const one = { ...entry([], 'a'), postings: [{ account: '1002' as const, amount: fen(0) }] };
    const found = journal(one);
    expect(found.ok ? 'ok' : found.problem.code).toBe('JOURNAL_EMPTY');
  });

  test('L1: postings that do not sum to zero are refused', () => {
    fc.assert(
      fc.property(balanced, amount, (parts, extra) => {
        const good = entry(parts, 'a');
        expect(journal(good).ok).toBe(true);
        const bad = {
          ...good,
          postings: [...good.postings, { account: '1002' as const, amount: extra }],
        };
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
        expect(trialOf(must(balancesOf(journals)))).toEqual({ on: 0, off: 0 });
        const turned = (name: string) =>
          journals.map((one) =>
            reversalOf(one, {
              id: `${name}-${one.id}`,
              on,
              event: `${name}-${one.id}`,
              cause: name,
            }),
          );
        expect(must(balancesOf([...journals, ...turned('a')]))).toEqual({});
        const twice = balancesOf([...journals, ...turned('a'), ...turned('b')]);
        expect(twice.ok ? 'ok' : twice.problem.code).toBe('REVERSED_ALREADY');
      }),
      { seed: 20261105, numRuns: 300 },
    );
  });

  test('L1: each book balances by itself', () => {
    const found = journal({
      ...entry([], 'x'),
      postings: [
        { account: '9101', amount: fen(100) },
        { account: '6011.01', amount: fen(-100) },
      ],
    });
    expect(found.ok ? 'ok' : found.problem.code).toBe('JOURNAL_UNBALANCED');
  });

  test('L4: an event has one journal', () => {
    const one = entry([['1002', '1303.01', fen(100)]], 'x');
    const twice = balancesOf([one, { ...one, id: 'y' }]);
    expect(twice.ok ? 'ok' : twice.problem.code).toBe('EVENT_POSTED_TWICE');
  });

  test('a journal without two sides is refused', () => {
    const found = journal(entry([], 'x'));
    expect(found.ok ? 'ok' : found.problem.code).toBe('JOURNAL_EMPTY');
  });
});
