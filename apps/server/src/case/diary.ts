import { mayDo } from '@forbear/casework';
import { addDays, type Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { COMPLAINT_TIME_LIMITS } from '@forbear/rule';
import { DIARY_WORDS, type CommandName } from '@forbear/wire/desk';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Caller } from '../people/principal.ts';
import { REFERENCE } from '../people/table.ts';
import type { Desk } from '../plugin/route.ts';
import { tenantOf, type Store, type Tx } from '../store/store.ts';
import { rowOf, type KeptCase } from './case-book.ts';
import type { CommandBody } from './order.ts';
import { maskedName, sightOf } from './seen.ts';
import type { CaseRow, DiaryRow } from './table.ts';
import { noStep } from '../wording.ts';

const { simple_days, complex_days, hard_max_days } = COMPLAINT_TIME_LIMITS.values;
/** Days of a complaint from the day it came in: plain, complex, exceptional. */
const COMPLAINT_DAYS = [simple_days, complex_days, hard_max_days] as const;

/** Leaves what a command says of appointments, promises and complaints in the diary, and ends what it answers. */
export async function noted(
  tx: Tx,
  { clock }: Pick<Desk, 'clock'>,
  { row }: Pick<KeptCase, 'row'>,
  kind: CommandName,
  body: CommandBody,
  who: Pick<Caller, 'id'>,
): Promise<void> {
  const [at, on] = [clock.now(), clock.today()];
  const { promise, callBack, note = '', summary = '' } = body;
  const owner = row.owner ?? who.id;
  const enter = (of: Pick<DiaryRow, 'kind' | 'on_day' | 'body'> & Partial<DiaryRow>) =>
    tx
      .insertInto('diary')
      .values({
        ...{ tenant: row.tenant, part: row.part, id: uuidv7(), case_id: row.id, owner, at },
        ...{ state: 'open', time: null, amount: null, extended: 0, done_at: null, outcome: null },
        ...of,
      })
      .execute();
  // An arranged call was made, whoever made it.
  if (kind === 'log-call' && body.outcome === 'connected')
    await ended(tx, row, 'call-back', { state: 'kept', done_at: at }, on);
  if (promise !== undefined)
    await enter({ kind: 'promise', on_day: promise.on, amount: promise.amount, body: summary });
  if (callBack !== undefined)
    await enter({ kind: 'call-back', on_day: callBack.on, time: callBack.time, body: summary });
  if (kind === 'complain')
    await enter({ kind: 'complaint', on_day: addDays(on, simple_days), body: note });
  if (kind === 'extend-complaint') await extended(tx, row);
  if (kind === 'answer-complaint')
    await ended(tx, row, 'complaint', {
      ...{ state: 'answered', done_at: at },
      outcome: body.upheld === true ? 'upheld' : 'not-upheld',
    });
  if (kind === 'reassign' && body.owner !== undefined)
    await ofCase(tx, row).set({ owner: body.owner }).execute();
}

/** Open entries of a case. */
const ofCase = (tx: Tx, { tenant, part, id }: CaseRow) =>
  tx
    .updateTable('diary')
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('case_id', '=', id)
    .where('state', '=', 'open');

async function ended(
  tx: Tx,
  row: CaseRow,
  kind: DiaryRow['kind'],
  change: Partial<DiaryRow>,
  until?: Day,
): Promise<void> {
  const open = ofCase(tx, row).where('kind', '=', kind).set(change);
  await (until === undefined ? open : open.where('on_day', '<=', until)).execute();
}

async function extended(tx: Tx, row: CaseRow): Promise<void> {
  const open = await tx
    .selectFrom('diary')
    .selectAll()
    .where('tenant', '=', row.tenant)
    .where('part', '=', row.part)
    .where('case_id', '=', row.id)
    .where('kind', '=', 'complaint')
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (open === undefined) return;
  const more = Math.min(open.extended + 1, COMPLAINT_DAYS.length - 1);
  const came = open.on_day - (COMPLAINT_DAYS[open.extended] as number);
  await ofCase(tx, row)
    .where('id', '=', open.id)
    .set({ extended: more, on_day: (came + (COMPLAINT_DAYS[more] as number)) as Day })
    .execute();
}

export type DiaryWanted = {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly owner?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  /** What is past its day, or due on it. */
  readonly due?: 'past' | 'today' | undefined;
};

type Told = DiaryRow & {
  readonly number: string;
  readonly product: string;
  readonly loan: string;
  readonly case_owner: string | null;
  readonly person_name: string | null;
  readonly owner_name: string | null;
};

const placeIn = (cursor: string): Result<readonly [number, string]> => {
  const found = /^([0-9]{1,7})-([A-Za-z0-9-]{1,80})$/.exec(cursor);
  return found === null
    ? fail(problem('CURSOR_UNKNOWN', {}, '/after'))
    : ok([Number(found[1]), found[2] as string]);
};

/** The diary by its days: an agent's own, the whole of it for whoever sees the whole desk. */
export async function diaryPage({ store, clock }: Desk, who: Caller, wanted: DiaryWanted) {
  const { limit, owner, kind, state, due } = wanted;
  const today = clock.today();
  const after = wanted.after === undefined ? ok(undefined) : placeIn(wanted.after);
  if (!after.ok) return after;
  const isWide = who.kind === 'staff' && mayDo(who.who, 'read-case', { owner: '' }) !== undefined;
  const conditions = [
    sql`d.tenant = ${store.tenant}`,
    sql`c.sealed_at is null`,
    ...(isWide ? [] : [sql`d.owner = ${who.id}`]),
    ...(owner === undefined ? [] : [sql`d.owner = ${owner}`]),
    ...(kind === undefined ? [] : [sql`d.kind = ${kind}`]),
    ...(state === undefined ? [] : [sql`d.state = ${state}`]),
    ...(due === 'past' ? [sql`d.state = 'open' and d.on_day < ${today}`] : []),
    ...(due === 'today' ? [sql`d.state = 'open' and d.on_day <= ${today}`] : []),
    ...(after.value === undefined
      ? []
      : [sql`(d.on_day, d.id) > (${after.value[0]}::int, ${after.value[1]}::text)`]),
  ];
  const { rows } = await sql<Told>`
    select d.*, c.number, c.product, c.loan, c.owner as case_owner, o.name as person_name, s.name as owner_name
    from diary d
    join hardship_case c on c.tenant = d.tenant and c.part = d.part and c.id = d.case_id
    left join account_origin o on o.tenant = c.tenant and o.part = c.part and o.id = c.account
    left join staff s on s.tenant = d.tenant and s.part = ${REFERENCE} and s.id = d.owner
    where ${sql.join(conditions, sql` and `)}
    order by d.on_day, d.id limit ${limit + 1}`.execute(store.db);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return ok({
    rows: shown.map((row) => {
      const sight = sightOf(who, { owner: row.case_owner, sealed_at: null } as CaseRow);
      const isOpen = sight.ok && sight.value === 'open';
      const name = row.person_name ?? '';
      return { ...row, isOpen, person_name: isOpen ? name : maskedName(name) };
    }),
    ...(last === undefined ? {} : { next: `${last.on_day}-${last.id}` }),
  });
}

/** Ends an appointment or a promise by hand: it was kept, missed, or is not needed any more. */
export async function closed(
  tx: Tx,
  { clock }: Desk,
  id: string,
  who: Caller,
  outcome: 'kept' | 'missed' | 'dropped',
): Promise<Result<true>> {
  const entry = await tx
    .selectFrom('diary')
    .selectAll()
    .where('tenant', '=', tenantOf(tx))
    .where('id', '=', id)
    .where('kind', 'in', ['call-back', 'promise'])
    .executeTakeFirst();
  if (entry === undefined) return fail(problem('NOT_FOUND'));
  const row = await rowOf(tx, tenantOf(tx), entry.case_id, 'held');
  const sight = row.ok ? sightOf(who, row.value) : row;
  if (!row.ok || !sight.ok || sight.value !== 'open') return fail(problem('NOT_FOUND'));
  if (entry.state !== 'open')
    return fail(noStep(entry.state, DIARY_WORDS, [outcome, DIARY_WORDS[outcome]]));
  await ofCase(tx, row.value)
    .where('id', '=', id)
    .set({ state: outcome, done_at: clock.now() })
    .execute();
  return ok(true);
}

/** Promises whose day is over: kept where as much was paid from the promise to its day, else missed. */
export async function judgePromises(store: Store, day: Day, at: number): Promise<Result<number>> {
  return store.write(async (tx) => {
    const { rows } = await sql<{ id: string; part: number; case_id: string; paid: boolean }>`
      select d.id, d.part, d.case_id, coalesce((
        select sum(p.amount) from payment p join hardship_case c
          on c.tenant = d.tenant and c.part = d.part and c.id = d.case_id
        where p.tenant = d.tenant and p.loan = c.loan and p.state in ('posted', 'matched')
          and p.at >= d.at and p.paid_on <= d.on_day), 0) >= d.amount as paid
      from diary d where d.tenant = ${tenantOf(tx)} and d.kind = 'promise' and d.state = 'open'
        and d.on_day <= ${day}`.execute(tx);
    for (const { id, part, paid } of rows)
      await tx
        .updateTable('diary')
        .where('tenant', '=', tenantOf(tx))
        .where('part', '=', part)
        .where('id', '=', id)
        .set({ state: paid ? 'kept' : 'missed', done_at: at })
        .execute();
    return ok(rows.length);
  });
}
