export {
  CORE_FILES,
  type AccountRow,
  type CoreFile,
  type PaymentRow,
  type PositionRow,
  type TransactionRow,
} from './core-files.ts';
export {
  csvRow,
  FILE_BYTES,
  openCsv,
  sumText,
  type CsvReader,
  type Fault,
  type Numbered,
  type Preview,
} from './csv.ts';
export { readProducts, type Product } from './product-file.ts';
export { day, decimal, money, plainText, rate, readJson, shaped, share } from '../border.ts';
export { problemBody } from './problem-body.ts';
export { pageOf, pageQuery } from './page.ts';
export {
  auditEntry,
  codeTold,
  colleague,
  done,
  idParams,
  inviteBody,
  keyEntry,
  keyTold,
  me,
  newKey,
  newStaff,
  paired,
  pairingBody,
  passwordBody,
  resetAsked,
  rolesBody,
  sessionEntry,
  setupBody,
  signedIn,
  signInBody,
  staffEntry,
  startBody,
  totpBody,
  totpSecret,
} from './people.ts';
