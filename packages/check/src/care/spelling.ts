/** Characters of Taiwan and Hong Kong that words of danger are written with, each before its mainland form. */
const TRADITIONAL =
  '撐撑這这們们對对媽妈個个種种別别親亲給给還还債债錢钱藥药樓楼橋桥裡里裏里後后遺遗書书無无沒没為为麼么過过話话結结斷断殺杀輕轻絕绝讓让見见來来開开關关兒儿孫孙養养歲岁長长時时說说誰谁點点會会體体紙纸難难單单應应連连輪轮車车撲扑鐵铁軌轨氣气繩绳刀刀臺台陽阳窗窗夢梦覺觉睜睁總总當当頭头腦脑發发離离償偿壽寿險险賠赔條条拋抛記记麗丽靜静聲声電电線线閻阎黃黄萬万億亿雙双網网貸贷銀银賬账帳账業业務务館馆廠厂勞劳費费買买賣卖實实現现樣样從从經经緊紧線线錯错擔担劇剧戲戏瘋疯傷伤殘残顧顾願愿寧宁嗎吗累累廢废贅赘餘余著着';

const MAINLAND = new Map(
  [...TRADITIONAL].flatMap((from, at, all) =>
    at % 2 === 0 ? [[from, all[at + 1] ?? from] as const] : [],
  ),
);

/** Words of Cantonese and Wu as Mandarin has them; what stands for not wanting to live comes first. */
const DIALECT: readonly (readonly [RegExp, string])[] = [
  [/(?:唔|冇|毋|勿|弗|个勿)想(?:再)?(?:生|做人)(?=啦|咗|了|$|，)/g, '不想活'],
  [/唔(?!该)|弗(?=想|要|会|晓|好|得)|勿(?=想|要|会|晓|得)/g, '不'],
  [/冇/g, '没'],
  [/(?<=[真就都硬])係|係(?=[我咪想好])/g, '是'],
  [/咗/g, '了'],
  [/嘅/g, '的'],
  [/佢/g, '他'],
  [/哋/g, '们'],
  [/喺/g, '在'],
  [/畀|俾/g, '给'],
  [/阿拉/g, '我们'],
  [/真额/g, '真的'],
  [/莫得|没得(?=[^，。]{0,4}(?:意思|路|希望|盼头|我|法|人))/g, '没有'],
  [/活起(?=[没造])/g, '活着'],
  [/死脱|死球/g, '死了'],
  [/(?<=[就想要晚])切(?=死|跳)/g, '去'],
];

/** Words spelt so that a filter does not see them: initials, pinyin, numbers and characters of the same sound. */
const DISGUISED: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])(?:bxhl|bxhle|bxhj)(?![a-z])/g, '不想活了'],
  [/(?<![a-z])(?:hbxq|hbxql)(?![a-z])/g, '活不下去'],
  [
    /(?<![a-z])(?:zs|zisha)(?![a-z])|自(?:鲨(?!鱼)|沙(?![发漠])|刹|[嘎噶]|sha|s(?![a-z]))|(?<![a-z])zi?杀|自己嘎自己|嘎了自己|紫砂(?![壶杯锅泥茶陶])/g,
    '自杀',
  ],
  [/\bunaliv(?:e|ing) (?:myself|me)\b/g, 'kill myself'],
  [/亖/g, '死'],
  [
    /(?<![a-z])(?:wo ?)?(?:zhen ?(?:de ?)?)?bu ?xiang ?(?:zai ?)?huo(?: ?xia ?qu)?(?: ?(?:le|la))?(?![a-z])/g,
    '我不想活了',
  ],
  [/(?<![a-z])huo ?bu ?xia ?qu(?: ?le)?(?![a-z])/g, '活不下去了'],
  [/(?<![a-z])(?:wo|hao|zhen|zhi) ?(?:de ?)?xiang ?(?:qu ?)?si(?: ?le)?(?![a-z])/g, '我想死'],
  [/(?<![a-z])(?:xiang|yao|qu) ?tiao ?lou(?![a-z])/g, '想跳楼'],
  [/不xiang|不[象像相](?=活)/g, '不想'],
  [/(?<=想|着|下)huo|(?<=不想)h(?=了|下)/g, '活'],
  [/(?<=不想(?:再)?)(?:话|伙|火)(?=了|下去|啦|咧)(?![^，。]{0,2}(?:干|跟))/g, '活'],
  [/(?<=没)yi(?=思)/g, '意'],
  [
    /(?<=(?:不?想|要|好想|去|真想|求)(?:去)?)[ \t]?(?:4|s|si|丝|思|屎|鼠|(?<=想)[四似嘎噶]|死了?s)(?=$|[，。！!…\s了啊吧]|的(?:心|念))(?![ \t]?了?想)/g,
    '死',
  ],
  [/^[s4](?=了)/g, '死'],
  [/轻声(?=的念头)/g, '轻生'],
  [/了节(?=自己|余生|此生|这一生)/g, '了结'],
];

/** A text as it is read: one form of each character, no marks and spaces inside words, disguises off. */
export function plainly(text: string): string {
  const joined = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFE0F]|\p{Extended_Pictographic}/gu,
      '',
    )
    .replace(/(?<=\p{Script=Han})[ \t.·•*_\-~^|/]+(?=\p{Script=Han})/gu, '')
    .replace(/./gu, (sign) => MAINLAND.get(sign) ?? sign)
    .replace(/[,、]/g, '，')
    .replace(/[’‘]/g, "'");
  return [...DIALECT, ...DISGUISED].reduce(
    (said, [form, word]) => said.replace(form, word),
    joined,
  );
}
