import { addDays, formatDay, formatFen, formatMonth, type Day } from '@forbear/money';
import { problem, type Problem } from '@forbear/problem';
import type { CaseCommand, CaseEvent, CommandOf, EventOf } from './event.ts';
import type { CaseState } from './state.ts';
import { calledOf, rowOf, type EventKind } from '../table/event.ts';
import { factCalled } from '../table/fact-text.ts';
import { openInstalments, type OpenInstalment } from './progress.ts';
import { RHYTHM } from '../table/rhythm.ts';

type Entry<K extends EventKind = EventKind> = CommandOf<K> | EventOf<K>;
type Guard<K extends EventKind> = (state: CaseState, entry: Entry<K>) => Problem | undefined;

/** A later bill meets an instalment within 1 fen, and 2 days after its due day. */
export const TOLERANCE = { fen: 1, days: 2 } as const;

/**
 * What forbids an entry that the table allows, by what it says itself: its day, a fact that is missing, a
 * deadline that still runs, another offer than that on the table, an instalment that does not match.
 */
export function guard(state: CaseState, entry: CaseCommand | CaseEvent): Problem | undefined {
  const { kind, on } = entry;
  const { needs, late } = rowOf(kind);
  const missing = needs.find((fact) => entry[fact] === undefined);
  if (missing !== undefined)
    return problem('FACT_MISSING', { ...calledOf(kind), ...factCalled(missing) }, `/${missing}`);
  if (late !== true && on < state.last)
    return problem('DATE_ORDER', { on: formatDay(on), last: formatDay(state.last) }, '/on');
  const own = GUARDS[kind] as Guard<EventKind> | undefined;
  return pastFault(entry) ?? own?.(state, entry);
}

/** What forbids an entry once its offer is laid out and its text is read. */
export function verdict(state: CaseState, event: CaseEvent): Problem | undefined {
  if (event.kind === 'does-not-fit' || event.kind === 'text-differs')
    return event.laid?.fits === false ? problem('COUNTER_TOO_HIGH', {}, '/counter') : undefined;
  if (event.kind !== 'text-equals') return undefined;
  const stops = (event.deviations ?? state.deviations ?? []).filter((one) => one.stops);
  return stops.length === 0
    ? undefined
    : problem('TEXT_DIFFERS', {
        fields: stops.map(({ field }) => field).join(', '),
        fieldsZh: stops.map(({ say }) => say.zh.replace(/。$/, '')).join('；'),
        fieldsEn: stops.map(({ say }) => say.en.replace(/\.$/, '')).join('; '),
      });
}

/**
 * A day that was named for what comes must not lie before the entry. A court's may: papers are read late.
 * A payment is entered when it was made, not before.
 */
function pastFault(entry: Entry): Problem | undefined {
  const { on, paid } = entry;
  if (paid !== undefined && paid.on > on)
    return problem('PAID_AHEAD', { paid: formatDay(paid.on), on: formatDay(on) }, '/paid/on');
  for (const key of ['by', 'until'] as const) {
    const named = entry[key];
    if (named !== undefined && named < entry.on)
      return problem(
        'NAMED_DAY_PAST',
        { named: formatDay(named), on: formatDay(entry.on) },
        `/${key}`,
      );
  }
  return undefined;
}

/** Days in which the borrower may take an agreement back. */
const UNDO_DAYS = 1;

/** Refuses what is said to be over while its last day has not come; `after` days must have passed. */
const ahead = (entry: Entry, last: Day | undefined, after: number): Problem | undefined =>
  last !== undefined && entry.on < last + after
    ? problem('DEADLINE_AHEAD', { ...calledOf(entry.kind), on: formatDay(last) }, '/on')
    : undefined;

/** What each kind of entry must not contradict. */
const GUARDS: { readonly [K in EventKind]?: Guard<K> } = {
  'silence-past-deadline': (state, entry) => ahead(entry, state.due, state.reminders > 0 ? 0 : 1),
  'deadline-over': (state, entry) => ahead(entry, state.answerBy ?? state.due, 1),
  'no-text-in-time': (state, entry) => ahead(entry, state.due, 0),
  'date-reached': (state, entry) => ahead(entry, state.due, 0),
  'not-corrected-in-time': (state, entry) => ahead(entry, state.due, 1),
  'end-date-passed': (state, entry) => ahead(entry, state.open?.until ?? state.due, 1),
  'more-proof': ({ refusal }, { on }) => {
    const free =
      refusal === undefined ? undefined : addDays(refusal.on, RHYTHM['new-request'].days);
    return free !== undefined && on < free
      ? problem('TOO_SOON', { on: formatDay(free) }, '/on')
      : undefined;
  },
  'no-reason': ({ stage, refusal }) =>
    stage === 'refused' && refusal?.reason !== undefined ? problem('REASON_GIVEN') : undefined,
  'borrower-accepts': (state, entry) =>
    otherOffer(state, entry) ??
    expired(state, entry) ??
    (state.open?.fits === false ? problem('OFFER_TOO_HIGH', tooHigh(state)) : undefined),
  undone: ({ agreement }, entry) => {
    // Both have accepted with the last of the acceptances; a civil day holds the hours of the day after.
    const made = agreement?.acceptances.at(-1)?.on;
    return made !== undefined && entry.on > made + UNDO_DAYS
      ? problem('UNDO_OVER', { on: formatDay(addDays(made, UNDO_DAYS)) }, '/on')
      : undefined;
  },
  'lender-accepts': (state, entry) => otherOffer(state, entry),
  'does-not-fit': ({ open }, { why = 'money' }) =>
    why === 'money' && open?.fits === true ? problem('OFFER_FITS') : undefined,
  'instalment-matched': (state, entry) =>
    isListed(state) ? matchFault(state, entry, TOLERANCE.days) : undefined,
  'last-instalment-matched': (state, entry) => {
    const open = openInstalments(state);
    if (open.length > 1) return problem('INSTALMENTS_OPEN', { count: open.length });
    return open.length === 0 ? undefined : matchFault(state, entry, TOLERANCE.days);
  },
  'paid-late': (state, entry) =>
    isListed(state)
      ? (lateFault(state, entry) ?? matchFault(state, entry, cureDays(state)))
      : undefined,
  'no-match': (state, entry) => {
    const [next] = openInstalments(state);
    if (next === undefined) return undefined;
    return ahead(entry, addDays(next.due, grace(state)), 1) ?? paidInFull(state, entry, next);
  },
};

const tooHigh = ({ open }: CaseState): Record<string, string> =>
  open?.missing === undefined
    ? { month: '-', sum: '-' }
    : { month: formatMonth(open.missing.month), sum: formatFen(open.missing.amount) };

/** Accepting names the offer and the digest of the terms that were seen; both must be those on the table (C6). */
function otherOffer(
  { open }: CaseState,
  { offerId, digest }: Entry<'borrower-accepts' | 'lender-accepts'>,
): Problem | undefined {
  if (offerId !== undefined && offerId !== open?.id)
    return problem('OFFER_OTHER', { id: open?.id ?? '-' }, '/offerId');
  if (digest !== undefined && digest !== open?.digest)
    return problem('TERMS_MISMATCH', {}, '/digest');
  return undefined;
}

function expired({ open }: CaseState, { on }: Entry): Problem | undefined {
  return open?.until !== undefined && on > open.until
    ? problem('OFFER_EXPIRED', { on: formatDay(open.until) }, '/on')
    : undefined;
}

/** Whether the instalments of the agreement are known. */
const isListed = ({ agreement, said }: CaseState): boolean =>
  (agreement?.instalments ?? said?.instalments ?? []).length > 0;

const grace = ({ agreement }: CaseState): number => agreement?.text?.graceDays ?? 0;

const cureDays = ({ agreement }: CaseState): number =>
  agreement?.text?.cureDays ?? Number.MAX_SAFE_INTEGER;

type Paying = Entry<'instalment-matched' | 'last-instalment-matched' | 'paid-late' | 'no-match'>;

/** A payment that is said to be short or missing, and is the instalment itself, in time. */
function paidInFull(
  state: CaseState,
  entry: Entry<'no-match'>,
  { no, due, amount }: OpenInstalment,
): Problem | undefined {
  if (entry.paid === undefined || matchFault(state, entry, TOLERANCE.days) !== undefined)
    return undefined;
  return problem(
    'INSTALMENT_MATCHES',
    { no, due: formatDay(due), amount: formatFen(amount) },
    '/paid',
  );
}

/** An instalment made good after the days that the agreement allows. */
function lateFault(state: CaseState, entry: Entry<'paid-late'>): Problem | undefined {
  const one = instalmentFor(state, entry);
  const on = entry.paid?.on ?? entry.on;
  return one !== undefined && on - one.due > cureDays(state)
    ? problem('PAID_TOO_LATE', { no: one.no, days: cureDays(state) }, '/paid/on')
    : undefined;
}

function matchFault(state: CaseState, entry: Paying, daysAfter: number): Problem | undefined {
  const { paid } = entry;
  const one = instalmentFor(state, entry);
  if (one === undefined) return problem('INSTALMENT_PAID', { no: paid?.no ?? 0 }, '/paid/no');
  if (paid === undefined) return undefined;
  const late = paid.on - one.due;
  const { short } = state;
  const isSum = (amount: number): boolean => Math.abs(paid.amount - amount) <= TOLERANCE.fen;
  // Of what was paid short, the rest makes it whole.
  const isRest = entry.kind === 'paid-late' && short?.no === one.no && isSum(short.amount);
  const isOther =
    !(isSum(one.amount) || isRest) ||
    late > Math.max(daysAfter, grace(state)) ||
    paid.on < agreedOn(state);
  return isOther
    ? problem(
        'INSTALMENT_DIFFERS',
        { no: one.no, due: formatDay(one.due), amount: formatFen(one.amount) },
        '/paid',
      )
    : undefined;
}

/** The day from which payments are those of the agreement: early ones count, those before it do not. */
const agreedOn = ({ agreement, said }: CaseState): Day | -1 =>
  Math.min(agreement?.effective ?? said?.on ?? -1, said?.on ?? agreement?.effective ?? -1) as Day;

/** The open instalment an entry is about: the one it names, else the oldest. */
export const instalmentFor = (
  state: CaseState,
  { paid }: CaseCommand | CaseEvent,
): OpenInstalment | undefined =>
  openInstalments(state).find(({ no }) => paid?.no === undefined || paid.no === no);
