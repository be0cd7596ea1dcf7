import { sumFen, ZERO, type Fen } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { chargesByPayee } from './charge.ts';
import type { Row } from './row.ts';
import { schedule } from './schedule.ts';
import type { Payee, ScheduleTerms } from './terms.ts';
import { yearlyCost, type YearlyCost } from './yearly-cost.ts';

/** What one payee gets of a loan beside the principal; of the lender with what its part alone costs a year. */
export type PayeeCost = { readonly payee: Payee; readonly total: Fen; readonly rate?: YearlyCost };

/** What a loan costs a year in all (综合年化), and what of it goes to whom. */
export type CostByPayee = { readonly all: YearlyCost; readonly payees: readonly PayeeCost[] };

/**
 * The yearly cost of the rows of these terms with all charges, whoever gets them, and each payee's part: the
 * lender first. `nominal` is the rate of a period × periods a year, `effective` compounds it. Problems of terms.
 */
export function costByPayee(terms: ScheduleTerms, rows: readonly Row[]): Result<CostByPayee> {
  const { charges: _asked, ...alone } = terms;
  const own = schedule(alone);
  if (!own.ok) return own;
  const { total, rows: ownRows } = own.value;
  const { lender = ZERO, ...others } = Object.fromEntries(chargesByPayee(terms, rows));
  const first: PayeeCost = {
    payee: 'lender',
    total: sumFen([total.interest, total.fee, lender]),
    rate: yearlyCost(alone, ownRows),
  };
  const rest = Object.entries(others).map(([payee, sum]): PayeeCost => ({
    payee: payee as Payee,
    total: sum,
  }));
  return ok({ all: yearlyCost(terms, rows), payees: [first, ...rest] });
}
