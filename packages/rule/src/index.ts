export { LENDER_KINDS, type LenderKind } from './lender.ts';
