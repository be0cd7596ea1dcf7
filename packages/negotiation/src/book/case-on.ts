import type { BorrowerCase } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import { later, monthOf, type Day } from '@forbear/money';
import { present } from '@forbear/problem';
import type { CaseState } from '../case/state.ts';
import { stillToPay } from '../case/progress.ts';
import { paidBy } from '../terms/fixed-plan.ts';
import type { CaseBook } from './book.ts';
import { contactsIn } from './conduct.ts';

/**
 * The case as it stands by its book on the day of the latest entry: what is agreed is paid just so and
 * what is paid of it is gone, a refusal is an answer, what is settled or ended is no debt any more.
 * The contacts of the entries stand beside those of the file. Sums that no entry tells anew stay those of
 * their own day; money in hand is not known in a later month.
 */
export function caseOn(book: CaseBook): BorrowerCase {
  const { borrower, records } = book;
  const states = new Map([...records].map(([id, { state }]) => [id, state]));
  const asOf = [...states.values()].reduce((day, { last }) => later(day, last), borrower.asOf);
  const debts = borrower.debts.flatMap((debt) => debtOn(debt, states.get(debt.id), asOf));
  const { cash, ...lasting } = borrower;
  // Money in hand is that of its own month: what has come and gone since is not known.
  const isFresh = monthOf(asOf) === monthOf(borrower.asOf);
  return {
    ...lasting,
    ...(isFresh ? present({ cash }) : {}),
    asOf,
    debts,
    contacts: contactsIn(book),
  };
}

const GONE: ReadonlySet<string> = new Set(['settled', 'closed']);

function debtOn(debt: Debt, state: CaseState | undefined, asOf: Day): readonly Debt[] {
  if (state === undefined) return [debt];
  if (GONE.has(state.stage)) return [];
  const { agreement, refusal } = state;
  if (agreement !== undefined && agreement.instalments.length > 0) {
    return [paidBy(debt, stillToPay(state), asOf)];
  }
  const isRefused = refusal !== undefined && refusal.by === undefined;
  return [isRefused ? { ...debt, answer: 'refused' as const } : debt];
}
