import {
  addMonths,
  civil,
  dayOf,
  daysInMonth,
  isFen,
  parseFen,
  type Day,
  type Fen,
} from '@forbear/money';

/** A sum in yuan: `1,672.00元`, `1672 元`, `¥1,672`, `1,672.00 yuan`, `1.2万元`. */
const AMOUNT =
  '(?:人民币|RMB|CNY|¥|￥)?\\s*((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,13})(?:\\.[0-9]{1,4})?)\\s*(万)?(?:元|yuan|RMB|CNY)?';

function fenOf(digits: string, isTenThousand: boolean): Fen | undefined {
  const plain = digits.replaceAll(',', '');
  if (!isTenThousand) {
    const read = parseFen(plain);
    return read.ok ? read.value : undefined;
  }
  const [whole = '0', part = ''] = plain.split('.');
  const value = Number(`${whole}${part.padEnd(4, '0')}`) * 100;
  return isFen(value) ? value : undefined;
}

/** The sum that comes right after a wording; the unit 元 or yuan may be left out after a wording. */
export function amountAfter(sentence: string, wording: RegExp): Fen | undefined {
  const pattern = new RegExp(
    `(?:${wording.source})${AMOUNT}(?!\\s*(?:年|月|日|期|个|%|-[0-9]))(?![0-9])`,
    wording.flags,
  );
  const [, digits, ten] = pattern.exec(sentence) ?? [];
  return digits === undefined ? undefined : fenOf(digits, ten !== undefined);
}

/** The one sum of a line with 元, or with two decimals. */
export function amountIn(line: string): Fen | undefined {
  const withUnit =
    /(?<![0-9.,-])((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,13})(?:\.[0-9]{1,4})?)\s*(万)?(?:元|yuan)/i.exec(
      line,
    );
  if (withUnit !== null) return fenOf(withUnit[1] as string, withUnit[2] !== undefined);
  const bare = /(?:^|[^0-9.,-])((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,13})\.[0-9]{2})(?![0-9])/.exec(
    line,
  );
  return bare === null ? undefined : fenOf(bare[1] as string, false);
}

const DAY =
  /([0-9]{4})\s*[年\-/.]\s*([0-9]{1,2})\s*[月\-/.]\s*([0-9]{1,2})\s*日?|(?<![0-9年])([0-9]{1,2})月([0-9]{1,2})日/g;

/** Every civil day of a line. A day without its year is the first one on or after `on`. */
export function daysIn(line: string, on: Day): readonly Day[] {
  return [...line.matchAll(DAY)].flatMap(([, y, m, d, m2, d2]) => {
    const found =
      y === undefined
        ? nextDay(Number(m2), Number(d2), on)
        : civilDay(Number(y), Number(m), Number(d));
    return found === undefined ? [] : [found];
  });
}

function civilDay(year: number, month: number, day: number): Day | undefined {
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return undefined;
  return day < 1 || day > daysInMonth(year, month) ? undefined : dayOf(year, month, day);
}

function nextDay(month: number, day: number, on: Day): Day | undefined {
  const { year } = civil(on);
  const same = civilDay(year, month, day);
  return same === undefined || same >= on ? same : addMonths(same, 12, 'clamp-to-month-end');
}

/** The first day that follows a wording within a few words. */
export function dayAfter(sentence: string, wording: RegExp, on: Day): Day | undefined {
  const found = wording.exec(sentence);
  if (found === null) return undefined;
  return daysIn(
    sentence.slice(found.index + found[0].length, found.index + found[0].length + 30),
    on,
  )[0];
}

/** The whole number of days right after a wording. */
export function wholeAfter(sentence: string, wording: RegExp): number | undefined {
  const found = new RegExp(
    `(?:${wording.source})([0-9]{1,3})\\s*(?:个?自然)?(?:天|日|days?)`,
    wording.flags,
  ).exec(sentence);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}
