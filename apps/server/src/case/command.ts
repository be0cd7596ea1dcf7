import {
  decideCase,
  evolved,
  isCollectionStopped,
  type DeskCase,
  type DeskCommand,
  type DeskMove,
  type DeskNext,
  type DeskState,
  type Giver,
} from '@forbear/casework';
import type { LoanBook } from '@forbear/ledger';
import type { Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { heldAccounts, type KeptAccount } from '../book/account.ts';
import { dayAt, type Clock } from '../clock.ts';
import { keepFacts } from '../report/keep.ts';
import { appendIn } from '../store/event-log.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import { agreed, ended, reliefId, undone } from './agreement.ts';
import { caseOf, deskEvent, nextOf, projected, rowOf, type KeptCase } from './case-book.ts';
import {
  endAfterDecision,
  grantedItems,
  isDecided,
  neededAgain,
  proposalBasis,
} from './disclosure.ts';
import { noticed } from './notice-plan.ts';
import { keepOffer, type Drawn } from './offer.ts';
import { announce, type Told } from '../webhook/hook.ts';
import { keepSealed, sealedOf, type Personal } from './sealed.ts';

/** What is to be done to a case, and what goes with it. */
export type Order = {
  readonly kind: DeskMove;
  /** The version that the giver saw (C3). */
  readonly version: number;
  readonly facts?: Omit<Partial<DeskCommand>, 'kind' | 'version' | 'at' | 'on'>;
  /** What the event tells beside what the decider needs: no personal words. */
  readonly told?: Readonly<Record<string, unknown>>;
  readonly personal?: Personal;
  readonly drawn?: Drawn;
};

/** Where a command led. */
export type Moved = {
  readonly version: number;
  readonly state: DeskState;
  readonly next: DeskNext;
  readonly head: { readonly seq: number; readonly digest: string; readonly at: number };
};

/** A case with the account it is about, both held until the transaction ends; the account first, as the book does. */
export type Held = { readonly kept: KeptCase; readonly account: KeptAccount | undefined };

export async function heldCase(tx: Tx, id: string): Promise<Result<Held>> {
  const seen = await rowOf(tx, tenantOf(tx), id);
  if (!seen.ok) return seen;
  const [account] = await heldAccounts(tx, seen.value.part, [seen.value.account]);
  const row = await rowOf(tx, tenantOf(tx), id, 'held');
  if (!row.ok) return row;
  const kept = await caseOf(tx, row.value);
  return kept.ok ? ok({ kept: kept.value, account }) : kept;
}

/** One command of one case, with all that it changes, in the transaction it is given: all of it, or nothing (G1). */
export async function commanded(
  tx: Tx,
  clock: Clock,
  { kept, account }: Held,
  order: Order,
  giver: Giver,
): Promise<Result<Moved>> {
  const { row, rules, state } = kept;
  const at = Math.max(clock.now(), state.at);
  const on = dayAt(at);
  const { kind, version, facts = {}, told = {}, personal = {} } = order;
  const command: DeskCommand = { ...facts, kind, version, at, on };
  const event = decideCase(state, command, giver, rules);
  if (!event.ok) return event;
  const book = await booked(tx, kept, account, event.value, on);
  if (!book.ok) return book;
  const { seq, actor, kind: _kind, at: _at, ...decided } = event.value;
  const sealed = sealedOf(personal);
  const data = {
    ...told,
    ...decided,
    ...(sealed.fields.length === 0 ? {} : { sealed: sealed.commitments }),
  };
  const stream = { part: row.part, stream: row.id };
  const stored = await appendIn(tx, [{ ...stream, seq, at, actor, kind, data }]);
  if (!stored.ok) return stored;
  await keepSealed(tx, row, seq, sealed);
  const basis = proposalBasis(await grantedItems(tx, row, on));
  const books = { before: account?.book, after: book.value };
  await keepFacts(
    tx,
    row,
    [...kept.events, ...stored.value].map(deskEvent),
    rules,
    books,
    basis?.disclosed.reason,
  );
  if (order.drawn !== undefined) await keepOffer(tx, row, order.drawn, at);
  const after = evolved(state, event.value, rules);
  const shown = projected(after, rules, nextDueOf(book.value));
  await tx
    .updateTable('hardship_case')
    .set(shown)
    .where('tenant', '=', row.tenant)
    .where('part', '=', row.part)
    .where('id', '=', row.id)
    .execute();
  if (isDecided(after.state) && !isDecided(state.state)) await endAfterDecision(tx, row, on);
  if (isDecided(state.state) && isAssessed(after.state)) await neededAgain(tx, row, on);
  await tell(tx, kept, after, { kind, seq, at });
  await noticed(tx, kept, after, { kind, seq, at });
  const [last] = stored.value;
  const head = { seq, digest: last?.hash ?? '', at };
  return ok({ version: after.version, state: after.state, next: nextOf(after), head });
}

const ASSESSED: readonly DeskState[] = ['received', 'papers', 'review', 'approval'];
const isAssessed = (state: DeskState): boolean => ASSESSED.includes(state);

/** What an event does to the loan: agreements are laid on it, undone, ended; all else leaves it. */
async function booked(
  tx: Tx,
  kept: KeptCase,
  account: KeptAccount | undefined,
  { kind, to, seq }: { readonly kind: DeskMove; readonly to: DeskState; readonly seq: number },
  on: Day,
): Promise<Result<LoanBook | undefined>> {
  if (account === undefined) return ok(undefined);
  const { row, state } = kept;
  const { agreement } = state;
  if (kind === 'accept' && to === 'keeping') return agreed(tx, account, kept, on);
  if (kind === 'undo' && agreement !== undefined) {
    const relief = reliefId(row.id, agreement.offer.id);
    return undone(tx, account, relief, `undo/${row.id}/${seq}`, on);
  }
  if (kind === 'end') return ended(tx, account, `end/${row.id}/${seq}`, on);
  return ok(account.book);
}

/** The next day on which the loan asks for something. */
function nextDueOf(book: LoanBook | undefined): Day | undefined {
  const rows = book?.kept.standing.rows ?? [];
  const open = rows.filter(({ principal, interest, fee }) => principal + interest + fee > 0);
  return open.map(({ due }) => due).sort((a, b) => a - b)[0];
}

/** What the world outside hears, by the state that is reached or the command; ids alone, no personal words. */
const HEARD: Readonly<Partial<Record<DeskMove | DeskState, Told['type']>>> = {
  'finish-intake': 'case.received',
  offered: 'case.answered',
  refused: 'case.answered',
  keeping: 'agreement.effective',
  late: 'agreement.late',
  cure: 'agreement.cured',
  broken: 'agreement.ended',
  settled: 'loan.settled',
};

/** Reached states, and moves, that change what is reported of the loan. */
const REPORTED: ReadonlySet<DeskMove | DeskState> = new Set([
  'keeping',
  'broken',
  'settled',
  'undo',
  'write-off',
  'write-off-back',
]);

async function tell(
  tx: Tx,
  { row, state }: KeptCase,
  after: DeskCase,
  { kind, seq, at }: { readonly kind: DeskMove; readonly seq: number; readonly at: number },
): Promise<void> {
  const isNew = after.state !== state.state;
  const isHeard = (one: DeskMove | DeskState) => one === kind || (isNew && one === after.state);
  const hears = HEARD[kind] ?? (isNew ? HEARD[after.state] : undefined);
  if (hears !== undefined) await announce(tx, at, { type: hears, data: { caseId: row.id, seq } });
  const [was, is] = [isCollectionStopped(state), isCollectionStopped(after)];
  if (was !== is) {
    const type = is ? 'collection.stop' : 'collection.resume';
    await announce(tx, at, { type, data: { caseId: row.id, seq } });
  }
  if ([...REPORTED].some(isHeard))
    await announce(tx, at, { type: 'credit.update', data: { loanId: row.account, seq } });
}
