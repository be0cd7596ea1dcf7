import type { JoinedBills, Transaction } from '@forbear/bill';
import { monthOf, type Month } from '@forbear/money';

/** No more than these are looked at: what was longer ago says little of a usual month. */
const MONTHS_MAX = 6;

/** Common months from which on all sources are judged together. */
const TOGETHER_MIN = 3;

/** The months of which a usual one is made, the latest last. */
export type UsedMonths = {
  /** Months that every source holds whole, when there are enough of them. */
  readonly common: readonly Month[];
  /** The last whole months of each source that has any. */
  readonly bySource: ReadonlyMap<string, readonly Month[]>;
  /** Every month that is used. */
  readonly all: readonly Month[];
  readonly areWhole: boolean;
  /** Sources without a whole month: their rows count only where they stand. */
  readonly partial: readonly string[];
};

/**
 * Whole months are judged by source. Where all sources share three whole months or more, or there is but
 * one source, the last six of these are used; else each source by its own. Without any whole month the
 * months of the bills are used as they are.
 */
export function usedMonths({
  sources,
  months,
}: Pick<JoinedBills, 'sources' | 'months'>): UsedMonths {
  const whole = sources.filter((one) => one.whole.length > 0);
  const partial = sources.filter((one) => one.whole.length === 0).map(({ source }) => source);
  const bySource = new Map(whole.map(({ source, whole: own }) => [source, own.slice(-MONTHS_MAX)]));
  if (whole.length === 0) {
    const some = months.map(({ month }) => month).slice(-MONTHS_MAX);
    return { common: some, bySource, all: some, areWhole: false, partial };
  }
  const shared = (whole[0]?.whole ?? []).filter((month) =>
    whole.every((one) => one.whole.includes(month)),
  );
  const isTogether =
    shared.length >= TOGETHER_MIN || whole.every(({ whole: own }) => own.length === shared.length);
  const common = isTogether ? shared.slice(-MONTHS_MAX) : [];
  const all = isTogether
    ? common
    : [...new Set([...bySource.values()].flat())].sort((a, b) => a - b);
  return { common, bySource, all, areWhole: true, partial };
}

/** The months by which rows of one source are judged. */
export const monthsFor = ({ common, bySource }: UsedMonths, source: string): readonly Month[] =>
  common.length > 0 ? common : (bySource.get(source) ?? []);

/** Whether a row stands in a month that is used for its source. */
export const isUsed = (used: UsedMonths, { source, on }: Transaction): boolean =>
  monthsFor(used, source).includes(monthOf(on));
