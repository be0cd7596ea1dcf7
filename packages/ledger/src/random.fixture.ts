import { type Measure, type Terms } from '@forbear/loan';
import { fen, type Day } from '@forbear/money';
import fc from 'fast-check';
import type { LedgerEvent, LoanBook } from './index.ts';
import { day, LI, rate, share, ZHANG } from './ledger.fixture.ts';

const START = day('2026-03-10');
const { allocation: _held, ...byLaw } = LI;
/** Loans of several methods, penalties and orders. */
export const TERMS: readonly Terms[] = [
  LI,
  { ...ZHANG, from: START, firstDue: day('2026-03-20') },
  byLaw,
  { ...LI, method: 'equal-principal', count: 24 },
  {
    ...LI,
    method: 'interest-first',
    count: 6,
    penalty: { rate: rate('0.0006', 'day'), base: 'all-due' },
  },
  { ...LI, method: 'bullet', count: 8 },
  { ...byLaw, penalty: { multiple: share('1.5'), base: 'principal', adds: true, graceDays: 3 } },
  { ...byLaw, rate: rate('0.12', 'year'), dayCount: '30/360' },
  { ...LI, every: { weeks: 2 }, firstDue: day('2026-03-24'), count: 20 },
];

export type Step = readonly [wait: number, kind: number, size: number, back: number];

export const anyStep: fc.Arbitrary<Step> = fc.tuple(
  fc.integer({ min: 0, max: 14 }),
  fc.integer({ min: 0, max: 24 }),
  fc.integer({ min: 1, max: 400_000 }),
  fc.integer({ min: 0, max: 12 }),
);

const MEASURES: readonly (readonly Measure[])[] = [
  [{ kind: 'extend', months: 2, interest: 'runs' }],
  [{ kind: 'extend', months: 1, interest: 'waived' }],
  [{ kind: 'pause', periods: 1, interest: 'runs' }],
  [
    { kind: 'waive', component: 'penalty', amount: 'all' },
    { kind: 'reinstal', count: 12, rate: rate('0.0003', 'day'), carry: 'principal' },
  ],
  [
    {
      kind: 'reinstal',
      count: 6,
      include: ['principal', 'interest', 'fee'],
      rate: rate('0.0002', 'day'),
    },
  ],
  [{ kind: 'waive', component: 'interest', amount: 'all' }],
  [{ kind: 'reduce-rate', rate: rate('0.0001', 'day'), periods: 3 }],
  [{ kind: 'waive', component: 'principal', amount: fen(5_000) }],
];

/** What a step stands for on a book on a day; most steps are payments. */
export function eventOf(
  book: LoanBook,
  on: Day,
  id: string,
  [, kind, size, back]: Step,
): LedgerEvent {
  const base = { id, on, preparedBy: 'a', approver: 'b' };
  const late = back > 8 ? { valueOn: Math.max(book.terms.from, on - back) as Day } : {};
  const amount = fen(size);
  switch (kind) {
    case 0:
    case 1:
      return {
        ...base,
        kind: 'relief',
        measures: MEASURES[size % MEASURES.length] ?? [],
        difficulty: size % 3 > 0,
      };
    case 2:
      return {
        ...base,
        kind: 'reverse',
        event: book.entries[size % book.entries.length]?.what.id ?? '',
      };
    case 3:
      return { ...base, kind: 'refund', amount: fen((size % 3_000) + 1) };
    case 4:
      return { ...base, kind: 'credit-applied' };
    case 5:
      return { ...base, kind: 'cost-advanced', amount: fen((size % 5_000) + 1) };
    case 6:
      return { ...base, kind: 'rate-change', rate: rate(size % 2 ? '0.0003' : '0.0005', 'day') };
    case 7:
      return { ...base, kind: 'unmatched-receipt', amount };
    case 8: {
      const unknown = -(book.balances['2241.02'] ?? -1);
      return { ...base, ...late, kind: 'matched', amount: fen(Math.min(size, unknown)) };
    }
    case 9:
      return size % 5 === 0
        ? { ...base, kind: 'settlement', amount: fen((size % 90_000) + 1) }
        : { ...base, kind: 'merchant-refund', amount: fen((size % 9_000) + 1) };
    case 10:
      return size % 4 === 0
        ? { ...base, kind: 'write-off', stops: size % 8 === 0 }
        : { ...base, kind: 'accrual' };
    case 11:
      return { ...base, kind: size % 2 ? 'cured' : 'observation-over' };
    case 12:
      return { ...base, kind: size % 3 === 0 ? 'stop' : 'resume' };
    case 13:
      return { ...base, kind: 'break' };
    default:
      return {
        ...base,
        ...late,
        kind: 'repayment',
        amount,
        reference: { source: 's', paymentId: `p${size % 997}` },
      };
  }
}
