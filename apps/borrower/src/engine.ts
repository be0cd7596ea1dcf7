// Loaded when the first figure is needed: papers, bills and case files.
export { pictureOf, questionText } from '@forbear/budget';
export {
  calendarIcs,
  calendarOf,
  carePaper,
  CHANNELS,
  kit,
  needsCare,
  PAPER_IDS,
  PAPERS,
  paperHtml,
  paperText,
  writePaper,
} from '@forbear/document';
export { readCaseFile, writeCaseFile } from '@forbear/wire';
export { caseOf } from './draft-case.ts';
export { shownOf } from './statement-shown.ts';
