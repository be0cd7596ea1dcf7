import { formatDay, formatMonth, groupYuan } from '@forbear/money';
import type { JointPlan, NamedPlan, PlanChoice, PlanName } from '@forbear/plan';

const NAMES: Readonly<Record<PlanName, string>> = {
  'smallest-ask': '最容易谈成 · smallest ask',
  cheapest: '花钱最少 · cheapest',
  fastest: '最快还清 · fastest',
};

/** The joint plan as a person reads it in a terminal. */
export function planText(plan: JointPlan): string {
  const head = `总方案 ${formatDay(plan.asOf)}`;
  const findings = plan.findings.map(({ text }) => `! ${text.zh}\n  ${text.en}`);
  return `${[head, ...findings, ...plan.plans.map(namedText)].join('\n\n')}\n`;
}

function namedText(plan: NamedPlan): string {
  const fits = plan.fits ? '每个月都还得上' : '还排不进去';
  const months = plan.months.map(({ month, available, payments, left }) =>
    row([formatMonth(month), groupYuan(available), groupYuan(payments), groupYuan(left)]),
  );
  return [
    `${NAMES[plan.name]}（${fits}，多付 ${groupYuan(plan.cost)} 元，到 ${formatDay(plan.ends)}）`,
    ...plan.choices.map(choiceText),
    row(['月份', '可用', '还款', '剩余']),
    ...months,
  ].join('\n');
}

const row = (cells: readonly string[]): string =>
  `  ${cells.map((cell) => cell.padStart(12)).join('')}`;

function choiceText({ debt, relief, rows }: PlanChoice): string {
  const measures = relief.measures.map((measure) => {
    if (measure.kind === 'extend') return `延期 ${measure.months} 个月（利息 ${measure.interest}）`;
    if (measure.kind === 'reinstal') return `分 ${measure.count} 期`;
    return measure.kind;
  });
  const [first] = rows;
  const start =
    first === undefined ? '' : `，首期 ${formatDay(first.due)} ${groupYuan(first.payment)} 元`;
  return `  ${debt}: ${measures.join(' + ') || '照旧'}${start}`;
}
