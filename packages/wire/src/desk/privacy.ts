import type { Text } from '@forbear/problem';
import { z } from 'zod';
import { pageQuery } from './page.ts';

/** What a person may ask of what is kept on them (PIPL articles 45 and 47). */
export const PRIVACY_KINDS = ['copy', 'delete'] as const;
export const PRIVACY_STATES = ['asked', 'prepared', 'granted', 'refused', 'withdrawn'] as const;

/** Why a request may be refused; each is told to the person, who may object and complain. */
export const PRIVACY_REFUSALS = {
  'not-identified': {
    zh: '还不能确定是你本人在问。请在已配对的设备上再提，或按合同上的办法核对身份。',
    en: 'It is not certain that you are the person. Ask again from the paired device, or have your identity checked as the contract says.',
  },
  'nothing-kept': {
    zh: '没有找到关于你的资料。',
    en: 'Nothing on you was found.',
  },
  'legal-hold': {
    zh: '法院、仲裁机构或监管部门要求保全，现在不能删除。',
    en: 'A court, an arbitral body or an authority has ordered that it be kept; it may not be deleted now.',
  },
  'being-handled': {
    zh: '你的申请还在处理。先撤回申请，或者等有了结果再删除；单项授权可以随时自己撤回。',
    en: 'Your request is still being handled. Withdraw it first, or wait for the result; single grants you can withdraw yourself at any time.',
  },
} as const satisfies Readonly<Record<string, Text>>;
export type PrivacyRefusal = keyof typeof PRIVACY_REFUSALS;

/**
 * What a desk keeps on a person, and how long; `years` of contact records are the desk's setting. The law is named where a
 * text of it asks for the time, else the desk has set the time itself.
 */
export const KEPT = {
  assessment: {
    zh: '用来评估的收支、其他债务合计和材料',
    en: 'budget, sums of other debts and papers shown for the assessment',
    how: {
      zh: '决定或结束后 30 天自动删除；申请删除的，马上删除。',
      en: 'Erased by itself 30 days after the decision or the end; at once where deletion is asked for.',
    },
  },
  request: {
    zh: '申请里的话、授权过的内容、个案里的备注',
    en: 'the words of the request, what was granted, the notes of a case',
    how: {
      zh: '个案结束后三年自动删除（本机构定的期限）；申请删除的，马上删除，还在处理的投诉除外。',
      en: 'Erased by itself three years after the case has ended (the desk’s own term); at once where deletion is asked for, unless a complaint is still open.',
    },
  },
  'safe-contact': {
    zh: '什么时候、用什么方式联系你是安全的',
    en: 'when and how it is safe to contact you',
    how: {
      zh: '约束我们怎么联系你，所以个案没有结束就保留；你可以随时自己撤回。',
      en: 'It binds how we contact you, so it stays while a case is open; you can withdraw it yourself at any time.',
    },
  },
  contact: {
    zh: '聊天、通话和信件的记录，约好的电话、还款承诺、投诉',
    en: 'records of chat, calls and letters; arranged calls, promises to pay, complaints',
    how: {
      zh: '催收与联系的记录至少要保存两年（GB/T 45251-2025），本机构保存 {years} 年，到期自动删除；个案归档后封存，任何人都看不到。',
      en: 'Records of contacts are to be kept for at least two years (GB/T 45251-2025); this desk keeps them {years} years, then they are erased by themselves. Once the case is closed they are sealed: nobody can read them.',
    },
  },
  agreement: {
    zh: '协议、双方的接受、事件链（里面没有你写的话，只有它的摘要）',
    en: 'agreements, both acceptances, the chain of events (which holds digests of your words, not the words)',
    how: {
      zh: '履行合同和证明所需，不删除；个案归档后封存。',
      en: 'Needed for the contract and as evidence, not deleted; sealed once the case is closed.',
    },
  },
  book: {
    zh: '借款账户里的姓名、电话、付款人和附言',
    en: 'name, phone, payer and payment notes in the account of the loan',
    how: {
      zh: '履行合同所需；还清三年后自动删除（本机构定的期限）。账目的金额和日期不含姓名，继续保留。',
      en: 'Needed for the contract; erased by themselves three years after it is paid (the desk’s own term). Sums and days of the books, which hold no name, stay.',
    },
  },
  handling: {
    zh: '谁看过什么、这份申请和它的答复',
    en: 'who read what; this request and its answer',
    how: {
      zh: '处理情况的记录至少保存三年（个人信息保护法第五十六条），之后自动删除。',
      en: 'Records of handling are kept for at least three years (Personal Information Protection Law, article 56), then erased by themselves.',
    },
  },
  device: {
    zh: '配对过的设备',
    en: 'paired devices',
    how: {
      zh: '申请删除的，马上结束配对并删除设备的公钥。',
      en: 'Where deletion is asked for, the pairing ends and the device’s public key is deleted at once.',
    },
  },
} as const satisfies Readonly<Record<string, Text & { readonly how: Text }>>;
export type KeptClass = keyof typeof KEPT;
export const KEPT_CLASSES = Object.keys(KEPT) as readonly KeptClass[] as readonly [
  KeptClass,
  ...KeptClass[],
];

const moment = z.number().int().nonnegative();
const dayText = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
const words = z.object({ zh: z.string(), en: z.string() });

/** `person` is named by the desk alone; others ask for themselves. */
export const privacyBody = z.strictObject({
  kind: z.enum(PRIVACY_KINDS),
  person: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/)
    .optional(),
});

/** What is deleted and what stays, class by class. */
export const keptEntry = z.object({
  what: z.enum(KEPT_CLASSES),
  name: words,
  /** How many rows go at once, and how many stay. */
  erased: z.number().int().nonnegative(),
  kept: z.number().int().nonnegative(),
  /** What holds of those that stay, and until when. */
  how: words,
  /** The last day of the longest of those that stay, where it is known already. */
  until: dayText.optional(),
});

/** Requests that are still to be answered, or that were. */
export const privacyQuery = pageQuery.extend({ state: z.enum(['open', 'answered']).optional() });

export const privacyEntry = z.object({
  id: z.string(),
  kind: z.enum(PRIVACY_KINDS),
  state: z.enum(PRIVACY_STATES),
  channel: z.enum(['app', 'public', 'written']),
  /** The person as the lender's files name them; for approvers alone. */
  person: z.string().optional(),
  askedAt: moment,
  /** By when it is answered. */
  dueOn: dayText,
  preparedBy: z.string().optional(),
  decidedBy: z.string().optional(),
  answeredAt: moment.optional(),
  refusal: z.object({ code: z.string(), ...words.shape }).optional(),
  /** For a copy: the last day on which it can be fetched. */
  copyUntil: dayText.optional(),
});

/** One request with what it means; of a decided one as it was decided. */
export const privacyView = z.object({
  ...privacyEntry.shape,
  told: z.array(keptEntry),
});

/** The first of two people: granted, or refused with its reason. */
export const privacyPrepareBody = z.union([
  z.strictObject({ grant: z.literal(true) }),
  z.strictObject({
    grant: z.literal(false),
    reason: z.enum(Object.keys(PRIVACY_REFUSALS) as [PrivacyRefusal, ...PrivacyRefusal[]]),
  }),
]);

/** The second: what was prepared counts, or goes back. */
export const privacyDecideBody = z.strictObject({ agree: z.boolean() });
