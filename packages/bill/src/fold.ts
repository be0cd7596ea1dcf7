/**
 * Radicals that printed bills use for the characters they look like. Those of the Kangxi block fold by
 * NFKC; the supplement has no such rule, so the simplified ones that occur in bills stand here.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⺎': '兀',
  '⺝': '月',
  '⺫': '罒',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};

const RADICAL = /[\u2e80-\u2fd5]/;
const RADICALS = /[\u2e80-\u2fd5]/g;

/** A text with radicals for characters folded to the characters; any other sign stays as it is. */
export const folded = (text: string): string =>
  RADICAL.test(text)
    ? text.replace(RADICALS, (one) => SUPPLEMENT[one] ?? one.normalize('NFKC'))
    : text;
