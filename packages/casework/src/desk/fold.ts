import { present } from '@forbear/problem';
import { addDays } from '@forbear/money';
import type { DeskEvent, DeskRules } from './decide.ts';
import { NO_CASE, type DeskCase, type DeskState, type Pending } from './state.ts';

/** The case after all of its events (C10). */
export const foldCase = (events: readonly DeskEvent[], rules: DeskRules): DeskCase =>
  events.reduce((state, event) => evolved(state, event, rules), NO_CASE);

const ASIDE: readonly DeskState[] = ['complaint', 'legal', 'sold', 'paused'];

/** The case after one more event; what a state does not need is left behind with it. */
export function evolved(state: DeskCase, event: DeskEvent, rules: DeskRules): DeskCase {
  const { to, at, on } = event;
  const isMoved = to !== state.state;
  const isAside = ASIDE.includes(to) && isMoved && !ASIDE.includes(state.state);
  const base: DeskCase = {
    ...state,
    state: to,
    version: event.seq,
    at,
    since: isMoved ? on : state.since,
    ...(isAside ? { earlier: state.state } : {}),
  };
  return onRequest(base, state, event) ?? onOffer(base, state, event, rules) ?? onKept(base, event);
}

/** What a request, its papers and its owner leave. */
function onRequest(base: DeskCase, state: DeskCase, event: DeskEvent): DeskCase | undefined {
  const { kind, on, actor } = event;
  switch (kind) {
    case 'open': {
      // What a borrower opens is nobody's yet: whoever takes it has it.
      const owner = event.owner ?? (event.role === 'borrower' ? undefined : actor);
      return owner === undefined ? base : { ...base, owner };
    }
    case 'finish-intake':
      return { ...base, received: on };
    case 'ask-again':
      return { ...without(base, ['open', 'pending', 'reviewOf']), ...ANEW, received: on };
    case 'take':
      return { ...base, owner: event.owner ?? state.owner ?? actor };
    case 'reassign':
      return { ...base, owner: event.owner ?? actor };
    case 'ask-papers':
      return { ...base, paperLists: state.paperLists + 1 };
    case 'extend-papers':
      return { ...base, papersExtra: true };
    case 'receive-paper':
      return { ...base, papersDays: state.papersDays + (on - state.since) };
    case 'refuse':
      return { ...without(base, ['open', 'pending', 'reviewOf']), refusedBy: actor };
    case 'ask-review':
      return { ...base, received: on, papersDays: 0, ...present({ reviewOf: state.refusedBy }) };
    default:
      return undefined;
  }
}

const ANEW = { papersDays: 0, paperLists: 0, papersExtra: false, rounds: 0 } as const;

/** What proposals, offers, answers and acceptances leave. */
function onOffer(
  base: DeskCase,
  state: DeskCase,
  event: DeskEvent,
  rules: DeskRules,
): DeskCase | undefined {
  const { kind, to, at, on, actor, offer, code } = event;
  const open = offer === undefined ? {} : { open: offer };
  switch (kind) {
    case 'propose':
      return withPending(base, {
        what: 'offer',
        by: actor,
        ...present({ offer }),
      });
    case 'propose-refusal':
      return withPending(base, {
        what: 'refusal',
        by: actor,
        ...present({ code }),
      });
    case 'propose-end': {
      const notBefore = addDays(on, rules.policy.plan.endNoticeDays);
      return withPending(base, { what: 'end', by: actor, notBefore });
    }
    case 'propose-close':
      return withPending(base, { what: 'close', by: actor });
    case 'offer':
      return { ...base, ...open };
    case 'approve': {
      const approved = state.pending?.offer;
      if (approved === undefined)
        return { ...without(base, ['open', 'pending', 'reviewOf']), refusedBy: actor };
      return { ...without(base, ['pending', 'reviewOf']), open: approved };
    }
    case 'counter':
      return { ...base, ...open, rounds: state.rounds + 1 };
    case 'accept':
      return to === 'keeping' && state.open !== undefined
        ? {
            ...without(base, ['open', 'pending']),
            agreement: { offer: state.open, at, on, ...present({ before: state.agreement }) },
          }
        : base;
    case 'expire':
    case 'overtake':
      return { ...without(base, ['open']), received: on, papersDays: 0 };
    default:
      return undefined;
  }
}

/** What a kept, ended or undone agreement leaves, and what was talked over. */
function onKept(base: DeskCase, { kind, on, outcome, stops = false }: DeskEvent): DeskCase {
  switch (kind) {
    case 'write-off':
      return { ...base, writtenOff: { on, stops } };
    case 'write-off-back':
      return without(base, ['writtenOff']);
    case 'undo':
      return {
        ...without(base, ['open', 'agreement', 'pending']),
        ...present({ agreement: base.agreement?.before }),
        ...{ received: on, papersDays: 0 },
      };
    case 'end':
      return without(base, ['pending', 'agreement']);
    case 'return':
    case 'cure':
      return without(base, ['pending']);
    case 'withdraw':
      return without(base, ['open', 'pending']);
    case 'object':
      return { ...base, objectedOn: on };
    case 'answer-objection':
      return without(base, ['objectedOn']);
    case 'log-letter':
      return { ...base, spokenOn: on };
    case 'log-call':
      return outcome === 'connected' ? { ...base, spokenOn: on } : base;
    case 'send-proof':
      return { ...base, proofSent: true };
    case 'extend-complaint':
      return { ...base, complaintExtended: (base.complaintExtended ?? 0) + 1 };
    case 'answer-complaint':
      return without(base, ['earlier', 'complaintExtended']);
    case 'resume':
      return without(base, ['earlier']);
    default:
      return base;
  }
}

const withPending = (state: DeskCase, pending: Pending): DeskCase => ({ ...state, pending });

function without(
  state: DeskCase,
  keys: readonly (
    | 'open'
    | 'pending'
    | 'agreement'
    | 'earlier'
    | 'complaintExtended'
    | 'objectedOn'
    | 'reviewOf'
    | 'writtenOff'
  )[],
): DeskCase {
  const kept = Object.entries(state).filter(([key]) => !(keys as readonly string[]).includes(key));
  return Object.fromEntries(kept) as DeskCase;
}
