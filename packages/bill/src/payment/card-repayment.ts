import { bankNamed, bankOf } from '../bank-name.ts';
import type { Transaction } from '../transaction.ts';
import { isNear, wordsOf } from './view.ts';

/** Days by which a repayment may stand later on the card than on the account it came from. */
const DAYS = 3;

const CARD = /信用卡|贷记卡|还款/;

/** Whether the payer's row names no other bank than the card's, and no other card. */
function canBe(card: Transaction, payer: Transaction): boolean {
  const bank = bankOf(card.platform);
  const said = wordsOf(payer);
  const own = bank !== undefined && bankNamed(said) === bank;
  const other = !own && bankNamed(said.replace(ownBankOf(payer), '')) !== undefined;
  const tail = /信用卡[^0-9]{0,6}([0-9]{4})(?![0-9])/.exec(said)?.[1];
  return !other && (tail === undefined || card.card === '' || tail === card.card);
}

/** The payer's own bank may stand in its rows without being the one that was repaid. */
const ownBankOf = ({ platform }: Transaction): string => bankOf(platform) ?? '';

/** Whether money out of an account is surely what the card's bill shows as repaid. */
export function isRepaymentOf(card: Transaction, payer: Transaction): boolean {
  return isNear(card, payer, DAYS) && canBe(card, payer) && CARD.test(wordsOf(payer));
}

/** Whether it may be, so that the person is asked. */
export const mayRepay = (card: Transaction, payer: Transaction): boolean =>
  isNear(card, payer, DAYS) && canBe(card, payer);
