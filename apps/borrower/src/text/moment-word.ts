import type { Day } from '@forbear/money';
import { dayWord } from './day-words.ts';
import type { Say } from './say.ts';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
/** China keeps UTC+8 all year. */
const CHINA = 8 * HOUR;

/** The civil day in China of milliseconds UTC. */
export const dayOfMoment = (at: number): Day => Math.floor((at + CHINA) / DAY) as Day;

/** `HH:MM` in China of milliseconds UTC. */
export function timeWord(at: number): string {
  const within = (((at + CHINA) % DAY) + DAY) % DAY;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(within / HOUR))}:${two(Math.floor((within % HOUR) / MINUTE))}`;
}

/** A moment as one says it: the day, unless it is today, and the time. */
export function momentWord(at: number, today: Day, say: Say): string {
  const day = dayOfMoment(at);
  return day === today ? timeWord(at) : `${dayWord(day, today, say)} ${timeWord(at)}`;
}
