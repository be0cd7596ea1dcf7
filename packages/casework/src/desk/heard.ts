import type { Measure } from '@forbear/loan';
import { later, showDay, type Day } from '@forbear/money';
import {
  writtenIn,
  type AgreementText,
  type CaseCommand,
  type CaseState,
  type StageName,
} from '@forbear/negotiation';
import { present } from '@forbear/problem';
import type { DeskMove } from './move.ts';
import { refusalText } from './refusal.ts';
import type { DeskState } from './state.ts';

/** What a desk has recorded, as the borrower's side heard it. */
export type Heard = {
  readonly seq: number;
  readonly kind: DeskMove;
  readonly on: Day;
  readonly to: DeskState;
  /** The event of the borrower's case that it stands for. */
  readonly told?: string;
  /** The text of the terms that it put on the table; its digest was held against the event. */
  readonly terms?: string;
  readonly papers?: readonly string[];
  readonly code?: string;
  readonly corrected?: boolean;
  readonly upheld?: boolean;
  /** The last day of an offer. */
  readonly until?: Day;
  /** The due day of the instalment it is about. */
  readonly due?: Day;
};

/** The case at the desk: its id, the number people say, who has it, and what was asked for. */
export type HeardCase = {
  readonly id: string;
  readonly number: string;
  readonly lender: string;
  readonly asked?: readonly Measure[];
};

type Undated<C> = C extends CaseCommand ? Omit<C, 'on'> : never;
type Step = Undated<CaseCommand>;

/** The name that an event of a desk has in the borrower's own case: entered twice it stands there once. */
export const heardId = (caseId: string, seq: number): string => `desk/${caseId}/${seq}`;

/**
 * What an event of a desk is in the borrower's own case, which stands as `state`: nothing where it moves nothing there. The last
 * entry has the event's name; those before it are what has to lie before it.
 */
export function heardCommands(
  heard: Heard,
  state: CaseState,
  at: HeardCase,
): readonly CaseCommand[] {
  const steps = stepsOf(heard, state, at);
  // What the person has noted since stands before it: it is entered behind that, with the desk's own day beside it.
  const on = later(heard.on, state.last);
  const note = on === heard.on ? {} : { note: `对方记的日子：${showDay(heard.on, 'zh')}` };
  return steps.map(
    (step, k) =>
      ({
        ...step,
        on,
        ...note,
        trace: at.number,
        ...(k === steps.length - 1 ? { id: heardId(at.id, heard.seq) } : {}),
      }) as CaseCommand,
  );
}

/** What lies between a state and a request that is made. */
const BEFORE_REQUEST: Readonly<Partial<Record<StageName, readonly Step[]>>> = {
  noted: [{ kind: 'facts-complete' }, { kind: 'contact-begun' }],
  prepared: [{ kind: 'contact-begun' }],
  refused: [{ kind: 'new-facts' }, { kind: 'contact-begun' }],
  contacting: [],
};

function request({ stage }: CaseState, { number, asked }: HeardCase): readonly Step[] {
  const counter =
    asked === undefined || asked.length === 0 ? {} : { counter: { figures: { measures: asked } } };
  const before = BEFORE_REQUEST[stage];
  if (before !== undefined) return [...before, { kind: 'request-taken', number, ...counter }];
  const again: Step = { kind: 'contact-with-lender', number, ...counter };
  if (stage === 'active') return [{ kind: 'income-or-costs-changed' }, again];
  return stage === 'at_risk' || stage === 'breached' ? [again] : [];
}

/** The terms of an event as the fields of an agreement; nothing where it has none. */
function textIn({ terms }: Heard): AgreementText | undefined {
  const read = terms === undefined ? undefined : writtenIn(terms);
  return read?.ok === true ? read.value : undefined;
}

/** Whether the person has noted that payment before the desk told of it. */
function isNoted({ due }: Heard, { agreement, paid }: CaseState): boolean {
  const at = agreement?.instalments.findIndex((one) => one.due === due) ?? -1;
  return at >= 0 && paid.includes(at + 1);
}

function stepsOf(heard: Heard, state: CaseState, at: HeardCase): readonly Step[] {
  const { told, papers, code, until } = heard;
  const written = textIn(heard);
  const instalments = written?.instalments ?? [];
  const reason = code === undefined ? {} : { reason: refusalText(code).zh };
  switch (told) {
    case 'request-taken':
      return request(state, at);
    case 'papers-asked':
      return [{ kind: told, ...present({ papers }) }];
    case 'offer': {
      const offer: Step = {
        kind: told,
        offer: { figures: { instalments } },
        ...present({ until }),
      };
      // A better one while theirs lies on the table takes its place.
      return instalments.length === 0 ? [] : [offer];
    }
    case 'does-not-fit': {
      const why = state.open?.fits === true ? 'other' : 'money';
      return [{ kind: told, why, counter: { figures: { instalments } } }];
    }
    case 'text-arrives':
      return written === undefined ? [] : [{ kind: told, text: { ...written, lender: at.lender } }];
    case 'text-equals':
      return [{ kind: told, effective: heard.on }];
    case 'refused':
      return [{ kind: told, ...reason }];
    case 'lender-ends-agreement':
      return [{ kind: told, ...reason }];
    case 'end-date-passed':
      return [{ kind: told, request: 'open' }];
    case 'corrected':
      return heard.corrected === false ? [] : [{ kind: told }];
    case 'answer-yes':
      return heard.upheld === false ? [{ kind: 'answer-no' }] : [];
    case 'instalment-matched':
    case 'paid-late':
      return isNoted(heard, state) ? [] : [{ kind: told }];
    case 'paid-in-full':
      return state.stage === 'settled' || state.stage === 'closed' ? [] : [{ kind: told }];
    default:
      return told !== undefined && PLAIN.has(told) ? [{ kind: told } as Step] : [];
  }
}

/** Events that say all they have to say by their kind. */
const PLAIN: ReadonlySet<string> = new Set([
  'desk-begins-to-look',
  'papers-sent',
  'borrower-accepts',
  'lender-accepts',
  'offer-void',
  'undone',
  'withdrawn',
  'no-match',
  'bill-differs',
  'unfair',
  'notice-of-court',
  'claim-sold',
  'borrower-unwell',
  'date-reached',
  'confirmation-stored',
]);
