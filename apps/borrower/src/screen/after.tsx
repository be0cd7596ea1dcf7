import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import { showYuan, type Fen } from '@forbear/money';
import { Link } from 'wouter-preact';
import { isOver } from '../piece/creditors.tsx';
import { Page } from '../piece/page.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import { SaveDays } from '../piece/save-days.tsx';
import type { Planned, Standing } from '../planning/asks.ts';
import { usePlanning } from '../planning/planning.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { awayWord, dayWord, monthWord } from '../text/day-words.ts';
import { useSay } from '../text/say.ts';

const N = HELP_CHANNEL_NUMBERS.values;

/** Once there are agreements: what is due, what if it cannot be paid, what is settled, money put by, no traps. */
export function After() {
  const planning = usePlanning();
  if (planning.state !== 'made') return <PlanWait planning={planning} back="/" />;
  return <Shown planned={planning.planned} />;
}

function Shown({ planned }: { readonly planned: Planned }) {
  const say = useSay();
  return (
    <Page
      title={say('谈成以后，一期一期来', 'Once agreed, one instalment after another')}
      why={say(
        '按约还就够了。有一期还不上，到期前先说。',
        'Keeping to the agreement is enough. If one cannot be paid, say so before it is due.',
      )}
      back="/"
      primary={{ text: say('看下一步', 'See what is next'), href: '/' }}
    >
      <Due planned={planned} />
      <Settled planned={planned} />
      <Fund planned={planned} />
      <Budget planned={planned} />
      <Traps />
    </Page>
  );
}

const isLive = (one: Standing): boolean => one.state.agreement !== undefined && !isOver(one);

/** Whether a case ended in another way than by paying. */
const endedOtherwise = ({ course }: Standing): boolean =>
  course.some(({ event }) => event.kind === 'ended-otherwise');

/** So many of the next instalments are shown. */
const SHOWN = 4;

function Due({ planned: { standings } }: { readonly planned: Planned }) {
  const say = useSay();
  const { day } = useKeeping().situation;
  const live = standings.filter(isLive);
  const rows = live
    .flatMap(({ debt, name, state }) =>
      (state.agreement?.instalments ?? [])
        .slice(state.paid.length)
        .map(({ due, amount }) => ({ debt, name, due, amount })),
    )
    .sort((a, b) => a.due - b.due)
    .slice(0, SHOWN);
  if (rows.length === 0)
    return (
      <p>
        {standings.some((one) => one.state.agreement !== undefined && !endedOtherwise(one))
          ? say('谈成的各期都还完了。', 'Every instalment that was agreed is paid.')
          : say(
              '还没有写下来的约定。谈成了，每一期都列在这里。',
              'Nothing is agreed in writing yet. Once it is, each instalment stands here.',
            )}
      </p>
    );
  return (
    <section>
      <h2>{say('接下来要还的', 'What is due next')}</h2>
      <ul class="answers">
        {rows.map(({ debt, name, due, amount }) => (
          <li key={`${debt}${due}`}>
            <span class="what">
              {dayWord(due, day, say)}
              {say('，', ', ')}
              {awayWord(due, day, say)}
            </span>
            <span class="answer">
              {name} {showYuan(amount, say.lang)}
            </span>
            <Link href={`/case/${debt}/paid`}>
              {say('还了，或还不上', 'Paid, or cannot')}
              <span class="spoken"> {name}</span>
            </Link>
          </li>
        ))}
      </ul>
      <SaveDays />
      <h2>{say('有一期还不上', 'If one cannot be paid')}</h2>
      <p>
        {say(
          '不要借新的来补。先在这里记下，信就写好了：到期前告诉对方差多少、哪天能补，请对方书面答复。',
          'Do not borrow anew for it. Note it here, and the letter is written: before it is due, tell them how much is missing and when you can make it good, and ask for an answer in writing.',
        )}
      </p>
      <p class="ways">
        {live.map(({ debt, name }) => (
          <Link key={debt} href={`/case/${debt}/paid`}>
            {say(`${name}有一期还不上`, `${name}: one cannot be paid`)}
          </Link>
        ))}
      </p>
    </section>
  );
}

function Settled({ planned: { standings } }: { readonly planned: Planned }) {
  const say = useSay();
  const done = standings.filter(isOver);
  const isAllPaid = !done.some(endedOtherwise);
  if (done.length === 0) return null;
  return (
    <section>
      <h2>{isAllPaid ? say('还清的', 'Paid off') : say('还清的、结束的', 'Paid off or ended')}</h2>
      <ul class="answers">
        {done.map((one) => {
          const { debt, name, steps } = one;
          const isMissing = steps.includes('confirmation-stored');
          return (
            <li key={debt}>
              <span class="answer">{name}</span>
              <small>
                {isMissing
                  ? say('结清证明还没拿到', 'The proof of settlement is still missing')
                  : endedOtherwise(one)
                    ? say('不是还清，是以别的方式结束的', 'Not paid off: it ended in another way')
                    : say(
                        '都齐了，证明留三年以上',
                        'All is there; keep the proof three years or more',
                      )}
              </small>
              <Link href={isMissing ? `/talk/${debt}/paper/settlement-proof` : `/case/${debt}`}>
                {isMissing ? say('去要', 'Ask for it') : say('看一眼', 'See it')}
                <span class="spoken"> {name}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Fund({ planned: { fund, borrower } }: { readonly planned: Planned }) {
  const say = useSay();
  if (fund.goal === 0) return null;
  return (
    <section>
      <h2>{say('应急的钱', 'Money for emergencies')}</h2>
      <p>
        {say(
          `先存到一个月吃住的钱，${showYuan(fund.goal, 'zh')}。现在有 ${showYuan(borrower.savings, 'zh')}。`,
          `First put by a month of living, ${showYuan(fund.goal, 'en')}. There are ${showYuan(borrower.savings, 'en')} now. `,
        )}
        {fund.isHeld
          ? say('已经够了，留着别动。', 'That is enough: leave it.')
          : fund.reached === undefined
            ? say(
                '照现在的收支，五年里还存不到；先顾吃住。',
                'As things are it is not reached in five years; living comes first.',
              )
            : say(
                `方案里每月先留一点，到 ${monthWord(fund.reached, say)}就存够了。`,
                `The plan keeps a little back each month; it is reached in ${monthWord(fund.reached, say)}.`,
              )}
      </p>
    </section>
  );
}

function Budget({ planned: { plan } }: { readonly planned: Planned }) {
  const say = useSay();
  const month = plan.ok ? (plan.value.affordable[1] ?? plan.value.affordable[0]) : undefined;
  if (month === undefined) return null;
  const lines: readonly (readonly [string, Fen])[] = [
    [say('收入', 'Income'), month.income],
    [say('吃住看病', 'Living'), month.essential],
    [say('留作应急', 'Kept back'), month.keptBack],
    [say('还债', 'For debts'), month.available],
  ];
  return (
    <section>
      <h2>{say('一个月的账', 'A month')}</h2>
      <dl class="sums">
        {lines.map(([name, sum]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{showYuan(sum, say.lang)}</dd>
          </div>
        ))}
      </dl>
      <p class="ways">
        <Link href="/spending?back=after">{say('数变了，去改', 'Change what differs')}</Link>
      </p>
    </section>
  );
}

function Traps() {
  const say = useSay();
  return (
    <section>
      <h2>{say('别踩这些坑', 'Traps to keep away from')}</h2>
      <ul>
        <li>
          {say(
            '不借新的还旧的，不帮别人借，不把卡和账号借人。',
            'Borrow nothing new to pay the old, nothing for others, and lend nobody your card or account.',
          )}
        </li>
        <li>
          {say(
            '收费“代理维权”“征信修复”的，不交钱、不给身份证和电话卡。征信有错，自己提异议，免费。',
            'Pay nobody who offers to negotiate or to repair your record, and hand over no identity or phone card. Errors in the record are objected to by yourself, free of charge.',
          )}
        </li>
        <li>
          {say(
            `自称法院、公安要你转账的，是骗子。打 ${N.court_service} 或 110 核实。`,
            `Whoever claims to be a court or the police and wants a transfer is a fraud. Ask ${N.court_service} or 110.`,
          )}
        </li>
        <li>
          {say(
            '还款只付到协议里写的账户，付完留凭证，两天后看有没有入账。',
            'Pay only to the account in the agreement, keep the receipt, and look two days later whether it was booked.',
          )}
        </li>
      </ul>
    </section>
  );
}
