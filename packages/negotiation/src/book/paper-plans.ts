import type { BorrowerCase } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import { planDebts, type JointPlan } from '@forbear/plan';
import { ok, type Result } from '@forbear/problem';
import type { CaseBook } from './book.ts';
import { caseOn } from './case-on.ts';

/** What papers and calendar of a case rest on: the case as it stands, and one solution for all of them. */
export type PaperPlans = {
  readonly standing: BorrowerCase;
  /** The plans over all debts, with what creditors have agreed to or refused. */
  readonly joint: () => Result<JointPlan>;
  /**
   * The plans from which one creditor is asked: the same, but where this creditor has answered already its
   * own answer is left out, since the answer is what is replied to.
   */
  readonly asking: (debt: string) => Result<JointPlan>;
};

/** The plans of a book, each solved once. */
export function paperPlans(book: CaseBook): PaperPlans {
  const standing = caseOn(book);
  const known = new Map<string, Result<JointPlan>>();
  const solved = (borrower: BorrowerCase, key: string): Result<JointPlan> => {
    const found = known.get(key) ?? planDebts(borrower, { explain: false });
    known.set(key, found);
    return found;
  };
  /** What is short of an agreement, made up beside its other instalments in as few parts as fit; nothing where none is short or no parts fit. */
  const caughtUp = (debt: Debt): Result<JointPlan> | undefined => {
    const { id, remaining = [] } = debt;
    if (!remaining.some(({ due }) => due < standing.asOf)) return undefined;
    return CATCH_UP.map((count) => {
      const answer = { measures: [{ kind: 'catch-up', count } as const] };
      const debts = standing.debts.map((one) => (one.id === id ? { ...debt, answer } : one));
      return solved({ ...standing, debts }, `${id} ${count}`);
    }).find((made) => made.ok && isOnly(made.value, id));
  };
  const joint = () => (standing.debts.length > 0 ? solved(standing, '') : nothing(book.borrower));
  return {
    standing,
    joint,
    asking: (id) => {
      const own = standing.debts.find((one) => one.id === id);
      const seen = book.records.get(id)?.state.limitationSeen !== undefined;
      const decides = seen && own?.outOfTime === undefined;
      if (own === undefined || (own.answer === undefined && !decides)) return joint();
      const { answer: _, ...open } = own;
      const isAgreed = book.records.get(id)?.state.agreement !== undefined;
      const free = isAgreed ? unpriced(open) : open;
      const short = isAgreed ? caughtUp(free) : undefined;
      if (short?.ok === true) return short;
      const asked = decides ? { ...free, outOfTime: 'pays' as const } : free;
      const debts = standing.debts.map((one) => (one.id === id ? asked : one));
      return solved({ ...standing, debts }, id);
    },
  };
}

/** Whether a plan fits in which the debt is asked for nothing but its own answer. */
function isOnly({ plans: [plan] }: JointPlan, id: string): boolean {
  const choice = plan?.choices.find(({ debt }) => debt === id);
  return plan?.fits === true && choice?.relief.measures.length === 1;
}

/** Parts in which what is short of an agreement is made up, the fewest first. */
const CATCH_UP = [1, 2, 3, 6] as const;

/**
 * A debt of which an agreement says what is owed: its sums hold the price already, and what is asked anew
 * adds none by the old contract; the creditor names it where there is one.
 */
function unpriced(debt: Debt): Debt {
  const { principal, count, every, from, dayCount, rounding, residue } = debt.terms;
  const rate = { scaled: 0, per: 'year' } as const;
  const terms = { principal, count, every, from, dayCount, rounding, residue, rate };
  return { ...debt, terms: { ...terms, method: 'equal-instalment' } };
}

/** The plans of someone who owes nothing any more: no debt has a choice. */
function nothing(borrower: BorrowerCase): Result<JointPlan> {
  const made = planDebts(borrower, { explain: false });
  if (!made.ok) return made;
  const plans = made.value.plans.map((plan) => ({ ...plan, choices: [] }));
  return ok({ ...made.value, plans, findings: [] });
}
