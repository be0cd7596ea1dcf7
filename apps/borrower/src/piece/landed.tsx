import type { DebtLanded } from '@forbear/negotiation';
import { useEffect, useState } from 'preact/hooks';
import { useKeptBills } from '../planning/bills.ts';
import { askEngine } from '../planning/engine.ts';
import { useKeeping } from '../store/keeping.tsx';
import { useSay } from '../text/say.ts';
import { wordsOf } from '../text/problem-text.ts';
import { useEntering } from './entering.ts';

/** What the bills of this device show of agreements, each a line that the person says yes to. */
export function LandedInBills({ only }: { readonly only?: string }) {
  const say = useSay();
  const { situation } = useKeeping();
  const { bills } = useKeptBills();
  const [found, setFound] = useState<readonly DebtLanded[]>([]);
  const isKept = Object.keys(situation.cases).length > 0;
  useEffect(() => {
    setFound([]);
    if (bills.length === 0 || !isKept) return;
    let wanted = true;
    void askEngine('landed', { situation, bills }).answer.then((told) => {
      if (wanted && told.ok) setFound(told.value);
    });
    return () => {
      wanted = false;
    };
  }, [situation, bills]);
  // One after another: what the next line means follows from the one before.
  const firsts = found.filter(
    ({ debt }, k) =>
      (only === undefined || debt === only) && found.findIndex((one) => one.debt === debt) === k,
  );
  if (firsts.length === 0) return null;
  return (
    <section>
      <h2>{say('账单对上了协议', 'The bills and the agreement')}</h2>
      <ul class="answers">
        {firsts.map((one) => (
          <Line key={one.debt} landed={one} />
        ))}
      </ul>
    </section>
  );
}

function Line({ landed: { debt, command, say: words, refused } }: { readonly landed: DebtLanded }) {
  const say = useSay();
  const { note, isBusy, problem } = useEntering(debt);
  const fault = problem ?? refused;
  return (
    <li>
      <span class="answer">{words[say.lang]}</span>
      {fault && <small>{wordsOf(fault, say)}</small>}
      {refused === undefined && (
        <button class="plain" type="button" disabled={isBusy} onClick={() => void note(command)}>
          {say('对，记下来', 'Yes, note it')}
        </button>
      )}
    </li>
  );
}
