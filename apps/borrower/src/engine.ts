// Loaded when the first figure is needed: papers, bills and case files.
export { pictureOf, questionText } from '@forbear/budget';
export { kit, paperText } from '@forbear/document';
export { readCaseFile, writeCaseFile } from '@forbear/wire';
export { caseOf } from './draft-case.ts';
