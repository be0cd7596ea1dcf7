import type { ExpenseGroup } from '@forbear/budget';

/** The standard groups as the borrower's screens name them. */
export const GROUP_NAMES: Readonly<Record<ExpenseGroup, string>> = {
  rent: '房租、房贷',
  food: '吃饭和日用',
  utilities: '水电、燃气、电话',
  transport: '交通',
  health: '看病和药',
  children: '孩子',
  support: '赡养老人',
  insurance: '保险',
  other: '其他必要开支',
};

/** The groups in their order. The engine's own list would load the engine with the first page. */
export const GROUPS = Object.keys(GROUP_NAMES) as readonly ExpenseGroup[];
