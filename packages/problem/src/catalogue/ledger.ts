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
  REVERSED_ALREADY: {
    zh: '{id} 已经冲销过。',
    en: '{id} has been reversed before.',
    next: {
      zh: '看这笔贷款的流水：冲销只有一次，之后的更正另记一笔。',
      en: 'Look at the journals of the loan: a reversal happens once, what comes after it is a new event.',
    },
  },
  EVENT_POSTED_TWICE: {
    zh: '事件 {id} 已经入账。',
    en: 'Event {id} is booked already.',
    next: {
      zh: '不用再做；要更正就冲销它，再用新的编号记一笔。',
      en: 'Nothing need be done; to correct it, reverse it and book another under a new id.',
    },
  },
  DUPLICATE_PAYMENT: {
    zh: '这个来源的这笔付款已经入账，内容可能不同。',
    en: 'This payment from this source is already booked, perhaps with other content.',
    next: {
      zh: '对一下来源和付款编号；真的是另一笔，请来源给它自己的编号。',
      en: 'Compare source and payment id; if it is another payment, it needs an id of its own.',
    },
  },
  DAY_CLOSED: {
    zh: '这个营业日已经关账。',
    en: 'This business day is closed.',
    next: {
      zh: '记在今天，把原来的日子写成起息日。',
      en: 'Post it today, with that day as its value day.',
    },
  },
  VALUE_DAY: {
    zh: '起息日晚于入账日。',
    en: 'The value day lies after the day of posting.',
    next: {
      zh: '到了那天再入账，或者改起息日。',
      en: 'Post it on that day, or change the value day.',
    },
  },
  LOAN_NOT_BEGUN: {
    zh: '这笔贷款还没有放款或导入。',
    en: 'The loan has not been paid out or imported.',
    next: { zh: '先记放款或期初。', en: 'Book its payout or opening first.' },
  },
  LOAN_BEGUN: {
    zh: '这笔贷款已经放款或导入。',
    en: 'The loan was paid out or imported before.',
    next: { zh: '不用再记一次。', en: 'It need not be booked again.' },
  },
  WAIVER_UNAPPROVED: {
    zh: '减免、一次性结清和核销要由另一个人批准。',
    en: 'A waiver, settlement or write-off needs an approver other than who prepared it.',
    next: { zh: '请一位审核员批准。', en: 'Have an approver confirm it.' },
  },
  PENALTY_CAPITALISED: {
    zh: '这些措施会把罚息变成本金。',
    en: 'These measures would turn penalty into principal.',
    next: {
      zh: '在重新分期里不要包含罚息，或者先减免它。',
      en: 'Leave penalty out of what is spread anew, or waive it first.',
    },
  },
  NOT_CONSERVED: {
    zh: '这些措施之后的欠款比之前多 {sum} 分，没有来源。',
    en: 'After these measures more is owed by {sum} fen than before, and nothing explains it.',
    next: tell,
  },
  WRITTEN_OFF: {
    zh: '这笔贷款已经核销。',
    en: 'The loan is written off already.',
    next: { zh: '以后的还款记作收回。', en: 'What is paid from now on is a recovery.' },
  },
  CLASS_NOT_THERE: {
    zh: '这笔贷款现在不在重组或不良里。',
    en: 'The loan is not restructured, or not non-performing.',
    next: { zh: '先看它现在的分类。', en: 'Look at its present class first.' },
  },
  RECEIPT_SMALL: {
    zh: '待查款里没有这么多。',
    en: 'Unidentified receipts hold less than that.',
    next: { zh: '按收到的金额认领。', en: 'Match the sum that was received.' },
  },
  RECEIPT_MATCHED: {
    zh: '这笔待查款已经认领。',
    en: 'This receipt has been matched.',
    next: { zh: '先冲销认领，再冲销收款。', en: 'Reverse the match first, then the receipt.' },
  },
  RESTED_ON: {
    zh: '后来的事项以 {id} 为前提，不能先冲销它。',
    en: 'Later events rest on {id}; it cannot be taken back before them.',
    next: {
      zh: '先冲销后来的事项（例如已退还的溢缴款），再冲销它。',
      en: 'Take back the later events first, such as a refund of its credit.',
    },
  },
} as const satisfies Record<string, Entry>;
