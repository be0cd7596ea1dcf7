import { groupYuan, type Fen } from '@forbear/money';
import { titleOf, type NamedPlan, type PlanName } from '@forbear/plan';
import { ok, type Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { Axis, Legend, MonthStrip, mostIn } from '../piece/month-strip.tsx';
import { Page } from '../piece/page.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { priceOf } from '../planning/price.ts';
import { isEstimate } from '../planning/to-talk.ts';
import type { Open } from '../situation/case-of.ts';
import { useKeeping } from '../store/keeping.tsx';
import { aboutSum } from '../text/ask-words.ts';
import { monthWord } from '../text/day-words.ts';
import { useSay } from '../text/say.ts';

/** The named plans on one axis of time and money; the chosen one is kept. */
export function Ways() {
  const planning = usePlanning();
  if (planning.state !== 'made') return <PlanWait planning={planning} back="/plan" />;
  const { plan, open, standings } = planning.planned;
  if (!plan.ok) return <PlanWait planning={planning} back="/plan" />;
  return <Shown plans={plan.value.plans} open={open} isGuess={isEstimate(standings)} />;
}

type ShownProps = {
  readonly plans: readonly NamedPlan[];
  readonly open: readonly Open[];
  /** Whether what is paid rests on a guess. */
  readonly isGuess: boolean;
};

function Shown({ plans, open, isGuess }: ShownProps) {
  const say = useSay();
  const [, go] = useLocation();
  const keeping = useKeeping();
  const [name, setName] = useState<PlanName>(
    chosenOf({ plans } as never, keeping.situation.chosen).name,
  );
  const [problem, setProblem] = useState<Problem>();
  const shown = plans.filter(
    (one, k) => !plans.slice(0, k).some(({ sameAs }) => sameAs.includes(one.name)),
  );
  const fitting = shown.filter(({ fits }) => fits);
  const longest = fitting.reduce<NamedPlan['months']>(
    (most, { months }) => (months.length > most.length ? months : most),
    [],
  );
  const span = Math.max(1, longest.length);
  const most = fitting.reduce((sum, { months }) => Math.max(sum, mostIn(months)), 1);
  const own = plans.find((one) => one.name === name) as NamedPlan;
  const title = titleOf(own, plans);
  const choose = async () => {
    const failed = await keeping.change('choice', 'own', () => ok({ plan: name }));
    if (failed === undefined) go('/plan');
    else setProblem(failed);
  };
  return (
    <Page
      title={say(
        fitting.length === 1 ? '排得下的还法只有一种' : `${fitting.length} 种还法，每个月都放得下`,
        fitting.length === 1 ? 'Only one way fits' : `${fitting.length} ways, all fit every month`,
      )}
      why={say(
        '同一条时间线，同一个尺子，可以直接比。',
        'One axis of time and one of money, so that they compare.',
      )}
      back="/plan"
      problem={problem}
      primary={{ text: say(`用“${title.zh}”`, `Use “${title.en}”`) }}
      onSubmit={() => void choose()}
    >
      <fieldset class="choice plans">
        <legend class="spoken">{say('选一种还法', 'Choose a way to pay')}</legend>
        <Legend />
        <Axis months={longest} span={span} />
        {fitting.map((one) => (
          <Way
            key={one.name}
            plan={one}
            plans={plans}
            open={open}
            isOn={one.name === name || one.sameAs.includes(name)}
            span={span}
            most={most}
            isEstimate={isGuess}
            onChoose={() => setName(one.name)}
          />
        ))}
      </fieldset>
    </Page>
  );
}

type WayProps = {
  readonly plan: NamedPlan;
  readonly plans: readonly NamedPlan[];
  readonly open: readonly Open[];
  readonly isOn: boolean;
  readonly span: number;
  readonly most: number;
  readonly isEstimate: boolean;
  readonly onChoose: () => void;
};

function Way({ plan, plans, open, isOn, span, most, isEstimate, onChoose }: WayProps) {
  const say = useSay();
  const names = plans
    .filter(({ name }) => name === plan.name || plan.sameAs.includes(name))
    .map((one) => titleOf(one, plans)[say.lang]);
  const last = plan.months.at(-1);
  const largest = plan.months.reduce((sum, { payments }) => Math.max(sum, payments), 0) as Fen;
  const { label, sum } = priceOf(plan, open, say);
  const id = `way-${plan.name}`;
  return (
    <div class={isOn ? 'option on' : 'option'}>
      <label>
        <input type="radio" name="plan" checked={isOn} onChange={onChoose} aria-describedby={id} />
        <span>
          <strong>{names.join(' · ')}</strong>
          <small>
            {last &&
              say(`还到 ${monthWord(last.month, say)}`, `until ${monthWord(last.month, say)}`)}
          </small>
        </span>
      </label>
      <MonthStrip months={plan.months} tight={plan.why.binding} span={span} most={most} small />
      <p class="figures" id={id}>
        <span>
          {label} {sum === undefined ? null : <strong>{sum}</strong>}
        </span>
        <span>
          {say('每月最多', 'At most a month')}{' '}
          <strong>{aboutSum(groupYuan(largest), isEstimate, say)}</strong>
        </span>
        <small>{plan.why.text[say.lang]}</small>
        {!plan.proven && (
          <small>
            {say(
              '时间有限，没有比完所有的办法。',
              'The search was bounded: not every way was compared.',
            )}
          </small>
        )}
      </p>
    </div>
  );
}
