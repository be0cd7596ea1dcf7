import { daysTold, SUM_TOLD, sumTold, type Day, type Fen } from '@forbear/money';

/** A sum in yuan: `1,672.00元`, `1672 元`, `¥1,672`, `1,672.00 yuan`, `1.2万元`. */
const AMOUNT = String.raw`(?:人民币|RMB|CNY|¥|￥)?\s*${SUM_TOLD}(?:元|yuan|RMB|CNY)?`;

/** The sum that comes right after a wording; the unit 元 or yuan may be left out after a wording. */
export function amountAfter(sentence: string, wording: RegExp): Fen | undefined {
  const pattern = new RegExp(
    `(?:${wording.source})${AMOUNT}(?!\\s*(?:年|月|日|期|个|%|-[0-9]))(?![0-9])`,
    wording.flags,
  );
  const [, digits, ten] = pattern.exec(sentence) ?? [];
  return sumTold(digits, ten);
}

const WITH_UNIT = new RegExp(String.raw`(?<![0-9.,-])${SUM_TOLD}(?:元|yuan)`, 'i');
const WITH_DECIMALS = new RegExp(
  String.raw`(?<![0-9.,-])(?=[0-9,]+\.[0-9]{2}(?![0-9]))${SUM_TOLD}`,
);

/** The one sum of a line with 元, or with two decimals. */
export function amountIn(line: string): Fen | undefined {
  const [, digits, ten] = WITH_UNIT.exec(line) ?? WITH_DECIMALS.exec(line) ?? [];
  return sumTold(digits, ten);
}

/** The first day that follows a wording within a few words. */
export function dayAfter(sentence: string, wording: RegExp, on: Day): Day | undefined {
  const found = wording.exec(sentence);
  if (found === null) return undefined;
  return daysTold(
    sentence.slice(found.index + found[0].length, found.index + found[0].length + 30),
    on,
  )[0];
}

/** The day that stands right before a wording. */
export function dayBefore(sentence: string, wording: RegExp, on: Day): Day | undefined {
  const found = wording.exec(sentence);
  if (found === null) return undefined;
  return daysTold(sentence.slice(Math.max(0, found.index - 16), found.index), on).at(-1);
}

/** The whole number of days right after a wording. */
export function wholeAfter(sentence: string, wording: RegExp): number | undefined {
  const found = new RegExp(
    `(?:${wording.source})([0-9]{1,3})\\s*(?:个?自然)?(?:天|日|days?)`,
    wording.flags,
  ).exec(sentence);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}
