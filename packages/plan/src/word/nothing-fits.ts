import type { Debt, Measure, Relief } from '@forbear/loan';
import {
  addToMonth,
  fen,
  showMonth,
  monthOf,
  showYuan,
  type Fen,
  type Month,
} from '@forbear/money';
import type { Text } from '@forbear/problem';
import { HELP_CHANNEL_NUMBERS, LEGAL_AID_SCOPE } from '@forbear/rule';
import { askOf } from '../option/ask.ts';
import type { PlanFinding, PlanInput } from '../joint-plan.ts';
import { prepared } from '../prepare.ts';
import type { Option } from '../option/option.ts';
import { fairShares } from '../choice/fair-shares.ts';
import { DEFERRAL, isKeptForNow } from '../choice/placed.ts';
import { effortOf, moneyOf, type NamedChoice, type Planning } from '../choice/planning.ts';
import { fitsIn } from '../choice/named-choice.ts';
import { passedRooms } from '../choice/purse.ts';
import { practiceOf } from '../option/practice.ts';
import { loadOver, paidIn } from '../choice/shortage.ts';

/**
 * What to do when no plan fits: the month and sum that are missing, which debts have no place for now
 * (as few as can be), the deferral to ask for or the token payment that fits, what would make a plan fit,
 * and free help.
 */
export function nothingFits(planning: Planning, choice: NamedChoice): readonly PlanFinding[] {
  const { options = [], proven, out = [] } = choice;
  const lacks = loadOver(options, planning.purse);
  const at = lacks.findIndex((amount) => amount > 0);
  const month = addToMonth(monthOf(planning.input.asOf), Math.max(0, at));
  const amount = fen(at < 0 ? 0 : (lacks[at] as number));
  return [
    {
      code: 'nothing-fits',
      month,
      amount,
      text: proven ? lackText(month, amount) : perhapsText(month, amount),
    },
    ...leftOut(planning, choice, out),
    ...wouldFit(planning),
    freeHelp,
  ];
}

const whereZh = (month: Month, amount: Fen): string =>
  amount === 0
    ? ''
    : `照下面先顾最要紧的办法，${showMonth(month, 'zh')}还差 ${showYuan(amount, 'zh')}。`;
const whereEn = (month: Month, amount: Fen): string =>
  amount === 0
    ? ''
    : ` By what is shown below, which puts what matters most first, ${showMonth(month, 'en')} is ${showYuan(amount, 'en')} short.`;

const lackText = (month: Month, amount: Fen): Text => ({
  zh: `现有收入排不出每个月都还得上的方案。${whereZh(month, amount)}这不是你算错了，也不是你不想还。`,
  en: `No plan fits every month.${whereEn(month, amount)} This is not a mistake of yours, nor a lack of will.`,
});

/** A search that was cut has found nothing; it has not shown that there is nothing. */
const perhapsText = (month: Month, amount: Fen): Text => ({
  zh: `没有找到每个月都还得上的方案，也还没有证明没有。${whereZh(month, amount)}加大计算量可能找得到。`,
  en: `No plan that fits every month was found, nor is it proven that there is none.${whereEn(month, amount)} More effort may find one.`,
});

/**
 * The debts without a place: what the next months carry is paid as agreed for now, the others have the
 * deferral and the token payment that can be offered.
 */
function leftOut(
  planning: Planning,
  { options = [] }: NamedChoice,
  out: readonly string[],
): readonly PlanFinding[] {
  const { groups, input, purse } = planning;
  const paid = options.filter(
    (option, g) =>
      !out.includes(option.debt) || isKeptForNow(planning, option, groups[g] as readonly Option[]),
  );
  const waits = out.filter((id) => paid.every(({ debt }) => debt !== id));
  const placed = paid.filter(({ debt }) => !out.includes(debt));
  const othersFit = placed.length > 0 && fitsIn(placed, purse);
  const token = tokenOf(paid, planning, waits.length);
  return out.flatMap((id): readonly PlanFinding[] => {
    const debt = input.debts.find((one) => one.id === id) as Debt;
    if (!waits.includes(id)) return [keepUntil(debt, lackingMonth(planning, options))];
    const waiting = options.find((one) => one.debt === id);
    const next = waiting?.rows.find(({ payment }) => payment > 0)?.payment ?? 0;
    return [
      cannotPlace(debt, othersFit),
      deferral(debt, planning),
      ...(token === undefined
        ? []
        : [tokenPayment(debt, fen(Math.min(token, next)), waits.length)]),
    ];
  });
}

/** The first month that a choice passes, by its own money or by a day in it. */
function lackingMonth({ input, purse }: Planning, options: readonly Option[]): Month {
  const at = loadOver(options, purse).findIndex((amount) => amount > 0);
  const [passed] = passedRooms(options, purse.rooms ?? []);
  const byMonth = at < 0 ? Infinity : addToMonth(monthOf(input.asOf), at);
  return Math.min(byMonth, passed === undefined ? Infinity : monthOf(passed.room.until)) as Month;
}

const keepUntil = (debt: Debt, month: Month): PlanFinding => {
  const last = addToMonth(month, -1);
  return {
    code: 'keep-until',
    debt: debt.id,
    month,
    text: {
      zh: `${debt.creditor.name}：到${showMonth(last, 'zh')}为止照约定还得上，先照还；${showMonth(month, 'zh')}起钱不够，那以后怎么还，现在就去谈。`,
      en: `${debt.creditor.name}: it can be paid as agreed up to ${showMonth(last, 'en')}, so pay it. From ${showMonth(month, 'en')} on the money is not enough; talk now about what comes after.`,
    },
  };
};

const cannotPlace = (debt: Debt, othersFit: boolean): PlanFinding => ({
  code: 'cannot-place',
  debt: debt.id,
  text: {
    zh: `${debt.creditor.name}：目前排不进去。先申请缓一缓${othersFit ? '，其余的按方案还得上' : ''}。`,
    en: `${debt.creditor.name}: no room in the plan at present. Ask for a deferral${othersFit ? '; the others can be paid as planned' : ''}.`,
  },
});

function deferral(debt: Debt, { settings, input }: Planning): PlanFinding {
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
    ask: askOf(debt, relief, 0, input.asOf),
    text: {
      zh: `请${debt.creditor.name}先停 ${DEFERRAL} 个月，写明这段时间的利息和费用，到时再一起看收入。对方可以不同意。`,
      en: `Ask ${debt.creditor.name} for ${DEFERRAL} months without payment, to put the interest and charges for that time in writing, and to look at your income again afterwards. They may refuse.`,
    },
  };
}

const TEN_YUAN = 1000;

/** What the other payments leave in each of the next months, shared by the debts left out. */
function tokenOf(
  kept: readonly Option[],
  { purse, money }: Planning,
  debts: number,
): Fen | undefined {
  if (debts === 0) return undefined;
  const paid = paidIn(kept, money.length);
  const left = purse.available.slice(0, DEFERRAL).map((amount, t) => amount - (paid[t] as number));
  const each = Math.floor(Math.min(...left) / debts / TEN_YUAN) * TEN_YUAN;
  return each > 0 ? fen(each) : undefined;
}

/** The sum is that of one creditor: beside others it says so, since the sentence may name several. */
const tokenPayment = (debt: Debt, amount: Fen, debts: number): PlanFinding => ({
  code: 'token-payment',
  debt: debt.id,
  amount,
  text: {
    zh: `如果对方要先看到一点钱，${debt.creditor.name}每月${debts > 1 ? '各' : ''}最多 ${showYuan(amount, 'zh')}放得进去。`,
    en: `If they want to see some money first, there is room for at most ${showYuan(amount, 'en')} a month ${debts > 1 ? 'each ' : ''}for ${debt.creditor.name}.`,
  },
});

/** The most income that is tried: 200,000.00 yuan a month more; and the step in which it is told, 10 yuan. */
const MORE_MAX = 20_000_000;

/** The least income more in every month, or money more in hand, with which a plan would fit. */
function wouldFit(planning: Planning): readonly PlanFinding[] {
  const { input, groups, purse } = planning;
  const choose = planning.choose(effortOf(planning, 6));
  const fits = (more: More): boolean => {
    const supposed = withMoney(input, more);
    const rich = moneyOf(supposed, groups, purse.carryOver);
    const { options = [] } = fairShares({ ...planning, input: supposed, ...rich });
    return (
      fitsIn(options, rich.purse) || choose(groups, rich.purse, () => [0]).options !== undefined
    );
  };
  const saved = moneyOf(input, groups, 1);
  const doesWithSavings =
    purse.carryOver === 0 && choose(groups, saved.purse, () => [0]).options !== undefined;
  const [income, hand] = (['income', 'hand'] as const).map((key) =>
    trueFrom(
      leastThat((sum) => fits({ [key]: sum })),
      (sum) => isPlanned(planning, { [key]: sum }),
    ),
  );
  const first = monthOf(input.asOf);
  return [
    ...(doesWithSavings ? [wouldFitCarried] : []),
    ...(income === undefined
      ? []
      : [
          {
            code: 'would-fit-income',
            month: monthOf(input.asOf),
            amount: income,
            text: {
              zh: `从${showMonth(first, 'zh')}起，每月多 ${showYuan(income, 'zh')}（收入多一点，或必要开支少一点），就排得出每个月都还得上的方案。`,
              en: `From ${showMonth(first, 'en')} on, ${showYuan(income, 'en')} more a month, earned or saved, would make a plan fit.`,
            },
          },
        ]),
    ...(hand === undefined
      ? []
      : [
          {
            code: 'would-fit-savings',
            month: monthOf(input.asOf),
            amount: hand,
            text: {
              zh: `现在手里多 ${showYuan(hand, 'zh')}，${income === undefined ? '' : '也'}排得出每个月都还得上的方案。不要为此去借。`,
              en: `With ${showYuan(hand, 'en')} more in hand now, a plan would fit${income === undefined ? '' : ' too'}. Do not borrow it.`,
            },
          },
        ]),
  ];
}

/** More income in every month, or more money in hand. */
type More = { readonly income?: number; readonly hand?: number };

const withMoney = (input: PlanInput, { income = 0, hand }: More): PlanInput => ({
  ...input,
  incomeChange: (input.incomeChange ?? 0) + income,
  ...(hand === undefined ? {} : { cash: fen((input.cash ?? input.savings) + hand) }),
});

/** Whether the case planned anew with that money has a plan that fits: sums that go by money are others then. */
function isPlanned({ input, settings, choose }: Planning, more: More): boolean {
  const made = prepared(withMoney(input, more), settings);
  if (!made.ok) return false;
  const { groups, purse } = made.value;
  return (
    fitsIn(fairShares(made.value).options ?? [], purse) ||
    choose(effortOf({ settings }, 6))(groups, purse, () => [0]).options !== undefined
  );
}

/** How often a sum that does not hold is raised by a tenth before nothing is said. */
const RAISES_MAX = 8;

/** A sum, or the next larger one that truly holds. */
function trueFrom(sum: Fen | undefined, holds: (sum: number) => boolean): Fen | undefined {
  for (let k = 0, tried = sum ?? MORE_MAX; k < RAISES_MAX && tried < MORE_MAX; k += 1) {
    if (holds(tried)) return fen(tried);
    tried += Math.ceil(tried / (10 * TEN_YUAN)) * TEN_YUAN;
  }
  return undefined;
}

/** Where what a month leaves would be there in the next, a plan fits. */
const wouldFitCarried: PlanFinding = {
  code: 'would-fit-carried',
  text: {
    zh: '有的月份有剩余、有的月份不够。如果把每月剩下的钱单独存着、只留给后面的还款，就排得出每个月都还得上的方案；方案默认不这样算，因为钱容易用掉。',
    en: 'Some months have money left over and some fall short. If what is left over is put aside strictly for later payments, a plan fits; by default it is not counted, since such money is easily spent.',
  },
};

/** The least whole sum of 10 yuan that does it; none below the most that is tried. */
function leastThat(holds: (sum: number) => boolean): Fen | undefined {
  let high = TEN_YUAN;
  while (high < MORE_MAX && !holds(high)) high *= 2;
  if (high >= MORE_MAX) return undefined;
  let low = high / 2;
  while (high - low > TEN_YUAN) {
    const middle = Math.ceil((low + high) / 2 / TEN_YUAN) * TEN_YUAN;
    if (middle >= high) break;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return fen(high);
}

const freeHelp: PlanFinding = {
  code: 'free-help',
  rules: [HELP_CHANNEL_NUMBERS.id, LEGAL_AID_SCOPE.id],
  text: {
    zh: '可以免费求助：当地法律援助中心、公共法律服务中心和人民调解；生活有困难的，向街道或乡镇问低保和临时救助。房租、吃饭、看病排在还债前面，不要为了还债再借新的。',
    en: 'Free help is available from the local legal aid centre, the public legal service centre and people’s mediation; if you cannot meet basic needs, ask the street or township office about the minimum living allowance and temporary assistance. Rent, food and health come before debts; do not take new loans to pay old ones.',
  },
};
