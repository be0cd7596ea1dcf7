import type { Entry } from './entry.ts';

const untouched = {
  zh: '请重新从 App 导出，不要用表格软件打开后再保存，直接选原文件。',
  en: 'Export again from the app and choose the file itself, never opened and saved by a spreadsheet.',
};

export const billProblems = {
  BILL_EMPTY: {
    zh: '文件「{file}」是空的。',
    en: 'The file “{file}” is empty.',
    next: {
      zh: '请重新下载或重新导出账单。',
      en: 'Download or export the bill again.',
    },
  },
  BILL_TOO_LARGE: {
    zh: '文件「{file}」太大（上限 {limit} MB）。',
    en: 'The file “{file}” is too large (limit {limit} MB).',
    next: {
      zh: '请把账单按时间分成几段导出。',
      en: 'Export the bill in several shorter periods.',
    },
  },
  BILL_ARCHIVE: {
    zh: '文件「{file}」是打不开的压缩包：只能直接打开完整的 ZIP。',
    en: 'The file “{file}” is an archive that cannot be opened: only a whole ZIP is.',
    next: {
      zh: '请重新下载；RAR、7z 等请先解压，再选里面的账单文件。',
      en: 'Download it again; unpack RAR, 7z and the like first and choose the bill inside.',
    },
  },
  BILL_ARCHIVE_EMPTY: {
    zh: '压缩包「{file}」里没有账单文件（CSV、XLSX、XLS、PDF、网页或邮件）。',
    en: 'The archive “{file}” holds no bill (CSV, XLSX, XLS, PDF, web page or mail).',
    next: {
      zh: '请确认选的是支付宝、微信或银行发来的压缩包。',
      en: 'Check that it is the archive that Alipay, WeChat or the bank has sent.',
    },
  },
  BILL_LOCKED: {
    zh: '文件「{file}」需要密码才能打开。',
    en: 'The file “{file}” needs a password.',
    next: {
      zh: '密码在支付宝「服务消息」或微信「微信支付」服务号里，银行的在短信或邮件里；密码只用来打开文件，不会保存。',
      en: 'It is in the service messages of Alipay or of WeChat Pay, or in a text message or mail of the bank; it only opens the file and is never kept.',
    },
  },
  BILL_PASSWORD: {
    zh: '这个密码打不开文件「{file}」。',
    en: 'This password does not open the file “{file}”.',
    next: {
      zh: '请核对密码后再试一次；每次导出的密码都不一样。',
      en: 'Check it and try again; every export has a password of its own.',
    },
  },
  BILL_BOMB: {
    zh: '文件「{file}」解开后大得不正常，没有打开。',
    en: 'The file “{file}” would unpack to an abnormal size and was not opened.',
    next: {
      zh: '请只用从支付宝、微信或银行直接导出的文件。',
      en: 'Use only files exported directly from the wallet or the bank.',
    },
  },
  BILL_SEVERAL: {
    zh: '文件「{file}」里有 {count} 份账单。',
    en: 'The file “{file}” holds {count} bills.',
    next: { zh: '请解压后一份一份选。', en: 'Unpack it and choose them one by one.' },
  },
  BILL_MAIL_EMPTY: {
    zh: '邮件「{file}」里没有账单。',
    en: 'The mail “{file}” holds no bill.',
    next: {
      zh: '请选择正文是账单、或带账单附件的邮件。',
      en: 'Choose the mail whose text is the bill, or that has it attached.',
    },
  },
  BILL_PDF: {
    zh: 'PDF「{file}」里没有找到流水表格的表头。',
    en: 'No header of a table of transactions was found in the PDF “{file}”.',
    next: {
      zh: '请选择银行发来的交易流水或信用卡账单；也可以改用 CSV 或 XLSX 格式导出，或手工填写收支。',
      en: "Choose the bank's statement of transactions or the card's bill; or export as CSV or XLSX, or enter income and spending by hand.",
    },
  },
  BILL_OLD_SPREADSHEET: {
    zh: '文件「{file}」是旧版 Excel（.xls）格式，这一份读不了（已损坏，或比 Excel 97 更旧）。',
    en: 'The file “{file}” is in the old binary Excel format (.xls) and cannot be read: damaged, or older than Excel 97.',
    next: {
      zh: '请用表格软件打开它，另存为 .xlsx，再选新文件。',
      en: 'Open it in a spreadsheet, save it as .xlsx and choose the new file.',
    },
  },
  BILL_SHEET_LOCKED: {
    zh: '表格「{file}」设了打开密码。',
    en: 'The workbook “{file}” is locked with a password.',
    next: {
      zh: '请用表格软件打开它，去掉密码另存为 .xlsx，再选新文件。',
      en: 'Open it in a spreadsheet, save it without the password as .xlsx and choose the new file.',
    },
  },
  BILL_CELLS: {
    zh: '表格「{file}」铺得太开，超过 {limit} 个格子或 {columns} 列，没有读取。',
    en: 'The workbook “{file}” spreads over more than {limit} cells or {columns} columns and was not read.',
    next: {
      zh: '请用没有改动过的导出文件；太长就按时间分成几段导出。',
      en: 'Use the untouched export; where it is too long, export it in several shorter periods.',
    },
  },
  BILL_ROWS: {
    zh: '文件「{file}」超过 {limit} 行，没有读取。',
    en: 'The file “{file}” has more than {limit} rows and was not read.',
    next: {
      zh: '请把账单按时间分成几段导出。',
      en: 'Export the bill in several shorter periods.',
    },
  },
  BILL_SUM: {
    zh: '文件「{file}」里的金额合计超过 {limit} 元，不像个人账单，没有读取。',
    en: 'The sums in the file “{file}” come to more than {limit} yuan, more than any personal bill; it was not read.',
    next: {
      zh: '请确认是钱包或银行导出的原文件。',
      en: 'Check that it is the untouched export of the wallet or the bank.',
    },
  },
  BILL_PICTURE: {
    zh: '文件「{file}」是图片，不是账单文件。',
    en: 'The file “{file}” is a picture, not a bill file.',
    next: {
      zh: '请在 App 里导出账单文件（CSV 或 XLSX），截图读不了。',
      en: 'Export the bill as a file (CSV or XLSX); screenshots cannot be read.',
    },
  },
  BILL_XLSX_BROKEN: {
    zh: '文件「{file}」不是完整的 XLSX 表格。',
    en: 'The file “{file}” is not a whole XLSX workbook.',
    next: {
      zh: '请重新下载这个文件后再试。',
      en: 'Download the file again and try once more.',
    },
  },
  BILL_XLSX_BOMB: {
    zh: '文件「{file}」解开后大得不正常，没有打开。',
    en: 'The file “{file}” would unpack to an abnormal size and was not opened.',
    next: {
      zh: '请只用从支付宝、微信或银行直接导出的文件。',
      en: 'Use only files exported directly from the wallet or the bank.',
    },
  },
  BILL_LEDGER_BOOK: {
    zh: '文件「{file}」是支付宝「记账本」，没有订单号和交易状态，无法可靠计算。',
    en: 'The file “{file}” is the ledger book of Alipay: without order numbers and states it cannot be counted reliably.',
    next: {
      zh: '请在支付宝：我的 → 账单 → 右上角「···」→ 开具交易流水证明 → 用于个人对账，导出后再选。',
      en: 'In Alipay choose 我的 → 账单 → ··· → 开具交易流水证明 → 用于个人对账 and export that.',
    },
  },
  BILL_FORMAT: {
    zh: '文件「{file}」里没有找到认识的账单表头。',
    en: 'No known bill header was found in the file “{file}”.',
    next: {
      zh: '请确认是支付宝、微信、京东、美团或银行导出的原文件；别的银行的表格，先指明哪一列是日期、金额和说明，就能读。',
      en: 'Check that it is the untouched export of Alipay, WeChat, JD, Meituan or a bank; a table of another bank is read once you have said which columns hold date, amount and text.',
    },
  },
  BILL_ENCODING: {
    zh: '文件「{file}」的文字无法识别。',
    en: 'The text of the file “{file}” cannot be decoded.',
    next: untouched,
  },
  BILL_NO_ROWS: {
    zh: '文件「{file}」有表头，但没有一行交易。',
    en: 'The file “{file}” has a header but not one transaction.',
    next: {
      zh: '请换一个有交易的时间段重新导出。',
      en: 'Export again for a period that has transactions.',
    },
  },
  BILL_CANCELLED: {
    zh: '已停止读取文件「{file}」。',
    en: 'Reading the file “{file}” was stopped.',
    next: { zh: '需要时可以重新选择文件。', en: 'Choose the file again when you wish.' },
  },
  BILL_RESAVED: {
    zh: '文件「{file}」像是被表格软件打开后又保存过，时间或订单号已经不完整。',
    en: 'The file “{file}” seems to have been saved again by a spreadsheet: times or order numbers are damaged.',
    next: untouched,
  },
  BILL_INCOMPLETE: {
    zh: '文件「{file}」写明有 {promised} 笔，只找到 {found} 笔，可能没有下载完整。',
    en: 'The file “{file}” promises {promised} transactions but holds {found}; it may be cut.',
    next: { zh: '请重新下载完整的文件。', en: 'Download the whole file again.' },
  },
  BILL_ROW_SHORT: {
    zh: '第 {row} 行不完整。',
    en: 'Row {row} is not whole.',
    next: untouched,
  },
  BILL_ROW_LONG: {
    zh: '第 {row} 行的列数比表头多，可能有多余的逗号。',
    en: 'Row {row} has more cells than the header, perhaps by a stray comma.',
    next: untouched,
  },
  BILL_ROW_BYTES: {
    zh: '第 {row} 行含有损坏的字符。',
    en: 'Row {row} holds damaged characters.',
    next: untouched,
  },
  BILL_ROW_TIME: {
    zh: '第 {row} 行的日期看不懂。',
    en: 'The date in row {row} cannot be read.',
    next: untouched,
  },
  BILL_ROW_AMOUNT: {
    zh: '第 {row} 行的金额看不懂。',
    en: 'The amount in row {row} cannot be read.',
    next: untouched,
  },
  BILL_ROW_CURRENCY: {
    zh: '第 {row} 行的币种看不懂。',
    en: 'The currency in row {row} is not known.',
    next: untouched,
  },
  BILL_ROW_DIRECTION: {
    zh: '第 {row} 行看不出是收入还是支出。',
    en: 'Row {row} does not say whether money came in or went out.',
    next: untouched,
  },
} as const satisfies Record<string, Entry>;
