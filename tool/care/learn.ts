// Learns what words weigh that tell of danger to the person, from invented sentences alone: danger.txt,
// harmless.txt and others.txt (by kind) beside this file, and ordinary.txt, which is taken from this
// repository. The sets that docs/check.md counts are not among them. The same sentences give the same bytes.
import { chances } from '@forbear/money';
import { readFileSync } from 'node:fs';
import { traitsOf } from '../../packages/check/src/care/care-trait.ts';
import { piecesOf } from '../../packages/check/src/care/care-weight.ts';
import { sentencesOf } from '../../packages/check/src/care/life-words.ts';
import { OTHERS } from '../../packages/check/src/care/others.fixture.ts';

const ROUNDS_OF_LEARNING = 20;
/** After how many rounds what was learnt enters the mean that is kept. */
const SETTLED = 10;
const STEP = 0.05;
const SHRINK = 0.02;
const BASE_STEP = 0.02;
const SEED = 7;
/** How often a sentence of a rare kind is shown. */
const OFTEN = 4;
const MOST = 31;
const A_LINE = 60;

type Lesson = { readonly isDanger: boolean; readonly traits: readonly number[] };

const file = (name: string): readonly string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split(/[\n｜]/);

const pieces = (text: string): readonly string[] => sentencesOf(text).flatMap(piecesOf);

/** The sentences that are learnt from for danger to a life. */
export const learntFrom = () => ({
  danger: file('danger.txt'),
  harmless: [...file('harmless.txt'), ...file('ordinary.txt')],
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
  for (const [one, said] of OTHERS) if (byKind.has(one)) add(one, [said]);
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

type Study = {
  readonly what: string;
  /** How many traits are kept. */
  readonly kept: number;
  /** In how many sentences a trait must stand: one of few alone teaches nothing of others. */
  readonly seen: number;
  readonly lessons: readonly Lesson[];
};

/** What is learnt; few sentences of a kind count as many of the rest. */
function studies(): readonly Study[] {
  const { danger, harmless } = learntFrom();
  const told = others();
  const kinds = [...told.keys()].filter((kind) => kind !== 'none');
  const besides = (kind: string) =>
    [...told].flatMap(([other, said]) => (other === kind ? [] : said));
  const often = (kind: string) => Array.from({ length: OFTEN }, () => told.get(kind) ?? []).flat();
  return [
    {
      what: 'life',
      kept: 8000,
      seen: 3,
      lessons: lessonsOf(danger, [...harmless, ...(told.get('none') ?? [])]),
    },
    ...kinds.map((kind) => ({
      what: kind,
      kept: 400,
      seen: 2 * OFTEN,
      lessons: lessonsOf(often(kind), [...harmless, ...danger, ...besides(kind)]),
    })),
  ];
}

/** Without the traits that are too rare. */
function withoutRare({ seen: least, lessons }: Study): readonly Lesson[] {
  const seen = new Map<number, number>();
  for (const trait of lessons.flatMap(({ traits }) => traits))
    seen.set(trait, (seen.get(trait) ?? 0) + 1);
  return lessons.map(({ isDanger, traits }) => ({
    isDanger,
    traits: traits.filter((trait) => (seen.get(trait) ?? 0) >= least),
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

type Learnt = { readonly weights: ReadonlyMap<number, number>; readonly base: number };

/** Logistic regression by single steps in an order that the seed decides, as the mean of its later rounds. */
function learn(all: readonly Lesson[]): Learnt {
  const next = chances(SEED);
  const weights = new Map<number, number>();
  const mean = new Map<number, number>();
  const part = 1 / (ROUNDS_OF_LEARNING - SETTLED);
  let base = 0;
  let meanBase = 0;
  for (let round = 0; round < ROUNDS_OF_LEARNING; round += 1) {
    for (const { isDanger, traits } of shuffled(all, next)) {
      const sum = traits.reduce((total, trait) => total + (weights.get(trait) ?? 0), base);
      const error = 1 / (1 + Math.exp(-sum)) - (isDanger ? 1 : 0);
      for (const trait of traits) {
        const weight = weights.get(trait) ?? 0;
        weights.set(trait, weight - STEP * (error + SHRINK * weight));
      }
      base -= BASE_STEP * error;
    }
    if (round < SETTLED) continue;
    for (const [trait, weight] of weights) mean.set(trait, (mean.get(trait) ?? 0) + part * weight);
    meanBase += part * base;
  }
  return { weights: mean, base: meanBase };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The widest step that two digits hold. */
const STEP_MOST = 4095;
const entry = (step: number, weight: number): string =>
  [step >>> 6, step & 63, weight + 32].map((digit) => DIGITS.charAt(digit)).join('');

/** Traits in their order as steps from one to the next; a step too wide for one entry takes several without weight. */
function entries(
  weights: readonly (readonly [trait: number, weight: number])[],
): readonly string[] {
  let last = 0;
  return weights.flatMap(([trait, weight]) => {
    const wide = Math.floor((trait - last) / STEP_MOST);
    const step = (trait - last) % STEP_MOST;
    last = trait;
    return [...Array.from({ length: wide }, () => entry(STEP_MOST, 0)), entry(step, weight)];
  });
}

/** A table as the package holds it: whole numbers, the heaviest traits alone, in the order of the traits. */
function tableOf(study: Study): string {
  const { weights, base } = learn(withoutRare(study));
  const kept = [...weights]
    .toSorted(([a, one], [b, other]) => Math.abs(other) - Math.abs(one) || a - b)
    .slice(0, study.kept);
  const scale = MOST / Math.abs(kept[0]?.[1] ?? 1);
  const table = entries(
    kept
      .map(([trait, weight]) => [trait, Math.round(weight * scale)] as const)
      .filter(([, weight]) => weight !== 0)
      .toSorted(([a], [b]) => a - b),
  );
  const lines = Array.from({ length: Math.ceil(table.length / A_LINE) }, (_, at) =>
    table.slice(at * A_LINE, (at + 1) * A_LINE).join(''),
  );
  return `{\n    base: ${Math.round(base * scale)},\n    table: \`\n${lines.join('\n')}\n\`,\n  }`;
}

/** The tables by what they weigh, as a file of the package. */
export const careWeights = (): string =>
  `/** Learnt by tool/care/learn.ts; written by npm run generate. */\nexport const CARE_WEIGHTS = {\n${studies()
    .map(
      (study) => `  ${/-/.test(study.what) ? `'${study.what}'` : study.what}: ${tableOf(study)},\n`,
    )
    .join('')}} as const;\n`;
