import type { ProductKind } from '@forbear/loan';
import type { Lang, Text } from '@forbear/problem';

/** How a debt of a product is asked about. */
export type Shape = 'bill' | 'loan' | 'private';

export type Product = {
  readonly id: string;
  readonly name: Text;
  readonly group: string;
  readonly shape: Shape;
  /** The engine's template, where it has another id. */
  readonly template?: string;
  /** What the debt is, where the template does not tell it. */
  readonly kind?: ProductKind;
  readonly hint?: Text;
  /** Many lend it, so that its name does not tell whose it is. */
  readonly ofMany?: true;
  /** How a debt of it is called, where the name of the choice would not do in a letter. */
  readonly called?: Text;
  readonly priority?: 'home';
};

const one = (
  id: string,
  group: string,
  shape: Shape,
  zh: string,
  en: string,
  more: Partial<Product> = {},
): Product => ({ id, group, shape, name: { zh, en }, ...more });

/** Groups of the list, in its order. */
export const PRODUCT_GROUPS: Readonly<Record<string, Text>> = {
  alipay: { zh: '支付宝', en: 'Alipay' },
  wechat: { zh: '微信', en: 'WeChat' },
  shops: { zh: '京东、美团、抖音', en: 'JD, Meituan, Douyin' },
  bank: { zh: '银行', en: 'Banks' },
  lenders: { zh: '别的机构', en: 'Other lenders' },
  people: { zh: '房、车、上学、亲友', en: 'Home, car, studies, people' },
};

/** What a debt can begin from, as people call it; terms come from the engine's template of that id. */
export const PRODUCTS: readonly Product[] = [
  one('huabei', 'alipay', 'bill', '花呗', 'Huabei'),
  one('jiebei', 'alipay', 'loan', '借呗', 'Jiebei'),
  one('weilidai', 'wechat', 'loan', '微粒贷', 'Weilidai'),
  one('wechat-fenfu', 'wechat', 'bill', '微信分付', 'WeChat Fenfu'),
  one('jd-baitiao', 'shops', 'bill', '京东白条', 'JD Baitiao'),
  one('jd-jintiao', 'shops', 'loan', '京东金条', 'JD Jintiao'),
  one('meituan-yuefu', 'shops', 'bill', '美团月付', 'Meituan Yuefu'),
  one('meituan-jieqian', 'shops', 'loan', '美团借钱', 'Meituan Jieqian'),
  one('douyin-yuefu', 'shops', 'bill', '抖音月付', 'Douyin Yuefu'),
  one('douyin-fangxinjie', 'shops', 'loan', '放心借', 'Fangxinjie'),
  one('credit-card', 'bank', 'bill', '信用卡', 'Credit card', {
    hint: { zh: '一张算一笔', en: 'One for each card' },
    ofMany: true,
  }),
  one('bank-credit-loan', 'bank', 'loan', '银行消费贷', 'Bank consumer loan', { ofMany: true }),
  one('zhaolian', 'lenders', 'loan', '招联金融', 'Zhaolian', {
    hint: { zh: '好期贷、信用付', en: 'Haoqidai, Xinyongfu' },
  }),
  one('fenqile', 'lenders', 'loan', '分期乐', 'Fenqile'),
  one('qifu-360', 'lenders', 'loan', '360 借条', '360 Jietiao', {
    hint: { zh: '现在叫奇富借条', en: 'Now called Qifu Jietiao' },
  }),
  one('paipaidai', 'lenders', 'loan', '拍拍贷', 'Paipaidai'),
  one('tongcheng', 'lenders', 'loan', '同程借钱', 'Tongcheng Jieqian', {
    hint: { zh: '以前叫提钱游', en: 'Formerly Tiqianyou' },
  }),
  one('consumer-finance-typical', 'lenders', 'loan', '别的消费金融', 'Other consumer finance', {
    hint: { zh: '马上、中银、兴业、中邮这些', en: 'Mashang, BOC, CIB, Youyi and others' },
    ofMany: true,
    called: { zh: '消费金融贷款', en: 'Consumer finance loan' },
  }),
  one('home', 'people', 'loan', '房贷', 'Home loan', {
    template: 'home-loan',
    kind: 'home',
    priority: 'home',
  }),
  one('car', 'people', 'loan', '车贷', 'Car loan', { template: 'car-loan', kind: 'car' }),
  one('study-loan', 'people', 'loan', '助学贷款', 'Study loan'),
  one('private-iou', 'people', 'private', '亲友借款', 'Loan from a person', {
    hint: { zh: '同事、朋友、亲戚', en: 'Colleagues, friends, family' },
  }),
  one('other', 'people', 'loan', '其他', 'Something else', {
    called: { zh: '借款', en: 'Loan' },
    template: 'consumer-finance-typical',
    kind: 'unknown',
    ofMany: true,
  }),
];

/** The product of an id; what is not known is asked like something else. */
export const productOf = (id: string): Product =>
  PRODUCTS.find((product) => product.id === id) ?? (PRODUCTS.at(-1) as Product);

/** What a debt of a product is called within a sentence: in English only names keep their capital. */
export function spokenOf({ name, called = name, group, ofMany }: Product, lang: Lang): string {
  const text = called[lang];
  const isName = ofMany !== true && group !== 'people';
  return lang === 'zh' || isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
