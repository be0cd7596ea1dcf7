import { formatShare, type Rate } from '@forbear/money';
import type { Lang } from '@forbear/problem';

/** A rate in per cent with its period: `日利率 0.05%`, `0.05% a day`. No float is made of it. */
export function rateText(rate: Rate, lang: Lang): string {
  const percent = percentText(rate.scaled);
  return lang === 'zh' ? `${PERIODS[rate.per]}利率 ${percent}%` : `${percent}% a ${rate.per}`;
}

/** A share, scaled, in per cent: 45,000,000 is `4.5`. The text moves by two places. */
export function percentText(scaled: number): string {
  const [whole = '0', decimals = ''] = formatShare(scaled).split('.');
  const digits = `${whole}${decimals.padEnd(2, '0')}`;
  const at = whole.length + 2;
  const before = digits.slice(0, at).replace(/^0+(?=[0-9])/, '');
  const after = digits.slice(at).replace(/0+$/, '');
  return after === '' ? before : `${before}.${after}`;
}

const PERIODS = { day: '日', month: '月', year: '年' } as const;
