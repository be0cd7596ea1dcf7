import { dayOfSeries, fen, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { feesOf } from './fee.ts';
import { interestOn } from './interest.ts';
import { dueDays } from './period.ts';
import { rateAt, ratesOf } from './period-rates.ts';
import type { Row } from './row.ts';
import type { ScheduleTerms } from './terms.ts';

/** What one row of given payments pays: a sum, or a principal beside its interest. */
export type Given = { readonly payment: Fen } | { readonly principal: Fen };

/**
 * Rows of given payments over the due days of terms, until nothing is left: each pays its interest and
 * fee first (flat interest is counted on the original amount). The last of `count` rows pays all that is
 * left. INSTALMENT_SMALL where a payment does not cover them.
 */
export function paymentRows(
  terms: ScheduleTerms,
  given: (place: number, balance: Fen) => Given,
): Result<readonly Row[]> {
  const dues = dueDays(terms);
  if (dues === undefined) return fail(problem('DUE_RANGE', {}, '/count'));
  const { rate, principal: original, rounding, method } = terms;
  const rates = rate === undefined ? undefined : ratesOf(terms, rate, dues);
  const fees = feesOf(terms, dues.count);
  const rows: Row[] = [];
  let balance = original;
  let start = terms.from;
  for (let k = 0; k < dues.count && balance > 0; k += 1) {
    const due = dayOfSeries(dues, k);
    const base = method === 'flat' ? original : balance;
    const interest = rates === undefined ? fen(0) : interestOn(base, rateAt(rates, k), rounding);
    const fee = fees?.[k] ?? fen(0);
    const wanted = given(k, balance);
    const part = 'principal' in wanted ? wanted.principal : wanted.payment - interest - fee;
    if (part < 0) return fail(problem('INSTALMENT_SMALL', { no: k + 1 }));
    const principal = fen(k === dues.count - 1 ? balance : Math.min(part, balance));
    balance = fen(balance - principal);
    const payment = fen(principal + interest + fee);
    rows.push({ no: k + 1, due, days: due - start, payment, principal, interest, fee, balance });
    start = due;
  }
  return ok(rows);
}
