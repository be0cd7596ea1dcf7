import type { Giver } from '@forbear/casework';
import type { Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { REFERENCE } from '../people/table.ts';
import { rolesOf, staffById } from '../people/staff.ts';
import type { Desk } from '../plugin/route.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import { commanded, heldCase } from './command.ts';
import type { AbsenceRow } from './table.ts';

const PROGRAM: Giver = { by: 'program', id: 'program' };

/** Who is away from when to when, and who stands in: two agents, neither of them out. */
export async function absent(
  tx: Tx,
  { store, clock }: Desk,
  given: { readonly staff: string; readonly cover: string; readonly from: Day; readonly to: Day },
  by: string,
): Promise<Result<string>> {
  const { staff, cover, from, to } = given;
  for (const [key, id] of [
    ['staff', staff],
    ['cover', cover],
  ] as const) {
    const found = await staffById({ db: tx, tenant: store.tenant }, id);
    const isAgent = found?.disabled_at === null && rolesOf(found).includes('agent');
    if (!isAgent) return fail(problem('NOT_FOUND', {}, `/${key}`));
  }
  if (staff === cover) return fail(problem('COVER_IS_ABSENT', {}, '/cover'));
  if (from > to || to < clock.today()) return fail(problem('DAYS_ORDER', {}, '/to'));
  const id = uuidv7();
  await tx
    .insertInto('absence')
    .values({
      ...{ tenant: tenantOf(tx), part: REFERENCE, id, staff, cover, from_on: from, to_on: to },
      ...{ made_by: by, at: clock.now(), started_at: null, ended_at: null, moved: [] },
    })
    .execute();
  return ok(id);
}

/** Hands over what has begun by a day, and gives back what is over; each absence in a transaction of its own. */
export async function followAbsences({ store, clock }: Desk, day: Day): Promise<Result<number>> {
  const all = await store.db
    .selectFrom('absence')
    .selectAll()
    .where('tenant', '=', store.tenant)
    .where('ended_at', 'is', null)
    .where('from_on', '<=', day)
    .execute();
  let moved = 0;
  for (const one of all) {
    const isOver = one.to_on < day;
    if (!isOver && one.started_at !== null) continue;
    const done = await store.write((tx) => (isOver ? back : over)(tx, { clock }, one));
    if (!done.ok) return done;
    moved += done.value;
  }
  return ok(moved);
}

/** Ends an absence before its day. */
export async function returned(tx: Tx, desk: Pick<Desk, 'clock'>, id: string) {
  const one = await tx
    .selectFrom('absence')
    .selectAll()
    .where('tenant', '=', tenantOf(tx))
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return one === undefined ? fail(problem('NOT_FOUND')) : back(tx, desk, one);
}

async function over(tx: Tx, desk: Pick<Desk, 'clock'>, { id, staff, cover }: AbsenceRow) {
  const { rows } = await sql<{ id: string }>`
    select id from hardship_case where tenant = ${tenantOf(tx)} and owner = ${staff}
      and state not in ('settled', 'closed', 'withdrawn') order by id`.execute(tx);
  const moved = rows.map((row) => row.id);
  const done = await handed(tx, desk, moved, staff, cover);
  if (!done.ok) return done;
  await changed(tx, id, { started_at: desk.clock.now(), moved });
  return done;
}

async function back(tx: Tx, desk: Pick<Desk, 'clock'>, { id, staff, cover, moved }: AbsenceRow) {
  const done = await handed(tx, desk, moved, cover, staff);
  if (done.ok) await changed(tx, id, { ended_at: desk.clock.now() });
  return done;
}

const changed = (tx: Tx, id: string, change: Partial<AbsenceRow>) =>
  tx
    .updateTable('absence')
    .set(change)
    .where('tenant', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();

/** Gives cases from one agent to another; what meanwhile has another owner, or is over, stays. */
async function handed(
  tx: Tx,
  { clock }: Pick<Desk, 'clock'>,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<Result<number>> {
  let moved = 0;
  for (const id of ids) {
    const held = await heldCase(tx, id);
    if (!held.ok) return held;
    const { state, row } = held.value.kept;
    if (state.owner !== from || ['settled', 'closed', 'withdrawn'].includes(state.state)) continue;
    const order = { kind: 'reassign', version: state.version, facts: { owner: to } } as const;
    const done = await commanded(tx, clock, held.value, order, PROGRAM);
    if (!done.ok) return done;
    await tx
      .updateTable('diary')
      .set({ owner: to })
      .where('tenant', '=', row.tenant)
      .where('part', '=', row.part)
      .where('case_id', '=', id)
      .where('state', '=', 'open')
      .execute();
    moved += 1;
  }
  return ok(moved);
}
