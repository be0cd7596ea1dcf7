import { ok, present } from '@forbear/problem';
import type { Told } from '../situation/told.ts';
import type { Keeping } from './keeping.tsx';
import { freshId } from './record.ts';

/** An answer that is being typed, and what stood when it was begun; without that, whatever stands. */
export type Typing = { readonly told: Told | undefined; readonly seen?: Told | undefined };
export type Typings = Readonly<Record<string, Typing>>;

/** What a page keeps of what is being typed, and the record that it will become. */
type Draft = { readonly fields: Typings; readonly id?: string };

const isDraft = (body: unknown): body is Draft =>
  typeof body === 'object' && body !== null && 'fields' in body;

/** What was typed since the app was opened, by whose it is and page. */
const typed = new Map<string, Draft>();
const placeOf = ({ example = '' }: Keeping, page: string): string => `${example}/${page}`;

/** What was typed on a page and not sent on, now or before the app was last closed. */
export function typingsOf(keeping: Keeping, page: string): Typings {
  return draftOf(keeping, page).fields;
}

/** The record that what is typed on a page becomes: the same on every page that shows it, so that it is kept once. */
export const recordOf = (keeping: Keeping, page: string): string =>
  draftOf(keeping, page).id ?? freshId();

function draftOf(keeping: Keeping, page: string): Draft {
  const body = keeping.records.get(`draft/${page}`)?.body;
  return typed.get(placeOf(keeping, page)) ?? (isDraft(body) ? body : { fields: {} });
}

type Write = () => Promise<unknown>;

/** What is to be written next of each place; while one is written, only the latest waits. */
const next = new Map<string, Write>();
const writing = new Set<string>();
/** What stands in the store of each place, as far as this page has read or written it. */
const written = new Map<string, Typings>();

/** Keeps what is being typed, one write after another, so that the latest stands; what another page types stays beside it. */
export function keepTypings(
  keeping: Keeping,
  page: string,
  fields: Typings,
  record?: string,
): void {
  const place = placeOf(keeping, page);
  if (!written.has(place)) written.set(place, typingsOf(keeping, page));
  typed.set(place, draftWith(fields, record));
  next.set(place, async () => {
    const before = written.get(place) ?? {};
    const failed = await keeping.change('draft', page, (now) => {
      const there: Draft = isDraft(now) ? now : { fields: {} };
      return ok(draftWith(merged(there.fields, before, fields), there.id ?? record));
    });
    if (failed === undefined) written.set(place, fields);
  });
  void writeDown(place);
}

/** Where nothing is typed any more the next record is another. */
const draftWith = (fields: Typings, id: string | undefined): Draft =>
  Object.keys(fields).length === 0 ? { fields } : { fields, ...present({ id }) };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What stands with what this page has changed since `before`, and without what it has let go of. */
function merged(there: Typings, before: Typings, fields: Typings): Typings {
  const stays = Object.entries(there).filter(
    ([question, one]) => question in fields || !same(one, before[question]),
  );
  const own = Object.entries(fields).filter(([question, one]) => !same(one, before[question]));
  return Object.fromEntries([...stays, ...own]);
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
