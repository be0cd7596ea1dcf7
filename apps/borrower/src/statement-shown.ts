import {
  affordable,
  fundPath,
  statementOf,
  type BillPicture,
  type Expense,
  type Income,
} from '@forbear/budget';
import type { Day } from '@forbear/money';
import { sumFen } from '@forbear/money';
import { caseOf } from './draft-case.ts';
import type { Draft } from './draft.ts';
import type { Shown } from './piece/statement-view.tsx';

/** 收支申报 of what was typed and what bills show; nothing while a figure cannot be read or none is there. */
export function shownOf(
  draft: Draft,
  asOf: Day,
  picture: BillPicture | undefined,
): Shown | undefined {
  const read = caseOf({ ...draft, debts: [] }, asOf);
  if (!read.ok) return undefined;
  const { incomes, expenses, savings } = read.value;
  const household = { incomes, expenses, savings };
  const about = picture === undefined ? {} : { picture };
  const statement = statementOf({ asOf, household, ...about });
  const { sums, lines } = statement;
  if (lines.every(({ part }) => part === 'savings')) return undefined;
  const income: Income = { what: '', amount: sums.income, per: 'month' };
  const needs: Expense = {
    group: 'other',
    what: '',
    amount: sumFen([sums.fixed, sums.flexible, sums.irregular]),
    per: 'month',
  };
  const counted = { incomes: [income], expenses: [needs], savings, asOf };
  return { statement, affordable: affordable(counted), fund: fundPath(counted) };
}
