import type { Entry } from './entry.ts';

/** Refusals of the proof of what happened: its bytes, its chain, its signed heads, its pack. */
export const evidenceProblems = {
  VALUE_UNWRITABLE: {
    zh: '这个值不能原样保存。',
    en: 'This value cannot be stored as it is.',
    next: {
      zh: '只用整数、正常的文字、列表和字段；不用小数、空字符和残缺的字符。',
      en: 'Use whole numbers, well-formed text, lists and fields; no fractions, no NUL, no broken characters.',
    },
  },
  EVIDENCE_FORM: {
    zh: '这不是一个完整的证据包。',
    en: 'This is not a whole evidence pack.',
    next: {
      zh: '用导出时的原文件，不要用编辑器另存。',
      en: 'Use the file as it was exported; do not save it again from an editor.',
    },
  },
  SEAL_BROKEN: {
    zh: '文件的封签对不上：导出之后有字节被改过。',
    en: 'The seal does not match: bytes were changed after the export.',
    next: {
      zh: '重新导出，或者请对方提供原文件。',
      en: 'Export again, or ask for the original file.',
    },
  },
  EVENT_CHANGED: {
    zh: '第 {seq} 条记录和它的摘要对不上：内容、顺序或者前后被改过。',
    en: 'Record {seq} does not match its digest: its content, its order or its neighbours were changed.',
    next: {
      zh: '和你自己保存的记录、签名对一对，并保留这个文件。',
      en: 'Compare it with the records and signed heads you kept, and keep this file.',
    },
  },
  HEAD_UNSIGNED: {
    zh: '第 {seq} 条的签名不是这个平台的。',
    en: 'The signature at record {seq} is not that of this desk.',
    next: {
      zh: '对一下配对时看到的指纹；不一致就不要相信这个文件。',
      en: 'Compare the fingerprint with the one you saw when pairing; if it differs, do not trust the file.',
    },
  },
  HEAD_DIFFERS: {
    zh: '签过名的第 {seq} 条和这里的记录不是同一段历史：有人截短、退回或者重写过。',
    en: 'The signed record {seq} belongs to another history: somebody cut, rolled back or rewrote it.',
    next: {
      zh: '保留两份文件，向对方和监管提出。',
      en: 'Keep both files and raise it with the desk and the regulator.',
    },
  },
  TERMS_DIFFER: {
    zh: '协议的文字和双方同意的摘要对不上。',
    en: 'The words of the agreement do not match the digest that was accepted.',
    next: {
      zh: '以双方接受时的摘要为准。',
      en: 'What counts is the digest that both sides accepted.',
    },
  },
  ACCEPTANCE_MISSING: {
    zh: '这份协议里缺「{side}」的同意。',
    en: 'The acceptance of “{side}” is missing.',
    next: { zh: '请对方补交完整的记录。', en: 'Ask for the whole record.' },
  },
  FIELD_DIFFERS: {
    zh: '第 {seq} 条里的个人信息和当时的承诺值对不上。',
    en: 'A personal field of record {seq} does not match what was committed to.',
    next: { zh: '以记录里的承诺值为准。', en: 'What counts is the commitment in the record.' },
  },
} as const satisfies Record<string, Entry>;
