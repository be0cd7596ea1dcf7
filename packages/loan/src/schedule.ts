import { fen, sumFen, withinRange, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { atTheEnd, principalParts } from './even-parts.ts';
import { feesOf, receivedOf } from './fee.ts';
import { levelRows } from './level-rows.ts';
import { partRows } from './part-rows.ts';
import { dueDays } from './period.ts';
import { ratesOf } from './period-rates.ts';
import type { MadeRows, Row } from './row.ts';
import { checkTerms } from './term-check.ts';
import type { ScheduleTerms } from './terms.ts';

/** 还款计划: every row and the sums; `yearlyCost` tells what it costs a year. */
export type Schedule = {
  readonly rows: readonly Row[];
  readonly total: {
    readonly payment: Fen;
    readonly principal: Fen;
    readonly interest: Fen;
    readonly fee: Fen;
  };
};

/**
 * The schedule of the terms, every part whole fen; principal parts sum to the principal (S1).
 * Contradictory or missing terms are a problem with the pointer of the key.
 */
export function schedule(terms: ScheduleTerms): Result<Schedule> {
  const fault = checkTerms(terms);
  return fault === undefined ? withinRange(() => checked(terms)) : fail(fault);
}

function checked(terms: ScheduleTerms): Result<Schedule> {
  if (receivedOf(terms) <= 0) return fail(problem('FEE_EATS_PAYOUT', {}, '/fee/rate'));
  const all = dueDays(terms);
  if (all === undefined) return fail(problem('DUE_RANGE', {}, '/count'));
  const made = rowsOf(terms, isOneRow(terms) ? all.slice(-1) : all);
  if (!made.ok) return made;
  const { rows, interest, fee } = made.value;
  return ok({ rows, total: sums(terms.principal, interest, fee) });
}

/** Everything is due once, at the end of the last period. */
const isOneRow = (terms: ScheduleTerms): boolean =>
  terms.method === 'bullet' || terms.method === 'daily';

function rowsOf(terms: ScheduleTerms, dues: readonly Day[]): Result<MadeRows> {
  const fees = feesOf(terms, dues.length);
  if (terms.method === 'fee-instalment')
    return ok(partRows(terms, dues, { principals: principalParts(terms), fees }));
  const { rate } = terms;
  if (rate === undefined) return fail(problem('RATE_MISSING', {}, '/rate'));
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
        partRows(terms, dues, { principals: atTheEnd(terms.principal, dues.length), fees, rates }),
      );
    case 'revolving':
      return fail(problem('REVOLVING_SCHEDULE', {}, '/method'));
  }
}

function withFees(made: Result<MadeRows>, fees: readonly Fen[] | undefined): Result<MadeRows> {
  if (fees === undefined || !made.ok) return made;
  const { rows, interest } = made.value;
  return ok({
    rows: rows.map((row, k) => {
      const fee = fees[k] as Fen;
      return { ...row, fee, payment: fen(row.payment + fee) };
    }),
    interest,
    fee: sumFen(fees),
  });
}

/** The sums over rows. */
export function totalOf(rows: readonly Row[]): Schedule['total'] {
  let [principal, interest, fee] = [0, 0, 0];
  for (const row of rows) {
    principal += row.principal;
    interest += row.interest;
    fee += row.fee;
  }
  return sums(principal, interest, fee);
}

const sums = (principal: number, interest: number, fee: number): Schedule['total'] => ({
  payment: fen(principal + interest + fee),
  principal: fen(principal),
  interest: fen(interest),
  fee: fen(fee),
});
