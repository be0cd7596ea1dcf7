import { DESK_STATES, type DeskState } from '@forbear/casework';
import { sha256 } from '@forbear/negotiation';
import { present, problem, type Text } from '@forbear/problem';
import { reliefJson, type CaseView } from '@forbear/wire/desk';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Seen } from '../desk/news.ts';
import type { KeptPairing } from '../desk/pairing.ts';
import { useDeskCase, type DeskCase } from '../desk/use-case.ts';
import { Page } from '../piece/page.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { lineWords } from '../text/desk-line.ts';
import { useSay, type Say } from '../text/say.ts';
import { Kept, WrittenOff } from './desk-kept.tsx';
import {
  Answers,
  Fits,
  Offer,
  useOfferFit,
  useOwnMeasures,
  type Answer,
  type Offered,
} from './desk-offer.tsx';
import { Papers } from './desk-papers.tsx';
import { Happened, Refused, TheirWords } from './desk-said.tsx';
import { OtherWays } from './desk-ways.tsx';

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
      >
        <Unsent waiting={found.waiting} />
      </Page>
    );
  return <Stands kept={kept} debt={debt} found={found} seen={seen} />;
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

type StandsProps = Props & { readonly found: DeskCase; readonly seen: Seen };

const stateOf = (view: CaseView): DeskState =>
  Object.hasOwn(DESK_STATES, view.state) ? (view.state as DeskState) : 'none';

function Stands({ kept, debt, found, seen }: StandsProps) {
  const say = useSay();
  const reply = useReply(debt, found, seen.view);
  const { view } = seen;
  const { theirs, isTrue, isAsked } = reply;
  return (
    <Page
      title={titleOf(view, kept.pairing.lender, say)}
      over={`${kept.pairing.lender} · ${view.number} · ${DESK_STATES[stateOf(view)][say.lang]}`}
      back={`/case/${debt}`}
      problem={isTrue ? found.problem : problem('TERMS_MISMATCH')}
      {...(isAsked
        ? {
            primary: {
              text: say('继续', 'Continue'),
              busy: found.isBusy || reply.answer === undefined,
              onClick: () => void reply.give(),
            },
          }
        : {})}
    >
      <Waiting found={found} />
      <Refused debt={debt} seen={seen} />
      <TheirWords seen={seen} />
      {theirs !== undefined && isTrue && (
        <>
          <Offer offer={theirs} />
          <Fits
            debt={debt}
            fit={reply.fit}
            mayCounter={reply.mayCounter}
            isFinding={reply.isFinding}
          />
        </>
      )}
      {isAsked && theirs !== undefined && <Answers offer={theirs} {...reply} />}
      <Papers debt={debt} seen={seen} />
      <WrittenOff seen={seen} />
      <Kept found={found} seen={seen} />
      <Talk debt={debt} seen={seen} found={found} />
      <Happened seen={seen} />
      <OtherWays found={found} view={view} debt={debt} />
      <p class="ways">
        <Link href={`/desk/${debt}/known`}>
          {say(
            `他们知道什么（${Object.keys(view.disclosed).length} 样）`,
            `What they know (${Object.keys(view.disclosed).length})`,
          )}
        </Link>
      </p>
      {found.unentered > 0 && (
        <p class="hint">
          {say(
            `有 ${found.unentered} 条和你自己记的进度接不上，只在这里看得到。`,
            `${found.unentered} entries do not follow from your own notes; they are seen here only.`,
          )}
        </p>
      )}
    </Page>
  );
}

/** What lies on the table from them, what may be answered to it, and the answer that was picked. */
function useReply(debt: string, found: DeskCase, view: CaseView) {
  const [, go] = useLocation();
  const [answer, setAnswer] = useState<Answer>();
  const own = useOwnMeasures(debt);
  const { fit, isFinding } = useOfferFit(debt);
  const theirs = view.offer?.by === 'desk' ? view.offer : undefined;
  // What was agreed is bound by its digest: terms that are not those of the digest are not shown as an offer.
  const isTrue = theirs === undefined || sha256(theirs.terms) === theirs.digest;
  const { measures } = reliefJson({ measures: own });
  const isSame = JSON.stringify(theirs?.measures) === JSON.stringify(measures);
  const give = async () => {
    const { id: offerId, digest } = theirs as Offered;
    const replaces = view.state === 'confirming' ? view.agreement?.offer.id : undefined;
    if (answer === 'later') return go(`/case/${debt}`);
    if (answer === 'accept')
      await found.command('accept', { offerId, digest, ...present({ replaces }) });
    if (answer === 'counter') await found.command('counter', { offerId, measures });
    setAnswer(undefined);
  };
  return {
    ...{ theirs, isTrue, fit, isFinding, own, answer, give, onAnswer: setAnswer },
    isAsked: theirs !== undefined && isTrue && ANSWERED.has(view.state),
    mayAccept: !isFinding && fit?.fits !== false,
    mayCounter: view.state === 'offered' && own.length > 0 && !isSame,
  };
}

/** What was said and is still under way; a paper is named. */
function Unsent({ waiting }: Pick<DeskCase, 'waiting'>) {
  const say = useSay();
  if (waiting.length === 0) return null;
  const papers = waiting.flatMap(({ file }) => file?.name ?? []).join(say('、', ', '));
  return (
    <p class="notice" role="status">
      {say(
        `有 ${waiting.length} 条还没送到，联上以后会自己发出去，每条只算一次。`,
        `${waiting.length} still to be delivered; sent once the desk can be reached, each counted once.`,
      )}
      {papers !== '' && say(`其中的材料：${papers}。`, ` Papers among them: ${papers}.`)}
    </p>
  );
}

/** What is under way, and how what happens is heard. */
function Waiting({ found: { waiting, isLive, problem } }: { readonly found: DeskCase }) {
  const say = useSay();
  return (
    <>
      <Unsent waiting={waiting} />
      <p class="hint">
        {isLive && problem?.code !== 'DESK_SILENT'
          ? say('连着：对方一有动静，这里就会变。', 'Connected: what they do shows here at once.')
          : say('没有连着：每 15 秒看一次。', 'Not connected: looked at every 15 seconds.')}
      </p>
    </>
  );
}

/** The last thing that was said, and the way to the chat. */
function Talk({
  debt,
  seen,
  found,
}: { readonly debt: string } & Pick<StandsProps, 'seen' | 'found'>) {
  const say = useSay();
  const { situation } = useKeeping();
  const fresh = seen.lines.filter(({ fromDesk, state }) => fromDesk && state === 'sent').length;
  const last = seen.lines.at(-1);
  const unsent = found.waiting.filter(({ path }) => path.endsWith('/messages')).length;
  return (
    <section>
      <h2>{say('和他们说话', 'Talk to them')}</h2>
      {last !== undefined && <p class="clip">{lineWords(last, situation.day, say)}</p>}
      <p class="ways">
        <Link href={`/desk/${debt}/chat`}>
          {fresh > 0
            ? say(`有 ${fresh} 条新的，去看`, `${fresh} new: read`)
            : last === undefined
              ? say('写给他们', 'Write to them')
              : say('接着说', 'Go on')}
        </Link>
      </p>
      {unsent > 0 && (
        <p class="hint">{say(`${unsent} 条还没送到`, `${unsent} not delivered yet`)}</p>
      )}
    </section>
  );
}

/** Where the case stands, as the person meets it; the states before a first answer share one. */
const TITLES: Readonly<Partial<Record<DeskState, Text>>> = {
  intake: { zh: '正在送出申请', en: 'The request is on its way' },
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
