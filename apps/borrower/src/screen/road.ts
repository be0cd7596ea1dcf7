// The road from the first question to the plan: one piece of code, loaded when it is set out on.
export { Urgent } from './urgent.tsx';
export { Hold } from './hold.tsx';
export { Letters } from './letters.tsx';
export { Debts } from './debts.tsx';
export { OneDebt } from './one-debt.tsx';
export { DebtLater } from './debt-later.tsx';
export { Incomes } from './income.tsx';
export { Spending } from './spending.tsx';
export { Happened } from './happened.tsx';
export { Answers } from './answers.tsx';
export { Plan } from './plan.tsx';
export { Ways } from './ways.tsx';
export { Why } from './why.tsx';
