import {
  deadlinesOfDesk,
  type DeskCase,
  type DeskMove,
  type DeskRules,
  type DeskState,
  type NoticeKind,
} from '@forbear/casework';
import type { Day } from '@forbear/money';
import { dayAt } from '../clock.ts';
import { enqueue } from '../job/queue.ts';
import type { Tx } from '../store/store.ts';
import type { KeptCase } from './case-book.ts';
import type { CaseRow } from './table.ts';

/** A line that the program is to write: of which kind, and about which day. */
export type Planned = { readonly caseId: string; readonly kind: NoticeKind; readonly day: Day };

/** Which line a command or the state it led to brings, and which day it is about. */
const BY_MOVE: Readonly<Partial<Record<DeskMove | DeskState, NoticeKind>>> = {
  'finish-intake': 'receipt',
  'ask-again': 'receipt',
  'receive-paper': 'papers-in',
  complain: 'complaint',
  object: 'objection',
  'ask-papers': 'papers-asked',
  cure: 'cured',
  offered: 'offer',
  keeping: 'effective',
  undo: 'undone',
  settled: 'settled',
  broken: 'ended',
  overtake: 'overtaken',
  'write-off': 'written-off',
  'write-off-back': 'write-off-back',
};

/** Deadlines whose day a line tells. */
const TELLS: Readonly<Partial<Record<NoticeKind, string>>> = {
  receipt: 'decision',
  overtaken: 'decision',
  complaint: 'complaint',
  objection: 'objection',
  'papers-asked': 'papers',
  offer: 'offer-ends',
};

/** The day that a line about where a case stands now names; the day itself where nothing ends. */
function dayTold(kind: NoticeKind, state: DeskCase, rules: DeskRules, on: Day): Day {
  if (kind === 'effective' && state.agreement !== undefined)
    return dayAt(state.agreement.at + rules.clock.undoHours * 3_600_000);
  const found = deadlinesOfDesk(state, rules).find(({ what }) => what === TELLS[kind])?.on;
  return found === undefined || found === 'unknown' ? on : found;
}

/** Puts aside the line that a command brings, in its own transaction; the same command brings it once. */
export async function noticed(
  tx: Tx,
  { row, rules, state: before }: KeptCase,
  after: DeskCase,
  { kind, seq, at }: { readonly kind: DeskMove; readonly seq: number; readonly at: number },
): Promise<void> {
  const isNew = after.state !== before.state;
  const own = BY_MOVE[kind];
  const told = own ?? (isNew && kind !== 'return' ? BY_MOVE[after.state] : undefined);
  // An agreement that goes on after a withdrawn request or a refusal is not in effect anew.
  if (told === undefined || (told === 'effective' && kind !== 'accept')) return;
  const day = dayTold(told, after, rules, dayAt(at));
  await planned(tx, row, { caseId: row.id, kind: told, day }, `${row.id}/${seq}`, at);
}

/** Puts a line aside until it may be written; two of one key are one. */
export const planned = (
  tx: Tx,
  { part }: Pick<CaseRow, 'part'>,
  data: Planned,
  key: string,
  notBefore: number,
): Promise<boolean> => enqueue(tx, { part, kind: 'case.notice', key, data, notBefore });
