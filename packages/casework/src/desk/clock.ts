import { addDays, addWorkingDays, type Day } from '@forbear/money';
import { complaintDays } from './complaint.ts';
import type { DeskRules } from './decide.ts';
import type { DeskCase, DeskState } from './state.ts';

/** A day that a state has to be left by; working days of a year whose holidays are not known are not told. */
export type DeskDeadline = { readonly what: string; readonly on: Day | 'unknown' };

/** A kept agreement is talked over so many days after it was made, and again after each talk. */
const later = (made: Day, spoken: Day | undefined): Day =>
  spoken === undefined || spoken < made ? made : spoken;

const working = (on: Day, days: number): Day | 'unknown' => addWorkingDays(on, days);

/** The days of the state a case is in, by the clock that counts for it. */
export function deadlinesOfDesk(
  state: DeskCase,
  { clock, policy }: DeskRules,
): readonly DeskDeadline[] {
  const { since, received = since, papersDays, open, agreement, spokenOn, objectedOn } = state;
  const decision: DeskDeadline = {
    what: 'decision',
    on: addDays(received, clock.decisionDays + papersDays),
  };
  const at = (what: string, on: Day | 'unknown'): readonly DeskDeadline[] => [{ what, on }];
  const objection =
    objectedOn === undefined
      ? []
      : at('objection', working(objectedOn, clock.objectionWorkingDays));
  const until = open === undefined ? [] : at('offer-ends', open.until);
  const by: Partial<Record<DeskState, readonly DeskDeadline[]>> = {
    received: [...at('first-person', working(received, clock.firstPersonWorkingDays)), decision],
    papers: at(
      'papers',
      addDays(since, clock.papersDays + (state.papersExtra ? clock.papersExtraDays : 0)),
    ),
    review: [decision],
    approval: [...at('approval', working(since, clock.approvalWorkingDays)), decision],
    offered: until,
    countered: at('answer', working(since, clock.counterWorkingDays)),
    oral: at('text', addDays(since, clock.oralToTextDays)),
    confirming: until,
    keeping: [
      ...(agreement === undefined
        ? []
        : at('review', addDays(later(agreement.on, spokenOn), clock.reviewDays))),
      ...objection,
    ],
    late: [...at('cure', addDays(since, policy.plan.cureDays)), ...objection],
    refused: at('review-of-refusal', addDays(since, clock.reviewOfRefusalDays)),
    complaint: at('complaint', addDays(since, complaintDays(state))),
    settled: state.proofSent ? [] : at('proof', working(since, clock.settlementProofWorkingDays)),
  };
  return by[state.state] ?? [];
}
