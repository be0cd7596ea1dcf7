import { formatDay, formatMonth, groupYuan, sumFen, type Day, type Fen } from '@forbear/money';
import {
  findingTexts,
  measureText,
  type JointPlan,
  type NamedPlan,
  type PlanChange,
  type PlanChoice,
  titleOf,
  type TightMonth,
} from '@forbear/plan';
import { enCount, type Text } from '@forbear/problem';

/** The joint plan as a person reads it in a terminal. */
export function planText(plan: JointPlan): string {
  const head = `总方案 · joint plan ${formatDay(plan.asOf)}`;
  const findings = findingTexts(plan.findings).map(({ zh, en }) => `! ${zh}\n  ${en}`);
  const plans = plan.plans
    .filter(({ choices }) => choices.length > 0)
    .map((one) => namedText(one, plan));
  return `${[head, ...findings, ...(plans.length === 0 ? [NOTHING_ELSE] : plans)].join('\n\n')}\n`;
}

/** Where every debt stands apart. */
const NOTHING_ELSE = '没有别的欠款要排。· There is no other debt to plan.';

function namedText(plan: NamedPlan, { plans, asOf }: JointPlan): string {
  const title = titleOf(plan, plans);
  const months = plan.months.map(({ month, available, payments, left }) =>
    row([formatMonth(month), groupYuan(available), groupYuan(payments), groupYuan(left)]),
  );
  const head = figuresText(plan);
  const [fitsZh, fitsEn] = plan.fits
    ? ['每个月都还得上', 'fits every month']
    : ['还排不进去', 'does not fit yet'];
  return [
    `${title.zh} · ${title.en}`,
    ...both({ zh: `${fitsZh}，${head.zh}`, en: `${fitsEn}; ${head.en}` }),
    ...whyText(plan),
    ...plan.choices.flatMap((choice) => choiceText(choice, asOf)),
    row(['月份 month', '可用 available', '还款 payments', '剩余 left']),
    ...months,
  ].join('\n');
}

/** A sentence on a line in each language; none where nothing is said. */
const both = ({ zh, en }: Text, indent = '  '): readonly string[] =>
  zh === '' ? [] : [`${indent}${zh}`, `${indent}${en}`];

/** What a question changes, plan by plan: the figures before and after. */
export function changesText(changes: readonly PlanChange[]): string {
  const figures = (plan: NamedPlan): Text => {
    const { zh, en } = figuresText(plan);
    return plan.fits ? { zh, en } : { zh: `排不进去，${zh}`, en: `does not fit; ${en}` };
  };
  const [then, now] = [changes.map(({ before }) => before), changes.map(({ after }) => after)];
  const lines = changes.flatMap(({ before, after, debts }) => {
    const [was, would] = [figures(before), figures(after)];
    const titles = [titleOf(before, then), titleOf(after, now)].map(
      ({ zh, en }) => `${zh} · ${en}`,
    );
    return [
      `  ${[...new Set(titles)].join(' → ')}`,
      ...both({ zh: `原来：${was.zh}`, en: `before: ${was.en}` }, '    '),
      ...both({ zh: `假设：${would.zh}`, en: `after: ${would.en}` }, '    '),
      ...(debts.length === 0
        ? []
        : both(
            {
              zh: `要改口的：${debts.join('、')}`,
              en: `requests that change: ${debts.join(', ')}`,
            },
            '    ',
          )),
    ];
  });
  return `如果这样 · what if\n${lines.join('\n')}\n`;
}

type Figures = Pick<NamedPlan, 'ask' | 'cost' | 'ends'>;

/** Whom one has to ask, and how usual it is (never how many points); what it costs, and when it ends. */
function figuresText({ ask: { creditors, beyond }, cost, ends }: Figures): Text {
  const day = formatDay(ends);
  const sum = groupYuan(Math.abs(cost) as typeof cost);
  const asks =
    creditors === 0
      ? { zh: '不用开口', en: 'nobody to ask' }
      : {
          zh: `要开口 ${creditors} 笔${beyond === 0 ? '' : `，${beyond} 笔超出常见范围`}`,
          en: `${enCount(creditors, 'request')} to make${beyond === 0 ? '' : `, ${beyond} beyond what is usual`}`,
        };
  return cost < 0
    ? {
        zh: `${asks.zh}，少付 ${sum} 元，到 ${day}`,
        en: `${asks.en}; ${sum} yuan less to pay; until ${day}`,
      }
    : {
        zh: `${asks.zh}，多付 ${sum} 元，到 ${day}`,
        en: `${asks.en}; costs ${sum} yuan; until ${day}`,
      };
}

/** What the plan is good at, its tightest month, and what more money would change. */
function whyText({ why }: NamedPlan): readonly string[] {
  const { text, binding, with100More } = why;
  const more = with100More === undefined ? undefined : figuresText(with100More);
  return [
    ...both(text),
    ...(binding === undefined ? [] : both(tightText(binding))),
    ...(more === undefined
      ? []
      : both({ zh: `每月多 100 元：${more.zh}`, en: `with 100 yuan more a month: ${more.en}` })),
  ];
}

/** The month that could carry least more, and what of it is money put by before. */
function tightText({ month, left, saved, fromSavings }: TightMonth): Text {
  const when = formatMonth(month);
  if (left < 0) {
    const lacks = groupYuan(-left as Fen);
    return {
      zh: `最紧的是 ${when}，差 ${lacks} 元`,
      en: `tightest month: ${when}, ${lacks} yuan short`,
    };
  }
  const sum = groupYuan(left);
  const draws =
    fromSavings === undefined
      ? { zh: '', en: '' }
      : {
          zh: `要用先留下的 ${groupYuan(fromSavings)} 元，`,
          en: ` draws ${groupYuan(fromSavings)} yuan from money put by,`,
        };
  const of =
    saved === undefined
      ? { zh: '', en: '' }
      : {
          zh: `（其中先留下的 ${groupYuan(saved)} 元）`,
          en: ` (${groupYuan(saved)} of it put by)`,
        };
  return {
    zh: `最紧的是 ${when}，${draws.zh}还剩 ${sum} 元${of.zh}`,
    en: `tightest month: ${when},${draws.en} ${sum} yuan left${of.en}`,
  };
}

const row = (cells: readonly string[]): string =>
  `  ${cells.map((cell) => cell.padStart(16)).join('')}`;

function choiceText(
  { debt, relief, rows, why, lawful, refused }: PlanChoice,
  asOf: Day,
): readonly string[] {
  const texts = relief.measures.map(measureText);
  const what =
    refused === true
      ? { zh: '没谈成，按提过的数还', en: 'refused; what was offered is paid' }
      : texts.length === 0
        ? { zh: '照旧', en: 'as agreed' }
        : {
            zh: texts.map(({ zh }) => zh).join(' + '),
            en: texts.map(({ en }) => en).join(' + '),
          };
  const first = rows.find(({ due, payment }) => payment > 0 && due >= asOf);
  const late = sumFen(rows.filter(({ due }) => due < asOf).map(({ payment }) => payment));
  const overdue =
    late === 0
      ? { zh: '', en: '' }
      : { zh: `，已逾期 ${groupYuan(late)} 元`, en: `, ${groupYuan(late)} yuan overdue` };
  const start =
    first === undefined
      ? { zh: '', en: '' }
      : {
          zh: `，${late === 0 ? '首期' : '下一期'} ${formatDay(first.due)} ${groupYuan(first.payment)} 元`,
          en: `, ${late === 0 ? 'first' : 'next'} payment ${groupYuan(first.payment)} yuan on ${formatDay(first.due)}`,
        };
  const contract = lawful === undefined ? '' : groupYuan(lawful.contract.total);
  const price =
    lawful === undefined
      ? { zh: '', en: '' }
      : {
          zh: `（按法律上限算；照合同一共要 ${contract} 元）`,
          en: ` (at the legal ceiling; ${contract} yuan in all by the contract)`,
        };
  const { zh, en } = {
    zh: `${what.zh}${overdue.zh}${start.zh}${price.zh}`,
    en: `${what.en}${overdue.en}${start.en}${price.en}`,
  };
  return [`  ${debt}: ${zh}`, `    ${en}`, ...(why === undefined ? [] : both(why.text, '    '))];
}
