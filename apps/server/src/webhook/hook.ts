import { fail, ok, problem, type Result } from '@forbear/problem';
import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { enqueue, type Worker } from '../job/queue.ts';
import { decipher, encipher, type Secrets } from '../people/secret.ts';
import { REFERENCE } from '../people/table.ts';
import { tenantOf, type Store, type Tx } from '../store/store.ts';
import type { Tables } from '../store/table.ts';
import { send, type Outward } from './send.ts';

/** What is told; ids and a number only, never a value of a person. */
export const HOOK_KINDS = [
  ...['case.received', 'case.answered', 'agreement.effective', 'agreement.late'],
  ...['agreement.cured', 'agreement.ended', 'loan.settled', 'collection.stop'],
  ...['collection.resume', 'credit.update', 'day.closed'],
] as const;

declare module '../store/table.ts' {
  interface Tables {
    webhook: {
      tenant: string;
      part: number;
      id: string;
      url: string;
      kinds: string;
      secret: string;
      old_secret: string | null;
      old_until: number | null;
      made_by: string;
      made_at: number;
      ended_at: number | null;
      ended_why: string | null;
    };
  }
}
export type Hook = Selectable<Tables['webhook']>;

/** For how long the secret before the present one signs too. */
const OVERLAP_MS = 24 * 3_600_000;

const freshSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export const hooksOf = (tx: Store['db'], tenant: string) =>
  tx.selectFrom('webhook').selectAll().where('tenant', '=', tenant).where('part', '=', REFERENCE);

export async function addHook(
  tx: Tx,
  secrets: Secrets,
  given: {
    readonly url: string;
    readonly kinds: readonly string[];
    readonly by: string;
    readonly at: number;
  },
): Promise<{ id: string; secret: string }> {
  const [id, secret] = [uuidv7(), freshSecret()];
  await tx
    .insertInto('webhook')
    .values({
      ...{ tenant: tenantOf(tx), part: REFERENCE, id, url: given.url },
      ...{ kinds: [...new Set(given.kinds)].join(','), secret: await encipher(secrets, secret) },
      ...{ old_secret: null, old_until: null, made_by: given.by, made_at: given.at },
      ...{ ended_at: null, ended_why: null },
    })
    .execute();
  return { id, secret };
}

const changed = (tx: Tx, id: string, change: Partial<Omit<Hook, 'id'>>) =>
  tx
    .updateTable('webhook')
    .set(change)
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', REFERENCE)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();

/** A fresh secret; for a day messages bear the signature of the old one too. */
export async function rotateHook(
  tx: Tx,
  secrets: Secrets,
  { id, at }: { readonly id: string; readonly at: number },
): Promise<Result<{ id: string; secret: string }>> {
  const old = await hooksOf(tx, tenantOf(tx)).where('id', '=', id).forUpdate().executeTakeFirst();
  if (old === undefined || old.ended_at !== null) return fail(problem('NOT_FOUND'));
  const secret = freshSecret();
  await changed(tx, id, {
    ...{ secret: await encipher(secrets, secret), old_secret: old.secret },
    old_until: at + OVERLAP_MS,
  });
  return ok({ id, secret });
}

export async function endHook(tx: Tx, id: string, at: number, why: string): Promise<Result<void>> {
  const { numUpdatedRows } = await changed(tx, id, { ended_at: at, ended_why: why });
  return numUpdatedRows === 1n ? ok(undefined) : fail(problem('NOT_FOUND'));
}

export type Told = {
  readonly type: (typeof HOOK_KINDS)[number];
  readonly data: { readonly caseId?: string; readonly loanId?: string; readonly seq: number };
};

/** Puts a message aside for each address that wants it; it commits with what it tells of. */
export async function announce(tx: Tx, at: number, { type, data }: Told): Promise<void> {
  const hooks = await hooksOf(tx, tenantOf(tx)).where('ended_at', 'is', null).execute();
  for (const { id } of hooks.filter(({ kinds }) => kinds.split(',').includes(type)))
    await enqueue(tx, {
      part: REFERENCE,
      kind: 'webhook',
      data: { hook: id, message: `msg_${uuidv7()}`, at, type, data },
      notBefore: at,
    });
}

type Waiting = { hook: string; message: string; at: number; type: string; data: Told['data'] };

/** Sends what waits. 2xx ends it, 410 ends the address, anything else is tried again later. */
export const webhookWorker =
  (secrets: Secrets, now: () => number, outward: Outward): Worker =>
  async (job, store) => {
    const { hook: id, message, at, type, data } = job.data as Waiting;
    const hook = await hooksOf(store.db, store.tenant).where('id', '=', id).executeTakeFirst();
    if (hook === undefined || hook.ended_at !== null) return ok(undefined);
    const isOverlap = hook.old_secret !== null && (hook.old_until ?? 0) > now();
    const kept = isOverlap ? [hook.secret, hook.old_secret as string] : [hook.secret];
    const keys = await Promise.all(kept.map((one) => decipher(secrets, one)));
    const body = JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
    // The other side compares with its own clock, whatever day a demonstration has.
    const seconds = Math.floor(Date.now() / 1000);
    const sent = await send(hook.url, { id: message, seconds, body }, keys, outward);
    if (!sent.ok) return sent;
    if (sent.value >= 200 && sent.value < 300) return ok(undefined);
    if (sent.value !== 410) return fail(problem('WEBHOOK_FAILED', { status: sent.value }));
    return store.write((tx) => endHook(tx, id, now(), '410'));
  };
