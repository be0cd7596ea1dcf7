import {
  addFen,
  monthOf,
  dayInMonth,
  fen,
  addToMonth,
  subFen,
  sumFen,
  withinRange,
  ZERO,
  type Day,
  type Fen,
} from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { dueDayOf, numbered } from './account.ts';
import type { Account } from './debt.ts';
import { reduceRate, settle, waive } from './concession.ts';
import { extend, firstAsking } from './extension.ts';
import type { Measure, Relief } from './measure.ts';
import { pause } from './pause.ts';
import type { Row } from '../schedule/row.ts';
import { schedule } from '../schedule/schedule.ts';
import type { Component, Fee, Method, ScheduleTerms } from '../schedule/terms.ts';

type Reinstal = Extract<Measure, { kind: 'reinstal' }>;

/**
 * The account after the measures, in their order. Debt is conserved: what was open is either still
 * in the rows and arrears or was waived. A measure that the terms do not allow is a problem.
 */
export function relieve(account: Account, relief: Relief): Result<Account> {
  return withinRange(() => composed(account, relief));
}

function composed(account: Account, relief: Relief): Result<Account> {
  let after: Result<Account> = ok(account);
  for (const measure of relief.measures) {
    if (!after.ok) return after;
    after = applied(after.value, measure);
  }
  return after;
}

function applied(account: Account, measure: Measure): Result<Account> {
  switch (measure.kind) {
    case 'extend':
      return isCount(measure.months, 12)
        ? ok(extend(account, measure))
        : fail(problem('MEASURE_RANGE', { key: 'months', max: 12 }, '/months'));
    case 'reinstal':
      return reinstal(account, measure);
    case 'pause':
      return isCount(measure.periods, 12)
        ? ok(pause(account, measure))
        : fail(problem('MEASURE_RANGE', { key: 'periods', max: 12 }, '/periods'));
    case 'reduce-rate':
      return isCount(measure.periods, 600)
        ? ok(reduceRate(account, measure))
        : fail(problem('MEASURE_RANGE', { key: 'periods', max: 600 }, '/periods'));
    case 'waive':
      return waive(account, measure);
    case 'settle':
      return settle(account, measure);
  }
}

const isCount = (value: number, max: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= max;

/** Spreads the open sum anew over `count` rows; what is not included stays where it is, or beside the rows. */
function reinstal(account: Account, measure: Reinstal): Result<Account> {
  if (!isCount(measure.count, 60))
    return fail(problem('MEASURE_RANGE', { key: 'count', max: 60 }, '/count'));
  if (measure.firstDue !== undefined && measure.firstDue <= account.asOf)
    return fail(problem('FIRST_DUE_PAST', {}, '/firstDue'));
  const include = measure.include ?? SPREAD_BY_DEFAULT;
  const spread = openSum(account, include);
  if (spread === 0) return fail(problem('NOTHING_OPEN'));
  const terms = newTerms(account, measure, spread);
  if (!terms.ok) return terms;
  const made = schedule(terms.value);
  if (!made.ok) return made;
  if (!include.includes('principal'))
    return ok({
      ...account,
      rows: joined(without(account, include), made.value.rows),
      arrears: left(account.arrears, include),
    });
  const { method, rate = account.terms.rate } = terms.value;
  const { interest, penalty, fee: fees } = openByPart(account);
  const { past: _spread, ...kept } = account;
  return ok({
    ...kept,
    terms: { ...account.terms, method, ...(rate === undefined ? {} : { rate }) },
    rows: made.value.rows,
    arrears: left({ interest, penalty, fees }, include),
  });
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

/** What new instalments spread unless a measure says otherwise: everything that is open. */
export const SPREAD_BY_DEFAULT: readonly Component[] = [
  'costs',
  'penalty',
  'fee',
  'interest',
  'principal',
];

/**
 * Whether the interest and fee of a row are owed by the day: those of overdue rows, and where what has run
 * is counted to the day, of one that falls due on it. Otherwise new rows contain them.
 */
const isBilled = (row: Row, { asOf, past }: Account): boolean =>
  row.due < asOf || (row.due === asOf && past !== undefined);

/** Whether an account is late, or was before its rows moved. */
const isLate = ({ rows, asOf, past }: Account): boolean =>
  past !== undefined || (rows[0]?.due ?? asOf) < asOf;

/** What is owed by the day of the interest of rows that were late and have moved beyond it. */
function pastOf(account: Account): Fen {
  const { past = ZERO, rows } = account;
  const interest = (some: readonly Row[]): Fen => sumFen(some.map((row) => row.interest));
  const billed = interest(rows.filter((row) => isBilled(row, account)));
  return fen(Math.max(0, Math.min(past, interest(rows)) - billed));
}

/**
 * What is open by component: all principal, the interest and fees of rows that are due already, and a
 * fee that was agreed to be paid once.
 */
export function openByPart(account: Account): Readonly<Record<Component, Fen>> {
  const late = account.rows.filter((row) => isBilled(row, account));
  const isOnce = account.terms.fee?.paid === 'first';
  const { interest, penalty, fees } = account.arrears;
  return {
    costs: ZERO,
    penalty,
    fee: addFen(fees, sumFen((isOnce ? account.rows : late).map((row) => row.fee))),
    interest: sumFen([interest, pastOf(account), ...late.map((row) => row.interest)]),
    principal: sumFen(account.rows.map((row) => row.principal)),
  };
}

function openSum(account: Account, include: readonly Component[]): Fen {
  const open = openByPart(account);
  return sumFen(include.map((component) => open[component]));
}

function left(
  { interest, penalty, fees }: Account['arrears'],
  include: readonly Component[],
): Account['arrears'] {
  return {
    interest: include.includes('interest') ? ZERO : interest,
    penalty: include.includes('penalty') ? ZERO : penalty,
    fees: include.includes('fee') ? ZERO : fees,
  };
}

/** By the creditor's own instalments where it has them, else by the contract's method and rate. */
function newTerms(account: Account, measure: Reinstal, principal: Fen): Result<ScheduleTerms> {
  const { terms, rows } = account;
  const firstDue = measure.firstDue ?? nextDue(account);
  const base = {
    principal,
    count: measure.count,
    every: terms.every,
    from: begins(account, firstDue),
    firstDue,
    ...(measure.firstDue === undefined && rows.length > 0 ? { dueDay: dueDayOf(account) } : {}),
    dayCount: terms.dayCount,
    rounding: terms.rounding,
    residue: terms.residue,
  };
  const offered = terms.instalments;
  if (offered !== undefined && measure.rate === undefined) {
    const share = offered.fee.rates[measure.count];
    const fee =
      measure.fee ?? (share === undefined ? undefined : { rate: share, of: offered.fee.of });
    if (fee === undefined)
      return fail(problem('COUNT_NOT_OFFERED', { count: measure.count }, '/count'));
    return ok({ ...base, method: 'fee-instalment', fee });
  }
  if (measure.fee !== undefined) return ok({ ...base, method: 'fee-instalment', fee: measure.fee });
  const rate = measure.rate ?? terms.rate;
  if (rate === undefined) return ok({ ...base, method: 'fee-instalment', ...feeAgain(terms.fee) });
  const method = spreading(terms.method);
  return ok({ ...base, method, rate });
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
