import { ZERO, type Fen } from '@forbear/money';
import { ok } from '@forbear/problem';
import { meaningOf, type Cells, type Layout } from '../layout.ts';
import type { Direction, Kind } from '../transaction.ts';
import { directionOf, readBasics, stopped } from './wallet.ts';

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
    const kind = amount === 0 || whole ? 'ignored' : jdKindOf(cells, direction);
    const refunded = kind === 'expense' ? (written.refunded as Fen) : ZERO;
    return ok(meaningOf(moment, kind, amount, direction, { refunded }));
  },
};

function jdKindOf(cells: Cells, direction: Direction): Kind {
  const { state, text } = cells;
  if (stopped(state) || state === '退款成功' || state === '交易关闭') return 'ignored';
  const later = cells.method.includes('先享后付') || cells.category.includes('先享后付');
  if (later && direction === 'neutral') return 'ignored';
  if (state === '放款成功') return 'borrowing';
  if (state === '还款成功') return 'repayment';
  if (direction === 'neutral' && `${text} ${cells.category}`.includes('还款')) return 'repayment';
  if (direction === 'in') return 'income';
  return direction === 'out' ? 'expense' : 'transfer';
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
    const kind = amount === 0 ? 'ignored' : meituanKindOf(cells.type, direction);
    return ok(meaningOf(moment, kind, amount, direction));
  },
};

function meituanKindOf(type: string, direction: Direction): Kind {
  if (type.includes('退款')) return 'refund';
  if (type.includes('还款')) return 'repayment';
  if (type.includes('放款')) return 'borrowing';
  if (direction === 'in') return 'income';
  return direction === 'out' ? 'expense' : 'transfer';
}
