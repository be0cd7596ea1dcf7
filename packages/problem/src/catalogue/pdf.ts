import type { Entry } from './entry.ts';

export const pdfProblems = {
  PDF_NONE: {
    zh: '文件「{file}」不是 PDF。',
    en: 'The file “{file}” is not a PDF.',
    next: {
      zh: '请选择下载得到的 PDF 文件本身，不是照片、截图或压缩包。',
      en: 'Choose the PDF itself as it was downloaded, not a photo, a screenshot or an archive.',
    },
  },
  PDF_TOO_LARGE: {
    zh: '文件「{file}」太大（上限 {limit} MB）。',
    en: 'The file “{file}” is too large (limit {limit} MB).',
    next: {
      zh: '请下载带文字的电子版；这么大的 PDF 多半是扫描件。',
      en: 'Download the electronic version that holds text; a PDF of this size is usually a scan.',
    },
  },
  PDF_BOMB: {
    zh: '文件「{file}」解开后大得不正常，没有打开。',
    en: 'The file “{file}” would unfold to an abnormal size and was not opened.',
    next: {
      zh: '请只用从官方渠道直接下载的文件。',
      en: 'Use only files downloaded directly from the official source.',
    },
  },
  PDF_LOCKED: {
    zh: '文件「{file}」需要密码才能打开。',
    en: 'The file “{file}” needs a password.',
    next: {
      zh: '请输入打开这个文件的密码，通常写在下载页面、短信或邮件里；密码只用来打开文件，不会保存。',
      en: 'Enter its password, which is usually on the download page, in a text message or in the mail; it only opens the file and is never kept.',
    },
  },
  PDF_PASSWORD: {
    zh: '这个密码打不开文件「{file}」。',
    en: 'This password does not open the file “{file}”.',
    next: {
      zh: '请核对密码后再试一次，留意大小写和空格。',
      en: 'Check the password and try again; mind capitals and spaces.',
    },
  },
  PDF_BROKEN: {
    zh: '文件「{file}」已损坏，或没有下载完整。',
    en: 'The file “{file}” is damaged or was not downloaded whole.',
    next: { zh: '请重新下载后再选。', en: 'Download it again and choose the new file.' },
  },
  PDF_PAGES: {
    zh: '文件「{file}」有 {pages} 页，超过上限 {limit} 页。',
    en: 'The file “{file}” has {pages} pages, over the limit of {limit}.',
    next: {
      zh: '请确认选对了文件；流水可以按时间分成几段下载。',
      en: 'Check that it is the right file; a bill can be downloaded in shorter periods.',
    },
  },
  PDF_PICTURE: {
    zh: '文件「{file}」是扫描件或照片，里面没有可以读取的文字。',
    en: 'The file “{file}” is a scan or a photo and holds no text that can be read.',
    next: {
      zh: '请下载 PDF 原件；拍照、截图和扫描得到的文件读不了。',
      en: 'Download the original PDF; photos, screenshots and scans cannot be read.',
    },
  },
  PDF_TABLE: {
    zh: '文件「{file}」里的文字需要一张字表，没有取到。',
    en: 'The characters of the file “{file}” need a table that could not be loaded.',
    next: { zh: '请联网后再试一次。', en: 'Go online and try once more.' },
  },
} as const satisfies Record<string, Entry>;
