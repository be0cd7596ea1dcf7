import { addDays, type Day } from '@forbear/money';
import { fail, ok, problem, problemAt, type Problem, type Result } from '@forbear/problem';
import { readAgreement } from './text-entry.ts';
import { apply, faultOf } from './apply.ts';
import type { CaseCommand, CaseEvent } from './event.ts';
import type { CaseFacts } from '../terms/facts.ts';
import type { CaseState } from './state.ts';
import { dayWithin } from './deadline.ts';
import { EVENTS, type EventKind } from '../table/event.ts';
import { instalmentFor } from './guard.ts';
import { layOnTable } from './offer-entry.ts';
import type { OpenInstalment } from './progress.ts';

/**
 * The acts of the borrower that make a kit, an offer, an acceptance or a first payment. Before any of
 * them on a debt that may be out of time, the limitation check is shown.
 */
const COMMITS: ReadonlySet<EventKind> = new Set([
  'facts-complete',
  'contact-begun',
  'borrower-accepts',
  'does-not-fit',
  'text-equals',
  'text-differs',
  'contact-with-lender',
  'new-facts',
  'more-proof',
  'proof-of-assignment',
  'mediation-agreed',
  'settlement-in-writing',
  'paid-late',
]);

/**
 * What a command makes of a case: one entry, or the problem that forbids it. Pure: the same state,
 * command and facts give the same entry. Corrections need the whole history; see `enter`.
 */
export function decide(
  command: CaseCommand,
  state: CaseState,
  facts: CaseFacts,
): Result<readonly CaseEvent[]> {
  const fault =
    staleness(command, state) ?? faultOf(state, command) ?? outOfTime(command, state, facts);
  if (fault !== undefined) return fail(fault);
  const event = completed(command, state, facts);
  if (!event.ok) return event;
  const after = apply(state, event.value);
  return after.ok ? ok([event.value]) : after;
}

/** A command that saw an older version changes nothing (C3). */
function staleness({ version }: CaseCommand, state: CaseState): Problem | undefined {
  return version === undefined || version === state.version
    ? undefined
    : problem('STALE_VERSION', { seen: version, version: state.version }, '/version');
}

/** Refuses to go on before the limitation check was shown, where the claim may be out of time or nobody can tell. */
function outOfTime(command: CaseCommand, state: CaseState, facts: CaseFacts): Problem | undefined {
  if (!COMMITS.has(command.kind)) return undefined;
  const { status, lastDay } = facts.limitationOn(command.on);
  if (status === 'running') return undefined;
  const seen = state.limitationSeen;
  // A check that was seen while time still ran says nothing of the day after it.
  const isSeen =
    seen !== undefined && (status === 'unknown' || lastDay === undefined || seen > lastDay);
  return isSeen ? undefined : problem('LIMITATION_FIRST', { event: command.kind });
}

/** The entry with everything that can be told on its day: stamp, deadline, offer, text, instalment. */
function completed(command: CaseCommand, state: CaseState, facts: CaseFacts): Result<CaseEvent> {
  const { version: _version, ...given } = command;
  const seq = state.version + 1;
  const { role, text } = EVENTS[command.kind];
  const named = dueNamed(command);
  const bare: CaseEvent = {
    ...given,
    seq,
    actor: command.actor ?? actorOf(command.role ?? role, state, facts),
    role: command.role ?? role,
    cause: command.cause ?? text.en,
    trace: command.trace ?? `${state.debt}-${seq}`,
    ...(named === undefined ? {} : { due: named }),
  };
  const laid = layOnTable(bare, state, facts);
  if (!laid.ok) return laid;
  const read = readAgreement(laid.value, state, facts);
  if (!read.ok) return fail(problemAt('/text', read.problem));
  const one = paysFor(command, state);
  return ok({ ...read.value, ...(one === undefined ? {} : { matched: one.no }) });
}

/** The instalment a command pays; a bill that shows more than was agreed pays it too. */
function paysFor(command: CaseCommand, state: CaseState): OpenInstalment | undefined {
  const one = instalmentFor(state, command);
  if (PAYS.has(command.kind)) return one;
  const isCovered = one !== undefined && (command.paid?.amount ?? 0) >= one.amount;
  return command.kind === 'bill-differs' && isCovered ? one : undefined;
}

const PAYS: ReadonlySet<EventKind> = new Set([
  'instalment-matched',
  'last-instalment-matched',
  'paid-late',
]);

function actorOf(role: CaseEvent['role'], state: CaseState, facts: CaseFacts): string {
  if (role === 'borrower') return facts.borrower;
  return role === 'lender' ? state.creditor : role;
}

/** Days after receipt in which a payment order must be answered (rule `payment-order`). */
const PAYMENT_ORDER_DAYS = 15;

/** The last day that the other side or a court named. */
function dueNamed(command: CaseCommand): Day | undefined {
  const { court } = command;
  if (court?.lastDay !== undefined) return court.lastDay;
  if (court?.paper === 'payment-order') return addDays(command.on, PAYMENT_ORDER_DAYS);
  if (command.by !== undefined) return command.by;
  if (command.within !== undefined) return dayWithin(command.on, command.within);
  return command.until;
}
