import { mayDo, type DeskState } from '@forbear/casework';
import type { Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { sql, type RawBuilder } from 'kysely';
import type { Caller } from '../people/principal.ts';
import { REFERENCE } from '../people/table.ts';
import type { Desk } from '../plugin/route.ts';
import { caseOf, nextOf } from './case-book.ts';
import { queueRow, TAIL } from './case-view.ts';
import { requestView } from './reading.ts';
import { maskedName, sightOf } from './seen.ts';
import type { CaseRow } from './table.ts';

type Wanted = {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly state?: string | undefined;
  readonly product?: string | undefined;
  /** An id, or `none` for cases that nobody has. */
  readonly owner?: string | undefined;
  /** `broken`, or the last day by which something is to be done. */
  readonly due?: string | undefined;
  readonly need?: 'any' | undefined;
  /** The beginning of a case number or a name, or the end of a loan number. */
  readonly q?: string | undefined;
};

/** Place of a case in the queue: its deadline, so that broken ones come first, then need, then age. */
type Place = readonly [deadline: number, need: number, opened: number, id: string];

const FAR = 2_000_000_000;
/** As the index has it: without parameters, so that the planner knows it again. */
const PLACE = sql`coalesce(c.deadline, 2000000000), (case when cardinality(c.needs) > 0 then 0 else 1 end), c.opened_on, c.id`;

const placeOf = (row: CaseRow): Place => [
  row.deadline ?? FAR,
  row.needs.length > 0 ? 0 : 1,
  row.opened_on,
  row.id,
];

const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function placeIn(cursor: string): Result<Place> {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isPlace = Array.isArray(place) && place.length === 4 && typeof place[3] === 'string';
    const isCounted = isPlace && place.slice(0, 3).every(Number.isSafeInteger);
    return isCounted
      ? ok(place as unknown as Place)
      : fail(problem('CURSOR_UNKNOWN', {}, '/after'));
  } catch {
    return fail(problem('CURSOR_UNKNOWN', {}, '/after'));
  }
}

/** A row with what stands elsewhere: the name, who has it, and the request where it is granted. */
type Told = CaseRow & {
  readonly person_name: string | null;
  readonly owner_name: string | null;
  readonly request: string | null;
};

/** One page of the cases that a caller may see, the most pressing first. */
export async function queuePage(desk: Desk, who: Caller | undefined, wanted: Wanted) {
  const today = desk.clock.today();
  const after = wanted.after === undefined ? ok(undefined) : placeIn(wanted.after);
  if (!after.ok) return after;
  const rows = await rowsAfter(desk, who, wanted, after.value);
  const shown = rows.slice(0, wanted.limit);
  const items = [];
  for (const row of shown) {
    const sight = sightOf(who, row);
    const next = await nextIn(desk, row);
    if (!sight.ok || !next.ok) continue;
    const isMasked = sight.value === 'masked';
    const name = row.person_name ?? '';
    items.push({
      ...queueRow(isMasked ? { ...row, needs: [] } : row, today, next.value, {
        name: isMasked ? maskedName(name) : name,
        ...(row.owner === null ? {} : { owner: { id: row.owner, name: row.owner_name ?? '' } }),
      }),
      ...(isMasked || row.request === null ? {} : requestView(JSON.parse(row.request))),
    });
  }
  const last = shown.at(-1);
  const isMore = rows.length > wanted.limit && last !== undefined;
  return ok({ items, ...(isMore ? { next: cursorOf(placeOf(last)) } : {}) });
}

/** The next action as the row keeps it; of a row that an earlier version wrote, from its events. */
async function nextIn({ store }: Desk, row: CaseRow) {
  if (row.next_action !== null) return ok({ action: row.next_action, by: row.next_by ?? '' });
  const kept = await caseOf(store.db, row);
  return kept.ok ? ok(nextOf(kept.value.state)) : kept;
}

async function rowsAfter(
  { store, clock }: Desk,
  who: Caller | undefined,
  { limit, ...wanted }: Wanted,
  after: Place | undefined,
): Promise<readonly Told[]> {
  const today = clock.today();
  const { tenant } = store;
  const conditions = [
    sql`c.tenant = ${tenant}`,
    sql`c.sealed_at is null`,
    ...filtersOf(wanted, tenant, today, isMasked(who)),
    ...ownOf(who),
    ...(after === undefined
      ? []
      : [
          sql`(${PLACE}) > (${after[0]}::int, ${after[1]}::int, ${after[2]}::int, ${after[3]}::text)`,
        ]),
  ];
  const { rows } = await sql<Told>`
    select c.*, o.name as person_name, s.name as owner_name, d.value as request
    from (
      select * from hardship_case c where ${sql.join(conditions, sql` and `)}
      order by ${PLACE} limit ${limit + 1}
    ) c
    left join account_origin o on o.tenant = c.tenant and o.part = c.part and o.id = c.account
    left join staff s on s.tenant = c.tenant and s.part = ${REFERENCE} and s.id = c.owner
    left join disclosure d on d.tenant = c.tenant and d.part = c.part and d.case_id = c.id
      and d.item = 'request' and d.withdrawn_at is null and d.value is not null
      and coalesce(d.ends_on, ${today}) >= ${today}
    order by ${PLACE}`.execute(store.db);
  return rows;
}

function filtersOf(
  { state, product, owner, due, need, q }: Omit<Wanted, 'limit' | 'after'>,
  tenant: string,
  today: Day,
  masked: boolean,
): readonly RawBuilder<unknown>[] {
  // Nobody finds by what they may not see.
  const needs = masked ? sql`false` : sql`cardinality(c.needs) > 0`;
  return [
    ...(state === undefined ? [] : [sql`c.state = ${state as DeskState}`]),
    ...(product === undefined ? [] : [sql`c.product = ${product}`]),
    ...(owner === undefined
      ? []
      : [owner === 'none' ? sql`c.owner is null` : sql`c.owner = ${owner}`]),
    ...(due === 'broken' ? [sql`coalesce(c.deadline, 2000000000) < ${today}`] : []),
    ...(due === 'today' ? [sql`coalesce(c.deadline, 2000000000) <= ${today}`] : []),
    ...(need === undefined ? [] : [needs]),
    ...(q === undefined ? [] : [masked ? foundMasked(q) : found(tenant, q)]),
  ];
}

/** Whose cases a caller sees: an agent's own and those that nobody has, a borrower's own. */
function ownOf(who: Caller | undefined): readonly RawBuilder<unknown>[] {
  if (who?.kind === 'borrower') return [sql`c.person = ${who.id}`];
  if (who?.kind === 'public') return [sql`c.id = ${who.caseId}`];
  if (who?.kind === 'staff' && isAgentAlone(who))
    return [sql`(c.owner = ${who.id} or c.owner is null)`];
  return [];
}

const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Cases whose number begins with a text, or the end of whose loan that is shown ends with it. */
const foundMasked = (text: string) =>
  sql`(c.number like ${`${literal(text)}%`} or right(c.loan, ${TAIL}::int) like ${`%${literal(text)}`})`;

/** Cases whose number or person begins with a text, or whose loan ends with it. */
function found(tenant: string, text: string) {
  const safe = literal(text);
  return sql`(c.number like ${`${safe}%`} or c.loan like ${`%${safe}`} or exists (
    select 1 from account_origin o where o.tenant = ${tenant} and o.part = c.part
      and o.id = c.account and o.name like ${`${safe}%`}))`;
}

/** Whether a caller sees cases without what tells who a person is. */
const isMasked = (who: Caller | undefined): boolean =>
  who?.kind === 'staff' && mayDo(who.who, 'read-case', { owner: who.id }) === 'reads-masked';

const isAgentAlone = ({ who }: Extract<Caller, { kind: 'staff' }>): boolean =>
  who.roles.includes('agent') &&
  !who.roles.some((role) => role === 'approver' || role === 'auditor');
