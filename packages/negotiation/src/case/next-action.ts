import type { Day } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { ACTIONS, type ActionName } from '../table/action.ts';
import type { CaseState } from './state.ts';
import type { StageName } from '../table/stage.ts';
import { dueOf } from './deadline.ts';
import { openInstalments } from './progress.ts';

/** The one thing to do next, and the day by which it is due. Every state has one. */
export type NextAction = { readonly action: ActionName; readonly by: Day; readonly say: Text };

const TRIES_BEFORE_LETTER = 3;
const REMINDERS_BEFORE_COMPLAINT = 2;

/** What a state asks for next. The day is never before the state was entered, save a court's last day. */
export function nextAction(state: CaseState): NextAction {
  const action = actionOf(state);
  return { action, by: dueOf(state), say: ACTIONS[action] };
}

function actionOf(state: CaseState): ActionName {
  const waiting = WAITING[state.stage];
  if (waiting === undefined) return choiceOf(state);
  if (state.reminders === 0) return waiting;
  return state.reminders < REMINDERS_BEFORE_COMPLAINT ? 'remind-again' : secondSilence(state.stage);
}

const secondSilence = (stage: StageName): ActionName =>
  stage === 'complained' ? 'go-to-body' : 'complain-of-silence';

/** States in which the lender is to act, with what the borrower waits for. */
const WAITING: Partial<Record<StageName, ActionName>> = {
  requested: 'await-reply',
  in_review: 'await-decision',
  countered: 'await-answer',
  complained: 'await-complaint-answer',
  renegotiating: 'await-reply',
};

const FIXED: Partial<Record<StageName, ActionName>> = {
  noted: 'complete-facts',
  prepared: 'begin-contact',
  proof_asked: 'send-papers',
  offered: 'answer-offer',
  agreed_orally: 'ask-for-text',
  confirming: 'compare-text',
  at_risk: 'call-lender',
  breached: 'make-good',
  lender_deviates: 'object',
  escalated: 'await-body',
  legal: 'answer-court',
  sold: 'ask-for-assignment-proof',
  paused: 'rest',
  settled: 'ask-for-settlement-proof',
  closed: 'keep-papers',
};

function choiceOf(state: CaseState): ActionName {
  if (state.stage === 'contacting')
    return state.tries >= TRIES_BEFORE_LETTER ? 'send-letter' : 'try-again';
  if (state.stage === 'refused')
    return state.refusal?.reason === undefined ? 'complain' : 'prepare-anew';
  if (state.stage === 'active') return openInstalments(state).length > 0 ? 'pay' : 'record-settled';
  return FIXED[state.stage] as ActionName;
}
