import { addDays, formatDay, formatFen, formatMonth, ZERO, type Day } from '@forbear/money';
import { LEVELS, type DeskClock, type Level, type Policy } from '@forbear/negotiation';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { COMPLAINT_TIME_LIMITS } from '@forbear/rule';
import { isExtendedOut } from './complaint.ts';
import { closeFault, roleOf, type Giver } from './giver.ts';
import { moveRow, type By, type DeskMove } from './move.ts';
import type { DeskCase, DeskOffer, DeskState } from './state.ts';

/** What is to be done to a case. Time and ids arrive with it. */
export type DeskCommand = {
  readonly kind: DeskMove;
  /** Milliseconds UTC, and its day in China. */
  readonly at: number;
  readonly on: Day;
  /** The version that the giver saw (C3). */
  readonly version: number;
  readonly offer?: DeskOffer;
  /** The offer that is accepted, approved or answered, with the digest that was seen (C6). */
  readonly offerId?: string;
  readonly digest?: string;
  readonly code?: string;
  /** The level that a counter-offer needs, found by the desk when it accepts one; what a borrower says of it counts nothing. */
  readonly level?: Level;
  readonly second?: boolean;
  /** The agreement that a new one takes the place of. */
  readonly replaces?: string;
  readonly owner?: string;
  /** How a call ended. */
  readonly outcome?: string;
  /** Whether interest ends with a write-off, or had ended with one that is taken back. */
  readonly stops?: boolean;
};

/** What happened: the command, who gave it in which role, and the state it led to. `seq` runs 1, 2, 3 … (C2). */
export type DeskEvent = Omit<DeskCommand, 'version'> & {
  readonly seq: number;
  readonly actor: string;
  readonly role: By;
  readonly to: DeskState;
};

/** What a desk decides by: the policy and the clock that count for the case. */
export type DeskRules = { readonly policy: Policy; readonly clock: DeskClock };

/** The event that a command makes of a case, or why it makes none; nothing is changed by asking. */
export function decideCase(
  state: DeskCase,
  command: DeskCommand,
  giver: Giver,
  rules: DeskRules,
): Result<DeskEvent> {
  const row = moveRow(command.kind);
  const stale = fail(problem('STALE_VERSION', { version: state.version }, '/version'));
  const role = roleOf(state, command, giver);
  // Whoever comes second may have lost the right with the state: what they saw is no more, and they are told that.
  if (!role.ok) return command.version === state.version ? role : stale;
  if (!row.from.includes(state.state))
    return fail(problem('ILLEGAL_MOVE', { state: state.state, event: command.kind, steps: '' }));
  if (command.version !== state.version) return stale;
  if (command.at < state.at) return fail(problem('EVENT_ORDER', {}, '/at'));
  const wrong = faultOf(state, command, giver, rules);
  if (wrong !== undefined) return fail(wrong);
  const { version: _seen, ...facts } = command;
  return ok({
    ...facts,
    seq: state.version + 1,
    actor: giver.by === 'staff' ? giver.who.id : giver.id,
    role: role.value,
    to: targetOf(state, command),
  });
}

const GRANTED: Readonly<Record<Level, number>> = { agent: 0, approver1: 1, approver2: 2 };

function faultOf(
  state: DeskCase,
  command: DeskCommand,
  giver: Giver,
  rules: DeskRules,
): Problem | undefined {
  switch (command.kind) {
    case 'ask-papers':
      return state.paperLists >= rules.clock.paperLists ? problem('PAPERS_ASKED') : undefined;
    case 'extend-papers':
      return state.papersExtra ? problem('PAPERS_ASKED') : undefined;
    case 'propose':
    case 'offer':
      return offerFault(state, command, rules);
    case 'approve':
      return approvalFault(state, command, giver);
    case 'counter':
      return counterFault(state, command);
    case 'accept':
      return acceptFault(state, command, giver);
    case 'undo':
      return undoFault(state, command, rules);
    case 'refuse':
      return reviewerFault(state, giver);
    case 'expire':
      return state.open !== undefined && command.on <= state.open.until
        ? problem('ILLEGAL_MOVE', { state: state.state, event: 'expire', steps: '' })
        : undefined;
    case 'extend-complaint':
      return complaintFault(state, giver);
    case 'answer-complaint':
      return answererFault(state, giver);
    case 'end':
      return endFault(state, command);
    case 'close':
      return closeFault(state, giver);
    case 'write-off':
    case 'write-off-back':
      return isAgreed(state) ? problem('WRITE_OFF_KEPT') : undefined;
    default:
      return undefined;
  }
}

const NEEDS_OFFER = problem('OFFER_EMPTY', {}, '/offer');

function offerFault(
  state: DeskCase,
  { kind, offer, on }: DeskCommand,
  { clock }: DeskRules,
): Problem | undefined {
  if (offer === undefined) return NEEDS_OFFER;
  const until = addDays(on, clock.offerValidDaysMin);
  if (offer.until < until) return problem('OFFER_SHORT', { on: formatDay(until) }, '/offer/until');
  const { month, most = ZERO, affordable = ZERO } = offer;
  if (month !== undefined && most > affordable)
    return problem(
      'PLAN_NOT_AFFORDABLE',
      { month: formatMonth(month), due: formatFen(most), affordable: formatFen(affordable) },
      '/offer/most',
    );
  if (state.open !== undefined && offer.answers !== state.open.id)
    return problem('OFFER_CLOSED', {}, '/offer/answers');
  if (state.open !== undefined && offer.digest === state.open.digest)
    return problem('SAME_FIGURES', {}, '/offer');
  if (kind === 'propose') return undefined;
  const tooHigh =
    offer.level !== 'agent' || offer.second || state.rounds >= clock.roundsBeforeApprover;
  return tooHigh
    ? problem(
        'LEVEL_TOO_LOW',
        { level: offer.level === 'agent' ? 'approver1' : offer.level },
        '/offer/level',
      )
    : undefined;
}

/** Four eyes bind the digest: any change, again. */
function approvalFault(
  state: DeskCase,
  { digest }: DeskCommand,
  giver: Giver,
): Problem | undefined {
  const { pending } = state;
  const offer = pending?.offer;
  if (pending === undefined) return NEEDS_OFFER;
  if (offer === undefined) return reviewerFault(state, giver);
  if (digest !== offer.digest) return problem('TERMS_MISMATCH', {}, '/digest');
  const level = giver.by === 'staff' ? (giver.who.level ?? 1) : 0;
  return level < GRANTED[offer.level]
    ? problem('LEVEL_TOO_LOW', { level: offer.level })
    : undefined;
}

function counterFault({ open }: DeskCase, { offer }: DeskCommand): Problem | undefined {
  if (offer === undefined) return NEEDS_OFFER;
  if (open === undefined || offer.answers !== open.id)
    return problem('OFFER_CLOSED', {}, '/offer/answers');
  return offer.digest === open.digest ? problem('SAME_FIGURES', {}, '/offer') : undefined;
}

/** Whoever did not make the open offer accepts it, by its id and the digest they saw, within its days. */
function acceptFault(state: DeskCase, command: DeskCommand, giver: Giver): Problem | undefined {
  const { offerId, digest, on, replaces, level = 'approver2', second = true } = command;
  const { open, agreement } = state;
  if (open === undefined || offerId !== open.id) return problem('OFFER_CLOSED', {}, '/offerId');
  const side = state.state === 'countered' ? 'staff' : 'borrower';
  if (giver.by !== side) return problem('ROLE_FORBIDDEN', { action: 'accept' });
  if (digest !== open.digest) return problem('TERMS_MISMATCH', {}, '/digest');
  if (on > open.until) return problem('OFFER_EXPIRED', {}, '/on');
  if (side === 'staff' && (level !== 'agent' || second)) return problem('LEVEL_TOO_LOW', { level });
  const isLive = agreement !== undefined && agreement.offer.id !== replaces;
  return state.state === 'confirming' && isLive
    ? problem('AGREEMENT_LIVE', {}, '/replaces')
    : undefined;
}

const HOUR = 3_600_000;

const undoFault = (
  { agreement }: DeskCase,
  { at }: DeskCommand,
  { clock }: DeskRules,
): Problem | undefined =>
  agreement === undefined || at - agreement.at > clock.undoHours * HOUR
    ? problem('UNDO_OVER', {}, '/at')
    : undefined;

function endFault({ pending }: DeskCase, { on }: DeskCommand): Problem | undefined {
  if (pending?.what !== 'end')
    return problem('ILLEGAL_MOVE', { state: 'late', event: 'end', steps: 'propose-end' });
  return pending.notBefore !== undefined && on < pending.notBefore
    ? problem('NOTICE_RUNS', { on: formatDay(pending.notBefore) })
    : undefined;
}

/** A complaint is extended twice at most; the second time by an approver. */
function complaintFault(state: DeskCase, giver: Giver): Problem | undefined {
  if (isExtendedOut(state)) return problem('LAW_LIMIT', { rules: COMPLAINT_TIME_LIMITS.id });
  const isApprover = giver.by === 'staff' && giver.who.roles.includes('approver');
  return (state.complaintExtended ?? 0) > 0 && !isApprover
    ? problem('LEVEL_TOO_LOW', { level: LEVELS[1] })
    : undefined;
}

/** A refusal that the borrower asked another person to look at is not refused again by who refused it. */
const reviewerFault = ({ reviewOf }: DeskCase, giver: Giver): Problem | undefined =>
  giver.by === 'staff' && reviewOf === giver.who.id ? problem('REVIEW_BY_ANOTHER') : undefined;

/** A complaint is answered by others than those whom it may be about: who has the case, and who refused it. */
const answererFault = ({ owner, refusedBy }: DeskCase, giver: Giver): Problem | undefined =>
  giver.by === 'staff' && [owner, refusedBy].includes(giver.who.id)
    ? problem('COMPLAINT_ABOUT_YOU')
    : undefined;

function targetOf(state: DeskCase, { kind }: DeskCommand): DeskState {
  const { to } = moveRow(kind);
  if (to === 'stays') return state.state;
  if (to === 'earlier') return state.earlier ?? 'review';
  const isNo = kind === 'withdraw' || kind === 'refuse';
  if (to !== 'pending') return isNo && isKept(state) ? 'keeping' : to;
  if (kind === 'accept') return state.state === 'confirming' ? 'keeping' : 'oral';
  if (state.pending?.what !== 'refusal') return 'offered';
  return isKept(state) ? 'keeping' : 'refused';
}

/** Whether an agreement stands that was neither ended nor paid to its end. */
export const isAgreed = ({ state, agreement }: DeskCase): boolean =>
  agreement !== undefined && state !== 'settled';

/** While a new request is looked at, the old agreement holds (G3). */
const isKept = ({ agreement }: DeskCase): boolean => agreement !== undefined;
