import {
  addFen,
  datedRate,
  DAY_MAX,
  fen,
  periodicRate,
  subFen,
  sumFen,
  withinRange,
  ZERO,
  type Day,
  type Fen,
} from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { fees, principalParts } from './even-parts.ts';
import { interestOn, levelPayment, rateOfPeriod, type PeriodRate } from './interest.ts';
import { periodsAYear, periodsOf, type Period } from './period.ts';
import type { Row } from './row.ts';
import { checkTerms } from './term-check.ts';
import type { ScheduleTerms } from './terms.ts';

/** 还款计划: every row, the sums, and what it costs a year. */
export type Schedule = {
  readonly rows: readonly Row[];
  readonly total: {
    readonly payment: Fen;
    readonly principal: Fen;
    readonly interest: Fen;
    readonly fee: Fen;
  };
  /** True yearly cost from the cash flows: simple and compounded. */
  readonly rate: { readonly nominal: number; readonly effective: number };
};

type Parts = { readonly principal: Fen; readonly interest: Fen; readonly fee: Fen };

/**
 * The schedule of the terms, every part whole fen; principal parts sum to the principal (S1).
 * Contradictory or missing terms are a problem with the pointer of the key.
 */
export function schedule(terms: ScheduleTerms): Result<Schedule> {
  const fault = checkTerms(terms);
  return fault === undefined ? withinRange(() => checked(terms)) : fail(fault);
}

function checked(terms: ScheduleTerms): Result<Schedule> {
  const periods = isOneRow(terms) ? onePeriod(terms) : periodsOf(terms);
  if ((periods.at(-1) as Period).due > DAY_MAX) return fail(problem('DUE_RANGE', {}, '/count'));
  const parts = partsOf(terms, periods);
  if (!parts.ok) return parts;
  const rows = rowsOf(terms.principal, periods, parts.value);
  return ok({ rows, total: totalOf(rows), rate: costOf(terms, rows) });
}

const isOneRow = (terms: ScheduleTerms): boolean =>
  terms.method === 'bullet' || terms.method === 'daily';

/** Everything is due once, at the end of the last period. */
function onePeriod(terms: ScheduleTerms): readonly Period[] {
  const due = (periodsOf(terms).at(-1) as Period).due;
  return [{ start: terms.from, due, days: due - terms.from }];
}

function partsOf(terms: ScheduleTerms, periods: readonly Period[]): Result<readonly Parts[]> {
  if (terms.method === 'fee-instalment') return ok(feeInstalment(terms));
  const { rate } = terms;
  if (rate === undefined) return fail(problem('RATE_MISSING', {}, '/rate'));
  const rates = periods.map((period) => rateOfPeriod(period, rate, terms));
  switch (terms.method) {
    case 'equal-instalment':
      return level(terms, rates);
    case 'equal-principal':
      return ok(falling(terms, rates, principalParts(terms)));
    case 'flat':
      return ok(flat(terms, rates));
    case 'interest-first':
    case 'bullet':
    case 'daily':
      return ok(falling(terms, rates, atTheEnd(terms.principal, rates.length)));
    case 'revolving':
      return fail(problem('REVOLVING_SCHEDULE', {}, '/method'));
  }
}

/**
 * Level payments; the last row pays the whole balance and its own interest. A first period so long
 * that its interest exceeds the level payment is paid as interest only, and the rest is level after it.
 */
function level(terms: ScheduleTerms, rates: readonly PeriodRate[]): Result<readonly Parts[]> {
  const parts: Parts[] = [];
  let balance = terms.principal;
  let payment = terms.instalment ?? levelPayment(balance, rates, terms.rounding);
  for (const [k, rate] of rates.entries()) {
    const interest = interestOn(balance, rate, terms.rounding);
    const isLast = k === rates.length - 1;
    const isShort = !isLast && payment < interest;
    if (isShort && terms.instalment !== undefined)
      return fail(problem('INSTALMENT_SMALL', { no: k + 1 }, '/instalment'));
    const part = isShort ? ZERO : fen(Math.min(payment - interest, balance));
    const principal = isLast ? balance : part;
    parts.push({ principal, interest, fee: ZERO });
    balance = subFen(balance, principal);
    if (isShort) payment = levelPayment(balance, rates.slice(k + 1), terms.rounding);
  }
  return ok(parts);
}

/** Given principal parts, interest on what is left before each. */
function falling(
  terms: ScheduleTerms,
  rates: readonly PeriodRate[],
  principals: readonly Fen[],
): readonly Parts[] {
  let balance = terms.principal;
  return rates.map((rate, k) => {
    const principal = principals[k] as Fen;
    const interest = interestOn(balance, rate, terms.rounding);
    balance = subFen(balance, principal);
    return { principal, interest, fee: ZERO };
  });
}

/** Interest on the original amount in every row. */
function flat(terms: ScheduleTerms, rates: readonly PeriodRate[]): readonly Parts[] {
  const principals = principalParts(terms);
  return rates.map((rate, k) => ({
    principal: principals[k] as Fen,
    interest: interestOn(terms.principal, rate, terms.rounding),
    fee: ZERO,
  }));
}

function feeInstalment(terms: ScheduleTerms): readonly Parts[] {
  const charges = fees(terms);
  return principalParts(terms).map((principal, k) => ({
    principal,
    interest: ZERO,
    fee: charges[k] as Fen,
  }));
}

const atTheEnd = (principal: Fen, count: number): readonly Fen[] =>
  Array.from({ length: count }, (_, k) => (k === count - 1 ? principal : ZERO));

function rowsOf(
  principal: Fen,
  periods: readonly Period[],
  parts: readonly Parts[],
): readonly Row[] {
  let balance = principal;
  return parts.map((part, k) => {
    const { due, days } = periods[k] as Period;
    balance = subFen(balance, part.principal);
    const payment = sumFen([part.principal, part.interest, part.fee]);
    return { no: k + 1, due, days, payment, ...part, balance };
  });
}

/** The sums over rows. */
export function totalOf(rows: readonly Row[]): Schedule['total'] {
  let total = { payment: ZERO, principal: ZERO, interest: ZERO, fee: ZERO };
  for (const row of rows)
    total = {
      payment: addFen(total.payment, row.payment),
      principal: addFen(total.principal, row.principal),
      interest: addFen(total.interest, row.interest),
      fee: addFen(total.fee, row.fee),
    };
  return total;
}

/** Yearly cost of the rows: by periods, or by dates where dates rule. */
function costOf(terms: ScheduleTerms, rows: readonly Row[]): Schedule['rate'] {
  const perYear = periodsAYear(terms.every);
  if (rows.every((row) => row.interest + row.fee === 0)) return { nominal: 0, effective: 0 };
  if (datesRule(terms)) {
    const found = datedRate(flowsOf(terms.from, terms.principal, rows));
    if (!found.ok) return { nominal: 0, effective: 0 };
    const { effective } = found.value;
    return { nominal: perYear * Math.expm1(Math.log1p(effective) / perYear), effective };
  }
  const found = periodicRate([-terms.principal, ...rows.map((row) => row.payment)], perYear);
  return found.ok ? found.value : { nominal: 0, effective: 0 };
}

function datesRule(terms: ScheduleTerms): boolean {
  if (isOneRow(terms)) return true;
  if (terms.method === 'fee-instalment' || terms.method === 'flat') return false;
  return terms.rate?.per === 'day' || terms.dayCount !== '30/360';
}

/** The payout (negative) and the payments of rows, for a yearly cost. */
function flowsOf(from: Day, principal: Fen, rows: readonly Row[]) {
  return [
    { on: from, amount: -principal },
    ...rows.map((row) => ({ on: row.due, amount: row.payment as number })),
  ];
}
