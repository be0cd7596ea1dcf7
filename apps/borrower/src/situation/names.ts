import type { Lang } from '@forbear/problem';
import { productOf } from '../text/product.ts';
import type { DebtTold } from './situation.ts';
import { typedIn } from './told.ts';

/** As the person named it; else by its product, where that does not tell whose it is by the lender if known. */
function nameOf({ product, facts, lender }: DebtTold, lang: Lang): string {
  const { name, called = name, ofMany } = productOf(product);
  return typedIn(facts, 'name')?.trim() ?? (ofMany === true ? lender : undefined) ?? called[lang];
}

/** What each debt is called; two alike are counted. */
export function namesOf(debts: readonly DebtTold[], lang: Lang): ReadonlyMap<string, string> {
  const bare = debts.map((debt) => [debt.id, nameOf(debt, lang)] as const);
  return new Map(
    bare.map(([id, name], k) => {
      const alike = bare.filter(([, other]) => other === name);
      if (alike.length === 1) return [id, name];
      const no = bare.slice(0, k + 1).filter(([, other]) => other === name).length;
      return [id, `${name} ${no}`];
    }),
  );
}
