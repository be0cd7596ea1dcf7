export type { BillFile, RefusedRow } from './bill-file.ts';
export { joinBills, type Doubt, type Duplicate, type JoinedBills } from './join.ts';
export type { BillMonth } from './months.ts';
export { readBill } from './read-bill.ts';
export {
  KINDS,
  type BillTotals,
  type Direction,
  type Kind,
  type Platform,
  type Sums,
  type Total,
  type Transaction,
} from './transaction.ts';
