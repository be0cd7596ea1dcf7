import type { Text } from '@forbear/problem';

/** Why words of a list are held, and what may be said instead. */
export const HELD: Readonly<Record<string, { readonly why: Text; readonly better?: Text }>> = {
  threat: {
    why: { zh: '像在吓人', en: 'it reads as a threat' },
    better: {
      zh: '我们按合同和规定一起看，有什么难处可以慢慢说。',
      en: 'We go by the contract and the rules together; tell me at your pace what is hard.',
    },
  },
  family: {
    why: { zh: '提到了家人', en: 'it speaks of family' },
    better: {
      zh: '这件事只和您谈，不会联系别人。',
      en: 'We talk about this with you alone and contact nobody else.',
    },
  },
  employer: {
    why: { zh: '提到了单位', en: 'it speaks of the employer' },
    better: {
      zh: '这件事只和您谈，不会联系您的单位。',
      en: 'We talk about this with you alone, never with your employer.',
    },
  },
  arrest: {
    why: { zh: '说到了抓人、坐牢或法院', en: 'it speaks of arrest, prison or courts' },
    better: {
      zh: '现在是协商，最晚的答复日写在这里，请慢慢看。',
      en: 'We are talking now; the last day to answer is written here. Take your time.',
    },
  },
  shame: {
    why: { zh: '会让人难堪', en: 'it shames' },
    better: {
      zh: '谢谢您来谈，我们一起看怎么还得起。',
      en: 'Thank you for talking to us; let us see what you can pay.',
    },
  },
  payee: {
    why: { zh: '像收款账号或链接', en: 'it looks like an account number or a link to pay' },
    better: {
      zh: '还款只在原来的 App 里还，我们不会发账号和链接。',
      en: 'Pay in the app you know; we never send account numbers or links.',
    },
  },
  pressure: {
    why: { zh: '催人马上定', en: 'it hurries' },
    better: {
      zh: '报价有有效期，到期前答复就行，不用马上定。',
      en: 'The offer stands until its day; there is no need to decide at once.',
    },
  },
};

/** Sentences that can be sent as they are. */
export const PHRASES: readonly Text[] = [
  {
    zh: '收到了，最晚在约定的日子前答复您。这期间不催收。',
    en: 'Received. You have our answer by the day named; nothing is collected meanwhile.',
  },
  {
    zh: '能不能说说每个月大概还得起多少？说不准也没关系。',
    en: 'About how much could you pay a month? It need not be exact.',
  },
  {
    zh: '报价里每一期的日子和金额都写着，请慢慢看，放不下就告诉我。',
    en: 'The offer names every day and sum. Take your time, and tell me if it does not fit.',
  },
  {
    zh: '材料给一样就够，没有就自己写个说明。',
    en: 'One paper is enough; if there is none, your own words will do.',
  },
];
