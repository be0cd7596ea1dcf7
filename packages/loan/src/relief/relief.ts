import { withinRange } from '@forbear/money';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import { accountAt, isCharged, standingOf } from '../history/account-standing.ts';
import { repayAhead, repayAnew, type PaymentAllocation } from '../history/allocation.ts';
import type { Standing } from '../history/open-row.ts';
import { catchUp } from './catch-up.ts';
import { reduceRate, settle, waive } from './concession.ts';
import { withFeesBegun } from '../history/payoff.ts';
import type { Account } from './debt.ts';
import type { Measure, Relief } from './measure.ts';
import { freeDays } from './free-days.ts';
import { minimum } from './minimum.ts';
import { moveDue } from './move-due.ts';
import { extend, pause } from './moved.ts';
import { reinstal } from './reinstal.ts';
import { offRestDays, onAgreedDays } from './rest-days.ts';

/**
 * The account after the measures, in their order. Debt is conserved: what was open is either still
 * in the rows and arrears or was waived. A measure that the terms do not allow is a problem at its place.
 */
export function relieve(account: Account, relief: Relief): Result<Account> {
  if (relief.measures.length === 0) return ok(account);
  const made = stepsOf(account, relief);
  return made.ok ? ok(made.value.at(-1) ?? account) : made;
}

/** The account after each of the measures. */
export function stepsOf(account: Account, { measures }: Relief): Result<readonly Account[]> {
  return withinRange(() => {
    const steps: Account[] = [];
    let standing: Standing = withFeesBegun(onAgreedDays(standingOf(account)));
    if (!isCharged(account)) standing = { ...standing, uncharged: true };
    for (const [k, measure] of measures.entries()) {
      const next = applied(standing, measure);
      if (!next.ok) return fail(problemAt(`/measures/${k}`, next.problem));
      standing = next.value;
      steps.push(accountAt(askedOff(standing, measures)));
    }
    return ok(steps);
  });
}

/**
 * The standing after a relief on its day. Interest that has run until then stays owed (L8) but for what
 * is waived of it; interest that was paid ahead of rows that move or are replaced pays principal.
 */
export function relieved(
  before: Standing,
  { measures }: Relief,
): Result<{ readonly standing: Standing; readonly allocations: readonly PaymentAllocation[] }> {
  const ahead = measures.some(({ kind }) => LAYS_ANEW.has(kind)) ? repayAhead(before) : undefined;
  const begun = ahead === undefined ? before : timely(ahead.standing);
  let standing = withFeesBegun(onAgreedDays(begun));
  for (const [k, measure] of measures.entries()) {
    const next = applied(standing, measure);
    if (!next.ok) return fail(problemAt(`/measures/${k}`, next.problem));
    standing = next.value;
  }
  // A lower rate leaves interest that was paid and is not owed any more.
  const back = repayAnew(askedOff(standing, measures));
  const told = [ahead, back].flatMap((one) =>
    one === undefined || one.allocation.rows.length === 0 ? [] : [one.allocation],
  );
  return ok({ standing: back.standing, allocations: told });
}

/** The rows off days of rest; the day of a settlement is agreed as it is. */
const askedOff = (standing: Standing, measures: Relief['measures']): Standing =>
  measures.some(({ kind }) => kind === 'settle') ? standing : offRestDays(standing);

/** Days overdue begin anew with rows that are laid anew. */
const timely = (standing: Standing): Standing => ({
  ...standing,
  rows: standing.rows.map(({ lateSince: _before, ...row }) => row),
});

/** Measures that move rows or put others in their place. */
const LAYS_ANEW: ReadonlySet<Measure['kind']> = new Set([
  'extend',
  'move-due',
  'pause',
  'reinstal',
  'steps',
  'catch-up',
  'minimum',
  'settle',
]);

function applied(standing: Standing, measure: Measure): Result<Standing> {
  switch (measure.kind) {
    case 'extend':
      return (
        (measure.months === undefined
          ? counted(measure.days, 366, 'days')
          : counted(measure.months, 12, 'months')) ?? ok(extend(standing, measure))
      );
    case 'move-due':
      return counted(measure.dueDay, 31, 'dueDay') ?? moveDue(standing, measure.dueDay);
    case 'free-days':
      return freeDays(standing, measure);
    case 'reinstal':
    case 'steps':
      return reinstal(standing, measure);
    case 'catch-up':
      return counted(measure.count, 60, 'count') ?? catchUp(standing, measure.count);
    case 'minimum':
      return counted(measure.periods, 12, 'periods') ?? minimum(standing, measure.periods);
    case 'pause':
      return counted(measure.periods, 12, 'periods') ?? ok(pause(standing, measure));
    case 'reduce-rate':
      return counted(measure.periods, 600, 'periods') ?? reduceRate(standing, measure);
    case 'waive':
      return waive(standing, measure);
    case 'settle':
      return settle(standing, measure);
  }
}

/** A count out of its range is a problem at its key. */
function counted(value: number, max: number, key: string): Result<never> | undefined {
  return Number.isInteger(value) && value >= 1 && value <= max
    ? undefined
    : fail(problem('MEASURE_RANGE', { key, max }, `/${key}`));
}
