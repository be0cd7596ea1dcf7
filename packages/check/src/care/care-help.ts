import type { Text } from '@forbear/problem';
import { careLines, MINOR_CONTRACT, type HelpLine } from '@forbear/rule';
import type { CareKind } from './care.ts';

/** What is said first to somebody in danger, and who helps; then the way goes on. */
export type CareHelp = {
  readonly kind: CareKind;
  readonly say: Text;
  readonly lines: readonly HelpLine[];
};

const { full_age: FULL, own_wages_age: OWN } = MINOR_CONTRACT.values;

const SAY: Readonly<Record<CareKind, Text>> = {
  life: {
    zh: '你写的话让人担心你。钱的事可以放一放。现在就找一个人说说：身边信得过的人，或者下面的电话。',
    en: 'What you wrote makes us worry about you. Money can wait. Please talk to someone now: a person you trust, or one of the lines below.',
  },
  violence: {
    zh: '有人打你、威胁你，先保证人身安全。可以报警，要求出具告诫书；可以向法院申请人身安全保护令，不用先离婚；当地妇联、村（居）委会也能帮你。',
    en: 'If someone hurts or threatens you, your safety comes first. Call the police and ask them to issue a written warning; a court can grant a protection order without a divorce; the women’s federation and the neighbourhood committee help too.',
  },
  minor: {
    zh: `不满 ${FULL} 周岁签的借款，要父母或其他监护人同意或追认才有效（满 ${OWN} 周岁、靠自己劳动收入生活的除外）。先别签字、别答应还、别付款，把这件事告诉监护人，要不要谈、要不要还由监护人来定；找当地法律援助。`,
    en: `A loan signed by someone under ${FULL} needs the consent of a parent or guardian (except for those of ${OWN} or over who live on their own earnings). Do not sign, promise or pay anything yet; tell your guardian, who decides whether to talk or to pay, and ask local legal aid.`,
  },
  'stolen-loan': {
    zh: '别人用你的身份或手机借的钱，不要替他承认、签字或还。马上改密码、换绑手机，报警并留回执；书面告诉放款机构“不是本人申请”，要求停止催收并核查；查自己的信用报告，有错提异议。',
    en: 'If someone else borrowed in your name or with your phone, do not acknowledge it, sign for it or pay it. Change your passwords, report it to the police and keep the receipt; tell the lender in writing that you did not apply, and ask it to stop collection and investigate; get your credit report and object to what is wrong.',
  },
  'forced-loan': {
    zh: '被人逼着借款、签字或担保的，先保证安全。留下聊天、录音和转账记录，报警；受胁迫签的合同可以请求法院撤销，有时间限制，尽快找法律援助。',
    en: 'If you were forced to borrow, sign or guarantee, your safety comes first. Keep the chats, recordings and transfer records, and report it to the police; a court can set aside a contract made under duress, but only within a time limit, so ask legal aid soon.',
  },
  'payout-fee': {
    zh: '放款之前要你先交解冻金、保证金、会员费、刷流水的，是诈骗。一分钱都不要付；已经付了的，马上打给银行或支付平台止付，并报警。',
    en: 'Anyone who wants a fee, a deposit or a transfer before paying out a loan is a fraudster. Pay nothing; if you already have, call your bank or payment service to stop it and report it to the police.',
  },
  old: {
    zh: '可以请一个信得过的家人或村（居）委会的人陪着看。不着急，不懂的先不签、不付、不给验证码。退休金里要先留够吃饭、看病的钱。',
    en: 'Ask someone you trust, your family or the neighbourhood committee to look at this with you. There is no hurry: do not sign, pay or hand over anything that is not clear to you. Food and health come first out of the pension.',
  },
};

const LINES: Readonly<Record<CareKind, Parameters<typeof careLines>[0]>> = {
  life: 'distress',
  violence: 'violence',
  minor: 'minor',
  'stolen-loan': 'danger',
  'forced-loan': 'danger',
  'payout-fee': 'fraud',
  old: 'danger',
};

/** What to say first for each kind, in order. */
export const careHelp = (kinds: readonly CareKind[]): readonly CareHelp[] =>
  kinds.map((kind) => ({
    kind,
    say: SAY[kind],
    lines: careLines(LINES[kind]),
  }));
