import type { Considered, Proposal, ProposalInput } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { useEffect, useId, useState } from 'react';
import type { EngineAnswer, EngineAsk } from './engine-answer.ts';

type Question = {
  readonly ask: EngineAsk;
  readonly hear: (answer: EngineAnswer) => void;
  /** Nobody waits for it any more. */
  isOver?: true;
};

/** A worker of one kind of question, which answers one at a time; the latest of each asker waits meanwhile. */
type Bench = {
  worker: Worker;
  running?: Question | undefined;
  readonly waiting: Map<string, Question>;
};

/** One worker a kind of question: a proposal looks at hundreds of combinations, and what is typed does not wait for it. */
const benches = new Map<EngineAsk['what'], Bench>();

/**
 * Asks the engine; `hear` is called once, unless `who` asks anew or takes it back first. What is not wanted any more is not
 * computed, so that the answer to what is typed last never waits for those before it.
 */
function askEngine(who: string, question: Question): () => void {
  const { what } = question.ask;
  const bench = benches.get(what) ?? { worker: begin(), waiting: new Map<string, Question>() };
  benches.set(what, bench);
  bench.waiting.set(who, question);
  // A proposal of a case that was left is long: another worker is sooner ready.
  if (what === 'propose' && bench.running?.isOver === true) {
    bench.worker.terminate();
    bench.worker = begin();
    bench.running = undefined;
  }
  next(bench);
  return () => {
    question.isOver = true;
    if (bench.waiting.get(who) === question) bench.waiting.delete(who);
  };
}

const begin = (): Worker =>
  new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });

function next(bench: Bench): void {
  const [first] = bench.waiting;
  if (bench.running !== undefined || first === undefined) return;
  const [who, question] = first;
  bench.waiting.delete(who);
  bench.running = question;
  bench.worker.onmessage = ({ data }: MessageEvent<EngineAnswer>) => {
    bench.running = undefined;
    if (question.isOver !== true) question.hear(data);
    next(bench);
  };
  bench.worker.postMessage(question.ask);
}

/** What the desk may offer; undefined until the engine has found it. */
export function useProposal(input: ProposalInput): Proposal | undefined {
  const who = useId();
  const [found, setFound] = useState<Proposal>();
  useEffect(
    () =>
      askEngine(who, {
        ask: { what: 'propose', input },
        hear: (one) => one.what === 'propose' && setFound(one.proposal),
      }),
    [who, input],
  );
  return found;
}

/** Measures looked at; what was found last stays until the next is there, marked as being counted. */
export function useConsidered(
  input: ProposalInput,
  measures: readonly Measure[],
): { readonly found: Considered | undefined; readonly isCounting: boolean } {
  const who = useId();
  const key = JSON.stringify(measures);
  const [kept, setKept] = useState<{ readonly key: string; readonly found: Considered }>();
  useEffect(
    () =>
      askEngine(who, {
        ask: { what: 'consider', input, measures: JSON.parse(key) as readonly Measure[] },
        hear: (one) => one.what === 'consider' && setKept({ key, found: one.considered }),
      }),
    [who, input, key],
  );
  return { found: kept?.found, isCounting: kept?.key !== key };
}
