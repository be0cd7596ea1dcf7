/** What the words of money that came in say it is for. */
export type EarningKind = 'wage' | 'benefit' | 'business' | 'interest' | 'other';

/** The first that fits counts: a benefit may be paid out like a wage. */
const WORDS: readonly (readonly [EarningKind, RegExp])[] = [
  [
    'benefit',
    /养老金|退休(?:金|工资|费)|失业(?:金|保险金)|低保|救助金?|抚恤|(?:生育|伤残|护理)津贴|社保待遇|优抚|助学金|奖学金/,
  ],
  [
    'wage',
    /工资|薪(?!金[煲宝])|代发|劳务|奖金|绩效|提成|佣金|稿[费酬]|报酬|加班费|课时费|骑手|跑单|配送费/,
  ],
  ['interest', /收益发放|利息|结息|派息|分红|股息|(?:理财|基金|存款)收益/],
  ['business', /货款|营业款|经营收入|(?:商户|收单|订单|运费|交易)结算|结算款|(?:租金|房租)收入/],
  ['other', /补贴|津贴|理赔|赔款|赔付|公积金|彩票|中奖|收益|补助/],
];

/** What money that came in is for, by its words; nothing when no word explains it. */
export const earningIn = (words: string): EarningKind | undefined =>
  WORDS.find(([, pattern]) => pattern.test(words))?.[0];
