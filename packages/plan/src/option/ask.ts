import type { Measure, Relief, Terms } from '@forbear/loan';
import { mulDiv, type Rate } from '@forbear/money';

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
  pausePerPeriod: 1,
  reinstal: 120,
  reinstalPerCount: 10,
  catchUp: 60,
  catchUpPerCount: 5,
  minimumPerPeriod: 20,
  reduceRate: 800,
  waive: 900,
  settle: 1000,
  interestWaived: 900,
  belowContract: 800,
} as const;

/** Instalments of a fixed sum count as so many: how long they take is not known from the measure. */
const LONG = 24;

/** The ask of a relief: the sum over its measures. What the product offers by itself asks nothing. */
export function askOf(relief: Relief, terms: Terms): number {
  return relief.measures.reduce((sum, measure) => sum + askOfMeasure(measure, terms), 0);
}

function askOfMeasure(measure: Measure, terms: Terms): number {
  switch (measure.kind) {
    case 'extend':
      return ASK_SIZES.extendPerMonth * measure.months + waived(measure.interest === 'waived');
    case 'pause':
      return ASK_SIZES.pause + measure.periods + waived(measure.interest === 'waived');
    case 'reinstal': {
      if (isOwnOffer(measure, terms)) return ASK_SIZES.keep;
      const below = isBelowContract(measure, terms) ? ASK_SIZES.belowContract : 0;
      return ASK_SIZES.reinstal + ASK_SIZES.reinstalPerCount * (measure.count ?? LONG) + below;
    }
    case 'steps': {
      const count = measure.steps.reduce((sum, step) => sum + step.count, 0);
      return ASK_SIZES.reinstal + ASK_SIZES.reinstalPerCount * count;
    }
    case 'catch-up':
      return ASK_SIZES.catchUp + ASK_SIZES.catchUpPerCount * measure.count;
    case 'minimum':
      return ASK_SIZES.minimumPerPeriod * measure.periods;
    case 'reduce-rate':
      return ASK_SIZES.reduceRate;
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
  if (rate !== undefined) return rate.scaled < scaledBy(rate, terms.rate);
  const own = terms.instalments?.fee.rates[count ?? 0] ?? terms.fee?.rate;
  return fee !== undefined && own !== undefined && fee.rate < own;
}

/** The contract's rate counted for the period of another. */
function scaledBy(other: Rate, contract: Rate | undefined): number {
  if (contract === undefined) return 0;
  return mulDiv(contract.scaled, PARTS_OF_YEAR[contract.per], PARTS_OF_YEAR[other.per], 'up');
}

const PARTS_OF_YEAR = { day: 360, month: 12, year: 1 } as const;

const waived = (isWaived: boolean): number => (isWaived ? ASK_SIZES.interestWaived : 0);
