import type { Entry } from './entry.ts';

/** Refusals of the machine a program runs on: ports, settings. */
export const hostProblems = {
  PORT_TAKEN: {
    zh: '端口 {port} 已被占用。',
    en: 'Port {port} is taken.',
    next: {
      zh: '换一个端口，例如 {variable}={other} npm start。',
      en: 'Choose another, for example {variable}={other} npm start.',
    },
  },
  PORT_DENIED: {
    zh: '端口 {port} 不允许使用。',
    en: 'Port {port} may not be used by this user.',
    next: {
      zh: '换一个 1024 以上的端口，例如 {variable}={other} npm start。',
      en: 'Choose one above 1024, for example {variable}={other} npm start.',
    },
  },
  HOST_UNKNOWN: {
    zh: '这个网址不是本服务的地址。',
    en: 'This server does not answer for that host name.',
    next: {
      zh: '用启动时打印的地址打开；要用别的域名，请设置 FORBEAR_HOSTS。',
      en: 'Use the address printed at the start; for another name set FORBEAR_HOSTS.',
    },
  },
  REQUEST_UNREADABLE: {
    zh: '这个请求读不懂。',
    en: 'This request cannot be read.',
    next: { zh: '请检查网址后再试。', en: 'Check the address and try again.' },
  },
  STDOUT_UNWRITABLE: {
    zh: '结果没有写完整：输出的位置写不进去（{why}）。',
    en: 'The answer was not written whole: its destination cannot be written ({why}).',
    next: {
      zh: '不要使用已写出的部分；腾出空间后再运行一次。',
      en: 'Do not use the part that is there; free some space and run it again.',
    },
  },
  ARGUMENT_TWICE: {
    zh: '「{name}」写了两次。',
    en: '“{name}” is given twice.',
    next: { zh: '只保留一个。', en: 'Keep one of the two.' },
  },
  ARGUMENT_EXTRA: {
    zh: '多了一个词：「{word}」。',
    en: 'There is one word too many: “{word}”.',
    next: {
      zh: '一次只给一个文件；用 --help 看写法。',
      en: 'Give one file at a time; see --help.',
    },
  },
  PROGRAM_MISSING: {
    zh: '服务端程序「{program}」还没有构建。',
    en: 'The server’s program “{program}” has not been built.',
    next: {
      zh: '先运行一次 npm start，或 node tool/prepare.mjs start。',
      en: 'Run npm start once, or node tool/prepare.mjs start.',
    },
  },
  STDIN_UNREADABLE: {
    zh: '标准输入读不到内容。',
    en: 'Standard input cannot be read.',
    next: {
      zh: '用管道或 < 文件 给出内容。',
      en: 'Give the content through a pipe or with < FILE.',
    },
  },
  UNEXPECTED: {
    zh: '出了一个没有料到的错误（{what}），什么都没有写出。',
    en: 'Something went wrong that was not foreseen ({what}); nothing was written.',
    next: {
      zh: '你的文件没有改动。请把命令和版本告诉我们。',
      en: 'Your files are unchanged. Please tell us the command and the version.',
    },
  },
  NOT_FOUND: {
    zh: '这里没有这样的内容。',
    en: 'There is nothing here.',
    next: { zh: '请检查网址。', en: 'Check the address.' },
  },
  PORT_TEXT: {
    zh: '{variable} 必须是 1 到 65535 的整数。',
    en: '{variable} must be a whole number from 1 to 65535.',
    next: { zh: '改正或去掉这个环境变量。', en: 'Correct the variable or remove it.' },
  },
  SECRET_TEXT: {
    zh: 'FORBEAR_SECRET 的写法不对。',
    en: 'FORBEAR_SECRET is not written as it should be.',
    next: {
      zh: '写成 版本:密钥，密钥至少 32 个字符；换密钥时新的写在前面，用逗号隔开。用 DATABASE_URL 时必须设置。',
      en: 'Write VERSION:SECRET with at least 32 characters, a new one in front of the old, with a comma. It is needed with DATABASE_URL.',
    },
  },
  LOG_TEXT: {
    zh: 'FORBEAR_LOG 只能是 silent、error、warn 或 info。',
    en: 'FORBEAR_LOG is silent, error, warn or info.',
    next: { zh: '改正或去掉这个环境变量。', en: 'Correct the variable or remove it.' },
  },
  BOOK_TEXT: {
    zh: 'FORBEAR_BOOK 只能是 mirror 或 own。',
    en: 'FORBEAR_BOOK is mirror or own.',
    next: { zh: '改正或去掉这个环境变量。', en: 'Correct the variable or remove it.' },
  },
  LENDER_KIND_TEXT: {
    zh: 'FORBEAR_LENDER_KIND 必须是以下之一：{kinds}。',
    en: 'FORBEAR_LENDER_KIND must be one of: {kinds}.',
    next: { zh: '改正或去掉这个环境变量。', en: 'Correct the variable or remove it.' },
  },
  NON_ACCRUAL_TEXT: {
    zh: 'FORBEAR_NON_ACCRUAL 的写法不对。',
    en: 'FORBEAR_NON_ACCRUAL is not written as it should be.',
    next: {
      zh: '写成 90 reverse（冲回已计利息）或 90 keep（不冲回），天数 1 到 999；或去掉它。',
      en: 'Write 90 reverse or 90 keep, with 1 to 999 days, or remove it.',
    },
  },
  OIDC_TEXT: {
    zh: 'FORBEAR_OIDC_ISSUER、FORBEAR_OIDC_CLIENT、FORBEAR_OIDC_SECRET 要一起设置，ISSUER 用 https。',
    en: 'FORBEAR_OIDC_ISSUER, FORBEAR_OIDC_CLIENT and FORBEAR_OIDC_SECRET are set together, the issuer by https.',
    next: { zh: '补全或去掉这三个环境变量。', en: 'Complete the three variables or remove them.' },
  },
  RECORD_YEARS_TEXT: {
    zh: 'FORBEAR_RECORD_YEARS 必须是 {min} 到 30 的整数。',
    en: 'FORBEAR_RECORD_YEARS must be a whole number from {min} to 30.',
    next: { zh: '改正或去掉这个环境变量。', en: 'Correct the variable or remove it.' },
  },
  AT_ONCE_TEXT: {
    zh: 'FORBEAR_AT_ONCE 必须是 1 以上的整数。',
    en: 'FORBEAR_AT_ONCE must be a whole number of at least 1.',
    next: { zh: '改正或去掉这个环境变量。', en: 'Correct the variable or remove it.' },
  },
  PROXY_TEXT: {
    zh: 'FORBEAR_PROXY 只能是 forwarded。',
    en: 'FORBEAR_PROXY is forwarded.',
    next: { zh: '改正或去掉这个环境变量。', en: 'Correct the variable or remove it.' },
  },
  PACE_TEXT: {
    zh: 'FORBEAR_RATE 必须是 60 以上的整数。',
    en: 'FORBEAR_RATE must be a whole number of at least 60.',
    next: { zh: '改正或去掉这个环境变量。', en: 'Correct the variable or remove it.' },
  },
  ORIGIN_TEXT: {
    zh: '{variable} 里有一项不是网页来源。',
    en: '{variable} names something that is not an origin.',
    next: {
      zh: '写成 https://app.example，不带路径；多个用逗号隔开。',
      en: 'Write https://app.example without a path, several with commas.',
    },
  },
  TODAY_TEXT: {
    zh: 'FORBEAR_TODAY 不是有效的日期。',
    en: 'FORBEAR_TODAY is not a civil day.',
    next: { zh: '写成 2026-11-05 这样，或去掉它。', en: 'Write it as 2026-11-05, or remove it.' },
  },
  TODAY_WITH_DATABASE: {
    zh: 'FORBEAR_TODAY 不能和 DATABASE_URL 一起用。',
    en: 'FORBEAR_TODAY cannot be used together with DATABASE_URL.',
    next: { zh: '只保留其中一个。', en: 'Keep one of the two.' },
  },
} as const satisfies Record<string, Entry>;
