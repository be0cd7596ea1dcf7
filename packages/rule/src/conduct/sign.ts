import { showDay, type Day } from '@forbear/money';
import { present, type Lang, type Text } from '@forbear/problem';
import { dayIn } from '../finding/figure.ts';
import { asked, type Finding } from '../finding/finding.ts';
import { ofDebt } from '../finding/wording.ts';
import { CONTRACT_CHANGE_BY_AGREEMENT_543 } from '../extension/rule/change-of-contract.ts';
import { AGENT_RIGHTS_SCAM_WARNING_2026 } from '../help/rule/help.ts';
import { ANSWER_TO_A_SUIT } from '../court/rule/suit.ts';
import { LIMITATION_INTERRUPTION } from '../limitation/rule/period.ts';
import type { Kind } from './kind.ts';
import { saidIn } from './said.ts';

const AGENT =
  /征信(?:记录)?(?:洗白|修复|铲单|清零|消除|删除|清除)|(?:消除|删除|清除|洗掉|铲除|抹掉)[^，。；]{0,6}(?:逾期|征信|不良)(?:记录)?|(?:逾期|征信|不良)(?:记录)?[^，。；]{0,8}(?:消掉|洗掉|删掉|清掉|抹掉)|债务(?:优化|重组)[^。；]{0,24}(?:收费|服务费|费用|前期)|洗白征信|债务(?:清零|归零|全免|重组包过)|(?:代理|反)(?:维权|催收|投诉)|(?:代办|代理|代为|帮您?办|包办|包过|全程代)[^，。；]{0,8}(?:停息|协商|分期|延期|减免|退息|挂账)|停息挂账[^。；]{0,12}(?:包过|代办|服务费|收费|费用|[0-9]+\s*[%％])|包(?:过|成功|下款)|内部(?:渠道|关系|名额|政策)|credit (?:repair|cleaning|washing)|(?:clear|wipe|erase) your (?:debt|credit record)/i;

/** Only something to be gained or lost makes a day a trick; a due day is none. */
const TODAY_ONLY =
  /(?:今天|今日|当天|今晚|马上|最后一[天次]|仅限今|限时|[0-9一二两三半]个?小时内|下班前)[^。；]{0,16}(?:名额|机会|作废|过期|(?:优惠|减免|打折|折扣)[^。；]{0,4}(?:没有|没了|取消|失效))|(?:名额|优惠|减免|折扣|机会)[^。；]{0,14}(?:今天|今日|当天|今晚|最后一|仅限|限时|马上|过期不候|[0-9一二两三半]个?小时)|today only|last chance today|offer (?:ends|expires) today/i;

const UNPROVEN: Text = {
  zh: '这是按文字特征作的提醒，不能断定真假；以官方公开渠道核实的结果为准。',
  en: 'This is a warning based on the wording and proves nothing; what official public channels say is what counts.',
};

const WARNED = dayIn(AGENT_RIGHTS_SCAM_WARNING_2026.from);

const AGENCY: Kind = {
  rules: [AGENT_RIGHTS_SCAM_WARNING_2026],
  what: {
    zh: `这像「代理维权」「征信洗白」「债务清零」一类的广告。五部门 ${showDay(WARNED, 'zh')}提示：这类服务不法牟利，官方协商不收费；属实的征信逾期记录花钱消不掉。`,
    en: `This reads like an offer from “rights agents”, of “credit washing” or “zero debt”. Five authorities warned against these on ${showDay(WARNED, 'en')}: negotiating through official channels costs nothing, and no fee removes a true record.`,
  },
  say: {
    zh: '我自己和机构协商，不委托收费代理。',
    en: 'I talk to the lender myself and do not hire a paid agent.',
  },
  do: {
    zh: '不交费、不给身份证、银行卡和电话卡，不用假材料。自己向机构申请、投诉都不收费；征信有错可以免费提异议。',
    en: 'Pay nothing, do not hand over your identity, bank or SIM card, and use no false papers. Asking and complaining yourself is free, and so is disputing wrong credit data.',
  },
  uncertain: UNPROVEN,
};

const TODAY: Kind = {
  institutionsOnly: true,
  rules: [CONTRACT_CHANGE_BY_AGREEMENT_543],
  what: {
    zh: '用「今天最后名额」一类的话催你马上定。合同变更要双方协商一致，没有必须当场答应的规定。',
    en: '“Today only” is meant to make you decide at once. A contract is changed by agreement of both sides; no rule obliges you to agree on the spot.',
  },
  say: {
    zh: '请把方案用短信或在 App 里发给我，写明金额、期数、息费和征信处理，我看过再答复。',
    en: 'Please send me the offer by text or in the app, with the amounts, dates, charges and how it will be reported; I will answer once I have read it.',
  },
  do: {
    zh: '不当场答应、不为了赶时间借钱。拿到书面方案，和收支表比过再决定。',
    en: 'Do not agree on the spot or borrow to pay it. Get it in writing and compare it with your budget first.',
  },
  uncertain: {
    zh: '机构可以给限时的减免；关键是书面写明。',
    en: 'A lender may put a time limit on an offer; what matters is that you have it in writing.',
  },
};

/** A letter of a law firm, said to be one; what somebody will send is none yet. */
const LAWYER = /(?<!(?:将|会|要|准备|即将|可能)[^，。；]{0,6})律师函|lawyer'?s? letter|law firm/i;

const LAWYER_LETTER: Kind = {
  rules: [LIMITATION_INTERRUPTION, ANSWER_TO_A_SUIT],
  what: {
    zh: '律师函转达债权人的要求，不是法院的文书，本身没有强制力；它是一次书面催要，时效可能从收到那天重新起算。真的起诉，起诉状副本由法院送达，答辩期从那时才开始。',
    en: 'A lawyer’s letter passes on what the creditor wants. It is not a court paper and has no force of its own; it is a written demand, and limitation may begin anew from it. In a genuine suit the court serves the statement of claim, and only then does the time to answer begin.',
  },
  say: {
    zh: '收到贵所来函。请发给我委托书、债权凭证和逐项的息费明细，我核对之后再答复。',
    en: 'I have your letter. Please send me your authority to act, proof of the claim and a breakdown of every charge; I will answer once I have checked them.',
  },
  do: {
    zh: '留好信封和日期。用律师协会网站或律所公开电话核对律所和律师，用合同上的官方电话问债权人有没有委托。不往律所或律师个人账户付款，回信里不确认金额。',
    en: 'Keep the envelope and its date. Check the firm and the lawyer with the bar association or through a public number, and ask the creditor, using the number in the contract, whether it hired them. Do not pay into their account, and do not confirm any sum in your answer.',
  },
  uncertain: {
    zh: '律所真的可以代理起诉；信里限的几天不是法律规定的期限。',
    en: 'The firm may really sue for the creditor; but the deadline it sets is not one set by law.',
  },
};

/** A paper that the person has, by what it is called: what a lawyer's letter is, where it is one; nothing for others. */
export function lawyerLetterFinding(paper: {
  readonly words: string;
  readonly on?: Day;
  readonly debt?: string;
}): Finding | undefined {
  const { words, on, debt } = paper;
  if (!LAWYER.test(words)) return undefined;
  const { what, say, do: todo, uncertain } = LAWYER_LETTER;
  const when = (lang: Lang, after: string) => (on === undefined ? '' : showDay(on, lang) + after);
  return asked([LIMITATION_INTERRUPTION, ANSWER_TO_A_SUIT], {
    ...ofDebt(debt),
    arithmetic: {
      zh: `${when('zh', '：')}「${words}」。${what.zh}`,
      en: `${when('en', ': ')}“${words}”. ${what.en}`,
    },
    ...{ say, do: todo, ...present({ uncertain }) },
  });
}

/** Signs of paid agents, of pressure by a day and of a lawyer's letter, which no field of a contact holds; each with its words. */
export function signsIn(text: string): readonly (readonly [Kind, string])[] {
  const patterns = [
    [AGENCY, AGENT],
    [TODAY, TODAY_ONLY],
    [LAWYER_LETTER, LAWYER],
  ] as const;
  return patterns.flatMap(([kind, pattern]) => {
    const words = saidIn(text, pattern);
    return words === undefined ? [] : [[kind, words] as const];
  });
}
