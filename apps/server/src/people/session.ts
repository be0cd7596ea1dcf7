import { fail, ok, problem, type Result } from '@forbear/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { isOwn } from '../plugin/origin.ts';
import { peerOf } from '../plugin/peer.ts';
import { tenantOf, type Store, type Tx } from '../store/store.ts';
import type { Caller, ServiceRight } from './principal.ts';
import { digestOf, freshToken } from './secret.ts';
import { rolesOf } from './staff.ts';
import { REFERENCE } from './table.ts';

const COOKIE = '__Host-forbear';
/** A working day; without a request for this long, half an hour. */
const LASTS_MS = 10 * 3_600_000;
const IDLE_MS = 30 * 60_000;
/** Between password and second factor. */
const HALF_MS = 5 * 60_000;
/** How exactly it is kept when a session was last used. */
const SEEN_MS = 60_000;

export type Session = {
  readonly id: string;
  readonly staff: string;
  readonly stage: 'password' | 'full';
};

export function tokenOf({ headers }: FastifyRequest): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === COOKIE)?.[1];
}

function setCookie(reply: FastifyReply, token: string, seconds: number): void {
  const parts = [`${COOKIE}=${token}`, 'Path=/', 'Secure', 'HttpOnly', 'SameSite=Strict'];
  void reply.header('set-cookie', [...parts, `Max-Age=${seconds}`].join('; '));
}

/** Opens a session with a token of its own; only the token's digest is kept. */
export async function openSession(
  tx: Tx,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  {
    staff,
    stage,
    at,
  }: { readonly staff: string; readonly stage: Session['stage']; readonly at: number },
): Promise<void> {
  const token = freshToken();
  const lasts = stage === 'full' ? LASTS_MS : HALF_MS;
  await tx
    .insertInto('staff_session')
    .values({
      ...{ tenant: tenantOf(tx), part: REFERENCE, id: digestOf(token), staff, stage },
      ...{ created_at: at, seen_at: at, ends_at: at + lasts, peer: peerOf(request) },
      device: String(request.headers['user-agent'] ?? '')
        .replace(/[^\x20-\x7e]/g, '')
        .slice(0, 200),
    })
    .execute();
  setCookie(reply, token, lasts / 1000);
}

export async function endSessions(
  tx: Tx,
  which: { readonly staff: string; readonly id?: string; readonly but?: string },
): Promise<bigint> {
  const { numDeletedRows } = await tx
    .deleteFrom('staff_session')
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', REFERENCE)
    .where('staff', '=', which.staff)
    .$if(which.id !== undefined, (query) => query.where('id', '=', which.id as string))
    .$if(which.but !== undefined, (query) => query.where('id', '!=', which.but as string))
    .executeTakeFirstOrThrow();
  return numDeletedRows;
}

export const clearCookie = (reply: FastifyReply): void => setCookie(reply, '', 0);

/** The session and person of a token as they stand this moment: an ended one, or a disabled person, is none. */
async function sessionRow({ db, tenant }: Store, id: string, now: number) {
  const row = await db
    .selectFrom('staff_session as s')
    .innerJoin('staff as p', (join) =>
      join
        .onRef('p.tenant', '=', 's.tenant')
        .onRef('p.part', '=', 's.part')
        .onRef('p.id', '=', 's.staff'),
    )
    .select([
      's.staff',
      's.stage',
      's.seen_at',
      's.ends_at',
      'p.name',
      'p.roles',
      'p.level',
      'p.disabled_at',
    ])
    .where('s.tenant', '=', tenant)
    .where('s.part', '=', REFERENCE)
    .where('s.id', '=', id)
    .executeTakeFirst();
  const isLive =
    row !== undefined &&
    row.disabled_at === null &&
    row.ends_at > now &&
    (row.stage === 'password' || row.seen_at > now - IDLE_MS);
  return isLive ? row : undefined;
}

/** The half of a sign-in, or the whole, that a request belongs to. */
export async function sessionOf(
  store: Store,
  clock: Clock,
  request: FastifyRequest,
): Promise<Session | undefined> {
  const token = isOwn(request) ? tokenOf(request) : undefined;
  if (token === undefined || token === '') return undefined;
  const id = digestOf(token);
  const row = await sessionRow(store, id, clock.machine());
  return row === undefined ? undefined : { id, staff: row.staff, stage: row.stage };
}

/** A person of the desk by a session's id, as roles stand now; absent once it has ended. */
export async function staffCaller(
  store: Store,
  clock: Clock,
  session: string,
): Promise<Caller | undefined> {
  const now = clock.machine();
  const row = await sessionRow(store, session, now);
  if (row === undefined || row.stage !== 'full') return undefined;
  if (row.seen_at < now - SEEN_MS)
    await store.db
      .updateTable('staff_session')
      .set({ seen_at: now })
      .where('tenant', '=', store.tenant)
      .where('part', '=', REFERENCE)
      .where('id', '=', session)
      .execute();
  const who = {
    ...{ id: row.staff, roles: rolesOf(row) },
    ...(row.level === null ? {} : { level: row.level as 1 | 2 }),
  };
  return { kind: 'staff', id: row.staff, who, name: row.name, session };
}

/** A paired device, or a machine, by the digest of its bearer: asked in one, since every request does. */
async function bearerCaller({ db, tenant }: Store, id: string): Promise<Caller | undefined> {
  const { rows } = await sql<{ id: string; person: string | null; rights: string | null }>`
    /* bearer */ select id, person, null as rights from pairing
    where tenant = ${tenant} and part = ${REFERENCE}::int and token = ${id} and ended_at is null
    union all
    select id, null, rights from service_key
    where tenant = ${tenant} and part = ${REFERENCE}::int and digest = ${id} and ended_at is null`.execute(
    db,
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  return found.person === null
    ? { kind: 'service', id: found.id, rights: (found.rights ?? '').split(',') as ServiceRight[] }
    : { kind: 'borrower', id: found.person, pairing: found.id };
}

/** Another room's bearers, as the one-time codes of public requests are. */
export type OtherBearer = (token: string) => Promise<Caller | undefined>;

/**
 * Who asks, looked up anew for each request: what was ended, disabled or changed a moment ago counts
 * at once. SESSION_ENDED where something was shown that is worth nothing any more.
 */
export async function callerOf(
  store: Store,
  clock: Clock,
  request: FastifyRequest,
  others: readonly OtherBearer[] = [],
): Promise<Result<Caller | undefined>> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(authorization)?.[1] ?? '';
    let caller = await bearerCaller(store, digestOf(token));
    for (const other of others) caller ??= await other(token);
    return caller === undefined ? fail(problem('SESSION_ENDED')) : ok(caller);
  }
  const token = isOwn(request) ? tokenOf(request) : undefined;
  if (token === undefined || token === '') return ok(undefined);
  const caller = await staffCaller(store, clock, digestOf(token));
  return caller === undefined ? fail(problem('SESSION_ENDED')) : ok(caller);
}
