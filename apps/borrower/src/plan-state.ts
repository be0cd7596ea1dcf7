import { must, type Problem } from '@forbear/problem';
import { parseDay } from '@forbear/money';
import type { BorrowerCase } from '@forbear/check';
import type { JointPlan, WhatIf } from '@forbear/plan';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useDesk } from './draft-store.ts';
import { ownScript } from './own-script.ts';
import type { PlanAsked, PlanTold } from './plan-worker.ts';
import workerAddress from './plan-worker.ts?worker&url';

/** The plan of the kept draft: being made, stopped, made, or the problem that prevents it. */
export type PlanState =
  | { readonly state: 'working'; readonly share: number }
  | { readonly state: 'stopped' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'made'; readonly borrower: BorrowerCase; readonly plan: JointPlan };

/** A plan with the ways to stop making it and to begin again. */
export type Planning = PlanState & { readonly stop: () => void; readonly again: () => void };

/**
 * Plans the draft in a worker, as it is or under a question; a draft or question that changes
 * meanwhile ends the old one.
 */
export function usePlan(whatIf?: WhatIf): Planning {
  const { draft, today } = useDesk();
  const [found, setFound] = useState<PlanState>({ state: 'working', share: 0 });
  const [round, setRound] = useState(0);
  const end = useRef<() => void>(() => undefined);
  useEffect(() => {
    const worker = new Worker(ownScript(workerAddress), { type: 'module' });
    let wanted = true;
    end.current = () => {
      wanted = false;
      worker.terminate();
    };
    setFound({ state: 'working', share: 0 });
    void import('./engine.ts').then(({ caseOf }) => {
      if (!wanted) return;
      const borrower = caseOf(draft, must(parseDay(today.day)));
      if (!borrower.ok) return setFound({ state: 'refused', problem: borrower.problem });
      worker.onmessage = ({ data }: MessageEvent<PlanTold>) =>
        setFound(stateOf(data, borrower.value));
      const asked: PlanAsked = {
        borrower: borrower.value,
        ...(whatIf === undefined ? {} : { whatIf }),
      };
      worker.postMessage(asked);
    });
    return () => end.current();
  }, [draft, today, whatIf, round]);
  const stop = useCallback(() => {
    end.current();
    setFound({ state: 'stopped' });
  }, []);
  const again = useCallback(() => setRound((one) => one + 1), []);
  return useMemo(() => ({ ...found, stop, again }), [found, stop, again]);
}

function stateOf(told: PlanTold, borrower: BorrowerCase): PlanState {
  if (told.told === 'progress') return { state: 'working', share: told.share };
  const { plan } = told;
  return plan.ok
    ? { state: 'made', borrower, plan: plan.value }
    : { state: 'refused', problem: plan.problem };
}
