import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Selectable } from 'kysely';
import { tenantOf, type Tx } from '../store/store.ts';
import type { Tables } from '../store/table.ts';
import { asTyped, digestOf, freshCode } from './secret.ts';
import { REFERENCE } from './table.ts';

export type OneTimeCode = Selectable<Tables['one_time_code']>;
type Kind = OneTimeCode['kind'];

const MINUTE = 60_000;
/** Letters of 5 bits, and how long each kind may be used. */
const KINDS: Readonly<Record<Kind, { readonly letters: number; readonly lastsMs: number }>> = {
  setup: { letters: 20, lastsMs: 365 * 24 * 60 * MINUTE },
  start: { letters: 16, lastsMs: 24 * 60 * MINUTE },
  reset: { letters: 16, lastsMs: 60 * MINUTE },
  invite: { letters: 12, lastsMs: 10 * MINUTE },
};

/** Makes a code; the earlier ones of its kind for the same thing end. Only its digest is kept. */
export async function makeCode(
  tx: Tx,
  kind: Kind,
  { about, by, at }: { readonly about: string; readonly by: string; readonly at: number },
): Promise<{ readonly code: string; readonly id: string; readonly endsAt: number }> {
  const { letters, lastsMs } = KINDS[kind];
  const code = freshCode(letters);
  const [id, endsAt] = [digestOf(`${kind} ${code}`), at + lastsMs];
  await tx
    .deleteFrom('one_time_code')
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', REFERENCE)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('used_at', 'is', null)
    .execute();
  await tx
    .insertInto('one_time_code')
    .values({
      ...{ tenant: tenantOf(tx), part: REFERENCE, id, kind, about, made_by: by },
      ...{ confirmed_by: null, made_at: at, ends_at: endsAt, used_at: null },
    })
    .execute();
  return { code, id, endsAt };
}

/** Uses a code up. CODE_REFUSED where it was never given or has run out, INVITE_USED where it was used. */
export async function useCode(
  tx: Tx,
  kind: Kind,
  { code, at }: { readonly code: string; readonly at: number },
): Promise<Result<OneTimeCode>> {
  const row = await tx
    .selectFrom('one_time_code')
    .selectAll()
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', REFERENCE)
    .where('id', '=', digestOf(`${kind} ${asTyped(code)}`))
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return fail(problem('CODE_REFUSED', {}, '/code'));
  if (row.used_at !== null) return fail(problem('INVITE_USED', {}, '/code'));
  if (row.ends_at <= at) return fail(problem('CODE_REFUSED', {}, '/code'));
  await tx
    .updateTable('one_time_code')
    .set({ used_at: at })
    .where('tenant', '=', row.tenant)
    .where('part', '=', REFERENCE)
    .where('id', '=', row.id)
    .execute();
  return ok(row);
}
