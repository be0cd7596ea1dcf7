import { addDays, type Day } from '@forbear/money';
import { present, type Text } from '@forbear/problem';
import { NEXT_STEPS, type StepRecord } from './course.ts';
import { cited, severityOf, type Severity } from '../finding/finding.ts';
import type { LenderKind } from '../finding/lender.ts';
import type { Force } from '../finding/rule.ts';

/** A debt overdue, as far as what comes next goes. */
export type NextFigures = {
  readonly debt?: string;
  readonly lender?: LenderKind;
  readonly card: boolean;
  readonly asOf: Day;
  readonly overdueSince: Day;
};

/** One thing that comes if nothing is done, the day it can come from, and what stops it. */
export type NextStep = {
  readonly debt?: string;
  readonly step: string;
  /** First day it can come; absent where no rule names one. */
  readonly from?: Day;
  /** Whole days overdue on that day. */
  readonly afterDays?: number;
  readonly passed: boolean;
  readonly rules: readonly string[];
  readonly force: Force;
  readonly severity: Severity;
  readonly what: Text;
  readonly stops: Text;
};

/** What comes if nothing is done about a debt overdue, in order, each with its force and what stops it. */
export function whatComesNext(figures: NextFigures): readonly NextStep[] {
  return NEXT_STEPS.filter((step) => reaches(step, figures)).map((step) => ofStep(step, figures));
}

function reaches({ only }: StepRecord, { lender, card }: NextFigures): boolean {
  if (only === undefined) return true;
  if (only === 'cards') return card;
  if (only === 'loans') return !card && lender !== 'person';
  return only === 'institutions' ? lender !== 'person' : lender === 'person';
}

function ofStep(step: StepRecord, { debt, asOf, overdueSince }: NextFigures): NextStep {
  const { afterDays, rules } = step;
  const { force } = rules[0];
  const after = afterDays?.();
  const from = after === undefined ? undefined : addDays(overdueSince, after);
  return {
    ...present({ debt }),
    step: step.step,
    ...(from === undefined || after === undefined ? {} : { from, afterDays: after }),
    passed: from !== undefined && from <= asOf,
    rules: cited(...rules),
    force,
    severity: severityOf(force),
    what: step.what(),
    stops: step.stops(),
  };
}
