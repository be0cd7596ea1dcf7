import { showDay } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { dayIn } from '../finding/figure.ts';
import type { Cited } from '../finding/finding.ts';
import { sentencesOf } from './said.ts';
import { CBA_2026_PROHIBITIONS } from './rule/banking-association.ts';
import { ARBITRATION_AGREEMENT } from '../court/rule/arbitration.ts';
import { COURT_FEES } from '../court/rule/court.ts';
import {
  FAKE_MEDIATION_SIGNS,
  PEOPLES_MEDIATION_FREE_AND_VOLUNTARY,
} from '../court/rule/mediation.ts';
import { CONTRACT_CHANGE_BY_AGREEMENT_543 } from '../extension/rule/change-of-contract.ts';
import { AGENT_RIGHTS_SCAM_WARNING_2026 } from '../help/rule/help.ts';

/** A kind of message that tries to take money or data from a person in debt. */
export type ScamKind = {
  readonly kind: 'paid-procedure' | 'private-account' | 'codes' | 'debt-agent' | 'today-only';
  readonly rules: Cited;
  readonly what: Text;
  readonly say: Text;
  readonly do: Text;
  readonly uncertain: Text;
};

/** A message that warns of tricks, or says that something is not asked for. */
const WARNS =
  /谨防|警惕|防范|防骗|切勿|请勿|勿(?:信|点|转|向|泄|听)|不法分子|骗子|骗局|诈骗|冒充|假冒|谎称|为名|此类|黑灰产|反诈|不要(?:相信|轻信|点|转|向|把|告诉|透露|提供)|beware|scam|fraud|never ask/i;

/** Words that take a request back: it is not asked, or not charged. */
const DENIES =
  /不会|不得|不能|不需|不用|不必|不收|不要|无需|无须|免费|免收|绝不|从不|没有要求|别|未要求|no fee|free of charge|without (?:any )?fee|not (?:ask|charge|required)|do not/i;

const PROCEDURE_FEE =
  /(?:仲裁|调解|立案|撤案|撤诉|撤销|销案|结案|案件处理|诉前|解冻|解封|和解|保全|司法)[^，。；0-9]{0,4}(?:费用?|保证金|押金|手续费|服务费)|(?:履约|诚意|认证|解冻|和解)(?:保证)?金|保证金|(?:arbitration|mediation|filing|case|withdrawal|processing|court)\s+(?:fees?|charges?|deposit)|fees?[^.]{0,20}(?:withdraw|close|cancel|arbitrat|mediat)/i;

const ANY_FEE =
  /费用|手续费|服务费|材料费|资料费|工本费|送达费|律师费|公证费|诉讼费|受理费|押金|\bfees?\b|\bdeposit\b|\bcharges?\b/i;

const PAYS =
  /缴|交(?!流|易|接|付使用|通|谈|涉|换)|付|转[账到至给入]|转(?=[^，。；]{0,4}(?:金|费|元|[0-9]))|汇[款至到]|打款|打到|打入|扫码|充值|\bpay\b|\bpaying\b|transfer|\bsend\b|remit/i;

/** The costs of a procedure as a claim: who bears them in the end, or has paid them already. */
const BORNE =
  /由[^，。；]{0,8}(?:承担|负担|支付|交纳|缴纳)|(?:原告|申请人|银行|我司|我行|公司|对方|法院)[^，。；]{0,6}(?:已|预|垫)[^，。；]{0,4}(?:交|缴|付)|(?:如|若|一旦|届时)[^。；不未]{0,16}(?:承担|负担)|(?:欠款|本息|本金|借款|贷款)[^。；]{0,8}(?:及|和|、|以及)/;

/** A written judgment divides the costs itself. */
const JUDGMENT = /判决|裁定|减半收取/;

const BODY =
  /仲裁|调解|法院|法庭|法官|庭前|传票|开庭|司法|公证处|检察|公安|派出所|执行局|arbitrat|mediat|\bcourt\b|\bjudge\b|tribunal/i;

/** Money against the end of a procedure. */
const DEAL =
  /(?:交|付|转|打|缴)[^，。；]{0,6}[0-9]+\s*(?:元|块)[^。；]{0,12}(?:撤案|撤诉|销案|结案|撤销)/;

const LINK =
  /(?:链接|二维码|扫码|https?:|www\.)[^。；]{0,14}(?:付|还|缴|交|转)|(?:付|还|缴|交|转)[^。；]{0,14}(?:链接|二维码|扫码|https?:|www\.)/i;

const PRIVATE_ACCOUNT =
  /(?:转|打|汇|付|还|存|充)[^，。；]{0,10}(?:个人|私人|员工|专员|老师|经理|主任|安全|财务)(?:的)?[^，。；]{0,4}(?:账户|账号|帐户|卡|微信|支付宝|收款码|二维码)|(?:转|打|汇|付|还)[^，。；]{0,8}?(?:到|给|至|在)?我(?:的|个人)?(?:个人)?(?:微信|支付宝|银行卡|卡(?:号|里|上)?|账户|账号|收款码)|(?:个人|私人)(?:账户|账号|收款码|银行卡)[^，。；]{0,10}(?:转|打|汇|付|还|收)|(?:加|添加)(?:我)?[^，。；]{0,4}(?:微信|QQ)[^。；]{0,10}(?:转|付|还款|扫|收款)|(?:personal|private) (?:bank )?account/i;

const CODES =
  /(?:把|将|请|报|提供|发|告诉|说|输入|截图)[^，。；]{0,10}(?:验证码|密码|CVV|安全码|动态码)[^，。；]{0,8}(?:发|给|报|告诉|说|提供|念)|(?:提供|报一下|发一下|发给|发来|告诉我|报给|念一下)[^，。；]{0,8}(?:验证码|密码|CVV|安全码|动态码)|(?:屏幕共享|共享屏幕)|(?:寄|交出?|提供|拿出)[^，。；]{0,8}(?:银行卡|电话卡|手机卡|U盾)(?!号)|(?:send|tell|give) (?:me|us) (?:the |your )?(?:code|password|pin)/i;

const AGENT =
  /征信(?:记录)?(?:洗白|修复|铲单|清零|消除|删除|清除)|(?:消除|删除|清除|洗掉|铲除|抹掉)[^，。；]{0,6}(?:逾期|征信|不良)(?:记录)?|(?:逾期|征信|不良)(?:记录)?[^，。；]{0,8}(?:消掉|洗掉|删掉|清掉|抹掉)|债务(?:优化|重组)[^。；]{0,24}(?:收费|服务费|费用|前期)|洗白征信|债务(?:清零|归零|全免|重组包过)|(?:代理|反)(?:维权|催收|投诉)|(?:代办|代理|代为|帮您?办|包办|包过|全程代)[^，。；]{0,8}(?:停息|协商|分期|延期|减免|退息|挂账)|停息挂账[^。；]{0,12}(?:包过|代办|服务费|收费|费用|[0-9]+\s*[%％])|包(?:过|成功|下款)|内部(?:渠道|关系|名额|政策)|credit (?:repair|cleaning|washing)|(?:clear|wipe|erase) your (?:debt|credit record)/i;

/** Only something to be gained or lost makes a day a trick; a due day is none. */
const TODAY_ONLY =
  /(?:今天|今日|当天|今晚|马上|最后一[天次]|仅限今|限时|[0-9一二两三半]个?小时内|下班前)[^。；]{0,16}(?:名额|机会|作废|过期|(?:优惠|减免|打折|折扣)[^。；]{0,4}(?:没有|没了|取消|失效))|(?:名额|优惠|减免|折扣|机会)[^。；]{0,14}(?:今天|今日|当天|今晚|最后一|仅限|限时|马上|过期不候|[0-9一二两三半]个?小时)|today only|last chance today|offer (?:ends|expires) today/i;

const PAY_NOTHING: Text = {
  zh: '先不付款、不点链接、不扫码、不加个人微信。保存短信和号码；已经付了的，马上联系付款的银行或支付平台并报警（110）。',
  en: 'Pay nothing yet, follow no link, scan no code, add no private account. Keep message and number; if you have paid, call your bank or payment service at once and the police (110).',
};

const UNPROVEN: Text = {
  zh: '这是按文字特征作的提醒，不能断定真假；以官方公开渠道核实的结果为准。',
  en: 'This warns by the wording and does not prove anything; what official public channels say counts.',
};

const DATA: ScamKind = {
  kind: 'codes',
  rules: [AGENT_RIGHTS_SCAM_WARNING_2026],
  what: {
    zh: '要验证码、密码、屏幕共享或银行卡、电话卡。银行、法院和监管部门都不会要这些。',
    en: 'Somebody asks for codes, passwords, a shared screen, or bank and phone cards. No bank, court or authority does.',
  },
  say: {
    zh: '我不提供验证码、密码和银行卡、电话卡。',
    en: 'I give no codes or passwords, and no bank or phone card.',
  },
  do: {
    zh: '不给；已经给了的，马上改密码、挂失银行卡并联系银行，损失的报警（110）。',
    en: 'Give nothing; if you have, change the passwords, block the card with your bank at once, and report a loss to the police (110).',
  },
  uncertain: UNPROVEN,
};

const ACCOUNT: ScamKind = {
  kind: 'private-account',
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

const WARNED = dayIn(AGENT_RIGHTS_SCAM_WARNING_2026.from);

const AGENCY: ScamKind = {
  kind: 'debt-agent',
  rules: [AGENT_RIGHTS_SCAM_WARNING_2026],
  what: {
    zh: `这像「代理维权」「征信洗白」「债务清零」一类的广告。五部门 ${showDay(WARNED, 'zh')}提示：这类服务不法牟利，官方协商不收费；属实的征信逾期记录花钱消不掉。`,
    en: `This reads like an offer of “rights agents”, “credit washing” or “zero debt”. Five authorities warned of such on ${showDay(WARNED, 'en')}: official talks cost nothing, and no fee removes a true record.`,
  },
  say: {
    zh: '我自己和机构协商，不委托收费代理。',
    en: 'I talk to the lender myself and hire no paid agent.',
  },
  do: {
    zh: '不交费、不给身份证、银行卡和电话卡，不用假材料。自己向机构申请、投诉都不收费；征信有错可以免费提异议。',
    en: 'Pay nothing, hand over no identity, bank or phone card, use no false papers. Asking and complaining yourself is free; wrong credit data can be disputed free of charge.',
  },
  uncertain: UNPROVEN,
};

const TODAY: ScamKind = {
  kind: 'today-only',
  rules: [CONTRACT_CHANGE_BY_AGREEMENT_543],
  what: {
    zh: '用「今天最后名额」一类的话催你马上定。合同变更要双方协商一致，没有必须当场答应的规定。',
    en: '“Today only” is used to make you decide at once. A contract changes by agreement of both sides; no rule makes you agree on the spot.',
  },
  say: {
    zh: '请把方案用短信或在 App 里发给我，写明金额、期数、息费和征信处理，我看过再答复。',
    en: 'Please send the offer by text or in the app, with sums, dates, charges and credit reporting; I will answer after reading it.',
  },
  do: {
    zh: '不当场答应、不为了赶时间借钱。拿到书面方案，和收支表比过再决定。',
    en: 'Agree to nothing on the spot and borrow nothing for it. Get it in writing and compare it with your budget first.',
  },
  uncertain: {
    zh: '机构可以给限时的减免；关键是书面写明。',
    en: 'A lender may limit an offer in time; what counts is that it stands in writing.',
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
function procedure(text: string): ScamKind {
  const mediation = /调解|mediat/i.test(text);
  const arbitration = /仲裁|arbitrat/i.test(text);
  const truth = arbitration ? ARBITER : mediation ? MEDIATOR : COURT;
  const name = arbitration
    ? { zh: '仲裁', en: 'arbitration' }
    : mediation
      ? { zh: '调解', en: 'mediation' }
      : { zh: '法院、司法机关', en: 'a court' };
  const lead =
    mediation && !arbitration ? PEOPLES_MEDIATION_FREE_AND_VOLUNTARY : FAKE_MEDIATION_SIGNS;
  const others = arbitration
    ? [ARBITRATION_AGREEMENT, CBA_2026_PROHIBITIONS]
    : mediation
      ? [FAKE_MEDIATION_SIGNS, CBA_2026_PROHIBITIONS]
      : [COURT_FEES, CBA_2026_PROHIBITIONS];
  return {
    kind: 'paid-procedure',
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

/** What the words of a message look like, with the words found; nothing for an ordinary one. */
export function scamsIn(text: string): readonly (readonly [ScamKind, string])[] {
  const found = new Map<ScamKind['kind'], readonly [ScamKind, string]>();
  const add = (kind: ScamKind, words: string): void => {
    if (!found.has(kind.kind)) found.set(kind.kind, [kind, words]);
  };
  const whole = paidProcedure(text);
  for (const sentence of sentencesOf(text)) {
    if (WARNS.test(sentence.text)) continue;
    if (whole !== undefined && found.size === 0) add(procedure(text), whole);
    for (const [pattern, kind] of SIMPLE) {
      const words = pattern.exec(sentence.text);
      if (words !== null && !isDenied(sentence.text, words.index)) add(kind, words[0]);
    }
  }
  return [...found.values()];
}

const SIMPLE: readonly (readonly [RegExp, ScamKind])[] = [
  [PRIVATE_ACCOUNT, ACCOUNT],
  [CODES, DATA],
  [AGENT, AGENCY],
  [TODAY_ONLY, TODAY],
];

/** Whether the clause that leads up to a place denies what stands there. */
function isDenied(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  return DENIES.test(before.split(/[，,]/).at(-1) ?? '');
}

/** The words by which a message asks to be paid for a procedure. */
function paidProcedure(text: string): string | undefined {
  if (JUDGMENT.test(text) && !LINK.test(text) && !PRIVATE_ACCOUNT.test(text)) return undefined;
  const named = BODY.test(text.replaceAll(new RegExp(PROCEDURE_FEE, 'gi'), ''));
  for (const { text: sentence } of sentencesOf(text)) {
    if (WARNS.test(sentence) || DENIES.test(sentence) || BORNE.test(sentence)) continue;
    if (!PAYS.test(sentence)) continue;
    const deal = DEAL.exec(sentence);
    if (deal !== null) return deal[0];
    const fee = PROCEDURE_FEE.exec(sentence) ?? (named ? ANY_FEE.exec(sentence) : null);
    if (fee !== null) return fee[0];
    const link = named || BODY.test(sentence) ? LINK.exec(sentence) : null;
    if (link !== null) return link[0];
  }
  return undefined;
}
