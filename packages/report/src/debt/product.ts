import { kindOf, templateNamed, type ProductKind, type Template } from '@forbear/loan';
import { fen, type Fen } from '@forbear/money';
import { lenderKindOf, lenderNamesOf } from '@forbear/rule';
import type { ReportedAccount } from '../report.ts';

/** What an account is: the product it is taken for, its kind, and the names it may go by. */
export type Taken = {
  readonly product: string;
  readonly kind: ProductKind;
  /** The names people know its lender by, likeliest first; empty where it lends under its own. */
  readonly names: readonly string[];
};

/** Kinds of loans by the report's words for what they are for. */
const TYPES: readonly (readonly [RegExp, ProductKind])[] = [
  [/商用房|经营|农户/, 'business'],
  [/住房|购房|公积金/, 'home'],
  [/汽车|购车/, 'car'],
  [/助学|教育/, 'study'],
];

/** A line above this is hardly one for shopping. */
const SHOPPING_MOST: Fen = fen(5_000_000);

/**
 * What product an account is likely to be. A company may stand behind two: of a line the one that is
 * billed for shopping comes first, of a loan the one that pays out, and which it is has to be asked.
 */
export function takenFor(account: ReportedAccount): Taken {
  const { kind, lender, type = '' } = account;
  if (kind === 'card' || kind === 'quasi-card')
    return { product: '信用卡', kind: 'bank-card', names: [] };
  if (kind === 'asset' || kind === 'compensation')
    return { product: kind === 'asset' ? '受让的债权' : '代偿款', kind: 'unknown', names: [] };
  const special = TYPES.find(([words]) => words.test(type))?.[1];
  const names = namesOf(account);
  const [name] = names;
  if (name !== undefined) return { product: name, kind: special ?? kindOfName(name), names };
  if (special !== undefined) return { product: type, kind: special, names };
  const bank = templateNamed('bank-credit-loan') as Template;
  return { product: lenderKindOf(lender) === 'bank' ? bank.name.zh : type, kind: 'loan', names };
}

function namesOf({ kind, lender, limit }: ReportedAccount): readonly string[] {
  const forShopping = kind === 'line' && (limit === undefined || limit <= SHOPPING_MOST);
  const likely = (name: string): boolean =>
    (kindOfName(name) === 'platform-credit') === forShopping;
  const names = lenderNamesOf(lender);
  return [...names.filter(likely), ...names.filter((name) => !likely(name))];
}

const kindOfName = (name: string): ProductKind => {
  const kind = kindOf({ product: name });
  return kind === 'unknown' ? 'loan' : kind;
};
