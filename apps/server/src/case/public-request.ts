import { fail, ok, problem, type Result } from '@forbear/problem';
import type { publicRequestBody } from '@forbear/wire/desk';
import { formatFen } from '@forbear/money';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { CODE_PACE, counted, PERSON_PACE, succeeded } from '../people/pace.ts';
import type { Caller } from '../people/principal.ts';
import { asTyped, derivedCode, digestOf, freshToken } from '../people/secret.ts';
import type { Desk } from '../plugin/route.ts';
import { partOf } from '../store/part.ts';
import { tenantOf, type Store, type Tx } from '../store/store.ts';
import { granted } from './disclosure.ts';
import { loanOf } from './intake.ts';
import { caseNumber, opened } from './opening.ts';
import { giverOf } from './seen.ts';

const CODE_LETTERS = 16;
const SESSION_MS = 2 * 3_600_000;

/** The code of a request by the key of its wish: who sends the same again, because no answer came, is told the same. */
export const codeOf = ({ setting }: Desk, key: string): string =>
  derivedCode(setting.secrets, CODE_LETTERS, `public ${key}`);

/** Keeps what somebody without the app asks under its code, and answers its number; whether a loan is known is not told. */
export async function asked(
  tx: Tx,
  { clock }: Desk,
  body: z.infer<typeof publicRequestBody>,
  code: string,
): Promise<Result<{ readonly number: string }>> {
  const id = uuidv7();
  const number = caseNumber(id, clock.today());
  const { share, ...rest } = body;
  const kept = { ...rest, ...(share === undefined ? {} : { share: formatFen(share) }) };
  await tx
    .insertInto('public_request')
    .values({
      ...{ tenant: tenantOf(tx), part: partOf(number), id, case_id: null, number },
      ...{ code_hash: digestOf(`public ${code}`), tries: 0, name: body.name },
      ...{ body: JSON.stringify(kept), state: 'open', at: clock.now() },
      ...{ session: null, session_ends: null },
    })
    .execute();
  return ok({ number });
}

type Opened = { readonly bearer: string; readonly caseId?: string };

/**
 * Opens a request again by its number and code, for two hours. Wrong codes are slowed at their place and over the whole
 * desk; they lock nobody out who has the right one, which 80 bits keep from being guessed. CODE_REFUSED.
 */
export async function openedAgain(
  { store, clock }: Desk,
  { number, code, from }: { readonly number: string; readonly code: string; readonly from: string },
): Promise<Result<Opened>> {
  const now = clock.machine();
  const name = `public ${number} ${from}`;
  const slow = await counted(store, PERSON_PACE, { now, name });
  if (!slow.ok) return slow;
  const all = await counted(store, CODE_PACE, { now, name: 'public codes' });
  if (!all.ok) return all;
  const opened = await store.write((tx) => enteredBy(tx, clock, number, code));
  if (opened.ok) for (const one of [name, 'public codes']) await succeeded(store, one);
  return opened;
}

async function enteredBy(
  tx: Tx,
  clock: Desk['clock'],
  number: string,
  code: string,
): Promise<Result<Opened>> {
  const row = await tx
    .selectFrom('public_request')
    .select(['part', 'id', 'code_hash', 'case_id'])
    .where('tenant', '=', tenantOf(tx))
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined || row.code_hash !== digestOf(`public ${asTyped(code)}`))
    return fail(problem('CODE_REFUSED', {}, '/code'));
  const bearer = freshToken();
  await tx
    .updateTable('public_request')
    .set({ session: digestOf(bearer), session_ends: clock.now() + SESSION_MS })
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', row.part)
    .where('id', '=', row.id)
    .execute();
  return ok({ bearer, ...(row.case_id === null ? {} : { caseId: row.case_id }) });
}

type Looked = { readonly store: Store; readonly clock: Desk['clock'] };

/** Whoever opened a request with its code, by the digest of the bearer; absent once its time is over or it was opened anew. */
export async function publicCaller(
  { store, clock }: Looked,
  session: string,
): Promise<Caller | undefined> {
  const row = await store.db
    .selectFrom('public_request')
    .select(['id', 'case_id'])
    .where('tenant', '=', store.tenant)
    .where('session', '=', session)
    .where('session_ends', '>', clock.now())
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : { kind: 'public', id: row.id, caseId: row.case_id ?? 'none', session };
}

/** Who holds the bearer of a request that was opened with its code. */
export const publicBearer = (at: Looked) => (token: string) => publicCaller(at, digestOf(token));

/** An agent who knows the person by the loan opens the case of a request, which its code then opens, too. */
export async function linked(
  tx: Tx,
  desk: Desk,
  who: Caller | undefined,
  requestId: string,
  loan: string,
): Promise<Result<{ readonly id: string; readonly number: string }>> {
  const giver = giverOf(who);
  if (!giver.ok) return giver;
  const row = await tx
    .selectFrom('public_request')
    .selectAll()
    .where('tenant', '=', tenantOf(tx))
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.state !== 'open') return fail(problem('NOT_FOUND'));
  const about = await loanOf(tx, loan, undefined);
  if (!about.ok) return about;
  const { reason, share, text } = JSON.parse(row.body) as Readonly<Record<string, string>>;
  const personal = { text: text ?? '' };
  const made = await opened(
    tx,
    desk.clock,
    { about: about.value, channel: 'public', personal },
    giver.value,
  );
  if (!made.ok) return made;
  if (share !== undefined) {
    const of = { ...made.value, part: about.value.part };
    const at = desk.clock.now();
    const given = await granted(tx, of, 'request', { reason, share }, undefined, at);
    if (!given.ok) return given;
  }
  await tx
    .updateTable('public_request')
    .set({ state: 'linked', case_id: made.value.id })
    .where('tenant', '=', row.tenant)
    .where('part', '=', row.part)
    .where('id', '=', row.id)
    .execute();
  return ok({ id: made.value.id, number: made.value.number });
}
