import { ok } from '@forbear/problem';
import type { Told } from '../situation/told.ts';
import type { Keeping } from './keeping.tsx';

/** An answer that is being typed, and what stood when it was begun; without that, whatever stands. */
export type Typing = { readonly told: Told | undefined; readonly seen?: Told | undefined };
export type Typings = Readonly<Record<string, Typing>>;

const isTypings = (body: unknown): body is { readonly fields: Typings } =>
  typeof body === 'object' && body !== null && 'fields' in body;

/** What was typed since the app was opened, by whose it is and page. */
const typed = new Map<string, Typings>();
const placeOf = ({ example = '' }: Keeping, page: string): string => `${example}/${page}`;

/** What was typed on a page and not sent on, now or before the app was last closed. */
export function typingsOf(keeping: Keeping, page: string): Typings {
  const body = keeping.records.get(`draft/${page}`)?.body;
  return typed.get(placeOf(keeping, page)) ?? (isTypings(body) ? body.fields : {});
}

type Write = () => Promise<unknown>;

/** What is to be written next of each place; while one is written, only the latest waits. */
const next = new Map<string, Write>();
const writing = new Set<string>();

/** Keeps what is being typed, one write after another, so that the latest stands. */
export function keepTypings(keeping: Keeping, page: string, fields: Typings): void {
  const place = placeOf(keeping, page);
  typed.set(place, fields);
  next.set(place, () =>
    Object.keys(fields).length === 0
      ? keeping.drop([`draft/${page}`])
      : keeping.change('draft', page, () => ok({ fields })),
  );
  void writeDown(place);
}

async function writeDown(place: string): Promise<void> {
  if (writing.has(place)) return;
  writing.add(place);
  for (let write = next.get(place); write !== undefined; write = next.get(place)) {
    next.delete(place);
    await write().catch(() => undefined);
  }
  writing.delete(place);
}
