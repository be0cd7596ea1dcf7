import { civil, formatDay, formatMonth, parseDay, type Day, type Month } from '@forbear/money';
import type { Lang, Text } from '@forbear/problem';

const WEEK: readonly Text[] = [
  { zh: '周日', en: 'Sun' },
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
];
/** Day 0 is 1970-01-01, a Thursday. */
const weekday = (day: Day): Text => WEEK[(((day + 4) % 7) + 7) % 7] as Text;

/** A last day as one says it: today, the weekday within a week, else the date; the year where it is another. */
export function lastDay(day: Day, today: Day, lang: Lang): string {
  const away = day - today;
  const date = formatDay(day).slice(civil(day).year === civil(today).year ? 5 : 0);
  if (away === 0) return lang === 'zh' ? '今天' : 'today';
  if (away < 0) return lang === 'zh' ? `${date}，过了 ${-away} 天` : `${date}, ${-away} d over`;
  return away <= 7 ? `${weekday(day)[lang]} ${date}` : date;
}

/** A day with its weekday, written out. */
export function wholeDay(day: Day, lang: Lang): string {
  const { year, month, day: of } = civil(day);
  return lang === 'zh'
    ? `${year} 年 ${month} 月 ${of} 日 ${weekday(day).zh}`
    : `${weekday(day).en} ${formatDay(day)}`;
}

/** A month under a picture; each new year is named. */
export function monthWord(month: Month, before: Month | undefined, lang: Lang): string {
  const [year, number] = formatMonth(month).split('-') as [string, string];
  const isNew = before === undefined || formatMonth(before).slice(0, 4) !== year;
  if (lang === 'en') return isNew ? `${number}/${year}` : number;
  return isNew ? `${year.slice(2)} 年 ${Number(number)} 月` : `${Number(number)} 月`;
}

/** China keeps one time, eight hours before UTC. */
const CHINA_MS = 8 * 3_600_000;

/** A moment on the clocks of China, `11-06 09:40`. */
export const moment = (at: number): string =>
  new Date(at + CHINA_MS).toISOString().slice(5, 16).replace('T', ' ');

/** A day of an answer, `2026-11-05`; what is none is a fault of the server. */
export function dayIn(text: string): Day {
  const read = parseDay(text);
  if (!read.ok) throw new Error(`no day: ${text}`);
  return read.value;
}
