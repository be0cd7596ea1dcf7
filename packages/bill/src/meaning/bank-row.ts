import type { Direction } from '../transaction.ts';
import { isPayout, isRepayment, namesLender, namesLendingCompany, speaksOfLoan } from './credit.ts';
import { earningIn } from './earning.ts';
import {
  BORROWING,
  EXPENSE,
  INCOME,
  REFUND,
  REPAYMENT,
  TO_LENDER,
  TRANSFER,
  UNEXPLAINED,
  type Meant,
} from './meant.ts';
import { isMoneyBack, undoes } from './money-back.ts';
import { isOwnMoney } from './own-money.ts';

const CASH_ADVANCE = /取现|预借现金/;
const ITS_COST = /手续费|利息|分期|违约金|费用/;

/** Money put on one's own card, said without the word for repaying. */
const PUT_ON_CARD = /转入|转账|存入|入账|汇入|缴款|缴存|溢缴/;

/** What still holds the sum that was kept, and not only what it earned. */
const WITH_THE_SUM = /赎回|到期|支取|本金|转活/;

/**
 * What a row of a bank means by its words and its counterparty: lenders, own money, what came back,
 * and income that a word explains; any other money in stays unexplained.
 */
export function bankRowMeaning(words: string, direction: Direction, card: boolean): Meant {
  if (card) return direction === 'out' ? spentOnCard(words) : putOnCard(words);
  return direction === 'out' ? wentOut(words) : cameIn(words);
}

function spentOnCard(words: string): Meant {
  if (CASH_ADVANCE.test(words) && !ITS_COST.test(words)) return BORROWING;
  return isRepayment(words) && !undoes(words) ? REPAYMENT : EXPENSE;
}

function putOnCard(words: string): Meant {
  if (isMoneyBack(words)) return REFUND;
  if (isRepayment(words) || PUT_ON_CARD.test(words)) return REPAYMENT;
  return earningIn(words) === 'interest' ? INCOME : REFUND;
}

function wentOut(words: string): Meant {
  if (undoes(words)) return EXPENSE;
  if (isRepayment(words)) return REPAYMENT;
  if (isOwnMoney(words)) return TRANSFER;
  const isRepaid = namesLender(words) && !namesLendingCompany(words);
  if (isRepaid || /信用卡|贷记卡/.test(words)) return REPAYMENT;
  if (namesLendingCompany(words)) return TO_LENDER;
  return speaksOfLoan(words) ? REPAYMENT : EXPENSE;
}

/** A loan, or money that the row itself calls lent; what a debtor gives back is neither. */
const isLent = (words: string): boolean =>
  (speaksOfLoan(words) || words.includes('借款')) && !/[归偿]?还|利息|贴息/.test(words);

function cameIn(words: string): Meant {
  if (isMoneyBack(words)) return REFUND;
  if (isPayout(words)) return BORROWING;
  const earning = earningIn(words);
  if (earning === 'wage' || earning === 'benefit') return INCOME;
  if (namesLender(words) || isLent(words)) return BORROWING;
  if (earning === 'interest' && !WITH_THE_SUM.test(words)) return INCOME;
  if (isOwnMoney(words)) return TRANSFER;
  return earning === undefined ? UNEXPLAINED : INCOME;
}
