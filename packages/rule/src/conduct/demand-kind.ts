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
  en: 'This warns by the wording and does not prove anything; what official public channels say counts.',
};

export const DATA: Kind = {
  rules: [AGENT_RIGHTS_SCAM_WARNING_2026],
  beside: [PUBLIC_SECURITY_PERSONAL_DATA_2026],
  what: {
    zh: '要验证码、密码、屏幕共享、银行卡、电话卡，或者要你把身份证、人脸视频、通讯录发到私人账号。银行、法院和监管部门都不会这样要。',
    en: 'Somebody asks for codes, passwords, a shared screen, bank or phone cards, or for pictures of your identity card, face or address book by a private account. No bank, court or authority does.',
  },
  say: {
    zh: '我不提供验证码、密码、银行卡和电话卡；要核对身份，我走 App 或网点。',
    en: 'I give no codes, passwords or cards; my identity can be checked in the app or at a branch.',
  },
  do: {
    zh: '不给；已经给了的，马上改密码、挂失银行卡并联系银行，损失的报警（110）。',
    en: 'Give nothing; if you have, change the passwords, block the card with your bank at once, and report a loss to the police (110).',
  },
  uncertain: UNPROVEN,
};

export const ACCOUNT: Kind = {
  institutionsOnly: true,
  rules: [FAKE_MEDIATION_SIGNS, CBA_2026_PROHIBITIONS],
  what: {
    zh: '要求把钱转到个人账户或个人收款码。还款只走合同约定的账户或 App。',
    en: 'Money is to go to a private account or code. Repay only in the app or to the account that the contract names.',
  },
  say: {
    zh: '我只向合同约定的账户或在 App 内还款，不向个人账户转账。请书面告诉我机构全称和对公账户。',
    en: 'I pay only in the app or to the account in the contract, never to a private one. Please write me the full name of the company and its account.',
  },
  do: PAY_NOTHING,
  uncertain: {
    zh: '个人出借人（亲友、同事）本来就用个人账户收款，不算；其余以合同写明的账户为准。',
    en: 'A private lender (family, friend, colleague) does use a private account, and that does not count; else the account in the contract counts.',
  },
};

export const BORROWING: Kind = {
  rules: [CBA_2026_PROHIBITIONS],
  what: {
    zh: '劝你借新债还旧债或套现。行业指引禁止诱导、逼迫借新还旧；借新还旧只会让欠的更多。',
    en: 'You are urged to borrow anew or to cash out. The trade’s guideline bans it; new debt for old only makes it grow.',
  },
  say: {
    zh: '我不借新债还旧债。我的方案是按收入能还的数，请按方案登记。',
    en: 'I do not borrow anew to repay. My offer is what my income carries; please register it.',
  },
  do: {
    zh: '不借、不套现、不点对方发来的贷款链接；保留原话。',
    en: 'Do not borrow or cash out, follow no loan link they send; keep their words.',
  },
};

export const EXTRA_FEE: Kind = {
  rules: [CBA_2026_PROHIBITIONS],
  what: {
    zh: '合同以外另外收费（催收费、上门费，或者先交钱才给办分期、延期）。申请延期、分期不用交钱；行业指引禁止以催收为名收取额外费用。',
    en: 'A charge beyond the contract (for collecting, visiting, or before an arrangement is granted). Asking for more time or instalments costs nothing; the trade’s guideline bans extra charges in the name of collection.',
  },
  say: {
    zh: '请说明这笔费用在合同里的依据。合同没有写的费用我不付；还款我只走合同约定的账户。',
    en: 'Please show where the contract has this charge. I pay nothing that is not in it, and only to the account it names.',
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
    en: 'Money is asked for before a loan is paid out or withdrawn (deposit, “unfreezing”, verification, membership, turnover). No genuine lender takes a fee before paying out, nor money because a card number was wrong: this is how fraud is done.',
  },
  say: {
    zh: '放款前我不付任何钱。',
    en: 'I pay nothing before a payout.',
  },
  do: {
    zh: '一分钱都不要付，不再补第二笔；拉黑前先截图保存聊天、收款账号。已经付了的，马上联系付款的银行或支付平台止付，并报警（110）。没有收到钱的“贷款”，不用还；有人催，就把报警回执给他看。',
    en: 'Pay nothing, and no second sum either; keep screenshots of chat and account before you block. If you have paid, have your bank or payment service stop it at once and go to the police (110). A “loan” that never arrived need not be repaid; show the police receipt to whoever asks.',
  },
  uncertain: UNPROVEN,
};

export const OTHERS_PAY: Kind = {
  institutionsOnly: true,
  rules: [GBT_45251_THIRD_PARTY_CONTACT, CBA_2026_THIRD_PARTIES, CBA_2026_PROHIBITIONS],
  beside: [FAMILY_AND_THIRD_PARTY_LIABILITY],
  what: {
    zh: '要家人或别人替你还。没有担保、没有共同借款的家人不欠这笔钱；催收只应找债务人本人。',
    en: 'Family or others are told to pay for you. Family who neither guaranteed nor borrowed with you do not owe it; collect only from the debtor.',
  },
  say: {
    zh: '这笔钱是我借的，请只和我谈。我的家人没有担保，不替我还。',
    en: 'I borrowed this; talk only to me. My family gave no guaranty and do not pay for me.',
  },
  do: {
    zh: '告诉家人：不承诺、不签字、不转账。答应替还，可能就成了债务加入。家里愿意帮你，也把钱给你自己还，留下记录。',
    en: 'Tell your family to promise, sign and transfer nothing: whoever says they will pay may become liable. If they want to help, let them give the money to you, and keep a record.',
  },
  uncertain: {
    zh: '担保人、共同借款人、对这笔债负责的配偶不一样。',
    en: 'A guarantor, a co-borrower or a spouse who answers for this debt is different.',
  },
};

const MEDIATOR: Text = {
  zh: '人民调解不收任何费用，自愿参加，拒绝了就不得再调解。',
  en: 'People’s mediation costs nothing, is voluntary, and ends when a party refuses.',
};
const ARBITER: Text = {
  zh: '没有仲裁协议就没有仲裁；仲裁费由申请人预交，不会用短信向被申请人收。',
  en: 'There is no arbitration without an agreement to it, and its fee is advanced by the applicant, not collected from the other side by text.',
};
const COURT: Text = {
  zh: '案件受理费由起诉的一方预交，法院不会用短信、个人账户或付款链接向被告收「撤案费」「保证金」。',
  en: 'The filing fee is advanced by the one who sues; no court collects “withdrawal fees” or deposits from a defendant by text, private account or link.',
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
      en: `In the name of ${name.en} you are asked for a fee or to pay by link or code. ${truth.en} This is probably a pretence.`,
    },
    say: {
      zh: '请提供机构全称、案号、承办人姓名和书面文书。我会通过官方公开电话核实，核实前不付任何费用。',
      en: 'Please give the full name of the body, the case number, the officer’s name and the paper itself. I will check by the public line and pay nothing before.',
    },
    do: {
      zh: `${PAY_NOTHING.zh}核实：调解组织问当地司法局或公共法律服务；法院、仲裁委用其官网公布的电话查案号。真的收到传票或仲裁通知，不要不理，记下最后一天并找法律援助。`,
      en: `${PAY_NOTHING.en} To check: ask the local justice bureau about a mediation body; ask court or arbitration commission for the case number by the phone on its own site. Never ignore a real summons or notice: note its last day and ask legal aid.`,
    },
    uncertain: {
      zh: `${UNPROVEN.zh}${mediation ? '人民调解以外的调解组织依规定可以收费，但不会催你扫码付到个人账户。' : ''}`,
      en: `${UNPROVEN.en}${mediation ? ' Mediation bodies other than people’s mediation may lawfully charge, but do not press you to pay a private account by code.' : ''}`,
    },
  };
}
