import type { MonthMoney } from '@forbear/budget';
import { lengthLaw } from '@forbear/check';
import { isCard, possibleKinds } from '@forbear/loan';
import { civil, fen, formatMonth, showYuan } from '@forbear/money';
import { CARD_INDIVIDUAL_INSTALMENT_ART70 } from '@forbear/rule';
import { ASK_SIZES } from '../option/ask.ts';
import { cannotPayOn } from './cannot-pay.ts';
import type { NamedPlan, PlanFinding, PlanInput } from '../joint-plan.ts';
import { nothingFits } from './nothing-fits.ts';
import type { Planning } from '../choice/planning.ts';
import { CARD_MONTHS_MAX } from '../option/practice.ts';
import { loadOver, paidIn } from '../choice/shortage.ts';

/** What the person should know beside the plans, the most urgent first. */
export function findingsOf(
  planning: Planning,
  plans: readonly NamedPlan[],
): readonly PlanFinding[] {
  const { input, money } = planning;
  return [
    ...inNeed(money),
    ...cannotPayOn(input, asKept(planning)),
    ...ifKept(planning),
    ...nothingFits(planning, plans),
    ...beforePayDay(input),
    ...unknownKinds(input),
    ...guessedTerms(input),
    ...unknownRates(input),
    ...cardAgreement(input, plans),
    ...longExtensions(input, plans),
    ...notProven(plans),
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

/** Every debt as it is, where that is still an option. */
const asKept = ({ groups }: Planning) =>
  groups.flatMap((group) => group.find(({ relief }) => relief.measures.length === 0) ?? []);

/** The first month whose own money does not carry every debt as it is; savings are not counted. */
function ifKept(planning: Planning): readonly PlanFinding[] {
  const { money, purse } = planning;
  const kept = asKept(planning);
  const lacks = loadOver(kept, purse);
  const paid = paidIn(kept, money.length);
  for (const [t, { month }] of money.entries()) {
    const amount = fen(lacks[t] as number);
    if (amount === 0) continue;
    const due = fen(paid[t] as number);
    const available = fen(due - amount);
    const [zh, en] = [showYuan(amount, 'zh'), showYuan(amount, 'en')];
    return [
      {
        code: 'keep-fails',
        month,
        amount,
        text: {
          zh: `什么都不变的话，${formatMonth(month)} 的收入不够还：要还 ${showYuan(due, 'zh')}，不动存款可用 ${showYuan(available, 'zh')}，差 ${zh}。`,
          en: `If nothing changes, the income of ${formatMonth(month)} does not carry the debts: ${showYuan(due, 'en')} are due, ${showYuan(available, 'en')} are there without touching savings, ${en} are missing.`,
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
        ask: ASK_SIZES.moveDueDay,
        text: {
          zh: `${debt.creditor.name} 每月 ${due} 日还款，在 ${first} 日发钱之前。可以申请调整还款日。`,
          en: `${debt.creditor.name} falls due on day ${due}, before money comes on day ${first}. Ask to move the due day.`,
        },
      },
    ];
  });
}

/** Terms that nobody told: the plan stands on a template's, and says so. */
function guessedTerms({ debts }: PlanInput): readonly PlanFinding[] {
  return debts
    .filter(({ guessed }) => guessed?.some((pointer) => pointer.startsWith('/terms')) === true)
    .map(({ id, creditor }) => ({
      code: 'terms-guessed',
      debt: id,
      text: {
        zh: `${creditor.name} 的合同条款还不全，这里按同类产品的常见条款估计，数字会变。请从合同或 App 里补上利率、期数和还款日。`,
        en: `The terms of ${creditor.name} are not fully known; those usual for such a product are taken, so figures will change. Add rate, number of payments and due day from the contract or the app.`,
      },
    }));
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

/** A card plan is the individual agreement of Article 70; said where a fitting plan asks for one. */
function cardAgreement(input: PlanInput, plans: readonly NamedPlan[]): readonly PlanFinding[] {
  return input.debts.flatMap((debt, k): PlanFinding[] => {
    const asked = plans.some(({ choices }) =>
      choices[k]?.relief.measures.some(({ kind }) => kind === 'reinstal'),
    );
    if (!asked || !isCard(debt)) return [];
    return [
      {
        code: 'card-agreement',
        debt: debt.id,
        rules: [CARD_INDIVIDUAL_INSTALMENT_ART70.id],
        text: {
          zh: `${debt.creditor.name}按信用卡监管办法第七十条协商个性化分期，最长 ${CARD_MONTHS_MAX} 个月；银行可以不同意。`,
          en: `${debt.creditor.name}: the individual agreement of Article 70 of the card measures, at most ${CARD_MONTHS_MAX} months; the bank may refuse.`,
        },
      },
    ];
  });
}

/** Extensions beyond what rules let the creditor grant are told, not forbidden. */
function longExtensions(input: PlanInput, plans: readonly NamedPlan[]): readonly PlanFinding[] {
  return input.debts.flatMap((debt, k): readonly PlanFinding[] => {
    const asked = plans.flatMap(({ choices }) =>
      (choices[k]?.relief.measures ?? []).filter((one) => one.kind === 'extend'),
    );
    const longest = asked.reduce<(typeof asked)[number] | undefined>(
      (most, one) => (most !== undefined && most.months >= one.months ? most : one),
      undefined,
    );
    if (longest === undefined) return [];
    return lengthLaw(debt, input.asOf, [longest]).map(({ rules, arithmetic, uncertain }) => ({
      code: 'extension-long',
      debt: debt.id,
      rules,
      text: {
        zh: `${debt.creditor.name}：${arithmetic.zh}${uncertain?.zh ?? ''}`,
        en: `${debt.creditor.name}: ${arithmetic.en} ${uncertain?.en ?? ''}`.trimEnd(),
      },
    }));
  });
}

/** A debt that may be a card or a loan: what can be asked for depends on it. */
function unknownKinds({ debts }: PlanInput): readonly PlanFinding[] {
  return debts
    .filter((debt) => possibleKinds(debt).includes('bank-card') && !isCard(debt))
    .map(({ id, creditor }) => ({
      code: 'kind-unknown',
      debt: id,
      text: {
        zh: `${creditor.name} 这笔是信用卡还是贷款还不知道，这里先按贷款算；信用卡不能展期，只能协商个性化分期。请看合同或 App 里的产品名称。`,
        en: `Whether ${creditor.name} is a credit card or a loan is not known; here it counts as a loan. A card cannot be extended, only agreed anew in instalments. Look for the product's name in the contract or app.`,
      },
    }));
}

/** Said when the search could not look at everything. */
function notProven(plans: readonly NamedPlan[]): readonly PlanFinding[] {
  if (plans.every(({ proven }) => proven)) return [];
  return [
    {
      code: 'not-proven',
      text: {
        zh: '可能的组合太多，在限定的时间里没有全部比较完；这里给出的是找到的最好一个，也许还有更好的。',
        en: 'There were too many combinations to compare them all within the limit; this is the best that was found, and a better one may exist.',
      },
    },
  ];
}

/** No plan keeps to the window of fairness that was asked for. */
export const notFair: PlanFinding = {
  code: 'not-fair',
  text: {
    zh: '在你设的公平范围里排不出方案；下面的方案没有按这个范围限制，各家收回的比例会差得更多。',
    en: 'No plan keeps to the window of fairness you set; those below are made without it, so the shares that creditors get back differ by more.',
  },
};
