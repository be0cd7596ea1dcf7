export { readPages, readReport } from './read-report.ts';
export { stocktake, type Stocktake } from './stocktake.ts';
export type { Question } from './debt/question.ts';
export {
  ACCOUNT_KINDS,
  owedOn,
  RECORD_KINDS,
  type AccountKind,
  type AccountState,
  type Liability,
  type PublicRecord,
  type Report,
  type ReportedAccount,
  type SummaryCount,
} from './report.ts';
