import { addDays, formatDay, formatFen, formatMonth, type Day } from '@forbear/money';
import { problem, type Problem } from '@forbear/problem';
import type { CaseCommand, CaseEvent } from './event.ts';
import type { CaseState } from './state.ts';
import type { EventFact } from '../table/fact.ts';
import type { EventKind } from '../table/event.ts';
import { openInstalments } from './progress.ts';
import { RHYTHM } from '../table/rhythm.ts';

type Entry = CaseCommand | CaseEvent;

/** Facts without which an entry says nothing. */
const NEEDED: Partial<Record<EventKind, EventFact>> = {
  offer: 'offer',
  contact: 'contact',
  correct: 'entry',
  'text-arrives': 'text',
};

/** A later bill meets an instalment within 1 fen and 2 days. */
export const TOLERANCE = { fen: 1, days: 2 } as const;

/**
 * What forbids an entry that the table allows: its day, a fact that is missing, a deadline that still
 * runs, an offer that is another one or does not fit, an instalment that does not match.
 */
export function guard(state: CaseState, event: Entry): Problem | undefined {
  const needed = NEEDED[event.kind];
  if (needed !== undefined && event[needed] === undefined)
    return problem('FACT_MISSING', { event: event.kind, fact: needed }, `/${needed}`);
  if (event.kind !== 'contact' && event.on < state.last)
    return problem('DATE_ORDER', { on: formatDay(event.on), last: formatDay(state.last) }, '/on');
  return (
    pastFault(event) ??
    timeFault(state, event) ??
    offerFault(state, event) ??
    paymentFault(state, event)
  );
}

/** A day that was named for what comes must not lie before the entry. A court's may: papers are read late. */
function pastFault(event: Entry): Problem | undefined {
  for (const key of ['by', 'until'] as const) {
    const named = event[key];
    if (named !== undefined && named < event.on)
      return problem(
        'NAMED_DAY_PAST',
        { named: formatDay(named), on: formatDay(event.on) },
        `/${key}`,
      );
  }
  return undefined;
}

function timeFault(state: CaseState, event: Entry): Problem | undefined {
  const { due, answerBy = state.due, refusal } = state;
  switch (event.kind) {
    case 'silence-past-deadline':
      return ahead(event, due, state.reminders > 0 ? 0 : 1);
    case 'deadline-over':
      return ahead(event, answerBy, 1);
    case 'no-text-in-time':
    case 'date-reached':
      return ahead(event, due, 0);
    case 'not-corrected-in-time':
      return ahead(event, due, 1);
    case 'end-date-passed':
      return ahead(event, state.open?.until ?? due, 1);
    case 'more-proof': {
      const free =
        refusal === undefined ? undefined : addDays(refusal.on, RHYTHM['new-request'].days);
      return free !== undefined && event.on < free
        ? problem('TOO_SOON', { on: formatDay(free) }, '/on')
        : undefined;
    }
    case 'no-reason':
      return refusal?.reason === undefined ? undefined : problem('REASON_GIVEN');
    default:
      return undefined;
  }
}

/** Refuses what is said to be over while its last day has not come; `after` days must have passed. */
const ahead = (event: Entry, last: Day | undefined, after: number): Problem | undefined =>
  last !== undefined && event.on < last + after
    ? problem('DEADLINE_AHEAD', { event: event.kind, on: formatDay(last) }, '/on')
    : undefined;

function offerFault(state: CaseState, event: Entry): Problem | undefined {
  switch (event.kind) {
    case 'borrower-accepts':
      return (
        otherOffer(state, event) ??
        expired(state, event) ??
        (state.open?.fits === false ? problem('OFFER_TOO_HIGH', tooHigh(state)) : undefined)
      );
    case 'lender-accepts':
      return otherOffer(state, event);
    case 'does-not-fit': {
      const isAboutMoney = event.why === undefined || event.why === 'money';
      if (isAboutMoney && state.open?.fits === true) return problem('OFFER_FITS');
      return counterFault(event);
    }
    case 'text-differs':
      return counterFault(event);
    case 'text-equals': {
      const deviations = ('deviations' in event ? event.deviations : undefined) ?? state.deviations;
      const stops = (deviations ?? []).filter((one) => one.stops);
      const first = stops[0];
      return first === undefined
        ? undefined
        : problem('TEXT_DIFFERS', { fields: stops.map(({ field }) => field).join(', ') });
    }
    default:
      return undefined;
  }
}

const tooHigh = ({ open }: CaseState): Record<string, string> =>
  open?.missing === undefined
    ? { month: '-', sum: '-' }
    : { month: formatMonth(open.missing.month), sum: formatFen(open.missing.amount) };

/** Accepting names the offer and the digest of the terms that were seen; both must be those on the table (C6). */
function otherOffer({ open }: CaseState, event: Entry): Problem | undefined {
  const { offerId, digest } = event;
  if (offerId !== undefined && offerId !== open?.id)
    return problem('OFFER_OTHER', { id: open?.id ?? '-' }, '/offerId');
  if (digest !== undefined && digest !== open?.digest)
    return problem('TERMS_MISMATCH', {}, '/digest');
  return undefined;
}

function expired({ open }: CaseState, event: Entry): Problem | undefined {
  return open?.until !== undefined && event.on > open.until
    ? problem('OFFER_EXPIRED', { on: formatDay(open.until) }, '/on')
    : undefined;
}

const counterFault = (event: Entry): Problem | undefined =>
  'laid' in event && event.laid?.fits === false
    ? problem('COUNTER_TOO_HIGH', {}, '/counter')
    : undefined;

function paymentFault(state: CaseState, event: Entry): Problem | undefined {
  const open = openInstalments(state);
  const known = (state.agreement?.instalments ?? []).length > 0;
  switch (event.kind) {
    case 'instalment-matched':
      return known ? matchFault(state, event, TOLERANCE.days) : undefined;
    case 'last-instalment-matched':
      if (open.length > 1) return problem('INSTALMENTS_OPEN', { count: open.length });
      return open.length === 0 ? undefined : matchFault(state, event, TOLERANCE.days);
    case 'paid-late':
      return known ? matchFault(state, event, cureDays(state)) : undefined;
    case 'no-match': {
      const next = open[0];
      return next === undefined ? undefined : ahead(event, addDays(next.due, grace(state)), 1);
    }
    default:
      return undefined;
  }
}

const grace = ({ agreement }: CaseState): number => agreement?.text?.graceDays ?? 0;

const cureDays = ({ agreement }: CaseState): number =>
  agreement?.text?.cureDays ?? Number.MAX_SAFE_INTEGER;

function matchFault(state: CaseState, event: Entry, daysAfter: number): Problem | undefined {
  const { paid } = event;
  const one = instalmentFor(state, event);
  if (one === undefined) return problem('INSTALMENT_PAID', { no: paid?.no ?? 0 }, '/paid/no');
  const on = paid?.on ?? event.on;
  const late = on - one.due;
  if (event.kind === 'paid-late' && late > daysAfter)
    return problem('PAID_TOO_LATE', { no: one.no, days: daysAfter }, '/paid/on');
  if (paid === undefined) return undefined;
  const isOther =
    Math.abs(paid.amount - one.amount) > TOLERANCE.fen ||
    late > Math.max(daysAfter, grace(state)) ||
    late < -TOLERANCE.days;
  return isOther
    ? problem(
        'INSTALMENT_DIFFERS',
        { no: one.no, due: formatDay(one.due), amount: formatFen(one.amount) },
        '/paid',
      )
    : undefined;
}

/** The open instalment an entry is about: the one it names, else the oldest. */
export const instalmentFor = (state: CaseState, { paid }: Entry) =>
  openInstalments(state).find(({ no }) => paid?.no === undefined || paid.no === no);
