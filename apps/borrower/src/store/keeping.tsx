import { fail, ok, present, problem, type Problem } from '@forbear/problem';
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { FactsBody } from '../situation/from-records.ts';
import { situationOf } from '../situation/from-records.ts';
import type { Situation } from '../situation/situation.ts';
import { saying, type Facts, type Said } from '../situation/told.ts';
import { openDevice, type Records } from './device.ts';
import type { Kind } from './record.ts';
import type { Safe } from './safe.ts';
import type { Change } from './store.ts';
import type { Today } from './today.ts';

/** What is kept of a person, the situation it makes, and the ways to change it. */
export type Keeping = {
  readonly today: Today;
  readonly situation: Situation;
  readonly records: Records;
  /** What stands at this moment, before a screen has shown it: for what works beside the screens. */
  readonly read: () => Records;
  /** False until the device has been read. */
  readonly isOpen: boolean;
  /** Whether a passphrase closes this device, and whether it is closed now. */
  readonly lock: 'none' | 'closed' | 'open';
  readonly safe: Safe;
  /** What is wrong with the storage of this device. */
  readonly trouble?: Problem;
  /** The name of the example that is looked at. */
  readonly example?: string;
  /**
   * Keeps answers in a record. `seen` is what stood when they were given: where another page has
   * said something else meanwhile, nothing is kept and CHANGED_ELSEWHERE is told.
   */
  readonly say: (to: SayTo, seen: Facts, said: Said) => Promise<Problem | undefined>;
  readonly change: <T>(kind: Kind, id: string, change: Change<T>) => Promise<Problem | undefined>;
  /** Deletes records; for a day they can be taken back. */
  readonly remove: (keys: readonly string[]) => Promise<Problem | undefined>;
  readonly takeBack: (keys: readonly string[]) => Promise<Problem | undefined>;
  readonly drop: (keys: readonly string[]) => Promise<Problem | undefined>;
};

/** The record that answers go to; `first` is what it begins with where it is new. */
export type SayTo = {
  readonly kind: Kind;
  readonly id: string;
  readonly first?: Omit<FactsBody, 'facts'>;
};

const Context = createContext<Keeping | undefined>(undefined);

/** What is kept around this screen. */
export function useKeeping(): Keeping {
  const keeping = useContext(Context);
  if (keeping === undefined) throw new Error('nothing is kept around this screen');
  return keeping;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const answering =
  ({ first }: SayTo, seen: Facts, said: Said): Change<FactsBody> =>
  (now) => {
    if (now === undefined && first === undefined) return fail(problem('CHANGED_ELSEWHERE'));
    const facts = now?.facts ?? {};
    const moved = Object.entries(said).some(
      ([question, told]) => !same(facts[question], seen[question]) && !same(facts[question], told),
    );
    return moved
      ? fail(problem('CHANGED_ELSEWHERE'))
      : ok({ ...first, ...now, facts: saying(facts, said) });
  };

type Props = {
  readonly today: Today;
  readonly children: ComponentChildren;
  /** An example: what is done to it lasts as long as the page. */
  readonly example?: { readonly name: string; readonly given: NonNullable<Situation['given']> };
};

/** Shows the screens around which it stands what is kept, and anew with every change. */
export function KeepingProvider({ today, children, example }: Props) {
  const device = useMemo(() => openDevice(example === undefined), []);
  const [state, setState] = useState(device.state);
  useEffect(() => {
    // What came between the first picture and this moment is not missed.
    setState(device.state());
    return device.watch(() => setState(device.state()));
  }, []);
  const keeping = useMemo((): Keeping => {
    const { records, isOpen, lock, trouble } = state;
    const { situation, spoilt } = situationOf(records.values(), today.day);
    const told = trouble ?? (spoilt > 0 ? problem('STORE_SPOILT', { count: spoilt }) : undefined);
    return {
      today,
      records,
      read: () => device.state().records,
      isOpen,
      lock,
      safe: device,
      situation: example === undefined ? situation : { ...situation, given: example.given },
      ...present({ trouble: told, example: example?.name }),
      change: device.change,
      drop: device.drop,
      say: (to, seen, said) => device.change(to.kind, to.id, answering(to, seen, said)),
      remove: (keys) => device.mark(keys, Date.now()),
      takeBack: (keys) => device.mark(keys),
    };
  }, [state, today, example]);
  return <Context.Provider value={keeping}>{children}</Context.Provider>;
}
