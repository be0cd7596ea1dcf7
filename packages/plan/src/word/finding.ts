import { essentialOf, type MonthAhead } from '@forbear/budget';
import type { Debt } from '@forbear/loan';
import { fen, showMonth, showYuan } from '@forbear/money';
import { present, type Text } from '@forbear/problem';
import { LIMITATION_3_YEARS, LIMITATION_AFTER_EXPIRY_WAIVER } from '@forbear/rule';
import { cannotPayOn } from './cannot-pay.ts';
import {
  cardAgreement,
  freeWaits,
  guessedTerms,
  longExtensions,
  unknownKinds,
} from './practice-word.ts';
import { beforePayDay, payDaysUnknown } from './pay-day.ts';
import type { NamedPlan, PlanFinding, PlanInput } from '../joint-plan.ts';
import { nothingFits } from './nothing-fits.ts';
import {
  asked,
  assumedRows,
  cashUnknown,
  moneyUnknown,
  questions,
  unknownDays,
  unknownPrices,
} from './question.ts';
import { tooLong } from './other-way.ts';
import { toldApart } from './together.ts';
import type { NamedChoice, Planning } from '../choice/planning.ts';
import { savedBy } from '../choice/purse.ts';
import { loadOver, paidIn } from '../choice/shortage.ts';
import { DEBTS_MAX } from '../prepare.ts';

/**
 * What the person should know beside the plans, the most urgent first. `unplaced` is the choice where
 * nothing fits.
 */
export function findingsOf(
  planning: Planning,
  plans: readonly NamedPlan[],
  unplaced: NamedChoice | undefined,
): readonly PlanFinding[] {
  const all = toldApart(planning.all, 'zh');
  const english = toldApart(planning.all, 'en');
  const names = all.map(({ id, creditor: { name: zh } }, k) => {
    const en = english[k]?.creditor.name ?? zh;
    return [id, { zh, en }] as const;
  });
  const named = (debt: Debt): Debt => all.find(({ id }) => id === debt.id) ?? debt;
  const input = { ...planning.input, debts: planning.input.debts.map(named) };
  return found({ ...planning, all, input }, plans, unplaced).map((finding) => {
    const about = names.find(([id]) => id === finding.debt)?.[1];
    const { zh, en } = finding.text;
    const text = { zh, en: names.reduce((said, [, one]) => said.replaceAll(one.zh, one.en), en) };
    return { ...finding, text, ...present({ about }) };
  });
}

function found(
  planning: Planning,
  plans: readonly NamedPlan[],
  unplaced: NamedChoice | undefined,
): readonly PlanFinding[] {
  const { input, money, purse } = planning;
  return [
    ...moneyUnknown(input),
    ...inNeed(input, money, savedBy(purse)),
    ...cannotPayOn(input, asKept(planning)),
    ...ifKept(planning),
    ...(unplaced === undefined ? [] : nothingFits(planning, unplaced)),
    ...setApart(planning),
    ...aboveCeiling(planning),
    ...beforePayDay(input, plans),
    ...payDaysUnknown(input),
    ...cashUnknown(input),
    ...questions(planning),
    ...assumedRows(planning),
    ...unknownKinds(input),
    ...guessedTerms(input),
    ...unknownPrices(input),
    ...unknownDays(planning),
    ...surplusRule(planning),
    ...cardAgreement(input, plans),
    ...longExtensions(planning, plans),
    ...freeWaits(input, plans),
    ...beyondLimit(input),
    ...tooLong(planning),
    ...notProven(plans),
  ];
}

/**
 * The first month that does not carry the household; of the running one only where its money was told,
 * and then with all that is in hand.
 */
function inNeed(
  input: PlanInput,
  money: readonly MonthAhead[],
  saved: readonly number[],
): readonly PlanFinding[] {
  const short = (k: number, { income, essential, leftOver }: MonthAhead): number => {
    if (k > 0) return -leftOver;
    return input.cash === undefined ? 0 : essential - income - input.cash;
  };
  const at = money.findIndex((month, k) => short(k, month) > 0);
  const one = money[at];
  if (one === undefined) return [];
  const amount = fen(short(at, one));
  const [zh, en] = [showYuan(amount, 'zh'), showYuan(amount, 'en')];
  const [has, had] =
    at === 0 ? ['手里的钱和收入', 'the money in hand and income fall'] : ['的收入', 'income falls'];
  const forDebts =
    (saved[at] ?? 0) > 0
      ? {
          zh: '生活和还债都要从先前留下的钱里出，',
          en: 'Living and debts have to come out of money put by before;',
        }
      : { zh: '这个月没有钱可以还债，', en: 'Nothing is available for debts;' };
  return [
    {
      code: 'month-below-zero',
      month: one.month,
      amount,
      text: {
        zh: `${showMonth(one.month, 'zh')}${has}不够必要生活开支，差 ${zh}。${forDebts.zh}先保住吃住和看病。`,
        en: `In ${showMonth(one.month, 'en')} ${had} ${en} short of essential spending. ${forDebts.en} food, home and health come first.`,
      },
    },
  ];
}

/** Every debt as it is, where that is still an option. */
const asKept = ({ groups }: Planning) =>
  groups.flatMap(
    (group) =>
      group.find(({ relief, refused }) => relief.measures.length === 0 && refused !== true) ?? [],
  );

/** The first month whose own money does not carry every debt as it is. */
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
          zh: `什么都不变的话，${showMonth(month, 'zh')}的钱不够还：要还 ${showYuan(due, 'zh')}，顾完生活、留下应急以后可用 ${showYuan(available, 'zh')}，差 ${zh}。`,
          en: `If nothing changes, the money in ${showMonth(month, 'en')} will not cover the debts: ${showYuan(due, 'en')} due, ${showYuan(available, 'en')} left after living costs and the emergency fund, ${en} short.`,
        },
      },
    ];
  }
  return [];
}

/** Debts that no plan counts: a claim that may be out of time, one that is only guaranteed, and what contradicts itself. */
function setApart({ apart, all }: Planning): readonly PlanFinding[] {
  return apart.map(({ debt, why, problem }): PlanFinding => {
    const name = all.find(({ id }) => id === debt)?.creditor.name ?? debt;
    if (why === 'out-of-time')
      return {
        code: 'out-of-time',
        debt,
        rules: [LIMITATION_3_YEARS.id, LIMITATION_AFTER_EXPIRY_WAIVER.id],
        text: {
          zh: `${name}：这笔可能已经过了诉讼时效，没有排进方案。先看时效检查，想清楚之前不要承诺、不要签字、也不要先还一点。`,
          en: `${name}: this claim may be out of time and is in no plan. Look at the limitation check first; until you have decided, promise nothing, sign nothing and make no token payment.`,
        },
      };
    if (why === 'guaranteed')
      return {
        code: 'guaranteed',
        debt,
        text: {
          zh: `${name}：这笔你是保证人，没有排进方案，下面每个月的钱里也没有留出它。该不该由你还、还多少，要先弄清（看法律检查，问当地法律援助），弄清之前不要付、不要签字；确定要由你还，就把谈定的办法记下来，或者改成自己的欠款，再排一次。`,
          en: `${name}: you guarantee this debt. It is in no plan, and nothing is set aside for it in the months below. Whether and how much you have to pay must be clear first (see the law check, ask local legal aid); pay and sign nothing before. Once it is certain that you have to, note what was agreed, or enter it as your own debt, and plan again.`,
        },
      };
    const isAnswer = problem?.pointer?.includes('/answer') === true;
    const [zh, en] = isAnswer
      ? ['记下的对方答复没法照着算，', 'the creditor’s answer as noted cannot be, so ']
      : ['', ''];
    return {
      code: 'debt-unclear',
      debt,
      ...(problem === undefined ? {} : { ...present({ pointer: problem.pointer }), problem }),
      text: asked(
        `${name}：${zh}这笔没有排进方案，下面每个月的钱里也没有留出它的还款。`,
        `${name}: ${en}this debt is in no plan, and nothing is set aside for it in the months below.`,
        problem,
      ),
    };
  });
}

const SILENT: Text = { zh: '', en: '' };

/** Debts whose contract asks for more than the law enforces: planned at the lower price, both figures told. */
function aboveCeiling({ groups, all }: Planning): readonly PlanFinding[] {
  return groups.flatMap(([keep]): readonly PlanFinding[] => {
    const { lawful } = keep ?? {};
    if (keep === undefined || lawful === undefined) return [];
    const debt = all.find(({ id }) => id === keep.debt);
    const name = debt?.creditor.name ?? keep.debt;
    const { contract, uncertain } = lawful;
    const isOpen = debt?.creditor.kind === 'person' && debt.contractDate === undefined;
    const open = isOpen && uncertain !== undefined ? uncertain : SILENT;
    const amount = fen(Math.max(0, contract.total - keep.total));
    if (amount === 0) return [];
    const [by, own] = [contract.total, keep.total].map((sum) => ({
      zh: showYuan(sum, 'zh'),
      en: showYuan(sum, 'en'),
    })) as [Text, Text];
    return [
      {
        code: 'above-ceiling',
        debt: keep.debt,
        amount,
        rules: lawful.rules,
        text: {
          zh: `${name}：照合同还要付 ${by.zh}；超过法律上限的部分不算进方案，按上限是 ${own.zh}，少 ${showYuan(amount, 'zh')}。怎么跟对方说，看法律检查。${open.zh}`,
          en: `${name}: under the contract ${by.en} is still to be paid; the plan leaves out what is above the legal ceiling and counts ${own.en}, ${showYuan(amount, 'en')} less. The law check says how to raise this.${open.en === '' ? '' : ` ${open.en}`}`,
        },
      },
    ];
  });
}

/** Where income varies: what is planned on, and what becomes of more. */
function surplusRule({ input }: Planning): readonly PlanFinding[] {
  const varies = input.incomes.some(
    ({ per, certain }) => certain !== false && per !== 'month' && per !== 'once',
  );
  if (!varies) return [];
  const goal = essentialOf(input.expenses);
  return [
    {
      code: 'surplus-rule',
      amount: goal,
      text: {
        zh: `收入不固定：请按收入少的时候填，方案就照填的数算。实际多出来的，先把应急钱补到 ${showYuan(goal, 'zh')}，再提前还利率最高的一笔。`,
        en: `Income varies: give what comes in when it is low, and the plan counts on just that. Anything above it first fills the emergency fund up to ${showYuan(goal, 'en')}, then goes to the debt with the highest rate.`,
      },
    },
  ];
}

/** More debts than are weighed against each other. */
function beyondLimit({ debts }: PlanInput): readonly PlanFinding[] {
  if (debts.length <= DEBTS_MAX) return [];
  return [
    {
      code: 'too-many-debts',
      text: {
        zh: `一次最多给 ${DEBTS_MAX} 笔想办法；金额最小的 ${debts.length - DEBTS_MAX} 笔按原来的约定算进每个月。`,
        en: `Plans are worked out for at most ${DEBTS_MAX} debts; of the smallest beyond that (${debts.length - DEBTS_MAX}) every month counts what was agreed.`,
      },
    },
  ];
}

/** Said when a search could not look at everything. */
function notProven(plans: readonly NamedPlan[]): readonly PlanFinding[] {
  if (plans.every(({ proven }) => proven)) return [];
  return [
    {
      code: 'not-proven',
      text: {
        zh: '可能的组合太多，没有全部比较完；给出的是找到的最好一个，也许还有更好的。',
        en: 'There were too many combinations to compare them all; this is the best found, and a better one may exist.',
      },
    },
  ];
}

/** No plan keeps to the window of fairness that was asked for. */
export const notFair: PlanFinding = {
  code: 'not-fair',
  text: {
    zh: '在你设的公平范围里排不出方案；下面的方案没有按这个范围限制，各家收回的比例会差得更多。',
    en: 'No plan keeps within the fairness limit you set; those below are made without it, so the shares that creditors get back differ by more.',
  },
};
