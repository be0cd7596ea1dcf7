import {
  parseDay,
  parseMonth,
  parseSignedFen,
  type Day,
  type Fen,
  type Month,
} from '@forbear/money';

/** How days, months and sums are written in a report. */
export const DAY = String.raw`(?:19|20)\d{2}年\d{1,2}月\d{1,2}日`;
export const MONTH = String.raw`(?:19|20)\d{2}年\d{1,2}月`;
export const SUM = String.raw`-?\d[\d,]*(?:\.\d{1,2})?`;

/** A day as the report writes it, with or without noughts; undefined where there is no such day. */
export function dayIn(text: string): Day | undefined {
  const day = parseDay(dashed(text));
  return day.ok ? day.value : undefined;
}

/** A month, also of a text that goes on with a day. */
export function monthIn(text: string): Month | undefined {
  const month = parseMonth(dashed(text).slice(0, 7));
  return month.ok ? month.value : undefined;
}

/** A sum in yuan; undefined where it is out of range. */
export function sumIn(text: string): Fen | undefined {
  const sum = parseSignedFen(text.replaceAll(',', ''));
  return sum.ok ? sum.value : undefined;
}

/** A name as it is printed: its brackets have the width of its letters. */
export const named = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）');

/** `2026-09-04` of `2026年9月4日`. */
const dashed = (text: string): string =>
  (text.match(/\d+/g) ?? []).map((digits) => digits.padStart(2, '0')).join('-');
