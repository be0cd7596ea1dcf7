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
  KEPT,
  KEPT_CLASSES,
  PRIVACY_REFUSALS,
  keptEntry,
  privacyBody,
  privacyDecideBody,
  privacyEntry,
  privacyPrepareBody,
  privacyQuery,
  privacyView,
  type KeptClass,
  type PrivacyRefusal,
} from './privacy.ts';
export { periodQuery, regulatorReport } from './regulator.ts';
export { hookEntry, hookTold, newHook } from './webhook.ts';
export {
  advanceBody,
  advanced,
  auditEntry,
  auditQuery,
  codeTold,
  colleague,
  deskTold,
  done,
  endedQuery,
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
  staffQuery,
  subjectBody,
  startBody,
  totpBody,
  totpSecret,
} from './people.ts';
export { measureJson, productTermsJson } from '../case-file.ts';
export { papersJson, policyDraft, policyJson } from '../policy-shape.ts';
export { reportParams, reportQuery, reportTold } from './report.ts';
export {
  policiesQuery,
  policyEntry,
  policyVersion,
  publishBody,
  trialBody,
  trialTold,
} from './policy.ts';
export { GRANTED, grantBody, safeHours } from './granted.ts';
export {
  accessEntry,
  CASE_CHANNELS,
  caseEvent,
  caseRow,
  caseView,
  COMMAND_BODIES,
  grantEntry,
  movedAnswer,
  offerView,
  openBody,
  openedAnswer,
  proposalView,
  publicRequestAnswer,
  publicRequestBody,
  publicRequestEntry,
  requestBody,
  type AccessEntry,
  type CaseView,
  type CommandName,
  type GrantEntry,
} from './case.ts';
export {
  fileEntry,
  messageBody,
  messageEntry,
  messageTaken,
  type MessageEntry,
} from './message.ts';
export { absenceBody, absenceEntry, diaryDoneBody, diaryEntry } from './diary.ts';
export { DISCLOSED, DISCLOSED_ITEMS, type DisclosedItem } from './disclosure.ts';
export {
  accountEntry,
  accountQuery,
  changeAnswer,
  codesQuery,
  codesTold,
  creditBody,
  dateParams,
  accountMapBody,
  dayHeadTold,
  dayTold,
  differenceEntry,
  exportBody,
  importedProduct,
  importEntry,
  importQuery,
  importsQuery,
  journalEntry,
  journalsTold,
  matchBody,
  noBody,
  onQuery,
  paymentAnswer,
  paymentBody,
  paymentEntry,
  paymentQuery,
  paymentTaken,
  positionTold,
  productEntry,
  productsQuery,
  refundBody,
  scheduleTold,
  rejectBody,
  writeOffBody,
} from './book.ts';
export {
  DIARY_WORDS,
  IMPORT_WORDS,
  MESSAGE_WORDS,
  PAYMENT_WORDS,
  PRIVACY_WORDS,
} from './state-words.ts';
export { reliefJson } from '../case-file.ts';
export { measureShape } from '../measure-shape.ts';
