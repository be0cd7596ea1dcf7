import type { DeskMove } from './move.ts';
import type { DeskCase, DeskState } from './state.ts';

/** The one thing that a case waits for, and from whom; `pay` is the borrower's instalment. */
export type DeskNext = {
  readonly action: DeskMove | 'pay' | 'none';
  readonly by: 'agent' | 'approver' | 'borrower' | 'program' | 'nobody';
};

const next = (action: DeskNext['action'], by: DeskNext['by']): DeskNext => ({ action, by });

const BY_STATE: Readonly<Record<DeskState, DeskNext>> = {
  none: next('open', 'borrower'),
  intake: next('finish-intake', 'agent'),
  received: next('take', 'agent'),
  papers: next('receive-paper', 'borrower'),
  review: next('offer', 'agent'),
  approval: next('approve', 'approver'),
  offered: next('accept', 'borrower'),
  countered: next('offer', 'agent'),
  oral: next('send-text', 'agent'),
  confirming: next('accept', 'borrower'),
  keeping: next('pay', 'borrower'),
  late: next('pay', 'borrower'),
  broken: next('propose-close', 'agent'),
  refused: next('propose-close', 'agent'),
  complaint: next('answer-complaint', 'approver'),
  legal: next('resume', 'approver'),
  sold: next('propose-close', 'agent'),
  paused: next('resume', 'borrower'),
  settled: next('send-proof', 'agent'),
  closed: next('none', 'nobody'),
  withdrawn: next('none', 'nobody'),
};

/** The next action of a case: what waits for a second person and an open objection come first. */
export function nextOfDesk(state: DeskCase): DeskNext {
  const { pending, objectedOn, proofSent } = state;
  if (state.state !== 'approval' && pending !== undefined)
    return next(pending.what === 'end' ? 'end' : 'close', 'approver');
  if (objectedOn !== undefined && (state.state === 'keeping' || state.state === 'late'))
    return next('answer-objection', 'agent');
  if (state.state === 'settled' && proofSent) return next('close', 'agent');
  return BY_STATE[state.state];
}
