import type { Say } from './say.ts';

/** What is said to a creditor on the first evening: true without any figure, and it promises nothing. */
export function holdingText(
  product: string,
  due: string | undefined,
  isLate: boolean,
  say: Say,
): string {
  if (isLate)
    return say(
      `您好，我的${product}${due === undefined ? '已经逾期' : `从 ${due} 起逾期`}。我愿意还款，正在整理收支，想商量还款安排。请登记我的情况，告诉我受理编号和答复时间。这期间请只联系我本人，谢谢。`,
      `Hello, my ${product} ${due === undefined ? 'is overdue' : `has been overdue since ${due}`}. I am willing to pay, I am putting my budget in order and would like to arrange the repayment. Please register my case and give me its number and the date of your answer. Please contact only me meanwhile. Thank you.`,
    );
  return say(
    `您好，我的${product}${due === undefined ? '快到期了' : ` ${due} 到期`}，这一期按时还有困难。我愿意还款，正在整理收支，想在到期前商量还款安排。请登记我的情况，告诉我受理编号和答复时间。这期间请只联系我本人，谢谢。`,
    `Hello, my ${product} is due ${due === undefined ? 'soon' : `on ${due}`} and I have difficulty paying it on time. I am willing to pay, I am putting my budget in order and would like to arrange the repayment before the due day. Please register my case and give me its number and the date of your answer. Please contact only me meanwhile. Thank you.`,
  );
}
