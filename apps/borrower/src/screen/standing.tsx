import type { Day } from '@forbear/money';
import { Link, useLocation } from 'wouter-preact';
import { pairingOf } from '../desk/pairing.ts';
import { aidTitle, askFirst, CareNotes, helpOf } from '../piece/care-notes.tsx';
import { Creditors } from '../piece/creditors.tsx';
import { useEntering } from '../piece/entering.ts';
import { Page } from '../piece/page.tsx';
import { PastDays } from '../piece/past-days.tsx';
import { NotFinished } from '../piece/plan-wait.tsx';
import type { Planned, Standing } from '../planning/asks.ts';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { awayWord, dayWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';
import { wordsOf } from '../text/problem-text.ts';
import { lacksBudget } from '../piece/budget-first.tsx';
import { isGated, isUndecided } from '../planning/gate.ts';
import { toTalk } from '../planning/to-talk.ts';
import { actionOf } from './progress.tsx';

/** Where one comes back to: one next action with its date, then one line for each debt. */
export function StandingHome() {
  const say = useSay();
  const planning = usePlanning();
  const rest = <Rest />;
  if (planning.state === 'failed') return <NotFinished {...planning}>{rest}</NotFinished>;
  if (planning.state !== 'made')
    return <Page title={say('正在看走到哪了', 'Looking where things stand')}>{rest}</Page>;
  const { planned } = planning;
  if (planned.needsCare)
    return (
      <Page title={say('先顾你自己', 'You come first')} primary={helpOf('/', say)}>
        {rest}
      </Page>
    );
  const next = nextOf(planned);
  const isBegun = planned.standings.some(({ state }) => state.version > 0);
  if (next === undefined || !planned.plan.ok || (!isBegun && lacksBudget(planned).length > 0))
    return <Unfinished planned={planned} />;
  return <Known planned={planned} next={next} />;
}

/** The talk that is next: those begun by their day, then the one that is due first. */
function nextOf(planned: Planned): Standing | undefined {
  const plan = planned.plan.ok ? chosenOf(planned.plan.value, undefined) : undefined;
  const isOpen = (one: Standing) => plan !== undefined && isUndecided(one, plan);
  const begun = planned.standings
    .filter((one) => one.state.version > 0 && one.state.stage !== 'closed' && !isOpen(one))
    .sort((a, b) => a.next.by - b.next.by);
  const due = begun.find(({ next }) => next.by <= (planned.borrower.asOf as number) + 2);
  if (due !== undefined) return due;
  const fresh = plan && toTalk(planned, plan).find((one) => one.state.version === 0 || isOpen(one));
  return fresh ?? begun[0] ?? planned.standings[0];
}

function Known({ planned, next }: { readonly planned: Planned; readonly next: Standing }) {
  const say = useSay();
  const [, go] = useLocation();
  const { situation, records } = useKeeping();
  const isAtDesk = pairingOf(records, next.debt) !== undefined;
  const entering = useEntering(next.debt);
  const { by } = next.next;
  const left = by - situation.day;
  const plan = planned.plan.ok ? chosenOf(planned.plan.value, situation.chosen) : undefined;
  const isFresh = next.state.version === 0;
  const isOpen = plan !== undefined && isUndecided(next, plan);
  const isOld = isGated(next) || isOpen;
  // The contract asks for money on this day: until then the talk should have begun.
  const begins = next.due;
  const aid = askFirst(planned.care, say);
  return (
    <Page
      title={
        aid !== undefined
          ? aidTitle(say)
          : isOpen
            ? say(
                `${next.name}可能过了时效，还不还由你决定`,
                `${next.name} may be out of time: whether to pay is for you to decide`,
              )
            : titleOf(next, begins, situation.day, say)
      }
      over={`${say('下一步', 'Next')} · ${next.name}`}
      problem={entering.problem}
      primary={
        aid ??
        (isFresh || isOld
          ? {
              text: isOld
                ? say('去看', 'Read it')
                : say(`去谈${next.name}`, `Talk to ${next.name}`),
              href: `/talk/${next.debt}`,
            }
          : actionOf(next, say, (what) => void entering.happen(what), isAtDesk))
      }
      second={
        isFresh
          ? { text: say('先看方案', 'See the plan first'), href: '/plan' }
          : { text: say('看这一笔', 'See this debt'), onClick: () => go(`/case/${next.debt}`) }
      }
    >
      <CareNotes care={planned.care} />
      {isFresh && !isOld && begins !== undefined && begins > situation.day && (
        <p>
          <span class={begins - situation.day <= 7 ? 'near' : ''}>
            {awayWord(begins, situation.day, say)}
          </span>
        </p>
      )}
      {!isFresh && !isOpen && (
        <p>
          <span class={left <= 7 ? 'near' : ''}>
            {left < 0
              ? say('日子过了，今天就可以做', 'The day is past: it can be done today')
              : awayWord(by, situation.day, say)}
          </span>
        </p>
      )}
      <PastDays standings={planned.standings} back="" />
      <h2>{say('一笔一行', 'One line each')}</h2>
      {plan && <Creditors planned={planned} plan={plan} />}
      <Rest />
    </Page>
  );
}

/** What is next and by when, as a heading. */
function titleOf(next: Standing, begins: Day | undefined, today: Day, say: Say): string {
  const { name } = next;
  if (isGated(next))
    return say(`先看${name}有没有过时效`, `See first whether ${name} is out of time`);
  if (next.state.version === 0)
    return begins === undefined || begins <= today
      ? say(`今天先和${name}谈`, `Talk to ${name} today`)
      : say(
          `${dayWord(begins, today, say)}前，先和${name}谈`,
          `By ${dayWord(begins, today, say)}: talk to ${name}`,
        );
  const { by, action } = next.next;
  if (action === 'keep-papers')
    return say(
      `${name}已经结束，材料至少保存到${dayWord(by, today, say)}`,
      `${name} has ended: keep the papers at least until ${dayWord(by, today, say)}`,
    );
  const words = next.next.say[say.lang].replace(/[。.]$/, '');
  return by < today
    ? words
    : say(
        `${dayWord(by, today, say)}前，${words}`,
        `By ${dayWord(by, today, say)}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
      );
}

function Unfinished({ planned }: { readonly planned: Planned }) {
  const say = useSay();
  const { situation } = useKeeping();
  const lacking = planned.uncounted[0];
  const [budget] = lacksBudget(planned);
  const page =
    lacking !== undefined
      ? `/debt/${lacking}`
      : budget === undefined
        ? '/answers'
        : budget === 'incomes'
          ? '/income'
          : '/spending';
  return (
    <Page
      title={say('接着填', 'Go on filling in')}
      why={
        !planned.plan.ok && lacking === undefined
          ? wordsOf(planned.plan.problem, say)
          : say(
              '填过的都在。不知道的可以勾“我不知道”。',
              'What you filled in is kept. What you do not know may be ticked as unknown.',
            )
      }
      primary={{
        text: say('接着填', 'Go on'),
        href: page,
      }}
      second={{ text: say('看一遍填过的', 'Look over what is filled in'), href: '/answers' }}
    >
      <p>
        {say(
          `记下了 ${situation.debts.length} 笔。`,
          situation.debts.length === 1
            ? 'One debt is noted.'
            : `${situation.debts.length} debts are noted.`,
        )}
      </p>
      <Rest />
    </Page>
  );
}

/** The other rooms of the house. */
function Rest() {
  const say = useSay();
  return (
    <>
      <h2>{say('别的', 'Other things')}</h2>
      <ul class="entries">
        {[
          ['/plan', say('每月还得起多少，和方案', 'What I can pay, and the plan')],
          ['/rights', say('真正的价钱和我的权利', 'The true price and my rights')],
          ['/genuine', say('来找我的人是不是真的', 'Whether somebody is who they say')],
          ['/after', say('谈成以后：每一期、应急的钱', 'Once agreed: instalments, money put by')],
          ['/proofs', say('手上的材料和照片', 'Papers and photos I have')],
          ['/hand-over', say('给帮我的人看', 'For somebody who helps me')],
          ['/report', say('读征信报告', 'Read a credit report')],
          ['/bills?back=', say('从账单里填', 'Fill in from bills')],
          ['/answers', say('改填过的', 'Change what I filled in')],
          ['/settings', say('设置和语言', 'Settings and language')],
          ['/help', say('人撑不住了', 'I am not well')],
        ].map(([href, text]) => (
          <li key={href}>
            <Link href={href as string}>{text}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
