import { measuresText } from '@forbear/casework';
import { formatFen, groupYuan, type Fen } from '@forbear/money';
import { sha256 } from '@forbear/negotiation';
import type { PlanChoice } from '@forbear/plan';
import { present, type Problem, type Text } from '@forbear/problem';
import { DISCLOSED, reliefJson } from '@forbear/wire/desk';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { tell, useNews } from '../desk/news.ts';
import type { KeptPairing } from '../desk/pairing.ts';
import { lookAt } from '../desk/watch.ts';
import { keepCommand, keepWish, OPEN_PATH, wishesOf } from '../desk/wish.ts';
import { Page } from '../piece/page.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import { useTyped } from '../piece/typed.ts';
import type { Planned } from '../planning/asks.ts';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { readYuan } from '../situation/typed.ts';
import { useKeeping } from '../store/keeping.tsx';
import { REASON_NAMES } from '../text/reason-name.ts';
import { useSay } from '../text/say.ts';
import { ShareField } from './desk-share.tsx';

type Props = { readonly kept: KeptPairing; readonly debt: string };

/** The request to a paired desk: everything that it reveals stands on the page before it is sent. */
export function DeskRequest({ kept, debt }: Props) {
  const planning = usePlanning();
  const say = useSay();
  const { situation } = useKeeping();
  if (planning.state !== 'made') return <PlanWait planning={planning} back={`/case/${debt}`} />;
  const { plan, borrower } = planning.planned;
  const choice = plan.ok
    ? chosenOf(plan.value, situation.chosen).choices.find((one) => one.debt === debt)
    : undefined;
  const { hardship } = borrower;
  const of = planning.planned.standings.find((one) => one.debt === debt);
  const isKept = of?.state.agreement !== undefined;
  if (choice === undefined || hardship === undefined)
    return (
      <Page
        title={say('先把这几样说清', 'A few things first')}
        why={say(
          '申请里要写原因，和你每月还得起多少。方案排好了就能发。',
          'A request says why, and what you can pay a month. It can be sent once there is a plan.',
        )}
        back={`/case/${debt}`}
        primary={
          hardship === undefined
            ? { text: say('说说发生了什么', 'Say what happened'), href: '/happened' }
            : { text: say('去看方案', 'See the plan'), href: '/plan' }
        }
      />
    );
  const { reason } = hardship;
  if (isKept) return <AskByShare {...{ kept, debt }} request={{ reason }} asks={LEFT_TO_THEM} />;
  const { measures } = reliefJson(choice.relief);
  return (
    <AskByShare
      {...{ kept, debt, most: mostOf(choice), asks: measuresText(choice.relief.measures) }}
      request={{ reason, ...(measures.length > 0 ? { ask: measures } : {}) }}
    />
  );
}

type Reason = NonNullable<Planned['borrower']['hardship']>['reason'];
type AskProps = Props & {
  readonly request: { readonly reason: Reason; readonly ask?: unknown };
  /** What can be paid a month; absent while it is not told. */
  readonly share: Fen | undefined;
  /** What is asked for, in words. */
  readonly asks: Text;
  readonly children?: ComponentChildren;
};

const LEFT_TO_THEM: Text = {
  zh: '请他们按每月还得起的数给方案',
  en: 'an offer by what you can pay a month',
};

/**
 * What can be paid a month is the person's own word: as the plan has it, or less. Of an agreement that cannot be kept the plan
 * goes around it, so that nothing is known before it is said.
 */
function AskByShare({
  most,
  ...asked
}: Omit<AskProps, 'share'> & {
  /** The greatest instalment of what the plan asks for. */
  readonly most?: Fen;
}) {
  const [text, setText] = useState(most === undefined ? '' : formatFen(most));
  const read = readYuan(text);
  const isSum = read.ok && read.value > 0;
  return (
    <Ask {...asked} share={isSum ? read.value : undefined}>
      <ShareField text={text} onText={setText} {...present({ most })} />
    </Ask>
  );
}

const mostOf = ({ rows }: PlanChoice): Fen =>
  rows.reduce((most, { payment }) => Math.max(most, payment), 0) as Fen;

function Ask({ kept: { key, pairing }, debt, request: base, share, asks, children }: AskProps) {
  const say = useSay();
  const keeping = useKeeping();
  const [, go] = useLocation();
  const [loan, setLoan] = useTyped(`loan-${debt}`);
  const [failed, setFailed] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const { refused, problem, seen } = useNews(debt);
  const { lender } = pairing;
  const followed = pairing.cases[debt];
  const isWaiting = wishesOf(keeping.records).some(
    ({ wish }) => wish.to === key && wish.debt === debt,
  );
  const words = DISCLOSED.request.words[say.lang];
  /** Everything is kept before it is sent: a lost answer opens no second case. */
  const keep = async (): Promise<Problem | undefined> => {
    if (share === undefined) return undefined;
    const request = { ...base, share: formatFen(share) };
    const shown = { digest: sha256(words), at: Date.now() };
    const to = { to: key, debt };
    if (followed === undefined) {
      const body = { loan: loan.trim(), channel: 'app', request, shown };
      return keepWish(keeping, { ...to, path: OPEN_PATH, body });
    }
    const path = `/v1/cases/${followed.id}/grants`;
    const body = { item: 'request', value: request, shown };
    const stuck = await keepWish(keeping, { ...to, path, body });
    // Where a request is still being looked at, it is the same one with other words.
    const isAnew = seen === undefined || seen.view.moves.includes('ask-again');
    return stuck !== undefined || !isAnew
      ? stuck
      : keepCommand(keeping, { key, debt, pairing }, 'ask-again', {});
  };
  const send = async () => {
    setBusy(true);
    tell(debt, { refused: undefined });
    const stuck = await keep();
    setFailed(stuck);
    if (stuck === undefined) await lookAt(key);
    setBusy(false);
    if (stuck === undefined && followed !== undefined) go(`/desk/${debt}`);
  };
  return (
    <Page
      title={say(`向${lender}申请`, `A request to ${lender}`)}
      why={words}
      back={followed === undefined ? `/case/${debt}` : `/desk/${debt}`}
      problem={failed ?? refused ?? (isWaiting ? problem : undefined)}
      onSubmit={() => void send()}
      primary={{
        text: say('把这三样发给他们', 'Send them these three'),
        busy:
          isBusy ||
          isWaiting ||
          share === undefined ||
          (followed === undefined && loan.trim() === ''),
      }}
    >
      {isWaiting && (
        <p class="notice" role="status">
          {say(
            '申请存好了，还没送到。联上以后会自己发出去，只算一次。',
            'The request is kept and not delivered yet. It goes out once the desk can be reached, and counts once.',
          )}
        </p>
      )}
      {followed === undefined && <Loan loan={loan} onLoan={setLoan} />}
      {children}
      {share !== undefined && <Sent reason={base.reason} share={share} asks={asks} />}
    </Page>
  );
}

function Loan({
  loan,
  onLoan,
}: {
  readonly loan: string;
  readonly onLoan: (loan: string) => void;
}) {
  const say = useSay();
  return (
    <div class="field">
      <label for="loan">{say('借据号或合同号', 'Number of the loan or contract')}</label>
      <p class="hint" id="loan-hint">
        {say('在合同、账单或机构的 App 里。', 'On the contract, the bill, or in the lender’s app.')}
      </p>
      <div class="input">
        <input
          id="loan"
          autocomplete="off"
          aria-describedby="loan-hint"
          value={loan}
          onInput={({ currentTarget }) => onLoan(currentTarget.value)}
        />
      </div>
    </div>
  );
}

/** What is sent, word for word. */
function Sent({
  reason,
  share,
  asks,
}: Pick<AskProps, 'asks'> & { readonly reason: Reason; readonly share: Fen }) {
  const say = useSay();
  const rows: readonly (readonly [string, string])[] = [
    [say('原因', 'Reason'), REASON_NAMES[reason][say.lang]],
    [
      say('每月最多还', 'At most a month'),
      say(`${groupYuan(share)} 元`, `${groupYuan(share)} yuan`),
    ],
    [say('想怎么还', 'What you ask'), asks[say.lang]],
  ];
  return (
    <>
      <h2>{say('会发出去的', 'What is sent')}</h2>
      <ul class="answers">
        {rows.map(([name, answer]) => (
          <li key={name}>
            <span>{name}</span>
            <span class="answer">{answer}</span>
          </li>
        ))}
      </ul>
      <p class="hint">
        {say('收支、别家的债和材料不会发。', 'Income, other debts and papers are not sent.')}
      </p>
    </>
  );
}
