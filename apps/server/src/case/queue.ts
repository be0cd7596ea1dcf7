import type { DeskState } from '@forbear/casework';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import type { Caller } from '../people/principal.ts';
import type { Desk } from '../plugin/route.ts';
import { caseOf, nextOf } from './case-book.ts';
import { queueRow } from './case-view.ts';
import { grantedItems } from './disclosure.ts';
import { nameOf, requestView } from './reading.ts';
import { maskedName, sightOf } from './seen.ts';
import type { CaseRow } from './table.ts';

type Wanted = {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly state?: string | undefined;
  /** An id, or `none` for cases that nobody has. */
  readonly owner?: string | undefined;
  /** The beginning of a case number or a name, or the end of a loan number. */
  readonly q?: string | undefined;
};

/** Place of a case in the queue: broken clocks, deadlines, need, age. */
type Place = readonly [broken: number, deadline: number, need: number, opened: number, id: string];

const FAR = 2_000_000_000;
const placeOf = (row: CaseRow, today: number): Place => [
  row.deadline !== null && row.deadline < today ? 0 : 1,
  row.deadline ?? FAR,
  row.needs.length > 0 ? 0 : 1,
  row.opened_on,
  row.id,
];

const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function placeIn(cursor: string): Result<Place> {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isPlace = Array.isArray(place) && place.length === 5 && typeof place[4] === 'string';
    const isCounted = isPlace && place.slice(0, 4).every(Number.isSafeInteger);
    return isCounted
      ? ok(place as unknown as Place)
      : fail(problem('CURSOR_UNKNOWN', {}, '/after'));
  } catch {
    return fail(problem('CURSOR_UNKNOWN', {}, '/after'));
  }
}

/** One page of the cases that a caller may see, the most pressing first. */
export async function queuePage(desk: Desk, who: Caller | undefined, wanted: Wanted) {
  const { store, clock } = desk;
  const today = clock.today();
  const after = wanted.after === undefined ? ok(undefined) : placeIn(wanted.after);
  if (!after.ok) return after;
  const rows = await rowsAfter(desk, who, wanted, after.value);
  const shown = rows.slice(0, wanted.limit);
  const items = [];
  for (const row of shown) {
    const sight = sightOf(who, row);
    const kept = await caseOf(store.db, row);
    if (!sight.ok || !kept.ok) continue;
    const granted = sight.value === 'masked' ? {} : await grantedItems(store.db, row, today);
    const name = await nameOf(store.db, row);
    const owner = row.owner === null ? {} : { owner: { id: row.owner, name: row.owner } };
    items.push({
      ...queueRow(row, today, nextOf(kept.value.state), {
        name: sight.value === 'masked' ? maskedName(name) : name,
        ...owner,
      }),
      ...requestView(granted.request),
    });
  }
  const last = shown.at(-1);
  const isMore = rows.length > wanted.limit && last !== undefined;
  return ok({ items, ...(isMore ? { next: cursorOf(placeOf(last, today)) } : {}) });
}

async function rowsAfter(
  { store, clock }: Desk,
  who: Caller | undefined,
  { limit, state, owner, q }: Wanted,
  after: Place | undefined,
): Promise<readonly CaseRow[]> {
  const today = clock.today();
  const place = sql`(case when deadline < ${today} then 0 else 1 end, coalesce(deadline, ${FAR}),
    case when cardinality(needs) > 0 then 0 else 1 end, opened_on, id)`;
  let query = store.db
    .selectFrom('hardship_case')
    .selectAll()
    .where('tenant', '=', store.tenant)
    .orderBy(sql`case when deadline < ${today} then 0 else 1 end`)
    .orderBy(sql`coalesce(deadline, ${FAR})`)
    .orderBy(sql`case when cardinality(needs) > 0 then 0 else 1 end`)
    .orderBy('opened_on')
    .orderBy('id')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('state', '=', state as DeskState);
  if (owner === 'none') query = query.where('owner', 'is', null);
  else if (owner !== undefined) query = query.where('owner', '=', owner);
  if (q !== undefined) query = query.where(found(store.tenant, q));
  if (who?.kind === 'borrower') query = query.where('person', '=', who.id);
  else if (who?.kind === 'public') query = query.where('id', '=', who.caseId);
  else if (who?.kind === 'staff' && isAgentAlone(who))
    query = query.where((by) => by.or([by('owner', '=', who.id), by('owner', 'is', null)]));
  if (after !== undefined)
    query = query.where(
      sql<boolean>`${place} > (${after[0]}::int, ${after[1]}::int, ${after[2]}::int, ${after[3]}::int, ${after[4]}::text)`,
    );
  return query.execute();
}

/** Cases whose number or person begins with a text, or whose loan ends with it. */
function found(tenant: string, text: string) {
  const safe = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return sql<boolean>`(number like ${`${safe}%`} or loan like ${`%${safe}`} or exists (
    select 1 from account_origin o where o.tenant = ${tenant} and o.part = hardship_case.part
      and o.id = hardship_case.account and o.name like ${`${safe}%`}))`;
}

const isAgentAlone = ({ who }: Extract<Caller, { kind: 'staff' }>): boolean =>
  who.roles.includes('agent') &&
  !who.roles.some((role) => role === 'approver' || role === 'auditor');
