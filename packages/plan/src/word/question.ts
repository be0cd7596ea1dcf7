import { aheadText, askedText } from '@forbear/check';
import { present, type Problem, type Text } from '@forbear/problem';
import type { Debt } from '@forbear/loan';
import type { Planning } from '../choice/planning.ts';
import type { PlanFinding, PlanInput } from '../joint-plan.ts';
import { questionOfIncome, questionsOf } from '../option/doubt.ts';
import { isPriceGuessed } from '../option/price.ts';
import { isLaidAnew } from '../option/plan-account.ts';

export const isMoneyUnknown = ({ incomes, expenses }: PlanInput): boolean =>
  incomes.length === 0 && expenses.length === 0;

/** What the plan counts as nothing because nobody told it. */
const UNTOLD = {
  both: {
    zh: '还没有写收入和必要开支，下面是按一分钱都没有来排的。先把收入和开支填上，再看方案。',
    en: 'Neither income nor essential spending has been given, so what follows counts on no money at all. Add both first, then look at the plan.',
  },
  incomes: {
    zh: '还没有写收入，下面是按没有收入来排的。先把收入填上，再看方案；确实没有收入，就写一笔 0.00 元。',
    en: 'No income has been given, so what follows counts on none. Add it first, then look at the plan; if there is none, enter one of 0.00 yuan.',
  },
  expenses: {
    zh: '还没有写必要开支，下面是按生活不用花钱来排的，比实际能还的多。先把开支填上，再看方案。',
    en: 'No essential spending has been given, so what follows counts on living for nothing and shows more than can be paid. Add it first, then look at the plan.',
  },
} as const;

/** Income or essential spending that nobody told. */
export function moneyUnknown(input: PlanInput): readonly PlanFinding[] {
  const of = isMoneyUnknown(input)
    ? 'both'
    : (['incomes', 'expenses'] as const).find((list) => input[list].length === 0);
  if (of === undefined) return [];
  const pointer = of === 'both' ? '/incomes' : `/${of}`;
  return [{ code: 'money-unknown', pointer, text: UNTOLD[of] }];
}

/** Money in hand is taken to be the savings while it was not told. */
export function cashUnknown({ cash }: PlanInput): readonly PlanFinding[] {
  if (cash !== undefined) return [];
  return [
    {
      code: 'cash-assumed',
      pointer: '/cash',
      text: {
        zh: '没有写今天手里一共有多少钱（卡里、零钱、现金都算），这里按只有存款算。填上会更准。',
        en: 'How much money is in hand today (on cards, in wallets and in cash) has not been given, so only the savings are counted. Adding it makes the plan more exact.',
      },
    },
  ];
}

/** What does not agree in what was told, each with its place and its question. */
export function questions({ input, all }: Planning): readonly PlanFinding[] {
  const own = input.debts.flatMap((debt) => {
    const at = `/debts/${all.findIndex(({ id }) => id === debt.id)}`;
    return questionsOf(debt, input.asOf).map((problem) => ({
      code: 'debt-asked',
      debt: debt.id,
      pointer: at + (problem.pointer ?? ''),
      text: asked(`${debt.creditor.name}：`, `${debt.creditor.name}:`, problem),
    }));
  });
  const incomes = input.incomes.flatMap((income, k) => {
    const problem = questionOfIncome(income);
    if (problem === undefined) return [];
    return [
      {
        code: 'income-asked',
        pointer: `/incomes/${k}${problem.pointer ?? ''}`,
        text: asked('', '', problem),
      },
    ];
  });
  const beside = (input.asked ?? []).map((one) => ({
    code: 'case-asked',
    ...present({ pointer: one.pointer }),
    text: aheadText(one),
  }));
  return [...own, ...incomes, ...beside];
}

/** Prices that nobody told: those of such products stand in. */
export function unknownPrices(input: PlanInput): readonly PlanFinding[] {
  return input.debts.filter(isPriceGuessed).map((debt) => ({
    code: 'rate-assumed',
    debt: debt.id,
    text: {
      zh: `${debt.creditor.name}的利率或分期费还不知道，这里先按这类产品常见的价格计算，不是你的合同。请从合同或 App 里补上。`,
      en: `The rate or fee of ${debt.creditor.name} is not known; the usual price of such a product is used, which may not be that of your contract. Add the real one from the contract or the app.`,
    },
  }));
}

/** Loans of people whose day is not known: which ceiling holds is open, so it is asked. */
export function unknownDays({ input, all }: Planning): readonly PlanFinding[] {
  return input.debts.filter(isDayUnknown).map((debt) => ({
    code: 'contract-day-unknown',
    debt: debt.id,
    pointer: `/debts/${all.findIndex(({ id }) => id === debt.id)}/contractDate`,
    text: {
      zh: `${debt.creditor.name}的钱是哪天借的还不知道，利率的法律上限要看那天：现在先按最宽的算，实际可能更低。请补上借钱的日期。`,
      en: `The day on which ${debt.creditor.name} lent the money is not known, and the legal ceiling of the rate goes by it: the highest one is used for now, the true one may be lower. Add the day.`,
    },
  }));
}

const isDayUnknown = (debt: Debt): boolean =>
  debt.creditor.kind === 'person' &&
  debt.contractDate === undefined &&
  debt.terms.rate !== undefined &&
  debt.guessed?.some((one) => one === '/terms' || one === '/terms/from') === true;

/** Open principal that lies on no row of its contract: the rows that stand in are a guess, and asked for. */
export function assumedRows({ input, all }: Planning): readonly PlanFinding[] {
  return input.debts.filter(isLaidAnew).map((debt) => ({
    code: 'rows-assumed',
    debt: debt.id,
    pointer: `/debts/${all.findIndex(({ id }) => id === debt.id)}/remaining`,
    text: {
      zh: `${debt.creditor.name}：剩余本金和合同的还款计划对不上（可能提前还过一些，或者调过利率），这里先把剩余本金按合同的利率分到剩下的各期，数字会变。请照 App 里的还款计划填写待还各期。`,
      en: `${debt.creditor.name}: the open principal does not match the contract’s schedule (some may have been paid early, or the rate changed). For now it is spread over the remaining due days at the contract’s rate, so the figures will change. Copy the rows still to be paid from the app.`,
    },
  }));
}

/** A problem of what was told as one sentence: what is wrong, and what to do. */
export function asked(zh: string, en: string, problem: Problem | undefined): Text {
  if (problem === undefined) return { zh, en };
  const own = askedText(problem);
  return { zh: `${zh}${own.zh}`, en: `${en} ${own.en}`.trimStart() };
}
