import type { Day } from '@forbear/money';
import { isInForce } from '../finding/figure.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { ONLINE_MARKETING_2026 } from './rule/marketing.ts';
import { enDay, zhDay } from '../finding/wording.ts';

/** How to keep a platform's credit from being the way one pays; nothing before the rule began. */
export function marketingWay(debt: string, asOf: Day): readonly Finding[] {
  if (!isInForce(ONLINE_MARKETING_2026, asOf)) return [];
  return [
    finding([ONLINE_MARKETING_2026], {
      debt,
      arithmetic: {
        zh: `${zhDay(ONLINE_MARKETING_2026.from)} 起，支付页面不得把贷款列为支付方式，也不得默认勾选。`,
        en: `Since ${enDay(ONLINE_MARKETING_2026.from)} a payment page may not list a loan as a way to pay, nor tick one beforehand.`,
      },
      say: {
        zh: '付款页面仍然默认或推荐用贷款付款，请关闭，并答复是否符合网络营销的规定。',
        en: 'The payment page still offers or preselects a loan; please switch it off and say how that agrees with the rules on online marketing.',
      },
      do: {
        zh: '先在支付设置里关掉这个付款方式、换成银行卡或余额，免得旧账没还又添新账；仍然被默认勾选的，截图投诉。',
        en: 'Switch this way of paying off in the settings and use a card or balance, so that no new debt joins the old; if it is still preselected, take a screenshot and complain.',
      },
      uncertain: {
        zh: '规定全文没有读到，哪些页面算、有没有过渡期，以官方文本为准。',
        en: 'The full text was not read; which pages count, and whether there is a transition, is for the official text to say.',
      },
    }),
  ];
}
