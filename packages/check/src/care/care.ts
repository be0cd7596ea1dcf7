import { MINOR_CONTRACT } from '@forbear/rule';
import type { BorrowerCase } from '../borrower-case.ts';
import { heaviest, type Weighed } from './care-weight.ts';
import { speaksOfDying } from './life-words.ts';
import { plainly } from './spelling.ts';

/** Who needs help before anything else is spoken of, the most urgent first. */
export const CARE_KINDS = [
  'life',
  'violence',
  'minor',
  'stolen-loan',
  'forced-loan',
  'payout-fee',
  'old',
] as const;
export type CareKind = (typeof CARE_KINDS)[number];

const AT_HOME =
  '(?:老公|丈夫|前夫|前任|男(?:朋)?友|对象|爱人|配偶|老婆|妻子|媳妇|女(?:朋)?友|公公|婆婆|爸|爹|父亲|继父|后爸|妈|母亲|继母|后妈|儿子|女儿|女婿|哥|弟|他|她|家里人|家人)';
/** To strike, apart from calls, odd jobs and the other things one can 打. */
const HIT =
  '(?:(?:殴|暴|毒|痛|狠|死命)?打(?!我?(?:的)?(?:电话|手机|微信)|电|工|算|听|车|理|招呼|包|印|字|卡|折|官司|游戏|牌|麻将|针|扫|开|扰|钱|款|给|来|过来|发|零工|零|球|交道|败|住|烊|赏)(?:了|伤|断|过|骂|得|我|孩子|人|肿|$)|揍(?:我|了|孩子|得)|抽(?:我|了我|孩子)|扇(?:我|了我|耳光)|踹(?:我|了我|孩子)|踢(?:我|了我)|掐(?:着|住)?(?:我|脖)|推(?:我|倒)|扯(?:我)?(?:的)?头发|动(?:了|过|起)?手|砸东西|摔东西|拿(?:刀|皮带|棍|酒瓶|东西)|用(?:刀|皮带|棍)|砍(?:我|人)|捅|烫(?:我|伤)|关(?:起来|在家|我)|锁(?:在|起来|我)|不(?:让|准|许)(?:我)?(?:出门|回家|见人|工作)|威胁(?:要)?(?:杀|打|弄)|要杀我)';
const VIOLENCE = new RegExp(
  `家暴|家庭暴力|${AT_HOME}[^。；]{0,10}?${HIT}|(?:被|遭|挨)(?:${AT_HOME})?[^，。]{0,4}(?:殴打|毒打|家暴|虐待|囚禁|打(?:了|伤|断|得)|揍)[^。]{0,20}(?:$|动手|打|伤)|(?:被|遭)(?:${AT_HOME})?[^，。]{0,4}逼[^。]{0,20}(?:动手|打(?!工|卡|电话)|伤)|不(?:借|给|还|签)就(?:动手|打|揍)|挨(?:打|揍)|打断[^，。]{0,4}(?:肋骨|胳膊|腿|手)|(?:husband|wife|partner|boyfriend|girlfriend|father|son|he|she) (?:beats?|hits?|hurts?|punch(?:es|ed)?|chok(?:es|ed)|slap(?:s|ped)|kick(?:s|ed)) (?:me|us|my|our|the (?:kids?|child))|(?:husband|wife|partner|boyfriend|girlfriend|father|son|he|she) threatens? (?:me|to (?:kill|hurt))|my (?:husband|wife|partner|boyfriend|girlfriend|father|mother|dad|mum|mom|son|brother|uncle|step(?:father|mother|dad)|(?:father|mother)-in-law|ex) (?:broke my|locks? me (?:in|up)|locked me (?:in|up)|strangl|throws? things at|threw [a-z ]{1,12} at me|pushe[sd] me|shoves? me|belts? me|hit me|beat me|(?:has )?beaten me|burn(?:s|ed|t) me)|domestic violence`,
  'i',
);
const FORCED =
  /(?:逼|强迫|胁迫|威胁|控制)(?:着)?(?:我|自己)?[^。；]{0,8}(?:去|来|帮|替|给)?[^。；]{0,8}(?:借(?!给)|贷(?!款公司)|签(?:字|合同|借条)|做担保|刷(?:卡|信用卡))|被(?:逼|迫|强迫|胁迫)[^。；]{0,8}(?:借|贷|签|担保)|传销|培训贷|(?:拿刀|架着|堵着|打着)[^。；]{0,6}逼[^。；]{0,8}(?:担保|签|借|贷)|(?:不|没)(?:借|贷|签)(?:就)?不(?:让|准|许|放)(?:我)?(?:走|出)|被骗[^。；]{0,10}(?:贷款|网贷|分期|签)|(?:签|办)了才(?:知道|发现)[^。；]{0,4}(?:贷款|分期|担保)|forced (?:me )?(?:to|into) (?:borrow|sign|tak|a loan)|made me (?:borrow|sign|take)/i;
const STOLEN =
  /偷(?:拍|用|拿)(?:了)?我(?!妈|爸|爷|奶|哥|姐|弟|妹|父|母|老公|老婆|家人|朋友|们公司)[^。；]{0,8}(?:身份证|手机|证件)|(?:偷(?:拍|用|拿)?|用|拿|盗|冒|借)(?:了|用|走|着)?(?:我|本人)[^。；]{0,8}(?:身份证|身份|手机|名义|名字|信息|账号|账户|号|证件|银行卡|脸|额度|名额)[^。；]{0,14}(?:借|贷|办|套|开|下款|刷脸|刷的|分期)|刷(?:了)?(?:我的)?脸[^。；]{0,10}(?:借|贷|下款)|冒名|冒用|盗用|顶替[^。；]{0,12}(?:借|贷)|不是我(?:本人)?(?:借|贷|办|申请|签|操作)的|(?:我)?(?:从来|根本|从)?没(?:有)?(?:借|贷|办|申请)过(?:这|那|该)|被(?:人|别人|他|她|亲戚|朋友|孙子|儿子|女儿|室友|同事)?(?:偷|盗|冒名|冒用)[^。；]{0,12}(?:贷|借)|(?:用|拿)我[^。；]{0,6}(?:去)?(?:贷|借)(?:了)?款|(?<!\bi )(?:(?:used|stole) my (?:id|identity|name|face)|(?:stole|used) my phone (?:to|and) (?:borrow|t[ao]k|g[eo]t|appl|open)|stole my phone)|in my name|(?:loans?|credit|borrow(?:ed|s|ing)?|money)[^.]{0,16}(?:on|through|via|from) my (?:phone|id|account|identity)|(?:with|using|by) my (?:id|identity|phone|name|face)|identity theft|not (?:my|a) loan|never (?:applied|took|signed|borrowed)/i;
const PAYOUT_FEE =
  /(?:先|需|须|要|再|提前|得)(?:先|要)?(?:交|缴|付|转|打|汇|充|存|刷)[^。；]{0,14}(?:解冻|认证|保证|验资|验证|激活|工本|手续|包装|担保|会员|流水|刷流水|解锁|保险|押)[^。；]{0,8}(?:费|金|款|流水|元|块)?[^。；]{0,24}(?:才(?:能)?|方可|后)?[^。；]{0,8}(?:放款|下款|到账|出款|提现|提出来|贷款|批款)|(?:放款|下款|到账|提现|贷款)[^。；]{0,16}(?:先|需|须|要|再)[^。；]{0,6}(?:交|缴|付|转|打|汇|充|存)[^。；]{0,12}(?:费|金|元|块|流水)|(?:交|付|转)了[^。；]{0,12}(?:包装|保证|解冻|会员|手续|认证|工本)(?:费|金)[^。；]{0,10}(?:没|还没|不)[^。；]{0,4}(?:下款|放款|到账)|(?:卡号|账号)[^。；]{0,6}(?:填错|错误|有误|错了)[^。；]{0,30}(?:冻结|解冻|交|转|付)|(?:先|预)(?:给|付|交)[^。；]{0,10}(?:好处费|中介费|佣金|定金)[^。；]{0,10}(?:下款|放款|贷)|(?:好处费|中介费|定金)[^。；]{0,8}(?:包|才)[^。；]{0,4}(?:下款|放款)|fee first[^.]{0,20}(?:no loan|loan)|(?:pay|transfer|deposit|fee)[^.]{0,30}(?:before|to (?:release|unlock))[^.]{0,20}(?:loan|payout|money)/i;
const PUPIL = '(?:小学|初中|初[一二三]|高中|高[一二三]|中专|职高|技校)';
const KIN_YOUNG = '儿子|女儿|孩子|弟弟?|妹妹?|侄子|侄女|孙子|孙女|外甥|娃|他|她';
const YOUNG = new RegExp(
  `(?<!(?:${KIN_YOUNG})[^，。；]{0,2})(?:下个?月|明年|年底|过(?:几|两|俩)[^，。；]{0,3}|再过[^，。；]{0,5}|还有[^，。；]{0,5}|[0-9一二三四五六七八九十]+月(?:份)?)[^，。；子女儿弟妹娃孙]{0,4}才?(?:满|到)(?:十八|18)(?![期个元万块天%])|(?:^|，)(?:我)?(?:还|现在|目前)?(?:是)?(?:在)?${PUPIL}(?:[一二三]年级)?在读|(?<!儿子|女儿|孩子|弟弟?|妹妹?|侄子|侄女|孙子|孙女|外甥|娃|他|她|今年|才|[0-9])(?:我|本人)?(?:今年|才|还|只有|刚|不到|未满|没满)?(?:满)?(?<![0-9一二三四五六七八九])(?:1[0-7]|十[一二三四五六七]?|[89八九])(?:周)?岁(?!的?(?:时候|那年|女儿|儿子|孩子|孙|弟|妹)|儿子|女儿|孩子)|(?:我|本人|^(?:还|才|刚|正)?)[^，。；爸妈哥姐弟妹儿女孩]{0,6}(?:未成年|没成年|(?:上|读|念|在|才|还)(?:着)?(?:读|上|念)?${PUPIL}(?![^，。]{0,2}那年)|是(?:一[名个]|个)?${PUPIL}(?:学)?生)|差[^，。；]{0,6}(?:(?:满|到|就|才)[^，。；]{0,3}(?:十八|18|成年)|成年)|(?:没|未|不)(?:满|到)(?:十八|18)|我(?:今年|才|刚|只有)?(?:1[0-7]|十[一二三四五六七])(?:[，,。]|$)|(?:孩子|儿子|女儿|娃|孙子|孙女|弟弟|妹妹)[^。；]{0,4}(?:才|刚|只有)?(?:1[0-7]|十[一二三四五六七])(?:岁)?[^。；]{0,6}(?:用|拿|偷)[^。；]{0,10}(?:借|贷|买|充|打赏)|\\bi(?:'m| am) (?:only )?(?:1[0-7]|a minor|under ?age)\\b(?! (?:days?|weeks?|months?|hours?|payments?|instalments?|yuan))|\\b1[0-7] years old\\b|\\bi(?:'ll| will)? (?:just )?turn(?:ed)? 1[0-7]\\b|\\bi(?:'m| am) (?:still )?(?:in|at) (?:high|middle|secondary|vocational) school|\\bi(?:'ll| will)? (?:be|turn) (?:eighteen|18) (?:in|next|this)\\b`,
  'i',
);
/** A pupil who borrowed by a relative's telephone: nobody borrowed in the pupil's name. */
const BY_KIN =
  /(?<!他|她|人|子|弟|妹)用(?:了)?(?:我)?(?:妈妈?|爸爸?|爷爷|奶奶|外婆|外公|家里?人?|哥哥?|姐姐?)[^，。]{0,3}(?:手机|身份证|账号)/;
const OLD =
  /(?:我|本人|今年|老人家|老太婆|老头子|已经)[^。；]{0,4}(?:7[0-9]|8[0-9]|9[0-9]|[七八九]十)[一二三四五六七八九]?(?:多|几)?(?:周)?(?:岁|了|的人)|^(?:7[0-9]|8[0-9]|9[0-9])(?:多|几)?岁|\bi(?:'m| am| will be|'ll be| (?:just )?turned)(?: a)? (?:7|8|9)[0-9]\b(?! (?:days?|weeks?|months?|payments?|instalments?|yuan|%|per))/i;

/** From what age on one is spoken to as old: our choice, no law. */
const OLD_AGE = 70;

/** Above what the learnt weight of a sentence tells of a danger by itself. */
const LIMIT = 2;

const TAKEN_BACK = /(?:没有|不是|并非|并没有|不会|从未|从不|没)[^，。；]{0,4}$/;

const says = (pattern: RegExp, text: string): boolean => {
  const found = pattern.exec(text);
  return found !== null && !TAKEN_BACK.test(text.slice(0, found.index).slice(-8));
};

/** What a text that the person wrote or noted tells of danger to them; in the order of urgency, nothing for most. */
export function careIn(text: string): readonly CareKind[] {
  const read = plainly(text);
  const sentences = read.split(/[。！!？?；;…\n]+/);
  const tells = (kind: Exclude<Weighed, 'life'>, pattern: RegExp): boolean =>
    says(pattern, read) || (heaviest(kind, sentences)?.weight ?? 0) > LIMIT;
  const found: Readonly<Record<CareKind, boolean>> = {
    life: speaksOfDying(text),
    violence: tells('violence', VIOLENCE),
    minor: says(YOUNG, read),
    'stolen-loan': tells('stolen-loan', STOLEN) && !(says(YOUNG, read) && BY_KIN.test(read)),
    'forced-loan': tells('forced-loan', FORCED),
    'payout-fee': tells('payout-fee', PAYOUT_FEE),
    old: says(OLD, read),
  };
  return CARE_KINDS.filter((kind) => found[kind]);
}

/**
 * Who needs help before anything else in a case: by age, and by the person's own words, which are the
 * reason, what they said themselves and further `words` of theirs. What the other side said tells
 * nothing of the person, but money asked for before a payout is told by it.
 */
export function careOf(
  { person, hardship, contacts }: BorrowerCase,
  words: readonly string[] = [],
): readonly CareKind[] {
  const own = [
    hardship?.note ?? '',
    ...contacts.flatMap(({ by, said }) => (by === 'borrower' ? [said ?? ''] : [])),
    ...words,
  ];
  const found = new Set<CareKind>(own.flatMap(careIn));
  if (contacts.some(({ said = '' }) => says(PAYOUT_FEE, said))) found.add('payout-fee');
  if (person.age !== undefined && person.age < MINOR_CONTRACT.values.full_age) found.add('minor');
  if (person.age !== undefined && person.age >= OLD_AGE) found.add('old');
  return CARE_KINDS.filter((kind) => found.has(kind));
}
