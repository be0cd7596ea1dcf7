import type { Day } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { valuesOn } from '../finding/figure.ts';
import { enNumber, SILENT } from '../finding/wording.ts';
import type { Rule } from '../finding/rule.ts';
import { saidIn } from './said.ts';
import { CARD_COLLECTION_CONDUCT_ART66_68 } from '../card/rule/reminders.ts';
import { CBA_2026_PROHIBITIONS, CBA_2026_THIRD_PARTIES } from './rule/banking-association.ts';
import { GBT_45251_THIRD_PARTY_CONTACT } from './rule/national-standard.ts';
import { CIVIL_CODE_PEACE_OF_PRIVATE_LIFE, PIPL_PURPOSE_AND_MINIMUM } from './rule/privacy.ts';
import { PUBLIC_SECURITY_HARASSMENT } from './rule/punishment.ts';
import {
  CONSUMER_FINANCE_COLLECTION_2024,
  MICRO_LOAN_COLLECTION_CONDUCT,
} from './rule/regulator.ts';
import { FAKE_MEDIATION_SIGNS } from '../court/rule/mediation.ts';
import { DISHONEST_LIST, JUDGMENT_REFUSAL_CRIME } from '../court/rule/restriction.ts';
import { CARD_MALICIOUS_OVERDRAFT, LOAN_FRAUD_CAUTION } from '../lender/rule/criminal-boundary.ts';

const OVERDRAFT = CARD_MALICIOUS_OVERDRAFT.values;

/** A kind of words or acts that collectors are not to use. */
export type BannedKind = {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Where this stands in the text, the words are those of a court's or lender's ordinary notice. */
  readonly unless?: RegExp;
  /** Rules behind it; the first that surely reaches the contact leads. */
  readonly rules: readonly Rule[];
  /** Rules that say what is true of the matter; cited, never leading. */
  readonly beside?: readonly Rule[];
  readonly what: Text;
  /** What the law says of it on a day. */
  readonly law?: (on: Day) => Text;
  readonly say: Text;
  readonly do: Text;
  readonly uncertain?: Text;
};

/** The ban on threats, insults and exposure, by whom it binds; the binding and seen ones first. */
const BY_LENDER = [
  CARD_COLLECTION_CONDUCT_ART66_68,
  CBA_2026_PROHIBITIONS,
  MICRO_LOAN_COLLECTION_CONDUCT,
  CONSUMER_FINANCE_COLLECTION_2024,
] as const;

/** An officer's or a court's own paper after a judgment names these consequences as a matter of course. */
const AFTER_JUDGMENT = /判决|裁定|生效法律文书|执行通知|执行案号|执[0-9恢保]+号|调解书/;

const PERSONAL_SAFETY: Text = {
  zh: '保存录音、短信和截图。人身安全受威胁马上报 110；同时向机构投诉，要求更换催收人员。',
  en: 'Keep recordings, texts and screenshots. If you are in danger call 110 at once; also complain to the lender and ask for another collector.',
};

const RECORD: Text = {
  zh: '保存录音或截图，记下时间、号码、机构和工号；向机构投诉，附上原话。',
  en: 'Keep the recording or screenshot with time, number, company and staff number; complain to the lender with the words used.',
};

const VIOLENCE: BannedKind = {
  kind: 'threat',
  pattern:
    /弄死|打死|不得好死|砸(?:了|烂|你|掉)|家砸了|(?:知道|查到)(?:你|您)[^，。]{0,3}(?:住哪|住址|住在)|(?:去|到|派人)[^，。]{0,8}(?:单位|公司|学校|家)(?:里|门口)?(?:去)?闹|砍(?:死|你|人)|杀(?:了|死|你|全家)|打断|卸[了你他]?[^，。]{0,3}(?:腿|胳膊|手)|收拾你|教训你|让你好看|(?:找|叫|带)人(?:弄|打|收拾|堵|揍)|小心你[^，。]{0,6}(?:命|腿|家人|孩子|老婆|安全)|要你(?:的)?命|不得安宁|鸡犬不宁|家破人亡|泼(?:油漆|粪)|堵(?:你|在你|他)?(?:的)?家?门|跟踪你|盯着你(?:的)?(?:孩子|家)|同归于尽|血债|break your|kill you|hurt you|beat you/i,
  rules: [PUBLIC_SECURITY_HARASSMENT, ...BY_LENDER],
  what: {
    zh: '有威胁人身安全的话。多次发送恐吓信息，或者以滋扰、纠缠、跟踪干扰生活，治安管理处罚法有处罚。',
    en: 'Words that threaten a person. Repeated threatening messages, pestering or stalking are punishable under the public-security law.',
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
    zh: '我没有拒绝还款，正在申请安排。您刚才的话是威胁，我已记录。请说明您的机构和工号，并按规定沟通。',
    en: 'I am not refusing to pay; I am asking for an arrangement. What you said is a threat and I have noted it. Please give your company and staff number.',
  },
  do: PERSONAL_SAFETY,
  uncertain: {
    zh: '是否构成违反治安管理由公安机关认定；单次的话和多次的，处理不同。',
    en: 'Whether it is an offence is for the police to decide; one remark and many are not treated alike.',
  },
};

const INSULT: BannedKind = {
  kind: 'insult',
  pattern:
    /不要脸|畜生|王八|傻[逼比叉屄]|他妈|你妈的|去死|滚蛋|人渣|贱(?:人|货)|狗东西|废物|垃圾人|死全家|(?:你|就)是(?:个)?(?:老赖|骗子|无赖)|scum|bastard|piece of shit/i,
  rules: [...BY_LENDER],
  what: {
    zh: '有辱骂的话。',
    en: 'Insulting words.',
  },
  say: {
    zh: '请文明沟通。辱骂不符合催收规范，我已记录；请换人或改为书面联系。',
    en: 'Please stay civil. Insults are contrary to the rules on collection and I have noted them; let somebody else call, or write.',
  },
  do: RECORD,
};

const POSING: BannedKind = {
  kind: 'posing',
  pattern:
    /(?:我|我们|这里|这边)(?:这边|这里)?是[^，。]{0,14}(?:法院|公安|派出所|检察院|经侦|司法局|仲裁委|公检法)[^。]*(?:还款|还钱|还清|转账|打款|付款|缴|交钱|结清)/,
  unless: AFTER_JUDGMENT,
  rules: [CBA_2026_PROHIBITIONS, MICRO_LOAN_COLLECTION_CONDUCT],
  beside: [FAKE_MEDIATION_SIGNS],
  what: {
    zh: '自称法院、公安或仲裁机构来要钱。法院和公安不替债权人催收；催收人员不得冒充司法或行政机关。',
    en: 'Somebody says they are a court, the police or an arbitration body and asks for money. Courts and police do not collect for creditors, and collectors may not pose as them.',
  },
  say: {
    zh: '请告诉我机构全称、案号和您的姓名，我会通过官方公开电话核实后再联系。',
    en: 'Please give the full name of the body, the case number and your name; I will check by its public line and come back.',
  },
  do: {
    zh: '不转账、不点链接、不加个人微信。用法院公开电话（先在法院官网核对）或当地派出所核实；核实前什么都不签。',
    en: 'Transfer nothing, follow no link, add no private account. Check with the court by the number on its own site, or at the local police station; sign nothing before.',
  },
  uncertain: {
    zh: '只凭记录不能断定真假，先核实。',
    en: 'The record alone does not tell; check first.',
  },
};

const EXAGGERATION: BannedKind = {
  kind: 'exaggeration',
  pattern:
    /坐牢|判刑|(?:抓|拘|逮捕|通缉)(?:你|您|人|起来|捕)|来抓|拘留|刑事(?:责任|立案|犯罪)|(?:构成|涉嫌|属于)[^，。]{0,8}(?:诈骗|恶意|犯罪|刑事)|移[交送][^，。]{0,4}(?:公安|经侦)|(?:列入|上|进|纳入|拉入)[^，。]{0,6}(?:黑名单|老赖|失信)|(?:影响|耽误)[^，。]{0,6}(?:孩子|子女|小孩|后代)|(?:孩子|子女)[^，。]{0,8}(?:上不了学|不能上学|不能考公|政审|受影响)|arrested|go to (?:jail|prison)|criminal charges/i,
  unless: AFTER_JUDGMENT,
  rules: [CBA_2026_PROHIBITIONS],
  beside: [DISHONEST_LIST, JUDGMENT_REFUSAL_CRIME, LOAN_FRAUD_CAUTION, CARD_MALICIOUS_OVERDRAFT],
  what: {
    zh: '夸大了后果。失信名单要先有生效判决，并且有能力而拒不履行；单纯还不起不是犯罪；不得虚构、夸大后果来催收。',
    en: 'Consequences are exaggerated. The dishonest-debtor list needs a judgment and ability with refusal; being unable to pay is no crime; collectors may not invent or inflate consequences.',
  },
  say: {
    zh: '请说明您说的后果依据哪一份文书。我没有收到判决，也没有拒绝还款；请按事实沟通。',
    en: 'Please say which paper your statement rests on. I have received no judgment and do not refuse to pay; please keep to the facts.',
  },
  do: RECORD,
  uncertain: {
    zh: `如果已有生效判决，或者信用卡本金 ${Number(OVERDRAFT.large_from_cny) / 10_000} 万元以上且 ${OVERDRAFT.effective_collections} 次有效催收后超过 ${OVERDRAFT.months_after_second} 个月，情况不同，请找法律援助核对。`,
    en: `With a judgment, or a card principal of CNY ${Number(OVERDRAFT.large_from_cny).toLocaleString('en')} or more unpaid ${enNumber(OVERDRAFT.months_after_second)} months after ${enNumber(OVERDRAFT.effective_collections)} effective demands, it differs: ask legal aid.`,
  },
};

const EXPOSURE: BannedKind = {
  kind: 'exposure',
  pattern:
    /爆(?:你|他)?(?:的)?通讯录|(?:让|叫)(?:你|您)(?:的)?[^，。]{0,3}(?:单位|公司|领导|老板|同事|家人|父母|爸妈)|给(?:你|您)(?:的)?[^，。]{0,4}(?:单位|公司|同事|领导|老板|亲戚|亲友|家人|父母|爸妈|孩子|老婆|老公|朋友|联系人)[^，。]{0,4}(?:打|发|寄|联系)|(?:通知|告诉|告知|联系|打给|发给|群发|打电话给|找)[^，。]{0,6}(?:你|您)(?:的)?[^，。]{0,4}(?:单位|公司|同事|领导|老板|村|居委|亲戚|亲友|家人|父母|爸妈|孩子|老婆|老公|通讯录|朋友圈|紧急联系人)(?![^，。]{0,8}(?:开具|出具|提供|盖章|证明))|(?:去|到)(?:你|您)(?:的)?[^，。]{0,4}(?:单位|公司|学校|村)(?!附近|所在|门口的)|群发[^，。]{0,10}(?:联系人|通讯录|所有人|亲友)|告诉所有人|P图|(?:单位|公司|同事|亲友|村里|通讯录)[^，。]{0,6}(?:都(?:会)?知道|曝光)|曝光你|(?:发|挂)(?:到|上)?[^，。]{0,6}(?:网上|朋友圈|抖音|群里)|tell your (?:boss|employer|family|colleagues)/i,
  rules: [
    GBT_45251_THIRD_PARTY_CONTACT,
    CBA_2026_PROHIBITIONS,
    CBA_2026_THIRD_PARTIES,
    CARD_COLLECTION_CONDUCT_ART66_68,
  ],
  beside: [PIPL_PURPOSE_AND_MINIMUM],
  what: {
    zh: '说要把欠款告诉单位、家人或通讯录里的人。催收只应找债务人本人，不得向他人透露欠款，也不得以散布隐私施压。',
    en: 'They say they will tell employer, family or contacts of the debt. Collect only from the debtor; others are not to be told, nor privacy used as pressure.',
  },
  say: {
    zh: '请只联系我本人。不要向我的单位、家人和通讯录里的人透露；这不符合催收规范，我已记录。',
    en: 'Please contact only me. Do not tell my employer, family or contacts; it is contrary to the rules on collection and I have noted it.',
  },
  do: {
    zh: '保存录音或截图；先告诉家人和信得过的同事不要承诺、不要转账；真的发生了再向机构和监管投诉。',
    en: 'Keep the recording; tell family and a trusted colleague to promise and transfer nothing; if it happens complain to the lender and the regulator.',
  },
};

const POSTING: BannedKind = {
  kind: 'posting',
  pattern:
    /贴(?:条子|告示|大字|封条)|(?:张贴|贴(?:在|到|上|满)?)[^，。]{0,10}(?:小区|门口|门上|单位|楼道|公告栏|村口|家门|催收)|大字报|拉横幅|posted? (?:a )?notice/i,
  rules: [CBA_2026_PROHIBITIONS],
  beside: [PIPL_PURPOSE_AND_MINIMUM, CIVIL_CODE_PEACE_OF_PRIVATE_LIFE],
  what: {
    zh: '公开张贴（或扬言张贴）催收材料。行业指引禁止公开张贴催收告示、律师函。',
    en: 'Collection papers put up in public, or a threat to do so. The trade’s guideline bans posting notices or lawyers’ letters in public places.',
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

const ENTRY: BannedKind = {
  kind: 'entry',
  pattern:
    /(?:闯|强行进|硬闯|踹门|撬|破门|砸门|赖在|不肯走|不走了|堵(?:门|在门口))|(?:进|入)(?:了)?[^，。]{0,4}(?:家里|屋里|屋内|办公室|办公区)|forced (?:his|her|their)? ?way in/i,
  rules: [CIVIL_CODE_PEACE_OF_PRIVATE_LIFE, CBA_2026_PROHIBITIONS],
  what: {
    zh: '未经同意进入住处、办公区，或者不肯离开。私人空间和生活安宁受民法典保护，行业指引也禁止擅入。',
    en: 'Somebody came into home or office without consent, or would not leave. The Civil Code protects private space and peace; the trade’s guideline bans it.',
  },
  say: {
    zh: '我不同意进入。请离开，改为书面或电话联系；请出示证件和委托材料。',
    en: 'I do not consent to your coming in. Please leave and write or call instead; please show your identity and mandate.',
  },
  do: PERSONAL_SAFETY,
  uncertain: {
    zh: '你当时同意进入的，不算。',
    en: 'It does not count if you agreed to it.',
  },
};

const BORROWING: BannedKind = {
  kind: 'new-borrowing',
  pattern:
    /(?:去|再|先|从|找)[^，。]{0,6}(?:别的|其他|另外|其它)(?:的)?(?:平台|app|网贷|银行)[^，。]{0,6}(?:借|贷|下款)|再(?:借|贷)一笔|(?:借|找|办)[^，。]{0,3}(?:网贷|小额贷|小贷)|(?:信用卡|花呗|白条)[^，。]{0,4}(?:刷|套)出来|借新还旧|以贷还贷|套现|(?:网贷|贷款)[^，。]{0,6}(?:来|去)(?:还|填)|(?:介绍|推荐)[^，。]{0,8}(?:贷款|借款|过桥)|borrow (?:elsewhere|from another)|take (?:out )?a(?:nother)? (?:new )?loan/i,
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

const EXTRA_FEE: BannedKind = {
  kind: 'extra-fee',
  pattern:
    /(?:收|付|交|缴|出|给|要)[^，。]{0,8}(?:催收费|上门费|外访费|外催费|差旅费|路费|辛苦费|茶水费)|(?:催收费|上门费|外访费|外催费|辛苦费|茶水费)[^，。]{0,8}(?:元|块|付|交|缴)/,
  rules: [CBA_2026_PROHIBITIONS],
  what: {
    zh: '以催收名义另外收费。行业指引禁止以催收为名收取额外费用。',
    en: 'An extra charge in the name of collection. The trade’s guideline bans it.',
  },
  say: {
    zh: '请说明这笔费用在合同里的依据。合同没有写的费用我不付；还款我只走合同约定的账户。',
    en: 'Please show where the contract has this charge. I pay nothing that is not in it, and only to the account it names.',
  },
  do: RECORD,
};

/** Every kind, in the order in which a person should hear of it. */
export const BANNED: readonly BannedKind[] = [
  VIOLENCE,
  ENTRY,
  POSING,
  POSTING,
  EXPOSURE,
  EXAGGERATION,
  INSULT,
  EXTRA_FEE,
  BORROWING,
];

/** The kinds of banned words in a text, each with the words found. */
export function bannedIn(text: string, visit: boolean): readonly (readonly [BannedKind, string])[] {
  return BANNED.flatMap((kind): (readonly [BannedKind, string])[] => {
    if (kind === ENTRY && !visit) return [];
    if (!kind.pattern.test(text) || kind.unless?.test(text) === true) return [];
    const words = saidIn(text, kind.pattern);
    return words === undefined ? [] : [[kind, words]];
  });
}
