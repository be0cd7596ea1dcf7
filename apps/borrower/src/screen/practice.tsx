import { repliesIn, reply, reviewOf, type Rehearsal } from '@forbear/rehearsal';
import type { Problem, Text } from '@forbear/problem';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useParams } from 'wouter-preact';
import { Page } from '../piece/page.tsx';
import { askEngine } from '../planning/engine.ts';
import { useKeeping } from '../store/keeping.tsx';
import { useSay } from '../text/say.ts';

/** A practised call about one debt: the other side is played by the rules of an invented lender. */
export function Practice() {
  const say = useSay();
  const { debt = '' } = useParams<{ debt: string }>();
  const { call, problem, isStopped, share, stop, again, round } = useCall(debt);
  const back = `/case/${debt}`;
  if (call === undefined)
    return (
      <Page
        title={
          isStopped
            ? say('停下了', 'Stopped')
            : problem
              ? say('现在还练不了', 'Not possible now')
              : say('正在准备', 'Getting ready')
        }
        back={back}
        problem={problem}
        {...(problem === undefined && !isStopped
          ? {
              second: {
                text: say('先停下', 'Stop'),
                onClick: stop,
              },
            }
          : {
              primary: { text: say('再试一次', 'Try again'), onClick: again },
            })}
      >
        {problem === undefined && !isStopped && (
          <progress max={1} value={share} aria-label={say('准备到哪里了', 'How far it is')} />
        )}
      </Page>
    );
  return (
    <Page
      title={say('练一练', 'Practise')}
      why={say(
        '对方由程序按一家虚构机构的示例规则扮演，真实的电话会不一样。选一句话来回答，说错了也没关系。',
        'The other side is played by the rules of an invented lender; a real call will differ. Choose an answer; mistakes do no harm.',
      )}
      back={back}
    >
      <Talk key={round} opened={call} onAgain={again} />
    </Page>
  );
}

function Talk({ opened, onAgain }: { opened: Rehearsal; onAgain: () => void }) {
  const say = useSay();
  const [call, setCall] = useState(opened);
  const choices = repliesIn(call).map((said) => ({ said, after: reply(call, said) }));
  return (
    <>
      <ol class="turns" aria-live="polite">
        {call.turns.map(({ by, say: words }, k) => (
          <li key={k} class={by === 'desk' ? 'theirs' : 'own'}>
            <span class="what">{by === 'desk' ? say('客服', 'Agent') : say('你', 'You')}</span>
            <span>{words[say.lang]}</span>
          </li>
        ))}
      </ol>
      {choices.length > 0 && <h2>{say('你怎么说', 'What do you say')}</h2>}
      {choices.map(({ said, after }) => (
        <button class="say" type="button" key={said} onClick={() => setCall(after)}>
          {after.turns[call.turns.length]?.say[say.lang]}
        </button>
      ))}
      {choices.length === 0 && <Reviewed call={call} onAgain={onAgain} />}
    </>
  );
}

function Reviewed({ call, onAgain }: { call: Rehearsal; onAgain: () => void }) {
  const say = useSay();
  const { well, instead } = reviewOf(call);
  return (
    <>
      <Points title={say('做得好', 'Well done')} points={well} />
      <Points title={say('可以换成这样说', 'Rather say')} points={instead} />
      <button class="primary" type="button" onClick={onAgain}>
        {say('再练一次', 'Once more')}
      </button>
    </>
  );
}

function Points({ title, points }: { title: string; points: readonly Text[] }) {
  const say = useSay();
  if (points.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point.zh}>{point[say.lang]}</li>
        ))}
      </ul>
    </section>
  );
}

/** The call of a round, opened in the engine; its seed is the day and the round. */
function useCall(debt: string) {
  const { situation } = useKeeping();
  const [round, setRound] = useState(0);
  const [share, setShare] = useState(0);
  const [isStopped, setStopped] = useState(false);
  const [call, setCall] = useState<Rehearsal>();
  const [problem, setProblem] = useState<Problem>();
  const end = useRef<() => void>(() => undefined);
  useEffect(() => {
    let wanted = true;
    setCall(undefined);
    setStopped(false);
    const asked = askEngine('rehearse', { situation, debt, seed: situation.day + round }, setShare);
    end.current = asked.stop;
    void asked.answer.then((told) => {
      if (!wanted) return;
      const made = told.ok ? told.value : told;
      if (made.ok) setCall(made.value);
      else setProblem(made.problem);
    });
    return () => {
      wanted = false;
    };
  }, [situation, debt, round]);
  const stop = () => {
    end.current();
    setStopped(true);
  };
  return { call, problem, isStopped, share, stop, again: () => setRound(round + 1), round };
}
