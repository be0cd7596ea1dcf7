import type { Entry } from './entry.ts';

/** Refusals of the desk's store: its folder, its PostgreSQL, its schema. */
export const storeProblems = {
  STORE_LOCKED: {
    zh: '数据文件夹「{folder}」正被另一个宽限服务使用，没有动它。',
    en: 'The store “{folder}” is in use by another Forbear server and was not touched.',
    next: {
      zh: '先停掉那一个，或用 FORBEAR_STORE 指定别的文件夹。',
      en: 'Stop that server first, or name another folder in FORBEAR_STORE.',
    },
  },
  STORE_UNWRITABLE: {
    zh: '数据文件夹「{folder}」写不进去（{why}）。',
    en: 'The store “{folder}” cannot be written to ({why}).',
    next: {
      zh: '检查权限和剩余空间，或用 FORBEAR_STORE 指定别的文件夹。',
      en: 'Check its permissions and the free space, or name another folder in FORBEAR_STORE.',
    },
  },
  STORE_CLOSED: {
    zh: '以 root 启动时，数据库由普通用户 nobody 运行，它进不了「{folder}」上面的文件夹。',
    en: 'Started by root, the database runs as the user nobody, who cannot pass the folders above “{folder}”.',
    next: {
      zh: '用普通用户启动，或用 FORBEAR_STORE 指定 /var/lib/forbear 这样的文件夹。',
      en: 'Start as an ordinary user, or name a folder such as /var/lib/forbear in FORBEAR_STORE.',
    },
  },
  STORE_PROGRAM: {
    zh: '这台机器没有自带的 PostgreSQL（{program}）。',
    en: 'There is no bundled PostgreSQL for this machine ({program}).',
    next: {
      zh: '安装 PostgreSQL 15 或更新，并设置 DATABASE_URL。',
      en: 'Install PostgreSQL 15 or later and set DATABASE_URL.',
    },
  },
  STORE_START: {
    zh: '数据库没有启动起来（{why}）。',
    en: 'The database did not start ({why}).',
    next: {
      zh: '原因写在数据文件夹的 postgres.log 里；改正后再启动，已有数据不会丢。',
      en: 'The store’s postgres.log says more; correct it and start again, nothing stored is lost.',
    },
  },
  DATABASE_UNREACHABLE: {
    zh: 'DATABASE_URL 里的数据库连不上（{why}）。',
    en: 'The database of DATABASE_URL cannot be reached ({why}).',
    next: {
      zh: '核对地址、库名、用户名和密码，确认数据库已经启动，然后再启动一次。',
      en: 'Check the address, the name, the user and the password, and that the database runs; then start again.',
    },
  },
  STORE_BUSY: {
    zh: '数据库现在连不上或太忙。',
    en: 'The database cannot be reached at the moment, or is too busy.',
    next: {
      zh: '请过几秒把同一个请求再发一次；不会做两次。',
      en: 'Send the same request again in a few seconds; it will not be done twice.',
    },
  },
  STORE_NOT_EMPTY: {
    zh: '这个数据文件夹或数据库不是空的，没有恢复。',
    en: 'This store is not empty; nothing was restored.',
    next: {
      zh: '用 FORBEAR_STORE 指定一个新的文件夹，或给一个空的数据库。',
      en: 'Name a new folder in FORBEAR_STORE, or an empty database.',
    },
  },
  STORE_ABSENT: {
    zh: '这里没有机构端的数据，没有备份。',
    en: 'There is no store here; nothing was backed up.',
    next: {
      zh: '用 FORBEAR_STORE 指定数据文件夹，或核对 DATABASE_URL。',
      en: 'Name its folder in FORBEAR_STORE, or check DATABASE_URL.',
    },
  },
  BACKUP_SPOILT: {
    zh: '这不是完整的备份文件（{why}），什么都没有恢复。',
    en: 'This is not a complete backup ({why}); nothing was restored.',
    next: {
      zh: '换一份备份再试；文件本身没有改动。',
      en: 'Try another backup; the file itself was not changed.',
    },
  },
  READ_ONLY: {
    zh: '启动检查没有通过（{why}），现在只能查看，不能写入。',
    en: 'A check at the start has failed ({why}); the desk can be read, and nothing is written.',
    next: {
      zh: '请保留数据文件夹原样，联系系统管理员核对备份。',
      en: 'Leave the store as it is and ask the administrator to compare it with the backup.',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    zh: '这个 Idempotency-Key 已用于另一个请求。',
    en: 'This Idempotency-Key was used for another request.',
    next: { zh: '换一个新的键。', en: 'Send a fresh key.' },
  },
  IDEMPOTENCY_IN_PROGRESS: {
    zh: '同一个请求还在处理。',
    en: 'The same request is still being carried out.',
    next: { zh: '稍候用同一个键再试。', en: 'Try again with the same key in a moment.' },
  },
  SCHEMA_NEWER: {
    zh: '数据库由更新的版本写过（第 {found} 步，本版本只到第 {known} 步）。',
    en: 'A newer version has written this store (step {found}; this version knows {known}).',
    next: {
      zh: '请用更新的版本启动；数据没有改动。',
      en: 'Start the newer version; nothing was changed.',
    },
  },
} as const satisfies Record<string, Entry>;
