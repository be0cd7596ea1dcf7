import { monthsMoved, type Debt, type Measure, type Relief, type Terms } from '@forbear/loan';
import { mulDiv, type Day, type Rate } from '@forbear/money';
import { isBeyondUsual } from './usual.ts';

type Reinstal = Extract<Measure, { kind: 'reinstal' }>;

/**
 * How much each measure asks of a creditor, smallest first. Published data, not a chance of success:
 * it only orders what to ask for.
 */
export const ASK_SIZES = {
  keep: 0,
  moveDueDay: 1,
  extendPerMonth: 10,
  pause: 120,
  pausePerPeriod: 10,
  reinstal: 120,
  reinstalPerCount: 10,
  catchUp: 60,
  catchUpPerCount: 5,
  minimum: 0,
  reduceRate: 800,
  waive: 900,
  settle: 1000,
  interestWaived: 900,
  belowContract: 800,
} as const;

/**
 * How much a relief asks in points: the sum over its measures. What the product offers by itself asks
 * nothing, nor does a price that the law sets: `terms` are the lawful ones. `parts` is how many rows it
 * comes to, where the measure does not say.
 */
export function pointsOf(relief: Relief, terms: Terms, parts: number): number {
  return relief.measures.reduce((sum, one) => sum + askOfMeasure(one, terms, parts), 0);
}

/**
 * What is asked, compared in this order: how many asks go beyond what is usual, how many debts are asked
 * for, the largest of the asks, all of them together. Points order asks; they are never shown to a person.
 */
export type Ask = {
  readonly beyond: number;
  readonly creditors: number;
  readonly largest: number;
  readonly points: number;
};

/** The ask of a relief for one debt. */
export function askOf(debt: Debt, relief: Relief, parts: number, asOf: Day): Ask {
  const points = pointsOf(relief, debt.terms, parts);
  const creditors = points > 0 ? 1 : 0;
  const beyond = isBeyondUsual(debt, relief, parts, asOf) ? 1 : 0;
  return { beyond, creditors, largest: points, points };
}

export const NO_ASK: Ask = { beyond: 0, creditors: 0, largest: 0, points: 0 };

/** All asks of a plan together. */
export const allAsked = (asks: readonly Ask[]): Ask =>
  asks.reduce(
    (sum, ask) => ({
      beyond: sum.beyond + ask.beyond,
      creditors: sum.creditors + ask.creditors,
      largest: Math.max(sum.largest, ask.largest),
      points: sum.points + ask.points,
    }),
    NO_ASK,
  );

/** Whether a creditor is asked to give up money, not only to wait. */
export const givesUp = (relief: Relief, terms: Terms): boolean =>
  relief.measures.some(
    (one) => askOfMeasure(one, terms, 0) >= Math.min(ASK_SIZES.reduceRate, ASK_SIZES.waive),
  );

function askOfMeasure(measure: Measure, terms: Terms, parts: number): number {
  switch (measure.kind) {
    case 'extend':
      return (
        Math.ceil(ASK_SIZES.extendPerMonth * monthsMoved(measure)) +
        waived(measure.interest === 'waived')
      );
    case 'move-due':
      return ASK_SIZES.moveDueDay;
    case 'free-days':
      return ASK_SIZES.interestWaived;
    case 'pause':
      return (
        ASK_SIZES.pause +
        ASK_SIZES.pausePerPeriod * measure.periods +
        waived(measure.interest === 'waived')
      );
    case 'reinstal': {
      if (isOwnOffer(measure, terms)) return ASK_SIZES.keep;
      const below = isBelowContract(measure, terms) ? ASK_SIZES.belowContract : 0;
      return ASK_SIZES.reinstal + ASK_SIZES.reinstalPerCount * (measure.count ?? parts) + below;
    }
    case 'steps': {
      const count = measure.steps.reduce((sum, step) => sum + step.count, 0);
      const isBelow = measure.rate !== undefined && isLower(measure.rate, terms);
      const below = isBelow ? ASK_SIZES.belowContract : 0;
      return ASK_SIZES.reinstal + ASK_SIZES.reinstalPerCount * count + below;
    }
    case 'catch-up':
      return ASK_SIZES.catchUp + ASK_SIZES.catchUpPerCount * measure.count;
    case 'minimum':
      return ASK_SIZES.minimum;
    case 'reduce-rate':
      return isLower(measure.rate, terms) ? ASK_SIZES.reduceRate : ASK_SIZES.keep;
    case 'waive':
      return ASK_SIZES.waive;
    case 'settle':
      return ASK_SIZES.settle;
  }
}

/** Whether the borrower can take these instalments alone, as the product offers them. */
const isOwnOffer = ({ count, fee, rate, firstDue }: Reinstal, { instalments }: Terms): boolean =>
  instalments?.bySelf === true &&
  count !== undefined &&
  instalments.fee.rates[count] !== undefined &&
  fee === undefined &&
  rate === undefined &&
  firstDue === undefined;

/** Whether new instalments ask for a lower rate or fee than the contract or the creditor's own instalments. */
function isBelowContract(measure: Reinstal, terms: Terms): boolean {
  const { rate, fee, count } = measure;
  if (rate !== undefined) return isLower(rate, terms);
  const own = terms.instalments?.fee.rates[count ?? 0] ?? terms.fee?.rate;
  return fee !== undefined && own !== undefined && fee.rate < own;
}

/** Whether a rate lies below what the terms charge, as interest or as a fee. */
const isLower = (rate: Rate, { rate: own, fee, instalments }: Terms): boolean =>
  own === undefined
    ? rate.scaled === 0 && ((fee?.rate ?? 0) > 0 || instalments !== undefined)
    : rate.scaled < scaledBy(rate, own);

/** The contract's rate counted for the period of another. */
function scaledBy(other: Rate, contract: Rate): number {
  return mulDiv(contract.scaled, PARTS_OF_YEAR[contract.per], PARTS_OF_YEAR[other.per], 'up');
}

const PARTS_OF_YEAR = { day: 360, month: 12, year: 1 } as const;

const waived = (isWaived: boolean): number => (isWaived ? ASK_SIZES.interestWaived : 0);
