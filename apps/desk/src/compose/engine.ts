import type { Considered, Proposal, ProposalInput } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { useEffect, useState } from 'react';
import type { EngineAnswer, EngineAsk } from './engine-answer.ts';

/** One worker a kind of question: a proposal looks at hundreds of combinations, and what is typed does not wait for it. */
const workers = new Map<EngineAsk['what'], Worker>();
let last = 0;
const waiting = new Map<number, (answer: EngineAnswer) => void>();

/** Sends one question to the engine; `hear` is called once, unless it is taken back first. */
function askEngine(ask: EngineAsk, hear: (answer: EngineAnswer) => void): () => void {
  const worker = workers.get(ask.what) ?? begin();
  workers.set(ask.what, worker);
  const id = ++last;
  waiting.set(id, hear);
  worker.postMessage({ id, ask });
  return () => void waiting.delete(id);
}

function begin(): Worker {
  const made = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener(
    'message',
    ({ data }: MessageEvent<{ id: number; answer: EngineAnswer }>) => {
      const hear = waiting.get(data.id);
      waiting.delete(data.id);
      hear?.(data.answer);
    },
  );
  return made;
}

/** What the desk may offer; undefined until the engine has found it. */
export function useProposal(input: ProposalInput): Proposal | undefined {
  const [found, setFound] = useState<Proposal>();
  useEffect(
    () =>
      askEngine(
        { what: 'propose', input },
        (one) => one.what === 'propose' && setFound(one.proposal),
      ),
    [input],
  );
  return found;
}

/** Measures looked at; what was found last stays until the next is there, marked as being counted. */
export function useConsidered(
  input: ProposalInput,
  measures: readonly Measure[],
): { readonly found: Considered | undefined; readonly isCounting: boolean } {
  const key = JSON.stringify(measures);
  const [kept, setKept] = useState<{ readonly key: string; readonly found: Considered }>();
  useEffect(
    () =>
      askEngine(
        { what: 'consider', input, measures: JSON.parse(key) as readonly Measure[] },
        (one) => one.what === 'consider' && setKept({ key, found: one.considered }),
      ),
    [input, key],
  );
  return { found: kept?.found, isCounting: kept?.key !== key };
}
