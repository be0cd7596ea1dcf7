import { parseDay, parseRate, type Day, type Rate } from '@forbear/money';
import { must } from '@forbear/problem';
import { LPR_ROWS } from './rule/lpr.ts';

/** A loan prime rate and the day it was published on. */
export type Lpr = { readonly publishedOn: Day; readonly rate: Rate };

const rows = LPR_ROWS.map(([on, year, five]) => ({ on: must(parseDay(on)), year, five }));

/**
 * The loan prime rate of a day: the last row published on or before it. Nothing before 2019-08-20.
 * After the last row of this build its rate stands, with its own day beside it.
 */
export function lprOn(on: Day, term: '1-year' | '5-year'): Lpr | undefined {
  const row = rows.findLast((one) => one.on <= on);
  if (row === undefined) return undefined;
  const text = term === '1-year' ? row.year : row.five;
  return { publishedOn: row.on, rate: must(parseRate(text, 'year')) };
}

/** The ceiling for private loans: four times the one-year rate on the day the contract was made. */
export function privateLoanCeiling(contractDate: Day): Rate | undefined {
  const lpr = lprOn(contractDate, '1-year');
  return lpr === undefined ? undefined : { scaled: lpr.rate.scaled * 4, per: 'year' };
}
