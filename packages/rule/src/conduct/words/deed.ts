import type { Contact, DEEDS } from '../contact.ts';
import { saidIn } from '../said.ts';

type Deed = (typeof DEEDS)[number];

const INSULT =
  /不要脸|畜生|王八|傻[逼比叉屄B]|他妈|你妈的|操你|(?:你|您|她|他)(?:怎么不|赶紧|快点?|就该)?去死|滚蛋|人渣|贱(?:人|货|命)|狗东西|废物|垃圾(?!箱|桶|短信|电话)|死全家|全家(?:死|不得好死)|不得好死|窝囊废|瘪三|臭(?:要饭|东西|婊)|混蛋|脑残|神经病|短命鬼|丧门星|白眼狼|断子绝孙|没(?:皮没)?脸没皮|不是人|丢人现眼|败类|臭虫|寄生虫|浪费空气|不配(?:活|做人|当)|(?:你|就|是)(?:就)?是(?:个)?(?:老赖|骗子|无赖|垃圾)|活该[^，。]{0,4}穷|穷(?:鬼|逼)|老不死|scum|bastard|piece of shit|idiot/i;

const POSTING =
  /贴(?:条子|告示|大字|封条|了?告知|催收)|(?:墙|门|楼道|家门口)[^，。]{0,6}(?:用)?[^，。]{0,3}(?:红漆|油漆|喷漆|喷)[^，。]{0,4}(?:写|字|喷)?|贴(?:了|着|上|满)?[^，。]{0,8}(?:名字|照片|红纸|白纸|传单|欠款|欠债)|(?:张贴|贴(?:在|到|上|满|了))[^，。]{0,10}(?:小区|门口|门上|单位|楼道|公告栏|村口|家门|催收)|大字报|拉横幅|posted? (?:a )?notice/i;

const ENTRY =
  /(?:闯|强行进|硬闯|踹门|踢门|撬|破门|砸门|推门[^，。]{0,4}(?:进|入)|翻(?:墙|窗)|赖(?:在|着)|(?:坐|待|站)着不走|不(?:肯|愿)走|不走了|(?:硬|强行|趁[^，。]{0,6})(?:挤|冲|钻|闯)(?:了)?进|直接进(?:屋|门|家)|堵(?:门|在门口))|(?:进|入)(?:了)?[^，。]{0,4}(?:家里|屋里|屋内|办公室|办公区)|forced (?:his|her|their)? ?way in/i;

const ONE = '(?:人|催收|员工|工作人员|男子|女子|小伙|业务员|外访员)';
const ALONE = new RegExp(
  `(?<!我|自己|家里|第|哪|每|另|同|任何)(?:一|1)(?:个|名|位)?(?:男|女)?${ONE}|独自|单独(?:来|上门)|came alone|one (?:man|person|woman|collector)`,
  'i',
);
const TOGETHER = new RegExp(
  `(?:两|二|2|三|3|四|4|五|5|几|多)(?:个|名|位)?(?:男|女)?${ONE}|一行.人|two|three|several`,
  'i',
);

/** Whether a note of a visit says how many came. */
export const saysHowMany = (said: string): boolean => ALONE.test(said) || TOGETHER.test(said);

/** What was done beside words, with the words that tell of it. */
export function deedsIn({
  channel,
  said = '',
}: Pick<Contact, 'channel' | 'said'>): readonly (readonly [Deed, string])[] {
  const visit = channel === 'visit';
  const found: readonly (readonly [Deed, string | undefined])[] = [
    ['insult', saidIn(said, INSULT)],
    ['posting', saidIn(said, POSTING)],
    ['entry', visit ? saidIn(said, ENTRY) : undefined],
    [
      'came-alone',
      visit && !TOGETHER.test(said) ? (ALONE.exec(said)?.[0] ?? undefined) : undefined,
    ],
  ];
  return found.flatMap(([deed, words]) => (words === undefined ? [] : [[deed, words] as const]));
}
