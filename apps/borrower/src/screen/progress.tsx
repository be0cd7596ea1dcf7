import { groupYuan, type Day } from '@forbear/money';
import type { ActionName } from '@forbear/negotiation';
import type { Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { Link, useLocation, useParams } from 'wouter-preact';
import { pairingOf } from '../desk/pairing.ts';
import { wordsOf } from '../text/problem-text.ts';
import { useEntering } from '../piece/entering.ts';
import { Page, type Action } from '../piece/page.tsx';
import { Contacts } from '../piece/contacts.tsx';
import { LandedInBills } from '../piece/landed.tsx';
import { NoticeView } from '../piece/paper-view.tsx';
import { SaveDays } from '../piece/save-days.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import { Timeline } from '../piece/timeline.tsx';
import type { Standing } from '../planning/asks.ts';
import { isGated, isUndecided } from '../planning/gate.ts';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { typedIn } from '../situation/told.ts';
import { useKeeping } from '../store/keeping.tsx';
import { awayWord, dayWord } from '../text/day-words.ts';
import { STEPS } from '../text/next-step.ts';
import { useSay, type Say } from '../text/say.ts';
import { NoDebt } from '../piece/no-debt.tsx';

/** How the talk with one creditor stands, what is next and by when, and what happened so far. */
export function Progress() {
  const { debt = '' } = useParams<{ debt: string }>();
  const planning = usePlanning();
  if (planning.state !== 'made') return <PlanWait planning={planning} back="/" />;
  const standing = planning.planned.standings.find((one) => one.debt === debt);
  if (standing === undefined) return <NoDebt />;
  const { plan } = planning.planned;
  const isOpen = plan.ok && isUndecided(standing, chosenOf(plan.value, undefined));
  return <Stand standing={standing} isOpen={isOpen} />;
}

/** Next actions that are done at the lender's own desk, where the debt is talked about there. */
const AT_DESK: ReadonlySet<ActionName> = new Set([
  'begin-contact',
  'try-again',
  'await-reply',
  'await-decision',
  'await-answer',
  'remind-again',
  'send-papers',
  'answer-offer',
  'ask-for-text',
  'send-summary',
  'compare-text',
  'pay',
  'pay-as-said',
  'call-lender',
  'make-good',
  'ask-to-reinstate',
  'object',
  'prepare-anew',
  'await-complaint-answer',
  'rest',
  'record-settled',
  'ask-for-settlement-proof',
]);

/** The way on where the limitation was read and nothing is decided. */
export const undecided = ({ debt, name }: Standing, say: Say): Action => ({
  text: say(`${name}：还不还，再看看`, `${name}: decide whether to pay`),
  href: `/talk/${debt}`,
});

/** The next action as a button; `isAtDesk` where the debt is talked about at a desk of the lender's. */
export function actionOf(
  standing: Standing,
  say: Say,
  happen: (what: never) => void,
  isAtDesk: boolean,
): Action {
  if (isAtDesk && AT_DESK.has(standing.next.action))
    return { text: say('去他们的工作台', 'To their desk'), href: `/desk/${standing.debt}` };
  const step = STEPS[standing.next.action];
  const text = say(step.zh, step.en);
  return 'href' in step
    ? { text, href: step.href(standing.debt) }
    : { text, onClick: () => happen(step.what as never) };
}

/** The next day that counts, as a heading. */
export const byWord = (by: Day, today: Day, say: Say): string =>
  by < today
    ? say(
        `原定 ${dayWord(by, today, say)}，今天就可以做`,
        `Was due ${dayWord(by, today, say)}: it can be done today`,
      )
    : say(`最晚 ${dayWord(by, today, say)}`, `By ${dayWord(by, today, say)}`);

type StandProps = {
  readonly standing: Standing;
  /** Whether the limitation was read and nothing is decided yet. */
  readonly isOpen: boolean;
};

function Stand({ standing, isOpen }: StandProps) {
  const say = useSay();
  const [, go] = useLocation();
  const { situation, records } = useKeeping();
  const isAtDesk = pairingOf(records, standing.debt) !== undefined;
  const entering = useEntering(standing.debt);
  const { state, next, name, meaning, first, debt } = standing;
  const today = situation.day;
  const isFresh = state.version === 0;
  return (
    <Page
      title={
        isOpen
          ? say(`${name}：还不还由你决定`, `${name}: whether to pay is for you to decide`)
          : isFresh
            ? say(`还没和${name}谈`, `Not talked to ${name} yet`)
            : next.say[say.lang].replace(/。$/, '')
      }
      over={isFresh || isOpen ? name : `${name} · ${meaning[say.lang].replace(/。$/, '')}`}
      back="/"
      problem={entering.problem}
      primary={
        isGated(standing)
          ? { text: say('先看时效，再决定', 'Read about its time first'), href: `/talk/${debt}` }
          : isOpen
            ? undecided(standing, say)
            : actionOf(standing, say, (what) => void entering.happen(what), isAtDesk)
      }
      second={{
        text: say('有新情况，记下来', 'Something new: note it'),
        onClick: () => go(`/said/${debt}`),
      }}
    >
      {!isFresh && !isOpen && <When by={next.by} today={today} />}
      {first[say.lang].map((notice) => (
        <NoticeView notice={notice} key={notice.title} />
      ))}
      {(state.deviations ?? []).map(({ say: words }) => (
        <p class="notice" key={words.zh}>
          {words[say.lang]}
        </p>
      ))}
      <Decided debt={debt} />
      <LandedInBills only={debt} />
      <Timeline standing={standing} />
      {state.version > 0 && (
        <p>
          <button class="plain" type="button" onClick={() => void entering.strike()}>
            {say('最后一条记错了，划掉', 'The last entry is wrong: strike it')}
          </button>
        </p>
      )}
      {!isFresh && !isOpen && <Days standing={standing} />}
      <Contacts debt={debt} />
      <Papers standing={standing} />
      <OfDebt debt={debt} isAgreed={state.agreement !== undefined} />
      <p class="hint">
        {say(
          '记下的只在这部手机里。这不是法律意见。',
          'What is noted stays on this device. This is no legal advice.',
        )}
      </p>
    </Page>
  );
}

/** That the person decided to pay a debt that may be out of time; the decision can be taken back. */
function Decided({ debt }: { readonly debt: string }) {
  const say = useSay();
  const keeping = useKeeping();
  const [failed, setFailed] = useState<Problem>();
  const facts = keeping.situation.debts.find(({ id }) => id === debt)?.facts ?? {};
  if (typedIn(facts, 'outOfTime') !== 'pays') return null;
  const takeBack = async () =>
    setFailed(await keeping.say({ kind: 'debt', id: debt }, facts, { outOfTime: undefined }));
  return (
    <aside class="notice">
      {failed && <p class="fault">{wordsOf(failed, say)}</p>}
      <p>
        {say(
          '这笔可能过了诉讼时效，你决定还，所以排进了方案。收回决定，它就不再排进去；已经发出去的话、付过的钱收不回来，它们可能让时效重新起算。',
          'This debt may be out of time; you decided to pay it, so it stands in the plan. Take the decision back, and it stands there no more. What was sent or paid already cannot be undone and may have begun its time anew.',
        )}
      </p>
      <button class="plain" type="button" onClick={() => void takeBack()}>
        {say('收回这个决定', 'Take the decision back')}
      </button>
    </aside>
  );
}

/** What belongs to a debt beside its talk. */
function OfDebt({ debt, isAgreed }: { readonly debt: string; readonly isAgreed: boolean }) {
  const say = useSay();
  const { situation } = useKeeping();
  const isTold = situation.debts.some(({ id }) => id === debt);
  return (
    <>
      <h2>{say('这一笔', 'This debt')}</h2>
      <p class="ways">
        {isTold && (
          <Link href={`/debt/${debt}?back=case/${debt}`}>{say('改欠款', 'Change the debt')}</Link>
        )}
        {isTold && (
          <Link href={`/debt/${debt}/later`}>
            {say('补合同上的数', 'Add what the contract says')}
          </Link>
        )}
        {isAgreed && <Link href={`/case/${debt}/paid`}>{say('记一笔还款', 'Note a payment')}</Link>}
        {isAgreed && (
          <Link href={`/case/${debt}/agreement`}>{say('写下来的约定', 'The agreement')}</Link>
        )}
        <Link href={`/contact/${debt}`}>{say('记一次联系', 'Note a contact')}</Link>
        <Link href={`/talk/${debt}`}>{say('话和信', 'Texts and letters')}</Link>
        <Link href={`/desk/${debt}`}>{say('机构的宽限工作台', 'The lender’s own desk')}</Link>
        <Link href={`/practice/${debt}`}>{say('练一练', 'Practise')}</Link>
      </p>
    </>
  );
}

/** The day by which something is to be done, and how far it is. */
function When({ by, today }: { readonly by: Day; readonly today: Day }) {
  const say = useSay();
  const left = by - today;
  return (
    <p>
      <span class={left >= 0 && left <= 7 ? 'near' : ''}>{byWord(by, today, say)}</span>
      {left >= 0 && say('，', ', ')}
      {left >= 0 && awayWord(by, today, say)}
    </p>
  );
}

/** Papers shown from here are written beside the talk; these two belong to it. */
const OF_TALK = new Set(['replies', 'agreement']);

/** What can be written as it stands: each with when it is of use. */
function Papers({ standing: { debt, papers } }: { readonly standing: Standing }) {
  const say = useSay();
  const shown = papers.filter(({ id }) => !OF_TALK.has(id));
  if (shown.length === 0) return null;
  return (
    <details>
      <summary>
        {say(`现在可以写的（${shown.length}）`, `What can be written now (${shown.length})`)}
      </summary>
      <ul class="entries">
        {shown.map(({ id, title, when }) => (
          <li key={id}>
            <Link href={`/talk/${debt}/paper/${id}`}>
              {title[say.lang]}
              <small>{when[say.lang]}</small>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

const SHOWN = 8;

function Days({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const { situation } = useKeeping();
  const { unknownYears } = standing;
  const deadlines = standing.deadlines.filter(({ on }) => on >= situation.day);
  if (deadlines.length === 0) return null;
  return (
    <section>
      <h2>{say('要记住的日子', 'Days to remember')}</h2>
      <ul class="answers">
        {deadlines.slice(0, SHOWN).map(({ what, on, say: words, no, amount }) => (
          <li key={`${what}${on}${no ?? ''}`}>
            <span class="what">{dayWord(on, situation.day, say)}</span>
            <span class="answer">
              {words[say.lang]}
              {amount === undefined
                ? ''
                : say(
                    `（第 ${no} 期 ${groupYuan(amount)} 元）`,
                    ` (no ${no}: ${groupYuan(amount)})`,
                  )}
            </span>
          </li>
        ))}
      </ul>
      {unknownYears && <p class="hint">{unknownYears[say.lang]}</p>}
      <SaveDays />
    </section>
  );
}
