import { ZERO, type Fen } from '@forbear/money';
import { fail, ok, problem } from '@forbear/problem';
import { readAmount } from '../amount.ts';
import { meaningOf, type Cells, type Layout } from '../layout.ts';
import {
  BORROWING,
  EXPENSE,
  IGNORED,
  REFUND,
  REPAYMENT,
  TRANSFER,
  type Meant,
} from '../meaning/meant.ts';
import { isPayout, isRepayment } from '../meaning/credit.ts';
import { doubted, stateMeaning, walletRowMeaning } from '../meaning/wallet-row.ts';
import type { Direction, Transaction } from '../transaction.ts';
import { directionOf, readBasics, wordsOf } from './wallet.ts';

/** The app's export since 2021: both orders of columns, any name of the third direction. */
export const alipayApp: Layout = {
  format: 'alipay-app',
  platform: 'alipay',
  columns: {
    when: ['交易时间', '付款时间', '交易创建时间'],
    category: ['交易分类'],
    counterparty: ['交易对方'],
    text: ['商品说明', '商品名称'],
    direction: ['收/支'],
    amount: ['金额', '金额(元)'],
    method: ['收/付款方式', '支付方式'],
    state: ['交易状态', '当前状态'],
    order: ['交易订单号', '交易号'],
    note: ['备注'],
  },
  needs: ['when', 'text', 'direction', 'amount', 'state'],
  avoid: ['成功退款(元)', '资金状态', '商户名称', '交易单号'],
  read: (cells, sheet) => {
    const basics = readBasics(cells, sheet);
    if (!basics.ok) return basics;
    const { moment, amount } = basics.value;
    const direction = directionOf(cells.direction);
    const meant = amount === 0 ? IGNORED : meantBy(cells, direction);
    return ok(meaningOf(moment, meant, amount, direction));
  },
};

/** A closed order is ignored here; {@link settleClosedOrders} finds the ones that were paid. */
function meantBy(cells: Cells, direction: Direction): Meant {
  const { state, text } = cells;
  if (state === '交易关闭') return IGNORED;
  const byState = stateMeaning(state);
  if (byState !== undefined) return byState;
  if (state === '退款成功' || state === '退税成功') {
    return text.includes('-买入') ? TRANSFER : REFUND;
  }
  if (state === '放款成功') return BORROWING;
  if (state === '还款成功') return REPAYMENT;
  const meant = cells.category.includes('信用借还')
    ? creditMeaning(cells, direction)
    : walletRowMeaning(wordsOf(cells), direction);
  return doubted(meant, state);
}

/** Within 信用借还 money that comes in is borrowed, and money that goes out repays. */
function creditMeaning(cells: Cells, direction: Direction): Meant {
  const words = wordsOf(cells);
  if (direction === 'in' || isPayout(words) || /取出|借出至/.test(words)) return BORROWING;
  if (direction === 'out' || isRepayment(words) || words.includes('归还')) return REPAYMENT;
  // A neutral row without such a word went out when it says where the money came from.
  const paid = !/^(?:\/|花呗|借呗|信用购|)$/.test(cells.method);
  return paid ? REPAYMENT : TRANSFER;
}

const FUND_MOVED = new Set(['已支出', '已收入', '资金转移']);

/** The website's export, offered until 2023: refunds stand in the row of the purchase. */
export const alipayWeb: Layout = {
  format: 'alipay-web',
  platform: 'alipay',
  columns: {
    when: ['付款时间', '交易创建时间', '交易时间'],
    posted: ['交易创建时间'],
    type: ['类型'],
    counterparty: ['交易对方'],
    text: ['商品名称', '商品说明'],
    direction: ['收/支'],
    amount: ['金额(元)', '金额'],
    state: ['交易状态'],
    order: ['交易号', '交易订单号'],
    note: ['备注'],
    refund: ['成功退款(元)'],
    fund: ['资金状态'],
  },
  needs: ['when', 'counterparty', 'text', 'amount', 'state', 'order', 'refund'],
  read: (cells, sheet) => {
    // 付款时间 is blank where nothing was paid by hand: the day of creation stands in.
    const when = cells.when === '' ? cells.posted : cells.when;
    const basics = readBasics({ ...cells, when }, sheet);
    if (!basics.ok) return basics;
    const back = cells.refund === '' ? ZERO : readAmount(cells.refund)?.amount;
    const { moment, amount } = basics.value;
    if (back === undefined || back < 0 || back > amount) return fail(problem('BILL_ROW_AMOUNT'));
    const direction = directionOf(cells.direction);
    const meant = amount === 0 ? IGNORED : webMeant(cells, direction, back > 0);
    const refunded = meant.kind === 'expense' ? (back as Fen) : ZERO;
    return ok(meaningOf(moment, meant, amount, direction, { refunded }));
  },
};

/** A closed order of the website was paid when the row itself says where the money went. */
function webMeant(cells: Cells, direction: Direction, refunded: boolean): Meant {
  if (cells.state !== '交易关闭') return meantBy(cells, direction);
  const paid = refunded || FUND_MOVED.has(cells.fund);
  return paid && direction === 'out' ? EXPENSE : IGNORED;
}

/** The ledger book: no order numbers, no states, entries by hand. */
export const alipayLedgerBook: Layout = {
  format: 'alipay-ledger-book',
  platform: 'alipay',
  columns: {
    when: ['记录时间'],
    category: ['分类'],
    direction: ['收支类型'],
    amount: ['金额'],
    note: ['备注'],
  },
  needs: ['when', 'category', 'direction', 'amount'],
  read: () => fail(problem('BILL_LEDGER_BOOK')),
};

/**
 * Orders marked 支出 and 交易关闭 were paid after all when the number of a refund of the same
 * amount begins with theirs: they become expenses beside their refund (net nothing, but told truly).
 */
export function settleClosedOrders(transactions: readonly Transaction[]): readonly Transaction[] {
  const closed = transactions.some(isClosedPurchase);
  if (!closed) return transactions;
  const refunds = new Map<number, string[]>();
  for (const { platform, kind, amount, order } of transactions) {
    if (platform !== 'alipay' || kind !== 'refund' || order === '') continue;
    const same = refunds.get(amount);
    if (same === undefined) refunds.set(amount, [order]);
    else same.push(order);
  }
  const cameBack = ({ amount, order }: Transaction): boolean =>
    refunds.get(amount)?.some((refund) => refund.startsWith(order)) === true;
  return transactions.map((row) =>
    isClosedPurchase(row) && cameBack(row) ? { ...row, kind: 'expense' } : row,
  );
}

function isClosedPurchase(row: Transaction): boolean {
  return (
    row.kind === 'ignored' &&
    row.state === '交易关闭' &&
    row.platform === 'alipay' &&
    row.direction === 'out' &&
    row.order !== '' &&
    row.amount > 0
  );
}
