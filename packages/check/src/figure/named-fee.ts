import { isCard, schedule, yearlyCost, type Debt } from '@forbear/loan';
import { NOTHING, type CheckResult } from '@forbear/rule';
import { feesIn } from '../told/fee.ts';
import type { RecordText } from '../told/text.ts';

const percent = (fraction: number): string => `${(fraction * 100).toFixed(2)}%`;

/**
 * Charges beside interest that papers and messages name and that the terms of a loan do not hold: asked
 * for, with what the loan costs when they count. They are never added unasked.
 */
export function checkNamedFees(debt: Debt, own: readonly RecordText[]): CheckResult {
  if (isCard(debt)) return NOTHING;
  const named = own
    .filter(({ from }) => from === undefined || from.by !== 'borrower')
    .flatMap(feesIn);
  const held = debt.terms.charges ?? [];
  const open = named.filter(
    ({ charge }) => !held.some(({ amount }) => amount !== undefined && amount === charge.amount),
  );
  if (open.length === 0) return NOTHING;
  const words = open.map((one) => one.words).join('、');
  const cost = costWith(
    debt,
    open.map(({ charge }) => charge),
  );
  return {
    ...NOTHING,
    notChecked: [
      {
        debt: debt.id,
        answer: 'terms.charges',
        rules: [],
        would: {
          zh: `材料里写有「${words}」，合同条款里没有同样的一项。请对照合同和扣款记录：谁收的、每期还是一次，补进去。息费要一起算${cost === undefined ? '' : `；按材料上的数全部算上，名义年化 ${cost[0]}，复利年化 ${cost[1]}`}。`,
          en: `Your papers mention “${words}”, and the terms contain no such charge. Compare the contract and the deductions (who charges it, every period or once) and add it. All charges count together${cost === undefined ? '' : `; with what the papers name it costs ${cost[0]} a year nominal, ${cost[1]} compounded`}.`,
        },
      },
    ],
  };
}

/** The yearly cost with charges that papers name; one that is asked each period stands for the one the terms hold. */
function costWith(
  { terms }: Debt,
  told: NonNullable<Debt['terms']['charges']>,
): readonly [nominal: string, effective: string] | undefined {
  if (terms.method === 'revolving') return undefined;
  const isMonthly = told.some(({ paid }) => paid === 'each');
  const kept = (terms.charges ?? []).filter(({ paid = 'each' }) => paid !== 'each' || !isMonthly);
  const whole = { ...terms, charges: [...kept, ...told] };
  const made = schedule(whole);
  if (!made.ok) return undefined;
  const { nominal, effective } = yearlyCost(whole, made.value.rows);
  return [percent(nominal), percent(effective)];
}
