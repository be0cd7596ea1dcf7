import type { Entry } from './entry.ts';

const tell = {
  zh: '这笔账没有入。请把编号告诉管理员。',
  en: 'Nothing was booked. Give the id to the administrator.',
};

export const ledgerProblems = {
  JOURNAL_EMPTY: {
    zh: '分录 {id} 少于两行。',
    en: 'Journal {id} has fewer than two postings.',
    next: tell,
  },
  JOURNAL_UNBALANCED: {
    zh: '分录 {id} 借贷不平，差 {sum} 分。',
    en: 'Journal {id} does not balance, it is off by {sum} fen.',
    next: tell,
  },
  REVERSED_TWICE: {
    zh: '分录 {id} 已经冲销过。',
    en: 'Journal {id} has been reversed before.',
    next: tell,
  },
} as const satisfies Record<string, Entry>;
