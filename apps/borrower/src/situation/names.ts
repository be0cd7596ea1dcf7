import type { Lang } from '@forbear/problem';
import { productOf } from '../text/product.ts';
import type { DebtTold } from './situation.ts';
import { typedIn } from './told.ts';

/** What each debt is called: as the person named it, else by its product; two alike are counted. */
export function namesOf(debts: readonly DebtTold[], lang: Lang): ReadonlyMap<string, string> {
  const bare = debts.map(
    ({ id, product, facts }) =>
      [id, typedIn(facts, 'name')?.trim() ?? productOf(product).name[lang]] as const,
  );
  return new Map(
    bare.map(([id, name], k) => {
      const alike = bare.filter(([, other]) => other === name);
      if (alike.length === 1) return [id, name];
      const no = bare.slice(0, k + 1).filter(([, other]) => other === name).length;
      return [id, `${name} ${no}`];
    }),
  );
}
