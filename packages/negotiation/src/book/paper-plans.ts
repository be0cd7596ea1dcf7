import type { BorrowerCase } from '@forbear/check';
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
  const joint = () => (standing.debts.length > 0 ? solved(standing, '') : nothing(book.borrower));
  return {
    standing,
    joint,
    asking: (id) => {
      const own = standing.debts.find((one) => one.id === id);
      const seen = book.records.get(id)?.state.limitationSeen !== undefined;
      const decides = seen && own?.outOfTime === undefined;
      if (own === undefined || (own.answer === undefined && !decides)) return joint();
      const { answer: _, ...free } = own;
      const asked = decides ? { ...free, outOfTime: 'pays' as const } : free;
      const debts = standing.debts.map((one) => (one.id === id ? asked : one));
      return solved({ ...standing, debts }, id);
    },
  };
}

/** The plans of someone who owes nothing any more: no debt has a choice. */
function nothing(borrower: BorrowerCase): Result<JointPlan> {
  const made = planDebts(borrower, { explain: false });
  if (!made.ok) return made;
  const plans = made.value.plans.map((plan) => ({ ...plan, choices: [] }));
  return ok({ ...made.value, plans, findings: [] });
}
