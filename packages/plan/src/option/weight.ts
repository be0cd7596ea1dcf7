import type { Measure } from '@forbear/loan';
import type { Text } from '@forbear/problem';
import { ASK_SIZES } from './ask.ts';
import type { Option } from './option.ts';

/**
 * How much a measure may show on a credit record, and how ready creditors are to take it, 0 … 10.
 * Both only order options where a weighted aim is asked for; they are estimates of ours, no chances.
 */
const HARM: Readonly<Record<Measure['kind'], number>> = {
  extend: 1,
  reinstal: 2,
  steps: 2,
  'catch-up': 1,
  minimum: 2,
  'move-due': 0,
  'free-days': 1,
  pause: 2,
  'reduce-rate': 3,
  waive: 4,
  settle: 8,
};
const RELUCTANCE: Readonly<Record<Measure['kind'], number>> = {
  extend: 2,
  reinstal: 2,
  steps: 3,
  'catch-up': 2,
  minimum: 1,
  'move-due': 1,
  'free-days': 4,
  pause: 3,
  'reduce-rate': 5,
  waive: 5,
  settle: 7,
};

const MEANING: Text = {
  zh: '要求大小只用来排先后，越小越容易开口；信用影响和对方意愿是我们的估计，不是成功率。',
  en: 'Ask sizes only order what to ask for, smaller is easier to ask; harm to credit and reluctance are our estimates, no chances of success.',
};

/** The weights as they stand beside every plan; the ask sizes come first, by their names. */
export const WEIGHTS = {
  ...ASK_SIZES,
  creditHarm: HARM,
  reluctance: RELUCTANCE,
  /** Fen per point of the weighted aim: credit harm, month until the end, point of reluctance. */
  weighted: { perHarm: 3000, perMonth: 500, perReluctance: 2000 },
  meaning: MEANING,
} as const;
export type PublishedWeights = typeof WEIGHTS;

/** The weighted aim of one option in fen: its cost and its points. For comparisons, not for plans. */
export function weightedCost(option: Option, firstMonth: number): number {
  const { perHarm, perMonth, perReluctance } = WEIGHTS.weighted;
  const kinds = option.relief.measures.map(({ kind }) => kind);
  const harm = Math.max(0, ...kinds.map((kind) => HARM[kind]));
  const reluctance = Math.min(
    10,
    kinds.reduce((sum, kind) => sum + RELUCTANCE[kind], 0),
  );
  const months = Math.max(0, option.ends - firstMonth);
  return option.cost + perHarm * harm + perMonth * months + perReluctance * reluctance;
}
