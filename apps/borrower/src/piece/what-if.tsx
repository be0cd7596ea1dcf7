import { groupYuan, showYuan, type Fen } from '@forbear/money';
import {
  planChanges,
  type JointPlan,
  type NamedPlan,
  type PlanName,
  type WhatIf as Asked,
} from '@forbear/plan';
import type { Problem } from '@forbear/problem';
import { useEffect, useRef, useState } from 'preact/hooks';
import { askEngine } from '../planning/engine.ts';
import { readYuan } from '../situation/typed.ts';
import { useKeeping } from '../store/keeping.tsx';
import { monthWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';
import { wordsOf } from '../text/problem-text.ts';

type Props = { readonly before: JointPlan; readonly name: PlanName };

/** Other money: asked beside the plan, without changing what was told. */
export function WhatIf({ before, name }: Props) {
  const say = useSay();
  const { situation } = useKeeping();
  const [less, setLess] = useState(true);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<JointPlan | 'working'>();
  const [problem, setProblem] = useState<Problem>();
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);
  const ask = async () => {
    const read = readYuan(text);
    setProblem(read.ok ? undefined : read.problem);
    if (!read.ok) return;
    const whatIf: Asked = { incomeChange: less ? -read.value : read.value };
    end.current();
    setAnswer('working');
    const asked = askEngine('whatIf', { situation, whatIf });
    end.current = asked.stop;
    const told = await asked.answer;
    const made = told.ok ? told.value : told;
    setProblem(made.ok ? undefined : made.problem);
    setAnswer(made.ok ? made.value : undefined);
  };
  const change =
    answer === undefined || answer === 'working'
      ? undefined
      : planChanges(before, answer).find((one) => one.name === name);
  return (
    <details>
      <summary>{say('如果收入变了会怎样', 'What if income changes')}</summary>
      <Question less={less} text={text} problem={problem} onLess={setLess} onText={setText} />
      <button class="plain" type="button" onClick={() => void ask()}>
        {say('按这个假设算', 'Work it out')}
      </button>
      <div aria-live="polite" class="supposed">
        {answer === 'working' && <p>{say('正在算……', 'Working …')}</p>}
        {change && (
          <>
            <p>{say(`现在：${line(change.before, say)}`, `Now: ${line(change.before, say)}`)}</p>
            <p>{say(`假设：${line(change.after, say)}`, `Then: ${line(change.after, say)}`)}</p>
            <p class="hint">
              {say(
                '这是假设，你填的没有变。',
                'This is a question; what you filled in has not changed.',
              )}
            </p>
          </>
        )}
      </div>
    </details>
  );
}

function line(plan: NamedPlan, say: Say): string {
  if (!plan.fits) return say('排不出每个月都还得上的方案', 'no plan fits every month');
  const most = plan.months.reduce((sum, { payments }) => Math.max(sum, payments), 0) as Fen;
  const last = plan.months.at(-1);
  const until = last === undefined ? '' : monthWord(last.month, say);
  return say(
    `每月最多 ${groupYuan(most)} 元，还到 ${until}，息费 ${showYuan(plan.cost, 'zh')}`,
    `at most ${groupYuan(most)} a month, until ${until}, ${showYuan(plan.cost, 'en')} of interest and fees`,
  );
}

type QuestionProps = {
  readonly less: boolean;
  readonly text: string;
  readonly problem: Problem | undefined;
  readonly onLess: (less: boolean) => void;
  readonly onText: (text: string) => void;
};

function Question({ less, text, problem, onLess, onText }: QuestionProps) {
  const say = useSay();
  return (
    <div class="field">
      <label for="whatIf">{say('每月收入', 'Income a month')}</label>
      <div class="input">
        <select
          aria-label={say('少了还是多了', 'Less or more')}
          value={less ? 'less' : 'more'}
          onChange={(event) => onLess(event.currentTarget.value === 'less')}
        >
          <option value="less">{say('少了', 'less by')}</option>
          <option value="more">{say('多了', 'more by')}</option>
        </select>
        <input
          id="whatIf"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <span class="unit">{say('元', 'yuan')}</span>
      </div>
      {problem && <p class="fault">{wordsOf(problem, say)}</p>}
    </div>
  );
}
