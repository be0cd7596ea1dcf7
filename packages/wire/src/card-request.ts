import { cardDamages, cardInterest, cardMonth, paidByDue, type CardStatement } from '@forbear/loan';
import {
  fen,
  formatDay,
  formatFen,
  RATE_SCALE,
  sumFen,
  withinRange,
  type Rate,
} from '@forbear/money';
import { fail, ok, present, problem, type Problem, type Result } from '@forbear/problem';
import { z } from 'zod';
import { day, money, rate, shaped, share } from './border.ts';

const postings = z.array(z.strictObject({ on: day, amount: money })).max(10_000);

const card = z.strictObject({
  postings,
  payments: postings,
  due: day,
  nextStatement: day,
  rate: rate.refine(({ per }) => per === 'day', { params: { problem: problem('CARD_RATE') } }),
  on: z.enum(['full-amount', 'unpaid-part']),
  tolerance: z.strictObject({ days: z.number().int().min(0).max(60), amount: money }).optional(),
  minimum: money.optional(),
  damages: share.optional(),
  following: z.strictObject({ statement: day, compound: z.boolean() }).optional(),
});

const cardRequest = z.strictObject({ card });
type Told = z.output<typeof card>;

/** Answers `calc loan` for one statement of a card: interest line by line, damages, and a month after. */
export function cardStatement(request: unknown): Result<unknown> {
  const read = shaped(cardRequest, request);
  if (!read.ok) return read;
  const made = withinRange(statementOf, read.value.card);
  if (made.ok || made.problem.code !== 'AMOUNT_GROWS') return made;
  return fail({ ...made.problem, pointer: '/card/postings' });
}

function statementOf(told: Told): Result<unknown> {
  const wrong = orderProblem(told) ?? damagesProblem(told);
  if (wrong !== undefined) return fail(wrong);
  const statement = present(told) as CardStatement;
  const lines = cardInterest(statement);
  const interest = sumFen(lines.map((line) => line.interest));
  const posted = sumFen(told.postings.map(({ amount }) => amount));
  const paid = sumFen(told.payments.map(({ amount }) => amount));
  const open = fen(Math.max(0, posted - paid));
  return ok({
    lines: lines.map((line) => ({
      from: formatDay(line.from),
      base: formatFen(line.base),
      days: line.days,
      interest: formatFen(line.interest),
    })),
    interest: formatFen(interest),
    ...damagesOf(told, statement),
    open: formatFen(open),
    ...(told.following === undefined
      ? {}
      : {
          following: formatFen(
            cardMonth(
              { principal: open, interest },
              told.following.statement - told.nextStatement,
              {
                rate: told.rate as Rate,
                compound: told.following.compound,
              },
            ),
          ),
        }),
  });
}

function damagesOf({ minimum, damages, tolerance }: Told, statement: CardStatement): object {
  if (minimum === undefined || damages === undefined) return {};
  const charged = cardDamages(minimum, paidByDue(statement), damages, tolerance?.amount);
  return { damages: formatFen(charged) };
}

/** Damages are a share of the minimum: neither means anything without the other. */
function damagesProblem({ minimum, damages }: Told): Problem | undefined {
  if (damages !== undefined && damages > RATE_SCALE)
    return problem('SHARE_HIGH', { max: 1 }, '/card/damages');
  if ((minimum === undefined) === (damages === undefined)) return undefined;
  const key = minimum === undefined ? 'minimum' : 'damages';
  return problem('KEY_MISSING', { key }, `/card/${key}`);
}

/** Days of a statement rise: postings, then the due day, then the next statement; payments in their order. */
function orderProblem({
  postings,
  payments,
  due,
  nextStatement,
  following,
}: Told): Problem | undefined {
  const late = postings.findIndex(({ on }) => on > due);
  if (late >= 0) return problem('EVENT_ORDER', {}, `/card/postings/${late}/on`);
  if (nextStatement <= due) return problem('EVENT_ORDER', {}, '/card/nextStatement');
  const early = payments.findIndex(
    ({ on }, k) => on > nextStatement || on < (payments[k - 1] ?? postings[0] ?? { on }).on,
  );
  if (early >= 0) return problem('EVENT_ORDER', {}, `/card/payments/${early}/on`);
  if (following !== undefined && following.statement <= nextStatement)
    return problem('EVENT_ORDER', {}, '/card/following/statement');
  return undefined;
}
