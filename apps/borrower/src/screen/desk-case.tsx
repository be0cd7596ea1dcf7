import { DESK_STATES, type DeskState } from '@forbear/casework';
import { groupYuan } from '@forbear/money';
import { sha256 } from '@forbear/negotiation';
import { problem, type Text } from '@forbear/problem';
import { done, reliefJson, type CaseView } from '@forbear/wire/desk';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { askDesk } from '../desk/client.ts';
import type { KeptPairing } from '../desk/pairing.ts';
import { useDeskCase, type DeskCase } from '../desk/use-case.ts';
import { Page } from '../piece/page.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { freshId } from '../store/record.ts';
import { dayWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';
import {
  Answers,
  dayOf,
  Offer,
  sumOf,
  useOwnMeasures,
  type Answer,
  type Offered,
} from './desk-offer.tsx';

type Props = { readonly kept: KeptPairing; readonly debt: string };

/** Codes that say a desk's history is not the one this device has seen. */
const REWRITTEN: ReadonlySet<string> = new Set(['EVENT_CHANGED', 'HEAD_DIFFERS', 'HEAD_UNSIGNED']);

/** The case at a lender's desk: where it stands, what lies on the table, and what may be said to it. */
export function DeskCasePage({ kept, debt }: Props) {
  const say = useSay();
  const found = useDeskCase(kept, debt);
  const { seen } = found;
  const { lender } = kept.pairing;
  const back = `/case/${debt}`;
  if (found.problem !== undefined && REWRITTEN.has(found.problem.code))
    return <Rewritten lender={lender} found={found} back={back} />;
  if (seen === undefined)
    return (
      <Page
        title={
          found.problem === undefined
            ? say(`正在看${lender}的回复`, `Looking at the answer of ${lender}`)
            : say(`现在看不到${lender}的回复`, `The answer of ${lender} cannot be seen now`)
        }
        back={back}
        problem={found.problem}
        {...(found.problem === undefined
          ? {}
          : { primary: { text: say('再看一次', 'Look again'), onClick: found.look } })}
      />
    );
  return <Stands kept={kept} debt={debt} found={found} view={seen.view} />;
}

function Rewritten({
  lender,
  found,
  back,
}: {
  readonly lender: string;
  readonly found: DeskCase;
  readonly back: string;
}) {
  const say = useSay();
  return (
    <Page
      title={say('对方给的记录和你见过的不是一份', 'Their record is not the one you have seen')}
      why={say(
        `这部手机存着${lender}签过名的旧记录，和现在给的对不上。先不要照现在的内容答应什么；旧记录还在，可以拿给监管看。`,
        `This device keeps records that ${lender} signed before, and what is told now does not follow from them. Agree to nothing by what is shown now; the old records are kept and can be shown to the regulator.`,
      )}
      back={back}
      problem={found.problem}
      primary={{ text: say('再看一次', 'Look again'), onClick: found.look }}
    />
  );
}

/** States in which the person may agree. */
const ANSWERED: ReadonlySet<string> = new Set(['offered', 'confirming']);

type StandsProps = Props & { readonly found: DeskCase; readonly view: CaseView };

const stateOf = (view: CaseView): DeskState =>
  Object.hasOwn(DESK_STATES, view.state) ? (view.state as DeskState) : 'none';

/** The person has no more to say to these here. */
const ENDED: ReadonlySet<string> = new Set(['settled', 'closed', 'withdrawn']);

function Stands({ kept, debt, found, view }: StandsProps) {
  const say = useSay();
  const [, go] = useLocation();
  const [answer, setAnswer] = useState<Answer>();
  const own = useOwnMeasures(debt);
  const { lender } = kept.pairing;
  const theirs = view.offer?.by === 'desk' ? view.offer : undefined;
  // What was agreed is bound by its digest: terms that are not those of the digest are not shown as an offer.
  const isTrue = theirs === undefined || sha256(theirs.terms) === theirs.digest;
  const isAsked = theirs !== undefined && isTrue && ANSWERED.has(view.state);
  const reply = async () => {
    const { id: offerId, digest } = theirs as Offered;
    const { measures } = reliefJson({ measures: own });
    if (answer === 'later') return go(`/case/${debt}`);
    if (answer === 'accept') await found.command('accept', { offerId, digest });
    if (answer === 'counter') await found.command('counter', { offerId, measures });
    setAnswer(undefined);
  };
  const problemNow = isTrue ? found.problem : problem('TERMS_MISMATCH');
  return (
    <Page
      title={titleOf(view, lender, say)}
      over={`${lender} · ${view.number} · ${DESK_STATES[stateOf(view)][say.lang]}`}
      back={`/case/${debt}`}
      problem={problemNow}
      {...(isAsked
        ? {
            primary: {
              text: say('继续', 'Continue'),
              busy: found.isBusy || answer === undefined,
              onClick: () => void reply(),
            },
          }
        : {})}
    >
      {found.waiting > 0 && (
        <p class="notice" role="status">
          {say(
            `有 ${found.waiting} 条还没送到，联上以后会自己发出去。`,
            `${found.waiting} still to be delivered; sent once the desk can be reached.`,
          )}
        </p>
      )}
      {theirs !== undefined && isTrue && <Offer offer={theirs} />}
      {isAsked && (
        <Answers
          offer={theirs}
          own={own}
          mayCounter={view.state === 'offered' && own.length > 0}
          answer={answer}
          onAnswer={setAnswer}
        />
      )}
      <Agreed found={found} view={view} />
      {!ENDED.has(view.state) && view.agreement === undefined && (
        <p class="ways">
          <button class="plain" type="button" onClick={() => void found.command('withdraw', {})}>
            {say('撤回申请', 'Withdraw the request')}
          </button>
        </p>
      )}
      <Known kept={kept} debt={debt} view={view} />
    </Page>
  );
}

/** Where the case stands, as the person meets it; the states before a first answer share one. */
const TITLES: Readonly<Partial<Record<DeskState, Text>>> = {
  papers: { zh: '他们要看几样材料', en: 'They ask for some papers' },
  countered: { zh: '等他们回你的还价', en: 'Waiting for their answer to your counter-offer' },
  oral: { zh: '你同意了，等他们写成文字', en: 'You agreed; they have to put it in writing' },
  confirming: { zh: '看一遍写下来的，对了再同意', en: 'Read the text, then agree' },
  keeping: { zh: '协议在执行', en: 'The agreement is being kept' },
  late: { zh: '有一期没对上，补上就行', en: 'One payment is missing: make it up' },
  broken: { zh: '对方终止了协议', en: 'They ended the agreement' },
  refused: { zh: '这次没有同意', en: 'Not agreed this time' },
  complaint: { zh: '投诉在处理', en: 'The complaint is being handled' },
  legal: { zh: '走了法律程序', en: 'The matter went to law' },
  sold: { zh: '这笔债转给了别人', en: 'The debt was transferred' },
  paused: { zh: '先停一停', en: 'Paused for now' },
  settled: { zh: '这笔还清了', en: 'This debt is settled' },
  closed: { zh: '这个申请结束了', en: 'The case is closed' },
  withdrawn: { zh: '申请撤回了', en: 'The request is withdrawn' },
};

function titleOf(view: CaseView, lender: string, say: Say): string {
  if (view.state === 'offered' && view.offer?.by === 'desk')
    return say(`${lender}给了一个方案`, `${lender} made an offer`);
  const known = TITLES[stateOf(view)];
  return known === undefined
    ? say('申请收到了，等他们答复', 'They have the request; wait for the answer')
    : known[say.lang];
}

/** What both agreed, and for a day the way back without a reason. */
function Agreed({
  found,
  view: { agreement, head },
}: {
  readonly found: DeskCase;
  readonly view: CaseView;
}) {
  const say = useSay();
  const { situation } = useKeeping();
  if (agreement === undefined) return null;
  // The desk's own clock decides.
  const canUndo = agreement.undoUntil > head.at;
  return (
    <>
      <h2>
        {say(
          `${dayWord(dayOf(agreement.on), situation.day, say)}起生效`,
          `In effect since ${dayWord(dayOf(agreement.on), situation.day, say)}`,
        )}
      </h2>
      <ul class="answers">
        {agreement.offer.rows.map(({ no, due, payment }) => (
          <li key={no}>
            <span>{dayWord(dayOf(due), situation.day, say)}</span>
            <span class="answer">
              {groupYuan(sumOf(payment))} {say('元', 'yuan')}
            </span>
          </li>
        ))}
      </ul>
      {canUndo && (
        <p class="ways">
          <button class="plain" type="button" onClick={() => void found.command('undo', {})}>
            {say('反悔：24 小时内不用理由', 'Undo it: within 24 hours, without a reason')}
          </button>
        </p>
      )}
    </>
  );
}

/** What they know by now, and how to end the pairing. */
function Known({ kept: { key, pairing }, debt, view }: Props & { readonly view: CaseView }) {
  const say = useSay();
  const keeping = useKeeping();
  const [, go] = useLocation();
  const leave = async () => {
    await askDesk(pairing, { method: 'POST', path: '/v1/pairings/end', once: freshId() }, done);
    await keeping.drop([`desk/${key}`]);
    go(`/case/${debt}`);
  };
  const items = Object.keys(view.disclosed);
  return (
    <details>
      <summary>
        {say(`他们知道什么（${items.length}）`, `What they know (${items.length})`)}
      </summary>
      <p>
        {say(
          `这笔账他们本来就有：欠 ${groupYuan(sumOf(view.position.payoff))} 元，逾期 ${view.position.daysOverdue} 天。`,
          `The account was theirs: ${groupYuan(sumOf(view.position.payoff))} yuan owed, ${view.position.daysOverdue} days overdue.`,
        )}
      </p>
      <p class="ways">
        <button class="plain" type="button" onClick={() => void leave()}>
          {say('断开这家', 'Leave this desk')}
        </button>
      </p>
    </details>
  );
}
