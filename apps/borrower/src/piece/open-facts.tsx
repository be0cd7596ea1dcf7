import { groupYuan, type Fen } from '@forbear/money';
import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Planned } from '../planning/asks.ts';
import { askEngine } from '../planning/engine.ts';
import type { Stake } from '../situation/stake.ts';
import { isOver } from './creditors.tsx';
import { isUnknown } from '../situation/told.ts';
import { useKeeping } from '../store/keeping.tsx';
import { useSay, type Say } from '../text/say.ts';

/** What is still open, what it may bring to settle it, and where that is done. */
export function OpenFacts({ planned }: { readonly planned: Planned }) {
  const say = useSay();
  const { situation } = useKeeping();
  const [stakes, setStakes] = useState<readonly Stake[]>([]);
  useEffect(() => {
    let wanted = true;
    void askEngine('stakes', situation).answer.then((told) => {
      if (wanted && told.ok) setStakes(told.value);
    });
    return () => {
      wanted = false;
    };
  }, [situation]);
  const names = new Map(planned.standings.map(({ debt, name }) => [debt, name]));
  const general = planned.open.filter(({ debt }) => debt === undefined);
  const over = new Set(planned.standings.filter(isOver).map(({ debt }) => debt));
  const live = stakes.filter(({ debt }) => !over.has(debt));
  if (live.length === 0 && general.length === 0) return null;
  return (
    <>
      <h2>{say('问清了会更准', 'What would make it truer')}</h2>
      <ul class="answers">
        {general.map(({ what }) => (
          <li key={what}>
            <span class="answer">{openWord(what, isUnknown(situation.household, what), say)}</span>
            <Link href={`/${what === 'reason' ? 'happened' : 'spending'}?back=plan`}>
              {say('去填', 'Fill in')}
            </Link>
          </li>
        ))}
        {live.map((stake) => (
          <li key={stake.debt}>
            <span class="answer">
              {planned.uncounted.includes(stake.debt)
                ? say('有一笔不知道欠多少，没有算进来', 'One debt has no sum and is not counted')
                : stakeWord(stake, names.get(stake.debt) ?? '', say)}
            </span>
            <Link href={placeOf(stake)}>
              {say('去填', 'Fill in')}
              <span class="spoken"> {names.get(stake.debt)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many questions are left, and about how much less might have to be paid. */
function stakeWord({ questions, saved }: Stake, name: string, say: Say): string {
  const yuan = groupYuan((Math.round(saved / 100) * 100) as Fen).replace(/\.00$/, '');
  const few = say(
    `${name}还差 ${questions.length} 问`,
    `${name}: ${questions.length} ${questions.length === 1 ? 'question' : 'questions'} left`,
  );
  return saved < 100
    ? few
    : say(`${few}，可能少付约 ${yuan} 元`, `${few}; about ${yuan} yuan less may be due`);
}

/** Questions that stand on the page of later facts; the others on the debt's own. */
const ASKED_LATER: ReadonlySet<string> = new Set(['rate', 'lenderKind', 'contractDay', 'charge']);

const placeOf = ({ debt, questions }: Stake): string =>
  questions.some((one) => ASKED_LATER.has(one))
    ? `/debt/${debt}/later?back=plan`
    : `/debt/${debt}?back=plan`;

/** A fact of the household that is open: said to be unknown, or not said yet. */
function openWord(what: string, isKnownUnknown: boolean, say: Say): string {
  const unsaid = isKnownUnknown ? say('不知道', 'not known') : say('还没填', 'not said yet');
  return what === 'savings'
    ? say(`存款${unsaid}，先按没有算`, `Savings ${unsaid}: taken as none`)
    : say(`发生了什么${unsaid}，信里不写原因`, `What happened ${unsaid}: letters give no reason`);
}
