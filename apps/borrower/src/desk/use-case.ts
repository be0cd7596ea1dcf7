import type { Recorded, SignedHead } from '@forbear/negotiation';
import { fail, ok, problem, type Problem } from '@forbear/problem';
import { caseEvent, caseView, pageOf, type CaseView } from '@forbear/wire/desk';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useKeeping, type Keeping } from '../store/keeping.tsx';
import { askDesk } from './client.ts';
import { isSigned } from './device-key.ts';
import type { Followed, KeptPairing, Pairing } from './pairing.ts';
import { keepWish, sendWish, wishesOf } from './wish.ts';
import { witnessed } from './witness.ts';

/** A case as its desk tells it, once its history was held against what this device has seen. */
export type Seen = { readonly view: CaseView; readonly events: readonly Recorded[] };

export type DeskCase = {
  readonly seen?: Seen;
  readonly problem?: Problem;
  /** Something that was said and has not reached the desk yet. */
  readonly waiting: number;
  readonly isBusy: boolean;
  readonly look: () => void;
  /** Gives a command of the case with the version that is seen. */
  readonly command: (kind: string, body: unknown) => Promise<void>;
};

const LOOK_MS = 15_000;

const told = pageOf(caseEvent).extend({ head: caseView.shape.head }).loose();

async function lookAt(
  pairing: Pairing,
  followed: Followed,
): Promise<{ readonly seen: Seen; readonly followed: Followed } | Problem> {
  const path = `/v1/cases/${followed.id}`;
  const history = await askDesk(pairing, { method: 'GET', path: `${path}/events` }, told);
  if (!history.ok) return history.problem;
  const { items, head } = history.value;
  const links = items.map(({ text, prev, digest }) => ({ text, prev, digest }));
  const held = await witnessed(followed, { links, head: head as SignedHead }, pairing, isSigned);
  if (!held.ok) return held.problem;
  const view = await askDesk(pairing, { method: 'GET', path }, caseView);
  if (!view.ok) return view.problem;
  return { seen: { view: view.value, events: held.value.events }, followed: held.value.followed };
}

/** Keeps the newest head of a case: later histories have to descend from it. */
const keepFollowed = (
  keeping: Keeping,
  { key }: KeptPairing,
  debt: string,
  followed: Followed,
): Promise<Problem | undefined> =>
  keeping.change<Pairing>('desk', key, (now) =>
    now === undefined
      ? fail(problem('CHANGED_ELSEWHERE'))
      : ok({ ...now, cases: { ...now.cases, [debt]: followed } }),
  );

/** The case of a debt at a paired desk: looked at again while the page stands open, spoken to through kept wishes. */
export function useDeskCase(kept: KeptPairing, debt: string): DeskCase {
  const keeping = useKeeping();
  const latest = useRef({ keeping, kept });
  latest.current = { keeping, kept };
  const [seen, setSeen] = useState<Seen>();
  const [found, setFound] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const waiting = wishesOf(keeping).filter(({ wish }) => wish.to === kept.key);

  const look = useCallback(async () => {
    const now = latest.current;
    const { pairing } = now.kept;
    for (const wish of wishesOf(now.keeping).filter((one) => one.wish.to === now.kept.key)) {
      const failed = await sendWish(now.keeping, pairing, wish);
      if (failed !== undefined) return setFound(failed);
    }
    const followed = pairing.cases[debt];
    if (followed === undefined) return;
    const answer = await lookAt(pairing, followed);
    if ('code' in answer) return setFound(answer);
    setSeen(answer.seen);
    setFound(undefined);
    if (answer.followed.newest?.digest !== followed.newest?.digest)
      setFound(await keepFollowed(now.keeping, now.kept, debt, answer.followed));
  }, [debt]);

  useEffect(() => {
    void look();
    const again = () => document.visibilityState === 'visible' && void look();
    const clock = setInterval(again, LOOK_MS);
    addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(clock);
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [look]);

  const command = async (kind: string, body: unknown): Promise<void> => {
    const followed = kept.pairing.cases[debt];
    if (followed === undefined || isBusy) return;
    setBusy(true);
    const wish = await keepWish(keeping, {
      ...{ to: kept.key, debt, body, version: followed.version },
      path: `/v1/cases/${followed.id}/commands/${kind}`,
    });
    const failed = 'code' in wish ? wish : await sendWish(keeping, kept.pairing, wish);
    setBusy(false);
    if (failed === undefined) await look();
    else setFound(failed);
  };

  return {
    ...(seen === undefined ? {} : { seen }),
    ...(found === undefined ? {} : { problem: found }),
    waiting: waiting.length,
    isBusy,
    look: () => void look(),
    command,
  };
}
