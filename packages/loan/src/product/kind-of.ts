import type { Debt } from '../relief/debt.ts';
import type { ProductKind } from './kind.ts';
import type { Template } from './template.ts';
import { TEMPLATES } from './templates.ts';

type KnownKind = Exclude<ProductKind, 'unknown'>;

/** What kinds of products are called where it is no product of a template. */
const NAMES: Readonly<Record<KnownKind, readonly string[]>> = {
  'bank-card': ['card', 'credit card', '信用卡', '贷记卡', '准贷记卡', '信用卡分期', '联名卡'],
  'platform-credit': ['月付', '先用后付', '先享后付'],
  loan: ['loan', '贷款', '消费贷', '现金贷', '网贷', '信用贷', '小额贷', '借款', '借贷'],
  home: [
    'mortgage',
    'home loan',
    '房贷',
    '按揭',
    '按揭贷款',
    '住房贷款',
    '住房商业贷款',
    '公积金贷款',
  ],
  car: ['car loan', 'auto loan', '车贷', '汽车贷款', '汽车消费贷款', '购车贷款', '汽车分期'],
  study: ['student loan', 'study loan', '助学贷款', '助学贷', '学费贷款'],
  business: ['business loan', '经营贷', '经营贷款', '经营性贷款', '农户贷款', '商用房贷款'],
  private: ['private', 'private loan', 'iou', '欠条', '借据', '民间借贷', '私人借款', '个人借款'],
};

type Name = { readonly name: string; readonly kind: KnownKind; readonly template?: Template };

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** Every name of a template or kind, the longest first: the longest that ends a product's name tells. */
const KNOWN: readonly Name[] = [
  ...TEMPLATES.flatMap((template) => {
    const { id, name, aliases, kind } = template;
    return [id, name.zh, name.en, ...aliases].map((one) => ({ name: plain(one), kind, template }));
  }),
  ...Object.entries(NAMES).flatMap(([kind, names]) =>
    names.map((one) => ({ name: plain(one), kind: kind as KnownKind })),
  ),
].sort((a, b) => b.name.length - a.name.length);

/** Whether a name stands at the end of a text, not within a longer Latin word. */
function endsWith(text: string, name: string): boolean {
  if (!text.endsWith(name)) return false;
  const before = text.at(-name.length - 1);
  return !/[a-z0-9]{2}/.test(`${before ?? ''}${name[0] ?? ''}`);
}

function nameOf(product: string): Name | undefined {
  const text = plain(product);
  return text === '' ? undefined : KNOWN.find(({ name }) => endsWith(text, name));
}

/** The template that a product is called by: its id, its name or one of its aliases. */
export const templateNamed = (product: string): Template | undefined =>
  KNOWN.find(({ name, template }) => template !== undefined && name === plain(product))?.template;

type Named = Pick<Debt, 'product' | 'kind'>;

/**
 * What a debt is: as told, else by the product's template or name, never by the creditor's name.
 * `unknown` where neither tells.
 */
export const kindOf = ({ kind, product }: Named): ProductKind =>
  kind !== undefined && kind !== 'unknown' ? kind : (nameOf(product)?.kind ?? 'unknown');

/** Whether a debt is on a bank's credit card, whoever holds the claim now. */
export const isCard = (debt: Named): boolean => kindOf(debt) === 'bank-card';

/** Whether a debt was borrowed through a platform's app. */
export const isPlatform = (debt: Named): boolean =>
  kindOf(debt) === 'platform-credit' || nameOf(debt.product)?.template?.platform === true;

/** The kinds a debt may be of: the one that is known, else those that its creditor may hold. */
export function possibleKinds(debt: Named & Pick<Debt, 'creditor'>): readonly KnownKind[] {
  const kind = kindOf(debt);
  if (kind !== 'unknown') return [kind];
  switch (debt.creditor.kind) {
    case 'person':
      return ['private'];
    case 'micro-loan':
      return ['loan'];
    case 'consumer-finance':
    case 'trust':
    case 'guarantor':
      return ['loan', 'car', 'home'];
    default:
      return ['loan', 'bank-card', 'home'];
  }
}
