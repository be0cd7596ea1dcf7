import { fen, ZERO, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import {
  exactly,
  exactOf,
  minus,
  exactFen,
  NOTHING_TEXT,
  plus,
  posted,
  textOf,
  type Exact,
} from '../schedule/exact.ts';
import { rateOfPeriod } from '../schedule/interest.ts';
import type { Standing } from './open-row.ts';

/** Interest on what the guarantor paid, up to the standing's day, exact; none where the contract names no rate. */
function borne({ recourse, terms, on }: Standing): Exact {
  if (recourse === undefined) return exactOf(NOTHING_TEXT);
  const kept = exactOf(recourse.accrued);
  const { rate } = terms.recourse ?? {};
  if (rate === undefined || on <= recourse.upTo) return kept;
  const period = { start: recourse.upTo, due: on, days: on - recourse.upTo };
  const { over, of } = rateOfPeriod(period, rate, terms);
  return plus(kept, exactly(recourse.principal, { over: BigInt(over), of: BigInt(of) }));
}

/** What is owed to the guarantor on the standing's day. */
export function owedToGuarantor(standing: Standing): {
  readonly principal: Fen;
  readonly interest: Fen;
} {
  const interest = posted(borne(standing), standing.terms.rounding);
  return { principal: standing.recourse?.principal ?? ZERO, interest };
}

/** The guarantor has paid so much of what the lender asked: it is owed to the guarantor from now on. */
export function subrogated(standing: Standing, amount: Fen): Standing {
  const principal = fen((standing.recourse?.principal ?? 0) + amount);
  return {
    ...standing,
    recourse: { principal, upTo: standing.on, accrued: textOf(borne(standing)) },
  };
}

/** A payment to the guarantor: interest first, then what it paid. GUARANTOR_LESS where less is owed. */
export function paidToGuarantor(standing: Standing, amount: Fen): Result<Standing> {
  const owed = owedToGuarantor(standing);
  if (amount > owed.principal + owed.interest)
    return fail(problem('GUARANTOR_LESS', {}, '/amount'));
  const interest = fen(Math.min(amount, owed.interest));
  const principal = fen(owed.principal - (amount - interest));
  const accrued = textOf(minus(borne(standing), exactFen(interest)));
  const { recourse: _before, ...rest } = standing;
  if (principal === 0 && interest === owed.interest) return ok(rest);
  return ok({ ...standing, recourse: { principal, upTo: standing.on, accrued } });
}
