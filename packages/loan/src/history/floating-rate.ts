import { fen, ZERO, type Fen, type Rate } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { dueDayOf } from '../relief/account.ts';
import { posted, type Exact } from '../schedule/exact.ts';
import { levelPaymentAfter } from '../schedule/level-payment.ts';
import { dueDays } from '../schedule/period.ts';
import { ratesOf } from '../schedule/period-rates.ts';
import { schedule } from '../schedule/schedule.ts';
import type { ScheduleTerms } from '../schedule/terms.ts';
import { balanceOf, goesByBalance, interestTo } from './accrual.ts';
import { balancesAhead, cutAt } from './early.ts';
import { endOf, type OpenRow, type Standing } from './open-row.ts';

/**
 * Another rate from the day on: level payments are made level anew, other rows keep their principal.
 * Instalments that cost a fee have no rate (RATE_NOT_FOR_FEE).
 */
export function rerated(standing: Standing, rate: Rate): Result<Standing> {
  if (standing.terms.method === 'fee-instalment')
    return fail(problem('RATE_NOT_FOR_FEE', {}, '/rate'));
  const terms = { ...standing.terms, rate };
  if (!goesByBalance(standing.terms)) return ok({ ...standing, terms });
  const before = balancesAhead(standing);
  const cut = standing.rows.map((row) => {
    const balance = before.get(row.no);
    return balance === undefined ? row : cutAt(row, balance, standing.on, standing.terms);
  });
  const parts = principalAt({ ...standing, rows: cut, terms });
  if (!parts.ok) return parts;
  const rows = cut.map((row) => ({ ...row, principal: parts.value.get(row.no) ?? row.principal }));
  const after = { ...standing, terms, rows };
  const balances = balancesAhead(after);
  return ok({
    ...after,
    rows: rows.map((row) => {
      const balance = balances.get(row.no);
      if (balance === undefined || row.holiday) return row;
      const interest = posted(interestTo(row, balance, endOf(row), terms), terms.rounding);
      return { ...row, interest };
    }),
  });
}

/**
 * The principal parts of payments made level at the new rate; nothing where the parts stay. All of
 * them are level, the one of the running period too, whose interest is partly of the old rate.
 */
function principalAt(standing: Standing): Result<ReadonlyMap<number, Fen>> {
  const { terms, rows, on } = standing;
  const ahead = rows.filter((row) => row.due > on && !row.holiday);
  const [first] = ahead;
  const principal = balanceOf(standing);
  const isLevel = terms.method === 'equal-instalment' && terms.instalment === undefined;
  if (!isLevel || first === undefined || principal === 0) return ok(new Map());
  const anew: ScheduleTerms = {
    principal,
    rate: terms.rate as Rate,
    method: 'equal-instalment',
    count: ahead.length,
    every: terms.every,
    from: first.begins,
    firstDue: first.due,
    dueDay: dueDayOf({ terms, rows: ahead }),
    dayCount: terms.dayCount,
    rounding: terms.rounding,
    residue: terms.residue,
  };
  const parts =
    first.accrued.over === 0n && first.until === undefined
      ? partsOf(anew)
      : partsAfter(anew, interestTo(first, principal, endOf(first), terms), ahead);
  if (!parts.ok) return parts;
  return ok(new Map(ahead.map((row, k) => [row.no, parts.value[k] as Fen])));
}

function partsOf(terms: ScheduleTerms): Result<readonly Fen[]> {
  const made = schedule(terms);
  return made.ok ? ok(made.value.rows.map((row) => row.principal)) : made;
}

/** The principal parts of level payments over the rows ahead, the first of which bears a given interest. */
function partsAfter(
  terms: ScheduleTerms,
  interest: Exact,
  [first, second]: readonly OpenRow[],
): Result<readonly Fen[]> {
  const { principal, count, rounding } = terms;
  const dues = dueDays(terms);
  if (dues === undefined || first === undefined || second === undefined) return ok([principal]);
  const rates = ratesOf(terms, terms.rate as Rate, dues);
  const instalment = levelPaymentAfter(principal, interest, rates, count, rounding);
  const own = fen(Math.min(principal, Math.max(0, instalment - posted(interest, rounding))));
  if (own === principal) return ok([own, ...new Array<Fen>(count - 1).fill(ZERO)]);
  const later = partsOf({
    ...terms,
    principal: fen(principal - own),
    count: count - 1,
    from: first.due,
    firstDue: second.due,
    residue: 'last',
    instalment,
  });
  return later.ok ? ok([own, ...later.value]) : later;
}
