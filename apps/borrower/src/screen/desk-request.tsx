import { measuresText } from '@forbear/casework';
import { formatFen, groupYuan, type Fen } from '@forbear/money';
import { sha256 } from '@forbear/negotiation';
import type { PlanChoice } from '@forbear/plan';
import { fail, ok, problem, type Problem } from '@forbear/problem';
import { DISCLOSED, openedAnswer, reliefJson } from '@forbear/wire/desk';
import { useState } from 'preact/hooks';
import { askDesk } from '../desk/client.ts';
import type { KeptPairing, Pairing } from '../desk/pairing.ts';
import { keepWish, sendWish } from '../desk/wish.ts';
import { Page } from '../piece/page.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import type { Planned } from '../planning/asks.ts';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { useKeeping, type Keeping } from '../store/keeping.tsx';
import { freshId } from '../store/record.ts';
import { REASON_NAMES } from '../text/reason-name.ts';
import { useSay } from '../text/say.ts';

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
  return <Ask kept={kept} debt={debt} choice={choice} reason={hardship.reason} />;
}

type Reason = NonNullable<Planned['borrower']['hardship']>['reason'];
type AskProps = Props & { readonly choice: PlanChoice; readonly reason: Reason };

const mostOf = ({ rows }: PlanChoice): Fen =>
  rows.reduce((most, { payment }) => Math.max(most, payment), 0) as Fen;

function Ask({ kept, debt, choice, reason }: AskProps) {
  const say = useSay();
  const keeping = useKeeping();
  const [loan, setLoan] = useState('');
  // The same for every try, so that a lost answer opens no second case.
  const [once] = useState(freshId);
  const [found, setFound] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const { lender } = kept.pairing;
  const words = DISCLOSED.request.words[say.lang];
  const send = async () => {
    setBusy(true);
    const { measures } = reliefJson(choice.relief);
    const share = formatFen(mostOf(choice));
    const request = { reason, share, ...(measures.length > 0 ? { ask: measures } : {}) };
    const shown = { digest: sha256(words), at: Date.now() };
    const body = { loan: loan.trim(), channel: 'app', request, shown };
    setFound(await opened(keeping, kept, debt, { body, once }));
    setBusy(false);
  };
  return (
    <Page
      title={say(`向${lender}申请`, `A request to ${lender}`)}
      why={words}
      back={`/case/${debt}`}
      problem={found}
      onSubmit={() => void send()}
      primary={{
        text: say('把这三样发给他们', 'Send them these three'),
        busy: isBusy || loan.trim() === '',
      }}
    >
      <div class="field">
        <label for="loan">{say('借据号或合同号', 'Number of the loan or contract')}</label>
        <p class="hint" id="loan-hint">
          {say(
            '在合同、账单或机构的 App 里。',
            'On the contract, the bill, or in the lender’s app.',
          )}
        </p>
        <div class="input">
          <input
            id="loan"
            autocomplete="off"
            aria-describedby="loan-hint"
            value={loan}
            onInput={({ currentTarget }) => setLoan(currentTarget.value)}
          />
        </div>
      </div>
      <Sent choice={choice} reason={reason} />
    </Page>
  );
}

/** Opens the case at the desk and keeps which one it is; gives why it was not opened. */
async function opened(
  keeping: Keeping,
  { key, pairing }: KeptPairing,
  debt: string,
  { body, once }: { readonly body: unknown; readonly once: string },
): Promise<Problem | undefined> {
  const told = await askDesk(
    pairing,
    { method: 'POST', path: '/v1/cases', body, once },
    openedAnswer,
  );
  if (!told.ok) return told.problem;
  const { id, number, version } = told.value;
  const failed = await keeping.change<Pairing>('desk', key, (now) =>
    now === undefined
      ? fail(problem('CHANGED_ELSEWHERE'))
      : ok({ ...now, cases: { ...now.cases, [debt]: { id, number, version } } }),
  );
  if (failed !== undefined) return failed;
  // The form is whole: from here the days of their answer run. It goes out even if the device is left now.
  const path = `/v1/cases/${id}/commands/finish-intake`;
  const wish = await keepWish(keeping, { to: key, debt, path, body: {}, version });
  return 'code' in wish ? wish : sendWish(keeping, pairing, wish);
}

/** What is sent, word for word. */
function Sent({ choice, reason }: Pick<AskProps, 'choice' | 'reason'>) {
  const say = useSay();
  const rows: readonly (readonly [string, string])[] = [
    [say('原因', 'Reason'), REASON_NAMES[reason][say.lang]],
    [
      say('每月最多还', 'At most a month'),
      say(`${groupYuan(mostOf(choice))} 元`, `${groupYuan(mostOf(choice))} yuan`),
    ],
    [say('想怎么还', 'What you ask'), measuresText(choice.relief.measures)[say.lang]],
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
