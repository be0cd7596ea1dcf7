import { heldFor } from '@forbear/casework';
import { formatDay } from '@forbear/money';
import { commitmentOf } from '@forbear/negotiation';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { MESSAGE_WORDS } from '@forbear/wire/desk';
import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Caller } from '../people/principal.ts';
import type { Desk } from '../plugin/route.ts';
import { readStream } from '../store/event-log.ts';
import type { Tx } from '../store/store.ts';
import { noStep } from '../wording.ts';
import { appendBeside } from './beside.ts';
import { caseOf, rowOf, type Db } from './case-book.ts';
import { contactRefused } from './contact.ts';
import { sightOf, type Sight } from './seen.ts';
import type { CaseRow, MessageRow } from './table.ts';

type Said = { readonly text: string; readonly purpose: 'service' | 'collection' };

/** A line as those who may see it read it; why it was held is for the desk. */
export const messageView = (row: MessageRow, sight: Sight = 'open') => ({
  ...{ id: row.id, no: row.no, kind: row.kind, fromDesk: row.from_desk, role: row.role },
  ...{ author: row.author, text: row.body, at: row.at, state: row.state },
  ...(row.about_day === null ? {} : { on: formatDay(row.about_day) }),
  ...(row.held === null || sight === 'borrower' ? {} : { held: row.held }),
  ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
  ...(row.read_at === null ? {} : { readAt: row.read_at }),
});

const of = (db: Pick<Db, 'selectFrom'>, { tenant, part, id }: CaseRow) =>
  db
    .selectFrom('message')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('case_id', '=', id);

/** The lines of a case, oldest first; the borrower sees what was sent, an auditor what was held back of the desk's. */
export async function messagesOf(
  db: Db,
  row: CaseRow,
  sight: Sight,
  after: number,
  limit: number,
): Promise<readonly MessageRow[]> {
  const query = of(db, row).where('no', '>', after).orderBy('no').limit(limit);
  switch (sight) {
    case 'open':
      return query.execute();
    case 'masked':
      return query.where('held', 'is not', null).execute();
    case 'borrower':
      return query
        .where((by) => by.or([by('from_desk', '=', false), by('state', 'in', ['sent', 'read'])]))
        .execute();
  }
}

/** Lines from before salts were kept have theirs from their id. */
const committed = ({ id, salt, body }: MessageRow): string =>
  commitmentOf(salt ?? createHash('sha256').update(id).digest('hex'), body);

/**
 * One line of the chat. The borrower's is sent; the desk's is refused outside of its hours and limits, and held where its
 * words are on a list, until a second person has read it (C11).
 */
export async function said(
  tx: Tx,
  desk: Desk,
  caseId: string,
  who: Caller,
  { text, purpose }: Said,
): Promise<Result<MessageRow>> {
  const row = await rowOf(tx, desk.store.tenant, caseId, 'held');
  if (!row.ok) return row;
  const sight = sightOf(who, row.value);
  if (!sight.ok) return sight;
  if (sight.value === 'masked') return fail(problem('ROLE_FORBIDDEN', { action: 'talk' }));
  const isDesk = who.kind === 'staff';
  if (isDesk && row.value.owner !== null && row.value.owner !== who.id)
    return fail(problem('ROLE_FORBIDDEN', { action: 'talk' }));
  const last = await lastLine(tx, row.value);
  if (isDesk) {
    const free = await maySay(tx, desk, row.value, purpose);
    if (!free.ok) return free;
  }
  return put(tx, desk, row.value, who, { text, purpose, kind: 'chat', no: (last?.no ?? 0) + 1 });
}

/** Whether a line of the desk's may go out this moment: its hours and limits, and collection that rests (C11). */
async function maySay(
  tx: Tx,
  desk: Desk,
  row: CaseRow,
  purpose: Said['purpose'],
): Promise<Result<true>> {
  const kept = await caseOf(tx, row);
  if (!kept.ok) return kept;
  // What was held back answers nobody: the better line is an answer still.
  const heard = await lastSent(tx, row);
  const answers = heard !== undefined && !heard.from_desk;
  const contact = { kind: 'chat-line', purpose, answers } as const;
  const wrong = await contactRefused(tx, desk, kept.value, contact);
  return wrong === undefined ? ok(true) : fail(wrong);
}

/** What was read back at the end of a call, as a line of the chat; no contact of its own, it belongs to the call. */
export async function readBack(
  tx: Tx,
  desk: Pick<Desk, 'clock'>,
  row: CaseRow,
  who: Caller,
  text: string,
): Promise<Result<MessageRow>> {
  const last = await of(tx, row).orderBy('no', 'desc').limit(1).executeTakeFirst();
  const no = (last?.no ?? 0) + 1;
  return put(tx, desk, row, who, { text, purpose: 'service', kind: 'call', no });
}

/** Keeps a line; of the desk's, one whose words are on a list waits for a second person. */
async function put(
  tx: Tx,
  { clock }: Pick<Desk, 'clock'>,
  row: CaseRow,
  who: Caller,
  { text, purpose, kind, no }: Said & { readonly kind: string; readonly no: number },
): Promise<Result<MessageRow>> {
  const isDesk = who.kind === 'staff';
  const held = isDesk ? heldFor(text) : [];
  const at = clock.now();
  const isHeld = held.length > 0;
  const message: MessageRow = {
    ...{ tenant: row.tenant, part: row.part, id: uuidv7(), case_id: row.id, no, kind },
    ...{ from_desk: isDesk, author: who.id, body: text, about_day: null },
    role: isDesk ? (who.who.roles[0] ?? 'agent') : 'borrower',
    ...{ state: isHeld ? 'held' : 'sent', held: isHeld ? [...held] : null, released_by: null },
    ...{ at, not_before: at, sent_at: isHeld ? null : at, read_at: null },
    salt: randomBytes(16).toString('hex'),
  };
  await tx.insertInto('message').values(message).execute();
  const told = await chained(tx, message, 'message', who.id, at, isHeld ? purpose : undefined);
  return told.ok ? ok(message) : told;
}

/** The last line of a case. */
export const lastLine = (tx: Tx, row: CaseRow): Promise<MessageRow | undefined> =>
  of(tx, row).orderBy('no', 'desc').limit(1).executeTakeFirst();

/** The last line of a case that somebody on the other side may have read. */
const lastSent = (tx: Tx, row: CaseRow): Promise<MessageRow | undefined> =>
  of(tx, row)
    .where('state', 'not in', ['held', 'refused'])
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Leaves in the chain beside the case that a line was written, or has come further; of one that is held, what it is for. */
export const chained = (
  tx: Tx,
  message: MessageRow,
  kind: string,
  actor: string,
  at: number,
  purpose?: Said['purpose'],
) =>
  appendBeside(tx, { part: message.part, id: message.case_id }, 'chat', {
    ...{ at, actor, kind },
    data: {
      ...{ message: message.id, no: message.no, role: message.role, state: message.state },
      ...present({ purpose }),
      ...(message.held === null ? {} : { held: message.held }),
      ...(kind === 'message' ? { sealed: { text: committed(message) } } : {}),
    },
  });

const RELEASE = { zh: '放行', en: 'release' };

/** What a held line is for, by the chain; of those from before that was kept, what most are for. */
async function purposeOf(tx: Tx, { tenant, part, case_id, id }: MessageRow) {
  const told = await readStream(tx, tenant, part, `${case_id}/chat`);
  const data = told.map(
    (one) => one.data as { readonly message: string; purpose?: Said['purpose'] },
  );
  return data.find(({ message }) => message === id)?.purpose ?? 'service';
}

/**
 * A held line goes out or stays back by a second person who may see the case; never by its writer (C8). It goes out as any
 * other does: within the hours and limits of this moment (C11).
 */
export async function judged(
  tx: Tx,
  desk: Desk,
  caseId: string,
  messageId: string,
  who: Caller,
  verdict: 'sent' | 'refused',
): Promise<Result<MessageRow>> {
  const { clock, store } = desk;
  const row = await rowOf(tx, store.tenant, caseId, 'held');
  if (!row.ok) return row;
  const sight = sightOf(who, row.value);
  if (!sight.ok) return sight;
  const found = await of(tx, row.value).where('id', '=', messageId).executeTakeFirst();
  if (found === undefined) return fail(problem('NOT_FOUND'));
  if (found.state !== 'held') return fail(noStep(found.state, MESSAGE_WORDS, ['release', RELEASE]));
  if (found.author === who.id) return fail(problem('APPROVER_IS_PROPOSER'));
  if (verdict === 'sent') {
    const free = await maySay(tx, desk, row.value, await purposeOf(tx, found));
    // What a call was about is no line of its own: it waits for the hours alone.
    const isOwed = found.kind === 'call' && !free.ok && free.problem.code === 'CONTACT_LIMIT';
    if (!free.ok && !isOwed) return free;
  }
  return changed(
    tx,
    found,
    { state: verdict, released_by: who.id },
    verdict === 'sent' ? clock.now() : null,
    who.id,
    clock.now(),
  );
}

/** The borrower, or the desk, has read all up to a line. */
export async function read(
  tx: Tx,
  { clock, store }: Desk,
  caseId: string,
  who: Caller,
  no: number,
): Promise<Result<number>> {
  const row = await rowOf(tx, store.tenant, caseId, 'held');
  if (!row.ok) return row;
  const sight = sightOf(who, row.value);
  if (!sight.ok) return sight;
  const isDesk = who.kind === 'staff';
  const unread = await of(tx, row.value)
    .where('no', '<=', no)
    .where('state', '=', 'sent')
    .where('from_desk', '=', !isDesk)
    .execute();
  for (const one of unread) {
    const done = await changed(
      tx,
      one,
      { state: 'read', read_at: clock.now() },
      one.sent_at,
      who.id,
      clock.now(),
    );
    if (!done.ok) return done;
  }
  return ok(unread.length);
}

async function changed(
  tx: Tx,
  message: MessageRow,
  change: Partial<MessageRow>,
  sentAt: number | null,
  actor: string,
  at: number,
): Promise<Result<MessageRow>> {
  const after = { ...message, ...change, sent_at: sentAt };
  const { tenant, part, id } = message;
  await tx
    .updateTable('message')
    .set({ ...change, sent_at: sentAt })
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('id', '=', id)
    .execute();
  const told = await chained(tx, after, 'state', actor, at);
  return told.ok ? ok(after) : told;
}
