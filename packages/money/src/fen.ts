import { AmountRangeError } from './rounding.ts';
import { fail, ok, problem, type Result } from '@forbear/problem';

/** An amount in fen (1/100 yuan): a safe integer, never a fraction (M1). */
export type Fen = number & { readonly unit: 'fen' };

/** The largest amount the product handles: 10^13 fen, 100 billion yuan (M2). */
export const FEN_MAX = 1e13 as Fen;

export const ZERO = 0 as Fen;

/**
 * Runs a computation (on what is given, if anything) of amounts that were each in range; when a result leaves the range it is the
 * problem AMOUNT_GROWS (M2), while any other throw stays a bug.
 */
export function withinRange<T, G extends readonly unknown[]>(
  compute: (...given: G) => Result<T>,
  ...given: G
): Result<T> {
  try {
    return compute(...given);
  } catch (error) {
    if (error instanceof AmountRangeError) return fail(problem('AMOUNT_GROWS'));
    throw error;
  }
}

/**
 * A whole number of fen. Signed sums (differences, cash flows) are allowed within ±10^13.
 * Throws RangeError for anything else: the caller has a bug, since input goes through `parseFen`.
 */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value) || Math.abs(value) > FEN_MAX) {
    throw new AmountRangeError(value);
  }
  return (value === 0 ? 0 : value) as Fen;
}

/** Whether `value` is an amount that is not negative and not above `FEN_MAX`. */
export function isFen(value: number): value is Fen {
  return Number.isSafeInteger(value) && value >= 0 && value <= FEN_MAX;
}

/**
 * Reads yuan text: plain decimal digits, at most two decimals (M3).
 * Refuses `1e3`, `0x10`, `１２`, `1,000`, `+5`, `-0`, ` 5` and the empty text as MONEY_TEXT,
 * and what lies above `FEN_MAX` as AMOUNT_RANGE.
 */
export function parseFen(text: string): Result<Fen> {
  const match = /^([0-9]+)(?:\.([0-9]{1,2}))?$/.exec(text);
  if (match === null) return fail(problem('MONEY_TEXT', { text: text.slice(0, 40) }));
  const value = Number(match[1] + (match[2] ?? '').padEnd(2, '0'));
  if (!isFen(value)) return fail(problem('AMOUNT_RANGE'));
  return ok(value);
}

/** Reads yuan text that may carry one leading minus, as cash flows do. */
export function parseSignedFen(text: string): Result<Fen> {
  if (!text.startsWith('-')) return parseFen(text);
  const size = parseFen(text.slice(1));
  return size.ok ? ok(fen(-size.value)) : fail(problem('MONEY_TEXT', { text: text.slice(0, 40) }));
}

/** Yuan text with two decimals and no separators, as files and JSON carry it: `1672.00`. */
export function formatFen(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The sum of amounts. Throws RangeError when it leaves ±10^13 fen. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}

/** `a + b`, kept in range. */
export const addFen = (a: Fen, b: Fen): Fen => fen(a + b);

/** `a − b`, kept in range; may be negative. */
export const subFen = (a: Fen, b: Fen): Fen => fen(a - b);
