import { fen, roundRatio, type Fen } from '@forbear/money';
import type { ScheduleTerms } from './terms.ts';

/** An exact sum of money that is not rounded yet: `over` ÷ `of` fen. */
export type Exact = { readonly over: bigint; readonly of: bigint };

export const NOTHING: Exact = { over: 0n, of: 1n };

/** A sum of whole fen. */
export const exactFen = (amount: Fen): Exact =>
  amount === 0 ? NOTHING : { over: BigInt(amount), of: 1n };

/** `amount × over ÷ of`, exact. */
export const exactly = (amount: Fen, { over, of }: Exact): Exact =>
  amount === 0 || over === 0n ? NOTHING : { over: BigInt(amount) * over, of };

export function plus(a: Exact, b: Exact): Exact {
  if (a.over === 0n) return b;
  if (b.over === 0n) return a;
  if (a.of === b.of) return { over: a.over + b.over, of: a.of };
  if (a.of % b.of === 0n) return { over: a.over + b.over * (a.of / b.of), of: a.of };
  if (b.of % a.of === 0n) return { over: a.over * (b.of / a.of) + b.over, of: b.of };
  return lowest({ over: a.over * b.of + b.over * a.of, of: a.of * b.of });
}

/** The same sum in lowest terms, so that many parts added up stay short. */
function lowest({ over, of }: Exact): Exact {
  let [a, b] = [over < 0n ? -over : over, of];
  while (b > 0n) [a, b] = [b, a % b];
  return { over: over / a, of: of / a };
}

export const minus = (a: Exact, b: Exact): Exact => plus(a, { over: -b.over, of: b.of });

/** Rounded once, at the posting. */
export const posted = (sum: Exact, rounding: ScheduleTerms['rounding']): Fen =>
  sum.over === 0n ? (0 as Fen) : fen(roundRatio(sum.over, sum.of, rounding));

/** An exact sum as text, as what is kept carries it: `over/of`, in lowest terms. */
export type ExactText = string & { readonly unit: 'exact' };

/** Nothing, as text. */
export const NOTHING_TEXT = '0/1' as ExactText;

export const textOf = (sum: Exact): ExactText => {
  if (sum.over === 0n) return NOTHING_TEXT;
  const { over, of } = lowest(sum);
  return `${over}/${of}` as ExactText;
};

export function exactOf(text: ExactText): Exact {
  if (text === NOTHING_TEXT) return NOTHING;
  const at = text.indexOf('/');
  return { over: BigInt(text.slice(0, at)), of: BigInt(text.slice(at + 1)) };
}
