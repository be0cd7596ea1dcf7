/**
 * 品种: what a debt is. `platform-credit` is bought or spent now and billed later through an app
 * (花呗, 白条, 月付); `bank-card` is a bank's credit card; `loan` any other consumer loan.
 */
export const PRODUCT_KINDS = [
  'bank-card',
  'platform-credit',
  'loan',
  'home',
  'car',
  'study',
  'business',
  'private',
  'unknown',
] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];
