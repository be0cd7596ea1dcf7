import { formatDay, groupYuan, showYuan } from '@forbear/money';
import {
  measureText,
  planChanges,
  PLAN_TITLES,
  type JointPlan,
  type NamedPlan,
  type PlanChoice,
  type PlanName,
  type WhatIf,
} from '@forbear/plan';
import type { BorrowerCase } from '@forbear/check';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { Page } from '../piece/page.tsx';
import { MonthTable, PlanCards, PlanTable } from '../piece/plan-card.tsx';
import { PlanWait } from '../piece/plan-wait.tsx';
import { WhatIfForm } from '../piece/what-if-form.tsx';
import { usePlan, type PlanState } from '../plan-state.ts';

/** The plans: what to ask each creditor, month by month, what it costs, and why. */
export function Plans() {
  const planning = usePlan();
  if (planning.state === 'made') return <Made borrower={planning.borrower} plan={planning.plan} />;
  return (
    <Page title={WAITING[planning.state]} why={WHY_WAIT[planning.state]} back="/">
      <PlanWait planning={planning} />
    </Page>
  );
}

type Unmade = Exclude<PlanState['state'], 'made'>;
const WAITING: Readonly<Record<Unmade, string>> = {
  working: '正在算',
  stopped: '停下了',
  refused: '还差一点',
};
const WHY_WAIT: Readonly<Record<Unmade, string>> = {
  working: '几笔欠款一起比较，可能要几秒钟，最多二十秒左右。',
  stopped: '你填的都还在。',
  refused: '',
};

function Made({ borrower, plan }: { borrower: BorrowerCase; plan: JointPlan }) {
  const [name, setName] = useState<PlanName>('smallest-ask');
  const [whatIf, setWhatIf] = useState<WhatIf>();
  const chosen = plan.plans.find((one) => one.name === name) as NamedPlan;
  const nameOf = (id: string) => borrower.debts.find((debt) => debt.id === id)?.creditor.name ?? id;
  return (
    <Page title={headline(chosen)} back="/">
      <PlanCards plan={plan} value={name} onChoose={setName} />
      <PlanTable plan={plan} />
      <h2>{`${PLAN_TITLES[name].zh}：向每一家提什么`}</h2>
      <ul class="asks">
        {chosen.choices.map((choice) => (
          <li key={choice.debt}>
            <strong>{nameOf(choice.debt)}</strong>
            <span>{asked(choice)}</span>
            {choice.why && <span class="hint">{choice.why.text.zh}</span>}
            <span class="ways">
              {choice.relief.measures.length > 0 && (
                <Link href={`/kit/${name}/${choice.debt}`}>去谈{nameOf(choice.debt)}</Link>
              )}
              <Link href={`/case/${choice.debt}`}>{nameOf(choice.debt)}的进展</Link>
            </span>
          </li>
        ))}
      </ul>
      <p>{`${moneyLine(chosen)}怎样显示在征信里，我们查不到，请对方书面说明。`}</p>
      <MonthTable plan={chosen} />
      <h2>为什么是这个方案</h2>
      <ul>
        {plan.findings.map((finding) => (
          <li key={`${finding.code}${finding.debt ?? ''}`}>{finding.text.zh}</li>
        ))}
        <li>{moneyText(plan)}</li>
        <li>{chosen.why.text.zh}</li>
      </ul>
      <WhatIfForm borrower={borrower} onAsk={setWhatIf} />
      {whatIf && (
        <Supposed whatIf={whatIf} before={plan} name={name} onBack={() => setWhatIf(undefined)} />
      )}
      <Link class="second" href="/check">
        算清：看看哪些可以提出
      </Link>
      <p class="hint">这不是法律意见。</p>
    </Page>
  );
}

type SupposedProps = {
  readonly whatIf: WhatIf;
  readonly before: JointPlan;
  readonly name: PlanName;
  readonly onBack: () => void;
};

/** The plan of a question beside the one that stands; what was typed stays as it is. */
function Supposed({ whatIf, before, name, onBack }: SupposedProps) {
  const planning = usePlan(whatIf);
  if (planning.state !== 'made') return <PlanWait planning={planning} />;
  const change = planChanges(before, planning.plan).find((one) => one.name === name);
  const nameOf = (id: string) =>
    planning.borrower.debts.find((debt) => debt.id === id)?.creditor.name ?? id;
  return (
    <section class="supposed" aria-live="polite">
      <h2>如果这样</h2>
      <p class="hint">这是假设，你填的没有变。</p>
      {change && (
        <>
          <p>{`现在：${figures(change.before)}`}</p>
          <p>{`假设：${figures(change.after)}`}</p>
          <ul class="asks">
            {change.after.choices.map((choice) => (
              <li key={choice.debt}>
                <strong>{nameOf(choice.debt)}</strong>
                <span>
                  {asked(choice)}
                  {change.debts.includes(choice.debt) ? '（和现在不一样）' : ''}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <button class="second" type="button" onClick={onBack}>
        收起假设
      </button>
    </section>
  );
}

const figures = (plan: NamedPlan): string =>
  plan.fits ? moneyLine(plan) : '排不出每个月都还得上的方案。';

const moneyLine = ({ cost, ends }: NamedPlan): string => {
  const sum = cost < 0 ? (-cost as typeof cost) : cost;
  return `比今天欠的${cost < 0 ? '少' : '多'}付 ${showYuan(sum, 'zh')}，到 ${formatDay(ends)} 还完。`;
};

/** How much of this month is there for debts, with its arithmetic. */
function moneyText({ affordable }: JointPlan): string {
  const [month] = affordable;
  if (month === undefined) return '';
  const [income, essential, kept, available] = [
    month.income,
    month.essential,
    month.keptBack,
    month.available,
  ].map((amount) => showYuan(amount, 'zh'));
  return `这个月收入 ${income}，必要支出 ${essential}，留出 ${kept}应急，可还 ${available}。`;
}

function headline(plan: NamedPlan): string {
  if (!plan.fits)
    return plan.proven ? '现在还排不出每个月都还得上的方案' : '还没有找到每个月都还得上的方案';
  const asks = plan.choices.filter(({ relief }) => relief.measures.length > 0);
  if (asks.length === 0) return '按原来的约定就还得上';
  const [only] = asks;
  return asks.length === 1 && only !== undefined ? asked(only) : `有办法，每个月都还得上`;
}

/** What is asked of one creditor, in one line. */
function asked({ relief, rows }: PlanChoice): string {
  const [first] = rows;
  const sum = first === undefined ? '' : `${groupYuan(first.payment)} 元`;
  const start = first === undefined ? '' : formatDay(first.due);
  const parts = relief.measures.map((measure) => {
    if (measure.kind === 'extend') return `${measureText(measure)}，首期 ${start} 还 ${sum}`;
    if (measure.kind === 'reinstal') return `${measureText(measure)}，每期 ${sum}，从 ${start} 起`;
    return measureText(measure);
  });
  return parts.join('，') || '照原来的约定还';
}
