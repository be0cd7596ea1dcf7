import type { JointPlan, NamedPlan } from '@forbear/plan';
import type { Lang, Problem } from '@forbear/problem';
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useKeeping } from '../store/keeping.tsx';
import { useSay } from '../text/say.ts';
import type { Planned } from './asks.ts';
import { askEngine } from './engine.ts';

/** Where the one planning of the situation stands. */
export type PlanningState =
  | { readonly state: 'working'; readonly share: number }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'made'; readonly planned: Planned };

export type Planning = PlanningState & { readonly stop: () => void; readonly again: () => void };

type Context = {
  readonly found: PlanningState;
  readonly want: () => void;
  readonly stop: () => void;
  readonly again: () => void;
};
const PlanningContext = createContext<Context | undefined>(undefined);

/** Plans the situation once it is asked for, and anew when it changes; all screens see the same plan. */
export function PlanningProvider({ children }: { readonly children: ComponentChildren }) {
  const { situation, isOpen } = useKeeping();
  const [found, setFound] = useState<PlanningState>({ state: 'working', share: 0 });
  const [isWanted, setWanted] = useState(false);
  const [round, setRound] = useState(0);
  const end = useRef<() => void>(() => undefined);
  // The chosen plan does not change the plans.
  const { chosen: _chosen, ...rest } = situation;
  const digest = JSON.stringify(rest);
  useEffect(() => {
    if (!isWanted || !isOpen) return;
    let wanted = true;
    setFound({ state: 'working', share: 0 });
    const { answer, stop } = askEngine('plan', situation, (share) => {
      if (wanted) setFound({ state: 'working', share });
    });
    end.current = () => {
      wanted = false;
      stop();
    };
    void answer.then((told) => {
      if (!wanted) return;
      end.current = () => undefined;
      setFound(
        told.ok
          ? { state: 'made', planned: told.value }
          : { state: 'failed', problem: told.problem },
      );
    });
    return () => end.current();
  }, [digest, isWanted, isOpen, round]);
  const { lang } = useSay();
  const value = useMemo(
    () => ({
      found: spoken(found, lang),
      want: () => setWanted(true),
      again: () => setRound((one) => one + 1),
      stop: () => {
        end.current();
        setFound({ state: 'stopped' });
      },
    }),
    [found, lang],
  );
  return <PlanningContext.Provider value={value}>{children}</PlanningContext.Provider>;
}

/** Debts called as the screens speak. */
function spoken(found: PlanningState, lang: Lang): PlanningState {
  if (found.state !== 'made') return found;
  const standings = found.planned.standings.map((one) => ({ ...one, name: one.names[lang] }));
  return { ...found, planned: { ...found.planned, standings } };
}

/** The planning of this situation. */
export function usePlanning(): Planning {
  const context = useContext(PlanningContext) as Context;
  useEffect(() => context.want(), []);
  return { ...context.found, stop: context.stop, again: context.again };
}

/** The plan that was chosen, else the first; nothing where no plan could be made. */
export function chosenOf(plan: JointPlan, name: string | undefined): NamedPlan {
  return (plan.plans.find((one) => one.name === name) ?? plan.plans[0]) as NamedPlan;
}
