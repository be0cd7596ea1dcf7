import { dayOfSeries, fen, ZERO, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import { relieved } from '../relief/relief.ts';
import { dueDays } from '../schedule/period.ts';
import type { Row } from '../schedule/row.ts';
import { schedule } from '../schedule/schedule.ts';
import { checkContract } from '../schedule/term-check.ts';
import type { Terms } from '../schedule/terms.ts';
import { accelerated } from './acceleration.ts';
import { applied, repay, repayAnew, type PaymentAllocation, type Repaid } from './allocation.ts';
import type { LoanEvent } from './event.ts';
import { rerated } from './floating-rate.ts';
import { lateCut } from './accrual.ts';
import { drawn } from './drawdown.ts';
import { paidToGuarantor, subrogated } from './guarantor.ts';
import { advanced } from './re-pricing.ts';
import {
  contractRow,
  isOpen,
  NO_CHARGES,
  openRow,
  type OpenRow,
  type Standing,
} from './open-row.ts';
import { addCharges } from './parts.ts';
import { payoffOf } from './payoff.ts';
import { resumed, spared, stopped } from './stop.ts';

/** What an event left, and where money went by it. */
export type Step = {
  readonly standing: Standing;
  readonly allocations: readonly PaymentAllocation[];
};

/** A loan on the day of its payout. */
export function openingOf(terms: Terms): Result<Standing> {
  const made = schedule(terms);
  if (!made.ok) return fail(problemAt('/terms', made.problem));
  const wrong = checkContract(terms);
  if (wrong !== undefined) return fail(problemAt('/terms', wrong));
  const { fee } = terms;
  return ok({
    terms,
    on: terms.from,
    rows: openRows(terms, made.value.rows),
    beside: NO_CHARGES,
    credit: ZERO,
    ...(fee?.onPayoff === undefined ? {} : { feeAtEnd: fee.onPayoff }),
  });
}

/** The rows as they stand at first: with the rate that steps to them, and the day that their interest ends on. */
function openRows(terms: Terms, rows: readonly Row[]): readonly OpenRow[] {
  const { rateSteps, offDays } = terms;
  const plain = rows.map((row) => contractRow(row, terms));
  if (rateSteps === undefined && offDays === undefined) return plain;
  const dues = offDays === undefined ? undefined : dueDays(terms);
  const endAt = (k: number): Day | undefined =>
    dues === undefined ? undefined : dayOfSeries(dues, dues.count - plain.length + k);
  return plain.map((row, k) => {
    const step = rateSteps?.findLast((one) => one.row <= row.no);
    const [begins, until] = [k === 0 ? row.begins : (endAt(k - 1) ?? row.begins), endAt(k)];
    return {
      ...row,
      begins,
      start: begins,
      days: row.due - row.begins,
      ...(until === undefined || until === row.due ? {} : { until, agreed: until }),
      ...(step === undefined ? {} : { rate: step.rate, stepped: true as const }),
    };
  });
}

/** The standing after an event on its day, which is not before the standing's; what takes back is not played here. */
export function after(before: Standing, event: LoanEvent): Result<Step> {
  const { standing, allocations } = advanced(before, event.on);
  const made = happened(lateCounted(standing), event);
  return !made.ok || allocations.length === 0
    ? made
    : ok({ ...made.value, allocations: [...allocations, ...made.value.allocations] });
}

/** Where a penalty counts on all that is open, what has run is counted in before anything of it changes. */
export const lateCounted = (standing: Standing): Standing =>
  standing.terms.penalty?.base === 'all-open'
    ? { ...standing, rows: standing.rows.map((row) => lateCut(row, standing)) }
    : standing;

function happened(standing: Standing, event: LoanEvent): Result<Step> {
  switch (event.kind) {
    case 'repay':
      return repaid(standing, event);
    case 'draw': {
      const made = drawn(standing, event.amount);
      return made.ok ? ok(toldIfAny(repayAnew(made.value))) : made;
    }
    case 'return':
      return fail(problem('EVENT_FOR_REVOLVING', {}, '/kind'));
    case 'reference':
      if (standing.terms.floating === undefined) return fail(problem('NOT_FLOATING', {}, '/kind'));
      if (event.rate.per !== 'year') return fail(problem('REFERENCE_YEAR', {}, '/rate/per'));
      return quiet({ ...standing, reference: event.rate });
    case 'refund':
      if (event.amount <= 0) return fail(problem('REPAY_ZERO', {}, '/amount'));
      return standing.credit < event.amount
        ? fail(problem('CREDIT_SMALL', {}, '/amount'))
        : quiet({ ...standing, credit: fen(standing.credit - event.amount) });
    case 'apply-credit':
      return credited(standing, event.amount ?? standing.credit);
    case 'relief': {
      if (payoffOf(standing) === 0) return fail(problem('LOAN_SETTLED', {}, '/kind'));
      const made = relieved(standing, event);
      return made.ok ? ok(made.value) : made;
    }
    case 'rate': {
      const changed = rerated(standing, event.rate);
      if (!changed.ok) return changed;
      return changed.value === standing ? quiet(standing) : ok(toldIfAny(repayAnew(changed.value)));
    }
    case 'charge':
      if (event.amount <= 0) return fail(problem('REPAY_ZERO', {}, '/amount'));
      return quiet(charged(standing, event.amount));
    case 'accelerate':
      return quiet(accelerated(standing));
    case 'stop':
      // Interest that was paid ahead and will not run pays principal.
      return ok(toldIfAny(repayAnew(stopped(standing))));
    case 'resume':
      return quiet(resumed(standing));
    case 'spare':
      return event.to <= standing.on
        ? fail(problem('DAYS_ORDER', {}, '/to'))
        : quiet(spared(standing, event.to));
    case 'break':
    case 'reverse':
      return quiet(standing);
  }
}

function repaid(standing: Standing, event: Extract<LoanEvent, { kind: 'repay' }>): Result<Step> {
  const { amount, by, to } = event;
  if (amount <= 0) return fail(problem('REPAY_ZERO', {}, '/amount'));
  if (to === 'guarantor') {
    const paid = paidToGuarantor(standing, amount);
    return paid.ok ? quiet(paid.value) : paid;
  }
  const made = told(repay(standing, amount));
  return ok(by === undefined ? made : { ...made, standing: subrogated(made.standing, amount) });
}

const quiet = (standing: Standing): Result<Step> => ok({ standing, allocations: [] });

const told = ({ standing, allocation }: Repaid): Step => ({ standing, allocations: [allocation] });

/** An allocation that moved nothing is not told. */
const toldIfAny = (repaid: Repaid): Step =>
  repaid.allocation.rows.length > 0 ? told(repaid) : { ...told(repaid), allocations: [] };

function credited(standing: Standing, amount: Fen): Result<Step> {
  if (amount <= 0) return fail(problem('REPAY_ZERO', {}, '/amount'));
  if (standing.credit < amount) return fail(problem('CREDIT_SMALL', {}, '/amount'));
  return ok(told(applied(standing, amount)));
}

/**
 * A cost is asked with the oldest row that asks for anything, or in a row of its own where none does; money
 * that was paid too much is set off against it first.
 */
function charged(standing: Standing, amount: Fen): Standing {
  const { credit, rows, on } = standing;
  const setOff = Math.min(credit, amount);
  const costs = fen(amount - setOff);
  const after = { ...standing, credit: fen(credit - setOff) };
  if (costs === 0) return after;
  const charge = { ...NO_CHARGES, costs };
  const at = rows.findIndex((row) => isOpen(row, standing));
  if (at < 0) return { ...after, rows: inOrder([...rows, ownRow(rows, on, { charge })]) };
  return {
    ...after,
    rows: rows.map((row, k) =>
      k === at ? { ...row, charges: addCharges(row.charges, charge), holiday: false } : row,
    ),
  };
}

/** A row of charges alone. */
function ownRow(
  rows: readonly OpenRow[],
  due: Day,
  { charge }: { readonly charge: OpenRow['charges'] },
): OpenRow {
  const no = rows.reduce((most, row) => Math.max(most, row.no), 0) + 1;
  const row = openRow({
    no,
    due,
    days: 0,
    payment: ZERO,
    principal: ZERO,
    interest: ZERO,
    fee: ZERO,
    balance: ZERO,
  });
  return { ...row, charges: charge, holiday: false };
}

const inOrder = (rows: readonly OpenRow[]): readonly OpenRow[] =>
  [...rows].sort((a, b) => a.due - b.due);
