import { civil, showMonth, type Day, type Month } from '@forbear/money';
import type { When } from '../situation/typed-day.ts';
import type { Say } from './say.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day as one says it: the year only where it is another one. */
export function dayWord(day: Day, today: Day, say: Say): string {
  const { year, month, day: date } = civil(day);
  const isOther = year !== civil(today).year;
  return say(
    `${isOther ? `${year}年` : ''}${month}月${date}日`,
    `${date} ${MONTHS[month - 1]}${isOther ? ` ${year}` : ''}`,
  );
}

/** A month with its year. */
export const monthWord = (month: Month, say: Say): string => showMonth(month, say.lang);

/** A day, or the month where that is all that is known. */
export const whenWord = (when: When, today: Day, say: Say): string =>
  'day' in when ? dayWord(when.day, today, say) : monthWord(when.month, say);

/** A month under a picture, without its year. */
export const shortMonthWord = (month: Month, say: Say): string =>
  say(`${(month % 12) + 1}月`, MONTHS[month % 12]?.slice(0, 3) ?? '');

/** How far a day is away: `今天`, `还有 5 天`, `过了 3 天`. */
export function awayWord(day: Day, today: Day, say: Say): string {
  const left = day - today;
  if (left === 0) return say('就是今天', 'today');
  if (left > 0) return say(`还有 ${left} 天`, `in ${left} ${left === 1 ? 'day' : 'days'}`);
  return say(`过了 ${-left} 天`, `${-left} ${left === -1 ? 'day' : 'days'} ago`);
}

/** The week as it runs from 1970-01-01. */
const WEEKDAYS = [
  ['星期四', 'Thursday'],
  ['星期五', 'Friday'],
  ['星期六', 'Saturday'],
  ['星期日', 'Sunday'],
  ['星期一', 'Monday'],
  ['星期二', 'Tuesday'],
  ['星期三', 'Wednesday'],
] as const;

/** The day of the week; 1970-01-01 was a Thursday. */
export function weekdayWord(day: Day, say: Say): string {
  const [zh, en] = WEEKDAYS[((day % 7) + 7) % 7] as readonly [string, string];
  return say(zh, en);
}
