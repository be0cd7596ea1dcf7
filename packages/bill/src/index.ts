export type { BillFile, RefusedRow } from './bill-file.ts';
export { joinBills, type Doubt, type JoinedBills } from './join.ts';
export type { Duplicate } from './overlap.ts';
export { bankNamed, bankOf } from './bank-name.ts';
export { earningIn, type EarningKind } from './meaning/earning.ts';
export type { BillMonth, BillSource } from './months.ts';
export {
  lackingColumn,
  MAPPED,
  type ColumnMap,
  type Mapped,
  type TableSketch,
} from './column-map.ts';
export {
  pdfText,
  type PdfOptions,
  type PdfPage,
  type PdfText,
  type TextPiece,
} from './pdf/pdf-text.ts';
export { readBill, readBills, sketchTable, type ReadBill, type ReadOptions } from './read-bill.ts';
export type { Watch } from './read-table.ts';
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
