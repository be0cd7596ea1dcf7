import type { ExpenseGroup } from '@forbear/budget';
import type { Text } from '@forbear/problem';

const text = (zh: string, en: string): Text => ({ zh, en });

/** The standard groups as the person's pages name them, in their order. */
export const GROUP_NAMES: Readonly<Record<ExpenseGroup, Text>> = {
  rent: text('房租、房贷', 'Rent or home loan'),
  food: text('吃饭和日用', 'Food and daily needs'),
  utilities: text('水电、燃气、电话', 'Water, power, phone'),
  transport: text('交通', 'Transport'),
  health: text('看病和药', 'Doctor and medicine'),
  children: text('孩子', 'Children'),
  support: text('赡养老人', 'Support of parents'),
  insurance: text('保险', 'Insurance'),
  other: text('其他必要开支', 'Other needs'),
};

export const GROUPS = Object.keys(GROUP_NAMES) as readonly ExpenseGroup[];
