import type { Transaction } from '@forbear/bill';
import { civil, fen, monthOf, type Month } from '@forbear/money';
import { usualMonth, type EvidencedFigure } from './figure.ts';
import { isInterest, isWage } from './group.ts';
import type { ReceivedAnswer } from './use.ts';

/** What comes from one payer. Only regular income is counted on. */
export type Earning = EvidencedFigure & {
  readonly from: string;
  readonly isRegular: boolean;
  /** Day of the month on which it usually arrives; only of regular income. */
  readonly payDay?: number;
};

/**
 * Income by payer, the largest first. It is regular when it came in two thirds of the used months
 * and at least twice, when the person said so, or when its words name a wage and there is but one
 * month to see. Interest is never counted on, nor what the person called a gift.
 */
export function earningsOf(
  rows: readonly {
    readonly row: Transaction;
    readonly from: string;
    readonly said?: ReceivedAnswer;
  }[],
  months: readonly Month[],
): readonly Earning[] {
  const payers = [...new Set(rows.map(({ from }) => from))];
  return payers
    .map((from) => {
      const own = rows.filter((one) => one.from === from);
      const said = own.find((one) => one.said !== undefined)?.said;
      return earning(
        from,
        own.map(({ row }) => row),
        said,
        months,
      );
    })
    .sort((a, b) => b.amount - a.amount || (a.from < b.from ? -1 : 1));
}

function earning(
  from: string,
  rows: readonly Transaction[],
  said: ReceivedAnswer | undefined,
  months: readonly Month[],
): Earning {
  const isRegular =
    said === undefined ? comesOften(rows, months) : said === 'wage' || said === 'family';
  const figure = cautious(usualMonth(rows, months));
  if (!isRegular) return { ...figure, from, isRegular };
  return { ...figure, from, isRegular, payDay: usualDay(rows) };
}

/** Income that fell: a last month below four fifths of the usual one is what can be counted on. */
function cautious(figure: EvidencedFigure): EvidencedFigure {
  const last = figure.months[figure.months.length - 1];
  if (last === undefined || 5 * last.amount >= 4 * figure.amount) return figure;
  return { ...figure, amount: fen(Math.max(0, last.amount)), measure: 'latest' };
}

function comesOften(rows: readonly Transaction[], months: readonly Month[]): boolean {
  if (rows.every(isInterest)) return false;
  const seen = new Set(rows.map(({ on }) => monthOf(on))).size;
  if (months.length < 2) return rows.some(isWage);
  return seen >= 2 && 3 * seen >= 2 * months.length;
}

/** The middle one of the days on which the largest payment of each month came. */
function usualDay(rows: readonly Transaction[]): number {
  const largest = new Map<Month, Transaction>();
  for (const row of rows) {
    const known = largest.get(monthOf(row.on));
    if (known === undefined || row.amount > known.amount) largest.set(monthOf(row.on), row);
  }
  const days = [...largest.values()].map(({ on }) => civil(on).day).sort((a, b) => a - b);
  return days[Math.floor((days.length - 1) / 2)] ?? 1;
}
