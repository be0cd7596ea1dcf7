import type { Fen } from '@forbear/money';
import { present } from '@forbear/problem';
import type { EventKind } from '../table/event.ts';
import type { CaseEvent, EventOf } from './event.ts';
import { accepted, effective, mediated, read } from './agreed.ts';
import { openInstalments } from './progress.ts';
import type { CaseState, Effect, Stays } from './state.ts';

type EffectOf<K extends EventKind> = (event: EventOf<K>, state: CaseState) => Effect;

/** The terms asked for with a request, and its number. */
const request: EffectOf<'request-taken' | 'contact-with-lender'> = ({ laid, number }) => ({
  stays: { asked: laid, number },
});

/** A new offer takes the place of the one it answers (C5). */
const tabled: EffectOf<'offer' | 'answer-yes' | 'does-not-fit' | 'text-differs'> = (
  { laid, on, number },
  { offers, rounds },
) =>
  laid === undefined
    ? { parts: { open: undefined }, stays: { rounds: rounds + 1 } }
    : {
        parts: { open: laid },
        stays: {
          offers: offers + 1,
          rounds: rounds + (laid.by === 'borrower' ? 1 : 0),
          acceptances: [{ by: laid.by, on, digest: laid.digest }],
          ...present({ number }),
        },
      };

const tried: EffectOf<'robot-only' | 'not-reached'> = (_, { tries = 0 }) => ({
  parts: { tries: tries + 1 },
});

type Refusal = NonNullable<Stays['refusal']>;

/** Nothing came of it: the lender said no, unless it was somebody or something else. */
const refusal =
  (by?: Refusal['by']) =>
  ({ on, reason }: CaseEvent): Effect => ({ stays: { refusal: present({ on, reason, by }) } });

const complains: EffectOf<'no-reason' | 'unfair' | 'not-corrected-in-time'> = ({
  complaint = 'simple',
  on,
  number,
}) => ({ parts: { complaint: present({ kind: complaint, on, number }) } });

const paysOne: EffectOf<
  'instalment-matched' | 'last-instalment-matched' | 'paid-late' | 'bill-differs'
> = ({ matched }, { paid, short }) =>
  matched === undefined
    ? {}
    : {
        stays: {
          paid: [...paid, matched],
          short: short?.no === matched ? undefined : short,
        },
      };

const courtOf = ({ court, on, due }: CaseEvent): Effect['stays'] & object =>
  court === undefined ? {} : { court: { ...court, on, ...present({ answerBy: due }) } };

/** The agreement is over; what was paid of it and its terms are kept, in case it is reinstated. */
const ends: EffectOf<'lender-ends-agreement'> = (event, { agreement, paid, short }) => ({
  stays: {
    ...courtOf(event),
    refusal: { on: event.on, ended: true, ...present({ reason: event.reason }) },
    agreement: undefined,
    ended: agreement === undefined ? undefined : { agreement, paid, ...present({ short }) },
    paid: [],
    short: undefined,
  },
});

/** What is missing of the oldest open instalment. */
const misses: EffectOf<'no-match'> = ({ paid }, state) => {
  const [one] = openInstalments(state);
  if (one === undefined) return {};
  const amount = Math.max(0, one.amount - (paid?.amount ?? 0)) as Fen;
  return { stays: { short: { no: one.no, amount } } };
};

/** What each kind of entry changes; a kind that is not here only moves the case. */
const EFFECTS: { readonly [K in EventKind]?: EffectOf<K> } = {
  'contact-begun': () => ({ parts: { tries: 0 } }),
  'robot-only': tried,
  'not-reached': tried,
  'request-taken': request,
  'contact-with-lender': request,
  'desk-begins-to-look': ({ number }) => ({ stays: present({ number }) }),
  'papers-asked': ({ papers = [] }) => ({ parts: { papers } }),
  offer: tabled,
  'answer-yes': tabled,
  'does-not-fit': tabled,
  'text-differs': tabled,
  'borrower-accepts': (event, state) => accepted('borrower', event, state),
  'lender-accepts': (event, state) => accepted('lender', event, state),
  'text-arrives': read,
  'mediation-agreed': mediated,
  'settlement-in-writing': mediated,
  'text-equals': effective,
  'silence-past-deadline': ({ on }, { reminders }) => ({
    clock: { reminders: reminders + 1, remindedOn: on },
  }),
  'no-text-in-time': (_, { reminders }) => ({ clock: { reminders: reminders + 1 } }),
  'refused-on-the-spot': refusal(),
  refused: refusal(),
  'lender-refuses': refusal(),
  'answer-no': refusal(),
  'rejected-or-closed': refusal('body'),
  'end-date-passed': refusal('time'),
  'borrower-declines': refusal('borrower'),
  'lender-ends-agreement': ends,
  'no-match': misses,
  undone: (_, { replaced }) => ({
    stays: {
      agreement: replaced?.agreement,
      paid: replaced?.paid ?? [],
      short: replaced?.short,
      replaced: undefined,
      acceptances: [],
    },
  }),
  reinstated: (_, { ended }) => ({
    stays: {
      agreement: ended?.agreement,
      paid: ended?.paid ?? [],
      short: ended?.short,
      ended: undefined,
      refusal: undefined,
    },
  }),
  'no-reason': complains,
  unfair: complains,
  'not-corrected-in-time': complains,
  'notice-of-court': (event) => ({ stays: courtOf(event) }),
  'claim-sold': ({ to }) => ({ parts: { soldTo: to } }),
  'proof-of-assignment': ({ to }, { soldTo, creditor }) => ({
    stays: { creditor: to ?? soldTo ?? creditor },
  }),
  'ended-otherwise': ({ ending = 'mistake' }) => ({ stays: { ending } }),
  'instalment-matched': paysOne,
  'last-instalment-matched': paysOne,
  'paid-late': paysOne,
  'bill-differs': paysOne,
  'report-wrong': ({ on }) => ({ stays: { reportWrong: on } }),
  corrected: () => ({ stays: { reportWrong: undefined } }),
  'limitation-checked': ({ on }) => ({ stays: { limitationSeen: on } }),
  contact: (_, { contacts }) => ({ stays: { contacts: contacts + 1 } }),
};

/** What an entry changes in a case. */
export const effectOf = (event: CaseEvent, state: CaseState): Effect =>
  (EFFECTS[event.kind] as EffectOf<EventKind> | undefined)?.(event, state) ?? {};
