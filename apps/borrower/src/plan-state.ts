import { must, type Problem } from '@forbear/problem';
import { parseDay } from '@forbear/money';
import type { BorrowerCase } from '@forbear/negotiation';
import type { JointPlan } from '@forbear/plan';
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './draft-store.ts';

/** The plan of the kept draft: being made, made, or the problem that prevents it. */
export type PlanState =
  | { readonly state: 'working' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'made'; readonly borrower: BorrowerCase; readonly plan: JointPlan };

export function usePlan(): PlanState {
  const { draft, today } = useDesk();
  const [found, setFound] = useState<PlanState>({ state: 'working' });
  useEffect(() => {
    let wanted = true;
    void import('./engine.ts').then(({ caseOf, planDebts }) => {
      if (!wanted) return;
      const borrower = caseOf(draft, must(parseDay(today.day)));
      if (!borrower.ok) return setFound({ state: 'refused', problem: borrower.problem });
      const plan = planDebts(borrower.value);
      setFound(
        plan.ok
          ? { state: 'made', borrower: borrower.value, plan: plan.value }
          : { state: 'refused', problem: plan.problem },
      );
    });
    return () => {
      wanted = false;
    };
  }, [draft, today]);
  return found;
}
