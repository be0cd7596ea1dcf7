import { fen, lastOfSeries, sumFen, withinRange, type DaySeries, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { withChargesOf } from './charge.ts';
import { atTheEnd, principalParts } from './even-parts.ts';
import { feesOf, receivedOf } from './fee.ts';
import { isPlanned, plannedRows } from './level-plan.ts';
import { levelRows } from './level-rows.ts';
import { partRows } from './part-rows.ts';
import { dueDays } from './period.ts';
import { ratesOf } from './period-rates.ts';
import { askedOn } from './rest-day.ts';
import { scheduleOf, type Row, type Schedule } from './row.ts';
import { checkTerms } from './term-check.ts';
import type { ScheduleTerms } from './terms.ts';

/**
 * The schedule of the terms, every part whole fen; principal parts sum to the principal (S1).
 * Contradictory or missing terms are a problem with the pointer of the key.
 */
export function schedule(terms: ScheduleTerms): Result<Schedule> {
  const fault = checkTerms(terms);
  if (fault !== undefined) return fail(fault);
  const made = withinRange(checked, terms);
  if (made.ok || made.problem.code !== 'AMOUNT_GROWS') return made;
  return fail({ ...made.problem, pointer: '/principal' });
}

function checked(terms: ScheduleTerms): Result<Schedule> {
  if (receivedOf(terms) <= 0) {
    const at = terms.fee?.paid === 'payout' ? '/fee/rate' : '/charges';
    return fail(problem('FEE_EATS_PAYOUT', {}, at));
  }
  const all = dueDays(terms);
  if (all === undefined) return fail(problem('DUE_RANGE', {}, '/count'));
  const made = rowsOf(terms, isOneRow(terms) ? lastOfSeries(all) : all);
  return made.ok ? ok(asked(withChargesOf(terms, made.value), terms)) : made;
}

/** The rows on the days on which they are asked for: due days off days of rest, where the contract says so. */
function asked(made: Schedule, terms: ScheduleTerms): Schedule {
  if (terms.offDays === undefined) return made;
  let before: number = terms.from;
  const rows = made.rows.map((row) => {
    const due = Math.max(askedOn(row.due, terms), before + 1) as Row['due'];
    const days = due - before;
    before = due;
    return { ...row, due, days };
  });
  return { ...made, rows };
}

/** Everything is due once, at the end of the last period. */
const isOneRow = (terms: ScheduleTerms): boolean =>
  terms.method === 'bullet' || terms.method === 'daily';

function rowsOf(terms: ScheduleTerms, dues: DaySeries): Result<Schedule> {
  const fees = feesOf(terms, dues.count);
  if (terms.method === 'fee-instalment')
    return ok(partRows(terms, dues, { principals: principalParts(terms), fees }));
  const { rate } = terms;
  if (rate === undefined) return fail(problem('RATE_MISSING', {}, '/rate'));
  if (terms.method === 'equal-instalment' && isPlanned(terms))
    return withFees(ok(plannedRows(terms, rate, dues)), fees);
  const rates = ratesOf(terms, rate, dues);
  switch (terms.method) {
    case 'equal-instalment':
      return withFees(levelRows(terms, dues, rates), fees);
    case 'equal-principal':
      return ok(partRows(terms, dues, { principals: principalParts(terms), fees, rates }));
    case 'flat':
      return ok(
        partRows(terms, dues, { principals: principalParts(terms), fees, rates, isFlat: true }),
      );
    case 'interest-first':
    case 'bullet':
    case 'daily':
      return ok(
        partRows(terms, dues, { principals: atTheEnd(terms.principal, dues.count), fees, rates }),
      );
    case 'revolving':
      return fail(problem('REVOLVING_SCHEDULE', {}, '/method'));
  }
}

function withFees(made: Result<Schedule>, fees: readonly Fen[] | undefined): Result<Schedule> {
  if (fees === undefined || !made.ok) return made;
  const { rows, total } = made.value;
  const charged = rows.map((row, k) => {
    const fee = fees[k] as Fen;
    return { ...row, fee, payment: fen(row.payment + fee) };
  });
  return ok(scheduleOf(charged, total.principal, total.interest, sumFen(fees)));
}
