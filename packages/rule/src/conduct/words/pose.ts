import type { POSES } from '../contact.ts';
import { ownSentences, saidIn } from '../said.ts';

type Pose = Exclude<(typeof POSES)[number], 'none'>;

/** An officer's or a court's own paper after a judgment names these consequences as a matter of course. */
export const AFTER_JUDGMENT =
  /判决|(?<!仲裁)裁定|生效法律文书|执行通知|执行案号|执[0-9恢保]+号|调解书|执行款|执行专户/;

const I_AM =
  '(?:(?:我|我们|咱|俺|这里|这边|这儿|本人|this|i)(?:们)?(?:这边|这里|这儿)?(?:就)?(?:是|\\s+am|\\s+is)|我们?(?=法院|公安|派出所|检察院)|自称(?:是|为)?|冒充(?:的)?(?:是)?|假(?:冒|装)(?:是)?|(?:他|她|对方|那人|那边)(?:说|称)(?:他|她|自己)?(?:就)?是|(?:抬头|落款|署名|写的|名义)[^，。]{0,4}(?:是|写)?|以[^，。]{0,4}(?:的?名义)|(?:says?|claim(?:s|ed)) to be)';

const BODIES: readonly (readonly [Pose, string])[] = [
  ['police', '公安|(?<!税务|工商|邮政)分局|派出所|警察|警官|民警|经侦|网安|刑警|刑侦|特警|police'],
  ['court', '法院|法庭|法官|执行局|检察|公检法|司法机关|court|judge'],
  ['mediator', '调解(?:中心|员|委)|仲裁(?:委|院|中心|员)|司法局'],
  [
    'regulator',
    '银保监|金监|金融监管|金管局|人民银行|央行|征信中心|网信办|综治(?:办|中心)|街道(?:办|司法所)|信访(?:局|办)',
  ],
];

/** Money or arrest is spoken of: a court or an officer does not collect for a creditor. */
const PRESSES =
  /还[^，。]{0,8}(?:款|钱|清|上|[0-9])|(?:款|钱|账|欠的)[^，。]{0,4}(?:结|清|还|交|付)|转账|转[^，。]{0,2}钱|打款|付款|缴(?!获)|交[^，。]{0,4}(?:钱|款|费|[0-9])|结清|打到|汇|卡号|账户|扫码|清偿|撤案|销案|结案|不立案|传唤|拘|抓|批捕|逮捕|通缉|坐牢|判刑|不处理|带走|带人|强制执行|查封|扣押|冻结|\bpay\b|transfer|arrest/i;

/** Who a caller says to be, with the words, where they press for money; nothing for an officer who only informs. */
export function posedIn(text: string): readonly (readonly [Pose, string])[] {
  const headed = headedAsCourt(text);
  if (headed !== undefined) return [['court', headed]];
  for (const [pose, names] of BODIES) {
    const plain = new RegExp(
      `${I_AM}(?:的|一名|一个|个)?[^，,。；;]{0,14}?(?:${names})(?!院?(?:附近|旁边|对面|门口|隔壁))`,
      'i',
    );
    const words = saidIn(text, plain);
    if (words === undefined) continue;
    const isSure = /自称|冒充|假冒|假装|claim/.test(words);
    if (isSure || (PRESSES.test(text) && !AFTER_JUDGMENT.test(text))) return [[pose, words]];
  }
  return lawlessLetter(text);
}

/** A text message under a court's name that wants money or a private call back: real ones say where to look. */
function headedAsCourt(text: string): string | undefined {
  const head = /【[^】]{0,16}(?:法院|法庭|检察院|公安[^】]{0,4}|派出所|执行局)】/.exec(text)?.[0];
  if (head === undefined) return undefined;
  if (PAY_LINK.test(text)) return head;
  if (AFTER_JUDGMENT.test(text)) return undefined;
  return ownSentences(text).some(({ text: one }) => DEAL.test(one)) ? head : undefined;
}

/** A court takes no money by a link in a message, whatever it has decided. */
const PAY_LINK =
  /(?:链接|二维码|https?)[^。；]{0,10}(?:付款|缴费|还款|缴纳|支付)|(?:付款|缴费|还款|缴纳|支付)[^。；]{0,8}(?:链接|二维码|https?)/;

const DEAL =
  /(?:缴|交|还|结|付)清?[^。；]{0,10}(?:撤案|撤诉|销案|结案|不予?立案)|(?:缴|交|还|付)清?[^，。；]{0,4}(?:欠款|款项|本息)|冻结[^。；]{0,8}(?:微信|支付宝|社保)|(?:加|添加)[^，。；]{0,8}(?:微信|QQ|企业微信)/;

/** A procurator or court is said to have acted already so that money comes at once. */
function lawlessLetter(text: string): readonly (readonly [Pose, string])[] {
  if (AFTER_JUDGMENT.test(text)) return [];
  const words = saidIn(
    text,
    /(?:检察院|公安(?:局|机关)?|经侦|派出所)[^，,。；;]{0,4}(?:已经?|刚刚?)[^，,。；;]{0,4}(?:批捕|立案|备案|发(?:出)?(?:了)?(?:逮捕|通缉))/,
  );
  if (words === undefined || !PRESSES.test(text)) return [];
  return [[/检察院/.test(words) ? 'court' : 'police', words]];
}
