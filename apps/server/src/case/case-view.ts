import {
  DESK_MOVES,
  deadlinesOfDesk,
  isCollectionStopped,
  MOVES,
  propose,
  toldAs,
  type DeskOffer,
  type DeskState,
  type ProposalInput,
} from '@forbear/casework';
import { at, type Row } from '@forbear/loan';
import { formatDay, formatFen, formatMonth, type Day } from '@forbear/money';
import { ok, present, type Result } from '@forbear/problem';
import { measureJson } from '@forbear/wire/desk';
import type { KeptAccount } from '../book/account.ts';
import { bookDay } from '../book/bring.ts';
import { keptOffer, termsByDigest } from './offer.ts';
import { deskEvent, nextOf, type Db, type KeptCase } from './case-book.ts';
import { openedFields } from './sealed.ts';
import type { Sight } from './seen.ts';
import type { CaseRow } from './table.ts';

const dayText = (on: Day | 'unknown'): string => (on === 'unknown' ? on : formatDay(on));

export const rowView = ({ no, due, principal, interest, fee, payment }: Row) => ({
  no,
  due: formatDay(due),
  principal: formatFen(principal),
  interest: formatFen(interest),
  fee: formatFen(fee),
  payment: formatFen(payment),
});

/** So many of the last signs of a loan's number are shown. */
export const TAIL = 4;
export const tailOf = (loan: string): string => loan.slice(-TAIL);

/**
 * The next action of a case on a day: once the days to make up for an instalment are over, it is no more the borrower's to
 * pay but the desk's to speak with them.
 */
const nextOn = (next: Next, { state, deadline }: CaseRow, today: Day): Next =>
  state === 'late' && next.action === 'pay' && deadline !== null && deadline < today
    ? { action: 'log-call', by: 'agent' }
    : next;
type Next = { readonly action: string; readonly by: string };

/** What a queue shows of a case. */
export function queueRow(
  row: CaseRow,
  today: Day,
  next: Next,
  more: { readonly name?: string; readonly owner?: { id: string; name: string } },
) {
  return {
    ...{ id: row.id, number: row.number, version: row.version, state: row.state },
    ...more,
    ...{ product: row.product, tail: tailOf(row.loan), channel: row.channel },
    next: nextOn(next, row, today),
    ...(row.deadline === null
      ? {}
      : { deadline: { what: row.deadline_what ?? '', on: formatDay(row.deadline) } }),
    broken: row.deadline !== null && row.deadline < today,
    needs: row.needs,
    ...{ openedOn: formatDay(row.opened_on), at: row.at },
  };
}

/** An offer with its text, its rows and what it asks. */
export async function offerOf(db: Db, row: CaseRow, offer: DeskOffer): Promise<Result<object>> {
  const kept = await keptOffer(db, row, offer.id);
  if (!kept.ok) return kept;
  const { most, affordable } = offer;
  return ok({
    ...{ id: offer.id, digest: offer.digest, by: offer.by, until: formatDay(offer.until) },
    ...{ level: offer.level, second: offer.second },
    ...present({ answers: offer.answers }),
    ...(most === undefined ? {} : { most: formatFen(most) }),
    ...(affordable === undefined ? {} : { affordable: formatFen(affordable) }),
    terms: kept.value.terms,
    measures: kept.value.measures.map(measureJson),
    rows: kept.value.rows.map(rowView),
  });
}

const HOUR = 3_600_000;

/**
 * What is on the table, waits for a second person, and was agreed. Terms or a no that wait are nobody's yet: the borrower is
 * told of an ending alone, whose notice runs.
 */
export async function termsView(
  db: Db,
  { row, state, rules }: KeptCase,
  sight: Sight,
): Promise<Result<object>> {
  const views: Record<string, unknown> = {};
  if (state.open !== undefined) {
    const offer = await offerOf(db, row, state.open);
    if (!offer.ok) return offer;
    views['offer'] = offer.value;
  }
  if (state.pending !== undefined && (sight !== 'borrower' || state.pending.what === 'end')) {
    const { offer: waiting, notBefore, ...pending } = state.pending;
    const offer = waiting === undefined ? undefined : await offerOf(db, row, waiting);
    if (offer?.ok === false) return offer;
    views['pending'] = {
      ...pending,
      ...(notBefore === undefined ? {} : { notBefore: formatDay(notBefore) }),
      ...(offer === undefined ? {} : { offer: offer.value }),
    };
  }
  if (state.agreement !== undefined) {
    const { offer: agreed, at: since, on } = state.agreement;
    const offer = await offerOf(db, row, agreed);
    if (!offer.ok) return offer;
    const undoUntil = since + rules.clock.undoHours * HOUR;
    views['agreement'] = { offer: offer.value, at: since, on: formatDay(on), undoUntil };
  }
  return ok(views);
}

/** What the book says of the loan today. */
export function loanView({ book }: KeptAccount, today: Day): Result<object> {
  const found = at(book.kept, bookDay(book, today));
  if (!found.ok) return found;
  const { principal, interest, penalty, fees, payoff, credit, daysOverdue } = found.value.position;
  const held = credit === 0 ? {} : { credit };
  const sums = { principal, interest, penalty, fees, payoff, ...held };
  return ok({
    position: {
      ...Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, formatFen(sum)])),
      daysOverdue,
    },
    rows: found.value.rows.filter(({ payment }) => payment > 0).map(rowView),
  });
}

/** What a case is, apart from its terms, its loan and what was granted. */
export function stateView({ state, rules, row }: KeptCase) {
  return {
    ...{
      loan: row.loan,
      account: row.account,
      round: state.rounds,
      objection: state.objectedOn !== undefined,
    },
    ...(state.writtenOff === undefined
      ? {}
      : { writtenOff: { on: formatDay(state.writtenOff.on), stops: state.writtenOff.stops } }),
    policy: { id: row.policy, version: row.policy_version },
    collectionStopped: isCollectionStopped(state),
    hours: { from: rules.clock.contact.from, to: rules.clock.contact.to },
    deadlines: deadlinesOfDesk(state, rules).map(({ what, on }) => ({ what, on: dayText(on) })),
    moves: movesFrom(state.state),
    next: nextOf(state),
  };
}

const movesFrom = (state: DeskState): readonly string[] =>
  DESK_MOVES.filter((kind) => {
    const from: readonly DeskState[] = MOVES[kind].from;
    return from.includes(state);
  });

/** What puts terms on the table in the open; those that wait for a second person are nobody's yet. */
const OPENED: ReadonlySet<string> = new Set(['offer', 'counter', 'approve']);

/** The events as they are stored, with what they stand for in the borrower's own case, the text of what they offered and their words. */
export async function eventViews(
  db: Db,
  { kept, sight }: { readonly kept: KeptCase; readonly sight: Sight },
) {
  const { row, events } = kept;
  const terms = await termsByDigest(db, row);
  const opened = await openedFields(db, kept, sight);
  let before: DeskState = 'none';
  return events.map((stored) => {
    const { seq, at: when, on, kind, actor, role, to, digest, offer } = deskEvent(stored);
    const told = toldAs(kind, before, to);
    const text = OPENED.has(kind) ? terms.get(digest ?? offer?.digest ?? '') : undefined;
    before = to;
    const fields = opened.flatMap(({ seq: of, ...field }) => (of === seq ? [field] : []));
    return {
      ...{ seq, at: when, on: formatDay(on), kind, actor, role, to },
      ...present({ told, terms: text }),
      ...{ text: stored.bytes, prev: stored.prev, digest: stored.hash },
      ...(fields.length === 0 ? {} : { fields }),
    };
  });
}

/** The program's proposal; a person decides. */
export function proposalOf(input: ProposalInput) {
  const { decision, level, measures, second, rationale, missing } = propose(input);
  return {
    ...{ decision, level, measures: measures.map(measureJson), second },
    rationale: rationale.map(({ code, figures, text }) => ({ code, figures, ...text })),
    ...(missing === undefined
      ? {}
      : { missing: { month: formatMonth(missing.month), amount: formatFen(missing.amount) } }),
  };
}
