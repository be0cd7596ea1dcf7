import {
  addMonths,
  addToMonth,
  dayInMonth,
  dayOfSeries,
  fen,
  monthOf,
  sumFen,
  ZERO,
  type Day,
  type Fen,
} from '@forbear/money';
import { fail, ok, present, problem, type Problem, type Result } from '@forbear/problem';
import { isAhead } from '../history/accrual.ts';
import {
  chargesOf,
  NO_CHARGES,
  openRow,
  rowOpen,
  type Charges,
  type OpenRow,
  type Standing,
} from '../history/open-row.ts';
import { addCharges } from '../history/parts.ts';
import { NOTHING, posted, type Exact } from '../schedule/exact.ts';
import { dueDays } from '../schedule/period.ts';
import { checkEvery } from '../schedule/term-check.ts';
import type { Fee, Method, ScheduleTerms, Terms } from '../schedule/terms.ts';
import { dueDayOf } from './account.ts';
import { partFrom, ranOn, withCharges, withInterest } from './carried.ts';
import { joined } from './joined.ts';
import type { Measure, PaymentStep } from './measure.ts';
import { laidOut, type Layout } from './new-rows.ts';
import { openCharges, parted, SPREAD_BY_DEFAULT } from './open-part.ts';

export type Reinstal = Extract<Measure, { kind: 'reinstal' | 'steps' }>;

const COUNT_MAX = 60;

/**
 * Spreads the open sum anew over new rows; what is not included stays where it is, or with the first row. What has
 * run by the day stays interest of the first new row, whatever the method, unless the measure says more.
 */
export function reinstal(standing: Standing, measure: Reinstal): Result<Standing> {
  const wrong =
    checkSize(measure) ?? (measure.every === undefined ? undefined : checkEvery(measure.every));
  if (wrong !== undefined) return fail(wrong);
  if (measure.firstDue !== undefined && measure.firstDue <= standing.on)
    return fail(problem('FIRST_DUE_PAST', {}, '/firstDue'));
  const include = measure.include ?? SPREAD_BY_DEFAULT;
  const { taken, left } = parted(openCharges(standing), include);
  const hasPrincipal = include.includes('principal');
  const principal = hasPrincipal ? sumFen(standing.rows.map((row) => row.principal)) : ZERO;
  if (principal + chargesOf(taken) === 0) return fail(problem('NOTHING_OPEN', {}, '/include'));
  const ran = hasPrincipal ? ranOn(standing) : NOTHING;
  const { carry } = measure;
  const isApart = hasPrincipal && carry !== undefined && carry !== 'principal';
  const run = carry === undefined ? ZERO : posted(ran, standing.terms.rounding);
  const sum = isApart
    ? principal
    : fen(principal + chargesOf(taken) + (carry === 'principal' ? run : 0));
  const terms = newTerms(standing, measure, sum);
  if (!terms.ok) return terms;
  const layout = layoutOf(standing, terms.value, measure, carry === undefined ? ran : NOTHING);
  if (!layout.ok) return layout;
  const made = laidOut(layout.value);
  if (!made.ok) return made;
  if (!hasPrincipal) return ok(joined(standing, made.value, left, include));
  const beside = isApart ? withInterest(addCharges(taken, left), run) : left;
  return ok(renewed(standing, measure, { terms: terms.value, rows: made.value, beside }));
}

/** The standing with new rows in place of all that were there. */
function renewed(
  standing: Standing,
  measure: Reinstal,
  {
    terms,
    rows,
    beside,
  }: {
    readonly terms: ScheduleTerms;
    readonly rows: readonly OpenRow[];
    readonly beside: Charges;
  },
): Standing {
  const {
    instalment: _given,
    balloon: _balloon,
    interestOnly: _interestOnly,
    rateSteps: _steps,
    ...before
  } = standing.terms;
  const { method, rate = before.rate, dueDay, every } = terms;
  const carry =
    measure.carry === undefined || measure.carry === 'principal' ? 'first' : measure.carry;
  const feeAtEnd =
    feeOf(measure)?.onPayoff ?? before.instalments?.fee.onPayoff ?? standing.feeAtEnd;
  return {
    ...standing,
    terms: {
      ...before,
      method,
      every,
      ...(rate === undefined ? {} : { rate }),
      ...(dueDay === undefined ? {} : { dueDay }),
      ...(measure.kind === 'reinstal' && measure.amount !== undefined
        ? { instalment: measure.amount }
        : {}),
    },
    rows: withCharges(rows, beside, carry, standing.on),
    beside: NO_CHARGES,
    ...(feeAtEnd === undefined ? {} : { feeAtEnd }),
  };
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

const isCount = (value: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= COUNT_MAX;

const countOf = (steps: readonly PaymentStep[]): number =>
  steps.reduce((sum, { count }) => sum + count, 0);

const isByCount = (measure: Reinstal): boolean =>
  measure.kind === 'reinstal' && measure.amount === undefined;

const feeOf = (measure: Reinstal): Fee | undefined =>
  measure.kind === 'reinstal' ? measure.fee : undefined;

/** How many rows there may be at most. */
function sizeOf(measure: Reinstal): number {
  if (measure.kind === 'steps') return countOf(measure.steps);
  return measure.count ?? COUNT_MAX;
}

/** By the creditor's own instalments where it has them, else by the contract's method and rate. */
function newTerms(standing: Standing, measure: Reinstal, principal: Fen): Result<ScheduleTerms> {
  const { terms, rows, on } = standing;
  const firstDue = measure.firstDue ?? nextDue(standing);
  const count = sizeOf(measure);
  const hasDay = measure.firstDue === undefined && rows.length > 0;
  const base = {
    principal,
    count,
    every: measure.every ?? terms.every,
    from: on,
    firstDue,
    ...(hasDay ? { dueDay: dueDayOf(standing) } : {}),
    dayCount: terms.dayCount,
    rounding: terms.rounding,
    residue: terms.residue,
    ...present({ free: terms.free }),
  };
  const offered = isByCount(measure) ? terms.instalments : undefined;
  const fee = feeOf(measure);
  if (offered !== undefined && measure.rate === undefined) {
    const share = offered.fee.rates[count];
    const own = fee ?? (share === undefined ? undefined : { rate: share, of: offered.fee.of });
    if (own === undefined) return fail(problem('COUNT_NOT_OFFERED', { count }, '/count'));
    return ok({ ...base, method: 'fee-instalment', fee: own });
  }
  if (fee !== undefined) return ok({ ...base, method: 'fee-instalment', fee });
  const rate = measure.rate ?? terms.rate;
  if (rate === undefined) return ok({ ...base, method: 'fee-instalment', ...feeAgain(terms.fee) });
  return ok({
    ...base,
    method: isByCount(measure) ? spreading(terms.method) : paying(terms.method),
    rate,
  });
}

/** A fee of each instalment is charged on new instalments too; one paid at once is not paid twice. */
const feeAgain = (fee: Fee | undefined): { readonly fee?: Fee } =>
  fee !== undefined && (fee.paid ?? 'each') === 'each' ? { fee } : {};

/** Methods that pay the principal at once, or by minimums, are spread as level payments. */
function spreading(method: Method): Method {
  return method === 'equal-principal' || method === 'flat' ? method : 'equal-instalment';
}

/** Given payments are level ones, but for flat interest. */
const paying = (method: Method): Method => (method === 'flat' ? method : 'equal-instalment');

/** The first old open due day after the day; without one, the contract's day in the next month. */
function nextDue(standing: Standing): Day {
  const { rows, on } = standing;
  const next = rows.find((row) => isAhead(row, on) && rowOpen(row) > 0);
  if (next !== undefined) return next.due;
  return dayInMonth(addToMonth(monthOf(on), 1), dueDayOf(standing));
}

/** The bare rows that the new terms lay out, the first of them with what has run. */
function layoutOf(
  standing: Standing,
  terms: ScheduleTerms,
  measure: Reinstal,
  run: Exact,
): Result<Layout> {
  const dues = dueDays(terms);
  if (dues === undefined)
    return fail(problem('DUE_RANGE', {}, isByCount(measure) ? '/count' : '/kind'));
  const first = dayOfSeries(dues, 0);
  const isSoon =
    'months' in terms.every
      ? first < addMonths(standing.on, terms.every.months, 'clamp-to-month-end')
      : false;
  const begins =
    standing.rows.find((row) => isAhead(row, standing.on) && row.begins < standing.on)?.begins ??
    standing.on;
  const rows = Array.from({ length: dues.count }, (_, k): OpenRow => {
    const due = dayOfSeries(dues, k);
    const start = k === 0 ? standing.on : dayOfSeries(dues, k - 1);
    const row = openRow({
      no: k + 1,
      due,
      days: due - start,
      payment: ZERO,
      principal: ZERO,
      interest: ZERO,
      fee: ZERO,
      balance: ZERO,
    });
    const part = k === 0 ? partFrom(standing, due, terms) : {};
    return {
      ...row,
      ...part,
      ...(k === 0 ? { days: due - begins } : {}),
      holiday: false,
      ...(isSoon ? { feeAhead: true } : {}),
    };
  });
  const payments =
    measure.kind === 'steps'
      ? measure.steps.flatMap(({ count, amount }) => new Array<Fen>(count).fill(amount))
      : measure.amount;
  return ok({ terms: terms as Terms, rows, run, ...(payments === undefined ? {} : { payments }) });
}
