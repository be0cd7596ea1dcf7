import type { Entry } from './entry.ts';

const mend = {
  zh: '按第 1 行的栏目改好文件，再上传一次。',
  en: 'Correct the file to match its header and upload it again.',
};

/** Refusals of the desk's book: files of a core system, payments, the close of a day. */
export const bookProblems = {
  FILE_EMPTY: { zh: '文件里没有数据行。', en: 'The file has no rows of data.', next: mend },
  FILE_HEADER: {
    zh: '表头不对：栏目「{column}」多了、少了或者重复了。',
    en: 'The header is wrong: column “{column}” is unknown, missing or given twice.',
    next: { zh: '栏目名见导入说明。', en: 'The names of the columns are in the import guide.' },
  },
  FILE_QUOTES: {
    zh: '这一行的引号没有配对，或者行太长。',
    en: 'The quotes of this row do not match, or the row is too long.',
    next: mend,
  },
  FILE_ROWS: {
    zh: '文件超过 {max} 行。',
    en: 'The file has more than {max} rows.',
    next: { zh: '分成几个文件上传。', en: 'Split it into several files.' },
  },
  FILE_LARGE: {
    zh: '文件超过 {max} 字节。',
    en: 'The file is larger than {max} bytes.',
    next: { zh: '分成几个文件上传。', en: 'Split it into several files.' },
  },
  ROW_CELLS: {
    zh: '这一行有 {found} 栏，表头有 {wanted} 栏。',
    en: 'The row has {found} cells, the header {wanted}.',
    next: mend,
  },
  OPENING_DUE: {
    zh: '账户只带余额时，firstDue 是下一个还款日，要在 asOf 之后。',
    en: 'For an account given by its sums alone, firstDue is the next due day after asOf.',
    next: mend,
  },
  CELL_EMPTY: { zh: '这一栏不能空。', en: 'This cell must be filled.', next: mend },
  PRODUCT_UNKNOWN: {
    zh: '没有代码为「{code}」的产品。',
    en: 'There is no product with the code “{code}”.',
    next: { zh: '先导入产品。', en: 'Import the product first.' },
  },
  PRODUCT_KNOWN: {
    zh: '产品「{code}」已经存在，条款不同。',
    en: 'The product “{code}” already exists with other terms.',
    next: {
      zh: '条款变了就用新的代码，旧合同仍按旧产品。',
      en: 'Give changed terms a new code; contracts made before keep the old one.',
    },
  },
  LOAN_KNOWN: {
    zh: '这个借据号已经在账上。',
    en: 'This loan number is already on the book.',
    next: { zh: '从文件里去掉这一行。', en: 'Take the row out of the file.' },
  },
  LOAN_TWICE: {
    zh: '这个借据号在文件里出现了两次。',
    en: 'This loan number appears twice in the file.',
    next: mend,
  },
  LOAN_UNKNOWN: {
    zh: '没有这个借据号的账户。',
    en: 'There is no account of this loan number.',
    next: {
      zh: '核对借据号，或先导入账户。',
      en: 'Check the number, or import the account first.',
    },
  },
  TX_TWICE: {
    zh: '这个流水号在这笔贷款里出现了两次。',
    en: 'This transaction number appears twice in the loan.',
    next: mend,
  },
  TX_PAYOUT: {
    zh: '历史流水要从开户日按本金放款开始，而且只放款一次。',
    en: 'A history begins with one payout of the principal on the day the account was opened.',
    next: mend,
  },
  TX_AFTER_END: {
    zh: '这笔贷款已经结清，之后又有流水。',
    en: 'The loan was settled, and something happened on it after that.',
    next: { zh: '核对结清之后的流水。', en: 'Check what came after the settlement.' },
  },
  TX_AFTER_DAY: {
    zh: '这笔流水晚于账户的截止日。',
    en: 'This happened after the day of the position.',
    next: mend,
  },
  WAIVE_PART: {
    zh: '减免要在备注里写明减免哪一项：penalty、interest、fee 或 principal。',
    en: 'A waiver names its part in the note: penalty, interest, fee or principal.',
    next: mend,
  },
  DAY_NOT_COME: {
    zh: '这个日期还没有到。',
    en: 'This day has not come yet.',
    next: { zh: '到了那天再做。', en: 'Do it when the day has come.' },
  },
  IMPORT_CLOSED: {
    zh: '这次导入现在是「{state}」，不能这样做。',
    en: 'The import is now “{state}”, so this cannot be done.',
    next: {
      zh: '看导入记录，需要时重新上传。',
      en: 'Look at the list of imports; upload anew if needed.',
    },
  },
  PAYMENT_CLOSED: {
    zh: '这笔付款现在是「{state}」，不能这样做。',
    en: 'The payment is now “{state}”, so this cannot be done.',
    next: { zh: '看这笔付款的流水。', en: 'Look at what was done with it.' },
  },
} as const satisfies Record<string, Entry>;
