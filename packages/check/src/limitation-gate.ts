import { isCard, sumOwed, type Debt } from '@forbear/loan';
import { present, type Text } from '@forbear/problem';
import {
  checkGuaranty,
  checkLimitation,
  guarantyLastDay,
  limitation,
  type Finding,
  type Limitation,
  type LimitationEvent,
  type LimitationFigures,
} from '@forbear/rule';
import type { BorrowerCase } from './borrower-case.ts';
import { lastDueOf } from './figure/cost.ts';
import { asTold } from './figure/guessed.ts';
import { guarantyFigures } from './figure/standing.ts';
import { actOf, eventsOf, performByIn } from './told/claim.ts';
import { recordOf, type ToldCase } from './told/record.ts';

/**
 * Where the limitation of one debt stands, from its due days, everything the record tells and what
 * happened `since` (a suit, an agreement, a payment of the negotiation).
 */
export function limitationOf(
  borrower: BorrowerCase,
  debt: Debt,
  since: readonly LimitationEvent[] = [],
): Limitation {
  return limitation(figuresWith(borrower, debt, since));
}

function figuresWith(
  borrower: BorrowerCase,
  debt: Debt,
  since: readonly LimitationEvent[],
): LimitationFigures {
  const figures = limitationFigures(borrower, asTold(debt), recordOf(borrower));
  return { ...figures, events: [...figures.events, ...since] };
}

/** The limitation check that comes before anything which could revive a claim, and what is offered first. */
export type LimitationGate = {
  readonly limitation: Limitation;
  /** What the person reads before going on. */
  readonly why: Text;
  readonly do: Text;
  /** The paper that asks and acknowledges nothing. */
  readonly first: 'account-statement';
};

/**
 * The gate before any letter, chat, plan, payment or acceptance for a debt that may be out of time, or
 * of which nobody can tell, and before a guarantor whose guaranty may have ended; nothing where the claim
 * is in time, not yet due, or the person has decided to pay it. Plans leave a debt behind the gate out; papers show the gate and offer `first`.
 */
export function limitationGate(
  borrower: BorrowerCase,
  debt: Debt,
  since: readonly LimitationEvent[] = [],
): LimitationGate | undefined {
  if (debt.outOfTime === 'pays') return undefined;
  const figures = figuresWith(borrower, debt, since);
  const [found] = checkLimitation(figures).findings;
  const why = found ?? guarantyOver(borrower, debt);
  if (why === undefined) return undefined;
  return {
    limitation: limitation(figures),
    why: why.arithmetic,
    do: why.do,
    first: 'account-statement',
  };
}

/** The guaranty of a debt whose period may be over: a promise now could bind the guarantor anew. */
function guarantyOver(borrower: BorrowerCase, debt: Debt): Finding | undefined {
  if (debt.as !== 'guarantor') return undefined;
  const figures = guarantyFigures(borrower, asTold(debt), []);
  if (figures?.lastDue === undefined) return undefined;
  if (guarantyLastDay(figures.lastDue) >= borrower.asOf) return undefined;
  return checkGuaranty(figures).findings[0];
}

/** What the limitation of one debt is counted from. */
export function limitationFigures(
  borrower: BorrowerCase,
  debt: Debt,
  record: ToldCase,
): LimitationFigures {
  const performBy = performByIn(record.byDebt.get(debt.id) ?? []);
  const undated = record.texts.filter(
    (one) => one.on === undefined && (one.debt ?? debt.id) === debt.id && actOf(one) !== undefined,
  );
  return {
    debt: debt.id,
    owed: sumOwed(debt.outstanding),
    card: isCard(debt),
    overdue: debt.overdueSince !== undefined,
    asOf: borrower.asOf,
    events: eventsOf(record.events, debt.id),
    undated: undated.map(({ text }) => text),
    ...present({ lastDue: lastDueOf(debt) }),
    ...(performBy === undefined || performBy === 'undated' ? {} : { performBy }),
  };
}
