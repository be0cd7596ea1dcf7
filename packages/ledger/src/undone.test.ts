import { at, type Position } from '@forbear/loan';
import { addDays, fen, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bookedBy,
  bookedOf,
  closeDay,
  openBook,
  post,
  standingOf,
  trialOf,
  type LoanBook,
} from './index.ts';
import { after, bookOf, close, day, event, LI } from './ledger.fixture.ts';
import { anyStep, eventOf, TERMS } from './random.fixture.ts';

const positionOn = (book: LoanBook, on: Day): Position => must(at(book.kept, on)).position;

/** L2 and L5 on the day up to which the book is accrued. */
function expectEven(book: LoanBook): void {
  expect(trialOf(book.balances)).toMatchObject({ on: 0, off: 0 });
  const kept = { ...book.kept, standing: { ...book.kept.standing, on: book.accruedTo } };
  expect(bookedOf(book.balances)).toEqual(bookedBy(must(at(kept, book.accruedTo)).position));
}

test('L3 S7 an agreement that is undone leaves what would be owed without it, and no day late or penalty for the days it held', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TERMS),
      fc.array(anyStep, { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 0, max: 40 }),
      fc.nat(7),
      fc.integer({ min: 0, max: 2 }),
      (terms, steps, wait, measures, days) => {
        let book = must(
          post(must(openBook({ loan: 'L', terms })), { id: 'p', on: terms.from, kind: 'payout' }),
        );
        let today = terms.from;
        for (const [k, step] of steps.entries()) {
          today = addDays(today, step[0]);
          if (step[0] > 0) book = must(closeDay(book, addDays(today, -1)));
          const next = post(book, eventOf(book, today, `e${k}`, step));
          if (next.ok) book = next.value;
        }
        today = addDays(today, wait);
        if (wait > 0) book = must(closeDay(book, addDays(today, -1)));
        // As if nothing had been agreed, told on the day of the undo.
        const without = book;
        const relief = eventOf(book, today, 'agreed', [0, 0, measures, 0]);
        const agreed = post(book, relief);
        // Money that is held pays on due days, and an agreement moves those.
        fc.pre(agreed.ok && (days === 0 || positionOn(without, today).credit === 0));
        const until = addDays(today, days);
        const held = days > 0 ? must(closeDay(agreed.value, addDays(until, -1))) : agreed.value;
        const back = { id: 'undo', on: until, kind: 'reverse', event: 'agreed' } as const;
        const undone = must(post(held, { ...back, spared: true }));
        expectEven(undone);
        const [is, was, would] = [
          positionOn(undone, until),
          positionOn(without, today),
          positionOn(without, until),
        ];
        const { principal, fees, credit } = would;
        expect(is).toMatchObject({ principal, fees, credit });
        expect([is.daysOverdue, is.penalty]).toEqual([was.daysOverdue, was.penalty]);
        // Where normal interest waits for the days of grace, those last as much longer.
        if (terms.penalty?.adds !== true || days === 0) expect(is.interest).toBe(would.interest);
        expect(is.interest).toBeLessThanOrEqual(would.interest);
        if (days === 0) expect(undone.kept.standing.rows).toEqual(without.kept.standing.rows);
        // From then on lateness goes on, by as many days fewer.
        const later = addDays(until, 100);
        const [gone, plain] = [positionOn(undone, later), positionOn(without, later)];
        expect(gone.penalty).toBeLessThanOrEqual(plain.penalty);
        if (was.daysOverdue > 0) expect(gone.daysOverdue).toBe(plain.daysOverdue - days);
        const closed = must(closeDay(undone, later));
        expectEven(closed);
        expect(must(closeDay(closed, later))).toBe(closed);
      },
    ),
    runs(0.06),
  );
});

test('L3 小李 undoes on the next day: 31 days overdue stay 31, and no penalty of the day between is asked', () => {
  const acts = [
    event('2026-03-10', 'payout', {}),
    ...[4, 5, 6, 7, 8, 9].map((month) =>
      event(`2026-0${month}-10`, 'repayment', { amount: fen(270_319) }),
    ),
    event('2026-11-10', 'relief', {
      id: 'agreed',
      measures: [{ kind: 'extend', months: 3, interest: 'runs' }],
      difficulty: true,
    }),
    close('2026-11-10'),
  ];
  const undone = (more: object) =>
    after(bookOf(LI), [...acts, event('2026-11-11', 'reverse', { event: 'agreed', ...more })]);
  const [plain, spared] = [undone({}), undone({ spared: true })];
  const told = (book: LoanBook, on: string) => {
    const { penalty, daysOverdue } = positionOn(book, day(on));
    return { penalty, daysOverdue };
  };
  expect(told(plain, '2026-11-11')).toEqual({ penalty: 4_984, daysOverdue: 32 });
  expect(told(spared, '2026-11-11')).toEqual({ penalty: 4_681, daysOverdue: 31 });
  expect(spared.balances['1132.03']).toBe(4_681);
  // The next row was due on the day of the agreement: it is late from the second day after it on.
  const marks = (book: LoanBook) =>
    must(closeDay(book, day('2026-11-13'))).entries.flatMap(({ what }) =>
      what.kind === 'overdue' && what.due === day('2026-11-10') ? [what.valueOn ?? what.on] : [],
    );
  expect([marks(plain), marks(spared)]).toEqual([[day('2026-11-11')], [day('2026-11-12')]]);
  // Non-performing a day later, too.
  const classOn = (book: LoanBook, on: string) =>
    must(standingOf(book, day(on), { card: false })).class;
  expect([classOn(plain, '2027-01-09'), classOn(spared, '2027-01-09')]).toEqual([
    'substandard',
    'special-mention',
  ]);
});
