import { formatDay, formatMonth, groupYuan, showYuan, sumFen, type Fen } from '@forbear/money';
import { PLAN_TITLES, type JointPlan, type NamedPlan, type PlanName } from '@forbear/plan';
import { MonthStrip } from './month-strip.tsx';

/** The largest sum that a plan asks of a month. */
const mostOf = ({ months }: NamedPlan): Fen =>
  Math.max(0, ...months.map(({ payments }) => payments)) as Fen;

const costText = (cost: Fen): string =>
  cost < 0 ? `少付 ${groupYuan(-cost as Fen)}` : groupYuan(cost);

type CardsProps = {
  readonly plan: JointPlan;
  readonly value: PlanName;
  readonly onChoose: (name: PlanName) => void;
};

/** The plans one below the other, each with its months, three figures and what it is good at. */
export function PlanCards({ plan, value, onChoose }: CardsProps) {
  const shown = plan.plans.filter(({ sameAs }, k) =>
    plan.plans.slice(0, k).every(({ name }) => !sameAs.includes(name)),
  );
  return (
    <fieldset class="cards">
      <legend>选一个方案</legend>
      {shown.map((one) => {
        const names = [one.name, ...one.sameAs];
        return (
          <label key={one.name} class="card">
            <input
              type="radio"
              name="plan"
              checked={names.includes(value)}
              onChange={() => onChoose(one.name)}
            />
            <strong>{names.map((name) => PLAN_TITLES[name].zh).join(' · ')}</strong>
            <MonthStrip months={one.months} />
            <dl>
              <div>
                <dt>每月最多还</dt>
                <dd>{groupYuan(mostOf(one))}</dd>
              </div>
              <div>
                <dt>比今天欠的多付</dt>
                <dd>{costText(one.cost)}</dd>
              </div>
              <div>
                <dt>还到</dt>
                <dd>{formatMonth(one.months.at(-1)?.month ?? (0 as never))}</dd>
              </div>
            </dl>
            <span class="hint">{one.why.text.zh}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** The four plans as one table. */
export function PlanTable({ plan }: Pick<CardsProps, 'plan'>) {
  return (
    <details>
      <summary>用表格看</summary>
      <table>
        <caption>四个方案（元）</caption>
        <thead>
          <tr>
            <th scope="col">方案</th>
            <th scope="col">每月最多</th>
            <th scope="col">多付</th>
            <th scope="col">还到</th>
          </tr>
        </thead>
        <tbody>
          {plan.plans.map((one) => (
            <tr key={one.name}>
              <th scope="row">{PLAN_TITLES[one.name].zh}</th>
              <td>{groupYuan(mostOf(one))}</td>
              <td>{costText(one.cost)}</td>
              <td>{formatDay(one.ends)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** What the plan pays in each month, and the month that binds. */
export function MonthTable({ plan }: { plan: NamedPlan }) {
  const { binding, with100More: more } = plan.why;
  return (
    <details>
      <summary>每个月还多少</summary>
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
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td />
            <td>{groupYuan(sumFen(plan.months.map(({ payments }) => payments)))}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      {binding && (
        <p>{`最紧的是 ${formatMonth(binding.month)}，还款后剩 ${showYuan(binding.left, 'zh')}。`}</p>
      )}
      {more && (
        <p>{`如果每月多 100 元：比今天欠的多付 ${costText(more.cost)} 元，还到 ${formatDay(more.ends)}。`}</p>
      )}
    </details>
  );
}
