import { CARE_WEIGHTS } from './care-weights.ts';
import { traitsOf } from './care-trait.ts';

/** A longer text is weighed in pieces of so many characters, cut at commas where there are any. */
const PIECE = 40;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digit = (text: string, at: number): number => DIGITS.indexOf(text.charAt(at));

/** What is weighed: danger to a life, violence at home, a loan forced or taken in one's name, a fee before a payout. */
export type Weighed = keyof typeof CARE_WEIGHTS;

/** Three digits of base 64 each: the step to the next trait in two, its weight in one, counted from −32. */
function tableOf(table: string): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  let trait = 0;
  for (const entry of table.match(/[\w-]{3}/g) ?? []) {
    trait += digit(entry, 0) * 64 + digit(entry, 1);
    const weight = digit(entry, 2) - 32;
    if (weight !== 0) weights.set(trait, weight);
  }
  return weights;
}

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

/** Of sentences the piece that weighs most, as its heaviest clause, with the weight of the piece; none for a text without words. */
export function heaviest(
  what: Weighed,
  sentences: readonly string[],
): { readonly words: string; readonly weight: number } | undefined {
  const heavier = (one: string, other: string): string =>
    weightOf(what, other) > weightOf(what, one) ? other : one;
  const [first, ...rest] = sentences.flatMap(piecesOf);
  if (first === undefined) return undefined;
  const most = rest.reduce(heavier, first);
  return { words: most.split('，').reduce(heavier), weight: weightOf(what, most) };
}
