import { isLenderName, lenderNamed } from '@forbear/rule';

/** A loan paid out: money in that is no income. */
const PAYOUT =
  /放款|贷款(?:发放|入账|到账|转入|下款|支用)|发放贷款|(?:借款|融资)(?:入账|到账|发放|下款|转入|资金)|信用卡(?:取现|预借|现金)|预借现金|现金(?:分期|贷|转账)|备用金取出|额度(?:提款|支用)|个人贷款转存/;

/** Money that goes to a lender. */
const REPAYMENT =
  /还款|还贷|还卡|贷款(?:扣款|扣收|回收|归还|本息|本金|利息|结清|代扣|自动扣)|(?:归还|扣收|扣|收回|结清|提前)贷款|收贷|本息|还本(?!人)|还息|个贷归还|按揭|[房车]贷|月供(?![应货给])|供楼|贷记卡(?:还|扣)|信用卡(?:代扣|扣款|自扣)|备用金归还|借款归还|归还借款/;

/** Any word for a loan; a card's or a ledger's 贷记 and 贷方 are none. */
const LOAN = /贷(?![记方])/;

/** Whether the words speak of a loan at all, such as the name of a bank's own product. */
export const speaksOfLoan = (words: string): boolean => LOAN.test(words) && !words.includes('借贷');

/** Whether the words say that a loan was paid out. */
export const isPayout = (words: string): boolean => PAYOUT.test(words);

/** Whether the words say that a lender was paid. */
export const isRepayment = (words: string): boolean => REPAYMENT.test(words);

/** Whether the words name a lender by its product or its company. */
export const namesLender = (words: string): boolean =>
  isLenderName(words) || lenderNamed(words) !== undefined;

/** Whether the words hold the name of a company that only lends. */
export const namesLendingCompany = (words: string): boolean => isLenderName(words);
