export {
  availableMoney,
  essentialOf,
  incomeIn,
  type Household,
  type MonthMoney,
} from './available-money.ts';
export { pictureOf, type BillPicture, type EvidencedFigure } from './evidence.ts';
export { EXPENSE_GROUPS, type Expense, type ExpenseGroup, type Income } from './money-flow.ts';
