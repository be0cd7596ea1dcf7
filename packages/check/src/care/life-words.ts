import { IDLE } from './idle-death.ts';
import { LIFE_KINDS } from './life-kind.ts';

/** To live as a verb, apart from 生活, 干活, 活动 and their like. */
const LIVING = '(?<![生干忙养灵农零快复存过激做])活(?![动期儿用命计泼跃力该络干路做少多在])';

/** What one settles with others, after words for making an end. */
const NOT_AFFAIRS =
  '(?!(?:掉|了)?(?:和|跟|与|这(?![一条辈])|那|债|账|欠|关系|婚姻|感情|合同|官司))';

/** Ways in which people say that they may not go on living; each is plain speech of the person themselves. */
const PLAIN = new RegExp(
  [
    // not wanting to live
    '不(?:太|是很)?想(?:再)?(?:继续)?活(?!在|动|跃)',
    '不想(?:再)?(?:在)?(?:这个?)?(?:世界|世上|人世|人间)',
    '(?:没(?:有)?|失去)[^，。]{0,4}活(?:下去|着)的?[^，。]{0,6}(?:勇气|意义|念头|动力|意思|理由|盼头|必要)',
    '(?:没|无|没有)(?:法|办法|脸|心思)(?:再)?活(?:了|下去)|没有?活(?:下去|路)',
    '活(?:不了(?:了|$)|够了|腻了|不起了)',
    '(?:不知道|为什么|干嘛|何必)(?:还)?(?:要)?(?:为什么)?(?:还)?活(?:着|下去)',
    '活(?:着|得|下去)(?:还有|有|也)?(?:真|太|好|很|就是)?[^，。]{0,3}(?:没意思|没(?:有)?意义|没劲|没盼头|没用|受罪|遭罪|折磨|煎熬|多余|不如死)',
    '活(?:着|得)(?:真|太|好|很)累',
    '活着(?:有什么|还有什么|有啥|干什么|干嘛|图什么)',
    '(?:明天|以后)[^，。]{0,4}不想(?:再)?(?:醒|睁眼)',
    '(?:睡|闭眼)[^，。]{0,6}(?:不要|别|不想|不用)(?:再)?(?:醒|睁)',
    '不想(?:再)?(?:醒(?:来|过来)|撑了|熬了)',
    // wanting to die
    '(?:想|求|盼|只求|宁愿|宁可|恨不得)(?:一)?(?:去|要|着|过|到|快点|早点|马上|立刻|我)?(?:死|寻死|自杀|轻生|自尽|跳楼|跳河|跳江|上吊|割腕)',
    `(?:想|求|盼|只求|恨不得)(?:快点|早点|马上|立刻)?了断${NOT_AFFAIRS}`,
    '(?:我)?(?:还)?不如(?:去|让我|早点|直接|一头)?(?:撞)?死',
    '(?:死|走)了(?:算了|拉倒|得了|更好|倒好|干净|清净|一了百了|就好了|就解脱|就不用|就没事|钱就|债就|就不|是不是就|可以不用)',
    '我(?:要是|如果|假如|一)?(?:死|走|没|不在)了[^，。]{0,3}[，,]?[^。]{0,8}(?:债|钱|保险|家人|他们|孩子)[^。]{0,8}(?:不用还|还不还|能赔|会赔|赔|抵|怎么办|就轻松|解脱|好过)',
    '(?:一死了之|一了百了(?!还|结)|以死(?:谢罪|明志|抵债)|生不如死|死路一条|只有死|只能死|除了死|死(?:的)?心都有)',
    '(?:死|自杀|意外)[^，。]{0,6}保险(?:能|会|可以|是不是)?(?:赔|还)|保险[^，。]{0,8}(?:死|自杀)[^，。]{0,4}(?:赔|给)',
    '(?:自杀|轻生|自尽|自残|寻短见|寻死|想不开)',
    '(?:了结|结束|终结)(?:掉|了)?(?:自己|生命|这条命|我的命|一切|这一切|此生|这辈子|余生)',
    '(?:跳(?:楼|河|江|海|桥)|上吊|割腕|烧炭|卧轨|喝农药|喝百草枯|吞(?:安眠)?药|服毒)',
    '(?:从|站在)[^，。]{0,8}(?:楼|桥|天台|阳台|窗)[^，。]{0,6}(?:跳|下去)',
    '(?:攒|囤|买|准备)(?:了|好)?[^，。]{0,6}(?:安眠药|农药|百草枯|木炭|绳子|刀片)',
    '(?:吃|吞)(?:下|了|掉)?(?:一|整|很多|大量)[^，。]{0,3}(?:瓶|盒|把)?[^，。]{0,2}安眠药',
    '(?:写(?:好|了|下)?|留(?:好|了|下)?|交代)[^，。]{0,3}(?:遗书|遗言|后事)',
    '(?:最后一次|永远)[^，。]{0,4}(?:和|跟|向)?(?:你们|大家|家人)?(?:说)?(?:再见|告别|道别)',
    '(?:离开|告别|消失(?:在|于)?)(?:这个?)?(?:世界|世上|人世|人间)',
    '(?:想|真想|好想|就想|只想|要是能)(?:彻底|永远|直接)?(?:消失|解脱(?![^，。]{0,2}(?:担保|债|责任|合同))|一睡不醒|长眠|离开这一切)',
    '(?:安乐死|来世|下辈子)[^，。]{0,6}(?:再|还|见|算了)',
    '(?:拿|用)(?:我的?)?命(?:来)?(?:还|抵|赔)',
    '我(?:这条)?(?:烂|贱)?命(?:就)?(?:给|赔)(?:你们|他们)',
    // death named at all, once idle words are gone
    '死',
    `(?<!给(?:它|个|一个)+)了断${NOT_AFFAIRS}`,
    '活(?:着|下去)?[^，。]{0,6}(?:折磨|煎熬|受罪|太苦|好苦|痛苦|是(?:种|一种)?负担)',
    '(?:人生|生活|日子|一切)(?:都|真的|已经)?(?:没(?:有)?|毫无|失去)(?:了)?[^，。]{0,4}(?:意思|意义|希望|盼头|指望)',
    '不想[^，。忙干]{0,6}活(?:着|了|下去)',
    '不想(?:再)?面对(?:明天|人生|一切|这个世界|活着|第二天)',
    '(?:静静|悄悄|安静|默默|一个人)地?(?:地)?(?:离开|走掉|走了|消失)',
    '(?:等|如果|要是|万一)?我(?:走|离开|消失|没|不在)了?(?:以后|之后|后|的话|再看|再说)',
    '(?:没意思|没意义|拖累|连累|累赘|太累|不值得)[^。]{0,10}(?:想走|走了算|离开算|消失)',
    '(?:走|离开|消失)了?也好|(?:走了|离开了|消失了)[^。]{0,6}(?:省得|免得|不再)[^。]{0,6}(?:连累|拖累)',
    '跳下去|跳下来|一跳了之|往下跳',
    '再见[^。]{0,4}(?:世界|人间)|(?:世界|人间)[^，。]{0,3}(?:再见|不值得)',
    '(?:想|希望|要是)[^，。]{0,4}(?:一觉|一直|就这么|这样)?睡(?:过去|着)[^，。]{0,2}$|睡[^，。]{0,8}不(?:会|再|用|想|要)?醒',
    '(?:老天|阎王|上天|佛祖)[^，。]{0,8}(?:收了?我|带我走|让我走|把我)',
    '(?<!生)活[^，。]{0,4}(?:太难|不值得|不如|不成)',
    `(?:不|没|怎么|难以|为什么|何必|该|值得|凭什么)[^，。]{0,6}${LIVING}`,
    '(?:不要命了|命都不(?:想)?要|要命一条|烂命一条|(?:只剩|就剩|还有)[^，。]{0,3}(?:一)?条(?:烂|贱)?命(?!令)|拼了这条命)',
    '割脉|自焚|(?:烧|吊|淹|毒|撞|摔)(?:死)?(?:了)?(?:我)?自己|(?:想|去|要|准备)(?:去)?(?:撞车|撞墙|投河|投江|投湖|触电)|(?:吃|吞|喝)(?:下|了)?[^，。]{0,2}(?:半|整|一大|好几)(?:瓶|盒|把|板)[^，。]{0,2}药',
    '(?:站|坐|爬|走|去|来)(?:在|到|上)?[^，。]{0,3}(?:楼顶|天台|桥边|桥上|江边|河边|窗台|阳台边|悬崖|铁轨)(?!的|漏|施工|店|擦|装|修|收|晾)|天台[^，。]{0,3}(?:风|高)',
    '(?:安排|交代|准备)[^，。]{0,3}后事|后事[^，。]{0,3}(?:都|也)?(?:安排|交代|想)好',
    '先走一步(?!去)|(?:想好|想过|知道)[^，。]{0,3}怎么走(?:了|$)|(?:保险|钱|孩子)[^。]{0,8}[，,]我(?:就|也就|可以)走',
    '(?:撞|意外|残|出事|没命)[^。]{0,10}赔[^。]{0,8}(?:还|够|抵)',
    '没了我|我(?:要是|如果|若)?没了(?!工作|收入|钱|房|车|手机|联系)',
    '(?:没(?:有)?(?:什么|任何)?|毫无)(?:可)?(?:留恋|牵挂|念想|活头|盼头)',
    '撑到(?:头|极限|尽头)|走到(?:头|尽头)了|到此为止吧',
    '(?:想|要|该)(?:就此|都|全)?结束(?:了|吧|一切|$)|都结束吧',
    '解脱(?:了?就好|了吧|了$)|(?:下辈子|来世|来生)',
    '没(?:有)?勇气(?:再)?(?:面对|走下去|过下去|醒)',
    '(?:割|划)(?:了|自己)[^，。]{0,4}(?:手腕|手臂|胳膊)',
    '(?:世界|家里|他们|大家|孩子)(?:没(?:有)?|少)(?:了)?我(?:会|就)?(?:更好|更轻松|也一样|没关系)',
    '我(?:就是)?(?:个)?(?:累赘|多余的?|拖累)[^，。]{0,8}(?:不如|走了|死|消失|没有我)',
    "suicid|kill(?:ing)? (?:myself|me)|(?:want|wanted|wish|ready|going) (?:to|i could) die|wish i (?:was|were) (?:dead|never born)|better off (?:dead|without me)|end (?:my (?:own )?life|it all|everything)|(?:no|any) reason to (?:live|go on)|not (?:want|worth) (?:to live|living)|don'?t want to (?:live|be here|wake up|be alive)|self[- ]harm|\\bi can(?:no|')t go on\\b|can(?:no|')t go on living|(?:n'?t (?:see|have)|no|any) (?:any |a )?point in (?:living|going on)|tired of (?:living|life)|ending my (?:own )?life|hate being alive|life is meaningless|(?:stop|be over|gone) forever|life is(?: not|n'?t) worth|(?:nobody|no ?one) (?:would|will) (?:miss|notice)[^.]{0,12}(?:me|gone)|want to disappear|better dead|take my (?:own )?life|jump off|overdose",
  ].join('|'),
  'gi',
);

/** Words of being at the end of one's strength: of the person unless something else is meant. */
const SPENT =
  /(?<!生)活不下去|(?:我|自己|人|真的?|实在|快|已经|最近|好像|感觉|彻底|一个人|再也|精神)?[^，。]{0,6}(?:(?:撑|坚持|熬|扛|顶|挺)不(?:住|下去|了)|看不到(?:任何|一点|半点)?(?:希望|未来|光|明天)|不想(?:再)?(?:坚持|撑|熬|扛|忍))|崩溃(?:了|到|边缘)|绝望|没有?(?:活路|希望了)|走投无路/;

/** What may be spent without anybody being in danger. */
const OF_THINGS =
  /店|生意|利息|利率|公司|企业|厂|铺|资金|现金流|项目|手机|电脑|车|房租|账|预算|工程|餐馆|买卖|市场|摊|货|额度|卡|方案|计划|按时|每月|月供|还款|分期|这个月|下个月|收入|工资/;

/** Somebody else is spoken of: what happened to them is no sign of the person's own danger. */
const OF_OTHERS =
  /(?:前夫|前妻|老人|邻居|隔壁|老板娘|丈夫|老公|妻子|老婆|父亲|母亲|爸|妈|爷|奶|儿子|女儿|孩子|哥|姐|弟|妹|朋友|同事|邻居|网友|亲戚|舅|叔|姑|客户|老板|借款人|债主|有人|别人|某人|他|她|新闻|电视|同学|合伙人|室友|租客|业主|明星|主角)(?!们逼|们没了|逼)[^，。我]{0,12}$/;

/** A text to one's own people speaks of oneself by what one is to them: 儿子，爸爸没用. */
const SPOKEN_TO = /^(?:儿子|女儿|闺女|孩子们?|宝贝?|宝宝|老婆|老公|爸妈?|妈)[，,：:]/;

/** Words that deny, or that quote what somebody else said. */
const DENIED =
  /(?:不会|(?<![要是])不是(?!没)|(?<!不是)没有?(?:想过?|要|打算)?|从(?:没|不|未)|绝不|绝对不|不至于|别|不要|不能|不敢|不必|不用|并不|并没|不可以|谁会|怎么会|防止|预防|避免|劝|阻止|救|不再|不曾|无意)[^，。]{0,5}$|不$|\b(?:not|never|no longer|won'?t|wouldn'?t|don'?t|didn'?t)\b[^.,]{0,12}$/i;
const QUOTED =
  /(?:催收|对方|客服|他们?|她|平台|经理|那边|电话里|短信)[^，。]{0,8}(?:说|骂|让|叫|喊|咒|吼|问|威胁|写|发)[^。]{0,6}$/;

/** The sentences of a text, each whole and clause by clause. */
const clausesOf = (text: string): readonly (readonly [clause: string, sentence: string])[] =>
  text
    .replaceAll(IDLE, '')
    .split(/[。！!？?；;\n]+/)
    .flatMap((sentence) =>
      [sentence, ...sentence.split(/[，,、]+/)].map((clause) => [clause, sentence] as const),
    );

/** Whether words of being spent are of the person and not of a thing that is spoken of. */
function isSpent(clause: string, sentence: string): boolean {
  const spent = SPENT.exec(clause);
  if (spent === null || OF_THINGS.test(clause) || !isOwn(clause, spent.index)) return false;
  if (/求[^，。]{0,4}(?:延期|宽限|减免|缓)|只够/.test(sentence) && /^活不下去/.test(spent[0]))
    return false;
  return /我|真的|实在|一个人|崩溃|绝望|走投|活不下去/.test(clause) || !OF_THINGS.test(sentence);
}

/** Whether words of one clause stand for the person themselves: not denied, not quoted, of nobody else. */
function isOwn(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const near = before.split(/[，,、]/).at(-1) ?? '';
  if (DENIED.test(near) || QUOTED.test(before)) return false;
  return (
    !OF_OTHERS.test(before) ||
    /要不是/.test(before) ||
    SPOKEN_TO.test(before) ||
    /我(?:自己|也|都|真的?|好|快|就|一个人|现在)*$/.test(before)
  );
}

/** Things that die, and whose death tells nothing of the person. */
const DEAD_THINGS =
  /(?:公司|店|生意|厂|项目|行业|市场|平台|手机|电脑|机器|股票|基金|行情|网站|游戏|树|花|鱼|虾|猪|牛|羊|鸡|鸭|猫|狗|庄稼|果树|系统|账号|号)[^，。]{0,4}$/;

/** Whether death that is named befell a thing, or stands before somebody else: 喝农药的邻居. */
const ofThing = (text: string, at: number, end: number): boolean =>
  DEAD_THINGS.test(text.slice(0, at)) ||
  /^的(?:邻居|人|朋友|同事|亲戚|同学|客户|老乡|网友|那个|老板|农民|司机)/.test(text.slice(end));

/** Whether a text of the person tells that they may not want to go on living. No diagnosis: a reason to show help first. */
export function speaksOfDying(text: string): boolean {
  return clausesOf(text).some(([clause, sentence]) => {
    const told = [PLAIN, LIFE_KINDS].some((pattern) =>
      [...clause.matchAll(pattern)].some(
        ({ 0: words, index }) => !ofThing(clause, index, index + words.length) && isOwn(clause, index),
      ),
    );
    return told || isSpent(clause, sentence);
  });
}
