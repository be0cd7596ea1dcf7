export {
  joinBills,
  readBill,
  type BillFile,
  type BillMonth,
  type BillTotals,
  type JoinedBills,
} from './bill-file.ts';
export { KINDS, type Kind, type Transaction } from './transaction.ts';
