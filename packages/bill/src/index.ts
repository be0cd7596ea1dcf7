export type { BillFile } from './bill-file.ts';
export { joinBills, type Doubt, type JoinedBills } from './join.ts';
export { bankNamed, bankOf } from './bank-name.ts';
export { earningIn, type EarningKind } from './meaning/earning.ts';
export {
  lackingColumn,
  MAPPED,
  type ColumnMap,
  type Mapped,
  type TableSketch,
} from './column-map.ts';
export { pdfText, type PdfOptions, type PdfPage, type TextPiece } from './pdf/pdf-text.ts';
export { readBill, readBills } from './read-bill.ts';
export { KINDS, type BillTotals, type Kind, type Sums, type Transaction } from './transaction.ts';
