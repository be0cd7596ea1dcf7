import { present } from '@forbear/problem';
import { guessedTerms, type Debt, type Method, type Terms } from '@forbear/loan';
import {
  addDays,
  addMonths,
  civil,
  dayInMonth,
  monthOf,
  type Day,
  type Month,
} from '@forbear/money';
import { lprOn } from '@forbear/rule';

/** Terms of a debt, and which of them nobody told. */
export type Guess = { readonly terms: Terms; readonly guessed: readonly string[] };

/** So many months no schedule goes beyond. */
const COUNT_MAX = 600;

/**
 * The terms of a reported debt. One with a last due day is taken to be paid back monthly until then,
 * from the row that was missed first or is next; its method, rate and penalty are those of the
 * template, the rate of homes and studies the published one of five years. Without such a day all is
 * the template's.
 */
export function termsOf(debt: Omit<Debt, 'terms'>, end: Day | undefined): Guess {
  const all = guessedTerms(debt);
  if (end === undefined) return { terms: all, guessed: ['/terms'] };
  const { overdueSince, outstanding } = debt;
  const anchor = civil(end).day;
  const first = overdueSince ?? addDays(outstanding.asOf, 1);
  const last = monthOf(end);
  const next = dayInMonth(monthOf(first), anchor) < first ? monthOf(first) + 1 : monthOf(first);
  const month = Math.min(next, last) as Month;
  const firstDue = dayInMonth(month, anchor);
  const rate = PUBLISHED.has(debt.kind) ? lprOn(outstanding.asOf, '5-year')?.rate : undefined;
  const { minimum: _minimum, ...rest } = all;
  const terms: Terms = {
    ...rest,
    ...present({ rate }),
    method: IN_ROWS.has(rest.method) ? rest.method : 'equal-instalment',
    count: Math.min(COUNT_MAX, last - month + 1),
    from: addMonths(firstDue, -1, 'clamp-to-month-end', anchor),
    firstDue,
    ...(civil(firstDue).day === anchor ? {} : { dueDay: anchor }),
  };
  return {
    terms,
    guessed: ['/terms/method', '/terms/rate', '/terms/penalty', '/terms/count', '/terms/firstDue'],
  };
}

const PUBLISHED: ReadonlySet<Debt['kind']> = new Set(['home', 'study'] as const);
const IN_ROWS: ReadonlySet<Method> = new Set(['equal-instalment', 'equal-principal', 'flat']);
