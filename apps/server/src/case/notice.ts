import {
  contactFault,
  NOTICES,
  noticeText,
  type ContactsToday,
  type DeskCase,
  type NoticeKind,
} from '@forbear/casework';
import { addDays, showDay, type Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { safeHours, shaped } from '@forbear/wire/desk';
import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { beginOf, timeAt } from '../clock.ts';
import type { Job, Worker } from '../job/queue.ts';
import type { Desk } from '../plugin/route.ts';
import { tenantOf, type Store, type Tx } from '../store/store.ts';
import { accountsOf, type KeptAccount } from '../book/account.ts';
import { caseOf, rowOf, type KeptCase } from './case-book.ts';
import { contactsToday } from './contact.ts';
import { grantedItems } from './disclosure.ts';
import { isAskedFor } from './loan.ts';
import { chained, lastLine } from './message.ts';
import { planned, type Planned } from './notice-plan.ts';
import { keptOffer } from './offer.ts';
import type { CaseRow, MessageRow } from './table.ts';

const NOTHING_YET: ContactsToday = {
  connectedCalls: 0,
  unansweredTries: 0,
  messages: 0,
  unansweredChatLines: 0,
};

/** Writes a line that was put aside, once it may be written and while it still is true; else it waits, or is let go (C11). */
export const noticeWorker =
  (desk: Pick<Desk, 'clock'>): Worker =>
  (job: Job, store: Store) =>
    store.write(async (tx): Promise<Result<unknown>> => {
      const { caseId, kind, day } = job.data as Planned;
      const row = await rowOf(tx, tenantOf(tx), caseId, 'held');
      const kept = row.ok ? await caseOf(tx, row.value) : row;
      if (!kept.ok) return kept;
      if (!(await isTrue(tx, kept.value, kind, day, desk.clock.today()))) return ok(false);
      const wait = await waitOf(tx, desk, kept.value, kind);
      if (wait !== undefined) {
        const key = `${job.key.split('~')[0]}~${wait}`;
        return ok(await planned(tx, kept.value.row, { caseId, kind, day }, key, wait));
      }
      return written(tx, desk, kept.value.row, kind, day);
    });

/** Whether what a line says is still so: an offer lies there, a row is still open, the cure days still run. */
async function isTrue(
  tx: Tx,
  kept: KeptCase,
  kind: NoticeKind,
  day: Day,
  today: Day,
): Promise<boolean> {
  const { state } = kept;
  switch (kind) {
    case 'papers-asked':
      return state.state === 'papers';
    case 'offer':
      return state.state === 'offered' && state.open !== undefined && day >= today;
    case 'effective':
      return state.state === 'keeping' && day >= today;
    // What counts days is true on one day alone: a night that was late does not say it wrong.
    case 'due-5':
      return state.state === 'keeping' && day - today === 5 && (await isOpen(tx, kept, day, today));
    case 'due-1':
      return state.state === 'keeping' && day - today === 1 && (await isOpen(tx, kept, day, today));
    case 'missed-1':
    case 'missed-5':
      return isKept(state) && (await isOpen(tx, kept, day, today));
    case 'cure-3':
      return state.state === 'late' && day - today === 3 && isKept(state);
    default:
      return true;
  }
}

/** Whether an agreement is kept, or is to be made good, and nobody has proposed its end. */
const isKept = ({ state, pending }: DeskCase): boolean =>
  (state === 'keeping' || state === 'late') && pending?.what !== 'end';

/** Until when a line waits: the hours of the desk and those that are safe; one unasked line a day. Nothing where it may go now. */
async function waitOf(
  tx: Tx,
  { clock }: Pick<Desk, 'clock'>,
  { row, state, rules }: KeptCase,
  kind: NoticeKind,
): Promise<number | undefined> {
  const { answers, awaited } = NOTICES[kind];
  if (answers) return undefined;
  const now = clock.now();
  const items = await grantedItems(tx, row, clock.today());
  const safe = shaped(safeHours, items['safe-contact']);
  const today = awaited ? NOTHING_YET : await contactsToday(tx, row, clock.today());
  const contact = { kind: 'message', purpose: 'service', answers: false } as const;
  const asked = { ...contact, time: timeAt(now) };
  const wrong = safe.ok
    ? contactFault(state, asked, today, rules.clock, safe.value)
    : contactFault(state, asked, today, rules.clock);
  if (wrong === undefined) return undefined;
  const { from = rules.clock.contact.from } = wrong.values as { readonly from?: string };
  const [hour = 9, minute = 0] = from.split(':').map(Number);
  const isEarly = wrong.code === 'QUIET_HOURS' && timeAt(now) < from;
  const next = addDays(clock.today(), isEarly ? 0 : 1);
  return beginOf(next) + (hour * 60 + minute) * 60_000;
}

async function written(
  tx: Tx,
  { clock }: Pick<Desk, 'clock'>,
  row: CaseRow,
  kind: NoticeKind,
  day: Day,
): Promise<Result<unknown>> {
  const at = clock.now();
  const last = await lastLine(tx, row);
  const text = noticeText(kind, { zh: showDay(day, 'zh'), en: showDay(day, 'en') })?.zh ?? '';
  const key = { tenant: row.tenant, part: row.part, case_id: row.id };
  const message: MessageRow = {
    ...{ ...key, id: uuidv7(), no: (last?.no ?? 0) + 1, kind, from_desk: true },
    ...{ author: 'program', role: 'program', body: text, about_day: day },
    ...{ state: 'sent', held: null, released_by: null },
    ...{ at, not_before: at, sent_at: at, read_at: null, salt: randomBytes(16).toString('hex') },
  };
  await tx.insertInto('message').values(message).execute();
  const { answers, awaited } = NOTICES[kind];
  if (!answers && !awaited)
    await tx
      .insertInto('contact_note')
      .values({
        ...{ ...key, id: uuidv7(), kind: 'message', purpose: 'service', outcome: 'sent' },
        ...{ author: 'program', on_day: clock.today(), at },
      })
      .execute();
  return chained(tx, message, 'message', 'program', at);
}

const NEVER = 0 as Day;

async function accountOf(tx: Tx, { part, account }: CaseRow): Promise<KeptAccount | undefined> {
  const at = { tenant: tenantOf(tx), part };
  const [found] = await accountsOf(tx, at, [account], NEVER, { journals: false });
  return found;
}

/** Whether a due day still asks for something. */
async function isOpen(tx: Tx, { row }: KeptCase, due: Day, today: Day): Promise<boolean> {
  const account = await accountOf(tx, row);
  return account !== undefined && isAskedFor(account.book, due, today);
}

/** The lines that days bring by themselves: to a due day five and one before, after a missed one, before the cure days end. */
async function linesOn(
  tx: Tx,
  { row, state, rules }: KeptCase,
  on: Day,
): Promise<readonly (readonly [NoticeKind, Day])[]> {
  if (state.agreement === undefined) return [];
  const offer = await keptOffer(tx, row, state.agreement.offer.id);
  if (!offer.ok) return [];
  const { graceDays, cureDays } = rules.policy.plan;
  const daysOf: Readonly<Record<number, NoticeKind>> = {
    [-5]: 'due-5',
    [-1]: 'due-1',
    [graceDays + 1]: 'missed-1',
    [graceDays + 5]: 'missed-5',
  };
  const lines = offer.value.rows.flatMap(({ due }): readonly (readonly [NoticeKind, Day])[] => {
    const kind = daysOf[on - due];
    return kind === undefined ? [] : [[kind, due]];
  });
  const cureEnd = addDays(state.since, cureDays);
  const isEnding = state.state === 'late' && cureEnd - on === 3;
  return isEnding ? [...lines, ['cure-3', cureEnd]] : lines;
}

/** Puts aside the lines of the day that begins, once: those of cases whose agreement is kept or is to be made good. */
export async function remindDay({ store }: Pick<Desk, 'store'>, day: Day): Promise<Result<number>> {
  const on = addDays(day, 1);
  const rows = await store.db
    .selectFrom('hardship_case')
    .select('id')
    .where('tenant', '=', store.tenant)
    .where('state', 'in', ['keeping', 'late'])
    .orderBy('id')
    .execute();
  let count = 0;
  for (const { id } of rows) {
    const made = await store.write(async (tx): Promise<Result<number>> => {
      const row = await rowOf(tx, store.tenant, id);
      const kept = row.ok ? await caseOf(tx, row.value) : row;
      if (!kept.ok) return kept;
      const lines = await linesOn(tx, kept.value, on);
      for (const [kind, about] of lines) {
        const data = { caseId: id, kind, day: about };
        await planned(tx, kept.value.row, data, `${id}/${kind}/${about}`, beginOf(on));
      }
      return ok(lines.length);
    });
    if (!made.ok) return made;
    count += made.value;
  }
  return ok(count);
}
