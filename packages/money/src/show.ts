import type { Lang, Text } from '@forbear/problem';
import { civil, formatMonth, type Day, type Month } from './day.ts';
import { formatFen, type Fen } from './fen.ts';
import { formatShare, type Rate } from './rate.ts';

/** Yuan with separators, as people read it: `1,672.00 元` or `1,672.00 yuan`. */
export function showYuan(amount: Fen, lang: Lang): string {
  return `${groupYuan(amount)} ${lang === 'zh' ? '元' : 'yuan'}`;
}

/** Yuan with separators and no unit: `1,672.00`. */
export function groupYuan(amount: Fen): string {
  return formatFen(amount).replace(/\B(?=(\d{3})+(?=\.))/g, ',');
}

/** A day as people write it: `2026年11月5日` or `5 November 2026`. */
export function showDay(day: Day, lang: Lang): string {
  const { year, month, day: d } = civil(day);
  return lang === 'zh' ? `${year}年${month}月${d}日` : `${d} ${MONTHS[month - 1]} ${year}`;
}

/** The same in both languages. */
export const dayText = (day: Day): Text => ({ zh: showDay(day, 'zh'), en: showDay(day, 'en') });

/** A month as people write it: `2027年1月` or `January 2027`. */
export function showMonth(month: Month, lang: Lang): string {
  const [year, number] = formatMonth(month).split('-');
  return lang === 'zh' ? `${year}年${Number(number)}月` : `${MONTHS[Number(number) - 1]} ${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DIGITS = '零一二三四五六七八九';

/**
 * A sum read back in words: 167,200 fen is 一千六百七十二元, 100,005 is 一千元零五分.
 * Guards against a slip of a digit under the money input.
 */
export function yuanInWords(amount: Fen): string {
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor((amount % 100) / 10);
  const cents = amount % 10;
  let words = `${yuan === 0 ? '零' : wholeInWords(yuan)}元`;
  if (jiao > 0) words += `${DIGITS[jiao]}角`;
  else if (cents > 0) words += '零';
  if (cents > 0) words += `${DIGITS[cents]}分`;
  return words;
}

function wholeInWords(value: number): string {
  const groups: [number, string][] = [
    [Math.floor(value / 1e8), '亿'],
    [Math.floor(value / 1e4) % 1e4, '万'],
    [value % 1e4, ''],
  ];
  let words = '';
  let skipped = false;
  for (const [group, unit] of groups) {
    if (group > 0) {
      if (words !== '' && (skipped || group < 1000)) words += '零';
      words += groupInWords(group) + unit;
    }
    skipped = group === 0;
  }
  return words.replace(/^一十/, '十');
}

function groupInWords(group: number): string {
  let words = '';
  let gap = false;
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(group / size) % 10;
    if (digit === 0) gap = words !== '';
    else {
      words += `${gap ? '零' : ''}${DIGITS[digit]}${unit}`;
      gap = false;
    }
  }
  return words;
}

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
