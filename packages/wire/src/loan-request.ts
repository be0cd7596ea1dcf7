import {
  historyOf,
  revolvingCourse,
  type Loan,
  type LoanEvent,
  type Position,
  type PaymentAllocation,
} from '@forbear/loan';
import { formatDay, formatFen, type Day, type Fen } from '@forbear/money';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { z } from 'zod';
import { day, money, rate, shaped } from './border.ts';
import { cardStatement } from './card-request.ts';
import { measureShape } from './measure-shape.ts';
import { rowJson } from './row-json.ts';
import { termsShape } from './terms-shape.ts';

const event = z
  .discriminatedUnion('kind', [
    z.strictObject({
      on: day,
      kind: z.literal('repay'),
      amount: money,
      by: z.literal('guarantor').optional(),
      to: z.literal('guarantor').optional(),
    }),
    z.strictObject({ on: day, kind: z.literal('draw'), amount: money }),
    z.strictObject({ on: day, kind: z.literal('return'), amount: money }),
    z.strictObject({ on: day, kind: z.literal('reference'), rate }),
    z.strictObject({
      on: day,
      kind: z.literal('relief'),
      measures: z.array(measureShape).min(1).max(10),
    }),
    z.strictObject({ on: day, kind: z.literal('rate'), rate }),
    z.strictObject({ on: day, kind: z.literal('charge'), amount: money }),
    z.strictObject({ on: day, kind: z.literal('accelerate') }),
    z.strictObject({ on: day, kind: z.literal('break'), forward: z.boolean().optional() }),
    z.strictObject({ on: day, kind: z.literal('refund'), amount: money }),
    z.strictObject({ on: day, kind: z.literal('apply-credit'), amount: money.optional() }),
    z.strictObject({ on: day, kind: z.literal('stop') }),
    z.strictObject({ on: day, kind: z.literal('resume') }),
    z.strictObject({ on: day, kind: z.literal('reverse'), event: z.number().int().min(0) }),
  ])
  .refine((one) => one.kind !== 'repay' || one.by === undefined || one.to === undefined, {
    params: { problem: problem('TERMS_CLASH', { key: 'by', other: 'to' }, '/by') },
  })
  .transform((input): LoanEvent => present(input) as LoanEvent);

const loanRequest = z.strictObject({
  terms: termsShape,
  events: z.array(event).max(10_000),
  asOf: day,
});

/** Answers one request of `calc loan`: what a loan has come to by `asOf`, or a card's statement. */
export function loan(request: unknown): Result<unknown> {
  if (typeof request === 'object' && request !== null && 'card' in request)
    return cardStatement(request);
  const read = shaped(loanRequest, request);
  if (!read.ok) return read;
  const { asOf, ...told } = read.value;
  if (told.terms.method === 'revolving') {
    const key = NOT_FOR_REVOLVING.find((one) => told.terms[one] !== undefined);
    return key === undefined
      ? revolving(told, asOf)
      : fail(problem('KEY_NOT_FOR_REVOLVING', { key }, `/terms/${key}`));
  }
  const found = historyOf(told, asOf);
  if (!found.ok) return found;
  const { rows, position, allocations } = found.value;
  return ok({
    rows: rows.map(rowJson),
    position: positionJson(position),
    allocations: allocations.map(allocationJson),
  });
}

/** Terms that a bill which is paid by minimums makes nothing of. */
const NOT_FOR_REVOLVING = [
  'instalment',
  'fee',
  'charges',
  'penalty',
  'allocation',
  'prepayment',
  'instalments',
  'dueDay',
  'balloon',
  'interestOnly',
  'rateSteps',
  'unit',
  'free',
  'offDays',
  'floating',
  'recourse',
] as const;

/** A revolving credit: its latest bill is the row, and every bill so far stands beside. */
function revolving(told: Loan, asOf: Day): Result<unknown> {
  const course = revolvingCourse(told, asOf);
  if (!course.ok) return course;
  const { bills, principal, interest, overdue, overdueSince, credit } = course.value;
  return ok({
    position: {
      on: formatDay(asOf),
      ...asText({ principal, interest, overdue, credit }),
      daysOverdue: overdueSince === undefined ? 0 : asOf - overdueSince,
    },
    bills: bills.map(({ due, ...sums }) => ({ due: formatDay(due), ...asText(sums) })),
    allocations: course.value.allocations.map(allocationJson),
  });
}

function positionJson(position: Position): object {
  const { on, daysOverdue, ...sums } = position;
  return { on: formatDay(on), ...asText(sums), daysOverdue };
}

const allocationJson = ({ on, amount, parts, unapplied, rows }: PaymentAllocation): object => ({
  on: formatDay(on),
  amount: formatFen(amount),
  ...asText(parts),
  unapplied: formatFen(unapplied),
  rows: rows.map((row) => ({ no: row.no, ...asText(row.parts) })),
});

const asText = (sums: Readonly<Record<string, Fen>>): object =>
  Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, formatFen(sum)]));
