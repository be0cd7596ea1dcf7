// Numbers in the signs people write them in: digits of any width, Chinese signs, units, and mixtures of these.

/**
 * Full-width signs made narrow, spaces gone but those that part two figures (`8460 500` is no sum); a Chinese full
 * stop within a figure is its point, and one at the end of a sentence is nothing.
 */
export const narrow = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u202a-\u202e\ufeff]/g, '')
    .replace(/\s*,\s*/g, ',')
    .replace(/(?<=[0-9])\s+(?=[0-9])/g, '\u0000')
    .replace(/\s/g, '')
    .replace(/(?<=[0-9])。(?=[0-9])/g, '.')
    .replace(/[。;,、]+$/, '')
    .replaceAll('\u0000', ' ');

/** A whole or decimal figure; commas only between groups of three (or of four, as 万 are counted). */
const FIGURE =
  /^(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4}(?:,[0-9]{4})+|(?=\.[0-9]))(?:\.([0-9]*))?$/;

/** `digits` ÷ 10^`places`; places below nought are noughts at the end. */
export type Decimal = { readonly digits: bigint; readonly places: number };

export function decimalOf(text: string): Decimal | undefined {
  if (!FIGURE.test(text) || text.length > 30) return undefined;
  const [whole = '', part = ''] = text.replaceAll(',', '').split('.');
  const places = part.replace(/0+$/, '');
  return { digits: BigInt(whole + places), places: places.length };
}

/** `decimal` × 10^power as a whole number; nothing where a fraction would be left. */
export function scaled({ digits, places }: Decimal, power: number): number | undefined {
  if (power < places) return undefined;
  const value = digits * 10n ** BigInt(power - places);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined;
}

export const SIGNS = '零一二三四五六七八九';
/** The other signs of the same figures and units, those of banks and of the traditional script too. */
const SAME: Readonly<Record<string, string>> = {
  ...{ 〇: '零', 两: '二', 兩: '二', 俩: '二', 廿: '二十', 點: '点' },
  ...{ 億: '亿', 萬: '万', w: '万', 仟: '千', k: '千', 佰: '百', 拾: '十' },
};
const BANK_SIGNS = '零壹贰叁肆伍陆柒捌玖';

export const plainSigns = (text: string): string =>
  text
    .replace(/./gu, (sign) => SAME[sign] ?? sign)
    .replace(/[壹贰叁肆伍陆柒捌玖]/g, (sign) => SIGNS[BANK_SIGNS.indexOf(sign)] as string);

/** Units by their power of ten, the greatest first. */
const UNITS = { 亿: 8, 万: 4, 千: 3, 百: 2, 十: 1 } as const;

/**
 * A number in Chinese signs, in digits with units, or mixed: `一万二`, `3万5千`, `两百五十`, `二十四点五`. A single
 * figure right after a unit counts the next lower one (`一万二` is 12,000); after 零 it is itself.
 */
export function numeralOf(text: string): Decimal | undefined {
  const figure = decimalOf(text);
  if (figure !== undefined) return figure;
  for (const [unit, power] of Object.entries(UNITS)) {
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const before = text.slice(0, at);
    if ((power < 4 ? /[亿万千百十]/ : /[亿万]/).test(before)) return undefined;
    const many = before === '' && unit === '十' ? ONE : numeralOf(before);
    const rest = restOf(text.slice(at + 1), power);
    return many && rest && sumOf({ ...many, places: many.places - power }, rest, power);
  }
  const said = /^([零一二三四五六七八九])(?:点([零一二三四五六七八九]+))?$/.exec(text);
  return said === null
    ? undefined
    : decimalOf(text.replace('点', '.').replace(/[^.]/g, (sign) => String(SIGNS.indexOf(sign))));
}

export const ZERO: Decimal = { digits: 0n, places: 0 };
const ONE: Decimal = { digits: 1n, places: 0 };

/** What follows a unit of that power. */
function restOf(text: string, power: number): Decimal | undefined {
  if (text === '') return ZERO;
  const lower = /^[1-9一二三四五六七八九]$/.test(text) && power > 1;
  const rest = numeralOf(text.replace(/^零(?!$)/, ''));
  return rest && lower ? { ...rest, places: 1 - power } : rest;
}

/** The two together, where the second is below one of that power and the first has no broken part. */
function sumOf(many: Decimal, rest: Decimal, power: number): Decimal | undefined {
  if (rest.digits === 0n) return many;
  const places = Math.max(rest.places, 0);
  const [high, low] = [scaled(many, places), scaled(rest, places)];
  const unit = 10 ** (power + places);
  if (high === undefined || low === undefined || high % unit !== 0 || low >= unit) return undefined;
  return { digits: BigInt(high + low), places };
}
