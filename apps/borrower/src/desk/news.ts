import type { Link, OpenedField, Recorded } from '@forbear/negotiation';
import type { Problem } from '@forbear/problem';
import type { CaseView, MessageEntry } from '@forbear/wire/desk';
import { useEffect, useState } from 'preact/hooks';

/** A case as its desk tells it, once its history was held against what this device has seen. */
export type Seen = {
  readonly view: CaseView;
  readonly events: readonly Recorded[];
  /** The same as stored bytes, for whoever verifies them. */
  readonly links: readonly Link[];
  /** The texts of terms that were put on the table, by their digest. */
  readonly terms: ReadonlyMap<string, string>;
  /** Words of both sides that the signed events have committed to. */
  readonly fields: readonly OpenedField[];
  readonly lines: readonly MessageEntry[];
};

/** What is known of a case at a desk while the app stands open. */
export type News = {
  readonly seen?: Seen;
  /** Why the desk cannot be read, or is not believed. */
  readonly problem?: Problem;
  /** What the desk has refused of what was said to it last. */
  readonly refused?: Problem;
  /** Events of the desk that could not be entered into the person's own case. */
  readonly unentered: number;
  /** Whether the desk is heard as things happen; else it is looked at from time to time. */
  readonly isLive: boolean;
};

const NONE: News = { unentered: 0, isLive: false };
const all = new Map<string, News>();
const readers = new Set<() => void>();

const newsOf = (debt: string): News => all.get(debt) ?? NONE;

type Change = { readonly [K in keyof News]?: News[K] | undefined };

/** Changes what is known of a case; a key that is there with nothing takes it away. */
export function tell(debt: string, change: Change): void {
  const next = Object.entries({ ...newsOf(debt), ...change }).filter(
    ([, value]) => value !== undefined,
  );
  all.set(debt, Object.fromEntries(next) as News);
  for (const read of readers) read();
}

/** What is known of the case of a debt, told anew with every change. */
export function useNews(debt: string): News {
  const [news, setNews] = useState(() => newsOf(debt));
  useEffect(() => {
    const read = () => setNews(newsOf(debt));
    read();
    readers.add(read);
    return () => void readers.delete(read);
  }, [debt]);
  return news;
}
