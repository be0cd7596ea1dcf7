import { CARE_WEIGHTS } from './care-weights.ts';
import { traitsOf } from './care-trait.ts';

/** A longer text is weighed in pieces of so many characters, cut at commas where there are any. */
const PIECE = 40;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digit = (text: string, at: number): number => DIGITS.indexOf(text.charAt(at));

/** What is weighed: danger to a life, violence at home, a loan forced or taken in one's name, a fee before a payout. */
export type Weighed = keyof typeof CARE_WEIGHTS;

/** Five digits of base 64 each: the trait in four, its weight in one, counted from −32. */
const tableOf = (table: string): ReadonlyMap<number, number> =>
  new Map(
    (table.match(/[\w-]{5}/g) ?? []).map((entry) => [
      [0, 1, 2, 3].reduce((number, at) => number * 64 + digit(entry, at), 0),
      digit(entry, 4) - 32,
    ]),
  );

const TABLES = Object.fromEntries(
  Object.entries(CARE_WEIGHTS).map(([what, { base, table }]) => [
    what,
    { base, weights: tableOf(table) },
  ]),
) as Readonly<
  Record<Weighed, { readonly base: number; readonly weights: ReadonlyMap<number, number> }>
>;

function weightOf(what: Weighed, text: string): number {
  const { base, weights } = TABLES[what];
  return [...traitsOf(text)].reduce((sum, trait) => sum + (weights.get(trait) ?? 0), base);
}

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

/** Of sentences that weigh more than a limit, the clause that weighs most; none for most. */
export function heaviest(
  what: Weighed,
  sentences: readonly string[],
  limit: number,
): string | undefined {
  const heavier = (one: string, other: string): string =>
    weightOf(what, other) > weightOf(what, one) ? other : one;
  const [first, ...rest] = sentences.flatMap(piecesOf);
  if (first === undefined) return undefined;
  const most = rest.reduce(heavier, first);
  return weightOf(what, most) <= limit ? undefined : most.split('，').reduce(heavier);
}
