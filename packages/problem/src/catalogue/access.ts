import type { Entry } from './entry.ts';

/** Refusals at the door of a desk: who asks, in which form, and how often. */
export const accessProblems = {
  AUTH_REQUIRED: {
    zh: '请先登录。',
    en: 'Sign in first.',
    next: { zh: '登录之后再试。', en: 'Sign in and try again.' },
  },
  SESSION_ENDED: {
    zh: '这次登录已经结束。',
    en: 'This session has ended.',
    next: { zh: '请重新登录。', en: 'Sign in again.' },
  },
  ORIGIN_REFUSED: {
    zh: '这个请求来自别的网页，没有执行。',
    en: 'This request comes from another page and was not carried out.',
    next: {
      zh: '从本服务的网页操作；别的应用须由运营者列入 FORBEAR_APPS。',
      en: 'Work from the pages of this server; its operator lists other apps in FORBEAR_APPS.',
    },
  },
  MEDIA_TYPE: {
    zh: '内容的类型应为 {wanted}。',
    en: 'The content should be of type {wanted}.',
    next: { zh: '改正 Content-Type。', en: 'Correct the Content-Type.' },
  },
  TOO_LARGE: {
    zh: '内容太大。',
    en: 'The content is too large.',
    next: { zh: '减小之后再试。', en: 'Make it smaller and try again.' },
  },
  BAD_UNICODE: {
    zh: '内容不是有效的 UTF-8。',
    en: 'The content is not valid UTF-8.',
    next: { zh: '另存为 UTF-8 再试。', en: 'Save it as UTF-8 and try again.' },
  },
  IDEMPOTENCY_KEY_MISSING: {
    zh: '缺少 Idempotency-Key，或它的写法不对。',
    en: 'The Idempotency-Key is missing or malformed.',
    next: {
      zh: '每次写入带一个新的键：8 到 128 个可见的 ASCII 字符。',
      en: 'Send a fresh key with each write: 8 to 128 visible ASCII characters.',
    },
  },
  VERSION_MISSING: {
    zh: '缺少 If-Match，或它不是一个版本号。',
    en: 'If-Match is missing or no version.',
    next: {
      zh: '写明看到的版本，例如 If-Match: 7。',
      en: 'Name the version you saw, as If-Match: 7.',
    },
  },
  RATE_LIMITED: {
    zh: '请求太频繁，{seconds} 秒后再试。',
    en: 'Too many requests; try again in {seconds} seconds.',
    next: { zh: '没有执行任何操作。', en: 'Nothing was carried out.' },
  },
} as const satisfies Record<string, Entry>;
