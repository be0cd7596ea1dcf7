import { showDay, type Day } from '@forbear/money';
import type { Lang } from '@forbear/problem';
import type { Debt } from '../relief/debt.ts';

/** What a debt is called by, and what may tell it from another of the same name. */
export type Called = {
  readonly name: string;
  /** The account, or just its last signs. */
  readonly tail?: string | undefined;
  readonly contractDate?: Day | undefined;
};

/** The last four signs at most of what was given as an account. */
export const lastDigits = (account: string | undefined): string | undefined =>
  /[0-9A-Za-z]{1,4}$/.exec((account ?? '').trim())?.[0];

/**
 * What debts are called so that no two are called alike: several of one name by the last signs of the account, else by
 * the day of the contract, and where neither tells one from the others by their order.
 */
export function namesApart(debts: readonly Called[], lang: Lang): readonly string[] {
  const counted = new Map<string, number>();
  return debts.map((debt) => {
    const alike = debts.filter(({ name }) => name === debt.name);
    if (alike.length === 1) return debt.name;
    const no = (counted.get(debt.name) ?? 0) + 1;
    counted.set(debt.name, no);
    const isOnly = (of: (one: Called) => unknown): boolean =>
      of(debt) !== undefined && alike.filter((one) => of(one) === of(debt)).length === 1;
    if (isOnly(({ tail }) => lastDigits(tail))) return withTail(debt.name, debt.tail, lang);
    if (debt.contractDate !== undefined && isOnly(({ contractDate }) => contractDate))
      return marked(debt.name, showDay(debt.contractDate, lang), lang);
    return `${debt.name} ${no}`;
  });
}

/** What the debts of a case are called, by their creditors. */
export const debtNames = (debts: readonly Debt[], lang: Lang): readonly string[] =>
  namesApart(
    debts.map(({ creditor: { name }, tail, contractDate }) => ({ name, tail, contractDate })),
    lang,
  );

/** A name with the last signs of its account. */
function withTail(name: string, account: string | undefined, lang: Lang): string {
  const tail = lastDigits(account) ?? '';
  return marked(name, lang === 'zh' ? `尾号 ${tail}` : `ending in ${tail}`, lang);
}

const marked = (name: string, mark: string, lang: Lang): string =>
  lang === 'zh' ? `${name}（${mark}）` : `${name} (${mark})`;
