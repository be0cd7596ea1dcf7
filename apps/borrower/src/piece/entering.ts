import type { CaseCommand } from '@forbear/negotiation';
import { fail, ok, present, problem as problemOf, type Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { askEngine } from '../planning/engine.ts';
import type { Happening, What } from '../situation/happening.ts';
import type { CaseKept } from '../situation/situation.ts';
import type { Facts } from '../situation/told.ts';
import { useKeeping } from '../store/keeping.tsx';

/** Enters what happened into the case of a debt; whether it is kept. */
export function useEntering(debt: string) {
  const keeping = useKeeping();
  const planning = usePlanning();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { situation } = keeping;
  const plan =
    planning.state === 'made' && planning.planned.plan.ok
      ? chosenOf(planning.planned.plan.value, situation.chosen)
      : undefined;
  const asked = plan?.choices.find((one) => one.debt === debt)?.relief.measures;
  const seen = situation.cases[debt]?.events.length ?? 0;
  const keep = async (answer: Promise<{ ok: boolean } & object>): Promise<boolean> => {
    setBusy(true);
    const told = (await answer) as Awaited<ReturnType<typeof askEngine<'enter'>>['answer']>;
    const made = told.ok ? told.value : told;
    const failed = made.ok
      ? await keeping.change<CaseKept>('case', debt, (now) =>
          (now?.events.length ?? 0) === seen
            ? ok(made.value)
            : fail(problemOf('CHANGED_ELSEWHERE')),
        )
      : made.problem;
    setBusy(false);
    setProblem(failed);
    return failed === undefined;
  };
  const enter = (happened: readonly Happening[]): Promise<boolean> =>
    keep(
      askEngine('enter', {
        situation,
        debt,
        happened,
        ...present({ asked }),
      }).answer,
    );
  return {
    isBusy,
    problem,
    enter,
    happen: (what: What, facts: Facts = {}) => enter([{ what, on: situation.day, facts }]),
    /** Enters what a bill showed. */
    note: (command: CaseCommand) => keep(askEngine('note', { situation, debt, command }).answer),
    strike: () => keep(askEngine('strike', { situation, debt }).answer),
  };
}
