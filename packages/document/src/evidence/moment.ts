import { formatDay, type Day } from '@forbear/money';

const DAY = 86_400_000;
const CHINA = 8 * 3_600_000;

/** Milliseconds UTC as day and time in China, to the second. */
export function momentText(at: number): string {
  const local = at + CHINA;
  const seconds = Math.floor((local % DAY) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${formatDay(Math.floor(local / DAY) as Day)} ${time.map(two).join(':')}`;
}
