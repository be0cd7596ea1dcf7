import { readFileSync } from 'node:fs';
import { fen, formatFen, parseFen, type Day, type Fen } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { historyOf, type Component, type LoanEvent, type Measure, type Terms } from '../index.ts';
import { day, rate, share } from '../loan.fixture.ts';

// Positions of two invented loans in eighteen courses, journal by journal, as another program reckoned them
// day by day. Of what is booked together the position is the one after the last.

const late: Component[] = ['costs', 'principal', 'interest', 'fee', 'penalty'];
const plain = {
  every: { months: 1 },
  dayCount: 'actual/360',
  rounding: 'half-up',
  residue: 'last',
  allocation: { order: [], rows: 'oldest', surplus: 'hold', whenLate: { days: 90, order: late } },
} as const;

const LI: Terms = {
  ...plain,
  principal: fen(3_000_000),
  rate: rate('0.0004', 'day'),
  method: 'equal-instalment',
  count: 12,
  from: day('2026-03-10'),
  penalty: { multiple: share('1.5'), base: 'principal' },
};

const ZHANG: Terms = {
  ...plain,
  principal: fen(960_000),
  method: 'fee-instalment',
  count: 1,
  fee: { rate: share('0'), of: 'total' },
  from: day('2026-11-01'),
  firstDue: day('2026-11-10'),
  penalty: { rate: rate('0.0005', 'day'), base: 'instalment' },
  instalments: {
    bySelf: false,
    fee: { of: 'total', rates: { 6: share('0.045') }, onPayoff: 'begun' },
  },
};

const free = { rate: share('0'), of: 'total' } as const;
const noPenalty: Measure = { kind: 'waive', component: 'penalty', amount: 'all' };

/** What journals agree, by course and number. */
const AGREED: Readonly<Record<string, readonly Measure[]>> = {
  'li-main 15': [{ kind: 'extend', months: 3, interest: 'runs' }],
  'li-undo 3': [{ kind: 'extend', months: 3, interest: 'runs' }],
  'li-returned 7': [noPenalty],
  'li-capitalise 3': [noPenalty],
  'li-capitalise 5': [
    { kind: 'reinstal', count: 12, rate: rate('0.0003', 'day'), carry: 'principal' },
  ],
  'li-settle 4': [{ kind: 'settle', on: day('2027-04-08'), amount: fen(1_600_000) }],
  'zhang-main 2': [{ kind: 'reinstal', count: 6 }],
  'zhang-renegotiate 5': [noPenalty],
  'zhang-renegotiate 7': [{ kind: 'reinstal', count: 8, fee: free }],
  'zhang-settle 4': [{ kind: 'settle', on: day('2027-03-10'), amount: fen(864_000) }],
};

/** Where a course begins: the events of another up to one of its journals. */
const BEGINS: Readonly<Record<string, string>> = {
  'li-undo': 'li-main 13',
  'li-returned': 'li-main 17',
  'li-rate': 'li-main 17',
  'li-late': 'li-main 13',
  'li-capitalise': 'li-main 13',
  'li-settle': 'li-main 13',
  'li-writeoff': 'li-main 13',
  'zhang-breach': 'zhang-main 8',
  'zhang-early': 'zhang-main 8',
  'zhang-reversal': 'zhang-main 8',
  'zhang-unmatched': 'zhang-main 10',
  'zhang-renegotiate': 'zhang-main 8',
  'zhang-settle': 'zhang-late 1',
  'zhang-writeoff': 'zhang-late 1',
};

/** Journals of which the next one is booked with them. */
const WITH_NEXT = new Set([
  'li-capitalise 4',
  'li-settle 3',
  'zhang-renegotiate 6',
  'zhang-settle 3',
]);

type Journal = {
  readonly course: string;
  readonly key: string;
  readonly on: Day;
  readonly accruedTo: Day;
  readonly what: string;
  readonly amount: Fen;
  readonly position: string;
};

const JOURNALS = readFileSync(new URL('../fixture/journal-positions.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Journal => {
    const [course = '', no, on = '', accruedTo = '', what = '', amount = '', ...position] =
      line.split(' ');
    return {
      course,
      key: `${course} ${no}`,
      on: day(on),
      accruedTo: day(accruedTo),
      what,
      amount: amount === '-' ? fen(0) : must(parseFen(amount)),
      position: position.join(' '),
    };
  });

/** What a journal is made of, if anything happens by it. */
function eventsOf({ key, on, accruedTo, what, amount }: Journal): readonly LoanEvent[] {
  const measures = AGREED[key];
  const relief: readonly LoanEvent[] =
    measures === undefined ? [] : [{ on, kind: 'relief', measures }];
  switch (what) {
    case 'repayment':
    case 'matched':
    case 'recovery':
    case 'settlement':
      return WITH_NEXT.has(key) ? [] : [...relief, { on, kind: 'repay', amount }];
    // Nothing accrues by these two: the position is still that of a day before.
    case 'merchant-refund':
      return [{ on: accruedTo, kind: 'repay', amount }];
    case 'refund':
      return [{ on: accruedTo, kind: 'refund', amount }];
    case 'credit-applied':
      return [{ on, kind: 'apply-credit', amount }];
    case 'cost-advanced':
      return [{ on, kind: 'charge', amount }];
    case 'rate-change':
      return [{ on, kind: 'rate', rate: rate('0.0003', 'day') }];
    case 'write-off':
      return [{ on, kind: 'stop' }];
    default:
      return relief;
  }
}

/** The events of a course up to each of its journals; what is settled is paid with its waiver. */
function courseOf(course: string): ReadonlyMap<string, readonly LoanEvent[]> {
  const [before = course, ...rest] = (BEGINS[course] ?? '').split(' ');
  const begun = before === '' ? [] : courseOf(before).get([before, ...rest].join(' '));
  let events: readonly LoanEvent[] = begun ?? [];
  const found = new Map<string, readonly LoanEvent[]>();
  let paid: Journal | undefined;
  for (const journal of JOURNALS.filter((one) => one.course === course)) {
    if (journal.what === 'reversal') events = events.slice(0, -1);
    events = [...events, ...eventsOf(journal)];
    if (journal.what === 'waiver' && paid?.what === 'settlement')
      events = [...events, { on: journal.on, kind: 'repay', amount: paid.amount }];
    found.set(journal.key, events);
    paid = journal;
  }
  return found;
}

const positionOf = (terms: Terms, events: readonly LoanEvent[], asOf: Day): string => {
  const { position } = must(historyOf({ terms, events }, asOf));
  const { principal, interest, penalty, fees, credit } = position;
  return [principal, interest, penalty, fees, credit].map(formatFen).join(' ');
};

describe('positions of two loans, journal by journal', () => {
  test('all are there', () => {
    expect(JOURNALS.length).toBe(165);
  });

  test.each([...new Set(JOURNALS.map(({ course }) => course))])('%s', (course) => {
    const terms = course.startsWith('li') ? LI : ZHANG;
    const events = courseOf(course);
    const told = JOURNALS.filter((one) => one.course === course && !WITH_NEXT.has(one.key));
    const found = told.map(({ key, accruedTo }) => {
      const lived = events.get(key) ?? [];
      // Once accrual has stopped the day of a position stays behind that of the event.
      const asOf = Math.max(accruedTo, lived.at(-1)?.on ?? accruedTo) as Day;
      return `${key} ${positionOf(terms, lived, asOf)}`;
    });
    expect(found).toEqual(told.map(({ key, position }) => `${key} ${position}`));
  });
});
