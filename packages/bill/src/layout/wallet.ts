import type { Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { readAmount, type WrittenAmount } from '../amount.ts';
import type { Cells, Sheet } from '../layout.ts';
import type { Moment } from '../moment.ts';
import type { Direction } from '../transaction.ts';

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

/** The words of a wallet's row that tell what it is, apart from its labels. */
export const wordsOf = ({ type, text, counterparty }: Cells): string =>
  `${type} ${text} ${counterparty}`;
