import { useEffect, useRef } from 'preact/hooks';
import { useKeeping } from '../store/keeping.tsx';
import { pairingsOf } from './pairing.ts';
import { watchDesk, type Watch } from './watch.ts';

/** Listens to every desk that this device is paired with, on whatever page one is. */
export function DesksWatched() {
  const keeping = useKeeping();
  const latest = useRef(keeping);
  latest.current = keeping;
  const watches = useRef(new Map<string, Watch>());
  const keys = pairingsOf(keeping.records)
    .map(({ key }) => key)
    .sort()
    .join(' ');
  useEffect(() => {
    const wanted = new Set(keys.split(' ').filter(Boolean));
    for (const [key, watch] of watches.current)
      if (!wanted.has(key)) {
        watch.stop();
        watches.current.delete(key);
      }
    for (const key of wanted)
      if (!watches.current.has(key))
        watches.current.set(
          key,
          watchDesk(key, () => latest.current),
        );
  }, [keys]);
  useEffect(
    () => () => {
      for (const watch of watches.current.values()) watch.stop();
    },
    [],
  );
  return null;
}
