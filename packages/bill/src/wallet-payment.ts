import type { Duplicate } from './overlap.ts';
import type { Platform, Transaction } from './transaction.ts';

/** Two rows that may be one payment; both are counted until the person says so. */
export type Doubt = { readonly bank: Transaction; readonly wallet: Transaction };

/** How a bank's statement names each wallet. */
const WALLET_NAMES: Readonly<Partial<Record<Platform, RegExp>>> = {
  alipay: /支付宝|蚂蚁|花呗|借呗|alipay/i,
  wechat: /财付通|微信|零钱|理财通|tenpay|wechat/i,
  jd: /京东|网银在线/,
  meituan: /美团|钱袋宝/,
};

const BANK_NAMES: Readonly<Partial<Record<Platform, RegExp>>> = {
  cmb: /招商|招行/,
  icbc: /工商|工行/,
  boc: /中国银行|中行/,
  bocom: /交通银行|交行/,
  abc: /农业|农行/,
  cgb: /广发/,
};

/** The banks whose name in a wallet tells where money came from. */
const KNOWN_BANK =
  /招商|招行|工商|工行|中国银行|中行|交通银行|交行|农业|农行|广发|建设|建行|中信|浦发|浦东|平安|民生|兴业|光大|邮储|邮政|华夏|微众|网商/;

const ANY_BANK = /银行|储蓄卡|信用卡/;

/** A wallet's row that moved money which a bank may have seen, and which way it went there. */
type Candidate = { readonly row: Transaction; readonly way: 'in' | 'out' | 'either' };

/** Which way money went at the bank behind a wallet's row; nothing when none moved. */
function wayOf(row: Transaction): Candidate['way'] | undefined {
  if (row.kind === 'ignored') {
    // JD tells a refund in brackets, so these rows are not counted, yet the bank saw both.
    if (row.platform !== 'jd' || row.amount === 0 || row.method.includes('先享后付'))
      return undefined;
    if (row.state === '退款成功') return 'in';
    return row.state === '交易成功' && row.category !== '先享后付' ? 'out' : undefined;
  }
  if (row.kind === 'refund') return 'in';
  return row.direction === 'neutral' ? 'either' : row.direction;
}

/** The wallets' rows by the amounts a bank may have written for them, each list by day. */
function candidatesOf(rows: readonly Transaction[]): ReadonlyMap<number, readonly Candidate[]> {
  const found = new Map<number, Candidate[]>();
  for (const row of rows) {
    if (WALLET_NAMES[row.platform] === undefined) continue;
    const way = wayOf(row);
    if (way === undefined) continue;
    for (const amount of row.fee > 0 ? [row.amount, row.amount - row.fee] : [row.amount]) {
      const same = found.get(amount);
      if (same === undefined) found.set(amount, [{ row, way }]);
      else same.push({ row, way });
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.row.on - b.row.on);
  return found;
}

/** Days apart within which two rows of equal amount are one payment, and may be one. */
const SURE_DAYS = 1;
const DOUBT_DAYS = 3;

/**
 * Drops bank rows that are a wallet's payment: equal amount, the wallet named, at most one day
 * apart. Earlier rows are matched first, so that as many as possible find their own. What is near
 * but not sure is kept on both sides and told as a doubt.
 */
export function dropWalletPayments(rows: readonly Transaction[], duplicates: Duplicate[]) {
  const isBank = (row: Transaction): boolean => WALLET_NAMES[row.platform] === undefined;
  if (!rows.some(isBank) || rows.every(isBank)) return { rows, doubts: [] };
  const candidates = candidatesOf(rows);
  const used = new Set<Transaction>();
  const dropped = new Set<Transaction>();
  const doubts: Doubt[] = [];
  const banks = rows.filter((row) => isBank(row) && isMoved(row)).sort((a, b) => a.on - b.on);
  const left: Transaction[] = [];
  for (const bank of banks) {
    const sure = freeNear(bank, candidates, used, SURE_DAYS).find(
      (wallet) => names(bank, wallet) && !paidElsewhere(bank, wallet),
    );
    if (sure === undefined) {
      left.push(bank);
      continue;
    }
    used.add(sure);
    dropped.add(bank);
    duplicates.push({ kept: sure, dropped: bank, why: 'wallet' });
  }
  for (const bank of left) {
    const wallet = freeNear(bank, candidates, used, DOUBT_DAYS).find((one) => mayBe(bank, one));
    if (wallet !== undefined) doubts.push({ bank, wallet });
  }
  return { rows: rows.filter((row) => !dropped.has(row)), doubts };
}

const isMoved = ({ currency, amount }: Transaction): boolean => currency === 'CNY' && amount > 0;

function freeNear(
  bank: Transaction,
  candidates: ReadonlyMap<number, readonly Candidate[]>,
  used: ReadonlySet<Transaction>,
  days: number,
): readonly Transaction[] {
  return (candidates.get(bank.amount) ?? [])
    .filter(
      ({ row, way }) =>
        Math.abs(bank.on - row.on) <= days &&
        !used.has(row) &&
        (way === 'either' || way === bank.direction),
    )
    .map(({ row }) => row);
}

function mayBe(bank: Transaction, wallet: Transaction): boolean {
  if (wallet.kind === 'ignored') return false;
  if (names(bank, wallet)) return true;
  const own = BANK_NAMES[bank.platform];
  const isNear = Math.abs(bank.on - wallet.on) <= SURE_DAYS;
  return isNear && (own?.test(wallet.method) ?? ANY_BANK.test(wallet.method));
}

function names(bank: Transaction, wallet: Transaction): boolean {
  const text = `${bank.text} ${bank.counterparty} ${bank.category}`;
  return WALLET_NAMES[wallet.platform]?.test(text) === true;
}

/** Whether the wallet says that the money did not come from this bank. */
function paidElsewhere(bank: Transaction, wallet: Transaction): boolean {
  const { method } = wallet;
  if (method === '' || method === '/') return false;
  const own = BANK_NAMES[bank.platform];
  if (own?.test(method) === true) return false;
  if (own !== undefined && KNOWN_BANK.test(method)) return true;
  return (
    /^(?:余额|余额宝|花呗|借呗|零钱|零钱通|白条|美团月付)/.test(method) &&
    wallet.kind !== 'transfer'
  );
}
