import {
  fen,
  mulDiv,
  RATE_SCALE,
  sumFen,
  ZERO,
  type Day,
  type Fen,
  type Rate,
} from '@forbear/money';

/** A purchase on a card, by the day it was posted. */
export type Posting = { readonly on: Day; readonly amount: Fen };

/** One line of a card's interest: a base, for so many days. */
export type ChargeLine = {
  readonly from: Day;
  readonly base: Fen;
  readonly days: number;
  readonly interest: Fen;
};

/** A statement and what was paid on it before the next one. */
export type CardStatement = {
  readonly postings: readonly Posting[];
  /** Payments in the order of their days, from the statement on. */
  readonly payments: readonly Posting[];
  readonly due: Day;
  readonly nextStatement: Day;
  /** Per day. */
  readonly rate: Rate;
  /** 全额计息: all of the statement from its postings on. 未还部分计息: only what was unpaid on the due day. */
  readonly on: 'full-amount' | 'unpaid-part';
  /** 容时容差, where the card's charter grants it: paid so many days late, or short by so much, counts as paid. */
  readonly tolerance?: { readonly days: number; readonly amount: Fen };
};

/**
 * Interest that the next statement adds, line by line, each rounded once; nothing when the statement was
 * paid in full by the due day (rule card-court-reduction-2021 speaks of what a court may cut).
 */
export function cardInterest(statement: CardStatement): readonly ChargeLine[] {
  const total = sumFen(statement.postings.map(({ amount }) => amount));
  const unpaid = Math.max(0, total - paidByDue(statement));
  if (unpaid <= (statement.tolerance?.amount ?? 0)) return [];
  return statement.on === 'full-amount'
    ? onAll(statement, total)
    : onUnpaid(statement, fen(unpaid));
}

/** What was paid by the due day, the days of tolerance included. */
export function paidByDue({ payments, due, tolerance }: CardStatement): Fen {
  const last = due + (tolerance?.days ?? 0);
  return sumFen(payments.filter(({ on }) => on <= last).map(({ amount }) => amount));
}

function onAll(statement: CardStatement, total: Fen): readonly ChargeLine[] {
  const { postings, payments, nextStatement, rate } = statement;
  const first = payments[0]?.on ?? nextStatement;
  const lines = postings.map(({ on, amount }) => line(amount, on, first, rate));
  let left: number = total;
  for (const [k, { on, amount }] of payments.entries()) {
    left = Math.max(0, left - amount);
    lines.push(line(fen(left), on, payments[k + 1]?.on ?? nextStatement, rate));
  }
  return lines.filter(({ base, days }) => base > 0 && days > 0);
}

/** What was unpaid, shared over the postings by their size; payments after the due day end its interest. */
function onUnpaid(statement: CardStatement, unpaid: Fen): readonly ChargeLine[] {
  const { postings, nextStatement, rate } = statement;
  const total = sumFen(postings.map(({ amount }) => amount));
  let left: number = unpaid;
  return postings.map(({ on, amount }, k) => {
    const isLast = k === postings.length - 1;
    const base = fen(isLast ? left : mulDiv(unpaid, amount, total, 'half-up'));
    left -= base;
    return line(base, on, nextStatement, rate);
  });
}

function line(base: Fen, from: Day, to: Day, rate: Rate): ChargeLine {
  const days = to - from;
  return { from, base, days, interest: interestOf(base, days, rate) };
}

const interestOf = (base: Fen, days: number, rate: Rate): Fen =>
  fen(mulDiv(base, rate.scaled * days, RATE_SCALE, 'half-up'));

/** Interest of a later month in which nothing is paid; with monthly compounding, on billed interest too. */
export const cardMonth = (
  open: { readonly principal: Fen; readonly interest: Fen },
  days: number,
  terms: { readonly rate: Rate; readonly compound: boolean },
): Fen => interestOf(fen(open.principal + (terms.compound ? open.interest : 0)), days, terms.rate);

/**
 * Damages (违约金): a share of the unpaid part of the minimum, once for a statement; they bear no
 * interest. There is no late fee and no over-limit fee since 2017 (rule card-no-late-fee-no-overlimit-fee).
 */
export function cardDamages(minimum: Fen, paid: Fen, share: number, toleranceAmount = ZERO): Fen {
  const missing = Math.max(0, minimum - paid);
  return missing <= toleranceAmount ? ZERO : fen(mulDiv(missing, share, RATE_SCALE, 'half-up'));
}
