import { type Day, type Rate } from '@forbear/money';
import { dayIn, scaledIn } from '../finding/figure.ts';
import { LPR_ROWS } from './rule/lpr.ts';
import { PRIVATE_LENDING_CAP_4XLPR } from './rule/private-loan-ceiling.ts';

/** A loan prime rate and the day it was published on. */
export type Lpr = { readonly publishedOn: Day; readonly rate: Rate };

const rows = LPR_ROWS.map(([on, year, five]) => ({ on: dayIn(on), year, five }));

/**
 * The loan prime rate of a day: the last row published on or before it. Nothing before 2019-08-20.
 * After the last row of this build its rate stands, with its own day beside it.
 */
export function lprOn(on: Day, term: '1-year' | '5-year'): Lpr | undefined {
  const row = rows.findLast((one) => one.on <= on);
  if (row === undefined) return undefined;
  const text = term === '1-year' ? row.year : row.five;
  return { publishedOn: row.on, rate: { scaled: scaledIn(text), per: 'year' } };
}

/** The ceiling for private loans: a multiple of the one-year rate on the day the contract was made. */
export function privateLoanCeiling(contractDate: Day): Rate | undefined {
  const lpr = lprOn(contractDate, '1-year');
  const { multiplier } = PRIVATE_LENDING_CAP_4XLPR.values;
  return lpr === undefined ? undefined : { scaled: lpr.rate.scaled * multiplier, per: 'year' };
}
