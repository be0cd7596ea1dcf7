import { parseDay } from '@forbear/money';
import { repliesIn, reply, reviewOf, type Rehearsal } from '@forbear/rehearsal';
import {
  fail,
  must,
  problem,
  problemNext,
  problemText,
  type Result,
  type Text,
} from '@forbear/problem';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useParams } from 'wouter-preact';
import { caseOf } from '../draft-case.ts';
import { useDesk } from '../draft-store.ts';
import { ownScript } from '../own-script.ts';
import { Page } from '../piece/page.tsx';
import type { Practice as Asked } from '../rehearsal-worker.ts';
import rehearsalWorker from '../rehearsal-worker.ts?worker&url';

/** A practice call about one debt: the other side is played by the policy of an invented lender. */
export function Practice() {
  const { debt } = useParams<{ debt: string }>();
  const [round, setRound] = useState(0);
  const call = useCall(debt, round);
  const back = `/case/${debt}`;
  if (call === undefined)
    return (
      <Page title="正在准备" back={back}>
        {null}
      </Page>
    );
  if (!call.ok)
    return (
      <Page title="现在还练不了" why={problemText(call.problem).zh} back={back}>
        <p>{problemNext(call.problem).zh}</p>
      </Page>
    );
  return (
    <Page
      title="练一练"
      why="对方由程序按一家虚构机构的示例规则扮演，真实的电话会不一样。选一句话来回答，说错了也没关系。"
      back={back}
    >
      <Call key={round} opened={call.value} onAgain={() => setRound(round + 1)} />
    </Page>
  );
}

/** Opens the call of a round in a worker; its seed is the app's day and the round. */
function useCall(id: string, round: number): Result<Rehearsal> | undefined {
  const { draft, today } = useDesk();
  const day = must(parseDay(today.day));
  const borrower = useMemo(() => caseOf(draft, day), [draft, day]);
  const [call, setCall] = useState<Result<Rehearsal>>();
  useEffect(() => {
    setCall(undefined);
    if (!borrower.ok) return setCall(borrower);
    const debt = borrower.value.debts.find((one) => one.id === id);
    if (debt === undefined) return setCall(fail(problem('DEBT_UNKNOWN', { id: id.slice(0, 60) })));
    const worker = new Worker(ownScript(rehearsalWorker), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Result<Rehearsal>>) => setCall(data);
    const asked: Asked = { borrower: borrower.value, debt, seed: day + round };
    worker.postMessage(asked);
    return () => worker.terminate();
  }, [borrower, id, day, round]);
  return call;
}

function Call({ opened, onAgain }: { opened: Rehearsal; onAgain: () => void }) {
  const [call, setCall] = useState(opened);
  const choices = repliesIn(call).map((said) => ({ said, after: reply(call, said) }));
  return (
    <>
      <ol class="course" aria-live="polite">
        {call.turns.map(({ by, say }, k) => (
          <li key={k}>
            <span class="state">{by === 'desk' ? '客服' : '你'}</span>
            <span>{say.zh}</span>
          </li>
        ))}
      </ol>
      {choices.length > 0 && <h2>你怎么说</h2>}
      {choices.map(({ said, after }) => (
        <button class="second say" key={said} onClick={() => setCall(after)}>
          {after.turns[call.turns.length]?.say.zh}
        </button>
      ))}
      {choices.length === 0 && <Reviewed call={call} onAgain={onAgain} />}
    </>
  );
}

function Reviewed({ call, onAgain }: { call: Rehearsal; onAgain: () => void }) {
  const { well, instead } = reviewOf(call);
  return (
    <>
      <Points title="做得好" points={well} />
      <Points title="可以换成这样说" points={instead} />
      <button class="primary" onClick={onAgain}>
        再练一次
      </button>
    </>
  );
}

function Points({ title, points }: { title: string; points: readonly Text[] }) {
  if (points.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {points.map(({ zh }) => (
          <li key={zh}>{zh}</li>
        ))}
      </ul>
    </section>
  );
}
