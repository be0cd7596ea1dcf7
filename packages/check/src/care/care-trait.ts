import { wordsOf, type Word } from './word-kind.ts';

/** How many known words after a known word are read together with it. */
const REACH = 4;
/** How many neighbouring words are read together. */
const RUN = 3;

const EDGE: Word = { word: '^', kind: '^', known: false };

/** The name of a trait as a number of 24 bits (FNV-1a, folded): two traits seldom share one. */
function number(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1)
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return ((hash >>> 24) ^ hash) & 0xffffff;
}

/** Runs of up to three kinds of words, one of which is known. */
const runsOf = (words: readonly Word[]): readonly string[] =>
  words.flatMap((_, from) =>
    Array.from({ length: Math.min(RUN, words.length - from) }, (_, more) =>
      words.slice(from, from + more + 1),
    )
      .filter((run) => run.some(({ known }) => known))
      .map((run) => `k${run.map(({ kind }) => kind).join('|')}`),
  );

/** Neighbours, of which one stands by its word and one by its kind. */
const pairsOf = (words: readonly Word[]): readonly string[] =>
  words.slice(1).flatMap((next, at) => {
    const before = words[at] ?? EDGE;
    return [`w${before.word}|${next.kind}`, `v${before.kind}|${next.word}`];
  });

/** Kinds that stand one after the other, with others between them. */
const ordersOf = (words: readonly Word[]): readonly string[] => {
  const kinds = words.filter(({ known }) => known).map(({ kind }) => kind);
  return kinds.flatMap((first, at) =>
    kinds.slice(at + 1, at + 1 + REACH).map((then) => `o${first}>${then}`),
  );
};

/** What a short text is judged by: its words, what they stand for, and how these follow each other. */
export function traitsOf(text: string): ReadonlySet<number> {
  const words = wordsOf(text);
  const names = [
    ...words.map(({ word }) => `1${word}`),
    ...runsOf([EDGE, ...words, EDGE]),
    ...pairsOf(words),
    ...ordersOf(words),
  ];
  return new Set(names.map(number));
}
