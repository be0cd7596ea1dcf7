import { showMonth, showYuan, sumFen, ZERO } from '@forbear/money';
import type { Claim, NamedPlan } from '../joint-plan.ts';

/** Said where months after the first draw on the savings. */
export function usesSavings({ months }: NamedPlan): readonly Claim[] {
  const drawn = months.filter(({ fromSavings }) => fromSavings !== undefined);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined) return [];
  const amount = sumFen(drawn.map(({ fromSavings = ZERO }) => fromSavings));
  const [from, until] = [showMonth(first.month, 'zh'), showMonth(last.month, 'zh')];
  const between = from === until ? from : `${from}到${until}之间`;
  const [fromEn, untilEn] = [showMonth(first.month, 'en'), showMonth(last.month, 'en')];
  const when = fromEn === untilEn ? `in ${fromEn}` : `between ${fromEn} and ${untilEn}`;
  return [
    {
      code: 'uses-savings',
      figures: { amount },
      text: {
        zh: `${between}要从存款里拿 ${showYuan(amount, 'zh')} 来还，这笔钱先别动用；另留一个月的必要开支应急。`,
        en: `${showYuan(amount, 'en')} of the savings is needed for payments ${when}, so keep it for that; a month of essential spending stays as a reserve.`,
      },
    },
  ];
}
