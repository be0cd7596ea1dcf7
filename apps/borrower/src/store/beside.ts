import { problem, type Problem } from '@forbear/problem';
import { ownScript } from './own-script.ts';

/** How often a worker is looked at, in seconds. A page that sleeps takes no looks, so its sleep is no silence. */
const LOOK = 5;

export type Beside<Told> = {
  /** Where the worker's script lies, or a worker that has answered before. */
  readonly worker: string | Worker;
  readonly asked: unknown;
  /** How long it may say nothing, in seconds: the longest step of a plan on a slow phone is shorter. */
  readonly patience?: number;
  /** Hears each word, and says whether it was the last, or that the work broke. */
  readonly onTold: (told: Told) => 'more' | 'done' | 'broken';
  /** WORKER_FAILED: none could be started, it threw, its words could not be read, or it fell silent. */
  readonly onFailed: (problem: Problem) => void;
  /** Takes a worker whose work is done; else it ends. */
  readonly onIdle?: (worker: Worker) => void;
};

/** Asks a worker beside the page, which comes to an end whatever becomes of it. Gives the way to stop it. */
export function askBeside<Told>({
  worker: from,
  asked,
  patience = 300,
  onTold,
  onFailed,
  onIdle = (worker) => worker.terminate(),
}: Beside<Told>): () => void {
  let worker: Worker | undefined;
  let silent = 0;
  let isOver = false;
  const over = (): void => {
    isOver = true;
    clearInterval(watch);
  };
  const stop = (): void => {
    over();
    worker?.terminate();
  };
  const failed = (): void => {
    if (isOver) return;
    stop();
    onFailed(problem('WORKER_FAILED'));
  };
  const watch = setInterval(() => {
    silent += LOOK;
    if (silent > patience) failed();
  }, LOOK * 1000);
  try {
    const started =
      typeof from === 'string' ? new Worker(ownScript(from), { type: 'module' }) : from;
    worker = started;
    started.onerror = failed;
    started.onmessageerror = failed;
    started.onmessage = ({ data }: MessageEvent<Told>) => {
      if (isOver) return;
      silent = 0;
      const told = onTold(data);
      if (told === 'broken') failed();
      if (told !== 'done') return;
      over();
      worker = undefined;
      onIdle(started);
    };
    started.postMessage(asked);
  } catch {
    failed();
  }
  return stop;
}
