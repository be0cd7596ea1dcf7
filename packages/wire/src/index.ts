export { calc, CALC_KINDS, type CalcKind } from './calc.ts';
export { caseFileSchema, readCaseFile, writeCaseFile } from './case-file.ts';
export { checkJson } from './check-json.ts';
export { planJson } from './plan-json.ts';
export { problemJson } from './problem-json.ts';
export { importJson, type ImportedFile } from './import-json.ts';
export { readBillMaps, writeBillMaps } from './bill-map.ts';
