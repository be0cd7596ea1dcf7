import { useCallback, useState } from 'react';
import { useMe } from './session.ts';

/** What is being written, by whom and where: as long as this page stands open, and never in a storage of the machine. */
const written = new Map<string, unknown>();

type Next<T> = T | ((now: T) => T);

/** What somebody is writing about a case: it stays while another page of the desk is looked at. */
export function useDraft<T>(
  caseId: string,
  name: string,
  empty: T,
): readonly [T, (next: Next<T>) => void] {
  const key = `${useMe().id} ${caseId} ${name}`;
  const now = (): T => (written.has(key) ? (written.get(key) as T) : empty);
  const [draft, show] = useState(now);
  const set = useCallback(
    (next: Next<T>) => {
      const before = written.has(key) ? (written.get(key) as T) : empty;
      const after = typeof next === 'function' ? (next as (now: T) => T)(before) : next;
      if (after === empty) written.delete(key);
      else written.set(key, after);
      show(after);
    },
    [key, empty],
  );
  return [draft, set];
}
