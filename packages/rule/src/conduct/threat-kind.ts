import { valuesOn } from '../finding/figure.ts';
import { enNumber, SILENT } from '../finding/wording.ts';
import { CARD_COLLECTION_CONDUCT_ART66_68 } from '../card/rule/reminders.ts';
import { FAKE_MEDIATION_SIGNS } from '../court/rule/mediation.ts';
import { DISHONEST_LIST, JUDGMENT_REFUSAL_CRIME } from '../court/rule/restriction.ts';
import { CARD_MALICIOUS_OVERDRAFT, LOAN_FRAUD_CAUTION } from '../lender/rule/criminal-boundary.ts';
import { PERSONAL_SAFETY, RECORD, type Kind } from './kind.ts';
import { CBA_2026_PROHIBITIONS, CBA_2026_THIRD_PARTIES } from './rule/banking-association.ts';
import { GBT_45251_THIRD_PARTY_CONTACT } from './rule/national-standard.ts';
import { CIVIL_CODE_PEACE_OF_PRIVATE_LIFE, PIPL_PURPOSE_AND_MINIMUM } from './rule/privacy.ts';
import {
  PUBLIC_SECURITY_FORGED_PAPERS_2026,
  PUBLIC_SECURITY_HARASSMENT,
  PUBLIC_SECURITY_IMPERSONATION_2026,
} from './rule/punishment.ts';
import {
  CONSUMER_FINANCE_COLLECTION_2024,
  MICRO_LOAN_COLLECTION_CONDUCT,
} from './rule/regulator.ts';

const OVERDRAFT = CARD_MALICIOUS_OVERDRAFT.values;

/** The ban on threats, insults and exposure, by whom it binds; the binding and seen ones first. */
const BY_LENDER = [
  CARD_COLLECTION_CONDUCT_ART66_68,
  CBA_2026_PROHIBITIONS,
  MICRO_LOAN_COLLECTION_CONDUCT,
  CONSUMER_FINANCE_COLLECTION_2024,
] as const;

export const VIOLENCE: Kind = {
  rules: [PUBLIC_SECURITY_HARASSMENT, ...BY_LENDER],
  what: {
    zh: '有威胁人身安全的话。多次发送恐吓信息，或者以滋扰、纠缠、跟踪干扰生活，治安管理处罚法有处罚。',
    en: 'These words threaten a person. Repeated threatening messages, pestering or stalking can be punished under the public-security law.',
  },
  law: (on) => {
    const row = valuesOn(PUBLIC_SECURITY_HARASSMENT, on);
    if (row === undefined) return SILENT;
    const {
      detention_days_max: days,
      serious_detention_days_max: serious,
      fine_max_cny: fine,
    } = row;
    return {
      zh: `处 ${days} 日以下拘留或 ${fine} 元以下罚款，情节较重的拘留可到 ${serious} 日。`,
      en: ` Up to ${days} days of detention or a fine of CNY ${fine}; in serious cases up to ${serious} days.`,
    };
  },
  say: {
    zh: '您刚才的话是威胁，我已记录。请说明您的机构和工号；还款的事请按规定和我书面沟通。',
    en: 'What you said is a threat and I have noted it. Please give me your company and staff number, and write to me about repayment, as the rules require.',
  },
  do: PERSONAL_SAFETY,
  uncertain: {
    zh: '是否构成违反治安管理由公安机关认定；单次的话和多次的，处理不同。',
    en: 'Whether it is an offence is for the police to decide; a single remark and a series of them are not treated alike.',
  },
};

export const HUMILIATION: Kind = {
  ...VIOLENCE,
  what: {
    zh: '用花圈、P 图、丢脸、公开照片一类的话来吓唬。公然侮辱、多次发送侮辱恐吓信息、散布隐私，治安管理处罚法有处罚。',
    en: 'Funeral wreaths, faked images, threats to shame you or private pictures are being used to frighten you. Public insults, repeated insulting or threatening messages and spreading private matters can be punished under the public-security law.',
  },
};

export const INSULT: Kind = {
  rules: [...BY_LENDER],
  what: {
    zh: '有辱骂的话。',
    en: 'Insulting words.',
  },
  say: {
    zh: '请文明沟通。辱骂不符合催收规范，我已记录；请换人或改为书面联系。',
    en: 'Please stay civil. Insults are contrary to the rules on collection and I have noted them; please have someone else call, or write to me.',
  },
  do: RECORD,
};

export const POSING_OFFICIAL: Kind = {
  rules: [PUBLIC_SECURITY_IMPERSONATION_2026, CBA_2026_PROHIBITIONS, MICRO_LOAN_COLLECTION_CONDUCT],
  beside: [PUBLIC_SECURITY_FORGED_PAPERS_2026, FAKE_MEDIATION_SIGNS],
  what: {
    zh: '以法院、检察院或公安的名义来要钱。法院、检察院、公安都不替债权人催收，不会叫人交钱撤案；催收人员不得冒充。',
    en: 'Someone is asking for money in the name of a court, a prosecutor or the police. None of them collects for creditors or takes money to drop a case, and collectors may not pose as them.',
  },
  say: {
    zh: '请告诉我机构全称、案号和您的姓名，我会通过官方公开电话核实后再联系。',
    en: 'Please give me the full name of the body, the case number and your name; I will check through its public number and call back.',
  },
  do: {
    zh: '不转账、不点链接、不加个人微信。用法院公开电话（先在法院官网核对）或当地派出所核实；核实前什么都不签。',
    en: 'Do not transfer anything, open any link or add any private account. Check with the court, using the number on its own site, or at the local police station; sign nothing until you have.',
  },
  uncertain: {
    zh: '只凭记录不能断定真假，先核实。',
    en: 'The record alone does not show it; check first.',
  },
};

export const POSING_OTHER: Kind = {
  ...POSING_OFFICIAL,
  beside: [FAKE_MEDIATION_SIGNS],
  what: {
    zh: '冒用别人的身份来要钱（律师、调解员、监管部门等）。催收人员应当说明自己是谁、受谁委托。',
    en: 'Someone is asking for money under a false identity (a lawyer, a mediator, an authority or the like). Collectors must say who they are and whom they act for.',
  },
  do: {
    zh: '不转账、不点链接。律师到当地律师协会或司法局官网查执业证，调解员问当地司法局；核实前什么都不签。',
    en: 'Do not transfer anything or open any link. Look a lawyer up with the bar association or justice bureau, and ask the justice bureau about a mediator; sign nothing until you have.',
  },
};

export const EXAGGERATION: Kind = {
  rules: [CBA_2026_PROHIBITIONS],
  beside: [DISHONEST_LIST, JUDGMENT_REFUSAL_CRIME, LOAN_FRAUD_CAUTION, CARD_MALICIOUS_OVERDRAFT],
  what: {
    zh: '夸大了后果。欠款不影响子女上学、考公、参军，催收不能冻结社保、医保和微信。失信名单要先有生效判决，并且有能力而拒不履行；单纯还不起不是犯罪；不得虚构、夸大后果来催收。',
    en: 'The consequences are exaggerated. A debt does not affect your children’s schooling, exams or military service, and collectors cannot freeze insurance or accounts. The list of dishonest debtors requires a judgment and someone who can pay but refuses; being unable to pay is not a crime. Collectors may not invent or inflate consequences.',
  },
  say: {
    zh: '请说明您说的后果依据哪一份文书，把文书发给我；请按事实沟通。',
    en: 'Please tell me which document that is based on and send it to me; and please keep to the facts.',
  },
  do: RECORD,
  uncertain: {
    zh: `如果已有生效判决，或者信用卡本金 ${Number(OVERDRAFT.large_from_cny) / 10_000} 万元以上且 ${OVERDRAFT.effective_collections} 次有效催收后超过 ${OVERDRAFT.months_after_second} 个月，情况不同，请找法律援助核对。`,
    en: `With a judgment, or a card principal of CNY ${Number(OVERDRAFT.large_from_cny).toLocaleString('en')} or more unpaid ${enNumber(OVERDRAFT.months_after_second)} months after ${enNumber(OVERDRAFT.effective_collections)} effective demands, it differs: ask legal aid.`,
  },
};

export const EXPOSURE: Kind = {
  rules: [
    GBT_45251_THIRD_PARTY_CONTACT,
    CBA_2026_PROHIBITIONS,
    CBA_2026_THIRD_PARTIES,
    CARD_COLLECTION_CONDUCT_ART66_68,
  ],
  beside: [PIPL_PURPOSE_AND_MINIMUM],
  what: {
    zh: '说要把欠款告诉单位、家人或通讯录里的人。催收只应找债务人本人，不得向他人透露欠款，也不得以散布隐私施压。',
    en: 'They say they will tell your employer, family or contacts about the debt. Only the debtor may be asked to pay; others must not be told, and private matters must not be used as pressure.',
  },
  say: {
    zh: '请只联系我本人。不要向我的单位、家人和通讯录里的人透露；这不符合催收规范，我已记录。',
    en: 'Please contact only me. Do not tell my employer, family or contacts; that is contrary to the rules on collection, and I have noted it.',
  },
  do: {
    zh: '保存录音或截图；先告诉家人和信得过的同事不要承诺、不要转账；真的发生了再向机构和监管投诉。',
    en: 'Keep the recording; tell your family and a colleague you trust not to promise or transfer anything; if it happens, complain to the lender and the regulator.',
  },
};

export const POSTING: Kind = {
  rules: [CBA_2026_PROHIBITIONS],
  beside: [PIPL_PURPOSE_AND_MINIMUM, CIVIL_CODE_PEACE_OF_PRIVATE_LIFE],
  what: {
    zh: '公开张贴（或扬言张贴）催收材料。行业指引禁止公开张贴催收告示、律师函。',
    en: 'Collection papers were put up in public, or they threatened to. The industry guideline bans posting notices or lawyers’ letters in public places.',
  },
  say: {
    zh: '请立即撤下公开张贴的材料。债务只和我本人沟通。',
    en: 'Please take down what was posted in public, and talk only to me about the debt.',
  },
  do: {
    zh: '先拍照留证（带时间地点），再撤下；向机构投诉。',
    en: 'Photograph it with time and place, then take it down; complain to the lender.',
  },
};

export const ENTRY: Kind = {
  rules: [CIVIL_CODE_PEACE_OF_PRIVATE_LIFE, CBA_2026_PROHIBITIONS],
  what: {
    zh: '未经同意进入住处、办公区，或者不肯离开。私人空间和生活安宁受民法典保护，行业指引也禁止擅入。',
    en: 'Someone came into your home or office without consent, or would not leave. The Civil Code protects private space and peace; the industry guideline bans it.',
  },
  say: {
    zh: '我不同意进入。请离开，改为书面或电话联系；请出示证件和委托材料。',
    en: 'I do not consent to your coming in. Please show your identity and authority, leave, and write or call instead.',
  },
  do: PERSONAL_SAFETY,
  uncertain: {
    zh: '你当时同意进入的，不算。',
    en: 'It does not count if you agreed to it.',
  },
};
