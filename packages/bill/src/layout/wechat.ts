import { ok } from '@forbear/problem';
import { feeIn } from '../amount.ts';
import { meaningOf, type Cells, type Layout } from '../layout.ts';
import { BORROWING, IGNORED, REFUND, type Meant } from '../meaning/meant.ts';
import { doubted, stateMeaning, walletRowMeaning } from '../meaning/wallet-row.ts';
import type { Direction } from '../transaction.ts';
import { directionOf, readBasics, wordsOf } from './wallet.ts';

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
    const meant = amount === 0 ? IGNORED : meantBy(cells, direction);
    const fee = feeIn(cells.note);
    return ok(meaningOf(moment, meant, amount, direction, { fee }));
  },
};

function meantBy(cells: Cells, direction: Direction): Meant {
  const { type, state } = cells;
  const byState = stateMeaning(state);
  if (byState !== undefined) return byState;
  if (direction === 'in' && (type.endsWith('退款') || state.includes('退款'))) return REFUND;
  if (state === '放款成功') return BORROWING;
  return doubted(walletRowMeaning(wordsOf(cells), direction), state);
}
