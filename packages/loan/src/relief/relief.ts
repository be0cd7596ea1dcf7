import { withinRange } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { catchUp } from './catch-up.ts';
import type { Account } from './debt.ts';
import { reduceRate, settle, waive } from './concession.ts';
import { extend } from './extension.ts';
import type { Measure, Relief } from './measure.ts';
import { minimum } from './minimum.ts';
import { pause } from './pause.ts';
import { reinstal } from './reinstal.ts';

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
    case 'steps':
      return reinstal(account, measure);
    case 'catch-up':
      return isCount(measure.count, 60)
        ? catchUp(account, measure.count)
        : fail(problem('MEASURE_RANGE', { key: 'count', max: 60 }, '/count'));
    case 'minimum':
      return isCount(measure.periods, 12)
        ? minimum(account, measure.periods)
        : fail(problem('MEASURE_RANGE', { key: 'periods', max: 12 }, '/periods'));
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
