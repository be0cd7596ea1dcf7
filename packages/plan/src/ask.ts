import type { Measure, Relief, Terms } from '@forbear/loan';

/**
 * How much each measure asks of a creditor, smallest first. Published data, not a chance of success:
 * it only orders what to ask for.
 */
export const ASK_SIZES = {
  keep: 0,
  extendPerMonth: 10,
  pause: 120,
  pausePerPeriod: 1,
  reinstal: 120,
  reinstalPerCount: 10,
  reduceRate: 800,
  waive: 900,
  settle: 1000,
  interestWaived: 900,
  belowContract: 800,
} as const;

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
      if (terms.instalments?.bySelf === true && measure.fee === undefined) return ASK_SIZES.keep;
      const rate = measure.rate !== undefined && measure.rate.scaled < (terms.rate?.scaled ?? 0);
      const below = rate ? ASK_SIZES.belowContract : 0;
      return ASK_SIZES.reinstal + ASK_SIZES.reinstalPerCount * measure.count + below;
    }
    case 'reduce-rate':
      return ASK_SIZES.reduceRate;
    case 'waive':
      return ASK_SIZES.waive;
    case 'settle':
      return ASK_SIZES.settle;
  }
}

const waived = (isWaived: boolean): number => (isWaived ? ASK_SIZES.interestWaived : 0);
