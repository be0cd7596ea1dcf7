import { namesApart } from '@forbear/loan';
import type { Lang } from '@forbear/problem';
import { productOf } from '../text/product.ts';
import { dayIn } from './reading.ts';
import type { DebtTold, Situation } from './situation.ts';
import { typedIn } from './told.ts';

/** As the person named it; else by its product, where that does not tell whose it is by the lender if known. */
export function nameOf({ product, facts, lender }: DebtTold, lang: Lang): string {
  const { name, called = name, ofMany } = productOf(product);
  return typedIn(facts, 'name')?.trim() ?? (ofMany === true ? lender : undefined) ?? called[lang];
}

/** What each debt is called: no two alike. */
export function namesOf(
  { debts, day }: Pick<Situation, 'debts' | 'day'>,
  lang: Lang,
): ReadonlyMap<string, string> {
  const names = namesApart(
    debts.map((told) => ({
      name: nameOf(told, lang),
      tail: typedIn(told.facts, 'tail'),
      contractDate: dayIn(told.facts, 'contractDay', day, 'past'),
    })),
    lang,
  );
  return new Map(debts.map(({ id }, k) => [id, names[k] as string]));
}
