import { formatDay, formatMonth, groupYuan, showYuan } from '@forbear/money';
import type { JointPlan, NamedPlan, PlanChoice, PlanName } from '@forbear/plan';
import type { BorrowerCase } from '@forbear/negotiation';
import { problemNext, problemText } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { Choice } from '../piece/field.tsx';
import { MonthStrip } from '../piece/month-strip.tsx';
import { Page } from '../piece/page.tsx';
import { usePlan } from '../plan-state.ts';

const NAMES: readonly (readonly [PlanName, string])[] = [
  ['smallest-ask', '最容易谈成'],
  ['cheapest', '花钱最少'],
  ['fastest', '最快还清'],
  ['safest', '最稳当'],
];

/** The plans: what to ask each creditor, month by month, what it costs, and why. */
export function Plans() {
  const found = usePlan();
  if (found.state === 'working')
    return (
      <Page title="正在算" why="几笔欠款一起比较，可能要几秒钟。" back="/">
        {null}
      </Page>
    );
  if (found.state === 'refused')
    return (
      <Page title="还差一点" why={problemText(found.problem).zh} back="/">
        <p>{problemNext(found.problem).zh}</p>
        <Link class="primary" href="/debts">
          回到欠款
        </Link>
      </Page>
    );
  return <Made borrower={found.borrower} plan={found.plan} />;
}

function Made({ borrower, plan }: { borrower: BorrowerCase; plan: JointPlan }) {
  const [name, setName] = useState<PlanName>('smallest-ask');
  const chosen = plan.plans.find((one) => one.name === name) as NamedPlan;
  const nameOf = (id: string) => borrower.debts.find((debt) => debt.id === id)?.creditor.name ?? id;
  return (
    <Page title={headline(chosen)} back="/">
      <Choice name="plan" legend="方案" value={name} options={NAMES} onChoose={setName} />
      <ul class="asks">
        {chosen.choices.map((choice) => (
          <li key={choice.debt}>
            <strong>{nameOf(choice.debt)}</strong>：{asked(choice)}
            {choice.relief.measures.length > 0 && (
              <Link href={`/kit/${name}/${choice.debt}`}>去谈{nameOf(choice.debt)}</Link>
            )}
            <Link href={`/case/${choice.debt}`}>{nameOf(choice.debt)}的进展</Link>
          </li>
        ))}
      </ul>
      <MonthStrip months={chosen.months} />
      <p>
        {`比今天欠的多付 ${showYuan(chosen.cost, 'zh')}，到 ${formatDay(chosen.ends)} 还完。怎样显示在征信里，我们查不到，请对方书面说明。`}
      </p>
      <MonthTable plan={chosen} />
      <h2>为什么是这个方案</h2>
      <ul>
        {plan.findings.map((finding) => (
          <li key={`${finding.code}${finding.debt ?? ''}`}>{finding.text.zh}</li>
        ))}
        <li>{moneyText(plan)}</li>
        {chosen.fits && <li>{`在每个月都还得上的办法里，这一个${WHYS[name]}。`}</li>}
      </ul>
      <Link class="second" href="/check">
        算清：看看哪些可以提出
      </Link>
      <p class="hint">这不是法律意见。</p>
    </Page>
  );
}

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

const WHYS: Readonly<Record<PlanName, string>> = {
  'smallest-ask': '向对方要求得最少',
  cheapest: '总共多付的钱最少',
  fastest: '最早还清',
  safest: '每个月都多留一块钱不动',
};

function headline(plan: NamedPlan): string {
  if (!plan.fits) return '现在还排不出每个月都还得上的方案';
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
    if (measure.kind === 'extend') return `延期 ${measure.months} 个月，首期 ${start} 还 ${sum}`;
    if (measure.kind === 'reinstal') return `分 ${measure.count} 期，每期 ${sum}，从 ${start} 起`;
    return measure.kind;
  });
  return parts.join('，') || '照原来的约定还';
}

function MonthTable({ plan }: { plan: NamedPlan }) {
  return (
    <table>
      <caption>每个月（元）</caption>
      <thead>
        <tr>
          <th scope="col">月份</th>
          <th scope="col">可用</th>
          <th scope="col">还款</th>
          <th scope="col">剩下</th>
        </tr>
      </thead>
      <tbody>
        {plan.months.map((one) => (
          <tr key={one.month}>
            <th scope="row">{formatMonth(one.month)}</th>
            <td>{groupYuan(one.available)}</td>
            <td>{groupYuan(one.payments)}</td>
            <td>{groupYuan(one.left)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
