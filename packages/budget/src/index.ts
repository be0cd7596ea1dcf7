export { affordable, type Affordable } from './affordable.ts';
export {
  availableMoney,
  essentialOf,
  incomeIn,
  type Household,
  type MonthMoney,
} from './available-money.ts';
export { contextOf, type Context } from './context.ts';
export type { CreditorFigure, FailedDeduction } from './creditor.ts';
export type { Earning } from './earning.ts';
export { firstUncovered, type Due, type EarlyWarning } from './early-warning.ts';
export type { EvidencedFigure } from './figure.ts';
export { fundPath, FUND_MONTHS_MAX, type FundPath } from './fund-path.ts';
export type { FoundDebt } from './found-debt.ts';
export {
  EXPENSE_GROUPS,
  INCOME_RHYTHMS,
  type Expense,
  type ExpenseGroup,
  type Income,
} from './money-flow.ts';
export { pictureOf, type BillPicture } from './picture.ts';
export type { IrregularCost } from './spending.ts';
export { questionText, type Question } from './question.ts';
export {
  creditorSummary,
  PARTS,
  statementOf,
  type Basis,
  type CreditorSummary,
  type Part,
  type Statement,
  type StatementInput,
  type StatementLine,
} from './statement.ts';
export { statementText, summaryText } from './statement-text.ts';
export {
  NO_ANSWERS,
  PAID_ANSWERS,
  RECEIVED_ANSWERS,
  type Answers,
  type PaidAnswer,
  type ReceivedAnswer,
} from './use.ts';
