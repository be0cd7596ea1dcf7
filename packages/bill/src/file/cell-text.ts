import { momentOfSeconds, momentText } from '../moment.ts';

/** Days from 1899-12-30, with which spreadsheets count, to 1970-01-01; and in books that count from 1904. */
const EPOCH = 25_569;
const EPOCH_1904 = 24_107;

/** A spreadsheet's serial day as the wallets write a time, on the clock of China; blank when out of range. */
export function serialText(serial: number, from1904 = false): string {
  const seconds = Math.round((serial - (from1904 ? EPOCH_1904 : EPOCH)) * 86_400);
  const moment = momentOfSeconds(seconds);
  if (moment === undefined) return '';
  return momentText(Number.isInteger(serial) ? { ...moment, time: '' } : moment);
}

/** A number as a CSV would hold it: a sum of money is the nearest fen, without the noise of floats. */
export function numberText(value: number): string {
  const cents = Math.round(value * 100);
  // A serial day keeps its decimals.
  if (
    !Number.isSafeInteger(cents) ||
    Math.abs(value * 100 - cents) > 1e-6 + Math.abs(cents) * 1e-13
  )
    return String(value);
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const text =
    cents % 100 === 0 ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return cents < 0 ? `-${text}` : text;
}

/** Formats of the standard that show a day or a time. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Whether a number format shows a day or a time: by its id, or by the letters of its own code. */
export function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  return /[ymdhs]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|\\.|General/gi, ''));
}
