import {
  addFen,
  addToMonth,
  dayInMonth,
  monthOf,
  subFen,
  sumFen,
  ZERO,
  type Day,
  type Fen,
} from '@forbear/money';
import { fail, ok, problem, problemAt, type Problem, type Result } from '@forbear/problem';
import { paymentRows } from '../schedule/payment-rows.ts';
import type { Row } from '../schedule/row.ts';
import { schedule } from '../schedule/schedule.ts';
import type { Component, Fee, Method, ScheduleTerms } from '../schedule/terms.ts';
import { dueDayOf, numbered } from './account.ts';
import type { Account } from './debt.ts';
import { firstAsking } from './extension.ts';
import type { Measure, PaymentStep } from './measure.ts';
import { isBilled, isLate, left, openByPart, openSum, SPREAD_BY_DEFAULT } from './open-part.ts';

type Reinstal = Extract<Measure, { kind: 'reinstal' | 'steps' }>;

/** Spreads the open sum anew over `count` rows; what is not included stays where it is, or beside the rows. */
export function reinstal(account: Account, measure: Reinstal): Result<Account> {
  const wrong = checkSize(measure);
  if (wrong !== undefined) return fail(wrong);
  if (measure.firstDue !== undefined && measure.firstDue <= account.asOf)
    return fail(problem('FIRST_DUE_PAST', {}, '/firstDue'));
  const include = measure.include ?? SPREAD_BY_DEFAULT;
  const spread = openSum(account, include);
  if (spread === 0) return fail(problem('NOTHING_OPEN'));
  const terms = newTerms(account, measure, spread);
  if (!terms.ok) return terms;
  const made = rowsOf(terms.value, measure);
  if (!made.ok) return made;
  if (!include.includes('principal'))
    return ok({
      ...account,
      rows: joined(without(account, include), made.value),
      arrears: left(account.arrears, include),
    });
  const { method, rate = account.terms.rate } = terms.value;
  const { interest, penalty, fee: fees } = openByPart(account);
  const { past: _spread, ...kept } = account;
  return ok({
    ...kept,
    terms: { ...account.terms, method, ...(rate === undefined ? {} : { rate }) },
    rows: made.value,
    arrears: left({ interest, penalty, fees }, include),
  });
}

/** The places where the size of new instalments may be wrong: their count, their sum, their steps. */
function checkSize(measure: Reinstal): Problem | undefined {
  const out = (at: string) => problem('MEASURE_RANGE', { key: 'count', max: COUNT_MAX }, at);
  if (measure.kind === 'steps') {
    const at = measure.steps.findIndex(({ count, amount }) => !isCount(count) || amount <= 0);
    if (at >= 0) return out(`/steps/${at}/count`);
    return isCount(countOf(measure.steps)) ? undefined : out('/steps');
  }
  if (measure.amount !== undefined)
    return measure.amount > 0 ? undefined : problem('REPAY_ZERO', {}, '/amount');
  return isCount(measure.count) ? undefined : out('/count');
}

const COUNT_MAX = 60;

const isCount = (value: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= COUNT_MAX;

const countOf = (steps: readonly PaymentStep[]): number =>
  steps.reduce((sum, { count }) => sum + count, 0);

/** The rows of new terms: by their method, or of the payments that the measure gives. */
function rowsOf(terms: ScheduleTerms, measure: Reinstal): Result<readonly Row[]> {
  if (measure.kind === 'reinstal' && measure.amount === undefined) {
    const made = schedule(terms);
    return made.ok ? ok(made.value.rows) : made;
  }
  if (measure.kind === 'steps') {
    const payments = measure.steps.flatMap(({ count, amount }) =>
      new Array<Fen>(count).fill(amount),
    );
    const made = paymentRows(terms, (place) => ({ payment: payments[place] as Fen }));
    return made.ok ? made : fail(problemAt('/steps', made.problem));
  }
  const { amount } = measure;
  const made = paymentRows(terms, () => ({ payment: amount }));
  if (!made.ok) return fail(problemAt('/amount', made.problem));
  const last = made.value.at(-1) as Row;
  return last.payment > amount
    ? fail(problem('AMOUNT_TOO_SMALL', { max: COUNT_MAX }, '/amount'))
    : made;
}

/** The rows without the interest and fees of late ones that are spread elsewhere. */
function without(account: Account, include: readonly Component[]): readonly Row[] {
  return account.rows
    .map((row) => {
      if (!isBilled(row, account)) return row;
      const interest = include.includes('interest') ? ZERO : row.interest;
      const fee = include.includes('fee') ? ZERO : row.fee;
      return { ...row, interest, fee, payment: sumFen([row.principal, interest, fee]) };
    })
    .filter((row) => row.payment > 0);
}

/** Two lists of rows as one, those of the same day added up. */
function joined(one: readonly Row[], other: readonly Row[]): readonly Row[] {
  const byDay = new Map<Day, Row>();
  for (const row of [...one, ...other]) {
    const same = byDay.get(row.due);
    byDay.set(row.due, same === undefined ? row : together(same, row));
  }
  let balance = sumFen([...byDay.values()].map((row) => row.principal));
  const rows = [...byDay.values()]
    .sort((a, b) => a.due - b.due)
    .map((row) => {
      balance = subFen(balance, row.principal);
      return { ...row, balance };
    });
  return numbered(rows);
}

const together = (a: Row, b: Row): Row => ({
  ...a,
  principal: addFen(a.principal, b.principal),
  interest: addFen(a.interest, b.interest),
  fee: addFen(a.fee, b.fee),
  payment: addFen(a.payment, b.payment),
});

/** By the creditor's own instalments where it has them, else by the contract's method and rate. */
function newTerms(account: Account, measure: Reinstal, principal: Fen): Result<ScheduleTerms> {
  const { terms, rows } = account;
  const firstDue = measure.firstDue ?? nextDue(account);
  const count = sizeOf(measure);
  const base = {
    principal,
    count,
    every: terms.every,
    from: begins(account, firstDue),
    firstDue,
    ...(measure.firstDue === undefined && rows.length > 0 ? { dueDay: dueDayOf(account) } : {}),
    dayCount: terms.dayCount,
    rounding: terms.rounding,
    residue: terms.residue,
  };
  const offered = isByCount(measure) ? terms.instalments : undefined;
  if (offered !== undefined && measure.rate === undefined) {
    const share = offered.fee.rates[count];
    const own =
      feeOf(measure) ?? (share === undefined ? undefined : { rate: share, of: offered.fee.of });
    if (own === undefined) return fail(problem('COUNT_NOT_OFFERED', { count }, '/count'));
    return ok({ ...base, method: 'fee-instalment', fee: own });
  }
  const fee = feeOf(measure);
  if (fee !== undefined) return ok({ ...base, method: 'fee-instalment', fee });
  const rate = measure.rate ?? terms.rate;
  if (rate === undefined) return ok({ ...base, method: 'fee-instalment', ...feeAgain(terms.fee) });
  const method = spreading(terms.method);
  return ok({ ...base, method, rate });
}

const isByCount = (measure: Reinstal): boolean =>
  measure.kind === 'reinstal' && measure.amount === undefined;

const feeOf = (measure: Reinstal): Fee | undefined =>
  measure.kind === 'reinstal' ? measure.fee : undefined;

/** How many rows there may be at most. */
function sizeOf(measure: Reinstal): number {
  if (measure.kind === 'steps') return countOf(measure.steps);
  return measure.count ?? COUNT_MAX;
}

/** A fee of each instalment is charged on new instalments too; one paid at once is not paid twice. */
const feeAgain = (fee: Fee | undefined): { readonly fee?: Fee } =>
  fee !== undefined && (fee.paid ?? 'each') === 'each' ? { fee } : {};

/** Methods that pay the principal at once, or by minimums, are spread as level payments. */
function spreading(method: Method): Method {
  return method === 'equal-principal' || method === 'flat' ? method : 'equal-instalment';
}

/** The first old open due day after `asOf`; without one, the contract's day in the next month. */
function nextDue(account: Account): Day {
  const next = account.rows.find((row) => row.due > account.asOf && row.payment > 0);
  if (next !== undefined) return next.due;
  return dayInMonth(addToMonth(monthOf(account.asOf), 1), dueDayOf(account));
}

/**
 * Interest runs from the last due day that was kept, before agreed holidays; of a debt that is late, or
 * has no rows left, from `asOf`.
 */
function begins(account: Account, firstDue: Day): Day {
  const { rows, asOf } = account;
  const untilFirst = rows.slice(0, firstAsking(rows) + 1);
  const start = Math.min(...untilFirst.map((row) => row.due - row.days)) as Day;
  return isLate(account) || rows.length === 0 || start >= firstDue ? asOf : start;
}
