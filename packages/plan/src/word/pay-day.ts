import { showDay } from '@forbear/money';
import { dayBehind, payDaysOf } from '../option/due-day.ts';
import { enOrdinal, type Text } from '@forbear/problem';
import type { NamedPlan, PlanFinding, PlanInput } from '../joint-plan.ts';

/** Debts whose due day comes before the money that pays it: the easiest plan moves it. */
export function beforePayDay(
  input: PlanInput,
  [plan]: readonly NamedPlan[],
): readonly PlanFinding[] {
  if (plan === undefined) return [];
  return plan.choices.flatMap(({ debt: id, dueDay, ask, relief, rows }): readonly PlanFinding[] => {
    const debt = input.debts.find((one) => one.id === id);
    const first = rows.find(({ due, payment }) => due >= input.asOf && payment > 0);
    if (dueDay === undefined || debt === undefined || first === undefined) return [];
    const { from, to } = dueDay;
    const comes = moneyBefore(input, to);
    return [
      {
        code: 'due-before-pay-day',
        debt: id,
        ask,
        relief,
        text: {
          zh: `${debt.creditor.name}每月 ${from} 日还款，${comes.zh}，到还款日能用来还债的钱不够。申请把还款日改到 ${to} 日，从${showDay(first.due, 'zh')}起；多出几天的利息怎么算，请对方写明。`,
          en: `${debt.creditor.name} falls due on the ${enOrdinal(from)} of the month, but ${comes.en}, so there is not enough for it by the due day. Ask to have the due day moved to the ${enOrdinal(to)} from ${showDay(first.due, 'en')} on, and to be told in writing how the extra days are charged.`,
        },
      },
    ];
  });
}

/** When the money comes that a moved due day waits for. */
function moneyBefore(input: PlanInput, to: number): Text {
  const payDay = payDaysOf(input).find((day) => dayBehind(day) === to);
  return input.incomes.some((income) => income.payDay === payDay)
    ? { zh: `${payDay} 日才发钱`, en: `income arrives on the ${enOrdinal(payDay ?? to)}` }
    : {
        zh: '到账日还不知道，按月底才有钱算',
        en: 'the day on which income arrives is not known and the end of the month is assumed',
      };
}

/** Income without a pay day is counted on the last day of its month; said, since a sooner day would help. */
export function payDaysUnknown(input: PlanInput): readonly PlanFinding[] {
  return input.incomes.flatMap(
    ({ what, amount, per, payDay, certain, from, until }, k): readonly PlanFinding[] => {
      const isOver = until !== undefined && until < Math.max(input.asOf, from ?? input.asOf);
      if (per !== 'month' || payDay !== undefined || certain === false || isOver) return [];
      if (amount === 0) return [];
      return [
        {
          code: 'pay-day-unknown',
          pointer: `/incomes/${k}/payDay`,
          text: {
            zh: `“${what}”每月几号到账还不知道，这里按月底最后一天算。填上会更准。`,
            en: `The day on which “${what}” arrives is not known; it is counted on the last day of the month. Adding it makes the plan more exact.`,
          },
        },
      ];
    },
  );
}
