import { dayOfSeries, ZERO, type DaySeries, type Fen } from '@forbear/money';
import { interestOn } from './interest.ts';
import { rateAt, type PeriodRates } from './period-rates.ts';
import { scheduleOf, type Row, type Schedule } from './row.ts';
import type { ScheduleTerms } from './terms.ts';

/** What the rows are made of: given principal parts, fees, and what interest is counted on. */
export type RowParts = {
  readonly principals: readonly Fen[];
  /** Absent where no row carries a fee. */
  readonly fees?: readonly Fen[] | undefined;
  /** Absent where there is no interest. */
  readonly rates?: PeriodRates;
  /** Interest on the original amount in every row, instead of on what is left before it. */
  readonly isFlat?: boolean;
};

/** The rows of given principal parts, each with its interest and fee. */
export function partRows(terms: ScheduleTerms, dues: DaySeries, parts: RowParts): Schedule {
  const { principals, fees, rates, isFlat } = parts;
  const rows = new Array<Row>(dues.count);
  let balance = terms.principal as number;
  let start = terms.from as number;
  let [interests, charged] = [0, 0];
  for (let k = 0; k < dues.count; k += 1) {
    const due = dayOfSeries(dues, k);
    const base = isFlat === true ? terms.principal : (balance as Fen);
    const interest =
      rates === undefined ? ZERO : interestOn(base, rateAt(rates, k), terms.rounding);
    const principal = principals[k] as Fen;
    const fee = fees === undefined ? ZERO : (fees[k] as Fen);
    balance -= principal;
    interests += interest;
    charged += fee;
    rows[k] = {
      no: k + 1,
      due,
      days: due - start,
      payment: (principal + interest + fee) as Fen,
      principal,
      interest,
      fee,
      balance: balance as Fen,
    };
    start = due;
  }
  return scheduleOf(rows, terms.principal, interests, charged);
}
