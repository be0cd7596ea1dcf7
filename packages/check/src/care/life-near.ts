import { far, gap } from './life-part.ts';

/** Somebody close to the person, as they are spoken of; whoever is only known of is not among them. */
const NEAR =
  '(?<!前)(?:老婆|老公|媳妇|丈夫|妻子|爱人|爸爸?|妈妈?|父亲|母亲|爹|娘|儿子|女儿|闺女|孩子|弟弟?|妹妹?|哥哥?|姐姐?|室友|舍友|对象|男朋友|女朋友|闺蜜|好朋友)';
const SAYS = '(?<!没|没有|不会|不)(?:说|闹着|喊着|嚷着|吵着|哭着|发消息|发短信|留言)';
const OWN_END =
  '(?:不想(?:再)?活|不活了|活不下去|要(?:去)?(?:跳(?:楼|河|江|桥|海)|喝(?:农)?药|上吊|自杀|寻死)|想(?:去)?(?:死|自杀|轻生|跳楼|跳河)|死了算了|死给|不如死)';
const TRIED = '(?:割腕|喝(?:农)?药|服毒|吞药|跳楼|跳河|上吊|自杀|轻生|烧炭)';
const NOW = '(?:现在|正在|刚刚?|抢救|急救|在医院|今天|昨天|昨晚|前天|住院)';

/** That somebody close says they want to die, or has just tried to: help is shown to whoever writes it. */
const OF_NEAR = new RegExp(
  [
    `${NEAR}${gap(12)}，?${gap(8)}${SAYS}${gap(8)}${OWN_END}`,
    `${NEAR}(?!${gap(6)}说我)${far(12)}${TRIED}(?!价|的邻居|的人)${far(8)}${NOW}`,
    `${NEAR}${far(16)}给我(?:发|写|留|录)(?:了|过|下)?${gap(2)}(?:告别|诀别|道别|永别)的?(?:话|信|短信|消息|视频)|${NEAR}${far(16)}(?:留下?|写)(?:了)?${gap(2)}遗书`,
    `${NOW}${gap(3)}(?:我)?${NEAR}${gap(6)}${TRIED}`,
  ].join('|'),
);
const LONG_AGO =
  /以前|曾经|当年|年前|去年|前年|小时候|去世|过世|走了(?:以后|之后)|开玩笑|气话|骂我|咒/;

/** Whether a sentence tells of somebody close who may be about to die by their own hand. */
export const speaksOfNear = (sentence: string): boolean =>
  OF_NEAR.test(sentence) && !LONG_AGO.test(sentence);
