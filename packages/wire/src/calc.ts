import {
  costByPayee,
  dayFraction,
  receivedOf,
  schedule,
  type PayeeCost,
  type ScheduleTerms,
  type YearlyCost,
} from '@forbear/loan';
import {
  datedRate,
  formatFen,
  periodicRate,
  subFen,
  type DatedRate,
  type PeriodicRate,
} from '@forbear/money';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import { z } from 'zod';
import { day, decimal, readJson, shaped } from './border.ts';
import { decimalText } from './decimal-text.ts';
import { loan } from './loan-request.ts';
import { rowJson } from './row-json.ts';
import { problemJson } from './problem-json.ts';
import { DAY_COUNTS, scheduleRequest } from './terms-shape.ts';
import { tvm } from './tvm-request.ts';

/** What `calc` computes in this build. */
export const CALC_KINDS = ['schedule', 'rate', 'tvm', 'days', 'loan'] as const;
export type CalcKind = (typeof CALC_KINDS)[number];

const REQUESTS_MAX = 10_000;

/**
 * Answers one request, or an array of at most 10,000. In an array a bad request answers with its
 * problem in its place; a lone bad request is the problem itself.
 */
export function calc(kind: CalcKind, text: string): Result<unknown> {
  const json = readJson(text);
  if (!json.ok) return json;
  if (!Array.isArray(json.value)) return answers[kind](json.value);
  if (json.value.length > REQUESTS_MAX)
    return fail(problem('TOO_MANY_REQUESTS', { max: REQUESTS_MAX }));
  return ok(json.value.map((request) => orProblem(answers[kind](request))));
}

const orProblem = (answer: Result<unknown>): unknown =>
  answer.ok ? answer.value : { problem: problemJson(answer.problem) };

const answers: Record<CalcKind, (request: unknown) => Result<unknown>> = {
  tvm,
  loan,
  schedule: (request) => {
    const terms = shaped(scheduleRequest, request);
    if (!terms.ok) return terms;
    return scheduleJson(terms.value);
  },
  rate: (request) => {
    if (isPeriodic(request)) {
      const paid = shaped(periodicRequest, request);
      return paid.ok
        ? rounded('/periodic', periodicRate(paid.value.periodic, paid.value.perYear))
        : paid;
    }
    const dated = shaped(datedRequest, request);
    return dated.ok ? rounded('/flows', datedRate(dated.value.flows)) : dated;
  },
  days: (request) => {
    const span = shaped(daysRequest, request);
    if (!span.ok) return span;
    const { start, end, dayCount } = span.value;
    if (end < start) return fail(problem('DAYS_ORDER', {}, '/end'));
    const { over, of } = dayFraction(start, end, dayCount);
    return ok({ days: end - start, fraction: decimalText(over / of) });
  },
};

const datedRequest = z.strictObject({
  flows: z.array(z.strictObject({ on: day, amount: decimal })).max(10_000),
});

const periodicRequest = z.strictObject({
  periodic: z.array(decimal).max(10_000),
  perYear: z.union([z.number(), decimal]).pipe(z.number().positive().max(366)),
});

const isPeriodic = (request: unknown): boolean =>
  typeof request === 'object' && request !== null && 'periodic' in request;

const daysRequest = z.strictObject({ start: day, end: day, dayCount: z.enum(DAY_COUNTS) });

/** A rate as text; `roots` only where there are several. */
function rounded(at: string, found: Result<DatedRate | PeriodicRate>): Result<unknown> {
  if (!found.ok) return fail(problemAt(at, found.problem));
  const { roots, ...rest } = found.value;
  return ok({
    ...Object.fromEntries(
      Object.entries<number>(rest).map(([key, value]) => [key, decimalText(value)]),
    ),
    ...(roots.length > 1 ? { roots: roots.map(decimalText) } : {}),
  });
}

function scheduleJson(terms: ScheduleTerms): Result<object> {
  const made = schedule(terms);
  if (!made.ok) return made;
  if (terms.method === 'fee-instalment' && terms.fee === undefined)
    return fail(problem('FEE_MISSING', {}, '/fee'));
  const { rows, total } = made.value;
  const cost = costByPayee(terms, rows);
  if (!cost.ok) return cost;
  return ok({
    ...(receivedOf(terms) < terms.principal ? { payout: payoutJson(terms) } : {}),
    rows: rows.map(rowJson),
    total: {
      payment: formatFen(total.payment),
      principal: formatFen(total.principal),
      interest: formatFen(total.interest),
      fee: formatFen(total.fee),
    },
    rate: costJson(cost.value.all),
    ...(terms.charges === undefined ? {} : { payees: cost.value.payees.map(payeeJson) }),
  });
}

const costJson = (cost: YearlyCost) => ({
  nominal: decimalText(cost.nominal),
  effective: decimalText(cost.effective),
});

/** What each payee gets beside the principal; of the lender with what its part alone costs a year. */
const payeeJson = ({ payee, total, rate }: PayeeCost): object => ({
  payee,
  total: formatFen(total),
  ...(rate === undefined ? {} : { rate: costJson(rate) }),
});

/** What reached the borrower, where a fee was kept back. */
function payoutJson(terms: ScheduleTerms): object {
  const received = receivedOf(terms);
  return { received: formatFen(received), fee: formatFen(subFen(terms.principal, received)) };
}
