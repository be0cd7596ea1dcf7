export { readPages, readReport } from './read-report.ts';
export {
  ACCOUNT_KINDS,
  isOwed,
  RECORD_KINDS,
  type AccountKind,
  type AccountState,
  type Liability,
  type PublicRecord,
  type Report,
  type ReportedAccount,
  type SummaryCount,
} from './report.ts';
