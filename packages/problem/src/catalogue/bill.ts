import type { Entry } from './entry.ts';

const exportAgain = {
  zh: '请在支付宝「账单 → 开具交易流水证明 → 用于个人对账」重新导出，不要用表格软件另存。',
  en: 'Export it again in Alipay (bill, statement of transactions, for personal use) and do not save it anew in a spreadsheet.',
};
const byHand = {
  zh: '可以先手工填写这一行的金额，其他行已保留。',
  en: 'Enter the amount of this row by hand; the other rows are kept.',
};

export const billProblems = {
  BILL_EMPTY: {
    zh: '文件「{file}」是空的。',
    en: 'The file "{file}" is empty.',
    next: exportAgain,
  },
  BILL_TOO_LARGE: {
    zh: '文件「{file}」太大。',
    en: 'The file "{file}" is too large.',
    next: { zh: '按较短的时间段分几次导出。', en: 'Export shorter periods.' },
  },
  BILL_ARCHIVE: {
    zh: '「{file}」是压缩包或表格文件，里面的账单还读不到。',
    en: '"{file}" is an archive or spreadsheet; the bill inside cannot be read yet.',
    next: {
      zh: '压缩包的密码在支付宝的服务消息里；解压后选择里面的 CSV 文件。',
      en: 'The password is in the service message of Alipay; unpack it and choose the CSV inside.',
    },
  },
  BILL_PDF: {
    zh: '「{file}」是 PDF，无法逐行读取。',
    en: '"{file}" is a PDF and has no rows to read.',
    next: exportAgain,
  },
  BILL_OLD_SPREADSHEET: {
    zh: '「{file}」是旧式 Excel 文件。',
    en: '"{file}" is an old spreadsheet.',
    next: { zh: '用表格软件另存为 CSV 后再试。', en: 'Save it as CSV and try again.' },
  },
  BILL_ENCODING: {
    zh: '「{file}」的文字无法识别。',
    en: 'The text of "{file}" cannot be decoded.',
    next: exportAgain,
  },
  BILL_FORMAT: {
    zh: '「{file}」不是认识的账单格式。',
    en: '"{file}" is no bill format that is known.',
    next: exportAgain,
  },
  BILL_NO_ROWS: {
    zh: '「{file}」里没有一笔能读出的交易。',
    en: '"{file}" holds no transaction that can be read.',
    next: exportAgain,
  },
  BILL_ROW_TIME: {
    zh: '第 {row} 行的时间看不懂。',
    en: 'The time in row {row} cannot be read.',
    next: byHand,
  },
  BILL_ROW_AMOUNT: {
    zh: '第 {row} 行的金额看不懂。',
    en: 'The amount in row {row} cannot be read.',
    next: byHand,
  },
  BILL_ROW_SHORT: { zh: '第 {row} 行不完整。', en: 'Row {row} is not whole.', next: byHand },
} as const satisfies Record<string, Entry>;
