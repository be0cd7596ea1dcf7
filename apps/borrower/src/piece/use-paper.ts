import type { Lang, Problem } from '@forbear/problem';
import { useEffect, useState } from 'preact/hooks';
import type { Written } from '../planning/asks.ts';
import { askEngine } from '../planning/engine.ts';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { useKeeping } from '../store/keeping.tsx';

export type PaperState =
  | { readonly state: 'working' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'written'; readonly written: Written };

/** A paper about a debt, made from the one plan that the screens show. */
export function usePaper(debt: string, id: string, lang: Lang): PaperState {
  const { situation } = useKeeping();
  const planning = usePlanning();
  const [found, setFound] = useState<PaperState>({ state: 'working' });
  useEffect(() => {
    setFound({ state: 'working' });
    if (planning.state === 'failed')
      return setFound({ state: 'refused', problem: planning.problem });
    if (planning.state !== 'made') return;
    const { plan } = planning.planned;
    if (!plan.ok) return setFound({ state: 'refused', problem: plan.problem });
    let wanted = true;
    const asked = askEngine('paper', {
      situation,
      debt,
      id,
      lang,
      plan: chosenOf(plan.value, situation.chosen),
      findings: plan.value.findings,
    });
    void asked.answer.then((told) => {
      if (!wanted) return;
      const made = told.ok ? told.value : told;
      setFound(
        made.ok
          ? { state: 'written', written: made.value }
          : { state: 'refused', problem: made.problem },
      );
    });
    return () => {
      wanted = false;
    };
  }, [planning.state, situation, debt, id, lang]);
  return found;
}
