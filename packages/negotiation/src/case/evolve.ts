import { addDays, type Day } from '@forbear/money';
import { agreementOf } from './agreed.ts';
import type { CaseEvent } from './event.ts';
import type { StageName } from '../table/stage.ts';
import type { CaseState, Waiting } from './state.ts';
import { RHYTHM, STAGE_DEADLINE } from '../table/rhythm.ts';

type Key = keyof CaseState;

/** The state without some of its parts. */
function without(state: CaseState, keys: readonly Key[]): CaseState {
  const copy: Partial<Record<Key, unknown>> = { ...state };
  for (const key of keys) delete copy[key];
  return copy as CaseState;
}

/** What each part of a state belongs to; outside those states, and outside a pause, it falls away. */
const BELONGS: readonly (readonly [Key, readonly StageName[]])[] = [
  ['open', ['offered', 'countered']],
  ['said', ['agreed_orally', 'confirming']],
  ['text', ['confirming']],
  ['deviations', ['confirming']],
  ['papers', ['proof_asked']],
  ['complaint', ['complained', 'escalated']],
  ['soldTo', ['sold']],
  ['earlier', []],
];

/**
 * The state after an entry that has moved the case to `stage` (or left it where it is). Total for every
 * entry that `apply` allows; folding entries with it gives the stored state again (C10).
 */
export function evolve(before: CaseState, event: CaseEvent, stage: StageName): CaseState {
  const late = event.kind === 'contact' || event.kind === 'correct';
  const state: CaseState = {
    ...before,
    version: event.seq,
    last: (late ? before.last : Math.max(before.last, event.on)) as Day,
  };
  if (event.kind === 'contact') return { ...state, contacts: state.contacts + 1 };
  if (event.kind === 'limitation-checked') return { ...state, limitationSeen: event.on };
  if (event.kind === 'correct') return state;
  const changed = withFacts(state, event);
  if (event.kind === 'date-reached') return resumed(changed, event);
  return isStay(before, event, stage) ? stayed(changed, event) : entered(changed, stage, event);
}

/** Entries that keep the state and its days. Everything else enters its state anew, even the same one. */
const STAYS: ReadonlySet<string> = new Set([
  'robot-only',
  'not-reached',
  'paper-missing',
  'silence-past-deadline',
  'no-text-in-time',
  'instalment-matched',
]);

const isStay = (before: CaseState, event: CaseEvent, stage: StageName): boolean =>
  before.stage === stage && STAYS.has(event.kind);

function stayed(state: CaseState, event: CaseEvent): CaseState {
  const due = (days: number): Pick<CaseState, 'due' | 'dueNamed'> => ({
    due: event.due ?? addDays(event.on, days),
    dueNamed: event.due !== undefined,
  });
  switch (event.kind) {
    case 'robot-only':
    case 'not-reached':
      return { ...state, tries: state.tries + 1, ...due(RHYTHM['next-try'].days) };
    case 'silence-past-deadline':
      return {
        ...state,
        reminders: state.reminders + 1,
        remindedOn: event.on,
        ...due(RHYTHM['second-reminder'].days),
      };
    case 'no-text-in-time':
      return {
        ...state,
        reminders: state.reminders + 1,
        ...due(RHYTHM['written-confirmation'].days),
      };
    case 'paper-missing':
      return event.due === undefined ? state : { ...state, ...due(0) };
    default:
      return state;
  }
}

/** Enters a state: its day begins, its deadline is set, what belongs to other states falls away. */
function entered(state: CaseState, stage: StageName, event: CaseEvent): CaseState {
  const earlier = stage === 'paused' ? pausedFrom(state) : undefined;
  const gone =
    stage === 'paused'
      ? []
      : BELONGS.filter(([, stages]) => !stages.includes(stage)).map(([key]) => key);
  const kept = without(state, [...gone, 'remindedOn']);
  const now: CaseState = {
    ...kept,
    stage,
    since: event.on,
    reminders: 0,
    tries: stage === 'contacting' ? 0 : state.tries,
    ...(earlier === undefined ? {} : { earlier }),
  };
  // When the desk begins to look, the day that was named for the reply goes on.
  const running = event.kind === 'desk-begins-to-look' ? state.answerBy : undefined;
  const named = event.due ?? (running !== undefined && running >= event.on ? running : undefined);
  const due = named ?? dueByRhythm(now);
  const dueNamed = event.due !== undefined || (named !== undefined && state.dueNamed === true);
  return { ...now, due, answerBy: due, dueNamed };
}

/** The state to return to: a pause within a pause returns to the first. */
function pausedFrom(state: CaseState): Waiting {
  if (state.stage === 'paused' && state.earlier !== undefined) return state.earlier;
  const { stage, since, reminders, due, dueNamed, answerBy, remindedOn } = state;
  return {
    stage,
    since,
    reminders,
    ...(due === undefined ? {} : { due }),
    ...(dueNamed === undefined ? {} : { dueNamed }),
    ...(answerBy === undefined ? {} : { answerBy }),
    ...(remindedOn === undefined ? {} : { remindedOn }),
  };
}

const SOFT_RETURN_DAYS = 3;

/** Back from a pause: a day that passed meanwhile moves on a little, save a court's. */
function resumed(state: CaseState, event: CaseEvent): CaseState {
  const { earlier, ...rest } = state;
  if (earlier === undefined) throw new Error('a pause without an earlier state');
  const soft = addDays(event.on, SOFT_RETURN_DAYS);
  const due =
    earlier.due === undefined || earlier.stage === 'legal' || earlier.due >= event.on
      ? earlier.due
      : soft;
  return {
    ...without(rest as CaseState, ['due', 'dueNamed', 'answerBy', 'remindedOn']),
    ...earlier,
    ...(due === undefined ? {} : { due }),
  };
}

function dueByRhythm(state: CaseState): Day {
  const { stage, since } = state;
  const after = (days: number): Day => addDays(since, days);
  switch (stage) {
    case 'prepared': {
      const due = after(RHYTHM['begin-contact'].days);
      const { contractDue } = state;
      if (contractDue === undefined || contractDue <= since) return due;
      return Math.max(since, Math.min(due, addDays(contractDue, -1))) as Day;
    }
    case 'refused':
      return after(RHYTHM[state.refusal?.reason === undefined ? 'complain' : 'new-request'].days);
    case 'complained':
      return after(RHYTHM[`complaint-${state.complaint?.kind ?? 'simple'}`].days);
    case 'lender_deviates':
      return after(RHYTHM.correction.days);
    case 'at_risk':
      // Without known instalments: at once.
      return after(RHYTHM['next-try'].days);
    default:
      return after(RHYTHM[STAGE_DEADLINE[stage]].days);
  }
}

/** The facts of an entry, taken into the state. */
function withFacts(state: CaseState, event: CaseEvent): CaseState {
  const { laid } = event;
  switch (event.kind) {
    case 'request-taken':
    case 'contact-with-lender':
      return {
        ...without(state, ['asked', 'number']),
        ...(event.number === undefined ? {} : { number: event.number }),
        ...(laid === undefined ? {} : { asked: laid }),
      };
    case 'papers-asked':
      return { ...state, papers: event.papers ?? [] };
    case 'offer':
    case 'answer-yes':
    case 'does-not-fit':
    case 'text-differs':
      return onTheTable(state, event);
    case 'borrower-accepts':
    case 'lender-accepts':
    case 'text-arrives':
    case 'mediation-agreed':
    case 'settlement-in-writing':
    case 'text-equals':
      return agreementOf(state, event);
    default:
      return withOutcome(state, event);
  }
}

/** A new offer takes the place of the one it answers (C5). */
function onTheTable(state: CaseState, event: CaseEvent): CaseState {
  const { laid } = event;
  if (laid === undefined) return { ...without(state, ['open']), rounds: state.rounds + 1 };
  const counters = laid.by === 'borrower' ? 1 : 0;
  return {
    ...state,
    open: laid,
    offers: state.offers + 1,
    rounds: state.rounds + counters,
    acceptances: [{ by: laid.by, on: event.on, digest: laid.digest }],
  };
}

function withOutcome(state: CaseState, event: CaseEvent): CaseState {
  const refusal = {
    on: event.on,
    ...(event.reason === undefined ? {} : { reason: event.reason }),
  };
  switch (event.kind) {
    case 'refused-on-the-spot':
    case 'refused':
    case 'lender-refuses':
    case 'answer-no':
    case 'rejected-or-closed':
    case 'end-date-passed':
      return { ...state, refusal };
    case 'borrower-declines':
      return { ...state, refusal: { on: event.on, reason: event.reason ?? 'declined' } };
    case 'lender-ends-agreement':
      return { ...ended(state), refusal, ...courtOf(event) };
    case 'no-reason':
    case 'unfair':
    case 'not-corrected-in-time':
      return {
        ...state,
        complaint: {
          kind: event.complaint ?? 'simple',
          on: event.on,
          ...(event.number === undefined ? {} : { number: event.number }),
        },
      };
    case 'notice-of-court':
      return { ...state, ...courtOf(event) };
    case 'claim-sold':
      return event.to === undefined ? state : { ...state, soldTo: event.to };
    case 'proof-of-assignment':
      return { ...state, creditor: event.to ?? state.soldTo ?? state.creditor };
    case 'ended-otherwise':
      return { ...state, ending: event.ending ?? 'mistake' };
    default:
      return withPayment(state, event);
  }
}

/** The agreement is over; its terms stay in the history. */
const ended = (state: CaseState): CaseState => without(state, ['agreement', 'progress']);

const courtOf = (event: CaseEvent): Pick<CaseState, 'court'> =>
  event.court === undefined ? {} : { court: { ...event.court, on: event.on } };

/** Marks the instalment an entry is about as paid. */
function withPayment(state: CaseState, event: CaseEvent): CaseState {
  const { matched } = event;
  if (matched === undefined) return state;
  return { ...state, progress: { paid: [...(state.progress?.paid ?? []), matched] } };
}
