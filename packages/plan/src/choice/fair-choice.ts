import { mulDiv, type Share } from '@forbear/money';
import {
  bestChoice,
  type Aims,
  type Chosen,
  type Effort,
  type Groups,
  type Told,
} from './best-choice.ts';
import type { Purse } from './purse.ts';
import type { Option } from '../option/option.ts';

/** What a yuan a month later is worth, × 10^9: 3 % a year, the one-year LPR of 2026. */
const LATER = 997_539_751;
const SCALE = 1_000_000_000;

/** What a creditor gets back of its claim, × 10^9: payments at today's worth ÷ what is owed today. */
export function recovery({ payments, total, cost }: Option): number {
  const owed = total - cost;
  if (owed <= 0) return SCALE;
  let worth = 0;
  let factor = SCALE;
  for (const amount of payments) {
    worth += mulDiv(amount, factor, SCALE, 'half-even');
    factor = mulDiv(factor, LATER, SCALE, 'half-even');
  }
  return mulDiv(worth, SCALE, owed, 'half-even');
}

/** What a choice within a window of fairness goes by. */
export type Fairness = {
  readonly aims: Aims;
  readonly told: Told;
  readonly within: Share;
  readonly isBound: (debt: string) => boolean;
};

/**
 * The best choice in which what every bound creditor gets back lies within one window of the given
 * width; every place of the window is looked at.
 */
export function fairChoice(
  groups: Groups,
  purse: Purse,
  { aims, told, within, isBound }: Fairness,
  effort: Effort,
): Chosen {
  const shares = groups.map((group) => group.map(recovery));
  const bound = groups.map((group) => isBound(group[0]?.debt ?? ''));
  const starts = [...new Set(shares.filter((_, g) => bound[g] === true).flat())].sort(
    (a, b) => a - b,
  );
  if (starts.length === 0) return bestChoice(groups, purse, aims, effort, told);
  const { holds = [] } = told;
  let best: Chosen = { proven: true };
  let proven = true;
  for (const start of starts) {
    if (effort.left <= 0) return { ...best, proven: false };
    const inside = groups.map((group, g) =>
      bound[g] === true
        ? group.filter((_, k) =>
            isInside((shares[g] as readonly number[])[k] as number, start, within),
          )
        : group,
    );
    if (inside.some((group) => group.length === 0)) continue;
    const found = bestChoice(inside, purse, aims, effort, { holds, known: best.options });
    proven &&= found.proven;
    if (found.options !== undefined && isBetter(found.options, best.options, aims)) best = found;
  }
  return { ...best, proven };
}

const isInside = (share: number, start: number, within: number): boolean =>
  share >= start && share <= start + within;

/** Whether a choice has the less in the first aim that differs. */
function isBetter(
  one: readonly Option[],
  other: readonly Option[] | undefined,
  aims: Aims,
): boolean {
  if (other === undefined) return true;
  const [a, b] = [sumsOf(one, aims), sumsOf(other, aims)];
  const at = a.findIndex((value, k) => value !== b[k]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
}

/** The sums of the aims over a choice. */
export function sumsOf(options: readonly Option[], aims: Aims): readonly number[] {
  return options.map(aims).reduce((sum, row) => sum.map((value, k) => value + (row[k] as number)));
}
