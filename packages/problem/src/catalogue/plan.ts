import type { Entry } from './entry.ts';

export const planProblems = {
  NO_DEBTS: {
    zh: '还没有填写债务。',
    en: 'No debt has been entered yet.',
    next: { zh: '先添加一笔欠款。', en: 'Add a debt first.' },
  },
  TOO_MANY_DEBTS: {
    zh: '一次最多计算 {max} 笔债务。',
    en: 'At most {max} debts are planned at once.',
    next: { zh: '先放入最急的几笔。', en: 'Begin with the most urgent ones.' },
  },
  NO_OPTION: {
    zh: '{id} 这笔债务没有任何可用的处理办法。',
    en: 'There is no way to treat debt {id}.',
    next: {
      zh: '检查对方的答复和可以接受的办法是不是互相矛盾。',
      en: 'Check whether the answer and what the creditor accepts contradict each other.',
    },
  },
  PLAN_TOO_LONG: {
    zh: '还款拖到 {max} 个月以后，超出可以计算的范围。',
    en: 'Payments go beyond {max} months, more than can be planned.',
    next: { zh: '检查期数和日期。', en: 'Check the number of instalments and the dates.' },
  },
  PRACTICE_WRONG: {
    zh: '{kind} 的惯例数据自相矛盾，或者超出法定上限。',
    en: 'The practice data of {kind} contradict themselves or pass a legal limit.',
    next: {
      zh: '月数应为 1 到 12，期数应为 1 到 60，比例应在 0 到 1 之间。',
      en: 'Use 1 to 12 months, 1 to 60 instalments and shares from 0 to 1.',
    },
  },
  CARD_TERM_LONG: {
    zh: '信用卡个性化分期最长 {max} 个月。',
    en: 'An individual card agreement has at most {max} months.',
    next: { zh: '改成不超过上限的期数。', en: 'Use a count within the limit.' },
  },
} as const satisfies Record<string, Entry>;
