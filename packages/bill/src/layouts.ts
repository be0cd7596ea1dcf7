import type { Layout } from './layout.ts';
import { alipayApp, alipayLedgerBook, alipayWeb } from './layout/alipay.ts';
import { BANKS } from './layout/bank.ts';
import { jd, meituan } from './layout/shop.ts';
import { wechat } from './layout/wechat.ts';

/** Every layout that is recognised, the more particular before the more general. */
export const LAYOUTS: readonly Layout[] = [
  alipayLedgerBook,
  alipayWeb,
  wechat,
  jd,
  meituan,
  alipayApp,
  ...BANKS,
];
