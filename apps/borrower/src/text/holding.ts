import type { Say } from './say.ts';

/** Whom the first text goes to, and what it is about. */
export type Holding = {
  /** What the debt is called. */
  readonly name: string;
  /** On which day it is due, or since which day it is late; in words. */
  readonly due: string | undefined;
  readonly isLate: boolean;
  /** Whether the lender is a person: there is no case to register. */
  readonly isPerson: boolean;
};

/** What is said to a creditor on the first evening: true without any figure, and it promises nothing. */
export const holdingText = (holding: Holding, say: Say): string =>
  holding.isPerson ? toPerson(holding, say) : toLender(holding, say);

function toPerson({ due, isLate }: Holding, say: Say): string {
  const state = isLate
    ? say(
        `向你借的钱${due === undefined ? '' : `从 ${due}起`}没按时还上`,
        `I have not paid back what I borrowed from you${due === undefined ? ' on time' : `, due since ${due}`}`,
      )
    : say(
        `向你借的钱${due === undefined ? '快到期了' : `${due}到期`}，到时还上有困难`,
        `what I borrowed from you is due ${due === undefined ? 'soon' : `on ${due}`} and I have difficulty paying it then`,
      );
  return say(
    `你好，${state}。我没有忘，正在理收支，理清了来和你商量怎么还。先和你说一声，谢谢你体谅。`,
    `Hello, ${state}. I have not forgotten it. I am putting my budget in order and will come to you to arrange the repayment. I wanted you to hear it from me first. Thank you.`,
  );
}

function toLender({ name, due, isLate }: Holding, say: Say): string {
  const state = isLate
    ? say(
        `我的${name}${due === undefined ? '已经逾期' : `从 ${due}起逾期`}`,
        `my ${name} ${due === undefined ? 'is overdue' : `has been overdue since ${due}`}`,
      )
    : say(
        `我的${name}${due === undefined ? '快到期了' : ` ${due}到期`}，这一期按时还有困难`,
        `my ${name} is due ${due === undefined ? 'soon' : `on ${due}`} and I have difficulty paying it on time`,
      );
  const when = isLate ? say('', '') : say('在到期前', ' before the due day');
  return say(
    `您好，${state}。我愿意还款，正在整理收支，想${when}商量还款安排。请登记我的情况，告诉我受理编号和答复时间。这期间请只联系我本人，谢谢。`,
    `Hello, ${state}. I am willing to pay, I am putting my budget in order and would like to arrange the repayment${when}. Please register my case and give me its number and the date of your answer. Please contact only me meanwhile. Thank you.`,
  );
}
