import type { EventKind } from '@forbear/negotiation';
import type { Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { useLocation, useParams, useSearch } from 'wouter-preact';
import { Link } from 'wouter-preact';
import { CareNotes } from '../piece/care-notes.tsx';
import { wordsOf } from '../text/problem-text.ts';
import { useEntering } from '../piece/entering.ts';
import { First } from '../piece/first.tsx';
import { LetterHead } from '../piece/letter-head.tsx';
import { Page } from '../piece/page.tsx';
import { NoticeView, PaperView } from '../piece/paper-view.tsx';
import { SavePaper } from '../piece/save-paper.tsx';
import { usePaper } from '../piece/use-paper.ts';
import { usePlanning } from '../planning/planning.tsx';
import type { What } from '../situation/happening.ts';
import { useKeeping } from '../store/keeping.tsx';
import { productOf } from '../text/product.ts';
import { useSay } from '../text/say.ts';

const WAYS = ['chat', 'phone', 'letter', 'mail'] as const;

/** The words for one creditor by the way that was chosen; chat first, the other ways below. */
export function Talk() {
  const { debt = '' } = useParams<{ debt: string }>();
  return (
    <First debt={debt} needsBudget>
      <Kit debt={debt} />
    </First>
  );
}

function Kit({ debt }: { readonly debt: string }) {
  const say = useSay();
  const [, go] = useLocation();
  const planning = usePlanning();
  const { situation } = useKeeping();
  const told = situation.debts.find(({ id }) => id === debt);
  const isPerson = told !== undefined && productOf(told.product).shape === 'private';
  const asked = new URLSearchParams(useSearch()).get('way');
  const way = WAYS.find((one) => one === asked) ?? 'chat';
  const found = usePaper(debt, way, say.lang);
  const entering = useEntering(debt);
  const onward = async () => {
    if (await entering.happen('asked')) go(`/said/${debt}`);
  };
  if (found.state === 'refused' && found.problem.code === 'DEBT_APART' && told !== undefined)
    return <PayAnyway debt={debt} problem={found.problem} />;
  if (found.state === 'refused')
    return (
      <Page
        title={say('这笔现在不用提', 'Nothing to ask here')}
        why={wordsOf(found.problem, say)}
        back="/plan"
        primary={{ text: say('回到方案', 'Back to the plan'), href: '/plan' }}
        second={{ text: say('记下对方怎么说', 'Note what they said'), href: `/said/${debt}` }}
      />
    );
  const written = found.state === 'written' ? found.written : undefined;
  const count = written?.paper.blocks.filter(({ kind }) => kind === 'message').length ?? 0;
  return (
    <Page
      title={
        written === undefined
          ? say('正在写', 'Writing')
          : way === 'chat'
            ? say(`${count} 段话，一段一段发`, `${count} messages, one after another`)
            : written.paper.title
      }
      {...(way === 'chat'
        ? {
            why: isPerson
              ? say('等对方回了，再发下一段。', 'Send the next part when they have answered.')
              : say(
                  '在 App 里找客服，先发“人工”。等对方回了，再发下一段。',
                  'Find customer service in the app and ask for a person. Send the next part when they have answered.',
                ),
          }
        : {})}
      back="/plan"
      problem={entering.problem}
      primary={
        way === 'phone'
          ? {
              text: say('开始打，边打边记', 'Start the call and take notes'),
              href: `/talk/${debt}/call`,
            }
          : { text: say('记下对方怎么说', 'Note what they said'), onClick: () => void onward() }
      }
    >
      {planning.state === 'made' && <CareNotes care={planning.planned.care} />}
      {written?.paper.first.map((notice) => (
        <NoticeView notice={notice} key={notice.title} />
      ))}
      {(way === 'letter' || way === 'mail') && <LetterHead debt={debt} />}
      {written && <PaperView paper={written.paper} plain={way !== 'chat'} />}
      {written && way !== 'chat' && <SavePaper written={written} />}
      <OtherWays debt={debt} way={way} isPerson={isPerson} />
    </Page>
  );
}

type ApartProps = { readonly debt: string; readonly problem: Problem };

/** A claim that may be out of time stands in no plan until the person decides to pay it all the same. */
function PayAnyway({ debt, problem }: ApartProps) {
  const say = useSay();
  const keeping = useKeeping();
  const [failed, setFailed] = useState<Problem>();
  const pay = async () =>
    setFailed(await keeping.say({ kind: 'debt', id: debt }, {}, { outOfTime: { typed: 'pays' } }));
  return (
    <Page
      title={say('这笔没有排进方案', 'This one stands in no plan')}
      why={wordsOf(problem, say)}
      back="/plan"
      problem={failed}
      primary={{ text: say('回到方案', 'Back to the plan'), href: '/plan' }}
      second={{
        text: say('我问过了，还是决定还', 'I have asked, and decide to pay'),
        onClick: () => void pay(),
      }}
    >
      <p>
        {say(
          '决定还，它就和别的一起排进方案，也写得了申请。写出去、付一小笔，时效都可能重新起算。还没发之前，在这一笔的页面上可以收回决定。',
          'If you decide to pay, it is planned with the others and a request can be written. Writing or paying a little may begin its time anew. Until then the decision can be taken back on the page of this debt.',
        )}
      </p>
    </Page>
  );
}

/** Another paper about a debt: a complaint, an objection, a proof that is asked for. */
export function OtherPaper() {
  const { debt = '', id = '' } = useParams<{ debt: string; id: string }>();
  // It asks what is owed and acknowledges nothing, so it may come before the limitation was read.
  if (id === 'account-statement') return <Other debt={debt} id={id} />;
  return (
    <First debt={debt}>
      <Other debt={debt} id={id} />
    </First>
  );
}

function Other({ debt, id }: { readonly debt: string; readonly id: string }) {
  const say = useSay();
  const [, go] = useLocation();
  const planning = usePlanning();
  const entering = useEntering(debt);
  const found = usePaper(debt, id, say.lang);
  const back = `/case/${debt}`;
  const steps =
    planning.state === 'made'
      ? (planning.planned.standings.find((one) => one.debt === debt)?.steps ?? [])
      : [];
  const [sent] = SENT[id]?.find(([, kind]) => steps.includes(kind)) ?? [];
  if (found.state === 'refused')
    return (
      <Page
        title={say('现在用不上这份', 'This is not needed now')}
        why={wordsOf(found.problem, say)}
        back={back}
        primary={{ text: say('回到这一笔', 'Back to this debt'), href: back }}
      />
    );
  const written = found.state === 'written' ? found.written : undefined;
  return (
    <Page
      title={written?.paper.title ?? say('正在写', 'Writing')}
      back={back}
      problem={entering.problem}
      primary={
        sent === undefined
          ? {
              text: OWN_USE.has(id)
                ? say('看好了，回到这一笔', 'Read: back to this debt')
                : say('发出去了，回到这一笔', 'Sent: back to this debt'),
              href: back,
            }
          : {
              text: say('发出去了，记下来', 'Sent: note it'),
              busy: entering.isBusy,
              onClick: () => void entering.happen(sent).then((done) => done && go(back)),
            }
      }
    >
      {written?.paper.first.map((notice) => (
        <NoticeView notice={notice} key={notice.title} />
      ))}
      {written && <PaperView paper={written.paper} plain />}
      {written && <SavePaper written={written} />}
      <p class="hint">{say('这不是法律意见。', 'This is no legal advice.')}</p>
    </Page>
  );
}

/** What is read or taken along, and sent to nobody. */
const OWN_USE: ReadonlySet<string> = new Set(['replies', 'legal-brief']);

/** What it is to have sent a paper, where the case takes it. */
const SENT: Readonly<Record<string, readonly (readonly [What, EventKind])[]>> = {
  'lender-complaint': [['complained', 'no-reason']],
  'regulator-complaint': [['body', 'deadline-over']],
  objection: [['bill', 'bill-differs']],
  'counter-offer': [['counter', 'does-not-fit']],
  'correct-text': [['differs', 'text-differs']],
};

/** The other ways to say it, and what helps before. */
type OtherWaysProps = {
  readonly debt: string;
  readonly way: (typeof WAYS)[number];
  readonly isPerson: boolean;
};

function OtherWays({ debt, way, isPerson }: OtherWaysProps) {
  const say = useSay();
  const names = {
    chat: say('在线聊天', 'Chat'),
    phone: say('打电话', 'Call'),
    letter: say('书面申请', 'Letter'),
    mail: say('电子邮件', 'E-mail'),
  };
  return (
    <>
      <p class="ways">
        {WAYS.filter((one) => one !== way).map((one) => (
          <Link key={one} href={`/talk/${debt}?way=${one}`}>
            {say(`改用：${names[one]}`, names[one])}
          </Link>
        ))}
        {!isPerson && (
          <Link href={`/desk/${debt}`}>
            {say('他们给了邀请码', 'They gave an invitation code')}
          </Link>
        )}
        <Link href={`/practice/${debt}`}>{say('先练一练', 'Practise first')}</Link>
        <Link href={`/proofs?back=talk/${debt}`}>{say('附什么材料', 'What to enclose')}</Link>
        <Link href={`/talk/${debt}/paper/replies`}>
          {say('听到这些话怎么回', 'What to answer')}
        </Link>
      </p>
      <p class="hint">
        {say(
          '照实说，不多承诺。这不是法律意见。',
          'Say what is true and promise no more. This is no legal advice. ',
        )}
        {!isPerson &&
          say(
            '电话以合同或 App 内公布的官方电话为准。',
            'For phone numbers, trust only the contract or the app.',
          )}
      </p>
    </>
  );
}
