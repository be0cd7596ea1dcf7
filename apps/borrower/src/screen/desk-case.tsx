import { DESK_STATES, measuresText, type DeskState } from '@forbear/casework';
import { formatFen, groupYuan, parseDay, parseFen, type Day, type Fen } from '@forbear/money';
import { sha256 } from '@forbear/negotiation';
import { must, problem } from '@forbear/problem';
import { done, reliefJson, type CaseView } from '@forbear/wire/desk';
import { useLocation } from 'wouter-preact';
import { askDesk } from '../desk/client.ts';
import type { KeptPairing } from '../desk/pairing.ts';
import { useDeskCase, type DeskCase } from '../desk/use-case.ts';
import { Page, type Action } from '../piece/page.tsx';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { freshId } from '../store/record.ts';
import { awayWord, dayWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';

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

type StandsProps = Props & { readonly found: DeskCase; readonly view: CaseView };

const stateOf = (view: CaseView): DeskState =>
  Object.hasOwn(DESK_STATES, view.state) ? (view.state as DeskState) : 'none';

/** The person has no more to say to these here. */
const ENDED: ReadonlySet<string> = new Set(['settled', 'closed', 'withdrawn']);

function Stands({ kept, debt, found, view }: StandsProps) {
  const say = useSay();
  const { lender } = kept.pairing;
  const theirs = view.offer?.by === 'desk' ? view.offer : undefined;
  // What was agreed is bound by its digest: terms that are not those of the digest are not shown as an offer.
  const isTrue = theirs === undefined || sha256(theirs.terms) === theirs.digest;
  const problemNow = isTrue ? found.problem : problem('TERMS_MISMATCH');
  return (
    <Page
      title={titleOf(view, lender, say)}
      over={`${lender} · ${view.number} · ${DESK_STATES[stateOf(view)][say.lang]}`}
      back={`/case/${debt}`}
      problem={problemNow}
      {...(theirs !== undefined && isTrue && view.state === 'offered'
        ? { primary: acceptance(found, theirs, say) }
        : {})}
      {...(theirs !== undefined && isTrue && view.state === 'confirming'
        ? { primary: acceptance(found, theirs, say) }
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
      <Counter debt={debt} found={found} view={view} />
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

function titleOf({ state, offer }: CaseView, lender: string, say: Say): string {
  if (state === 'offered' && offer?.by === 'desk')
    return say(`${lender}给了一个方案`, `${lender} made an offer`);
  if (state === 'countered')
    return say('等他们回你的还价', 'Waiting for their answer to your counter-offer');
  if (state === 'confirming') return say('看一遍写下来的，对了再同意', 'Read the text, then agree');
  if (state === 'keeping') return say('协议在执行', 'The agreement is being kept');
  if (state === 'refused') return say('这次没有同意', 'Not agreed this time');
  if (state === 'settled') return say('这笔还清了', 'This debt is settled');
  if (state === 'withdrawn') return say('申请撤回了', 'The request is withdrawn');
  return say('申请收到了，等他们答复', 'They have the request; wait for the answer');
}

type Offered = NonNullable<CaseView['offer']>;

const acceptance = (found: DeskCase, { id, digest }: Offered, say: Say): Action => ({
  text: say('同意这个方案', 'Agree to this'),
  busy: found.isBusy,
  onClick: () => void found.command('accept', { offerId: id, digest }),
});

const dayOf = (text: string): Day => must(parseDay(text));
const sumOf = (text: string): Fen => must(parseFen(text));

/** The offer row by row, the last day to answer, and the text that the digest is of. */
function Offer({ offer }: { readonly offer: Offered }) {
  const say = useSay();
  const { situation } = useKeeping();
  const until = dayOf(offer.until);
  return (
    <>
      <p>
        {say('最晚', 'Answer by')} <span class="near">{dayWord(until, situation.day, say)}</span>
        {say('，', ', ')}
        {awayWord(until, situation.day, say)}
        {say('。不回答不算同意。', '. Silence is no agreement.')}
      </p>
      <table class="months">
        <thead>
          <tr>
            <th scope="col">{say('哪天', 'Day')}</th>
            <th scope="col">{say('还多少', 'To pay')}</th>
            <th scope="col">{say('其中息费', 'Of it interest and fees')}</th>
          </tr>
        </thead>
        <tbody>
          {offer.rows.map(({ no, due, payment, interest, fee }) => (
            <tr key={no}>
              <th scope="row">{dayWord(dayOf(due), situation.day, say)}</th>
              <td>{groupYuan(sumOf(payment))}</td>
              <td>{groupYuan((sumOf(interest) + sumOf(fee)) as Fen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{say('约定的原文', 'The text as it binds')}</summary>
        <pre class="terms">{offer.terms}</pre>
      </details>
    </>
  );
}

/** The plan's own ask as an answer to what they offer. */
function Counter({ debt, found, view }: Omit<StandsProps, 'kept'>) {
  const say = useSay();
  const planning = usePlanning();
  const { situation } = useKeeping();
  if (view.state !== 'offered' || view.offer === undefined || planning.state !== 'made')
    return null;
  const { plan } = planning.planned;
  const choice = plan.ok
    ? chosenOf(plan.value, situation.chosen).choices.find((one) => one.debt === debt)
    : undefined;
  if (choice === undefined || choice.relief.measures.length === 0) return null;
  const { measures } = reliefJson(choice.relief);
  const { id } = view.offer;
  return (
    <p class="ways">
      <button
        class="plain"
        type="button"
        onClick={() => void found.command('counter', { offerId: id, measures })}
      >
        {say(
          `还价：${measuresText(choice.relief.measures).zh}`,
          `Counter-offer: ${measuresText(choice.relief.measures).en}`,
        )}
      </button>
    </p>
  );
}

/** What both agreed, and for a day the way back without a reason. */
function Agreed({
  found,
  view: { agreement },
}: {
  readonly found: DeskCase;
  readonly view: CaseView;
}) {
  const say = useSay();
  const { situation } = useKeeping();
  if (agreement === undefined) return null;
  const canUndo = agreement.undoUntil > Date.now();
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
          `The account was theirs: ${formatFen(sumOf(view.position.payoff))} yuan owed, ${view.position.daysOverdue} days overdue.`,
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
