import { addMonths, dayText, type Day, type Rate } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { dayIn, scaledIn } from '../finding/figure.ts';
import { LPR_ROWS } from './rule/lpr.ts';
import { PRIVATE_LENDING_CAP_4XLPR } from './rule/private-loan-ceiling.ts';

/** A loan prime rate and the day it was published on. */
export type Lpr = {
  readonly publishedOn: Day;
  readonly rate: Rate;
  /** Said where a newer figure must have been published that this build does not hold. */
  readonly open?: Text;
};

const rows = LPR_ROWS.map(([on, year, five]) => ({ on: dayIn(on), year, five }));

/**
 * The loan prime rate of a day: the last row published on or before it. Nothing before 2019-08-20.
 * After the last row of this build its rate stands, with its own day beside it and `open`.
 */
export function lprOn(on: Day, term: '1-year' | '5-year'): Lpr | undefined {
  const row = rows.findLast((one) => one.on <= on);
  if (row === undefined) return undefined;
  const text = term === '1-year' ? row.year : row.five;
  return {
    publishedOn: row.on,
    rate: { scaled: scaledIn(text), per: 'year' },
    ...(on < nextPublication() ? {} : { open: seriesEnds() }),
  };
}

/** The day of the month on which the figure after the last one held here was due. */
const nextPublication = (): Day => addMonths(lastRow().on, 1, 'clamp-to-month-end');

const lastRow = () => rows.at(-1) as (typeof rows)[number];

/** Where the series of this build ends: later figures are to be looked up. */
function seriesEnds(): Text {
  const end = dayText(lastRow().on);
  return {
    zh: `本版 LPR 数据到 ${end.zh}，之后每月公布的数字没有收录；请到全国银行间同业拆借中心或中国人民银行官网核对合同那天的数字。`,
    en: `The LPR figures held here end on ${end.en}; those published since are not in it. Look up the figure for the day of the contract on the site of the central bank or the National Interbank Funding Center.`,
  };
}

/** The ceiling for private loans: a multiple of the one-year rate on the day the contract was made. */
export function privateLoanCeiling(contractDate: Day): Rate | undefined {
  const lpr = lprOn(contractDate, '1-year');
  const { multiplier } = PRIVATE_LENDING_CAP_4XLPR.values;
  return lpr === undefined ? undefined : { scaled: lpr.rate.scaled * multiplier, per: 'year' };
}
