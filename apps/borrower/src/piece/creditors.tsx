import type { Day } from '@forbear/money';
import { openInstalments, type CaseState } from '@forbear/negotiation';
import type { NamedPlan } from '@forbear/plan';
import { Link } from 'wouter-preact';
import type { Planned, Standing } from '../planning/asks.ts';
import { useKeeping } from '../store/keeping.tsx';
import { apartIn, isGated, isLeftOut, isUndecided } from '../planning/gate.ts';
import { byDue } from '../planning/to-talk.ts';
import { askWord, measuresWord } from '../text/ask-words.ts';
import { awayWord, dayWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';
import { Circle, type TaskState } from './icon.tsx';

/** Whether a debt is paid or its case has ended: nothing more is asked or paid. */
export const isOver = ({ state }: Pick<Standing, 'state'>): boolean =>
  state.stage === 'settled' || state.stage === 'closed';

/** How far the talk with a creditor is: done where nothing is left to say, or an agreement is kept. */
export function stateOf(
  { state }: Pick<Standing, 'state'>,
  isAsked: boolean,
  today: Day,
): TaskState {
  if (isOver({ state }) || isKept(state, today)) return 'done';
  if (state.version > 0) return 'half';
  return isAsked ? 'open' : 'done';
}

/** Whether an agreement runs and no instalment of it is past its day. */
const isKept = (state: CaseState, today: Day): boolean =>
  state.stage === 'active' && openInstalments(state).every(({ due }) => due >= today);

/** One line for each debt: its state in words, what is asked, and the way on. */
export function Creditors({
  planned,
  plan,
}: {
  readonly planned: Planned;
  readonly plan: NamedPlan;
}) {
  const say = useSay();
  const { situation } = useKeeping();
  const sorted = [...planned.standings].sort(byDue);
  return (
    <ul class="creditors">
      {sorted.map((standing) => {
        const choice = plan.choices.find(({ debt }) => debt === standing.debt);
        const isOld = isLeftOut(standing, plan);
        const apart = isOver(standing) ? undefined : apartIn(planned, standing.debt);
        // Where nothing fits, every creditor is talked to, and no sum is promised.
        const isAsked =
          isOld ||
          apart !== undefined ||
          !plan.fits ||
          (choice !== undefined && choice.relief.measures.length > 0);
        const state = stateOf(standing, isAsked, situation.day);
        const ask =
          choice === undefined || isOld || isOver(standing)
            ? ''
            : plan.fits
              ? askWord(choice, situation.day, standing.isEstimated, say)
              : measuresWord(choice.relief, say);
        return (
          <li key={standing.debt}>
            <Circle state={state} />
            <span>
              <Link href={`/case/${standing.debt}`}>
                <strong>{standing.name}</strong>
              </Link>
              <small>
                {apart === undefined
                  ? lineOf(standing, plan, isAsked, situation.day, say)
                  : say(APART_WORDS[apart].zh, APART_WORDS[apart].en)}
                {ask === '' ? '' : ` · ${ask}`}
              </small>
            </span>
            {apart !== undefined && (
              <Link class="go" href={apart === 'guaranteed' ? '/rights' : `/debt/${standing.debt}`}>
                {apart === 'guaranteed' ? say('先看', 'Read') : say('去改', 'Mend')}
                <span class="spoken"> {standing.name}</span>
              </Link>
            )}
            {apart === undefined && (state === 'open' || isOld) && (
              <Link class="go" href={`/talk/${standing.debt}`}>
                {isOld ? say('先看', 'Read') : say('去谈', 'Talk')}
                <span class="spoken"> {standing.name}</span>
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Why nothing is asked of a debt that stands in no plan. */
const APART_WORDS = {
  'debt-unclear': {
    zh: '数字对不上，没有排进方案，先改',
    en: 'the figures do not fit together: it is in no plan until they are mended',
  },
  guaranteed: {
    zh: '你是保证人，没有排进方案，先弄清该不该由你还',
    en: 'you only guarantee it: it is in no plan until it is clear whether you have to pay',
  },
} as const;

/** Where the talk stands, in a few words with its day. */
export function lineOf(
  standing: Standing,
  plan: NamedPlan,
  isAsked: boolean,
  today: Parameters<typeof dayWord>[1],
  say: Say,
): string {
  const { state, next, meaning } = standing;
  if (isGated(standing))
    return say(
      '可能过了诉讼时效，没有排进方案，先看清再决定',
      'may be out of time and is left out of the plan: read before you decide',
    );
  if (isUndecided(standing, plan))
    return say(
      '可能过了诉讼时效，没有排进方案，还不还由你决定',
      'may be out of time and is left out of the plan: whether to pay is for you to decide',
    );
  if (state.version === 0)
    return isAsked ? say('还没谈', 'not talked yet') : say('不用谈', 'nothing to ask');
  if (state.stage === 'closed')
    return say(
      `已经结束，材料至少保存到${dayWord(next.by, today, say)}`,
      `ended; keep the papers at least until ${dayWord(next.by, today, say)}`,
    );
  return `${meaning[say.lang].replace(/[。.]$/, '')}${say('，', ', ')}${dayWord(next.by, today, say)}${say('，', ', ')}${awayWord(next.by, today, say)}`;
}
