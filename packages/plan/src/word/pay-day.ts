import type { Debt } from '@forbear/loan';
import { showDay, type Day } from '@forbear/money';
import { behindNextPay, dayBehind, payDaysOf } from '../option/due-day.ts';
import { enCount, enOrdinal, type Text } from '@forbear/problem';
import type { NamedPlan, PlanChoice, PlanFinding, PlanInput } from '../joint-plan.ts';

/** Debts whose due day comes before the money that pays it: the easiest plan moves it, or waits for the money. */
export function beforePayDay(
  input: PlanInput,
  [plan]: readonly NamedPlan[],
): readonly PlanFinding[] {
  if (plan === undefined) return [];
  return plan.choices.flatMap((choice): readonly PlanFinding[] => {
    const { debt: id, ask, relief } = choice;
    const debt = input.debts.find((one) => one.id === id);
    if (debt === undefined || debt.answer !== undefined) return [];
    const text = movedText(input, debt, choice) ?? waitsText(input, debt, choice);
    return text === undefined ? [] : [{ code: 'due-before-pay-day', debt: id, ask, relief, text }];
  });
}

/** The due day is another one from now on. */
function movedText(
  input: PlanInput,
  { creditor: { name } }: Debt,
  { dueDay, rows }: PlanChoice,
): Text | undefined {
  const first = rows.find(({ due, payment }) => due > input.asOf && payment > 0);
  if (dueDay === undefined || first === undefined) return undefined;
  const { from, to } = dueDay;
  const comes = comesOn(
    input,
    payDaysOf(input).find((payDay) => dayBehind(payDay) === to),
  );
  return {
    zh: `${name}每月 ${from} 日还款，${comes.zh}，到还款日能用来还债的钱不够。申请把还款日改到 ${to} 日，从${showDay(first.due, 'zh')}起；多出几天的利息怎么算，请对方写明。`,
    en: `${name} falls due on the ${enOrdinal(from)} of the month, but ${comes.en}, so there is not enough for it by the due day. Ask to have the due day moved to the ${enOrdinal(to)} from ${showDay(first.due, 'en')} on, and to be told in writing how the extra days are charged.`,
  };
}

/** What is due already waits for the next money, so many days. */
function waitsText(
  input: PlanInput,
  { creditor: { name } }: Debt,
  { relief: { measures }, rows }: PlanChoice,
): Text | undefined {
  const [wait] = measures;
  const first = rows.find(({ due, payment }) => due > input.asOf && payment > 0);
  if (wait?.kind !== 'extend' || wait.days === undefined || first === undefined) return undefined;
  const { days } = wait;
  const behind = (payDay: number): Day => behindNextPay(input.asOf, payDay);
  const [payDay] = payDaysOf(input)
    .filter((one) => behind(one) <= first.due)
    .sort((a, b) => behind(b) - behind(a));
  const comes = comesOn(input, payDay);
  const [isZh, isEn] =
    first.due - days < input.asOf ? ['已经到期', 'is overdue'] : ['今天到期', 'falls due today'];
  return {
    zh: `${name}有一期${isZh}，${comes.zh}，现在能用来还债的钱不够。申请延期 ${days} 天，${showDay(first.due, 'zh')}还，后面各期也晚 ${days} 天；这几天的利息怎么算，请对方写明。`,
    en: `A payment to ${name} ${isEn}, but ${comes.en}, so there is not enough for it now. Ask for ${enCount(days, 'more day')}, to ${showDay(first.due, 'en')}, with the later payments as many days later, and to be told in writing how the extra days are charged.`,
  };
}

/** When the money comes that is waited for. */
const comesOn = ({ incomes }: PlanInput, payDay: number | undefined): Text =>
  payDay !== undefined && incomes.some((income) => income.payDay === payDay)
    ? { zh: `${payDay} 日才发钱`, en: `income arrives on the ${enOrdinal(payDay)}` }
    : {
        zh: '到账日还不知道，按月底才有钱算',
        en: 'the day on which income arrives is not known and the end of the month is assumed',
      };

/** Income without a pay day is counted on the last day of its month; said, since a sooner day would help. */
export function payDaysUnknown(input: PlanInput): readonly PlanFinding[] {
  return input.incomes.flatMap(
    ({ what, amount, per, payDay, certain, from, until }, k): readonly PlanFinding[] => {
      const isOver = until !== undefined && until < Math.max(input.asOf, from ?? input.asOf);
      if (payDay !== undefined || certain === false || isOver || amount === 0) return [];
      if (per !== 'month' && per !== 'irregular') return [];
      return [
        {
          code: 'pay-day-unknown',
          pointer: `/incomes/${k}/payDay`,
          text:
            per === 'month'
              ? {
                  zh: `“${what}”每月几号到账还不知道，这里按月底最后一天算。填上会更准。`,
                  en: `The day on which “${what}” arrives is not known; it is counted on the last day of the month. Adding it makes the plan more exact.`,
                }
              : {
                  zh: `“${what}”什么时候到账不固定，这里按月底最后一天才有钱算。要是天天或每周都有进账，按一天或一周多少钱填会更准。`,
                  en: `When “${what}” arrives is not known; it is counted on the last day of the month. If some comes in every day or week, give it by the day or week: the plan becomes more exact.`,
                },
        },
      ];
    },
  );
}
