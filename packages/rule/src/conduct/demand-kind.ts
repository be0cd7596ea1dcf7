import type { Text } from '@forbear/problem';
import { ARBITRATION_AGREEMENT } from '../court/rule/arbitration.ts';
import { COURT_FEES } from '../court/rule/court.ts';
import { FAMILY_AND_THIRD_PARTY_LIABILITY } from '../court/rule/liability.ts';
import {
  FAKE_MEDIATION_SIGNS,
  PEOPLES_MEDIATION_FREE_AND_VOLUNTARY,
} from '../court/rule/mediation.ts';
import { NO_UPFRONT_INTEREST_DEDUCTION } from '../cost/rule/early-repayment.ts';
import { AGENT_RIGHTS_SCAM_WARNING_2026 } from '../help/rule/help.ts';
import { PAY_NOTHING, RECORD, type Kind } from './kind.ts';
import { CBA_2026_PROHIBITIONS, CBA_2026_THIRD_PARTIES } from './rule/banking-association.ts';
import { GBT_45251_THIRD_PARTY_CONTACT } from './rule/national-standard.ts';
import {
  PUBLIC_SECURITY_FRAUD_AND_EXTORTION_2026,
  PUBLIC_SECURITY_PERSONAL_DATA_2026,
} from './rule/punishment.ts';

const UNPROVEN: Text = {
  zh: '这是按文字特征作的提醒，不能断定真假；以官方公开渠道核实的结果为准。',
  en: 'This is a warning based on the wording and proves nothing; what official public channels say is what counts.',
};

export const DATA: Kind = {
  rules: [AGENT_RIGHTS_SCAM_WARNING_2026],
  beside: [PUBLIC_SECURITY_PERSONAL_DATA_2026],
  what: {
    zh: '要验证码、密码、屏幕共享、银行卡、电话卡，或者要你把身份证、人脸视频、通讯录发到私人账号。银行、法院和监管部门都不会这样要。',
    en: 'Someone is asking for codes, passwords, a shared screen, bank or SIM cards, or, from a private account, for pictures of your identity card, your face or your contacts. No bank, court or authority does that.',
  },
  say: {
    zh: '我不提供验证码、密码、银行卡和电话卡；要核对身份，我走 App 或网点。',
    en: 'I do not give out codes, passwords or cards; my identity can be checked in the app or at a branch.',
  },
  do: {
    zh: '不给；已经给了的，马上改密码、挂失银行卡并联系银行，损失的报警（110）。',
    en: 'Give them nothing. If you already have, change your passwords, block the card with your bank at once, and report any loss to the police (110).',
  },
  uncertain: UNPROVEN,
};

export const ACCOUNT: Kind = {
  institutionsOnly: true,
  rules: [FAKE_MEDIATION_SIGNS, CBA_2026_PROHIBITIONS],
  what: {
    zh: '要求把钱转到个人账户或个人收款码。还款只走合同约定的账户或 App。',
    en: 'They want the money paid into a private account or by QR code. Repay only in the app or into the account named in the contract.',
  },
  say: {
    zh: '我只向合同约定的账户或在 App 内还款，不向个人账户转账。请书面告诉我机构全称和对公账户。',
    en: 'I pay only in the app or into the account named in the contract, never into a private one. Please give me the company’s full name and its account in writing.',
  },
  do: PAY_NOTHING,
  uncertain: {
    zh: '个人出借人（亲友、同事）本来就用个人账户收款，不算；其余以合同写明的账户为准。',
    en: 'A private lender (family, friend, colleague) does use a private account, which is no warning sign; otherwise the account in the contract is the right one.',
  },
};

export const BORROWING: Kind = {
  rules: [CBA_2026_PROHIBITIONS],
  what: {
    zh: '劝你借新债还旧债或套现。行业指引禁止诱导、逼迫借新还旧；借新还旧只会让欠的更多。',
    en: 'They are urging you to take a new loan or cash out a card. The industry guideline bans this; paying old debts with new ones only makes them grow.',
  },
  say: {
    zh: '我不借新债还旧债。我的方案是按收入能还的数，请按方案登记。',
    en: 'I will not take a new loan to repay this one. My offer is what my income allows; please register it.',
  },
  do: {
    zh: '不借、不套现、不点对方发来的贷款链接；保留原话。',
    en: 'Do not borrow or cash out, do not open any loan link they send, and keep a record of what they said.',
  },
};

export const EXTRA_FEE: Kind = {
  rules: [CBA_2026_PROHIBITIONS],
  what: {
    zh: '合同以外另外收费（催收费、上门费，或者先交钱才给办分期、延期）。申请延期、分期不用交钱；行业指引禁止以催收为名收取额外费用。',
    en: 'This is a charge outside the contract (for collecting, for a visit, or before an arrangement is granted). Asking for more time or instalments costs nothing; the industry guideline bans extra charges in the name of collection.',
  },
  say: {
    zh: '请说明这笔费用在合同里的依据。合同没有写的费用我不付；还款我只走合同约定的账户。',
    en: 'Please show me where the contract provides for this charge. I will not pay charges that are not in it, and I pay only into the account it names.',
  },
  do: RECORD,
};

export const PAYOUT_FEE: Kind = {
  rules: [
    PUBLIC_SECURITY_FRAUD_AND_EXTORTION_2026,
    AGENT_RIGHTS_SCAM_WARNING_2026,
    NO_UPFRONT_INTEREST_DEDUCTION,
  ],
  what: {
    zh: '放款、提现之前先要交钱（解冻金、保证金、认证金、会员费、刷流水）。正规放款机构放款前不收任何费用，卡号填错也不会要你交钱解冻：这是诈骗的做法。',
    en: 'They want money before a loan is paid out or can be withdrawn (a deposit, “unfreezing”, verification, membership, account turnover). No genuine lender takes a fee before paying out, or money because a card number was wrong: this is how fraud works.',
  },
  say: {
    zh: '放款前我不付任何钱。',
    en: 'I will not pay anything before a payout.',
  },
  do: {
    zh: '一分钱都不要付，不再补第二笔；拉黑前先截图保存聊天、收款账号。已经付了的，马上联系付款的银行或支付平台止付，并报警（110）。没有收到钱的“贷款”，不用还；有人催，就把报警回执给他看。',
    en: 'Pay nothing, and no second sum either; keep screenshots of the chat and the account before you block them. If you have paid, have your bank or payment service stop the payment at once and go to the police (110). A “loan” that never arrived does not have to be repaid; show the police receipt to anyone who asks for it.',
  },
  uncertain: UNPROVEN,
};

export const OTHERS_PAY: Kind = {
  institutionsOnly: true,
  rules: [GBT_45251_THIRD_PARTY_CONTACT, CBA_2026_THIRD_PARTIES, CBA_2026_PROHIBITIONS],
  beside: [FAMILY_AND_THIRD_PARTY_LIABILITY],
  what: {
    zh: '要家人或别人替你还。没有担保、没有共同借款的家人不欠这笔钱；催收只应找债务人本人。',
    en: 'Family or others are being told to pay for you. Family members who neither guaranteed the debt nor borrowed with you do not owe it; only the debtor may be asked to pay.',
  },
  say: {
    zh: '这笔债请只和我谈，不要找我的家人。说家人要负责的，请把家人签过的担保或合同发给我。',
    en: 'Please talk only to me about this debt, not to my family. If you say that they are liable, please send me the guaranty or contract they signed.',
  },
  do: {
    zh: '告诉家人：不承诺、不签字、不转账。答应替还，可能就成了债务加入。家里愿意帮你，也把钱给你自己还，留下记录。',
    en: 'Tell your family not to promise, sign or transfer anything: anyone who says they will pay may become liable. If they want to help, they should give the money to you and keep a record.',
  },
  uncertain: {
    zh: '担保人、共同借款人、对这笔债负责的配偶不一样。',
    en: 'It is different for a guarantor, a co-borrower or a spouse who is liable for this debt.',
  },
};

const MEDIATOR: Text = {
  zh: '人民调解不收任何费用，自愿参加，拒绝了就不得再调解。',
  en: 'People’s mediation costs nothing, is voluntary, and ends when a party refuses.',
};
const ARBITER: Text = {
  zh: '没有仲裁协议就没有仲裁；仲裁费由申请人预交，不会用短信向被申请人收。',
  en: 'There is no arbitration without an agreement to it, and the applicant pays its fee up front; it is not collected from the other side by text.',
};
const COURT: Text = {
  zh: '案件受理费由起诉的一方预交，法院不会用短信、个人账户或付款链接向被告收「撤案费」「保证金」。',
  en: 'Whoever sues pays the filing fee up front; no court collects “withdrawal fees” or deposits from a defendant by text, private account or link.',
};

/** What is said of a paid procedure depends on whose name is used. */
export function procedureKind(text: string): Kind {
  const mediation = /调解|mediat/i.test(text);
  const arbitration = /仲裁|arbitrat/i.test(text);
  const truth = arbitration ? ARBITER : mediation ? MEDIATOR : COURT;
  const court = /法院|法庭|法官|传票|执行局|检察|公安|派出所|诉前|\bcourt\b|\bjudge\b/i.test(text);
  const name = arbitration
    ? { zh: '仲裁', en: 'arbitration' }
    : mediation
      ? { zh: '调解', en: 'mediation' }
      : court
        ? { zh: '法院、司法机关', en: 'a court' }
        : { zh: '立案、撤案一类程序', en: 'filing or withdrawing a case' };
  const lead =
    mediation && !arbitration ? PEOPLES_MEDIATION_FREE_AND_VOLUNTARY : FAKE_MEDIATION_SIGNS;
  const others = arbitration
    ? [ARBITRATION_AGREEMENT, CBA_2026_PROHIBITIONS]
    : mediation
      ? [FAKE_MEDIATION_SIGNS, CBA_2026_PROHIBITIONS]
      : [COURT_FEES, CBA_2026_PROHIBITIONS];
  return {
    rules: [lead, ...others],
    what: {
      zh: `以${name.zh}的名义要你交费或通过链接、二维码付款。${truth.zh}这很可能是冒充。`,
      en: `In the name of ${name.en} you are being asked for a fee, or to pay by link or QR code. ${truth.en} They are probably not who they say they are.`,
    },
    say: {
      zh: '请提供机构全称、案号、承办人姓名和书面文书。我会通过官方公开电话核实，核实前不付任何费用。',
      en: 'Please give me the full name of the body, the case number, the officer’s name and the document itself. I will check through the public number and pay nothing until I have.',
    },
    do: {
      zh: `${PAY_NOTHING.zh}核实：调解组织问当地司法局或公共法律服务；法院、仲裁委用其官网公布的电话查案号。真的收到传票或仲裁通知，不要不理，记下最后一天并找法律援助。`,
      en: `${PAY_NOTHING.en} To check: ask the local justice bureau about a mediation body; ask the court or arbitration commission about the case number, using the phone number on its own site. Never ignore a real summons or notice: note its last day and ask legal aid.`,
    },
    uncertain: {
      zh: `${UNPROVEN.zh}${mediation ? '人民调解以外的调解组织依规定可以收费，但不会催你扫码付到个人账户。' : ''}`,
      en: `${UNPROVEN.en}${mediation ? ' Mediation bodies other than people’s mediation may lawfully charge, but do not press you to pay a private account by code.' : ''}`,
    },
  };
}
