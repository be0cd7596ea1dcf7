export { EXPENSE_GROUPS, type Expense, type ExpenseGroup, type Income } from './money-flow.ts';
