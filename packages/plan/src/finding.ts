import type { MonthMoney } from '@forbear/budget';
import { civil, fen, formatMonth, showYuan, sumFen, type Fen } from '@forbear/money';
import type { NamedPlan, PlanFinding, PlanInput } from './joint-plan.ts';
import type { Option } from './option.ts';

/** What the person should know: months in need, what happens when nothing is asked, days before pay day. */
export function findingsOf(
  input: PlanInput,
  groups: readonly (readonly Option[])[],
  money: readonly MonthMoney[],
  plans: readonly NamedPlan[],
  proven: boolean,
): readonly PlanFinding[] {
  return [
    ...inNeed(money),
    ...ifKept(groups, money),
    ...beforePayDay(input),
    ...unknownRates(input),
    ...nothingFits(plans),
    ...notProven(proven),
  ];
}

function inNeed(money: readonly MonthMoney[]): readonly PlanFinding[] {
  const month = money.find((one) => one.leftOver < 0);
  if (month === undefined) return [];
  const amount = fen(-month.leftOver);
  const [name, zh, en] = [formatMonth(month.month), showYuan(amount, 'zh'), showYuan(amount, 'en')];
  return [
    {
      code: 'month-below-zero',
      month: month.month,
      amount,
      text: {
        zh: `${name} 的收入不够必要生活开支，差 ${zh}。这个月没有钱可以还债，先保住吃住和看病。`,
        en: `In ${name} income does not cover essential spending, ${en} are missing. Nothing is available for debts; food, home and health come first.`,
      },
    },
  ];
}

/** The first month that fails when every debt is kept as it is. */
function ifKept(
  groups: readonly (readonly Option[])[],
  money: readonly MonthMoney[],
): readonly PlanFinding[] {
  const kept = groups.map((group) => group.find((option) => option.relief.measures.length === 0));
  for (const [t, { month, available }] of money.entries()) {
    const due = sumFen(kept.map((option) => fen(option?.payments[t] ?? 0)));
    if (due <= available) continue;
    const amount = fen(due - available);
    const [zh, en] = [showYuan(amount, 'zh'), showYuan(amount, 'en')];
    return [
      {
        code: 'keep-fails',
        month,
        amount,
        text: {
          zh: `什么都不变的话，${formatMonth(month)} 就还不上：要还 ${showYuan(due, 'zh')}，可用 ${showYuan(available, 'zh')}，差 ${zh}。`,
          en: `If nothing changes, ${formatMonth(month)} already fails: ${showYuan(due, 'en')} are due, ${showYuan(available, 'en')} are there, ${en} are missing.`,
        },
      },
    ];
  }
  return [];
}

/** Due days that come before the only pay day of the month; savings that cover the row make it no matter. */
function beforePayDay(input: PlanInput): readonly PlanFinding[] {
  const payDays = input.incomes.filter((i) => i.certain !== false).map((i) => i.payDay);
  if (payDays.length === 0 || payDays.some((day) => day === undefined)) return [];
  const first = Math.min(...(payDays as number[]));
  return input.debts.flatMap((debt): PlanFinding[] => {
    const due = civil(debt.remaining?.[0]?.due ?? debt.terms.firstDue ?? debt.terms.from).day;
    if (due >= first) return [];
    return [
      {
        code: 'due-before-pay-day',
        debt: debt.id,
        text: {
          zh: `${debt.creditor.name} 每月 ${due} 日还款，在 ${first} 日发钱之前。可以申请调整还款日。`,
          en: `${debt.creditor.name} falls due on day ${due}, before money comes on day ${first}. Ask to move the due day.`,
        },
      },
    ];
  });
}

function unknownRates(input: PlanInput): readonly PlanFinding[] {
  return input.debts
    .filter(({ terms }) => terms.rate === undefined && terms.method !== 'fee-instalment')
    .map((debt) => ({
      code: 'rate-assumed',
      debt: debt.id,
      text: {
        zh: `${debt.creditor.name} 的利率还不知道，这里先按没有利息计算。请从合同或 App 里补上。`,
        en: `The rate of ${debt.creditor.name} is not known; no interest is assumed here. Add it from the contract or the app.`,
      },
    }));
}

/** The deferral request that follows when no plan fits. */
function nothingFits(plans: readonly NamedPlan[]): readonly PlanFinding[] {
  const [plan] = plans;
  const month = plan?.months.find((one) => one.left < 0);
  if (plan === undefined || month === undefined) return [];
  const amount = fen(-month.left) as Fen;
  return [
    {
      code: 'nothing-fits',
      month: month.month,
      amount,
      text: {
        zh: `现有收入排不出每个月都还得上的方案，${formatMonth(month.month)} 最少还差 ${showYuan(amount, 'zh')}。可以先申请延期，同时找免费的法律援助或调解。`,
        en: `No plan fits every month; ${formatMonth(month.month)} lacks at least ${showYuan(amount, 'en')}. Ask for a deferral first, and for free legal aid or mediation.`,
      },
    },
  ];
}

/** Said when the search could not look at everything. */
function notProven(proven: boolean): readonly PlanFinding[] {
  if (proven) return [];
  return [
    {
      code: 'not-proven',
      text: {
        zh: '可能的组合太多，没有全部比较完；这里给出的是找到的最好一个，也许还有更好的。',
        en: 'There were too many combinations to compare them all; this is the best that was found, and a better one may exist.',
      },
    },
  ];
}
