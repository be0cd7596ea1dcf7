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

const waiting = new Map<string, Promise<unknown>>();

/** Keeps what is being typed, one write after another, so that the latest stands. */
export function keepTypings(keeping: Keeping, page: string, fields: Typings): void {
  const place = placeOf(keeping, page);
  typed.set(place, fields);
  const write = () =>
    Object.keys(fields).length === 0
      ? keeping.drop([`draft/${page}`])
      : keeping.change('draft', page, () => ok({ fields }));
  waiting.set(place, (waiting.get(place) ?? Promise.resolve()).then(write, write));
}
