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
} as const satisfies Record<string, Entry>;
