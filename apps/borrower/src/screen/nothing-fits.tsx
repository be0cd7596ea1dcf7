import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import { showYuan, type Fen } from '@forbear/money';
import { findingTexts, type JointPlan, type NamedPlan } from '@forbear/plan';
import { Link } from 'wouter-preact';
import { Creditors } from '../piece/creditors.tsx';
import { CareNotes } from '../piece/care-notes.tsx';
import { Page } from '../piece/page.tsx';
import { PastDays } from '../piece/past-days.tsx';
import type { Planned } from '../planning/asks.ts';
import { useSay } from '../text/say.ts';
import { toTalk } from '../planning/to-talk.ts';

const LEGAL = HELP_CHANNEL_NUMBERS.values.legal_service;

type Props = { readonly planned: Planned; readonly plan: JointPlan; readonly chosen: NamedPlan };

/** No plan fits: living comes first, the creditor is asked to wait, and help is free. */
export function NothingFits({ planned, plan, chosen }: Props) {
  const say = useSay();
  const month = plan.affordable[1] ?? plan.affordable[0];
  const names = new Map(planned.standings.map(({ debt, name }) => [debt, name]));
  const first = toTalk(planned, chosen)[0];
  const yuan = (amount: number) => showYuan(Math.abs(amount) as Fen, say.lang);
  return (
    <Page
      title={say('这几个月，先顾吃住。', 'For these months, living comes first.')}
      why={
        month === undefined
          ? ''
          : month.leftOver < 0
            ? say(
                `收入 ${yuan(month.income)}，必要支出 ${yuan(month.essential)}，还差 ${yuan(month.leftOver)}。现在没有钱能拿来还债。这不是你算错了，也不是你不想还。`,
                `Income ${yuan(month.income)}, needs ${yuan(month.essential)}: ${yuan(month.leftOver)} are lacking. There is no money for debts now. You made no mistake, and it is not that you do not want to pay.`,
              )
            : say(
                `每月能拿出 ${yuan(month.available)}，还排不下所有的欠款。这笔目前排不进去的，先请对方缓一缓。`,
                `${yuan(month.available)} a month cannot carry all debts. Those that have no place now are asked to wait.`,
              )
      }
      back="/answers"
      {...(first === undefined
        ? {}
        : {
            primary: {
              text: say(
                `准备给${first.name}的延期申请`,
                `Prepare the request to ${first.name} to wait`,
              ),
              href: `/talk/${first.debt}`,
            },
          })}
      second={{
        text: say('收入或支出填得不对，回去改', 'Income or spending is wrong: mend it'),
        href: '/answers',
      }}
    >
      <CareNotes care={planned.care} />
      <PastDays standings={planned.standings} back="plan" />
      <ThreeSteps />
      <p>
        {say(
          '房租、吃饭、看病排在还债前面。不要为了还债再借新的。',
          'Rent, food and health come before debts. Do not borrow anew to pay.',
        )}
      </p>
      <h2>{say('一家一家说', 'One by one')}</h2>
      <Creditors planned={planned} plan={chosen} />
      <h2>{say('细的', 'In detail')}</h2>
      <ul>
        {findingTexts(plan.findings, names).map((text) => (
          <li key={text.zh}>{text[say.lang]}</li>
        ))}
      </ul>
      <p class="ways">
        <Link href="/plan/why">{say('怎么算的', 'How it is worked out')}</Link>
      </p>
    </Page>
  );
}

/** What can be done while nothing can be paid. */
function ThreeSteps() {
  const say = useSay();
  return (
    <>
      <ol class="steps">
        <li>
          <strong>{say('请对方先停三个月', 'Ask them to wait three months')}</strong>
          <small>
            {say(
              '写明这段时间的息费。话已经替你写好了。',
              'and to state interest and fees for that time. The words are ready.',
            )}
          </small>
        </li>
        <li>
          <strong>{say('问问救助', 'Ask for public help')}</strong>
          <small>
            {say(
              '低保、临时救助，到街道或乡镇申请。标准各地不同，我们没有查到你那里的。',
              'Minimum living allowance and temporary aid are asked for at the street or township office. Amounts differ; we do not know yours.',
            )}
          </small>
        </li>
        <li>
          <strong>{say('找人免费问问', 'Ask someone, free of charge')}</strong>
          <small>
            {say(`${LEGAL}，公共法律服务，不收钱。`, `${LEGAL}, public legal service, free.`)}
          </small>
        </li>
      </ol>
    </>
  );
}
