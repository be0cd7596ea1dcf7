import { formatDay, showDay } from '@forbear/money';
import { firstPayDay } from '../option/due-day.ts';
import type { NamedPlan, PlanFinding, PlanInput } from '../joint-plan.ts';

/** Debts whose due day comes before the money that pays it: the easiest plan moves it, sums unchanged. */
export function beforePayDay(
  input: PlanInput,
  [plan]: readonly NamedPlan[],
): readonly PlanFinding[] {
  const payDay = firstPayDay(input);
  if (plan === undefined || payDay === undefined) return [];
  const isTold = input.incomes.some((income) => income.payDay === payDay);
  const moneyComes = isTold
    ? { zh: ` ${payDay} 日发钱`, en: ` on day ${payDay}` }
    : {
        zh: '钱到账（到账日还不知道，按月底算）',
        en: ' (on which day is not known; the end of the month is taken)',
      };
  return plan.choices.flatMap(({ debt: id, dueDay, ask, rows }): readonly PlanFinding[] => {
    const debt = input.debts.find((one) => one.id === id);
    const [first] = rows;
    if (dueDay === undefined || debt === undefined || first === undefined) return [];
    return [
      {
        code: 'due-before-pay-day',
        debt: id,
        ask,
        text: {
          zh: `${debt.creditor.name}每月 ${dueDay.from} 日还款，在${moneyComes.zh}之前，到那天能用来还债的钱不够。申请把还款日改到 ${dueDay.to} 日，从${showDay(first.due, 'zh')}起，金额不变。`,
          en: `${debt.creditor.name} falls due on day ${dueDay.from}, before money comes${moneyComes.en}, and by then there is not enough for it. Ask to move the due day to ${dueDay.to}, from ${formatDay(first.due)} on, sums unchanged.`,
        },
      },
    ];
  });
}

/** Income without a pay day is counted on the last day of its month; said, since a sooner day would help. */
export function payDaysUnknown(input: PlanInput): readonly PlanFinding[] {
  return input.incomes.flatMap(
    ({ what, per, payDay, certain, until }, k): readonly PlanFinding[] => {
      const isOver = until !== undefined && until < input.asOf;
      if (per !== 'month' || payDay !== undefined || certain === false || isOver) return [];
      return [
        {
          code: 'pay-day-unknown',
          pointer: `/incomes/${k}/payDay`,
          text: {
            zh: `“${what}”每月几号到账还不知道，这里按月底最后一天算。填上会更准。`,
            en: `On which day “${what}” comes is not known; it is counted on the last day of the month. Telling it makes the plan more exact.`,
          },
        },
      ];
    },
  );
}
