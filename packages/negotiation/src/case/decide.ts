import type { Day } from '@forbear/money';
import { fail, ok, present, problem, problemAt, type Problem, type Result } from '@forbear/problem';
import { answerLastDay } from '@forbear/rule';
import { readAgreement } from './text-entry.ts';
import { moved, targetOf } from './apply.ts';
import type { CaseCommand, CaseEvent } from './event.ts';
import type { CaseFacts } from '../terms/facts.ts';
import type { CaseState } from './state.ts';
import { dayWithin } from './deadline.ts';
import { calledOf, rowOf } from '../table/event.ts';
import { guard, instalmentFor, verdict } from './guard.ts';
import { claimIn, isGateSeen } from './limitation.ts';
import { layOnTable } from './offer-entry.ts';

/** What a command made: its entry, and the case after it. */
export type Decided = { readonly event: CaseEvent; readonly state: CaseState };

/**
 * What a command makes of a case: one entry and the state after it, or the problem that forbids it. Pure:
 * the same state, command and facts give the same entry. A correction is entered and moves nothing here;
 * what it changes hangs on the whole history, see `enter`.
 */
export function decide(command: CaseCommand, state: CaseState, facts: CaseFacts): Result<Decided> {
  const stale = staleness(command, state);
  if (stale !== undefined) return fail(stale);
  const target = targetOf(state, command);
  if (!target.ok) return target;
  const fault = guard(state, command) ?? outOfTime(command, state, facts);
  if (fault !== undefined) return fail(fault);
  const event = completed(command, state, facts);
  if (!event.ok) return event;
  const against = verdict(state, event.value);
  if (against !== undefined) return fail(against);
  const after = moved(state, event.value, target.value);
  return after.ok ? ok({ event: event.value, state: after.value }) : after;
}

/** A command that saw an older version changes nothing (C3). */
function staleness({ version }: CaseCommand, state: CaseState): Problem | undefined {
  return version === undefined || version === state.version
    ? undefined
    : problem('STALE_VERSION', { seen: version, version: state.version }, '/version');
}

/** Refuses to go on before the limitation check was shown, where the claim may be out of time or nobody can tell. */
function outOfTime(command: CaseCommand, state: CaseState, facts: CaseFacts): Problem | undefined {
  if (rowOf(command.kind).commits !== true) return undefined;
  const gate = facts.gateOn(command.on, claimIn(state));
  if (gate === undefined || isGateSeen(state, gate)) return undefined;
  const { zh, en } = gate.why;
  return problem('LIMITATION_FIRST', { ...calledOf(command.kind), zh, en });
}

/** The entry with everything that can be told on its day: stamp, deadline, offer, text, instalment. */
function completed(command: CaseCommand, state: CaseState, facts: CaseFacts): Result<CaseEvent> {
  const { version: _version, ...given } = command;
  const seq = state.version + 1;
  const { role, text } = rowOf(command.kind);
  const bare = {
    ...given,
    seq,
    actor: command.actor ?? actorOf(command.role ?? role, state, facts),
    role: command.role ?? role,
    cause: command.cause ?? text.en,
    trace: command.trace ?? `${state.debt}-${seq}`,
    ...present({ due: dueNamed(command), matched: paysFor(command, state) }),
  } as CaseEvent;
  const laid = layOnTable(bare, state, facts);
  if (!laid.ok) return laid;
  const read = readAgreement(laid.value, state, facts);
  return read.ok ? read : fail(problemAt('/text', read.problem));
}

/** Number of the instalment a command pays; a bill that shows more than was agreed pays it too. */
function paysFor(command: CaseCommand, state: CaseState): number | undefined {
  const { pays } = rowOf(command.kind);
  const one = pays === undefined ? undefined : instalmentFor(state, command);
  if (one === undefined) return undefined;
  return pays === 'agreed' || (command.paid?.amount ?? 0) >= one.amount ? one.no : undefined;
}

function actorOf(role: CaseEvent['role'], state: CaseState, facts: CaseFacts): string {
  if (role === 'borrower') return facts.borrower;
  return role === 'lender' ? state.creditor : role;
}

/** The last day that the other side named, or that a paper of a court names or a rule gives for it. */
function dueNamed(command: CaseCommand): Day | undefined {
  const { court } = command;
  if (court !== undefined) return court.lastDay ?? answerLastDay(court.paper, command.on);
  if (command.by !== undefined) return command.by;
  if (command.within !== undefined) return dayWithin(command.on, command.within);
  return command.until;
}
