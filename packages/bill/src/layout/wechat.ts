import { ok } from '@forbear/problem';
import { feeIn } from '../amount.ts';
import { meaningOf, type Cells, type Layout } from '../layout.ts';
import type { Direction, Kind } from '../transaction.ts';
import { directionOf, readBasics, stopped } from './wallet.ts';

/** WeChat Pay: CSV until mid-2025, workbooks since; the columns are the same. */
export const wechat: Layout = {
  format: 'wechat-csv',
  workbookFormat: 'wechat-xlsx',
  platform: 'wechat',
  columns: {
    when: ['交易时间'],
    type: ['交易类型'],
    counterparty: ['交易对方'],
    text: ['商品'],
    direction: ['收/支'],
    amount: ['金额(元)', '金额'],
    method: ['支付方式'],
    state: ['当前状态'],
    order: ['交易单号'],
    note: ['备注'],
  },
  needs: ['when', 'type', 'counterparty', 'direction', 'amount', 'state', 'order'],
  read: (cells, sheet) => {
    const basics = readBasics(cells, sheet);
    if (!basics.ok) return basics;
    const { moment, amount } = basics.value;
    const direction = directionOf(cells.direction);
    const kind = amount === 0 ? 'ignored' : kindOf(cells, direction);
    const fee = feeIn(cells.note);
    return ok(meaningOf(moment, kind, amount, direction, { fee }));
  },
};

/** Loans of WeChat are known by their names; a repayment may be labelled 支出. */
const LOAN = /微粒贷|分付/;

function kindOf(cells: Cells, direction: Direction): Kind {
  const { type, state } = cells;
  if (stopped(state)) return 'ignored';
  if (direction === 'in' && (type.endsWith('退款') || state.includes('退款'))) return 'refund';
  if (state === '放款成功') return 'borrowing';
  const told = `${type} ${cells.counterparty} ${cells.text}`;
  if (direction === 'neutral' && told.includes('还款')) return 'repayment';
  if (direction === 'out' && told.includes('还款') && LOAN.test(told)) return 'repayment';
  if (direction === 'in') return 'income';
  return direction === 'out' ? 'expense' : 'transfer';
}
