import type { Debt, Measure, Relief } from '@forbear/loan';
import {
  addToMonth,
  fen,
  formatMonth,
  monthOf,
  showYuan,
  type Fen,
  type Month,
} from '@forbear/money';
import type { Text } from '@forbear/problem';
import { HELP_CHANNEL_NUMBERS, LEGAL_AID_SCOPE } from '@forbear/rule';
import { bestChoice, type Aims, type Groups } from '../choice/best-choice.ts';
import { askOf } from '../option/ask.ts';
import type { NamedPlan, PlanFinding } from '../joint-plan.ts';
import type { Option } from '../option/option.ts';
import { inOrderOfIds, type Planning } from '../choice/planning.ts';
import { practiceOf } from '../option/practice.ts';
import { loadOver, paidIn } from '../choice/shortage.ts';

/**
 * What to do when no plan fits: the month and sum that are missing, which debts cannot be placed
 * for now (as few as can be), the deferral to ask for or the token payment that fits, and free help.
 */
export function nothingFits(
  planning: Planning,
  plans: readonly NamedPlan[],
): readonly PlanFinding[] {
  const [plan] = plans;
  if (plan === undefined || plan.fits) return [];
  const options = optionsOfPlan(plan, planning);
  const lacks = loadOver(options, planning.purse);
  const at = lacks.findIndex((amount) => amount > 0);
  if (at < 0) return [];
  const month = addToMonth(monthOf(planning.input.asOf), at);
  const amount = fen(lacks[at] as number);
  const all = fen(lacks.reduce((sum, one) => sum + one, 0));
  return [
    {
      code: 'nothing-fits',
      month,
      amount,
      text: plan.proven ? lackText(month, amount, all) : perhapsText(month, amount, all),
    },
    ...leftOut(planning),
    freeHelp,
  ];
}

const lackText = (month: Month, amount: Fen, all: Fen): Text => ({
  zh: `现有收入排不出每个月都还得上的方案，缺钱最少的办法里，${formatMonth(month)} 还差 ${showYuan(amount, 'zh')}，一共差 ${showYuan(all, 'zh')}。这不是你算错了，也不是你不想还。`,
  en: `No plan fits every month; by the way that lacks least, ${formatMonth(month)} lacks ${showYuan(amount, 'en')}, ${showYuan(all, 'en')} in all. This is no slip of yours, and no lack of will.`,
});

/** A search that was cut has found nothing; it has not shown that there is nothing. */
const perhapsText = (month: Month, amount: Fen, all: Fen): Text => ({
  zh: `规定时间内没有找到每个月都还得上的方案。找到的办法里，${formatMonth(month)} 还差 ${showYuan(amount, 'zh')}，一共差 ${showYuan(all, 'zh')}；也许还有更好的，可以再算一次。`,
  en: `No plan that fits every month was found in the time given. By what was found ${formatMonth(month)} lacks ${showYuan(amount, 'en')}, ${showYuan(all, 'en')} in all; there may be better ways, so try again.`,
});

const optionsOfPlan = (plan: NamedPlan, { groups, input }: Planning): readonly Option[] => {
  const places = inOrderOfIds(input.debts);
  return groups.map((group, g) => {
    const choice = plan.choices[places[g] as number];
    return group.find(({ relief }) => relief === choice?.relief) ?? (group[0] as Option);
  });
};

/** As few debts as can be are left without a place, then as little money; the rest fits every month. */
function leftOut(planning: Planning): readonly PlanFinding[] {
  const { input, groups, purse, effort } = planning;
  const debts = inOrderOfIds(input.debts).map((k) => input.debts[k] as Debt);
  const aims: Aims = (option) => {
    const out = option.relief === OUT;
    return [out ? 1 : 0, out ? option.total - option.cost : 0, option.ask, option.cost];
  };
  const withOut = (which: (debt: Debt) => boolean): Groups =>
    groups.map((group, g) =>
      which(debts[g] as Debt) ? [...group, outOf(group[0] as Option)] : group,
    );
  const spared = bestChoice(
    withOut(({ priority }) => priority === undefined),
    purse,
    aims,
    effort,
  );
  const found =
    spared.options ??
    bestChoice(
      withOut(() => true),
      purse,
      aims,
      effort,
    ).options ??
    [];
  const out = found.flatMap((option, g) => (option.relief === OUT ? [debts[g] as Debt] : []));
  const token = tokenOf(found, planning, out.length);
  return out.flatMap((debt) => [
    cannotPlace(debt),
    deferral(debt, planning),
    ...(token === undefined ? [] : [tokenPayment(debt, token)]),
  ]);
}

/** Stands for a debt that has no place in the months; it is never shown as a proposal. */
const OUT: Relief = { measures: [] };

const outOf = (keep: Option): Option => ({ ...keep, relief: OUT, ask: 0, rows: [], payments: [] });

const cannotPlace = (debt: Debt): PlanFinding => ({
  code: 'cannot-place',
  debt: debt.id,
  text: {
    zh: `${debt.creditor.name}：这笔目前排不进去。先申请缓一缓，其余的按方案还得上。`,
    en: `${debt.creditor.name}: there is no place for this one at present. Ask for a deferral; the others fit by the plan.`,
  },
});

/** Months that a deferral is asked for when nothing fits. */
const DEFERRAL = 3;

function deferral(debt: Debt, { settings }: Planning): PlanFinding {
  const { extend } = practiceOf(debt, settings.practices);
  const measure: Measure =
    extend === undefined
      ? { kind: 'pause', periods: DEFERRAL, interest: 'runs' }
      : { kind: 'extend', months: Math.min(DEFERRAL, extend.monthsMax), interest: 'runs' };
  const relief: Relief = { measures: [measure] };
  return {
    code: 'deferral',
    debt: debt.id,
    relief,
    ask: askOf(relief, debt.terms),
    text: {
      zh: `请${debt.creditor.name}先停 ${DEFERRAL} 个月，写明这段时间的利息和费用，到时再一起看收入。对方可以不同意。`,
      en: `Ask ${debt.creditor.name} for ${DEFERRAL} months without payment, with the interest and charges of that time in writing, and to look at the income again then. They may refuse.`,
    },
  };
}

const TEN_YUAN = 1000;

/** What the other payments leave in each of the next months, shared by the debts left out. */
function tokenOf(
  found: readonly Option[],
  { purse, money }: Planning,
  debts: number,
): Fen | undefined {
  if (debts === 0) return undefined;
  const paid = paidIn(found, money.length);
  const left = purse.available.slice(0, DEFERRAL).map((amount, t) => amount - (paid[t] as number));
  const each = Math.floor(Math.min(...left) / debts / TEN_YUAN) * TEN_YUAN;
  return each > 0 ? fen(each) : undefined;
}

const tokenPayment = (debt: Debt, amount: Fen): PlanFinding => ({
  code: 'token-payment',
  debt: debt.id,
  amount,
  text: {
    zh: `如果对方要先看到一点钱，${debt.creditor.name}每月最多 ${showYuan(amount, 'zh')}放得进去。付之前先看这笔有没有过诉讼时效。`,
    en: `If they want to see some money first, at most ${showYuan(amount, 'en')} a month fit for ${debt.creditor.name}. Before paying, check whether the claim is out of time.`,
  },
});

const freeHelp: PlanFinding = {
  code: 'free-help',
  rules: [HELP_CHANNEL_NUMBERS.id, LEGAL_AID_SCOPE.id],
  text: {
    zh: '可以免费求助：当地法律援助中心、公共法律服务中心和人民调解；生活有困难的，向街道或乡镇问低保和临时救助。房租、吃饭、看病排在还债前面，不要为了还债再借新的。',
    en: 'Help is free at the local legal aid centre, public legal service centre and people’s mediation; for need, ask the street or township office about minimum living allowance and temporary aid. Rent, food and health come before debts; do not borrow anew to pay.',
  },
};
