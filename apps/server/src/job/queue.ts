import { problem, type Problem, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { tenantOf, type Store, type Tx } from '../store/store.ts';

export type NewJob = {
  /** The part of the loan that the work is for. */
  readonly part: number;
  readonly kind: string;
  /** Two jobs of one kind and key are one; without a key each is its own. */
  readonly key?: string;
  /** A value of JSON. */
  readonly data: unknown;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
};

export type Job = {
  readonly part: number;
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly data: unknown;
  /** 1 at the first try. */
  readonly attempt: number;
  readonly lease: string;
};

/** Puts work aside that commits with what it is for. Answers false where such a job waits already. */
export async function enqueue(tx: Tx, job: NewJob): Promise<boolean> {
  const id = uuidv7();
  const { numInsertedOrUpdatedRows: kept } = await tx
    .insertInto('job')
    .values({
      tenant: tenantOf(tx),
      part: job.part,
      id,
      kind: job.kind,
      key: job.key ?? id,
      data: JSON.stringify(job.data),
      not_before: job.notBefore,
      attempt: 0,
      leased_until: 0,
      lease: null,
      fault: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return kept === 1n;
}

type Leased = Omit<Job, 'data'> & { readonly data: string };

/** Due jobs by part, the oldest first; another may take them before they are held. */
async function dueJobs(
  { db, tenant }: Pick<Store, 'db' | 'tenant'>,
  kinds: readonly string[],
  now: number,
  most: number,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await sql<{ part: number; id: string }>`
    select part, id from job
    where tenant = ${tenant} and fault is null and not_before <= ${now}
      and leased_until <= ${now} and kind = any(${kinds})
    order by not_before, id limit ${most}`.execute(db);
  const byPart = new Map<number, string[]>();
  for (const { part, id } of rows) byPart.set(part, [...(byPart.get(part) ?? []), id]);
  return byPart;
}

/** Takes up to `most` due jobs of these kinds, part by part; nobody else gets them until the lease ends. */
export async function takeJobs(
  store: Pick<Store, 'db' | 'tenant'>,
  kinds: readonly string[],
  now: number,
  { most = 10, leaseMs = 60_000 } = {},
): Promise<readonly Job[]> {
  const { db, tenant } = store;
  const lease = uuidv7();
  const taken: Leased[] = [];
  for (const [part, ids] of await dueJobs(store, kinds, now, most)) {
    const { rows } = await sql<Leased>`
      with due as (
        select id from job
        where tenant = ${tenant} and part = ${part} and id = any(${ids}) and fault is null
          and leased_until <= ${now}
        for update skip locked
      )
      update job set leased_until = ${now + leaseMs}, lease = ${lease}, attempt = job.attempt + 1
      from due where job.tenant = ${tenant} and job.part = ${part} and job.id = due.id
      returning job.part, job.id, job.kind, job.key, job.data, job.attempt, job.lease`.execute(db);
    taken.push(...rows);
  }
  return taken.map((row) => ({ ...row, data: JSON.parse(row.data) as unknown }));
}

const mine = (tx: Tx, job: Job) => ({
  tenant: tenantOf(tx),
  part: job.part,
  id: job.id,
  lease: job.lease,
});

/** Ends a job inside of the transaction of its effect. False where the lease has gone to another. */
export async function finishIn(tx: Tx, job: Job): Promise<boolean> {
  const { tenant, part, id, lease } = mine(tx, job);
  const { numDeletedRows: ended } = await tx
    .deleteFrom('job')
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('id', '=', id)
    .where('lease', '=', lease)
    .executeTakeFirstOrThrow();
  return ended === 1n;
}

/** Gives a job back: to be tried again at `at`, or, with a fault, to wait for a person. */
export async function giveBack(
  tx: Tx,
  job: Job,
  next: { readonly at: number } | { readonly fault: Problem },
): Promise<void> {
  const { tenant, part, id, lease } = mine(tx, job);
  await tx
    .updateTable('job')
    .set({
      leased_until: 0,
      lease: null,
      ...('at' in next ? { not_before: next.at } : { fault: JSON.stringify(next.fault) }),
    })
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute();
}

/** Waits between tries: 5 seconds, five times as long each time, at most a day (three days in all). */
export const waitAfter = (attempt: number): number =>
  Math.min(5_000 * 5 ** (attempt - 1), 86_400_000);

/** After this many tries a job waits for a person. */
const TRIES = 10;

/**
 * Does one kind of work; `finish` ends the job inside of the effect's own transaction where it has one.
 * A refusal or a throw gives the job back for later.
 */
export type Worker = (job: Job, store: Store) => Promise<Result<unknown>>;

async function workOn(store: Store, job: Job, worker: Worker, now: () => number): Promise<void> {
  const result = await worker(job, store).catch((error: unknown): Result<unknown> => {
    const what = error instanceof Error ? error.name : typeof error;
    return { ok: false, problem: problem('UNEXPECTED', { what }) };
  });
  await store.write(async (tx) => {
    if (result.ok) await finishIn(tx, job);
    else if (job.attempt >= TRIES) await giveBack(tx, job, { fault: result.problem });
    else await giveBack(tx, job, { at: now() + waitAfter(job.attempt) });
    return { ok: true, value: undefined };
  });
}

/** Does all work that is due, a few at a time, until it is over; answers how many jobs were taken. */
export async function workDue(
  store: Store,
  workers: Readonly<Record<string, Worker>>,
  now: () => number,
  isOver = (): boolean => false,
): Promise<number> {
  let taken = 0;
  for (;;) {
    if (isOver()) return taken;
    const jobs = await takeJobs(store, Object.keys(workers), now());
    if (jobs.length === 0) return taken;
    taken += jobs.length;
    await Promise.all(jobs.map((job) => workOn(store, job, workers[job.kind] as Worker, now)));
  }
}
