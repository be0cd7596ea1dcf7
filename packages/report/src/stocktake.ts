import type { Debt } from '@forbear/loan';
import { debtsIn } from './debt/debt.ts';
import { questionsOf, type Question } from './debt/question.ts';
import type { Report } from './report.ts';

/** The debts of a report as far as it knows them, and what is to be asked. */
export type Stocktake = {
  readonly debts: readonly Debt[];
  readonly questions: readonly Question[];
};

/**
 * Makes debts of what is still owed: figures of the report as known, the rest by templates and named
 * in `guessed`. The questions are at most one a debt, and none has to be answered.
 */
export function stocktake(report: Report): Stocktake {
  const debts = debtsIn(report);
  return { debts: debts.map(({ debt }) => debt), questions: questionsOf(debts) };
}
