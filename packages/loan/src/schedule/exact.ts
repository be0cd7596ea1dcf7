import { fen, roundRatio, type Fen } from '@forbear/money';
import type { ScheduleTerms } from './terms.ts';

/** An exact sum of money that is not rounded yet: `over` ÷ `of` fen. */
export type Exact = { readonly over: bigint; readonly of: bigint };

export const NOTHING: Exact = { over: 0n, of: 1n };

/** A sum of whole fen. */
export const exactFen = (amount: Fen): Exact => ({ over: BigInt(amount), of: 1n });

/** `amount × over ÷ of`, exact. */
export const exactly = (amount: Fen, { over, of }: Exact): Exact => ({
  over: BigInt(amount) * over,
  of,
});

export function plus(a: Exact, b: Exact): Exact {
  if (a.over === 0n) return b;
  if (b.over === 0n) return a;
  if (a.of === b.of) return { over: a.over + b.over, of: a.of };
  return { over: a.over * b.of + b.over * a.of, of: a.of * b.of };
}

export const minus = (a: Exact, b: Exact): Exact => plus(a, { over: -b.over, of: b.of });

/** Rounded once, at the posting. */
export const posted = (sum: Exact, rounding: ScheduleTerms['rounding']): Fen =>
  fen(roundRatio(sum.over, sum.of, rounding));
