import { firstUncovered, type Due, type EarlyWarning } from '@forbear/budget';
import { latenessOf } from '@forbear/loan';
import { showDay, showYuan } from '@forbear/money';
import type { Option } from '../option/option.ts';
import type { PlanFinding, PlanInput } from '../joint-plan.ts';

/**
 * The first due day that income and all savings will not carry when every debt is kept as it is.
 * What is overdue already is taken to be paid on `asOf`, before anything else; where not even that
 * is carried there is nothing left to warn of. A creditor that has no option of keeping is left out.
 */
export function cannotPayOn(
  input: PlanInput,
  kept: readonly Pick<Option, 'debt' | 'dues'>[],
): readonly PlanFinding[] {
  const { asOf } = input;
  const dues = kept.flatMap(({ debt, dues: own }) => own.map((one): Due => ({ debt, ...one })));
  const overdue = dues.filter(({ on }) => on === asOf);
  if (firstUncovered(input, overdue) !== undefined) return [];
  const warning = firstUncovered(input, dues);
  if (warning === undefined) return [];
  const isInTime = input.debts.every((debt) => latenessOf(debt) === 'no');
  return [findingOf(input, warning, isInTime && overdue.length === 0)];
}

function findingOf(
  { debts }: PlanInput,
  { on, debt, due, missing, atHand }: EarlyWarning,
  isInTime: boolean,
): PlanFinding {
  const creditor = debts.find(({ id }) => id === debt)?.creditor.name ?? debt;
  const inTime = isInTime
    ? {
        zh: '现在还没有逾期，正是去协商的时候。',
        en: ' Nothing is overdue yet: now is the time to talk.',
      }
    : { zh: '', en: '' };
  return {
    code: 'cannot-pay-on',
    day: on,
    debt,
    amount: missing,
    text: {
      zh: `按现在的收支，把手里的钱都算上，最早在${showDay(on, 'zh')}还不上${creditor}：要还 ${showYuan(due, 'zh')}，手里 ${showYuan(atHand, 'zh')}，差 ${showYuan(missing, 'zh')}。${inTime.zh}`,
      en: `As things stand, counting all the money in hand, the first payment that cannot be met is ${creditor} on ${showDay(on, 'en')}: ${showYuan(due, 'en')} due, ${showYuan(atHand, 'en')} in hand, ${showYuan(missing, 'en')} short.${inTime.en}`,
    },
  };
}
