export { essentialOf, isSeasonal } from './arrival.ts';
export {
  availableMoney,
  type Household,
  type MoneyTold,
  type MonthMoney,
} from './available-money.ts';
export type { CreditorFigure } from './creditor.ts';
export { firstUncovered, type Due, type EarlyWarning } from './early-warning.ts';
export { moneyAhead, savedForLater, roomByDay, type MonthAhead, type Room } from './money-ahead.ts';
export type { EvidencedFigure } from './figure.ts';
export { fundPath, type FundPath } from './fund-path.ts';
export type { FoundDebt } from './found-debt.ts';
export {
  EXPENSE_GROUPS,
  INCOME_RHYTHMS,
  type Expense,
  type ExpenseGroup,
  type Income,
} from './money-flow.ts';
export { pictureOf, type BillPicture } from './picture.ts';
export { questionText, type Question } from './question.ts';
export { statementOf, type Statement } from './statement.ts';
export { statementText } from './statement-text.ts';
export { type Answers, type PaidAnswer, type ReceivedAnswer } from './use.ts';
