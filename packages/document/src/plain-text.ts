import { fail, ok, problem, type Result } from '@forbear/problem';
import { masked } from './private-number.ts';

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
