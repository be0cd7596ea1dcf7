import type { LenderKind } from '../finding/lender.ts';

/** A lender or product by the name people call it, and the words by which it stands in papers. */
type KnownLender = {
  readonly name: string;
  /** Words in a bill's row that can mean nothing else. */
  readonly words: RegExp;
  /** The companies that lend under this name, as far as known; some lend under several. */
  readonly companies?: RegExp;
};

/**
 * Names under which people borrow, the more particular first. A company that stands behind several of
 * them tells only that it is one of them: which one is to be asked.
 */
const KNOWN_LENDERS: readonly KnownLender[] = [
  { name: '花呗|信用购', words: /花呗\s*[|｜]\s*信用购/ },
  { name: '信用购', words: /信用购/ },
  { name: '花呗', words: /花呗/, companies: /蚂蚁(?:消费金融|商诚)/ },
  { name: '借呗', words: /借呗/, companies: /蚂蚁(?:消费金融|小微)/ },
  { name: '备用金', words: /(?:支付宝|蚂蚁)?备用金(?=取出|归还|还款|逾期|$|[-—\s])/ },
  { name: '网商贷', words: /网商贷/, companies: /网商银行/ },
  { name: '京东白条', words: /(?:京东)?白条/, companies: /京东(?:盛际|同盈)|京汇小额贷款/ },
  {
    name: '京东金条',
    words: /京东金条|金条(?:借款|还款|放款)/,
    companies: /京东(?:盛际|同盈)|京汇小额贷款/,
  },
  { name: '美团月付', words: /(?:美团|^|】|[\s【-])月付(?!款)/, companies: /三快小额贷款/ },
  { name: '美团借钱', words: /美团借钱|美团生意贷|生意贷/, companies: /三快小额贷款/ },
  { name: '微粒贷', words: /微粒贷/, companies: /微众银行/ },
  {
    name: '分付',
    words: /微信分付|(?<![部拆])分付(?!款)/,
    companies: /财付通(?:网络金融)?小额贷款/,
  },
  { name: '抖音月付', words: /抖音月付|DOU分期/i, companies: /中融小(?:额贷款|贷)/ },
  { name: '放心借', words: /放心借/, companies: /中融小(?:额贷款|贷)/ },
  { name: '度小满', words: /度小满|有钱花/, companies: /度小满小额贷款/ },
  { name: '360借条', words: /360借条|奇富借条/, companies: /三六零(?:网络)?小额贷款/ },
  { name: '分期乐', words: /分期乐|乐信普惠/, companies: /分期乐(?:网络)?小额贷款/ },
  { name: '拍拍贷', words: /拍拍贷|信也科技/ },
  { name: '还呗', words: /还呗/, companies: /分众(?:传媒)?小额贷款/ },
  { name: '安逸花', words: /安逸花/, companies: /马上消费/ },
  { name: '招联', words: /招联(?:金融|好期贷)|好期贷/, companies: /招联消费/ },
  { name: '任性付', words: /任性[付贷]/, companies: /苏宁消费/ },
  { name: '唯品花', words: /唯品花/ },
  { name: '滴水贷', words: /滴水贷/, companies: /西岸小额贷款/ },
  { name: '小米贷款', words: /小米(?:贷款|随星借)|天星金融/, companies: /小米小额贷款/ },
  { name: '拿去花', words: /拿去花/, companies: /携程(?:金融)?小额贷款/ },
  { name: '宜享花', words: /宜享花/ },
  { name: '洋钱罐', words: /洋钱罐/ },
  { name: '省呗', words: /省呗/ },
];

/** The name people know, by the words of a row; nothing when no word can mean only one lender. */
export const lenderNamed = (words: string): string | undefined =>
  KNOWN_LENDERS.find((one) => one.words.test(words))?.name;

/** The names under which a company lends; empty when it lends under its own. */
export const lenderNamesOf = (company: string): readonly string[] =>
  KNOWN_LENDERS.filter(({ companies }) => companies?.test(company)).map(({ name }) => name);

/** Words of a legal name by the kind of lender; the first that fits counts. */
const KINDS: readonly (readonly [LenderKind, RegExp])[] = [
  ['consumer-finance', /消费金融|汽车金融|融资租赁|金融租赁/],
  ['micro-loan', /小额贷款|小贷(?:有限|股份)?公司|网络小贷/],
  ['guarantor', /融资性?担保|担保(?:有限|股份)|担保公司|保险(?:有限|股份)/],
  ['trust', /信托(?:有限|股份|投资)|国际信托|信托公司/],
  ['assignee', /资产管理|金融资产投资/],
  ['bank', /银行|信用卡中心|信用社|信用(?:合作)?联社|信用合作|农信|农商行|村镇行/],
];

/** The kind of lender that a company's name says; nothing when it says none. */
export const lenderKindOf = (company: string): LenderKind | undefined =>
  KINDS.find(([, words]) => words.test(company))?.[0];

const LENDS_ONLY: ReadonlySet<LenderKind | undefined> = new Set([
  'consumer-finance',
  'micro-loan',
  'guarantor',
  'trust',
]);

/** Whether a company's name says that lending is what it does; banks, fund managers and insurers do more. */
export const isLenderName = (company: string): boolean =>
  LENDS_ONLY.has(lenderKindOf(company)) && !company.includes('保险');
