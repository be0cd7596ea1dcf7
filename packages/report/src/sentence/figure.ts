import { daysTold, fen, sumTold, type Day, type Fen } from '@forbear/money';

/** How days, months and sums are written in a report. */
export const DAY = String.raw`(?:19|20)\d{2}年\d{1,2}月\d{1,2}日`;
export const MONTH = String.raw`(?:19|20)\d{2}年\d{1,2}月`;
export const SUM = String.raw`-?\d[\d,]*(?:\.\d{1,2})?`;

/** A day as the report writes it, with or without noughts; undefined where there is no such day. */
export const dayIn = (text: string): Day | undefined => daysTold(text)[0];

/** A sum in yuan; undefined where it is out of range. */
export function sumIn(text: string): Fen | undefined {
  const size = sumTold(text.replace('-', ''));
  return size === undefined || !text.startsWith('-') ? size : fen(-size);
}

/** A name as it is printed: its brackets have the width of its letters. */
export const named = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）');
