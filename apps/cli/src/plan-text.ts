import { formatDay, formatMonth, groupYuan } from '@forbear/money';
import {
  findingTexts,
  measureText,
  PLAN_TITLES,
  type Ask,
  type JointPlan,
  type NamedPlan,
  type PlanChange,
  type PlanChoice,
} from '@forbear/plan';

/** The joint plan as a person reads it in a terminal. */
export function planText(plan: JointPlan): string {
  const head = `总方案 ${formatDay(plan.asOf)}`;
  const findings = findingTexts(plan.findings).map(({ zh, en }) => `! ${zh}\n  ${en}`);
  const plans = plan.plans.filter(({ choices }) => choices.length > 0).map(namedText);
  return `${[head, ...findings, ...(plans.length === 0 ? [NOTHING_ELSE] : plans)].join('\n\n')}\n`;
}

/** Where every debt stands apart. */
const NOTHING_ELSE = '没有别的欠款要排。· There is no other debt to plan.';

function namedText(plan: NamedPlan): string {
  const fits = plan.fits ? '每个月都还得上' : '还排不进去';
  const title = PLAN_TITLES[plan.name];
  const months = plan.months.map(({ month, available, payments, left }) =>
    row([formatMonth(month), groupYuan(available), groupYuan(payments), groupYuan(left)]),
  );
  return [
    `${title.zh} · ${title.en}（${fits}，${askText(plan.ask)}，${costText(plan.cost)}，到 ${formatDay(plan.ends)}）`,
    ...whyText(plan),
    ...plan.choices.map(choiceText),
    row(['月份', '可用', '还款', '剩余']),
    ...months,
  ].join('\n');
}

/** What a question changes, plan by plan: the figures before and after. */
export function changesText(changes: readonly PlanChange[]): string {
  const figures = ({ fits, ask, cost, ends }: NamedPlan): string =>
    `${fits ? '' : '排不进去 does not fit，'}${askText(ask)}，${costText(cost)}，到 ${formatDay(ends)}`;
  const lines = changes.flatMap(({ name, before, after, debts }) => [
    `  ${PLAN_TITLES[name].zh} · ${PLAN_TITLES[name].en}`,
    `    原来 before：${figures(before)}`,
    `    假设 after： ${figures(after)}`,
    ...(debts.length === 0 ? [] : [`    要改口的 asks that change：${debts.join('、')}`]),
  ]);
  return `如果这样 · what if\n${lines.join('\n')}\n`;
}

/** Whom one has to ask, and how usual it is; never how many points. */
const askText = ({ creditors, beyond }: Ask): string =>
  creditors === 0
    ? '不用开口'
    : `要开口 ${creditors} 笔${beyond === 0 ? '' : `，${beyond} 笔超出常见范围`}`;

const costText = (cost: NamedPlan['cost']): string =>
  cost < 0 ? `少付 ${groupYuan(-cost as typeof cost)} 元` : `多付 ${groupYuan(cost)} 元`;

/** What the plan is good at, its tightest month, what more money would change, and how it holds. */
function whyText({ why }: NamedPlan): readonly string[] {
  const { text, binding, with100More: more, survival } = why;
  return [
    `  ${text.zh}`,
    `  ${text.en}`,
    ...(binding === undefined
      ? []
      : [
          `  最紧的是 ${formatMonth(binding.month)}，剩 ${groupYuan(binding.left)} 元 · tightest month`,
        ]),
    ...(more === undefined
      ? []
      : [
          `  每月多 100 元：${askText(more.ask)}，${costText(more.cost)}，到 ${formatDay(more.ends)} · with 100 yuan more a month`,
        ]),
    ...(survival === undefined
      ? []
      : [
          `  按你设的失业风险，${survival.paths} 条收入路径里 ${survival.held} 条在 ${survival.months} 个月里每期都还得上 · paths that hold`,
        ]),
  ].filter((line) => line.trim() !== '');
}

const row = (cells: readonly string[]): string =>
  `  ${cells.map((cell) => cell.padStart(12)).join('')}`;

function choiceText({ debt, relief, rows, why, lawful, refused }: PlanChoice): string {
  const measures = refused === true ? ['没谈成，按提过的数还'] : relief.measures.map(measureText);
  const first = rows.find(({ payment }) => payment > 0);
  const start =
    first === undefined ? '' : `，首期 ${formatDay(first.due)} ${groupYuan(first.payment)} 元`;
  const price =
    lawful === undefined ? '' : `（按法律上限算；照合同是 ${groupYuan(lawful.contract.total)} 元）`;
  const reason = why === undefined || why.text.zh === '' ? '' : `\n    ${why.text.zh}`;
  return `  ${debt}: ${measures.join(' + ') || '照旧'}${start}${price}${reason}`;
}
