import { ROADS, does } from '@forbear/testkit/roads';
import type { Transaction } from '@forbear/bill';
import { addDays, fen, ZERO, type Day, type Fen } from '@forbear/money';
import { freshSeed } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noted } from './book.ts';
import { bill, day, yuan, zhang } from '@forbear/testkit/people';
import { landBills } from './landing.ts';
import {
  emptyRecord,
  enterAll,
  factsOf,
  fixedPlans,
  type AgreementText,
  type CaseRecord,
} from '../index.ts';

const facts = factsOf(zhang, bill, fixedPlans(zhang));

const activeWith = (text: AgreementText | true): CaseRecord =>
  enterAll(
    emptyRecord(noted(zhang, bill)),
    [
      ...ROADS.agreed_orally,
      does('text-arrives', '2026-11-06', { text }),
      does('text-equals', '2026-11-07'),
    ],
    facts,
  ).record;

const row = (
  on: Day,
  amount: Fen,
  text = '花呗还款',
  kind: Transaction['kind'] = 'repayment',
): Transaction => ({
  file: 'bill.csv',
  row: 1,
  platform: 'alipay',
  source: 'alipay',
  account: 'wallet',
  on,
  at: '',
  kind,
  doubt: '',
  amount,
  currency: 'CNY',
  direction: 'out',
  counterparty: '',
  text,
  category: '',
  method: '',
  state: '',
  order: '',
  refunded: ZERO,
  fee: ZERO,
  balance: '',
  card: '',
});

const names = { names: ['花呗'], others: ['借呗'] };
const DUES = [
  '2026-11-10',
  '2026-12-10',
  '2027-01-10',
  '2027-02-10',
  '2027-03-10',
  '2027-04-10',
].map(day);
const SUM = yuan('1672.00');
const far = day('2027-12-31');

/** What landing says, and where it takes the case. */
function land(record: CaseRecord, transactions: readonly Transaction[], until: Day = far) {
  const landed = landBills(record.state, { transactions, ...names, until });
  const after = enterAll(
    record,
    landed.map(({ command }) => command),
    facts,
  );
  expect(after.refused).toEqual([]);
  return { kinds: landed.map(({ command }) => command.kind), state: after.record.state, landed };
}

describe('later bills against an agreement', () => {
  test.each([
    ['花呗还款', 'repayment', ['instalment-matched']],
    ['借呗转入花呗还款', 'repayment', ['instalment-matched']],
    ['借呗转入花呗', 'expense', ['instalment-matched']],
    ['借呗还款', 'repayment', []],
    ['还款', 'repayment', ['instalment-matched']],
    ['花呗', 'expense', ['instalment-matched']],
    ['面馆', 'expense', []],
  ] as const)('a row of %s, a %s, lands as %j', (text, kind, kinds) => {
    const first = DUES[0] as Day;
    expect(land(activeWith(true), [row(first, SUM, text, kind)], first).kinds).toEqual(kinds);
  });

  test('instalments within 1 fen and 2 days match, in any order of rows, and settle', () => {
    const jitter = fc.record({
      fen: fc.integer({ min: -1, max: 1 }),
      days: fc.integer({ min: -2, max: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(jitter, { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        (jitters, turned) => {
          const rows = DUES.map((due, k) =>
            row(addDays(due, jitters[k]?.days ?? 0), fen(SUM + (jitters[k]?.fen ?? 0))),
          );
          const noise = [
            row(DUES[0] as Day, SUM, '借呗还款'),
            row(DUES[1] as Day, SUM, '超市', 'expense'),
          ];
          const { kinds, state } = land(
            activeWith(true),
            turned ? [...noise, ...rows].reverse() : [...noise, ...rows],
          );
          expect(kinds).toEqual(Array.from({ length: 6 }, () => 'instalment-matched'));
          expect(state.stage).toBe('settled');
        },
      ),
      { seed: freshSeed(), numRuns: 100 },
    );
  });

  test.each([
    ['1672.02', 0, 'bill-differs', 'lender_deviates'],
    ['1671.98', 0, 'no-match', 'breached'],
    ['1672.00', 3, 'no-match', 'breached'],
    ['1672.00', -4, 'no-match', 'breached'],
  ])('%s yuan %i days after: %s', (amount, days, kind, stage) => {
    const rows = [row(addDays(DUES[0] as Day, days), yuan(amount))];
    expect(land(activeWith(true), rows)).toMatchObject({ kinds: [kind], state: { stage } });
  });

  test('an instalment paid days early is matched, from the day of the agreement on', () => {
    const early = row(addDays(DUES[0] as Day, -3), yuan('1672.00'));
    expect(land(activeWith(true), [early]).kinds[0]).toBe('instalment-matched');
  });

  test('what a bill charges beyond the agreement is named, with the sum in the words', () => {
    const { landed } = land(activeWith(true), [
      row(DUES[0] as Day, yuan('1680.00'), '花呗还款含违约金'),
    ]);
    expect(landed[0]?.command.found).toEqual(['penalty']);
    expect(landed[0]?.say.zh).toContain('多了 8.00 元');
    const { state } = land(activeWith(true), [row(DUES[0] as Day, yuan('1680.00'))]);
    expect(state).toMatchObject({ stage: 'lender_deviates', paid: [1] });
  });

  test('paid late within what the agreement allows goes on; without a word on it, it is a breach', () => {
    const late = [row(addDays(DUES[0] as Day, 8), SUM), row(DUES[1] as Day, SUM)];
    const text = { count: 6, each: SUM, firstDue: day('2026-11-10') };
    expect(land(activeWith({ ...text, cureDays: 10 }), late, day('2026-12-12')).kinds).toEqual([
      'no-match',
      'paid-late',
      'instalment-matched',
    ]);
    expect(land(activeWith(text), late, day('2026-12-12')).kinds).toEqual(['no-match']);
  });

  test('nothing is said of days that the bills do not cover', () => {
    expect(land(activeWith(true), [], day('2026-11-12')).kinds).toEqual([]);
    expect(land(activeWith(true), [], day('2026-11-13')).kinds).toEqual(['no-match']);
  });
});
