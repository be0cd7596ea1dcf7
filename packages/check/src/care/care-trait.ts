import { wordsOf, type Word } from './word-kind.ts';

/** How many known words after a known word are read together with it. */
const REACH = 4;

const EDGE: Word = { word: '^', kind: '^', known: false };

/** The name of a trait as a number of 22 bits (FNV-1a, folded): two traits seldom share one. */
function number(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1)
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return ((hash >>> 22) ^ hash) & 0x3fffff;
}

/** Known words by their kinds, each alone and with the kind of its neighbour. */
const kindsOf = (words: readonly Word[]): readonly string[] =>
  words.flatMap((word, at) => {
    const next = words[at + 1];
    return [
      ...(word.known ? [`k${word.kind}`] : []),
      ...(next !== undefined && (word.known || next.known) ? [`k${word.kind}|${next.kind}`] : []),
    ];
  });

/** Kinds that stand one after the other, with others between them. */
const ordersOf = (words: readonly Word[]): readonly string[] => {
  const kinds = words.filter(({ known }) => known).map(({ kind }) => kind);
  return kinds.flatMap((first, at) =>
    kinds.slice(at + 1, at + 1 + REACH).map((then) => `o${first}>${then}`),
  );
};

/** Characters with the one after them, which tell words apart that no list knows. */
const pairsOf = (text: string): readonly string[] =>
  [...`^${text}`].map((sign, at, signs) => `b${sign}${signs[at + 1] ?? '^'}`);

/** What a short text is judged by: its words, what they stand for, how these follow each other, its pairs of characters. */
export function traitsOf(text: string): ReadonlySet<number> {
  const words = wordsOf(text);
  const names = [
    ...words.map(({ word }) => `1${word}`),
    ...kindsOf([EDGE, ...words, EDGE]),
    ...ordersOf(words),
    ...pairsOf(text),
  ];
  return new Set(names.map(number));
}
