import type { BillFile } from './bill-file.ts';
import { settleClosedOrders } from './layout/alipay.ts';
import { monthsOf, sourceOf, type BillMonth } from './months.ts';
import { sumsOf, type Platform, type Sums, type Transaction } from './transaction.ts';

/** A row that stands for the same transaction as another, and is not counted. */
export type Duplicate = {
  readonly kept: Transaction;
  readonly dropped: Transaction;
  readonly why: 'overlap' | 'wallet';
};

/** Two rows that may be one payment; both are counted until the person says so. */
export type Doubt = { readonly bank: Transaction; readonly wallet: Transaction };

/** Several bills as one: nothing counted twice. */
export type JoinedBills = Sums & {
  /** Rows that count: all rows kept by the files without the duplicates. */
  readonly rows: number;
  readonly transactions: readonly Transaction[];
  /** How many rows stand for a transaction that another row already is. */
  readonly duplicates: number;
  readonly dropped: readonly Duplicate[];
  readonly doubts: readonly Doubt[];
  readonly months: readonly BillMonth[];
};

/** How a bank's statement names each wallet. */
const WALLET_NAMES: Readonly<Partial<Record<Platform, RegExp>>> = {
  alipay: /支付宝|蚂蚁|花呗|借呗|alipay/i,
  wechat: /财付通|微信|零钱|tenpay|wechat/i,
  jd: /京东|网银在线/,
  meituan: /美团/,
};

const BANK_NAMES: Readonly<Partial<Record<Platform, RegExp>>> = {
  cmb: /招商|招行/,
  icbc: /工商|工行/,
  boc: /中国银行|中行/,
  bocom: /交通银行|交行/,
  abc: /农业|农行/,
  cgb: /广发/,
};

/** Joins bills: overlapping exports count once, and so do a wallet's payment and its bank row. */
export function joinBills(files: readonly BillFile[]): JoinedBills {
  const dropped: Duplicate[] = [];
  const once = dropOverlaps(files, dropped);
  const { rows, doubts } = dropBankRows(once, dropped);
  const transactions = [...settleClosedOrders(rows)].sort(byTime);
  return {
    rows: transactions.length,
    transactions,
    duplicates: dropped.length,
    dropped,
    doubts,
    months: monthsOf(transactions, files),
    ...sumsOf(transactions),
  };
}

const byTime = (a: Transaction, b: Transaction): number =>
  a.on - b.on ||
  (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) ||
  (a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row);

/** What makes two rows of one source the same transaction: its number, or else all that is told. */
function keyOf(row: Transaction, source: string): string {
  const { amount, direction, currency } = row;
  if (row.order !== '') return `${source}|${row.order}|${amount}|${direction}`;
  const told = [row.on, row.at, row.balance, row.text, row.counterparty].join('|');
  return `${source}||${currency}|${amount}|${direction}|${told}`;
}

/**
 * One file never repeats itself; between files the n-th row of a key in one is the n-th in the
 * other. The file that reaches furthest is taken first: it knows the latest state of an order.
 */
function dropOverlaps(files: readonly BillFile[], duplicates: Duplicate[]): Transaction[] {
  const kept = new Map<string, Transaction[]>();
  const rows: Transaction[] = [];
  const latest = [...files].sort(
    (a, b) => b.period.until - a.period.until || b.rows - a.rows || (a.file < b.file ? -1 : 1),
  );
  for (const file of latest) {
    const source = sourceOf(file);
    const seen = new Map<string, number>();
    for (const row of file.transactions) {
      const key = keyOf(row, source);
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      const same = kept.get(key);
      const twin = same?.[nth];
      if (twin !== undefined) {
        duplicates.push({ kept: twin, dropped: row, why: 'overlap' });
        continue;
      }
      if (same === undefined) kept.set(key, [row]);
      else same.push(row);
      rows.push(row);
    }
  }
  return rows;
}

function dropBankRows(rows: readonly Transaction[], duplicates: Duplicate[]) {
  const doubts: Doubt[] = [];
  const wallets = new Map<number, Transaction[]>();
  for (const row of rows) {
    if (WALLET_NAMES[row.platform] === undefined || row.kind === 'ignored') continue;
    for (const amount of row.fee > 0 ? [row.amount, row.amount - row.fee] : [row.amount]) {
      const same = wallets.get(amount);
      if (same === undefined) wallets.set(amount, [row]);
      else same.push(row);
    }
  }
  const used = new Set<Transaction>();
  const left = rows.filter((bank) => {
    if (WALLET_NAMES[bank.platform] !== undefined) return true;
    if (bank.currency !== 'CNY' || bank.amount === 0) return true;
    const near = (wallets.get(bank.amount) ?? [])
      .filter((wallet) => !used.has(wallet) && mayBeOne(bank, wallet))
      .sort((a, b) => Math.abs(a.on - bank.on) - Math.abs(b.on - bank.on));
    const sure = near.find((wallet) => names(bank, wallet) && !paidElsewhere(bank, wallet));
    if (sure !== undefined) {
      used.add(sure);
      duplicates.push({ kept: sure, dropped: bank, why: 'wallet' });
      return false;
    }
    const doubtful = near.find(
      (wallet) => names(bank, wallet) || /银行|储蓄卡|信用卡/.test(wallet.method),
    );
    if (doubtful !== undefined) doubts.push({ bank, wallet: doubtful });
    return true;
  });
  return { rows: left, doubts };
}

function mayBeOne(bank: Transaction, wallet: Transaction): boolean {
  if (Math.abs(bank.on - wallet.on) > 1) return false;
  if (wallet.direction !== 'neutral') return wallet.direction === bank.direction;
  return wallet.kind !== 'refund' || bank.direction === 'in';
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
  if (own !== undefined && /银行|储蓄卡|信用卡/.test(method)) return true;
  return (
    /^(?:余额|余额宝|花呗|借呗|零钱|零钱通|白条|美团月付)/.test(method) &&
    wallet.kind !== 'transfer'
  );
}
