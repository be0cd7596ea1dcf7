import type { Measure } from '@forbear/loan';
import type { Day } from '@forbear/money';
import {
  COURT_PAPERS,
  type CaseCommand,
  type CaseState,
  type EventKind,
  type StageName,
} from '@forbear/negotiation';
import { fail, ok, present, problem, problemAt, type Result } from '@forbear/problem';
import { paymentsOf } from './paying.ts';
import { readCount, readYuan } from './typed.ts';
import { readDay } from './typed-day.ts';
import { typedIn, type Facts } from './told.ts';

/** What can have happened between a person and a creditor, in the person's own terms. */
export const HAPPENINGS = [
  'asked',
  'silent',
  'number',
  'papers',
  'sent',
  'offer',
  'no',
  'yes',
  'counter',
  'accept',
  'decline',
  'text',
  'equal',
  'differs',
  'paid',
  'short',
  'missed',
  'bill',
  'pressing',
  'mended',
  'court',
  'sold',
  'complained',
  'body',
  'settled',
  'proof',
  'unwell',
  'back',
  'limitation',
] as const;
export type What = (typeof HAPPENINGS)[number];

/** One thing that happened, with what was told of it. */
export type Happening = { readonly what: What; readonly on: Day; readonly facts: Facts };

/** A command without its day, kind by kind. */
type Undated<C> = C extends CaseCommand ? Omit<C, 'on'> : never;
type Command = Undated<CaseCommand>;
type Steps = Result<readonly Command[]>;

/** Entries that lead from a state to the other side having been asked. */
const TO_CONTACT: Readonly<Partial<Record<StageName, readonly Command[]>>> = {
  noted: [{ kind: 'facts-complete' }, { kind: 'contact-begun' }],
  prepared: [{ kind: 'contact-begun' }],
  refused: [{ kind: 'new-facts' }, { kind: 'contact-begun' }],
  contacting: [],
};

type Taken = { readonly number?: string; readonly by?: Day };

/** Entries that lead from a state to a request that lies with the other side. */
function toRequest(stage: StageName, taken: Taken): readonly Command[] {
  const begun = TO_CONTACT[stage];
  if (begun !== undefined) return [...begun, { kind: 'request-taken', ...taken }];
  if (stage === 'proof_asked') return [{ kind: 'papers-sent', ...taken }];
  if (stage === 'active')
    return [{ kind: 'income-or-costs-changed' }, { kind: 'contact-with-lender', ...taken }];
  if (stage === 'at_risk' || stage === 'breached')
    return [{ kind: 'contact-with-lender', ...taken }];
  return [];
}

/** Entries by which a number, or a day to wait for, can be taken: they begin a request, or say that it is looked at. */
export const NUMBERED: ReadonlySet<EventKind> = new Set([
  'facts-complete',
  'contact-begun',
  'new-facts',
  'request-taken',
  'desk-begins-to-look',
  'papers-sent',
  'income-or-costs-changed',
  'contact-with-lender',
]);

/** A number, or a day to wait for. Where a case takes neither it is refused: what was told is not swallowed. */
function numbered(stage: StageName, taken: Taken): readonly Command[] {
  if (stage === 'requested' || stage === 'renegotiating')
    return [{ kind: 'desk-begins-to-look', ...taken }];
  const steps = toRequest(stage, taken);
  return steps.length > 0 ? steps : [{ kind: 'request-taken', ...taken }];
}

const text = (facts: Facts, question: string): string | undefined =>
  typedIn(facts, question)?.trim();
const numberIn = (facts: Facts) => present({ number: text(facts, 'number') });
const reasonIn = (facts: Facts) => present({ reason: text(facts, 'reason') });

/**
 * What has to be entered into a case in `state` for what happened. An offer in the first talk is
 * a request, its receipt and the offer; nobody has to know that. `asked` is what the plan asks for.
 */
export function commandsOf(
  happening: Happening,
  state: CaseState,
  asked: readonly Measure[] | undefined,
): Result<readonly CaseCommand[]> {
  const steps = entriesOf(happening, state, asked);
  return steps.ok
    ? ok(steps.value.map((step) => ({ ...step, on: happening.on }) as CaseCommand))
    : steps;
}

function entriesOf(
  { what, on, facts }: Happening,
  state: CaseState,
  asked: readonly Measure[] | undefined,
): Steps {
  const { stage } = state;
  switch (what) {
    case 'asked':
      return ok(TO_CONTACT[stage] ?? []);
    case 'silent':
      return ok(silence(stage));
    case 'number':
      return withDay(facts, on, (by) =>
        numbered(stage, { ...numberIn(facts), ...present({ by }) }),
      );
    case 'papers':
      return withDay(facts, on, (by) => [
        ...toRequest(stage, numberIn(facts)),
        { kind: 'papers-asked', ...present({ papers: listIn(facts), by }) },
      ]);
    case 'sent':
      return ok([{ kind: 'papers-sent', ...numberIn(facts) }]);
    case 'offer':
      return offered(facts, on, stage);
    case 'yes':
      return agreed(stage, asked, facts);
    case 'no':
      return ok(refusal(stage, facts));
    case 'text':
      return ok(written(stage, text(facts, 'text')));
    case 'paid':
      return paymentsOf(facts, on, state);
    case 'court':
      return court(facts, on);
    case 'sold':
      return ok([{ kind: 'claim-sold', ...present({ to: text(facts, 'to') }) }]);
    default:
      return ok(PLAIN[what] ?? []);
  }
}

/** What happened that is one entry whatever else stands. */
const PLAIN: Readonly<Partial<Record<What, readonly Command[]>>> = {
  counter: [{ kind: 'does-not-fit', why: 'money' }],
  accept: [{ kind: 'borrower-accepts' }],
  decline: [{ kind: 'borrower-declines' }],
  equal: [{ kind: 'text-equals' }],
  differs: [{ kind: 'text-differs' }],
  short: [{ kind: 'income-or-costs-changed' }],
  missed: [{ kind: 'no-match' }],
  bill: [{ kind: 'bill-differs', found: ['sum'] }],
  pressing: [{ kind: 'collection-goes-on' }],
  mended: [{ kind: 'corrected' }],
  complained: [{ kind: 'no-reason', complaint: 'simple' }],
  body: [{ kind: 'deadline-over', body: 'regulator' }],
  settled: [{ kind: 'settled-early' }],
  proof: [{ kind: 'confirmation-stored' }],
  unwell: [{ kind: 'borrower-unwell' }],
  back: [{ kind: 'date-reached' }],
  limitation: [{ kind: 'limitation-checked' }],
};

function silence(stage: StageName): readonly Command[] {
  const begun = TO_CONTACT[stage];
  if (begun !== undefined) return [...begun, { kind: 'not-reached' }];
  return [{ kind: stage === 'agreed_orally' ? 'no-text-in-time' : 'silence-past-deadline' }];
}

function listIn(facts: Facts): readonly string[] | undefined {
  const found = (text(facts, 'papers') ?? '').split(/[、，,\n]/).flatMap((one) => one.trim() || []);
  return found.length === 0 ? undefined : found;
}

function withDay(facts: Facts, on: Day, make: (by: Day | undefined) => readonly Command[]): Steps {
  const typed = typedIn(facts, 'by');
  if (typed === undefined) return ok(make(undefined));
  const by = readDay(typed, on, 'coming');
  return by.ok ? ok(make(by.value)) : fail(problemAt('/by', by.problem));
}

function offered(facts: Facts, on: Day, stage: StageName): Steps {
  const count = readCount(typedIn(facts, 'offerCount') ?? '', 1, 600);
  if (!count.ok) return fail(problemAt('/offerCount', count.problem));
  const each = readYuan(typedIn(facts, 'offerEach') ?? '');
  if (!each.ok) return fail(problemAt('/offerEach', each.problem));
  const firstDue = readDay(typedIn(facts, 'offerFirst') ?? '', on, 'coming');
  if (!firstDue.ok) return fail(problemAt('/offerFirst', firstDue.problem));
  const figures = { count: count.value, each: each.value, firstDue: firstDue.value };
  // A better offer while one lies on the table takes its place: the old one did not fit.
  const before: readonly Command[] =
    stage === 'offered'
      ? [{ kind: 'does-not-fit', why: 'money' }]
      : toRequest(stage, numberIn(facts));
  const until = typedIn(facts, 'offerUntil');
  const last = until === undefined ? undefined : readDay(until, on, 'coming');
  if (last?.ok === false) return fail(problemAt('/offerUntil', last.problem));
  return ok([...before, { kind: 'offer', offer: { figures }, ...present({ until: last?.value }) }]);
}

/** A yes to what was asked; to an offer on the table it is the person's own. */
function agreed(stage: StageName, asked: readonly Measure[] | undefined, facts: Facts): Steps {
  if (stage === 'countered') return ok([{ kind: 'lender-accepts' }]);
  if (stage === 'offered') return ok([{ kind: 'borrower-accepts' }]);
  if (asked === undefined || asked.length === 0)
    return fail(problem('NOTHING_TO_ASK', { creditor: '' }));
  return ok([
    ...toRequest(stage, numberIn(facts)),
    { kind: 'offer', offer: { figures: { measures: asked } } },
    { kind: 'borrower-accepts' },
  ]);
}

/** The ways in which the other side says no. */
type Refusal =
  | 'refused'
  | 'refused-on-the-spot'
  | 'lender-refuses'
  | 'answer-no'
  | 'rejected-or-closed'
  | 'lender-ends-agreement';

function refusal(stage: StageName, facts: Facts): readonly Command[] {
  const reason = reasonIn(facts);
  const begun = TO_CONTACT[stage];
  if (begun !== undefined) return [...begun, { kind: 'refused-on-the-spot', ...reason }];
  const kinds: Readonly<Partial<Record<StageName, Refusal>>> = {
    requested: 'refused-on-the-spot',
    countered: 'lender-refuses',
    complained: 'answer-no',
    escalated: 'rejected-or-closed',
    breached: 'lender-ends-agreement',
  };
  if (stage === 'proof_asked') return [{ kind: 'papers-sent' }, { kind: 'refused', ...reason }];
  return [{ kind: kinds[stage] ?? 'refused', ...reason }];
}

/** The text of an agreement. Without words none has come: what was said stays said only. */
function written(stage: StageName, words: string | undefined): readonly Command[] {
  if (words === undefined) return [];
  if (stage === 'countered') return [{ kind: 'lender-accepts', text: words }];
  if (stage === 'offered') return [{ kind: 'borrower-accepts', text: words }];
  return [{ kind: 'text-arrives', text: words }];
}

function court(facts: Facts, on: Day): Steps {
  const paper = COURT_PAPERS.find((one) => one === typedIn(facts, 'courtPaper')) ?? 'lawsuit';
  const typed = typedIn(facts, 'courtLast');
  if (typed === undefined) return ok([{ kind: 'notice-of-court', court: { paper } }]);
  const lastDay = readDay(typed, on, 'coming');
  return lastDay.ok
    ? ok([{ kind: 'notice-of-court', court: { paper, lastDay: lastDay.value } }])
    : fail(problemAt('/courtLast', lastDay.problem));
}
