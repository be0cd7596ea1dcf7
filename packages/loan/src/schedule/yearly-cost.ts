import { datedRate, periodicRate } from '@forbear/money';
import { receivedOf } from './fee.ts';
import { isRegular, periodsAYear } from './period.ts';
import type { Row } from './row.ts';
import type { ScheduleTerms } from './terms.ts';

/** True yearly cost: `nominal` is the rate of a period × periods a year, `effective` compounds it. */
export type YearlyCost = { readonly nominal: number; readonly effective: number };

/**
 * 真实年化 of the rows of these terms, from what was received and what is paid (S9): by periods, or by
 * days over 365 where dates rule, that is where interest goes by actual days, due days are weeks or days
 * apart, the first period is longer or shorter than the others, or all is paid at once. Nothing paid beside the principal costs nothing.
 */
export function yearlyCost(terms: ScheduleTerms, rows: readonly Row[]): YearlyCost {
  const perYear = periodsAYear(terms.every);
  const received = receivedOf(terms);
  let paid = 0;
  for (const row of rows) paid += row.payment;
  if (paid === received) return { nominal: 0, effective: 0 };
  if (datesRule(terms)) {
    const payout = { on: terms.from, amount: -received };
    const found = datedRate([
      payout,
      ...rows.map(({ due, payment }) => ({ on: due, amount: payment })),
    ]);
    if (!found.ok) return { nominal: 0, effective: 0 };
    const { effective } = found.value;
    return { nominal: perYear * Math.expm1(Math.log1p(effective) / perYear), effective };
  }
  const found = periodicRate([-received, ...rows.map((row) => row.payment)], perYear);
  return found.ok ? found.value : { nominal: 0, effective: 0 };
}

function datesRule(terms: ScheduleTerms): boolean {
  if (!('months' in terms.every)) return true;
  if (terms.method === 'bullet' || terms.method === 'daily' || !isRegular(terms)) return true;
  return terms.rate !== undefined && (terms.rate.per === 'day' || terms.dayCount !== '30/360');
}
