import { addDays, formatDay } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import {
  PRIVACY_REFUSALS,
  PRIVACY_WORDS,
  type privacyEntry,
  type PrivacyRefusal,
} from '@forbear/wire/desk';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { dayAt } from '../clock.ts';
import { allowed, type Caller } from '../people/principal.ts';
import type { Desk } from '../plugin/route.ts';
import { partOf } from '../store/part.ts';
import { tenantOf, type Store, type Tx } from '../store/store.ts';
import { erased } from './erase.ts';
import type { PrivacyRow } from './table.ts';
import { ANSWER_DAYS, copyUntil } from './term.ts';
import { whoseOf } from './whose.ts';
import { noStep } from '../wording.ts';

type Db = Pick<Store['db'], 'selectFrom'>;
export type PrivacyEntry = z.infer<typeof privacyEntry>;

const OPEN = ['asked', 'prepared'] as const;

/** A request as whoever may see it reads it; who the person is, only approvers read. */
export function privacyTold(row: PrivacyRow, who: Caller): PrivacyEntry {
  const { refusal, prepared_by, decided_by, answered_at, kind, state } = row;
  const isApprover = who.kind === 'staff' && who.who.roles.includes('approver');
  const isCopy = kind === 'copy' && state === 'granted' && answered_at !== null;
  return {
    ...{ id: row.id, kind, state, channel: row.channel, askedAt: row.at },
    dueOn: formatDay(row.due_on),
    ...(isApprover ? { person: row.person } : {}),
    ...(prepared_by === null || who.kind !== 'staff' ? {} : { preparedBy: prepared_by }),
    ...(decided_by === null || who.kind !== 'staff' ? {} : { decidedBy: decided_by }),
    ...(answered_at === null ? {} : { answeredAt: answered_at }),
    ...(refusal === null || (state !== 'refused' && who.kind !== 'staff')
      ? {}
      : { refusal: { code: refusal, ...PRIVACY_REFUSALS[refusal] } }),
    ...(isCopy ? { copyUntil: formatDay(copyUntil(dayAt(answered_at))) } : {}),
  };
}

/** Whether a request is the caller's own. */
function isOwn(row: PrivacyRow, who: Caller): boolean {
  if (who.kind === 'borrower') return row.channel !== 'public' && row.person === who.id;
  return who.kind === 'public' && row.channel === 'public' && row.person === who.id;
}

/** A request that the caller may see; another's is absent. Held: nobody changes it until the transaction ends. */
export async function privacyRow(
  db: Db,
  tenant: string,
  id: string,
  who: Caller,
  hold: 'held' | 'read' = 'read',
): Promise<Result<PrivacyRow>> {
  const query = db
    .selectFrom('privacy_request')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id);
  const row = await (hold === 'held' ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return fail(problem('NOT_FOUND'));
  if (isOwn(row, who)) return ok(row);
  const may = allowed(who, 'export-personal');
  return may.ok ? ok(row) : may;
}

/** Whose data a request is about, by who makes it. */
async function aboutOf(
  tx: Tx,
  who: Caller,
  named: string | undefined,
): Promise<Result<Pick<PrivacyRow, 'person' | 'case_id' | 'channel'>>> {
  const none = fail(problem('NOT_FOUND', {}, '/person'));
  // Asked for somebody else, it is not quietly taken for the own: a deletion would be of other data than was meant.
  if (who.kind !== 'staff' && named !== undefined && named !== who.id) return none;
  if (who.kind === 'borrower') return ok({ person: who.id, case_id: null, channel: 'app' });
  if (who.kind === 'public') {
    const case_id = who.caseId === 'none' ? null : who.caseId;
    return ok({ person: who.id, case_id, channel: 'public' });
  }
  const known = await tx
    .selectFrom('account_origin')
    .select('id')
    .where('tenant', '=', tenantOf(tx))
    .where('person', '=', named ?? '')
    .limit(1)
    .executeTakeFirst();
  if (known === undefined || named === undefined) return none;
  return ok({ person: named, case_id: null, channel: 'written' });
}

/** Takes a request; one of the same kind that is not answered yet is the same request. */
export async function askedFor(
  tx: Tx,
  { clock }: Desk,
  who: Caller,
  given: { readonly kind: PrivacyRow['kind']; readonly person?: string | undefined },
): Promise<Result<PrivacyRow>> {
  const about = await aboutOf(tx, who, given.person);
  if (!about.ok) return about;
  const tenant = tenantOf(tx);
  const row: PrivacyRow = {
    ...{ tenant, part: partOf(about.value.person), id: uuidv7(), kind: given.kind, state: 'asked' },
    ...about.value,
    ...{ asked_by: who.id, at: clock.now(), due_on: addDays(clock.today(), ANSWER_DAYS) },
    ...{ refusal: null, prepared_by: null, decided_by: null, answered_at: null, answer: null },
  };
  const { numInsertedOrUpdatedRows: made } = await tx
    .insertInto('privacy_request')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (made === 1n) return ok(row);
  const open = await tx
    .selectFrom('privacy_request')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('part', '=', row.part)
    .where('person', '=', row.person)
    .where('kind', '=', row.kind)
    .where('state', 'in', OPEN)
    .executeTakeFirst();
  return open === undefined ? fail(problem('STORE_BUSY')) : ok(open);
}

async function changed(tx: Tx, row: PrivacyRow, change: Partial<PrivacyRow>): Promise<PrivacyRow> {
  await tx
    .updateTable('privacy_request')
    .set(change)
    .where('tenant', '=', row.tenant)
    .where('part', '=', row.part)
    .where('id', '=', row.id)
    .execute();
  return { ...row, ...change };
}

const STEPS = {
  prepare: { zh: '准备答复', en: 'prepare the answer' },
  decide: { zh: '决定', en: 'decide' },
  withdraw: { zh: '撤回', en: 'take back' },
};

const wrongState = ({ state }: PrivacyRow, event: keyof typeof STEPS) => {
  const { prepare, decide, withdraw } = STEPS;
  const open =
    state === 'asked' ? [prepare, withdraw] : state === 'prepared' ? [decide, withdraw] : [];
  return fail(noStep(state, PRIVACY_WORDS, [event, STEPS[event]], open));
};

/** The first of two people says what the answer is to be. */
export async function prepared(
  tx: Tx,
  row: PrivacyRow,
  who: Caller,
  refusal: PrivacyRefusal | null,
): Promise<Result<PrivacyRow>> {
  if (row.state !== 'asked') return wrongState(row, 'prepare');
  return ok(await changed(tx, row, { state: 'prepared', prepared_by: who.id, refusal }));
}

/** The second person decides (C8): what was prepared counts from now on, or goes back to be prepared anew. */
export async function decided(
  tx: Tx,
  { clock, setting }: Desk,
  row: PrivacyRow,
  who: Caller,
  agree: boolean,
): Promise<Result<PrivacyRow>> {
  if (row.state !== 'prepared') return wrongState(row, 'decide');
  if (row.prepared_by === who.id || row.asked_by === who.id)
    return fail(problem('APPROVER_IS_PROPOSER'));
  if (!agree)
    return ok(await changed(tx, row, { state: 'asked', prepared_by: null, refusal: null }));
  const at = clock.now();
  const answered = { decided_by: who.id, answered_at: at };
  if (row.refusal !== null) return ok(await changed(tx, row, { ...answered, state: 'refused' }));
  const after = await changed(tx, row, { ...answered, state: 'granted' });
  if (row.kind === 'copy') return ok(after);
  const told = await erased(tx, await whoseOf(tx, row), at, setting.recordYears);
  return ok(await changed(tx, after, { answer: JSON.stringify(told) }));
}

/** Whoever asked takes it back before it is answered. */
export async function takenBack(tx: Tx, row: PrivacyRow, who: Caller): Promise<Result<PrivacyRow>> {
  if (!isOwn(row, who)) return fail(problem('NOT_FOUND'));
  if (row.state !== 'asked' && row.state !== 'prepared') return wrongState(row, 'withdraw');
  return ok(await changed(tx, row, { state: 'withdrawn' }));
}
