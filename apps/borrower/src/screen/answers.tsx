import { showYuan, type Day } from '@forbear/money';
import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { Page } from '../piece/page.tsx';
import { namesOf } from '../situation/names.ts';
import type { DebtTold } from '../situation/situation.ts';
import { whenIn } from '../situation/reading.ts';
import { readYuan } from '../situation/typed.ts';
import { firstOf, readDay } from '../situation/typed-day.ts';
import { dueTyped, isGuess, isUnknown, typedIn, type Facts } from '../situation/told.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord, whenWord } from '../text/day-words.ts';
import { productOf } from '../text/product.ts';
import { GROUP_NAMES, GROUPS } from '../text/group-name.ts';
import { REASON_NAMES } from '../text/reason-name.ts';
import { useSay, type Say } from '../text/say.ts';
import { incomeLine } from './income.tsx';

/** A sum as it was told: in figures, as unknown, or as not said yet. */
export function sumWord(facts: Facts, question: string, say: Say): string {
  const read = readYuan(typedIn(facts, question) ?? '');
  if (read.ok)
    return `${isGuess(facts, question) ? say('约 ', 'about ') : ''}${showYuan(read.value, say.lang)}`;
  return isUnknown(facts, question) ? say('不知道', 'not known') : say('还没填', 'not said yet');
}

/** Everything once more before it is counted; each line leads to its own page. */
export function Answers() {
  const say = useSay();
  const { debts, household } = useKeeping().situation;
  const unknown = [household, ...debts.map(({ facts }) => facts)]
    .flatMap((facts) => Object.values(facts))
    .filter((told) => 'unknown' in told).length;
  return (
    <Page
      title={say('看一遍，对不对', 'Look it over')}
      why={
        unknown > 0
          ? say(
              `有 ${unknown} 处你说不知道，用到时都会写明。`,
              `${unknown} answers are not known; where they are used, it is said.`,
            )
          : say('不对的点“修改”，改完回到这一页。', 'Change what is wrong; you come back here.')
      }
      back="/happened"
      primary={
        debts.length === 0
          ? { text: say('先记一笔欠款', 'Add a debt first'), href: '/debts' }
          : { text: say('都对，看每月还得起多少', 'All right: what can I pay?'), href: '/plan' }
      }
    >
      <Owed />
      <ComingIn />
      <Needed />
    </Page>
  );
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    <ul class="answers">{children}</ul>
  </section>
);

type LineProps = {
  readonly what: ComponentChildren;
  readonly answer: string;
  readonly more?: string | undefined;
  readonly href: string;
};

function Line({ what, answer, more, href }: LineProps) {
  const say = useSay();
  return (
    <li>
      <span class="what">{what}</span>
      <span class="answer">{answer}</span>
      {more && <small>{more}</small>}
      <Link href={href}>
        {say('修改', 'Change')}
        <span class="spoken"> {what}</span>
      </Link>
    </li>
  );
}

/** When a debt is due, or since when it is late. */
function dueLine(facts: Facts, today: Day, say: Say): string {
  const isLate = typedIn(facts, 'when') === 'past';
  const read = readDay(dueTyped(facts) ?? '', today, isLate ? 'past' : 'coming');
  const when = whenIn(facts, 'due', today, isLate ? 'past' : 'coming');
  const first =
    when !== undefined && firstOf(when) < today
      ? { zh: '今天', en: 'today' }
      : { zh: ' 1 号', en: 'the 1st' };
  if (!read.ok && isLate && when !== undefined && !isUnknown(facts, 'when'))
    return say(
      `${whenWord(when, today, say)}起没还，哪天不知道，先按 1 号算`,
      `unpaid since ${whenWord(when, today, say)}; the day is not known and taken as the 1st`,
    );
  if (!read.ok && when !== undefined && !isUnknown(facts, 'when'))
    return say(
      `${whenWord(when, today, say)}到期，哪天不知道，先按${first.zh}算`,
      `due in ${whenWord(when, today, say)}; the day is not known and taken as ${first.en}`,
    );
  if (!read.ok && isLate)
    return say('已经过了，从哪天起不知道', 'It is past; since which day is not known');
  if (!read.ok)
    return isUnknown(facts, 'when')
      ? say('哪天还：不知道，先按一个月后算', 'Due day not known, taken as a month from now')
      : say('哪天还：还没填，先按一个月后算', 'Due day not filled in, taken as a month from now');
  const day = `${isGuess(facts, 'due') ? say('约 ', 'about ') : ''}${dayWord(read.value, today, say)}`;
  const past = today - read.value;
  if (isLate) return say(`${day}起没还，过了 ${past} 天`, `unpaid since ${day}, ${past} days`);
  return past > 0
    ? say(
        `${day}到期，过了 ${past} 天；还了没有还没说，先按没还算`,
        `due ${day}, ${past} days ago; whether it was paid is not said, and it counts as not paid`,
      )
    : say(`${day}到期`, `due ${day}`);
}

/** Facts of a debt that a plan goes by, beside its sum and its day. */
const FACTS: Readonly<Record<string, readonly [string, string]>> = {
  method: ['怎么还', 'how it is paid'],
  each: ['每期多少', 'each instalment'],
  count: ['还剩几期', 'instalments left'],
  offers: ['自己能选什么', 'what you may choose'],
  lenderKind: ['谁放的款', 'who lends'],
  rate: ['利率', 'rate'],
};

const MINIMUM = ['最低要还多少', 'the minimum'] as const;

/** What one may choose on the page of a bill, by how it is told. */
const OFFERED: Readonly<Record<string, readonly [string, string]>> = {
  minimum: ['能选最低还款', 'a minimum payment may be chosen'],
  bySelf: ['能选账单分期', 'instalments of the bill may be chosen'],
  none: ['最低还款和分期都不能选', 'neither minimum nor instalments may be chosen'],
};

/** The instalments as told, or the minimum of a bill, and what was said to be unknown. */
function factsLine({ facts, product }: DebtTold, say: Say): string {
  const count = typedIn(facts, 'count');
  const each = sumWord(facts, 'each', say);
  const isBill = productOf(product).shape === 'bill';
  const offers = isBill ? (typedIn(facts, 'offers') ?? '').split(',') : [];
  const told = [
    ...offers.flatMap((one) => (OFFERED[one] === undefined ? [] : [say(...OFFERED[one])])),
    ...(typedIn(facts, 'each') === undefined
      ? []
      : [isBill ? say(`最低 ${each}`, `minimum ${each}`) : say(`每期 ${each}`, `${each} each`)]),
    ...(count === undefined ? [] : [say(`还剩 ${count} 期`, `${count} left`)]),
  ];
  const names = isBill ? { ...FACTS, each: MINIMUM } : FACTS;
  const unknown = Object.entries(names).flatMap(([fact, name]) =>
    isUnknown(facts, fact) ? [say(...name)] : [],
  );
  const lacking =
    unknown.length === 0
      ? []
      : [say(`不知道：${unknown.join('、')}`, `not known: ${unknown.join(', ')}`)];
  return [...told, ...lacking].join(say('；', '; '));
}

function Owed() {
  const say = useSay();
  const { situation, today } = useKeeping();
  const names = namesOf(situation, say.lang);
  return (
    <Part title={say('欠的', 'Owed')}>
      {situation.debts.map((told) => (
        <Line
          key={told.id}
          what={names.get(told.id)}
          answer={sumWord(told.facts, 'owed', say)}
          more={[dueLine(told.facts, today.day, say), factsLine(told, say)]
            .filter((line) => line !== '')
            .join(say('；', '; '))}
          href={`/debt/${told.id}?back=answers`}
        />
      ))}
      <Line
        what={say('别的欠款', 'Other debts')}
        answer={say('加一笔，或删一笔', 'add or delete')}
        href="/debts"
      />
    </Part>
  );
}

function ComingIn() {
  const say = useSay();
  const { incomes, household } = useKeeping().situation;
  const href = '/income?back=answers';
  return (
    <Part title={say('进来的', 'Coming in')}>
      {incomes.length === 0 && (
        <Line
          what={say('收入', 'Income')}
          answer={
            typedIn(household, 'noIncome') === 'yes'
              ? say('现在没有收入', 'none now')
              : say('还没填', 'not said yet')
          }
          href={href}
        />
      )}
      {incomes.map(({ id, facts }) => (
        <Line
          key={id}
          what={typedIn(facts, 'what') ?? say('收入', 'Income')}
          answer={incomeLine(facts, say)}
          href={href}
          more={
            typedIn(facts, 'certain') === 'no'
              ? say('你说还说不准，没有算进去', 'not sure, not counted')
              : undefined
          }
        />
      ))}
    </Part>
  );
}

function Needed() {
  const say = useSay();
  const { situation, today } = useKeeping();
  const { household } = situation;
  const since = whenIn(household, 'since', today.day, 'past');
  const spent = GROUPS.filter((group) => typedIn(household, group) !== undefined);
  const reason = Object.entries(REASON_NAMES).find(([id]) => id === typedIn(household, 'reason'));
  const unsaid = say('还没填', 'not said yet');
  const [spending, happened] = ['/spending?back=answers', '/happened?back=answers'];
  return (
    <>
      <Part title={say('一个月要花的', 'Needed a month')}>
        {spent.length === 0 && (
          <Line what={say('支出', 'Spending')} answer={unsaid} href={spending} />
        )}
        {spent.map((group) => (
          <Line
            key={group}
            what={GROUP_NAMES[group][say.lang]}
            answer={sumWord(household, group, say)}
            href={spending}
          />
        ))}
      </Part>
      <Part title={say('还有', 'And')}>
        <Line
          what={say('手里的存款', 'Savings')}
          answer={sumWord(household, 'savings', say)}
          href={spending}
        />
        {typedIn(household, 'cash') !== undefined && (
          <Line
            what={say('手里一共有', 'All money in hand')}
            answer={sumWord(household, 'cash', say)}
            href={spending}
          />
        )}
        <Line
          what={say('发生了什么', 'What happened')}
          answer={
            reason?.[1][say.lang] ??
            (isUnknown(household, 'reason')
              ? say('不知道，信里就不写', 'not known; letters leave it out')
              : unsaid)
          }
          more={
            since === undefined
              ? undefined
              : say(
                  `${whenWord(since, today.day, say)}起`,
                  `since ${whenWord(since, today.day, say)}`,
                )
          }
          href={happened}
        />
        <Line
          what={say('信上的名字', 'Name in the letter')}
          answer={
            typedIn(household, 'name') ??
            say('还没填，信里会空着', 'not said; the letter leaves it blank')
          }
          href={happened}
        />
      </Part>
    </>
  );
}
