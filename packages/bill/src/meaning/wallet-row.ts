import type { Direction } from '../transaction.ts';
import { isPayout, isRepayment, namesLender, namesLendingCompany } from './credit.ts';
import { earningIn } from './earning.ts';
import {
  BORROWING,
  CAME_TO_NOTHING,
  EXPENSE,
  IGNORED,
  INCOME,
  REFUND,
  REPAYMENT,
  TO_LENDER,
  TRANSFER,
  UNEXPLAINED,
  type Meant,
} from './meant.ts';
import { isMoneyBack } from './money-back.ts';
import { isOwnMoney } from './own-money.ts';
import { movedIn } from './state.ts';

/** Words without which 还款 may be what one friend returns to another. */
const OF_CREDIT = /[贷卡]|按揭|月供(?![应货给])|本息|借款/;

/** What a wallet's row means by its words, when its state says that money moved. */
export function walletRowMeaning(words: string, direction: Direction): Meant {
  if (direction === 'in') return cameIn(words);
  if (direction === 'out') return wentOut(words);
  if (isMoneyBack(words) && !isOwnMoney(words)) return REFUND;
  if (isPayout(words)) return BORROWING;
  if (isRepayment(words)) return REPAYMENT;
  return words.includes('收益发放') ? INCOME : TRANSFER;
}

function cameIn(words: string): Meant {
  if (isMoneyBack(words)) return REFUND;
  if (isPayout(words)) return BORROWING;
  const earning = earningIn(words);
  if (earning === 'wage' || earning === 'benefit') return INCOME;
  if (namesLender(words)) return BORROWING;
  return earning === undefined ? UNEXPLAINED : INCOME;
}

function wentOut(words: string): Meant {
  if (isRepayment(words) && (OF_CREDIT.test(words) || namesLender(words))) return REPAYMENT;
  return namesLendingCompany(words) ? TO_LENDER : EXPENSE;
}

/** What the state alone says: nothing moved, perhaps nothing moved, or nothing against the row. */
export function stateMeaning(state: string): Meant | undefined {
  const moved = movedIn(state);
  if (moved === 'stopped') return IGNORED;
  return moved === 'stopped-perhaps' ? CAME_TO_NOTHING : undefined;
}

/** A row whose state nobody has seen counts by its label, and is shown. */
export const doubted = (meant: Meant, state: string): Meant =>
  meant.doubt === '' && movedIn(state) === 'unknown' ? { ...meant, doubt: 'state' } : meant;
