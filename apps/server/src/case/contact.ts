import { contactFault, type Contact, type ContactsToday } from '@forbear/casework';
import type { Day } from '@forbear/money';
import type { Problem } from '@forbear/problem';
import { safeHours, shaped, type CommandName } from '@forbear/wire/desk';
import { uuidv7 } from 'uuidv7';
import { timeAt } from '../clock.ts';
import type { Caller } from '../people/principal.ts';
import type { Desk } from '../plugin/route.ts';
import type { Tx } from '../store/store.ts';
import type { Db, KeptCase } from './case-book.ts';
import { noted } from './diary.ts';
import { grantedItems } from './disclosure.ts';
import type { CommandBody } from './order.ts';
import type { CaseRow } from './table.ts';

/**
 * What was done that day over all staff: calls of the person, whichever of their loans they were about, messages of the case;
 * chat lines since the borrower last wrote (C11).
 */
export async function contactsToday(db: Db, row: CaseRow, on: Day): Promise<ContactsToday> {
  const notes = await db
    .selectFrom('contact_note as n')
    .innerJoin('hardship_case as c', (join) =>
      join
        .onRef('c.tenant', '=', 'n.tenant')
        .onRef('c.part', '=', 'n.part')
        .onRef('c.id', '=', 'n.case_id'),
    )
    .select(['n.kind', 'n.outcome', 'n.case_id'])
    .where('c.tenant', '=', row.tenant)
    .where('c.person', '=', row.person)
    .where('n.on_day', '=', on)
    .execute();
  const lines = await db
    .selectFrom('message')
    .select(['from_desk', 'kind'])
    .where('tenant', '=', row.tenant)
    .where('part', '=', row.part)
    .where('case_id', '=', row.id)
    .where('state', 'in', ['sent', 'read', 'waiting'])
    .orderBy('no', 'desc')
    .limit(20)
    .execute();
  const answered = lines.findIndex(({ from_desk }) => !from_desk);
  const since = answered < 0 ? lines : lines.slice(0, answered);
  const calls = (outcome: string): number =>
    notes.filter((one) => one.kind === 'call' && one.outcome === outcome).length;
  return {
    connectedCalls: calls('connected'),
    unansweredTries: calls('unanswered'),
    messages: notes.filter(({ kind, case_id }) => kind === 'message' && case_id === row.id).length,
    unansweredChatLines: since.filter(({ kind }) => kind === 'chat').length,
  };
}

/** Why the borrower may not be contacted so now; nothing where they may. */
export async function contactRefused(
  db: Db,
  { clock }: Desk,
  { row, state, rules }: KeptCase,
  contact: Omit<Contact, 'time'>,
): Promise<Problem | undefined> {
  const now = clock.now();
  const today = await contactsToday(db, row, clock.today());
  const items = await grantedItems(db, row, clock.today());
  const safe = shaped(safeHours, items['safe-contact']);
  const asked: Contact = { ...contact, time: timeAt(now) };
  return safe.ok
    ? contactFault(state, asked, today, rules.clock, safe.value)
    : contactFault(state, asked, today, rules.clock);
}

/** A call is asked for before it is made; what was done already is recorded, whatever it was. */
export async function logFault(
  tx: Tx,
  desk: Desk,
  kept: KeptCase,
  { direction, outcome, purpose = 'service' }: CommandBody,
): Promise<Problem | undefined> {
  if (direction !== 'out' || outcome !== 'dialling') return undefined;
  return contactRefused(tx, desk, kept, { kind: 'call', purpose, answers: false });
}

/** Leaves what a command says of calls in the notes of the day, and of all else in the diary. */
export async function logged(
  tx: Tx,
  { clock }: Desk,
  kept: KeptCase,
  kind: CommandName,
  body: CommandBody,
  who: Caller,
): Promise<void> {
  const { row } = kept;
  const { outcome, direction, purpose = 'service' } = body;
  if (kind === 'log-call' && direction === 'out' && outcome !== undefined && outcome !== 'dialling')
    await tx
      .insertInto('contact_note')
      .values({
        ...{ tenant: row.tenant, part: row.part, id: uuidv7(), case_id: row.id, kind: 'call' },
        ...{ purpose, outcome, author: who.id, on_day: clock.today(), at: clock.now() },
      })
      .execute();
  await noted(tx, { clock }, kept, kind, body, who);
}
