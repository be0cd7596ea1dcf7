import type { Day } from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { Rule } from '../finding/rule.ts';

/** A kind of words or acts that a contact is not to hold, and what the rules say of it. */
export type Kind = {
  /** Rules behind it; the first that surely reaches the contact leads. */
  readonly rules: readonly Rule[];
  /** Rules that say what is true of the matter; cited, never leading. */
  readonly beside?: readonly Rule[];
  readonly what: Text;
  /** What the law says of it on a day. */
  readonly law?: (on: Day) => Text;
  readonly say: Text;
  readonly do: Text;
  readonly uncertain?: Text;
  /** Between private persons it is ordinary, or no rule reaches it. */
  readonly institutionsOnly?: true;
};

/** How a record of words is kept. */
export const RECORD: Text = {
  zh: '保存录音或截图，记下时间、号码、机构和工号；向机构投诉，附上原话。',
  en: 'Keep the recording or screenshot with the time, number, company and staff number; complain to the lender and quote what was said.',
};

export const PERSONAL_SAFETY: Text = {
  zh: '保存录音、短信和截图。人身安全受威胁马上报 110；同时向机构投诉，要求更换催收人员。',
  en: 'Keep recordings, texts and screenshots. If you are in danger call 110 at once; also complain to the lender and ask for another collector.',
};

/** What is done first where money is being tricked out of somebody. */
export const PAY_NOTHING: Text = {
  zh: '先不付款、不点链接、不扫码、不加个人微信。保存短信和号码；已经付了的，马上联系付款的银行或支付平台并报警（110）。',
  en: 'Do not pay yet, open any link, scan any code or add any private account. Keep the message and the number; if you have paid, call your bank or payment service and the police (110) at once.',
};
