export { readReport } from './read-report.ts';
export {
  owedOn,
  type Liability,
  type PublicRecord,
  type Report,
  type ReportedAccount,
  type SummaryCount,
} from './report.ts';
export { stocktake } from './stocktake.ts';
