import type { DEMANDS } from '../contact.ts';
import { isTakenBack, ownSentences, saidIn, sentencesOf, WARNS } from '../said.ts';
import { FAMILY } from './person.ts';

type Demand = (typeof DEMANDS)[number];

/** Words that take a request back: it is not asked, or not charged. */
const DENIES =
  /不会|不得|不能|不需|不用|不必|不收|不要|无需|无须|免费|免收|绝不|从不|没有要求|别|未要求|no fee|free of charge|without (?:any )?fee|not (?:ask|charge|required)|do not/i;

const PROCEDURE_FEE =
  /(?:仲裁|调解|立案|撤案|撤诉|撤销|销案|结案|案件处理|诉前|和解|保全|司法)[^，。；0-9]{0,4}(?:费用?|保证金|押金|手续费|服务费)|(?:履约|和解)(?:保证)?金|执行费[^，。]{0,8}(?:就不|免)|(?:arbitration|mediation|filing|case|withdrawal|processing|court)\s+(?:fees?|charges?|deposit)|fees?[^.]{0,20}(?:withdraw|close|cancel|arbitrat|mediat)/i;

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
  /(?:转|打|汇|付|还|存|充)[^，。；]{0,10}(?:个人|私人|员工|专员|老师|经理|主任|安全|财务|律师|法官|调解员)(?:的)?[^，。；]{0,4}(?:账户|账号|帐户|卡|微信|支付宝|收款码|二维码)|(?:转|打|汇|付|还)[^，。；]{0,8}?(?:到|给|至|在)?我(?:的|个人)?(?:个人)?(?:微信|支付宝|银行卡|卡(?:号|里|上)?|账户|账号|收款码)|(?:个人|私人)(?:账户|账号|收款码|银行卡)[^，。；]{0,10}(?:转|打|汇|付|还|收)|(?:加|添加)(?:我)?[^，。；]{0,4}(?:微信|QQ)[^。；]{0,10}(?:转|付|还款|扫|收款)|(?:转|打|汇|付|还)(?:到|给|进)?[^，。；]{0,3}我(?!们的对公|司|行)[^，。；对公]{0,6}(?:卡号|账号|个人账户|卡上|微信|支付宝|收款码)|(?:转|打|汇|付)[^，。；]{0,4}(?:给|到|进)(?:他|她|对方|业务员|催收员?|客服)(?:的|自己|本人|个人|那个){0,3}[^，。；]{0,3}(?:卡|微信|支付宝|账户|账号|收款码)|微信转(?:给)?(?:他|她|我)|(?:个人|私人)(?:卡号|账号|账户)[^，。；]{0,6}(?:让|叫)?(?:我|你)?(?:打|转|汇|还)|(?:personal|private) (?:bank )?account/i;

const CODES =
  /(?:短信|手机)[^，。；]{0,4}(?:里)?的?[^，。；]{0,3}(?:数字|六位|四位|码)[^，。；]{0,6}(?:念|报|发|告诉|给)|(?:把|将|请|报|提供|发|告诉|说|输入|截图)[^，。；]{0,10}(?:验证码|密码|CVV|安全码|动态码)[^，。；]{0,8}(?:发|给|报|告诉|说|提供|念)|(?:提供|报一下|发一下|发给|发来|告诉我|报给|念一下)[^，。；]{0,8}(?:验证码|密码|CVV|安全码|动态码)|(?:屏幕共享|共享屏幕)|(?:寄|交出?|提供|拿出)[^，。；]{0,8}(?:银行卡|电话卡|手机卡|U盾)(?!号)|(?:send|tell|give) (?:me|us) (?:the |your )?(?:code|password|pin)/i;

/** Pictures of papers, of oneself or of the address book, sent to somebody in private. */
const PICTURES =
  /(?:身份证|银行卡|手持|人脸|刷脸|通讯录|社保卡|户口[本簿]|自拍)[^，。；]{0,14}(?:拍|发|传|截图|寄|录)[^，。；]{0,6}(?:给|我|他|她|过去|来|微信|QQ|到)|(?:让|叫|要)[^，。；]{0,12}(?:人脸|刷脸|眨眼)|(?:拍|发|传|录|截)(?!(?:给|到|遍)[^，。；]{0,4}通讯录)[^，。；]{0,10}(?:手持|身份证|银行卡|人脸|刷脸|通讯录)[^，。；]{0,10}(?:给|我|他|她|过去|过来|视频|照片|$)/i;
const BY_THE_LENDER = /App|官方|官网|网点|柜台|系统上传|在线客服/i;

/** A payment that must come before money is paid out, unlocked or withdrawn. */
const PAYOUT_FEE =
  /流水不够[^。；]{0,16}(?:打|转|充|存|刷)|(?:先|要|需|得|须)[^。；]{0,4}(?:交|缴|付|转|打|汇|充|存|买)[^。；]{0,14}(?:会员|验证金|认证金|解冻金|保证金|流水|保险)[^。；]{0,16}(?:放|下款|打款|到账|提现|审核|批)|(?:批|放款|下款|贷款)[^。；]{0,14}(?:得|要|需|须)?先(?:买|办|充)[^。；]{0,14}才|(?:放款|下款|提现|出款|批款|放贷|激活额度|额度激活)[^。；]{0,16}(?:先|才|要|需|再|得)[^。；]{0,8}(?:交|缴|付|转|打|汇|充|存|刷)[^。；]{0,12}(?:费|金|流水|元|块|款)|(?:先|需|须|要|再|得)[^。；]{0,6}(?:交|缴|付|转|打|汇|充|存|刷)[^。；]{0,14}(?:费|金|流水|押金)[^。；]{0,20}(?:放款|下款|提现|到账|出款|批款|激活|解冻)|(?:交|缴|付|转|打|汇|充|存)[^。；]{0,14}(?:解冻|认证|验资|刷流水|工本|激活|解锁)[^。；]{0,2}(?:费|金)|(?:解冻|认证|验资|激活|解锁)(?:费|金)[^。；]{0,12}(?:才|方可|后)[^。；]{0,8}(?:放款|下款|到账|提现)|(?:fee|deposit|pay(?:ment)?)[^.]{0,30}(?:before|to (?:release|unlock|get))[^.]{0,20}(?:loan|payout|money)|upfront fee/i;

/** A charge that no contract knows: for collecting, or for being granted an arrangement. */
const EXTRA_FEE =
  /(?:收|付|交|缴|出|给|要)[^，。]{0,8}(?:催收费|上门费|外访费|外催费|差旅费|路费|辛苦费|茶水费|跑腿(?:费|钱)|车马费|油(?:费|钱))|(?:催收费|上门费|外访费|外催费|辛苦费|茶水费|跑腿费)[^，。]{0,8}(?:元|块|付|交|缴)|(?:分期|延期|协商|减免|停催|展期)[^。；]{0,16}(?:先(?:付|交|缴|转|打)|前期|才(?:给|能)办|办不成)|(?:先(?:付|交|缴|转|打)|交了|付了)[^。；]{0,14}(?:才|再|后)[^。；]{0,6}(?:给|帮|能)?[^。；]{0,4}(?:分期|延期|协商|减免|停催|展期)|(?:交|付|缴|转|收|打)[^，。]{0,12}(?:保证金|押金|服务费|手续费|定金|订金|诚意金|诚意费|材料费|代办费|会员费|咨询费)[^。；]{0,14}(?:分期|延期|协商|减免|登记|办理|停催|申请|退款|办不成)|(?:分期|延期|协商|减免|登记|停催)[^。；]{0,14}(?:先)?(?:交|付|缴|转)[^，。]{0,12}(?:费|金|押金)/;

const BORROWING =
  /(?:去|再|先|从|找)[^，。]{0,6}(?:别的|其他|另外|其它)(?:的)?(?:平台|app|网贷|银行)[^，。]{0,6}(?:借|贷|下款)|再(?:借|贷)一笔|(?:去|让你|叫你|让我|叫我|先)[^，。]{0,2}(?:借|找|办)[^，。]{0,3}(?:网贷|小额贷|小贷|高利贷)|(?:借|找|办)[^，。]{0,3}(?:网贷|小额贷|小贷)|(?:信用卡|花呗|白条)[^，。]{0,4}(?:刷|套)出来|去[^，。年]{0,2}(?:借呗|花呗|微粒贷|金条|白条|网商贷|度小满|有钱花|信用卡)[^，。]{0,3}(?:套|借|贷|取|提)[^，。]{0,6}(?:还|填|出来)|(?:让|叫|劝|建议)[^，。]{0,4}(?:跟|向|找|问)[^，。]{0,6}借[^，。]{0,4}(?:先)?还|(?:帮|给)(?:我|你)[^，。]{0,3}(?:做|办|弄)(?:个|一笔)?[^，。]{0,3}(?:贷款|贷)|借新还旧|以贷还贷|套现|(?:网贷|贷款)[^，。]{0,6}(?:来|去)(?:还|填)|(?:介绍|推荐)[^，。]{0,8}(?:贷款|借款|过桥)|borrow (?:elsewhere|from another)|take (?:out )?a(?:nother)? (?:new )?loan/i;

const OTHERS_PAY = new RegExp(
  `(?:让|叫|要|逼|要求|劝)(?:我|你|您)?(?:的)?[^，。；]{0,4}${FAMILY}?(?:她|他|他们)?[^，。；]{0,4}(?:替|帮|代|帮忙)(?:我|你|您|他|她)?(?:的)?[^，。；]{0,4}(?:还|偿|付|结清|处理|垫|填)|(?:让|叫|要|逼)(?:我|你|您)?(?:去)?(?:问|找|跟|向|管)[^，。；]{0,4}${FAMILY}[^，。；]{0,4}(?:要|借|拿|凑)|当(?:妈|爸|爹|娘|儿子|女儿|老婆|老公|家长)的?[^，。；]{0,4}(?:得|要|应该|必须|有义务)[^，。；]{0,3}还|(?:你|您|他|她)(?:们)?(?:家|家里|家属)[^，。；]{0,4}(?:得|必须|应该|有义务)[^，。；]{0,5}还|(?:让|叫|要|逼)(?:我|你|您)?(?:的)?${FAMILY}[^，。；]{0,2}(?:来)?(?:还|结清|卖房|把房)[^，。；]{0,6}|(?:让|叫|要|逼)${FAMILY}?(?:她|他|他们)?(?:先)?垫(?:上|付|着|钱|一下)|(?:父债子还|子债父还|夫债妻还)|(?:your|his|her) (?:parents|family|wife|husband) (?:must|should|to) pay`,
);

/** The words by which a message asks to be paid for a procedure. */
function procedureFee(text: string): string | undefined {
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

/** Pictures that somebody wants in private; papers for the lender's own app are none. */
function picturesIn(text: string): string | undefined {
  for (const { text: sentence } of ownSentences(text)) {
    const found = PICTURES.exec(sentence);
    if (found === null || BY_THE_LENDER.test(sentence)) continue;
    if (!isTakenBack(sentence, found.index, found.index + found[0].length)) return found[0];
  }
  return undefined;
}

/** What was demanded, with the words: each fee once, by what it is asked for. */
export function demandsIn(text: string): readonly (readonly [Demand, string])[] {
  const payout = saidIn(text, PAYOUT_FEE);
  const procedure = payout === undefined ? procedureFee(text) : undefined;
  const extra = payout ?? procedure;
  const found: readonly (readonly [Demand, string | undefined])[] = [
    ['payout-fee', payout],
    ['procedure-fee', procedure],
    ['fee', extra === undefined ? saidIn(text, EXTRA_FEE) : undefined],
    ['private-account', saidIn(text, PRIVATE_ACCOUNT)],
    ['codes', saidIn(text, CODES) ?? picturesIn(text)],
    ['new-loan', saidIn(text, BORROWING)],
    ['others-pay', saidIn(text, OTHERS_PAY)],
  ];
  return found.flatMap(([demand, words]) =>
    words === undefined ? [] : [[demand, words] as const],
  );
}
