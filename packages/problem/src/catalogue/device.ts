import type { Entry } from './entry.ts';

/** Refusals of the device the borrower's app runs on, and of what a person types there. */
export const deviceProblems = {
  TYPED_AMOUNT: {
    zh: '金额「{text}」看不懂。',
    en: 'The amount “{text}” cannot be read.',
    next: {
      zh: '写数字就行，比如 8460、8,460.00 或 1.5万。填的还在，改一下就好。',
      en: 'Plain figures will do, such as 8460, 8,460.00 or 1.5万. What you typed is still there.',
    },
  },
  TYPED_RATE: {
    zh: '利率「{text}」看不懂。',
    en: 'The rate “{text}” cannot be read.',
    next: {
      zh: '写百分数就行，比如 0.05% 一天、14.6% 一年，或者“日息万五”。',
      en: 'Write a percentage, such as 0.05% a day or 14.6% a year.',
    },
  },
  TYPED_RATE_PERIOD: {
    zh: '没写这个利率是一天、一月还是一年的。',
    en: 'It is not said whether this rate is for a day, a month or a year.',
    next: {
      zh: '在数字后面加上“一天”“一月”或“一年”。',
      en: 'Add “a day”, “a month” or “a year” after the figure.',
    },
  },
  TYPED_SHARE: {
    zh: '「{text}」不是百分之几。',
    en: '“{text}” is not a percentage of a sum.',
    next: {
      zh: '写 3 或 3% 就行，不用写一天、一月还是一年。',
      en: 'Write 3 or 3%, without a day, a month or a year.',
    },
  },
  TYPED_DAY: {
    zh: '日期「{text}」看不懂。',
    en: 'The date “{text}” cannot be read.',
    next: {
      zh: '写 11月10日 或 2026-11-10 都行。填的还在，改一下就好。',
      en: 'Write 10 Nov 2026 or 2026-11-10. What you typed is still there.',
    },
  },
  TYPED_MONTH_ALONE: {
    zh: '「{text}」只有月份，这里要写到哪一天。',
    en: '“{text}” is a month; here the day is needed.',
    next: {
      zh: '写成 11月10日 这样；日子在合同、账单或短信里。填的还在，补上就好。',
      en: 'Write it like 10 Nov 2026; the contract, the bill or a message has the day. What you typed is still there.',
    },
  },
  TYPED_COUNT: {
    zh: '「{text}」不是 {least} 到 {most} 的整数。',
    en: '“{text}” is not a whole number from {least} to {most}.',
    next: { zh: '只写数字就行。', en: 'Write figures only.' },
  },
  STORE_DENIED: {
    zh: '浏览器不让这里存东西，填的只在这一页开着时还在。',
    en: 'The browser keeps nothing here; what you fill in lasts only while this page is open.',
    next: {
      zh: '可以先用，关掉页面就没有了。想留下来：在无痕窗口里的，换普通窗口打开；不在的，看看浏览器是不是禁止这个网站存数据、手机是不是满了，再刷新；还不行就换一个浏览器。',
      en: 'You can go on, but nothing stays once the page is closed. To keep it: leave a private window, if this is one; if not, see whether the browser forbids this site to store data or the device is full, then reload; failing that, try another browser.',
    },
  },
  STORE_FOREIGN: {
    zh: '这部手机上放宽限内容的地方，放的是别的东西，所以没有动它；填的只在这一页开着时还在。',
    en: 'Something else is stored where Forbear keeps its data on this device; it was left alone. What you fill in lasts only while this page is open.',
    next: {
      zh: '可以先用。想留下来：到“设置和语言”里清空本机再打开，那些别的东西会一起删掉。',
      en: 'You can go on. To keep it, empty this device under “Settings and language” and open this again; the other things are deleted with it.',
    },
  },
  STORE_FULL: {
    zh: '手机存不下了，刚才这一下没有存进去。',
    en: 'The device is full; the last change was not stored.',
    next: {
      zh: '页面先别关。清出一点空间，再按一次；以前存的都还在。',
      en: 'Keep this page open, free some space and try again; what was stored before is still there.',
    },
  },
  PHOTO_UNREAD: {
    zh: '这张照片打不开。',
    en: 'This photo could not be opened.',
    next: {
      zh: '换一张，或者截个屏再选；别的都还在。',
      en: 'Choose another one, or a screenshot of it; everything else is still there.',
    },
  },
  FILE_GONE: {
    zh: '现在读不到这个文件了。',
    en: 'This file can no longer be read.',
    next: {
      zh: '它可能被移走、改过，或者还在网盘里没下载。先存到手机里，再选一次；填的都还在。',
      en: 'It may have been moved or changed, or not downloaded yet. Save it on the device and choose it again; what you filled in is still there.',
    },
  },
  STORE_NEWER: {
    zh: '这部手机里的内容是更新的版本存的，现在这一版不敢动它。',
    en: 'What is kept on this device was stored by a newer version; this one leaves it alone.',
    next: {
      zh: '联网后刷新页面，更新到新版本再用。什么都没有改。',
      en: 'Go online and reload to get the newer version. Nothing was changed.',
    },
  },
  STORE_BLOCKED: {
    zh: '这部手机上存的内容现在打不开，多半是另一个旧页面占着。',
    en: 'What is kept on this device cannot be opened now; most likely an older page holds it.',
    next: {
      zh: '关掉宽限的其他页面，再刷新这一页；存的都还在。',
      en: 'Close all other pages of Forbear and reload this one; what was kept is still there.',
    },
  },
  STORE_SPOILT: {
    zh: '有 {count} 条存着的内容读不出来，先放在一边，没有删。',
    en: '{count} stored records cannot be read; they are set aside, not deleted.',
    next: {
      zh: '其他的照常用，这一部分请重新填。',
      en: 'Everything else works; please fill this part in again.',
    },
  },
  STORE_VANISHED: {
    zh: '以前在这部手机里存过内容，现在不见了，可能被浏览器或清理软件清掉了。',
    en: 'Something was kept on this device before and is gone now; the browser or a cleaner may have removed it.',
    next: {
      zh: '存过备份的，在设置里恢复；没有的，只能重新填。',
      en: 'With a backup it can be restored in the settings; without one it has to be filled in again.',
    },
  },
  STORE_FAILED: {
    zh: '没有存进去，手机的存储出了问题。',
    en: 'It was not stored; the storage of the device failed.',
    next: {
      zh: '页面先别关，再按一次；还不行就先腾出一些空间。',
      en: 'Keep this page open and try again; if it still fails, free some space first.',
    },
  },
  STORE_OUTDATED: {
    zh: '另一个页面已经更新了，这一页不能再存。',
    en: 'Another page was updated; this one can store nothing more.',
    next: { zh: '刷新这一页再用。', en: 'Reload this page.' },
  },
  CHANGED_ELSEWHERE: {
    zh: '另一个页面刚改过这里，你这次填的还没有存。',
    en: 'Another page has just changed this; what you typed was not stored yet.',
    next: {
      zh: '看一眼现在的内容，还要用你填的，就再按一次。',
      en: 'Look at what stands now; press once more to keep yours.',
    },
  },
  LOCK_WRONG: {
    zh: '口令不对。',
    en: 'The passphrase is wrong.',
    next: {
      zh: '看看大小写和输入法，再试一次。忘了就打不开了，只能清空重来，或用备份恢复。',
      en: 'Check capitals and the keyboard layout, and try again. A forgotten one cannot be recovered: only emptying the device or a backup helps.',
    },
  },
  KEY_MEMORY: {
    zh: '这部手机的内存不够做这一步。',
    en: 'This device does not have enough memory for this step.',
    next: {
      zh: '关掉别的 App 再试；还不行，换一部手机或电脑打开备份。',
      en: 'Close other apps and try again, or open the backup on another device.',
    },
  },
  BACKUP_NONE: {
    zh: '这不是备份文件。',
    en: 'This is not a backup file.',
    next: {
      zh: '选从这里存出去的那个文件，名字像 notes-2026-11-20.bin。什么都没有改。',
      en: 'Choose the file that was saved here, named like notes-2026-11-20.bin. Nothing was changed.',
    },
  },
  BACKUP_NEWER: {
    zh: '这份备份是更新的版本存的。',
    en: 'This backup was saved by a newer version.',
    next: {
      zh: '联网刷新，更新到新版本再恢复。什么都没有改。',
      en: 'Go online, reload to get the newer version, and restore then. Nothing was changed.',
    },
  },
  BACKUP_WRONG: {
    zh: '打不开：口令不对，或者文件变了。',
    en: 'It does not open: the passphrase is wrong, or the file has changed.',
    next: {
      zh: '先核对口令的大小写；还不行，换另一份备份。什么都没有改。',
      en: 'Check the passphrase first, then try another copy. Nothing was changed.',
    },
  },
  BACKUP_CHANGED: {
    zh: '文件不完整，或者被改过。',
    en: 'The file is cut or was changed.',
    next: {
      zh: '重新拷一份，或换另一份备份。什么都没有改。',
      en: 'Copy it again, or take another backup. Nothing was changed.',
    },
  },
  BACKUP_LARGE: {
    zh: '内容太多，备份放不下（64 MB）。',
    en: 'There is too much for a backup (64 MB).',
    next: {
      zh: '先删掉一些账单文件再备份。',
      en: 'Delete some bill files first.',
    },
  },
  FONT_AWAY: {
    zh: '做 PDF 要用的字没有下载到。',
    en: 'The font for the PDF could not be loaded.',
    next: {
      zh: '连上网再试；没有网时，可以打印、存成 Word，或复制全文。',
      en: 'Try again with a network; without one, print, save for Word, or copy all.',
    },
  },
  WORKER_FAILED: {
    zh: '这一步没有算完，程序出了错。',
    en: 'This step did not finish; the program failed.',
    next: {
      zh: '你填的都还在。再试一次；还不行就刷新页面。',
      en: 'What you filled in is still there. Try again, or reload the page.',
    },
  },
  DESK_SILENT: {
    zh: '现在联系不上对方的工作台。',
    en: 'The desk cannot be reached at the moment.',
    next: {
      zh: '要发的内容留在这部手机里，联上以后会自己发出去，只算一次。',
      en: 'What you want to send stays on this device, goes out once the desk can be reached, and counts once.',
    },
  },
  DESK_ANSWER: {
    zh: '对方工作台的回答看不懂。',
    en: 'The answer of the desk cannot be read.',
    next: {
      zh: '没有照它做任何事。过一会儿再看；还是这样，就改用电话或信。',
      en: 'Nothing was done by it. Look again later; if it stays so, use the phone or a letter.',
    },
  },
  DESK_UNLISTED: {
    zh: '这个应用不能连这个工作台。',
    en: 'This app may not speak to that desk.',
    next: {
      zh: '只能连应用的提供者列出的机构。用聊天、电话或信一样可以谈。',
      en: 'It may speak only to the desks that its operator lists. Chat, phone and letters work as well.',
    },
  },
} as const satisfies Record<string, Entry>;
