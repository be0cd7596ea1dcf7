import {
  addDays,
  addWorkingDays,
  civil,
  earlier,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  later,
  type Day,
  type Fen,
} from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { CaseState } from './state.ts';
import { openInstalments } from './progress.ts';
import { RHYTHM, type DeadlineName } from '../table/rhythm.ts';
import { stageRow } from '../table/stage.ts';

/** Where a deadline comes from: named by the other side, a rule, reported practice, or this project's default. */
export type Basis = 'named' | 'rule' | 'reported' | 'default';

/** A day that matters, and the day on which to be reminded of it. */
export type Deadline = {
  readonly what: DeadlineName;
  readonly on: Day;
  /** The last working day on or before it (before it, for a court's), not before the state began; the day itself where the year's holidays are not known. */
  readonly remind: Day;
  readonly holidays: 'known' | 'unknown';
  readonly basis: Basis;
  /** Whether it keeps its effect while everything else rests. */
  readonly legal: boolean;
  readonly say: Text;
  /** Number and sum of the instalment it belongs to. */
  readonly no?: number;
  readonly amount?: Fen;
};

/**
 * The day that lies `days` after `on`, working days where that was said. In a year whose holidays are
 * not known only weekends and the holidays of the ordinance are left out: the earliest it can be.
 */
export function dayWithin(
  on: Day,
  within: { readonly days: number; readonly working?: boolean },
): Day {
  if (within.working !== true) return addDays(on, within.days);
  const told = addWorkingDays(on, within.days);
  if (told !== 'unknown') return told;
  let day = on;
  for (let left = within.days; left > 0;) {
    day = addDays(day, 1);
    if (!isWeekend(day) && isWorkingDay(day) !== false) left -= 1;
  }
  return day;
}

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: Day): boolean => ((((day + 4) % 7) + 7) % 7) % 6 === 0;

/** The day by which the next action of a state is due. Never before the state began, save a court's last day. */
export function dueOf(state: CaseState): Day {
  const next = openInstalments(state)[0];
  if (state.stage === 'active' && next !== undefined) return later(state.since, next.due);
  if (state.stage === 'at_risk' && next !== undefined)
    return later(state.since, addDays(next.due, RHYTHM['call-when-short'].days));
  if (state.stage === 'lender_deviates') return addDays(state.since, RHYTHM.objection.days);
  return state.due ?? addDays(state.since, RHYTHM[deadlineName(state)].days);
}

type Bare = Pick<Deadline, 'what' | 'on' | 'basis' | 'no' | 'amount'>;

/** Every day that matters in a state, the earliest first. While a case rests, only those with legal effect. */
export function deadlinesOf(state: CaseState): readonly Deadline[] {
  const found = [...ownDays(state), ...instalmentDays(state)].map((bare) =>
    reminded(bare, state.since),
  );
  const kept =
    state.stage === 'paused'
      ? found.filter(({ legal, what }) => legal || what === 'pause-end')
      : found;
  return kept.sort((a, b) => a.on - b.on || (a.what < b.what ? -1 : 1));
}

/** Last days with legal effect that are no payment: their reminder leaves a working day to act. */
const ON_THE_EVE: ReadonlySet<DeadlineName> = new Set(['court', 'cure']);

/**
 * What is said of terms (by a rule, or named by the other side) in a year whose holidays are not held: they
 * are the earliest they can be. Nothing of instalments and days of our own, and where all are known.
 */
export function unknownYears(days: readonly Deadline[]): Text | undefined {
  const years = [
    ...new Set(
      days.flatMap(({ on, holidays, basis, no }) =>
        holidays === 'unknown' && no === undefined && basis !== 'default' ? [civil(on).year] : [],
      ),
    ),
  ].sort((a, b) => a - b);
  if (years.length === 0) return undefined;
  return {
    zh: `${years.join('、')} 年的放假调休安排这里还没有：上面的期限只避开了法定节日，工作日按不含周末算，末日是周末的没有往后推，都是最早的可能；别等到最后一天。`,
    en: `The holidays of ${years.join(', ')} are not held here: the terms above keep off the holidays fixed by law only (working days leave out weekends; a term that ends on a weekend was not moved), so each is the earliest it can be. Do not wait for the last day.`,
  };
}

/** Nobody is reminded before a state began of what it asks: then the reminder comes on its first day. */
function reminded(bare: Bare, since: Day): Deadline {
  const latest = addDays(bare.on, ON_THE_EVE.has(bare.what) ? -1 : 0);
  const before = lastWorkingDayOnOrBefore(latest);
  const { say, legal } = RHYTHM[bare.what];
  return {
    ...bare,
    remind: earlier(bare.on, later(before === 'unknown' ? latest : before, since)),
    holidays: isWorkingDay(bare.on) === 'unknown' ? 'unknown' : 'known',
    say,
    legal,
  };
}

/** A deadline of the data, `days` after a day. */
const beat = (what: DeadlineName, from: Day): Bare => ({
  what,
  on: addDays(from, RHYTHM[what].days),
  basis: RHYTHM[what].basis,
});

function ownDays(state: CaseState): readonly Bare[] {
  const { stage, since, court } = state;
  const what = deadlineName(state);
  const isByRule = stage === 'legal' && court?.lastDay === undefined;
  const basis = state.dueNamed === true && !isByRule ? 'named' : RHYTHM[what].basis;
  const main: Bare = { what, on: dueOf(state), basis };
  const days: Bare[] = stage === 'active' || stage === 'at_risk' ? [] : [main];
  if (stage === 'requested' && state.reminders === 0) days.push(beat('ask-for-state', since));
  if (stage === 'lender_deviates')
    days.push({
      what: 'correction',
      on: state.due ?? addDays(since, RHYTHM.correction.days),
      basis,
    });
  if (stage === 'settled') days.push(beat('credit-report', since));
  if (stage === 'active' && openInstalments(state).length === 0) days.push(main);
  const lastDay = stageRow(stage).over === true || stage === 'legal' ? undefined : court?.answerBy;
  if (lastDay !== undefined && lastDay >= state.last)
    days.push({
      what: 'court',
      on: lastDay,
      basis: court?.lastDay === undefined ? 'rule' : 'named',
    });
  return days;
}

/** Whether the lender has said no, and nobody noted why. */
export const isUnexplained = ({ refusal }: CaseState): boolean =>
  refusal?.reason === undefined && refusal?.by === undefined;

/** What a state waits for, by its row and by what it holds. */
function deadlineName(state: CaseState): DeadlineName {
  const { deadline, waits } = stageRow(state.stage);
  if (state.reminders > 0 && waits === true) return 'second-reminder';
  if (state.stage === 'complained') return `complaint-${state.complaint.kind}`;
  if (state.stage === 'refused' && state.refusal?.ended === true) return 'reinstate';
  if (state.stage === 'refused' && isUnexplained(state)) return 'complain';
  if (state.stage === 'legal' && state.court?.answerBy === undefined) return 'court-day';
  return deadline;
}

/** The last day of a state just entered, where the other side named none. */
export function dueByRhythm(state: CaseState): Day {
  const { stage, since, contractDue } = state;
  const due = addDays(since, RHYTHM[stageRow(stage).runs ?? deadlineName(state)].days);
  // The contact is begun before the contract asks for the next payment.
  if (stage !== 'prepared' || contractDue === undefined || contractDue <= since) return due;
  return later(since, earlier(due, addDays(contractDue, -1)));
}

function instalmentDays(state: CaseState): readonly Bare[] {
  const { agreement, short } = state;
  const open = openInstalments(state);
  const days: Bare[] = open.flatMap(({ no, due, amount }) =>
    (['instalment-soon', 'instalment-tomorrow', 'instalment', 'instalment-check'] as const).map(
      (what) => ({ ...beat(what, due), no, amount }),
    ),
  );
  const [first] = open;
  if (first === undefined) return days;
  const { no, due, amount } = first;
  if (state.stage === 'at_risk')
    days.push({ what: 'call-when-short', on: dueOf(state), basis: 'default', no, amount });
  if (agreement === undefined) return days;
  days.push(beat('review', lastReview(state, agreement.effective)));
  const deferred = due - agreement.effective;
  const end = addDays(due, deferred < 60 ? -10 : RHYTHM['deferral-end'].days);
  if (no === 1 && deferred > 45 && end >= state.last)
    days.push({ what: 'deferral-end', on: end, basis: 'default', no, amount });
  const cure = agreement.text?.cureDays;
  if (state.stage === 'breached' && cure !== undefined)
    days.push({
      what: 'cure',
      on: addDays(due, cure),
      basis: 'named',
      no,
      amount: short?.no === no ? short.amount : amount,
    });
  return days;
}

/** The last of the review days, every 90 from the effective day, that lies before the case's last entry. */
function lastReview(state: CaseState, effective: Day): Day {
  const past = Math.max(0, state.last - effective);
  return addDays(effective, Math.floor(past / RHYTHM.review.days) * RHYTHM.review.days);
}
