import { showDay, type Day } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { ACTIONS, type ActionName } from '../table/action.ts';
import type { CaseState } from './state.ts';
import { stageRow } from '../table/stage.ts';
import { dueOf, isUnexplained } from './deadline.ts';
import { openInstalments } from './progress.ts';

/** The one thing to do next, and the day by which it is due. Every state has one. */
export type NextAction = { readonly action: ActionName; readonly by: Day; readonly say: Text };

const TRIES_BEFORE_LETTER = 3;
const REMINDERS_BEFORE_COMPLAINT = 2;

/**
 * What a state asks for next, as it is seen on a day (that of its latest entry, unless another is told). The
 * day to act by is never before the state was entered, save a court's last day.
 */
export function nextAction(state: CaseState, today: Day = state.last): NextAction {
  const own = { action: actionOf(state, today), by: dueOf(state) };
  const { action, by } = paymentBefore(own.by, state) ?? own;
  return { action, by, say: pastText(action, state, today) ?? withEarlier(ACTIONS[action], state) };
}

/** What is to do, with the instalments whose days had passed before this state was entered and that nothing records as paid. */
function withEarlier(todo: Text, state: CaseState): Text {
  if (stageRow(state.stage).paysOn !== true) return todo;
  const open = openInstalments(state).filter(({ due }) => due < state.since);
  const [first] = open;
  if (first === undefined) return todo;
  const numbers = open.map(({ no }) => no);
  const when = { zh: showDay(first.due, 'zh'), en: showDay(first.due, 'en') };
  return {
    zh: `${todo.zh}另外，第 ${numbers.join('、')} 期（${when.zh}${open.length > 1 ? '起' : ''}）没有记下已还：还了就记下来；没还就先还，还不上就写信告诉对方哪天补。`,
    en: `${todo.en} Besides, nothing records that instalment ${numbers.join(', ')} (${open.length > 1 ? 'from ' : ''}${when.en}) was paid: note it if it was; if not, pay it first, or tell the lender in writing when you will.`,
  };
}

/** Instalments whose days are past: whether they were paid is asked, not to pay the one of today. */
function pastText(action: ActionName, state: CaseState, today: Day): Text | undefined {
  const past = openInstalments(state).filter(({ due }) => due < today).length;
  if (action !== 'pay' || past === 0 || stageRow(state.stage).paysOn === true) return undefined;
  return {
    zh: `有 ${past} 期过了还款日：还了的记下来，没还上的现在就谈。`,
    en: `${past} ${past === 1 ? 'instalment is' : 'instalments are'} past the due day: note what was paid, and talk now about what was not.`,
  };
}

/** The instalment that falls due while something else is waited for. */
function paymentBefore(by: Day, state: CaseState): Omit<NextAction, 'say'> | undefined {
  const next = openInstalments(state).find(({ due }) => due >= state.since);
  if (stageRow(state.stage).paysOn !== true || next === undefined || next.due > by)
    return undefined;
  const isSaid = state.agreement === undefined;
  return { action: isSaid ? 'pay-as-said' : 'pay', by: next.due };
}

function actionOf(state: CaseState, today: Day): ActionName {
  const { next, waits } = stageRow(state.stage);
  if (waits === true && state.reminders > 0)
    return state.reminders < REMINDERS_BEFORE_COMPLAINT ? 'remind-again' : secondSilence(state);
  return next ?? choiceOf(state, today);
}

const secondSilence = ({ stage }: CaseState): ActionName =>
  stage === 'complained' ? 'go-to-body' : 'complain-of-silence';

/** What is done for the text of an agreement, by how often it was asked for in vain. */
const FOR_TEXT: readonly ActionName[] = ['ask-for-text', 'send-summary', 'complain-of-no-text'];

/** What is done about a paper of a court, while its last day lies ahead and after it. */
function forCourt({ court }: CaseState, today: Day): ActionName {
  if (court?.answerBy === undefined) return 'read-court-day';
  return court.answerBy < today ? 'court-day-passed' : 'answer-court';
}

/** The action where it hangs on more than the state. */
function choiceOf(state: CaseState, today: Day): ActionName {
  if (state.stage === 'contacting')
    return state.tries >= TRIES_BEFORE_LETTER ? 'send-letter' : 'try-again';
  if (state.stage === 'agreed_orally')
    return FOR_TEXT[Math.min(state.reminders, FOR_TEXT.length - 1)] ?? 'ask-for-text';
  if (state.stage === 'legal') return forCourt(state, today);
  if (state.stage === 'refused' && state.refusal?.ended === true) return 'ask-to-reinstate';
  if (state.stage === 'refused') return isUnexplained(state) ? 'complain' : 'prepare-anew';
  return openInstalments(state).length > 0 ? 'pay' : 'record-settled';
}
