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
  SIGN_IN_REFUSED: {
    zh: '登录没有成功。',
    en: 'The sign-in did not succeed.',
    next: {
      zh: '检查登录名、密码或验证码；每个验证码只能用一次。',
      en: 'Check the login, the password or the code; each code counts once.',
    },
  },
  PERIOD_WRONG: {
    zh: '期间的首尾不对：末日不早于首日，最多 {max} 天。',
    en: 'The period is wrong: its last day must not come before its first, and it may have at most {max} days.',
    next: { zh: '改 from 和 to。', en: 'Change from and to.' },
  },
  OIDC_AWAY: {
    zh: '单位的统一登录没有回答。',
    en: 'The sign-in of your organisation is not responding.',
    next: {
      zh: '过一会儿再试；一直这样请找管理员。急用可以用密码登录。',
      en: 'Try again in a while; if it goes on, tell an admin. A password still works.',
    },
  },
  TOTP_SET: {
    zh: '第二道验证已经设好。',
    en: 'The second factor is set already.',
    next: { zh: '换手机请找管理员重置。', en: 'To use another phone, ask an admin for a reset.' },
  },
  PASSWORD_WEAK: {
    zh: '密码太容易猜：至少 {min} 个字符，不含登录名。',
    en: 'The password is too easy: at least {min} characters, without the login.',
    next: {
      zh: '用几个不相干的词连起来。',
      en: 'Join a few words that have nothing to do with each other.',
    },
  },
  STAFF_TWICE: {
    zh: '这个登录名已有人用。',
    en: 'This login is taken.',
    next: { zh: '换一个登录名。', en: 'Choose another login.' },
  },
  OWN_ROLE: {
    zh: '不能改自己的角色，也不能停用自己。',
    en: 'You cannot change your own role or disable yourself.',
    next: { zh: '请另一位管理员来做。', en: 'Ask another admin.' },
  },
  CODE_REFUSED: {
    zh: '这个一次性的码不对，或已过期。',
    en: 'This one-time code is wrong or has run out.',
    next: { zh: '核对之后再输，或请对方重新给一个。', en: 'Check it, or ask for a new one.' },
  },
  INVITE_USED: {
    zh: '这个一次性的码已经用过。',
    en: 'This one-time code has been used.',
    next: {
      zh: '不是你用的，请马上告诉对方；要再用，请重新要一个。',
      en: 'If it was not you, tell them at once; else ask for a new one.',
    },
  },
  KEY_UNPROVEN: {
    zh: '设备的签名对不上它的公钥。',
    en: 'The signature of the device does not belong to its key.',
    next: { zh: '在这台设备上重新配对。', en: 'Pair anew on this device.' },
  },
  WEBHOOK_ADDRESS: {
    zh: '这个地址不能用：只接受公网上的 https 域名，端口 443 或 8443。',
    en: 'This address is not accepted: it must use https, a public name and port 443 or 8443.',
    next: { zh: '换一个公网地址。', en: 'Name a public address.' },
  },
  WEBHOOK_FAILED: {
    zh: '对方没有收下（状态 {status}）。',
    en: 'The other side did not accept it (status {status}).',
    next: { zh: '会自动再试，前后三天。', en: 'It will be tried again for three days.' },
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
    en: 'If-Match is missing or is not a version.',
    next: {
      zh: '写明看到的版本，例如 If-Match: 7。',
      en: 'Name the version you saw, as If-Match: 7.',
    },
  },
  OVERLOADED: {
    zh: '现在请求太多，这一个没有处理。',
    en: 'There are too many requests at the moment; this one was not dealt with.',
    next: {
      zh: '{seconds} 秒后把同一个请求再发一次；不会做两次。',
      en: 'Send the same request again in {seconds} seconds; it will not be done twice.',
    },
  },
  RATE_LIMITED: {
    zh: '请求太频繁，{seconds} 秒后再试。',
    en: 'Too many requests; try again in {seconds} seconds.',
    next: { zh: '没有执行任何操作。', en: 'Nothing was carried out.' },
  },
} as const satisfies Record<string, Entry>;
