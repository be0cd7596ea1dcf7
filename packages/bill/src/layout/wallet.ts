import type { Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { readAmount, type WrittenAmount } from '../amount.ts';
import type { Cells, Sheet } from '../layout.ts';
import type { Moment } from '../moment.ts';
import type { Direction } from '../transaction.ts';

/** States in which no money moved. */
const STOPPED = new Set([
  '还款失败',
  '交易失败',
  '支付失败',
  '转账失败',
  '转出失败',
  '等待付款',
  '已关闭',
  '芝麻免押下单成功',
  '解冻成功',
  '信用服务使用成功',
]);

/** Whether a state says that no money moved. */
export const stopped = (state: string): boolean => STOPPED.has(state);

/** 收入 in, 支出 out; every other label (不计收支, 其他, 中性交易, `/`, blank) is neutral. */
export function directionOf(label: string): Direction {
  return label === '支出' ? 'out' : label === '收入' ? 'in' : 'neutral';
}

/** Day and amount of a wallet's row; the amount of a wallet is never negative. */
export function readBasics(
  cells: Cells,
  sheet: Sheet,
): Result<{ readonly moment: Moment; readonly written: WrittenAmount; readonly amount: Fen }> {
  const moment = sheet.moment(cells.when);
  if (moment === undefined) return fail(problem('BILL_ROW_TIME'));
  const written = readAmount(cells.amount);
  if (written === undefined || written.amount < 0) return fail(problem('BILL_ROW_AMOUNT'));
  return ok({ moment, written, amount: written.amount as Fen });
}
