import type { Transaction } from '@forbear/bill';
import { dayInMonth, fen, type Day, type Month } from '@forbear/money';
import { usualOf, type EvidencedFigure, type MonthSum } from './figure.ts';
import { earningOf } from './group.ts';
import { payDayOf, payMonths } from './pay-month.ts';
import type { ReceivedAnswer } from './use.ts';
import { monthsFor, type UsedMonths } from './used-month.ts';

/** What comes from one payer, or the wages of all employers as one. Only regular income is counted on. */
export type Earning = EvidencedFigure & {
  readonly from: string;
  readonly isRegular: boolean;
  /** Whether nothing explains it yet, so that the person is asked. */
  readonly isUnexplained: boolean;
  /** Day of the month on which it usually arrives; only of regular income. */
  readonly payDay?: number;
};

export type Earned = {
  readonly row: Transaction;
  readonly from: string;
  readonly said?: ReceivedAnswer;
};

/** What bills cover: the used months, and the last day that any of them speaks for. */
export type Covered = { readonly used: UsedMonths; readonly until: Day };

/**
 * Income by payer, the largest first; wages stand as one stream across employers, at its latest level.
 * A wage is regular when it came twice, or once where there is but one month to see; other explained
 * income when it came in two thirds of the months; help of the family when the person said so. What
 * nothing explains, interest and gifts are never counted on.
 */
export function earningsOf(all: readonly Earned[], covered: Covered): readonly Earning[] {
  const streams = new Map<string, Earned[]>();
  for (const one of all) {
    const key = isWage(one) ? 'wage' : `from ${one.from}`;
    const same = streams.get(key);
    if (same === undefined) streams.set(key, [one]);
    else same.push(one);
  }
  return [...streams.values()]
    .map((own) => earning(own, covered))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.amount - a.amount || (a.from < b.from ? -1 : 1));
}

const isWage = ({ row, said }: Earned): boolean =>
  said === 'wage' || (said === undefined && earningOf(row) === 'wage');

function earning(own: readonly Earned[], { used, until }: Covered): Earning {
  const rows = own.map(({ row }) => row);
  const months = streamMonths(rows, used);
  const forMonth = monthsOf(own);
  const inMonths = rows.filter((row) => months.includes(forMonth.get(row) as Month));
  const sums = sumsFor(inMonths, months, forMonth);
  const isUnexplained = own.every(
    ({ row, said }) => row.doubt === 'unexplained' && said === undefined,
  );
  const isRegular = own.some(isWage) ? comesAsWage(own, inMonths, months) : comesOften(own, sums);
  const shown = new Set(inMonths);
  const from = namesOf(own.filter(({ row }) => shown.has(row)));
  if (!isRegular)
    return { ...usualOf(sums), months: sums, rows: inMonths, from, isRegular, isUnexplained };
  const payDay = payDayOf(latestPayer(own));
  const seen = isWageUnseen(sums, payDay, until) ? sums.slice(0, -1) : sums;
  return { ...levelOf(seen), months: sums, rows: inMonths, from, isRegular, isUnexplained, payDay };
}

/** The months of the source that a stream comes through; the latest one where it moved. */
function streamMonths(rows: readonly Transaction[], used: UsedMonths): readonly Month[] {
  const last = rows.reduce((a, b) => (b.on >= a.on ? b : a), rows[0] as Transaction);
  const months = monthsFor(used, last.source);
  return months.length > 0 ? months : used.all;
}

function monthsOf(own: readonly Earned[]): ReadonlyMap<Transaction, Month> {
  const byPayer = new Map<string, Transaction[]>();
  for (const { row, from } of own) {
    const same = byPayer.get(from);
    if (same === undefined) byPayer.set(from, [row]);
    else same.push(row);
  }
  return new Map([...byPayer.values()].flatMap((rows) => [...payMonths(rows)]));
}

function sumsFor(
  rows: readonly Transaction[],
  months: readonly Month[],
  forMonth: ReadonlyMap<Transaction, Month>,
): readonly MonthSum[] {
  return months.map((month) => ({
    month,
    amount: rows
      .filter((row) => forMonth.get(row) === month)
      .reduce((sum, { amount }) => sum + amount, 0),
  }));
}

/** The rows of whoever paid last: by their day the next payment is awaited. */
function latestPayer(own: readonly Earned[]): readonly Transaction[] {
  const last = own.reduce((a, b) => (b.row.on >= a.row.on ? b : a));
  return own.filter(({ from }) => from === last.from).map(({ row }) => row);
}

/** Payers by their latest payment, the current one first. */
function namesOf(own: readonly Earned[]): string {
  const latest = [...own].sort((a, b) => b.row.on - a.row.on);
  return [...new Set(latest.map(({ from }) => from))].slice(0, 3).join('、');
}

function comesAsWage(
  own: readonly Earned[],
  inMonths: readonly Transaction[],
  months: readonly Month[],
): boolean {
  if (own.some(({ said }) => said === 'wage')) return true;
  return inMonths.length > 0 && (own.length > 1 || months.length < 2);
}

function comesOften(own: readonly Earned[], sums: readonly MonthSum[]): boolean {
  const said = own.find((one) => one.said !== undefined)?.said;
  if (said !== undefined) return said === 'family';
  const counted = own.filter(({ row }) => row.doubt !== 'unexplained');
  if (counted.length === 0 || counted.every(({ row }) => earningOf(row) === 'interest'))
    return false;
  const seen = sums.filter(({ amount }) => amount > 0).length;
  if (sums.length < 2) return counted.some(({ row }) => earningOf(row) === 'benefit');
  return seen >= 2 && 3 * seen >= 2 * sums.length;
}

/** Days that a wage may come late before its absence says anything. */
const LATE_DAYS = 10;

/** Whether the wage of the last month may still come after what the bills cover. */
function isWageUnseen(sums: readonly MonthSum[], payDay: number, until: Day): boolean {
  const last = sums[sums.length - 1];
  if (last === undefined || sums.length < 2 || last.amount > 0) return false;
  return dayInMonth(last.month, payDay) + LATE_DAYS > until;
}

type Level = Pick<EvidencedFigure, 'amount' | 'measure'>;

/**
 * The latest level of regular income: months since a change that parts all before from all after by a
 * tenth (a rise must have held for two months); a last month below four fifths counts at once.
 */
function levelOf(sums: readonly MonthSum[]): Level {
  const since = sums.findIndex(({ amount }) => amount > 0);
  const own = since > 0 ? sums.slice(since) : sums;
  for (let at = own.length - 2; at >= 1; at -= 1) {
    const [before, after] = [rangeOf(own.slice(0, at)), rangeOf(own.slice(at))];
    const isParted = 10 * after.most <= 9 * before.least || 9 * after.least >= 10 * before.most;
    if (isParted) return cautious({ ...usualOf(own.slice(at)), measure: 'latest' }, own);
  }
  return cautious(usualOf(own), own);
}

function cautious(level: Level, sums: readonly MonthSum[]): Level {
  const last = sums[sums.length - 1];
  if (last === undefined || 5 * last.amount >= 4 * level.amount) return level;
  return { amount: fen(Math.max(0, last.amount)), measure: 'latest' };
}

function rangeOf(sums: readonly MonthSum[]): { readonly least: number; readonly most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const { amount } of sums) [least, most] = [Math.min(least, amount), Math.max(most, amount)];
  return { least, most };
}
