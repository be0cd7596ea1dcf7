import { at } from '@forbear/loan';
import { addDays, RATE_SCALE, type Rate } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balancesOf,
  bookedBy,
  bookedOf,
  closeDay,
  journal,
  openBook,
  post,
  trialOf,
  type Journal,
  type LedgerEvent,
  type LoanBook,
} from './index.ts';
import { anyStep, eventOf, TERMS } from './random.fixture.ts';

/** The law that does not hold after an event, if any (L1 to L8). */
function broken(before: LoanBook, book: LoanBook): string | undefined {
  const fresh = book.journals.slice(before.journals.length);
  if (fresh.some((one) => !journal(one).ok)) return 'L1';
  const trial = trialOf(book.balances);
  if (trial.on !== 0 || trial.off !== 0) return 'L2';
  if (before.journals.some((one, k) => one !== book.journals[k])) return 'L3';
  const { standing } = book.kept;
  const kept = { ...book.kept, standing: { ...standing, on: book.accruedTo } };
  const { position } = must(at(kept, book.accruedTo));
  const [ours, theirs] = [bookedOf(book.balances), bookedBy(position)];
  if (JSON.stringify(ours) !== JSON.stringify(theirs))
    return `L5 ${JSON.stringify(ours)} is not ${JSON.stringify(theirs)}`;
  if (position.principal < 0 || position.credit < 0) return 'L7';
  if (fresh.some((one) => one.on <= before.closedTo)) return 'L10';
  return undefined;
}

const linesOf = (journals: readonly Journal[], accounts: RegExp): number =>
  journals
    .flatMap((one) => one.postings)
    .filter(({ account }) => accounts.test(account))
    .reduce((sum, { amount }) => sum + amount, 0);

const CLAIMS = /^(?:1303|1132|1221|9101|9102|9103|9104)/;

/**
 * L8: what becomes principal leaves other claims by as much; nothing is waived without an approver; and beyond
 * rounding a relief makes nothing more owed.
 */
function conserved(before: LoanBook, book: LoanBook, event: LedgerEvent): void {
  if (event.kind !== 'relief') return;
  const fresh = book.journals.slice(before.journals.length);
  const of = (kind: Journal['kind']) => fresh.filter((one) => one.kind === kind);
  expect(linesOf(of('capitalisation'), CLAIMS)).toBe(0);
  expect(linesOf(of('waiver'), CLAIMS)).toBeLessThanOrEqual(0);
  expect(of('waiver').every((one) => one.approver === 'b')).toBe(true);
  const owed = Object.values(bookedOf(before.balances)).reduce((sum, one) => sum + one, 0);
  const most = before.kept.standing.rows.length + 4 + Math.ceil(owed / 500);
  expect(linesOf(of('restructure'), CLAIMS)).toBeLessThanOrEqual(most);
}

/** What the agreement lets be earned up to a day (L9). */
type Bound = { readonly day: number; readonly sum: number };

/** The most that a rate comes to on a day; by 30/360 February has twelfths in 28 days. */
const daily = ({ scaled, per }: Rate): number =>
  scaled / RATE_SCALE / { day: 1, month: 28, year: 336 }[per];

/** Each row's principal bears its rate until it is due, then what is open of it the penalty, and its rate where both count. */
function bounded(bound: Bound, { kept }: LoanBook, today: number): Bound {
  const { terms, rows } = kept.standing;
  const { penalty } = terms;
  let { sum } = bound;
  for (const row of rows) {
    const rate = row.rate ?? terms.rate;
    const normal = rate === undefined ? 0 : daily(rate);
    const multiple = (penalty?.multiple ?? 0) / RATE_SCALE;
    const penal =
      penalty?.rate === undefined
        ? multiple * (terms.rate === undefined ? 0 : daily(terms.rate))
        : daily(penalty.rate);
    const due = Math.max(bound.day, Math.min(row.due, today));
    const open = row.principal + row.interest - row.interestPaid;
    sum += row.principal * normal * (due - bound.day);
    sum += open * penal * (today - due);
    if (penalty === undefined || penalty.adds === true)
      sum += row.principal * normal * (today - due);
  }
  return { day: today, sum };
}

/** Income of interest and penalty, on balance and off it. */
const earnedBy = (book: LoanBook): number => -linesOf(book.journals, /^(?:6011\.0[125]|9190)$/);

/** What was taken back, written off or settled is counted anew by other rules. */
const COUNTS_ANEW: readonly string[] = ['reverse', 'write-off', 'settlement', 'merchant-refund'];

/** A thousand histories in five parts. */
const RUNS = runs(0.04);

describe('random histories of a loan', () => {
  test.each([1, 2, 3, 4, 5])('L1-10 hold after every event of 50, part %i of 5', (part) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TERMS),
        fc.array(anyStep, { minLength: 50, maxLength: 50 }),
        (terms, steps) => {
          const opened = must(openBook({ loan: 'L', terms }));
          let book = must(post(opened, { id: 'p', on: terms.from, kind: 'payout' }));
          let today = terms.from;
          let bound: Bound = { day: today, sum: 0 };
          // Fees are agreed as sums.
          let isPlain = terms.rate !== undefined;
          const within = (now: LoanBook, { sum }: Bound): void =>
            expect(earnedBy(now), 'L9').toBeLessThanOrEqual(sum + now.journals.length + 40);
          for (const [k, step] of steps.entries()) {
            today = addDays(today, step[0]);
            bound = bounded(bound, book, today);
            if (step[0] > 0) {
              const yesterday = addDays(today, -1);
              const closed = must(closeDay(book, yesterday));
              expect(broken(book, closed)).toBeUndefined();
              expect(must(closeDay(closed, yesterday))).toBe(closed);
              book = closed;
            }
            const event = eventOf(book, today, `e${k}`, step);
            const isAnew = COUNTS_ANEW.includes(event.kind) || event.valueOn !== undefined;
            if (isPlain && isAnew) within(book, bound);
            isPlain &&= !isAnew;
            const next = post(book, event);
            if (!next.ok) {
              expect(next.problem.code).not.toMatch(/^JOURNAL_/);
              continue;
            }
            expect(broken(book, next.value), event.kind).toBeUndefined();
            conserved(book, next.value, event);
            book = next.value;
          }
          expect(must(balancesOf(book.journals))).toEqual(book.balances);
          expect(JSON.parse(JSON.stringify(book))).toEqual(book);
          const [first] = book.entries.slice(1);
          const again = first && post(book, { ...(first.what as LedgerEvent), on: today });
          expect(again?.ok ?? false).toBe(false);
          const late = post(book, { id: 'late', on: book.closedTo, kind: 'accrual' });
          expect(late.ok ? 'ok' : late.problem.code).toBe('DAY_CLOSED');
          if (isPlain) within(book, bound);
        },
      ),
      { ...RUNS, seed: RUNS.seed + part },
    );
  });
});
