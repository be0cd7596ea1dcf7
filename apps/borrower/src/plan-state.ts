import { must, type Problem, type Result } from '@forbear/problem';
import { parseDay } from '@forbear/money';
import type { BorrowerCase } from '@forbear/negotiation';
import type { JointPlan } from '@forbear/plan';
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './draft-store.ts';
import { ownScript } from './own-script.ts';
import workerAddress from './plan-worker.ts?worker&url';

/** The plan of the kept draft: being made, made, or the problem that prevents it. */
export type PlanState =
  | { readonly state: 'working' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'made'; readonly borrower: BorrowerCase; readonly plan: JointPlan };

/** Plans the draft in a worker; a draft that changes meanwhile ends the old one. */
export function usePlan(): PlanState {
  const { draft, today } = useDesk();
  const [found, setFound] = useState<PlanState>({ state: 'working' });
  useEffect(() => {
    const worker = new Worker(ownScript(workerAddress), { type: 'module' });
    let wanted = true;
    void import('./engine.ts').then(({ caseOf }) => {
      if (!wanted) return;
      const borrower = caseOf(draft, must(parseDay(today.day)));
      if (!borrower.ok) return setFound({ state: 'refused', problem: borrower.problem });
      worker.onmessage = ({ data }: MessageEvent<Result<JointPlan>>) =>
        setFound(
          data.ok
            ? { state: 'made', borrower: borrower.value, plan: data.value }
            : { state: 'refused', problem: data.problem },
        );
      worker.postMessage(borrower.value);
    });
    return () => {
      wanted = false;
      worker.terminate();
    };
  }, [draft, today]);
  return found;
}
