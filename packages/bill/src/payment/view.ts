import type { Platform, Transaction } from '../transaction.ts';

/**
 * How near a row is to what was bought: a shop's order, the wallet that paid it, the account behind
 * the wallet, the card. The nearest view of a payment tells most and is the one that counts.
 */
export const rankOf = ({ platform, account }: Transaction): 0 | 1 | 2 | 3 => {
  if (platform === 'jd' || platform === 'meituan') return 0;
  return account === 'wallet' ? 1 : account === 'debit' ? 2 : 3;
};

/** How the other views name each wallet and shop. */
const NAMES: Readonly<Partial<Record<Platform, RegExp>>> = {
  alipay: /支付宝|蚂蚁|花呗|借呗|alipay/i,
  wechat: /财付通|微信|零钱|理财通|tenpay|wechat/i,
  jd: /京东|网银在线/,
  meituan: /美团|钱袋宝|三快/,
};

/** All words of a row, labels too. */
export const wordsOf = ({ text, counterparty, category }: Transaction): string =>
  `${text} ${counterparty} ${category}`;

/** Whether the farther view names the wallet or shop of the nearer one. */
export const names = (far: Transaction, near: Transaction): boolean =>
  NAMES[near.platform]?.test(wordsOf(far)) === true;

/** Whether a shop says that it was paid with another wallet than this one. */
export function isOtherWallet(shop: Transaction, wallet: Transaction): boolean {
  const { method } = shop;
  if (/白条|月付|先享后付/.test(method)) return true;
  const own = NAMES[wallet.platform]?.test(method) === true;
  return !own && (/支付宝|微信|银行|储蓄卡|信用卡/.test(method) || method.includes('余额'));
}

export type Way = 'in' | 'out' | 'either';

/** Which way money went in the farther views of a row; nothing when none moved there. */
export function wayOf(row: Transaction): Way | undefined {
  if (row.kind === 'ignored') {
    // JD tells a refund in brackets, so these rows are not counted, yet the other views saw both.
    if (row.platform !== 'jd' || row.amount === 0 || row.method.includes('先享后付'))
      return undefined;
    if (row.state === '退款成功') return 'in';
    return row.state === '交易成功' && row.category !== '先享后付' ? 'out' : undefined;
  }
  if (row.kind === 'refund') return 'in';
  return row.direction === 'neutral' ? 'either' : row.direction;
}

/** Days by which a refund may reach an account after the wallet told it. */
export const REFUND_DAYS = 15;

/** Whether two views can be of one payment by their days. */
export function isNear(far: Transaction, near: Transaction, days: number): boolean {
  const later = far.on - near.on;
  return later >= -days && later <= (near.kind === 'refund' ? REFUND_DAYS : days);
}
