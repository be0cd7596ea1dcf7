import { fail, ok, problem, type Result } from '@forbear/problem';

/** Characters a single text of a person may have; longer ones are refused. */
export const TEXT_MAX = 4000;

/** Control characters and line breaks, lone surrogates, and what changes the direction of writing. */
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const HIDDEN =
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Noncharacter_Code_Point}/gu;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text on one line, without control characters, lone surrogates and direction overrides. */
export const plainLine = (text: string): string =>
  text.replace(BREAKS, ' ').replace(HIDDEN, '').replace(LONE, '\ufffd').trim();

/** Account, card, identity and phone numbers keep their last four digits only. */
export const masked = (text: string): string =>
  text.replace(NUMBERS, (found) => {
    const signs = halfWidth(found).replaceAll(/[^0-9Xx]/g, '');
    return /^(?:86)?1[3-9][0-9]{9}$/.test(signs)
      ? `${signs.slice(-11, -8)}****${signs.slice(-4)}`
      : `****${signs.slice(-4)}`;
  });

/** Digits as they are typed on a Chinese keyboard, made plain. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff38\uff58]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );

/**
 * Numbers of ten digits or more, however they are spaced: a mobile number (with or without +86), a fixed line
 * with its area, an identity number, groups of four, one run. No sum, day or case number of ours has these shapes.
 */
const NUMBERS = (() => {
  const digit = '[0-9\\uff10-\\uff19]';
  const blanks = '[ \\u00a0\\u3000]{0,2}';
  const gap = `${blanks}(?:[.·_/\\-\\u2010-\\u2015()（）]${blanks})?`;
  const some = (count: string, separator = gap) => `(?:${separator}${digit})${count}`;
  const mobile = `(?:\\+?86${gap})?[1\\uff11]${gap}[3-9\\uff13-\\uff19]${some('{9}')}`;
  const identity = `${digit}{6}${gap}${digit}{8}${gap}${digit}{3}[0-9Xx\\uff10-\\uff19\\uff38\\uff58]`;
  const fixed = `[0\\uff10]${digit}{2,3}${gap}${digit}{3,4}${gap}${digit}{4}`;
  const groups = `${digit}{4}(?:[ \\-]{1,2}${digit}{4}){2,}(?:[ \\-]{0,2}${digit}{1,4})?`;
  const apart = `(?<!${digit}[ .·\\-])(?:${identity}|${groups}|${mobile}|${fixed})`;
  // One run, and a mobile number as it is written in three, are such numbers right after another one, too.
  const sign = '[ \\u00a0\\u3000.·_/\\-\\u2010-\\u2015]{1,2}';
  const written = `[1\\uff11][3-9\\uff13-\\uff19]${digit}${sign}${digit}{4}${sign}${digit}{4}`;
  return new RegExp(`(?<!${digit})(?:${apart}|${written}|${digit}{10,}[Xx]?)(?!${digit})`, 'gu');
})();

/** A person's text as papers show it. */
export const shown = (text: string): string => masked(plainLine(text));

/** Everything a paper is made from with plain texts only; one that is too long is refused as TEXT_TOO_LONG. */
export function plainTexts<T>(value: T): Result<T> {
  const long = tooLong(value, '');
  return long === undefined
    ? ok(cleaned(value) as T)
    : fail(problem('TEXT_TOO_LONG', { max: TEXT_MAX }, long));
}

function tooLong(value: unknown, pointer: string): string | undefined {
  if (typeof value === 'string') return value.length > TEXT_MAX ? pointer : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = tooLong(inner, `${pointer}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return plainLine(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
