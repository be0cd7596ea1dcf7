import { LIFE_WEIGHTS } from './life-weights.ts';
import { traitsOf } from './life-trait.ts';

/** A longer text is weighed in pieces of so many characters, cut at commas where there are any. */
const PIECE = 40;

/** What a sign by rule weighs, and above what a text counts: chosen on sentences of which none is counted in docs/check.md. */
const SIGN = 34;
const LIMIT = 6;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digit = (text: string, at: number): number => DIGITS.indexOf(text.charAt(at));

/** Five digits of base 64 each: the trait in four, its weight in one, counted from −32. */
const WEIGHTS: ReadonlyMap<number, number> = new Map(
  (LIFE_WEIGHTS.table.match(/[\w-]{5}/g) ?? []).map((entry) => [
    [0, 1, 2, 3].reduce((number, at) => number * 64 + digit(entry, at), 0),
    digit(entry, 4) - 32,
  ]),
);

const weightOf = (text: string): number =>
  [...traitsOf(text)].reduce((sum, trait) => sum + (WEIGHTS.get(trait) ?? 0), LIFE_WEIGHTS.base);

/** A sentence in pieces short enough to be weighed. */
export function piecesOf(sentence: string): readonly string[] {
  const pieces: string[] = [];
  for (const clause of sentence.match(new RegExp(`[^，]{1,${PIECE}}，?`, 'gu')) ?? []) {
    const last = pieces.at(-1);
    if (last === undefined || last.length + clause.length > PIECE) pieces.push(clause);
    else pieces[pieces.length - 1] = last + clause;
  }
  return pieces.map((piece) => piece.replace(/，$/, '')).filter((piece) => piece.trim() !== '');
}

const heavier = (one: string, other: string): string =>
  weightOf(other) > weightOf(one) ? other : one;

/** Of sentences that weigh enough, with or without a sign by rule, the clause that weighs most. */
export function heaviest(sentences: readonly string[], sign: boolean): string | undefined {
  const pieces = sentences.flatMap(piecesOf);
  const [first, ...rest] = pieces;
  if (first === undefined) return undefined;
  const most = rest.reduce(heavier, first);
  if (weightOf(most) + (sign ? SIGN : 0) <= LIMIT) return undefined;
  return most.split('，').reduce(heavier);
}
