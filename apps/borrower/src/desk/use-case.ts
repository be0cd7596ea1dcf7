import { present } from '@forbear/problem';
import type { Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { useKeeping } from '../store/keeping.tsx';
import { tell, useNews, type Seen } from './news.ts';
import type { KeptPairing } from './pairing.ts';
import { lookAt } from './watch.ts';
import { keepCommand, keepWish, wishesOf, type Wish } from './wish.ts';

export type DeskCase = {
  readonly seen?: Seen;
  /** What the desk refused last, else why it cannot be read. */
  readonly problem?: Problem;
  /** What was said and has not reached the desk yet. */
  readonly waiting: readonly Wish[];
  /** Whether what happens is heard at once. */
  readonly isLive: boolean;
  /** Events of the desk that could not be entered into the person's own case. */
  readonly unentered: number;
  readonly isBusy: boolean;
  readonly look: () => void;
  /** Gives a command of the case with the version that is seen. */
  readonly command: (kind: string, body: unknown) => Promise<void>;
  /** Says something beside the case: a line, a grant. `path` begins after that of the case. */
  readonly post: (path: string, body: unknown) => Promise<void>;
};

/** The case of a debt at a paired desk: what is known of it, spoken to through kept wishes. */
export function useDeskCase({ key, pairing }: KeptPairing, debt: string): DeskCase {
  const keeping = useKeeping();
  const { seen, problem, refused, isLive, unentered } = useNews(debt);
  const [failed, setFailed] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const found = failed ?? refused ?? problem;
  const waiting = wishesOf(keeping.records).flatMap(({ wish }) =>
    wish.to === key && wish.debt === debt ? [wish] : [],
  );
  /** Keeps what is to be said, then sends all that waits. */
  const saying = async (keep: () => Promise<Problem | undefined>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    tell(debt, { refused: undefined });
    const stuck = await keep();
    setFailed(stuck);
    if (stuck === undefined) await lookAt(key);
    setBusy(false);
  };
  const followed = pairing.cases[debt];
  return {
    ...present({ seen, problem: found }),
    ...{ waiting, isLive, unentered, isBusy },
    look: () => {
      tell(debt, { refused: undefined });
      void lookAt(key);
    },
    command: (kind, body) => saying(() => keepCommand(keeping, { key, debt, pairing }, kind, body)),
    post: (path, body) =>
      saying(() =>
        keepWish(keeping, { to: key, debt, path: `/v1/cases/${followed?.id ?? ''}${path}`, body }),
      ),
  };
}
