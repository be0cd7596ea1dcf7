import type { Text } from '@forbear/problem';
import { sha256 } from '../terms/sha256.ts';

/** Plain words, sixty-four of them, that are told apart when they are read out. */
const WORDS = [
  '苹果 apple|白云 cloud|长城 wall|大海 ocean|灯火 lamp|东风 breeze|豆浆 soymilk|渡口 ferry',
  '飞鸟 bird|丰收 harvest|高山 mountain|谷雨 rain|故乡 home|桂花 osmanthus|海棠 begonia|荷叶 lotus',
  '核桃 walnut|红枣 date|葫芦 gourd|蝴蝶 butterfly|花生 peanut|火车 train|剪纸 paper|江河 river',
  '节气 season|橘子 orange|口琴 harmonica|筷子 chopsticks|老虎 tiger|梨花 pear|立春 spring|芦苇 reed',
  '萝卜 radish|麦田 wheat|馒头 bun|毛笔 brush|梅花 plum|棉花 cotton|明月 moon|木桥 bridge',
  '南瓜 pumpkin|葡萄 grape|铅笔 pencil|青蛙 frog|清泉 spring-water|秋千 swing|山谷 valley|石榴 pomegranate',
  '柿子 persimmon|水田 paddy|松树 pine|算盘 abacus|陶罐 jar|天空 sky|土豆 potato|围巾 scarf',
  '西瓜 melon|喜鹊 magpie|向日葵 sunflower|雪花 snow|燕子 swallow|银杏 ginkgo|雨伞 umbrella|竹林 bamboo',
].flatMap((line) =>
  line.split('|').map((pair): Text => {
    const [zh = '', en = ''] = pair.split(' ');
    return { zh, en };
  }),
);

const COUNT = 6;

/** Six words of a public key, so that two people can tell by reading them out that they see the same key. */
export function fingerprint(publicKey: string): readonly Text[] {
  const digits = sha256(`forbear fingerprint 1\n${publicKey}`);
  return Array.from({ length: COUNT }, (_, k) => {
    const byte = Number.parseInt(digits.slice(2 * k, 2 * k + 2), 16);
    return WORDS[byte % WORDS.length] as Text;
  });
}
