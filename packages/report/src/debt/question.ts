import { templateNamed, type Template } from '@forbear/loan';
import { groupYuan, showDay, type Fen } from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { ReportedDebt } from './debt.ts';
import { jointOf } from './joint.ts';

/** What only the person knows of a debt; it may stay unanswered. */
export type Question = {
  readonly debt: string;
  /** The place of the answer in a case file that holds the debts in this order. */
  readonly pointer: string;
  readonly ask: Text;
};

/** A thing that is not known, and about how many fen hang on it. */
type Unknown = { readonly at: string; readonly fen: number; readonly ask: Text };

/**
 * At most one question a debt, the one on which most money hangs; those first on which most hangs.
 */
export function questionsOf(debts: readonly ReportedDebt[]): readonly Question[] {
  const joint = jointOf(debts);
  const asked = debts.flatMap((one, k) => {
    const [dearest] = unknownsOf(one, joint.get(one)).toSorted((a, b) => b.fen - a.fen);
    return dearest === undefined ? [] : [{ one, k, dearest }];
  });
  return asked
    .toSorted((a, b) => b.dearest.fen - a.dearest.fen)
    .map(({ one, k, dearest: { at, ask } }) => ({
      debt: one.debt.id,
      pointer: `/debts/${k}${at}`,
      ask,
    }));
}

function unknownsOf(one: ReportedDebt, sharer: ReportedDebt | undefined): readonly Unknown[] {
  const { debt } = one;
  const found = [rateUnknown(one), productUnknown(one), sinceUnknown(one), priorityUnknown(one)];
  const shared = sharer === undefined ? undefined : jointUnknown(one, sharer);
  const scheme = debt.guessed?.includes('/terms') === true ? schemeUnknown(one) : undefined;
  return [...found, shared, scheme].filter((unknown) => unknown !== undefined);
}

/** The debt as a person knows it: the name they call it by, else the lender, with what is owed. */
function called({ account, taken: { names }, debt }: ReportedDebt): Text {
  const sum = groupYuan(debt.outstanding.principal).replace(/\.00$/, '');
  const tail = account.tail === undefined ? '' : `（尾号 ${account.tail}）`;
  const name = names.length === 1 ? `${names[0] as string}（${account.lender}）` : account.lender;
  return { zh: `${name}${tail}的 ${sum} 元`, en: `${sum} yuan at ${name}${tail}` };
}

/** The range of yearly rates where no template tells it: secured and state loans are cheaper. */
const usual = ({ taken }: ReportedDebt): { readonly least: number; readonly most: number } =>
  taken.kind === 'home' || taken.kind === 'study'
    ? { least: 0.025, most: 0.06 }
    : { least: 0.04, most: 0.24 };

const PERIODS = { day: 365, month: 12, year: 1 } as const;

/** The least and most a year of interest may cost by a template, as a share of what is owed. */
function yearly({ rate }: Template): { readonly least: number; readonly most: number } {
  const of = (text: string | undefined, other: string | undefined): number =>
    Number(text ?? other ?? rate.typical ?? 0) * PERIODS[rate.per];
  return { least: of(rate.least, rate.typical), most: of(rate.most, rate.typical) };
}

/** About how long the average yuan of a debt is still owed, in years. */
const yearsOf = ({ debt: { terms } }: ReportedDebt): number => terms.count / 24;

const owed = ({ debt }: ReportedDebt): Fen => debt.outstanding.principal;

function rateUnknown(one: ReportedDebt): Unknown {
  const template = templateNamed(one.debt.product);
  const { least, most } = template === undefined ? usual(one) : yearly(template);
  const { zh, en } = called(one);
  return {
    at: '/terms/rate',
    fen: owed(one) * (most - least) * yearsOf(one),
    ask: {
      zh: `${zh}，年利率（或日利率）是多少？合同、借款详情或账单里有；不知道可以跳过，先按常见的估。`,
      en: `What is the yearly (or daily) rate of the ${en}? It stands in the contract, the loan's details or the bill; skip it if you do not know, a usual one is taken for now.`,
    },
  };
}

/** Which of several products it is: between the cheapest of one and the dearest of another. */
function productUnknown(one: ReportedDebt): Unknown | undefined {
  const { names } = one.taken;
  if (names.length < 2) return undefined;
  const rates = names.flatMap((name) => templateNamed(name) ?? []).map(yearly);
  const least = Math.min(...rates.map((rate) => rate.least));
  const most = Math.max(...rates.map((rate) => rate.most));
  const { zh, en } = called(one);
  return {
    at: '/product',
    // Each answer has another law and other instalments beside another rate: asked before the rate.
    fen: owed(one) * (Math.max(0.05, most - least) * yearsOf(one) + 0.01),
    ask: {
      zh: `${zh}，是${names.join('，还是')}？`,
      en: `The ${en}: is it ${names.join(' or ')}?`,
    },
  };
}

/** When it was missed first: late charges hang on it, and of an old debt whether it can be claimed. */
function sinceUnknown(one: ReportedDebt): Unknown | undefined {
  const { debt, account } = one;
  if (debt.overdueSince === undefined) return undefined;
  const { zh, en } = called(one);
  const isOld =
    account.state === 'bad' || account.kind === 'asset' || (account.lateMonths ?? 0) > 24;
  return {
    at: '/overdueSince',
    fen: owed(one) * (isOld ? 1 : 0.06),
    ask: {
      zh: `${zh}，从哪一天起没有按时还？只记得年月也可以。`,
      en: `Since which day has the ${en} been in arrears? The month alone helps.`,
    },
  };
}

const PRIORITY: Readonly<Record<string, Text>> = {
  home: {
    zh: '抵押的是您和家人现在住的房子吗？',
    en: 'Is it secured on the home you and your family live in?',
  },
  car: {
    zh: '这辆车是您干活挣钱要用的吗？',
    en: 'Do you need this car to earn your living?',
  },
  study: {
    zh: '是国家助学贷款吗？这类贷款困难时可以申请还款救助，先告诉我们要不要排在前面。',
    en: 'Is it a state student loan? Such loans have relief of their own; say whether it should come first.',
  },
};

/** What is lost with it: a home, or the tool of one's work. */
function priorityUnknown(one: ReportedDebt): Unknown | undefined {
  const what = PRIORITY[one.taken.kind];
  if (what === undefined) return undefined;
  const { zh, en } = called(one);
  return {
    at: '/priority',
    fen: owed(one),
    ask: {
      zh: `${zh}：${what.zh}`,
      en: `The ${en}: ${what.en.charAt(0).toLowerCase()}${what.en.slice(1)}`,
    },
  };
}

/** Whether two loans of one day are one loan of two lenders. */
function jointUnknown(one: ReportedDebt, other: ReportedDebt): Unknown {
  const { on, lender } = one.account;
  return {
    at: '/creditor',
    fen: owed(one),
    ask: {
      zh: `${showDay(on, 'zh')}，${other.account.lender}和${lender}同一天放款、同一天到期：是不是一笔借款由两家出资？是的话还是两个债权人，只是一起还。`,
      en: `On ${showDay(on, 'en')} ${other.account.lender} and ${lender} both paid out, until the same day: is it one loan shared by two lenders? They stay two creditors, paid together.`,
    },
  };
}

/** How it is paid back, of a debt without a last due day. */
function schemeUnknown(one: ReportedDebt): Unknown {
  const { zh, en } = called(one);
  if (one.taken.kind === 'bank-card')
    return {
      at: '/terms',
      fen: owed(one) * 0.03,
      ask: {
        zh: `${zh}，还款日是每月几号，账单上的最低还款额是多少？有没有办分期？`,
        en: `The ${en}: on which day of the month is it due, what minimum does the bill ask, and is any of it in instalments?`,
      },
    };
  return {
    at: '/terms',
    fen: owed(one) * 0.03,
    ask: {
      zh: `${zh}，现在怎么还：每月哪天、多少钱、还剩几期？`,
      en: `How is the ${en} being repaid now: on which day of the month, how much, and how many more times?`,
    },
  };
}
