import { showYuan, type Fen } from '@forbear/money';
import { titleOf, type JointPlan, type NamedPlan } from '@forbear/plan';
import { Link } from 'wouter-preact';
import { aidTitle, askFirst, CareNotes } from '../piece/care-notes.tsx';
import { HelpFirst } from '../piece/first.tsx';
import { MonthStrip } from '../piece/month-strip.tsx';
import { Page } from '../piece/page.tsx';
import { PastDays } from '../piece/past-days.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import { wordsOf } from '../text/problem-text.ts';
import type { Planned } from '../planning/asks.ts';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { priceOf } from '../planning/price.ts';
import { useKeeping } from '../store/keeping.tsx';
import { askWord } from '../text/ask-words.ts';
import { monthWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';
import { Creditors } from '../piece/creditors.tsx';
import { OpenFacts } from '../piece/open-facts.tsx';
import { BudgetFirst, lacksBudget } from '../piece/budget-first.tsx';
import { isGated, isUndecided } from '../planning/gate.ts';
import { undecided } from './progress.tsx';
import { isEstimate, toTalk } from '../planning/to-talk.ts';
import { NothingFits } from './nothing-fits.tsx';

/** What one can pay each month, the plan that was chosen, and whom to talk to first. */
export function Plan() {
  const say = useSay();
  const planning = usePlanning();
  if (planning.state !== 'made') return <PlanWait planning={planning} back="/answers" />;
  const { planned } = planning;
  return (
    <HelpFirst planned={planned} name={say('看方案之前', 'Before the plan')} back="/">
      <OfBudget planned={planned} />
    </HelpFirst>
  );
}

function OfBudget({ planned }: { readonly planned: Planned }) {
  const { plan } = planned;
  if (!plan.ok) return <NoPlan planned={planned} />;
  if (lacksBudget(planned).length > 0) return <BudgetFirst planned={planned} back="plan" />;
  return <Made planned={planned} plan={plan.value} />;
}

function NoPlan({ planned }: { readonly planned: Planned }) {
  const say = useSay();
  const { plan, uncounted } = planned;
  const first = uncounted[0];
  return (
    <Page
      title={say('还差一点', 'Nearly there')}
      why={
        first !== undefined
          ? say(
              '这几笔都还不知道欠多少，先填一笔的数。',
              'The sums are not known yet; fill in one of them.',
            )
          : plan.ok
            ? ''
            : wordsOf(plan.problem, say)
      }
      back="/answers"
      primary={{
        text: say('去填欠款', 'To the debts'),
        href: first === undefined ? '/debts' : `/debt/${first}?back=plan`,
      }}
    />
  );
}

function Made({ planned, plan }: { readonly planned: Planned; readonly plan: JointPlan }) {
  const say = useSay();
  const { situation } = useKeeping();
  const chosen = chosenOf(plan, situation.chosen);
  if (!chosen.fits) return <NothingFits planned={planned} plan={plan} chosen={chosen} />;
  const first = toTalk(planned, chosen)[0];
  const [now, later] = moneySteps(plan, say);
  const isPlanned = chosen.choices.length > 0;
  const aid = askFirst(planned.care, say);
  const canPay = say(`你每月还得起 ${now}`, `You can pay ${now} a month`);
  return (
    <Page
      title={
        aid !== undefined
          ? aidTitle(say)
          : isPlanned
            ? canPay
            : say('可能过了诉讼时效，先看清再决定', 'It may be out of time: read before you decide')
      }
      why={isPlanned && aid === undefined ? later : ''}
      back="/answers"
      primary={
        aid ??
        (first === undefined
          ? {
              text: say('照旧就还得上，回到开头', 'It works as it is: back to the start'),
              href: '/',
            }
          : isGated(first)
            ? {
                text: say(`先看${first.name}的时效`, `Read about ${first.name} first`),
                href: `/talk/${first.debt}`,
              }
            : isUndecided(first, chosen)
              ? undecided(first, say)
              : {
                  text: say(`去谈${first.name}`, `Talk to ${first.name}`),
                  href: `/talk/${first.debt}`,
                })
      }
      second={{ text: say('怎么算的', 'How it is worked out'), href: '/plan/why' }}
    >
      <CareNotes care={planned.care} />
      <PastDays standings={planned.standings} back="plan" />
      {isPlanned && (
        <>
          {aid !== undefined && <h2>{canPay}</h2>}
          {aid !== undefined && later !== '' && <p class="hint">{later}</p>}
          <p class="lead">{sentence(chosen, plan.plans, planned, say)}</p>
          <MonthStrip
            months={chosen.months}
            tight={chosen.why.binding}
            isEstimate={isEstimate(planned.standings)}
          />
          <p class="ways">
            <Link href="/plan/ways">{say('换一种还法', 'Another way to pay')}</Link>
            <Link href="/plan/why#table">{say('用表格看', 'As a table')}</Link>
          </p>
        </>
      )}
      <h2>{say('一家一家谈，先到期的在前', 'One by one, the first due first')}</h2>
      <Creditors planned={planned} plan={chosen} />
      <OpenFacts planned={planned} />
      <p class="hint">{say('这不是法律意见。', 'This is no legal advice.')}</p>
    </Page>
  );
}

/** What a month can carry from now on, and how that changes. */
export function moneySteps({ affordable }: JointPlan, say: Say): readonly [string, string] {
  // The first month is a part of one: what is still to come in it.
  const months = affordable.length > 1 ? affordable.slice(1) : affordable;
  const steps = months.filter((one, k) => k === 0 || one.available !== months[k - 1]?.available);
  const sum = (amount: Fen) => showYuan(amount, say.lang);
  const [first, ...rest] = steps;
  if (first === undefined) return [sum(0 as Fen), ''];
  const later = rest
    .slice(0, 2)
    .map(({ month, available }) =>
      say(
        `${monthWord(month, say)}起 ${sum(available)}`,
        `${sum(available)} from ${monthWord(month, say)}`,
      ),
    );
  return [
    sum(first.available),
    later.length === 0 ? '' : later.join(say('，', ', ')) + say('。', '.'),
  ];
}

/** The chosen plan in one sentence. */
function sentence(
  plan: NamedPlan,
  plans: readonly NamedPlan[],
  { standings, open }: Planned,
  say: Say,
): string {
  const asked = plan.choices.filter(({ relief }) => relief.measures.length > 0);
  const [only] = asked;
  const title = titleOf(plan, plans)[say.lang];
  const ends = plan.months.at(-1);
  const until = ends === undefined ? '' : monthWord(ends.month, say);
  const { label, sum } = priceOf(plan, open, say);
  const cost = sum === undefined ? label : say(`${label} ${sum} 元`, `${label} ${sum} yuan`);
  const { day } = { day: standings[0]?.state.since ?? (0 as never) };
  const estimated = new Set(standings.filter((one) => one.isEstimated).map(({ debt }) => debt));
  const what =
    only === undefined
      ? say('都照约定还', 'all as agreed')
      : asked.length === 1
        ? askWord(only, day, estimated.has(only.debt), say)
        : asked.length === plan.choices.length
          ? say(`${asked.length} 家都要提`, `all ${asked.length} are asked`)
          : say(
              `向 ${asked.length} 家提，其余照旧`,
              `${asked.length} are asked, the rest as it is`,
            );
  return say(
    `先选了“${title}”：${what}，${until}还完，${cost}。`,
    `Chosen first, “${title}”: ${what}; paid off in ${until}, ${cost}.`,
  );
}
