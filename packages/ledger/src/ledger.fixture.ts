import {
  fen,
  parseDay,
  parseRate,
  parseShare,
  type Day,
  type Rate,
  type Share,
} from '@forbear/money';
import { must } from '@forbear/problem';
import type { Terms } from '@forbear/loan';
import { closeDay, openBook, post, type LedgerEvent, type LoanBook } from './index.ts';

export const day = (text: string): Day => must(parseDay(text));
export const rate = (value: string, per: Rate['per']): Rate => must(parseRate(value, per));
export const share = (text: string): Share => must(parseShare(text));

const PLAIN = {
  every: { months: 1 },
  dayCount: 'actual/360',
  rounding: 'half-up',
  residue: 'last',
} as const;
const HELD = {
  order: ['costs', 'penalty', 'fee', 'interest', 'principal'],
  rows: 'oldest',
  surplus: 'hold',
  whenLate: { days: 90, order: ['costs', 'principal', 'interest', 'fee', 'penalty'] },
} as const;

/** 小李: 30,000.00 at 0.04 % a day, twelve level payments. */
export const LI: Terms = {
  ...PLAIN,
  principal: fen(3_000_000),
  rate: rate('0.0004', 'day'),
  method: 'equal-instalment',
  count: 12,
  from: day('2026-03-10'),
  firstDue: day('2026-04-10'),
  penalty: { multiple: share('1.5'), base: 'principal' },
  allocation: HELD,
};

/** 小张: a bill of 9,600.00. */
export const ZHANG: Terms = {
  ...PLAIN,
  principal: fen(960_000),
  method: 'fee-instalment',
  count: 1,
  fee: { rate: share('0'), of: 'total' },
  from: day('2026-11-01'),
  firstDue: day('2026-11-10'),
  penalty: { rate: rate('0.0005', 'day'), base: 'instalment' },
  allocation: HELD,
  instalments: {
    bySelf: false,
    fee: {
      of: 'total',
      rates: { 3: share('0.025'), 6: share('0.045'), 9: share('0.065'), 12: share('0.088') },
      onPayoff: 'begun',
    },
  },
};

/** What is done to a book: an event, or the close of all days up to one. */
export type Act = LedgerEvent | { readonly close: Day };

export const close = (on: string): Act => ({ close: day(on) });

let ids = 0;

/** An event with an id of its own; `on` may name a value day after a slash. */
export function event<K extends LedgerEvent['kind']>(
  on: string,
  kind: K,
  more: Omit<Extract<LedgerEvent, { kind: K }>, 'id' | 'on' | 'kind'> & { readonly id?: string },
): LedgerEvent {
  ids += 1;
  const [posted, value] = on.split('/');
  return {
    id: `e${ids}`,
    preparedBy: 'agent-a',
    on: day(posted as string),
    ...(value === undefined ? {} : { valueOn: day(value) }),
    kind,
    ...more,
  } as LedgerEvent;
}

export const bookOf = (terms: Terms, loan = 'L1'): LoanBook => must(openBook({ loan, terms }));

/** The book after all acts; the first refusal is thrown. */
export const after = (book: LoanBook, acts: readonly Act[]): LoanBook =>
  acts.reduce((one, act) => must('close' in act ? closeDay(one, act.close) : post(one, act)), book);
