import { ZERO, type Fen } from '@forbear/money';
import { ok } from '@forbear/problem';
import { meaningOf, type Cells, type Layout } from '../layout.ts';
import { isMoneyBack } from '../meaning/money-back.ts';
import { BORROWING, IGNORED, REFUND, REPAYMENT, type Meant } from '../meaning/meant.ts';
import { doubted, stateMeaning, walletRowMeaning } from '../meaning/wallet-row.ts';
import type { Direction } from '../transaction.ts';
import { directionOf, readBasics, wordsOf } from './wallet.ts';

/** JD: the bracket behind the amount is the refund, so the refund's own row is ignored. */
export const jd: Layout = {
  format: 'jd',
  platform: 'jd',
  columns: {
    when: ['交易时间'],
    counterparty: ['商户名称'],
    text: ['交易说明'],
    amount: ['金额'],
    method: ['收/付款方式'],
    state: ['交易状态'],
    direction: ['收/支'],
    category: ['交易分类'],
    order: ['交易订单号'],
    note: ['备注'],
  },
  needs: ['when', 'counterparty', 'text', 'amount', 'state', 'direction', 'order'],
  read: (cells, sheet) => {
    const basics = readBasics(cells, sheet);
    if (!basics.ok) return basics;
    const { moment, amount, written } = basics.value;
    const direction = directionOf(cells.direction);
    const whole = written.refunded === 'all';
    const meant = amount === 0 || whole ? IGNORED : jdMeant(cells, direction);
    const refunded = meant.kind === 'expense' ? (written.refunded as Fen) : ZERO;
    return ok(meaningOf(moment, meant, amount, direction, { refunded }));
  },
};

function jdMeant(cells: Cells, direction: Direction): Meant {
  const { state, text } = cells;
  const byState = stateMeaning(state);
  if (byState !== undefined) return byState;
  // 价保 is told in no bracket, so its own row is the only one.
  if (isMoneyBack(text) && text.includes('价保')) return REFUND;
  if (state === '退款成功' || state === '交易关闭') return IGNORED;
  const later = cells.method.includes('先享后付') || cells.category.includes('先享后付');
  if (later && direction === 'neutral') return IGNORED;
  if (state === '放款成功') return BORROWING;
  if (state === '还款成功') return REPAYMENT;
  const words = `${text} ${cells.category} ${cells.counterparty}`;
  return doubted(walletRowMeaning(words, direction), state);
}

/** Meituan: what was really paid counts; a repayment of 月付 is labelled 支出 but is none. */
export const meituan: Layout = {
  format: 'meituan',
  platform: 'meituan',
  columns: {
    when: ['交易成功时间', '交易创建时间'],
    posted: ['交易创建时间'],
    type: ['交易类型'],
    text: ['订单标题'],
    direction: ['收/支'],
    method: ['支付方式'],
    amount: ['实付金额'],
    order: ['交易单号'],
    note: ['备注'],
  },
  needs: ['when', 'type', 'text', 'direction', 'amount', 'order'],
  read: (cells, sheet) => {
    const when = /^[0-9]/.test(cells.when) ? cells.when : cells.posted;
    const basics = readBasics({ ...cells, when }, sheet);
    if (!basics.ok) return basics;
    const { moment, amount } = basics.value;
    const direction = directionOf(cells.direction);
    const meant = amount === 0 ? IGNORED : meituanMeant(cells, direction);
    return ok(meaningOf(moment, meant, amount, direction));
  },
};

function meituanMeant(cells: Cells, direction: Direction): Meant {
  const { type } = cells;
  if (type.includes('退款')) return REFUND;
  if (type.includes('还款')) return REPAYMENT;
  if (type.includes('放款')) return BORROWING;
  return walletRowMeaning(wordsOf(cells), direction);
}
