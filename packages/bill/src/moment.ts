import { civilDay, formatDay, type Day } from '@forbear/money';

/** A time in a bill: the civil day in China and `HH:MM:SS`, or an empty time. */
export type Moment = { readonly on: Day; readonly time: string; readonly exact: boolean };

const FORM =
  /^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[ T]*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?:\.[0-9]+)?)?$/;
const COMPACT = /^([0-9]{4})([0-9]{2})([0-9]{2})(?:\s*([0-9]{2}):?([0-9]{2}):?([0-9]{2}))?$/;
const SERIAL = /^([0-9]{5})(?:\.([0-9]{1,12})[0-9]*)?$/;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** Bills are of these years: a number beyond them is no day. */
function billDay(year: number, month: number, day: number): Day | undefined {
  return year < 1990 || year > 2099 ? undefined : civilDay(year, month, day);
}

/**
 * Reads the time of a row: `2026-08-30 21:14:02`, `2026/8/30 21:14` (re-saved: `exact` is false),
 * `20240101`, or a spreadsheet's serial day counted from 1899-12-30 in China time.
 */
export function readMoment(cell: string): Moment | undefined {
  const match = FORM.exec(cell) ?? COMPACT.exec(cell);
  if (match === null) return serialMoment(cell);
  const on = billDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (on === undefined) return undefined;
  if (match[4] === undefined) return { on, time: '', exact: true };
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? '0')];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return {
    on,
    time: `${two(hour)}:${two(minute)}:${two(second)}`,
    exact: match[6] !== undefined,
  };
}

function serialMoment(cell: string): Moment | undefined {
  const match = SERIAL.exec(cell);
  if (match === null) return undefined;
  const share = Number((match[2] ?? '').padEnd(12, '0'));
  const seconds = Math.round((share * 86_400) / 1e12);
  return momentOfSeconds((Number(match[1]) - 25_569) * 86_400 + seconds);
}

/** A moment from seconds since 1970 counted on the clock of China. */
export function momentOfSeconds(seconds: number): Moment | undefined {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  if (!Number.isSafeInteger(days) || days < 7305 || days > 47_481) return undefined;
  const time = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
  return { on: days as Day, time, exact: true };
}

/** The text of a moment as the wallets write it: `2026-08-30 21:14:02`. */
export const momentText = ({ on, time }: Moment): string => `${formatDay(on)} ${time}`.trim();

/** Reads `MM/DD` or `MMDD` of a statement titled with year and month: a later month is of the year before. */
export function readDayOfStatement(cell: string, year: number, month: number): Day | undefined {
  const match = /^([0-9]{1,2})[/-]?([0-9]{1,2})$/.exec(cell);
  if (match === null) return undefined;
  const own = Number(match[1]);
  return billDay(own > month ? year - 1 : year, own, Number(match[2]));
}

/** A reader that remembers the days it has read: a long bill holds each of them many times. */
export function momentReader(): (cell: string) => Moment | undefined {
  const days = new Map<string, Day>();
  // Of a day's times there are not many, and a long bill holds each of them again and again.
  const times = new Map<string, string>();
  return (cell) => {
    if (cell.length !== 19) return readMoment(cell);
    const text = cell.slice(0, 11);
    const known = days.get(text);
    if (known !== undefined) {
      const time = cell.slice(11);
      const same = times.get(time);
      if (same !== undefined) return { on: known, time: same, exact: true };
      if (isClock(time)) {
        times.set(time, time);
        return { on: known, time, exact: true };
      }
    }
    const moment = readMoment(cell);
    if (moment !== undefined && moment.exact) days.set(text, moment.on);
    return moment;
  };
}

/** Whether a text of eight signs is `HH:MM:SS` of a day. */
function isClock(text: string): boolean {
  return (
    text.charCodeAt(2) === 58 &&
    text.charCodeAt(5) === 58 &&
    numberAt(text, 0) < 24 &&
    numberAt(text, 3) < 60 &&
    numberAt(text, 6) < 60
  );
}

/** The number of two digits at a place; 100 where there is none. */
function numberAt(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100;
}
