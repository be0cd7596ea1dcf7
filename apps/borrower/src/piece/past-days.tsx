import type { Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Standing } from '../planning/asks.ts';
import { dayIn } from '../situation/reading.ts';
import { typedIn } from '../situation/told.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { useSay } from '../text/say.ts';
import { wordsOf } from '../text/problem-text.ts';
import { isOver } from './creditors.tsx';

type Props = { readonly standings: readonly Standing[]; readonly back: string };

/** Due days that were told as coming and have passed: whether they were paid is asked, and until then they count as not paid. */
export function PastDays({ standings, back }: Props) {
  const say = useSay();
  const keeping = useKeeping();
  const [problem, setProblem] = useState<Problem>();
  const { debts, day } = keeping.situation;
  const past = debts.flatMap(({ id, facts }) => {
    const due =
      typedIn(facts, 'when') === 'coming' ? dayIn(facts, 'due', day, 'coming') : undefined;
    const standing = standings.find((one) => one.debt === id);
    const isOpen = standing?.state.agreement === undefined && standing && !isOver(standing);
    return isOpen && due !== undefined && due < day
      ? [{ id, facts, due, name: standing.name }]
      : [];
  });
  return (
    <>
      {problem && <p class="fault">{wordsOf(problem, say)}</p>}
      {past.map(({ id, facts, due, name }) => (
        <aside class="notice" key={id}>
          <p>
            {say(
              `${name} ${dayWord(due, day, say)}到期，已经过了。还了吗？没答以前先按没还算。`,
              `${name} was due on ${dayWord(due, day, say)}. Was it paid? Until you say so it counts as not paid.`,
            )}
          </p>
          <p class="ways">
            <Link href={`/debt/${id}?back=${back}`}>
              {say('还了，改下一次的', 'Paid: give the next one')}
              <span class="spoken"> {name}</span>
            </Link>
            <button
              class="plain"
              type="button"
              onClick={() =>
                void keeping
                  .say({ kind: 'debt', id }, facts, { when: { typed: 'past' } })
                  .then((failed) => setProblem(failed))
              }
            >
              {say('没还', 'Not paid')}
              <span class="spoken"> {name}</span>
            </button>
          </p>
        </aside>
      ))}
    </>
  );
}
