import { IDLE, IDLE_ENGLISH, NAMED_ONLY, OF_STORIES } from './idle-death.ts';
import { ENGLISH } from './life-english.ts';
import { KIN } from './life-part.ts';
import { STRONG } from './life-sign.ts';
import { heaviest } from './care-weight.ts';
import { speaksOfNear } from './life-near.ts';
import { plainly } from './spelling.ts';

/** What a sign by rule weighs, and above what a text counts. */
const SIGN = 30;
const LIMIT = 10;

/** Somebody else is spoken of: what happened to them is no sign of the person's own danger. */
const OF_OTHERS = new RegExp(
  `(?<![一给为把对跟和替向陪让带找靠与连想])(?:${KIN.slice(3, -1)}|前夫|前妻|亡夫|老人|邻居|隔壁|老板娘?|朋友|男友|女友|同事|网友|亲戚|舅[舅妈父]?|叔叔?|姑[姑父妈夫]?|姨[父夫妈母]?|[大二三]?伯[父母伯]?|婶[婶子]?|[堂表](?:哥|弟|姐|妹)|岳父|岳母|公公|婆婆|爷爷?|奶奶?|外婆|外公|客户|借款人(?!自己)|债务人|债主|叔|徒|逝者|死者|有人|有(?:一?个|位|名)(?:[^，。我俺]{0,4}(?:生|员|工|板|的|户))?人?|别人|某人|的人|新闻|电视|同学|合伙人|室友|租客|业主|明星|主角|工友|工地|哥们|战友|徒弟|师傅|孩子)(?!们?逼|们没了|逼|死活)[^，。我俺]{0,14}$`,
);

/** A text to one's own people speaks of oneself by what one is to them: 儿子，爸爸没用. */
const SPOKEN_TO =
  /^(?:儿子|女儿|闺女|孩子们?|宝贝?|宝宝|老婆|老公|爸妈?|妈|对不(?:起|住)?)(?:别[^，]{0,4})?[，：:]/;

/** Words that deny, or that quote what somebody else said. */
const DENIED =
  /(?:不会|(?<![要是])不是(?!没)(?:我)?(?:要|想)?|(?<!不是|[钱有要])没(?:有)?(?:想过?|要|打算|有|说过?)|(?<!不是|[钱有要])没有|从(?:没|不|未)|绝不|绝对不|不至于|(?:别|不要)误会(?:我)?|请放心|不能|不必|并不|并没|不可以|谁会|怎么会|防止|预防|避免|劝|阻止|救|不再(?!想)|不曾|无意|再难(?:我)?也不)[^，。]{0,6}$|(?<!想)不$|\b(?:not|never|no longer|won'?t|wouldn'?t|don'?t|didn'?t)\b[^.,]{0,12}$/i;
const QUOTED =
  /(?:催收员?|对方|那个?人|陌生人|客服|骗子|他们?|她|平台|经理|那边|电话里|短信|男友|女友|前男友|前女友|客户|客人|顾客|朋友|同事|邻居|领导|老板|医生(?!说我)|孩子|儿子|女儿|婆婆|老公|老婆|妈|爸|有人)[^，。]{0,8}(?:说|骂|让|叫|喊|咒|吼|问|威胁|闹)[^。]{0,6}$|(?:短信|微信|信息|留言)[^，。]{0,4}(?:写|发|说|里)[^，。]{0,3}[：:][^。]{0,20}$/;

const QUOTED_ENGLISH =
  /\b(?:collectors?|agents?|callers?|bank|lender|he|she|they|you|boss|manager|neighbou?r|ex|husband|wife|brother|father|landlord|man|guy|woman|someone|texts?|messages?)\b[^.，]{0,20}\b(?:tells?|told|telling|says?|said|saying|texted|wrote|writes|shouts?|shouted|screams?|screamed|wants?|wanted)(?: (?:me|that|to|i|you|should|could|can|just|go|and|why|don't|better))+ $/;
/** By which what another said is made one's own: he is right, maybe I will. */
const MADE_OWN = /\b(?:right|agree|(?:maybe|perhaps) i|i (?:will|might|want|think|should))\b/;

/** What was once, and is over: 以前…现在已经好了. */
const OVER =
  /(?:以前|从前|曾经?|[一二三四五几]年前|那时候|当时|后来|去年|前年|当年|那年|那阵子|那会儿)[^。]{0,30}(?:现在|如今|多亏|后来)[^。]{0,12}(?:好了|看开|走出来|恢复|康复|稳定|想通|想开)|走出来了|好好(?:活|生活|过日子)|活着把[^。]{0,6}还|想买份?保险|怕我?死得早|所以我?(?:得|要)好好|我得活着|(?:怕|担心)我[^。]{0,12}(?:没事|不会)|(?:问|填|测)[^。]{0,6}有没有[^。]{0,16}(?:说|答|回答|填|选)(?:的是|了)?没有/;

/** By which what is over is said to have come back. */
const AGAIN = /(?:又|还是|仍然?|依然|照样|其实|可是?)(?:不|想|开始|有|觉得|老|天天|每天|我?还)/;

/** Things that die, and whose death tells nothing of the person. */
const DEAD_THINGS =
  /(?:公司|店|馆|行|生意|厂|项目|行业|市场|平台|手机|电脑|机器|股票|基金|行情|网站|游戏|树|花|鱼|虾|猪|牛|羊|鸡|鸭|猫|狗|苗|庄稼|果树|系统|账号|号|人头|条款|话|规定|外卖)[^，。]{0,5}$/;

/** Whether death that is named befell a thing, or stands before somebody else: 喝农药的邻居. */
const ofThing = (text: string, at: number, end: number): boolean =>
  (text.startsWith('死', at) && DEAD_THINGS.test(text.slice(0, at))) ||
  (!/羡慕|[想我]/.test(text.slice(at, end)) &&
    /^的(?:邻居|人|朋友|同事|亲戚|同学|客户|老乡|网友|那个|老板|农民|司机|舅|叔|父|母|爷|奶)/.test(
      text.slice(end),
    ));

/** Whether words stand for the person themselves: not denied, not quoted, of nobody else. */
function isOwn(sentence: string, at: number, words = ''): boolean {
  const before = sentence.slice(0, at);
  const near = before.split('，').at(-1) ?? '';
  if (DENIED.test(near) || QUOTED.test(before)) return false;
  if (QUOTED_ENGLISH.test(near) && !/voice/.test(before) && !MADE_OWN.test(sentence.slice(at)))
    return false;
  if (/不(?:想|敢|愿意?|能|会)$/.test(near) && /^死/.test(sentence.slice(at))) return false;
  return (
    !OF_OTHERS.test(near) ||
    /[我俺]/.test(words) ||
    /那(?:个)?(?:人)?就是我/.test(sentence) ||
    /要不是/.test(before) ||
    SPOKEN_TO.test(before) ||
    /我(?:自己|也|都|真的?|好|快|就|一个人|现在)*$/.test(before)
  );
}

/** How often words of a pattern stand in a sentence for the person themselves. */
const toldBy = (pattern: RegExp, sentence: string): number =>
  [...sentence.matchAll(pattern)].filter(
    ({ 0: words, index }) =>
      !ofThing(sentence, index, index + words.length) && isOwn(sentence, index, words),
  ).length;

/** The sentences of a text, without idle words, titles and what another is quoted with. */
export const sentencesOf = (text: string): readonly string[] =>
  plainly(text)
    .replace(/《[^》]{1,20}》/g, '')
    .replace(/(?<=说|骂|让|发|写|问)[：:，]?["“「][^"”」]{1,40}["”」]/g, '')
    .replaceAll(IDLE_ENGLISH, '')
    .split(/[。！!？?；;…\n]+|\.{2,}/)
    .map((sentence) => sentence.replaceAll(IDLE, '').replaceAll(NAMED_ONLY, ''))
    .filter(
      (sentence) => !OF_STORIES.test(sentence) && (!OVER.test(sentence) || AGAIN.test(sentence)),
    );

/** How many signs stand in a sentence, two at most: what two of them say is hardly spoken against. */
function signsIn(sentence: string): number {
  const told = toldBy(STRONG, sentence) + toldBy(ENGLISH, sentence);
  return Math.min(2, told + (speaksOfNear(sentence) ? 1 : 0));
}

/**
 * The words of a text which tell that the person may not want to go on living; none for most. No diagnosis:
 * a reason to show help first. Signs by rule and the learnt weight of the words are put together, so that
 * neither says it alone where the other clearly speaks against it.
 */
export function wordsOfDying(text: string): string | undefined {
  const sentences = sentencesOf(text);
  const found = heaviest('life', sentences);
  if (found === undefined) return undefined;
  const signs = Math.max(...sentences.map(signsIn));
  return found.weight + SIGN * signs > LIMIT ? found.words : undefined;
}

export const speaksOfDying = (text: string): boolean => wordsOfDying(text) !== undefined;
