import { present } from '@forbear/problem';
import { civil, dayInMonth, monthTold, parseDay, type Day, type Fen } from '@forbear/money';
import { readAmount } from './amount.ts';

/** A sum the platform itself states beside the table. */
export type Stated = { readonly count: number; readonly amount: Fen };

/** What the lines around the table say. */
export type Preamble = {
  readonly promised?: number;
  readonly period?: { readonly from: Day; readonly until: Day };
  readonly stated: {
    readonly income?: Stated;
    readonly expense?: Stated;
    readonly neutral?: Stated;
  };
  /** When the file was made: `YYYY-MM-DD HH:MM:SS`. */
  readonly made?: string;
  readonly title?: { readonly year: number; readonly month: number };
};

const COUNT = /共[：:]?\s*([0-9]{1,9})\s*笔/;
const DAY = '([0-9]{4})[-/.年]?([0-9]{2})[-/.月]?([0-9]{2})(?![0-9])';
const PERIOD = new RegExp(
  `(?:起始|起止|日期区间|日期范围|时间范围|交易时间段|交易区间|查询(?:时间|日期|区间|起止)|账单周期|统计周期|记账期间).*?${DAY}.*?${DAY}`,
);
const SUM =
  /^(收入|已收入|支出|已支出|不计收支|中性交易|其他)[：:]\s*([0-9]{1,9})笔(?:\([^)]*\))?[^0-9¥￥(]*[¥￥]?([0-9.,]+)元?/;
const MADE = /(?:导出|申请)时间[：:]\s*\[?([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2})/;

/** Reads count, period and stated sums from the lines before and after the table. */
export function readPreamble(lines: Iterable<string>): Preamble {
  let promised: number | undefined;
  let period: { from: Day; until: Day } | undefined;
  let made: string | undefined;
  let title: { year: number; month: number } | undefined;
  const stated: { income?: Stated; expense?: Stated; neutral?: Stated } = {};
  for (const line of lines) {
    const count = COUNT.exec(line);
    if (count !== null) promised ??= Number(count[1]);
    period ??= periodIn(line);
    if (line.includes('账单周期') && period !== undefined) title ??= monthIn(period.until);
    made ??= MADE.exec(line)?.[1];
    const heading = line.includes('账单') ? monthTold(line) : undefined;
    if (heading !== undefined) title ??= monthIn(dayInMonth(heading, 1));
    const sum = SUM.exec(line.replace(/（/g, '(').replace(/）/g, ')'));
    if (sum === null) continue;
    const amount = readAmount(sum[3] as string);
    if (amount === undefined) continue;
    const side = sideOf(sum[1] as string);
    stated[side] ??= { count: Number(sum[2]), amount: amount.amount as Fen };
  }
  return {
    ...present({ promised, period, made, title }),
    stated,
  };
}

const sideOf = (label: string): 'income' | 'expense' | 'neutral' =>
  label.endsWith('收入')
    ? 'income'
    : label.endsWith('支出') && label !== '不计收支'
      ? 'expense'
      : 'neutral';

/** Months and days of a card's bill are those up to the end of its cycle. */
function monthIn(until: Day): { year: number; month: number } {
  const { year, month } = civil(until);
  return { year, month };
}

function periodIn(line: string): { from: Day; until: Day } | undefined {
  const match = PERIOD.exec(line);
  if (match === null) return undefined;
  const [from, until] = [match.slice(1, 4), match.slice(4, 7)].map((day) =>
    parseDay(day.join('-')),
  );
  return from?.ok === true && until?.ok === true && from.value <= until.value
    ? { from: from.value, until: until.value }
    : undefined;
}
