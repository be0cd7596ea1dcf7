import type { Entry } from './entry.ts';

export const documentProblems = {
  NOTHING_TO_ASK: {
    zh: '按这个方案，{creditor} 的还款照旧，不需要申请什么。',
    en: 'In this plan {creditor} is paid as agreed; nothing has to be asked.',
    next: { zh: '按原来的日期还款即可。', en: 'Pay on the days that were agreed.' },
  },
} as const satisfies Record<string, Entry>;
