// Learns what words weigh that tell of danger to the person, from invented sentences alone: those of the
// fixtures that the rules were mended on, danger.txt, harmless.txt and others.txt (by kind) beside this
// file, and ordinary.txt, which is taken from this repository. The sets that docs/check.md counts are not among them. The same sentences give the same bytes.
import { chances } from '@forbear/money';
import { readFileSync } from 'node:fs';
import { BLIND } from '../../packages/check/src/care/blind.fixture.ts';
import { traitsOf } from '../../packages/check/src/care/care-trait.ts';
import { piecesOf } from '../../packages/check/src/care/care-weight.ts';
import { sentencesOf } from '../../packages/check/src/care/life-words.ts';
import { ROUNDS } from '../../packages/check/src/care/round.fixture.ts';
import { SPOKEN } from '../../packages/check/src/care/spoken.fixture.ts';
import { TOLD } from '../../packages/check/src/care/told.fixture.ts';

const ROUNDS_OF_LEARNING = 20;
const STEP = 0.05;
const SHRINK = 0.001;
const BASE_STEP = 0.02;
const SEED = 7;
/** A trait that stands in one sentence alone teaches nothing of others. */
const SEEN_AT_LEAST = 2;
/** How often a sentence of a rare kind is shown. */
const OFTEN = 4;
const MOST = 31;
const A_LINE = 24;

type Lesson = { readonly isDanger: boolean; readonly traits: readonly number[] };

const file = (name: string): readonly string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split(/[\n｜]/);

const pieces = (text: string): readonly string[] => sentencesOf(text).flatMap(piecesOf);

/** The sentences that are learnt from for danger to a life. */
export const learntFrom = () => ({
  danger: [...[SPOKEN, BLIND, TOLD, ...ROUNDS].flatMap((set) => set.danger), ...file('danger.txt')],
  harmless: [
    ...[SPOKEN, BLIND, TOLD, ...ROUNDS].flatMap((set) => set.harmless),
    ...file('harmless.txt'),
    ...file('ordinary.txt'),
  ],
});

/** Sentences of the other dangers by kind, `none` for their harmless neighbours. */
function others(): ReadonlyMap<string, readonly string[]> {
  const byKind = new Map<string, string[]>();
  const add = (kind: string, said: readonly string[]) =>
    byKind.set(kind, [...(byKind.get(kind) ?? []), ...said]);
  let kind = '';
  for (const line of readFileSync(new URL('others.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n'))
    if (/^[a-z-]+$/.test(line)) kind = line;
    else add(kind, line.split('｜'));
  for (const [one, said] of ROUNDS.flatMap((round) => round.others))
    if (byKind.has(one)) add(one, [said]);
  return byKind;
}

const read = (isDanger: boolean, piece: string): Lesson => ({
  isDanger,
  traits: [...traitsOf(piece)],
});

/** A long text that tells of danger does not say in which piece; a harmless one is harmless in each. */
const lessonsOf = (danger: readonly string[], harmless: readonly string[]): readonly Lesson[] => [
  ...danger
    .map(pieces)
    .filter(({ length }) => length === 1)
    .map(([piece = '']) => read(true, piece)),
  ...harmless.flatMap(pieces).map((piece) => read(false, piece)),
];

/** What is learnt, with how many traits are kept of it; few sentences of a kind count as many of the rest. */
function lessons(): readonly (readonly [what: string, kept: number, lessons: readonly Lesson[]])[] {
  const { danger, harmless } = learntFrom();
  const told = others();
  const kinds = [...told.keys()].filter((kind) => kind !== 'none');
  const besides = (kind: string) =>
    [...told].flatMap(([other, said]) => (other === kind ? [] : said));
  return [
    ['life', 4000, lessonsOf(danger, [...harmless, ...(told.get('none') ?? [])])],
    ...kinds.map((kind) => {
      const own = told.get(kind) ?? [];
      return [
        kind,
        400,
        lessonsOf(Array.from({ length: OFTEN }, () => own).flat(), [
          ...harmless,
          ...danger,
          ...besides(kind),
        ]),
      ] as const;
    }),
  ];
}

/** Without the traits that are too rare. */
function withoutRare(all: readonly Lesson[]): readonly Lesson[] {
  const seen = new Map<number, number>();
  for (const trait of all.flatMap(({ traits }) => traits))
    seen.set(trait, (seen.get(trait) ?? 0) + 1);
  return all.map(({ isDanger, traits }) => ({
    isDanger,
    traits: traits.filter((trait) => (seen.get(trait) ?? 0) >= SEEN_AT_LEAST),
  }));
}

function shuffled<T>(all: readonly T[], next: () => number): readonly T[] {
  const order = [...all];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

/** Logistic regression by single steps in an order that the seed decides. */
function learn(all: readonly Lesson[]): { weights: ReadonlyMap<number, number>; base: number } {
  const next = chances(SEED);
  const weights = new Map<number, number>();
  let base = 0;
  for (let round = 0; round < ROUNDS_OF_LEARNING; round += 1)
    for (const { isDanger, traits } of shuffled(all, next)) {
      const sum = traits.reduce((total, trait) => total + (weights.get(trait) ?? 0), base);
      const error = 1 / (1 + Math.exp(-sum)) - (isDanger ? 1 : 0);
      for (const trait of traits) {
        const weight = weights.get(trait) ?? 0;
        weights.set(trait, weight - STEP * (error + SHRINK * weight));
      }
      base -= BASE_STEP * error;
    }
  return { weights, base };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const entry = (trait: number, weight: number): string =>
  [18, 12, 6, 0].map((bits) => DIGITS.charAt((trait >>> bits) & 63)).join('') +
  DIGITS.charAt(weight + 32);

/** A table as the package holds it: whole numbers, the heaviest traits alone, in the order of the traits. */
function tableOf(all: readonly Lesson[], most: number): string {
  const { weights, base } = learn(withoutRare(all));
  const kept = [...weights]
    .toSorted(([a, one], [b, other]) => Math.abs(other) - Math.abs(one) || a - b)
    .slice(0, most);
  const scale = MOST / Math.abs(kept[0]?.[1] ?? 1);
  const entries = kept
    .map(([trait, weight]) => [trait, Math.round(weight * scale)] as const)
    .filter(([, weight]) => weight !== 0)
    .toSorted(([a], [b]) => a - b)
    .map(([trait, weight]) => entry(trait, weight));
  const lines = Array.from({ length: Math.ceil(entries.length / A_LINE) }, (_, at) =>
    entries.slice(at * A_LINE, (at + 1) * A_LINE).join(''),
  );
  return `{\n    base: ${Math.round(base * scale)},\n    table: \`\n${lines.join('\n')}\n\`,\n  }`;
}

/** The tables by what they weigh, as a file of the package. */
export const careWeights = (): string =>
  `/** Learnt by tool/care/learn.ts; written by npm run generate. */\nexport const CARE_WEIGHTS = {\n${lessons()
    .map(
      ([what, most, all]) => `  ${/-/.test(what) ? `'${what}'` : what}: ${tableOf(all, most)},\n`,
    )
    .join('')}} as const;\n`;
