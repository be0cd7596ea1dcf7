import type { JoinedBills, Transaction } from '@forbear/bill';
import {
  addToMonth,
  fen,
  monthOf,
  mulDiv,
  sumFen,
  ZERO,
  type Fen,
  type Month,
} from '@forbear/money';
import {
  isWide,
  medianOf,
  sumsByMonth,
  usualOf,
  weightOf,
  type EvidencedFigure,
  type MonthSum,
} from './figure.ts';
import { soundsIrregular } from './group.ts';
import { EXPENSE_GROUPS, type ExpenseGroup } from './money-flow.ts';
import { partnerOf } from './use.ts';
import { isUsed, monthsFor, type UsedMonths } from './used-month.ts';

export type Spent = { readonly row: Transaction; readonly group: ExpenseGroup };

/** A cost that comes once or a few times a year: what twelve months showed, and a twelfth, rounded up. */
export type IrregularCost = {
  readonly group: ExpenseGroup;
  readonly yearly: Fen;
  /** Absent where the bills cover no whole year: what a year costs is then not known. */
  readonly amount?: Fen;
  readonly rows: readonly Transaction[];
};

/** The usual month's spending: its total, and the groups that make it up to the fen. */
export type UsualSpending = {
  readonly total: Fen;
  readonly groups: Readonly<Partial<Record<ExpenseGroup, EvidencedFigure>>>;
};

/**
 * What a usual month costs: the median of the months' totals. Groups that are about the same every
 * month stand with their own mean; the others share what is left of the total by their sums.
 */
export function usualSpending(all: readonly Spent[], used: UsedMonths): UsualSpending {
  const own = all.filter(({ row }) => isUsed(used, row));
  const total = totalOf(own, used);
  const groups = EXPENSE_GROUPS.flatMap((group) => {
    const rows = own.filter((one) => one.group === group).map(({ row }) => row);
    return rows.length === 0 ? [] : [{ group, rows, months: sumsByMonth(rows, used.all) }];
  });
  const isApart = used.common.length === 0;
  const steady = isApart ? [] : groups.filter(({ months }) => isSteady(months));
  const known = new Map(steady.map(({ group, months }) => [group, usualOf(months).amount]));
  const left = total - sumFen([...known.values()]);
  const others = groups.filter(({ group }) => !known.has(group));
  // Where the steady ones alone reach the total, all groups share it.
  const isFull = left < 0 || (others.length === 0 && left !== 0);
  const sharing = isFull ? groups : others;
  const shares = sharesOf(
    isFull ? total : fen(left),
    sharing.map(({ months }) => months),
  );
  const figures: Partial<Record<ExpenseGroup, EvidencedFigure>> = {};
  for (const { group, rows, months } of groups) {
    const at = sharing.findIndex((one) => one.group === group);
    figures[group] =
      at < 0
        ? { amount: known.get(group) ?? ZERO, measure: 'mean', months, rows }
        : {
            amount: shares[at] ?? ZERO,
            measure: used.all.length > 2 ? 'share' : 'mean',
            months,
            rows,
          };
  }
  return { total, groups: figures };
}

/** Seen in every month, and about the same. */
const isSteady = (months: readonly MonthSum[]): boolean =>
  !isWide(months) && months.every(({ amount }) => amount > 0);

/** The median of months of all sources together, or the sum of those of each source. */
function totalOf(own: readonly Spent[], used: UsedMonths): Fen {
  const rows = own.map(({ row }) => row);
  if (used.common.length > 0) return medianOf(sumsByMonth(rows, used.common));
  return sumFen(
    [...used.bySource].map(([source, months]) =>
      medianOf(
        sumsByMonth(
          rows.filter((row) => row.source === source),
          months,
        ),
      ),
    ),
  );
}

/** Shares of a total by sums of months, to the fen; below zero counts as nothing. */
function sharesOf(total: Fen, groups: readonly (readonly MonthSum[])[]): readonly Fen[] {
  const sums = groups.map((months) =>
    Math.max(
      0,
      months.reduce((sum, { amount }) => sum + amount, 0),
    ),
  );
  const all = sums.reduce((sum, one) => sum + one, 0);
  if (all === 0) return sums.map(() => ZERO);
  let [before, given] = [0, 0];
  return sums.map((sum) => {
    before += sum;
    const until = mulDiv(total, before, all, 'half-up');
    const share = fen(until - given);
    given = until;
    return share;
  });
}

const YEAR = 12;

/** Whether some source holds twelve whole months up to the last one. */
export const coversYear = ({ sources }: Pick<JoinedBills, 'sources'>): boolean =>
  sources.some(({ whole }) => whole.length >= YEAR);

/** Rows of the month, and those of the year. */
export type Parted = { readonly monthly: readonly Spent[]; readonly yearly: readonly Spent[] };

/**
 * Tells costs of the year from those of the month: by their words, but whoever is paid in most of the
 * used months is a cost of the month, whatever the word.
 */
export function partByRhythm(all: readonly Spent[], used: UsedMonths): Parted {
  const seen = new Map<string, Set<Month>>();
  for (const { row } of all) {
    if (!soundsIrregular(row) || row.kind !== 'expense' || !isUsed(used, row)) continue;
    const months = seen.get(partnerOf(row)) ?? new Set();
    months.add(monthOf(row.on));
    seen.set(partnerOf(row), months);
  }
  const isYearly = ({ row }: Spent): boolean => {
    if (!soundsIrregular(row)) return false;
    const months = monthsFor(used, row.source).length;
    return 2 * (seen.get(partnerOf(row))?.size ?? 0) <= Math.max(1, months);
  };
  return { monthly: all.filter((one) => !isYearly(one)), yearly: all.filter(isYearly) };
}

/** Costs of the twelve months up to the last row, by group. */
export function yearlyCosts(all: readonly Spent[], isCovered: boolean): readonly IrregularCost[] {
  const last = all.reduce((month, { row }) => Math.max(month, monthOf(row.on)), -Infinity);
  if (!Number.isFinite(last)) return [];
  const since = addToMonth(last as Month, 1 - YEAR);
  return EXPENSE_GROUPS.flatMap((group) => {
    const rows = all
      .filter((one) => one.group === group && monthOf(one.row.on) >= since)
      .map(({ row }) => row);
    const yearly = fen(
      Math.max(
        0,
        rows.reduce((sum, row) => sum + weightOf(row), 0),
      ),
    );
    if (yearly === 0) return [];
    const amount = isCovered ? { amount: fen(mulDiv(yearly, 1, YEAR, 'up')) } : {};
    return [{ group, yearly, ...amount, rows }];
  });
}
