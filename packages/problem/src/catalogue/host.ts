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
  PORT_TEXT: {
    zh: '{variable} 必须是 1 到 65535 的整数。',
    en: '{variable} must be a whole number from 1 to 65535.',
    next: { zh: '改正或去掉这个环境变量。', en: 'Correct the variable or remove it.' },
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
