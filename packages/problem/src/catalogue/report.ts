import type { Entry } from './entry.ts';

const brief = {
  zh: '请在人民银行征信中心网站、云闪付或银行 App 查询「个人信用报告（简版）」，下载 PDF 后再选；每年可免费查两次。',
  en: 'Fetch the brief version of your personal credit report (个人信用报告 简版) from the credit reference centre, 云闪付 or a bank app as a PDF; two a year are free.',
};

export const reportProblems = {
  REPORT_OTHER: {
    zh: '文件「{file}」不是个人信用报告。',
    en: 'The file “{file}” is not a personal credit report.',
    next: brief,
  },
  REPORT_DETAILED: {
    zh: '文件「{file}」是详版信用报告，现在只能读简版。',
    en: 'The file “{file}” is the detailed version of a credit report; only the brief one is read so far.',
    next: brief,
  },
  REPORT_CUT: {
    zh: '文件「{file}」里没有信贷记录，可能没有下载完整。',
    en: 'The file “{file}” holds no credit part; it may not have been downloaded whole.',
    next: { zh: '请重新下载完整的报告。', en: 'Download the whole report again.' },
  },
} as const satisfies Record<string, Entry>;
