import { rowDoubtOf, type Debt } from '@forbear/loan';

/** Keys of a contract that rules look at, by pointer: without them nothing is said of it. */
const PRICED = ['rate', 'fee', 'penalty', 'minimum', 'instalments'] as const;

/**
 * A debt as the person told it: what a template guessed is not known to rules, nor are rows that contradict
 * themselves. Of a contract that was guessed whole not even its rows are; it counts as a balance.
 */
export function asTold(told: Debt): Debt {
  const debt = rowDoubtOf(told) === undefined ? told : withoutRows(told);
  const { guessed } = debt;
  if (guessed === undefined) return debt;
  const isWhole = guessed.includes('/terms');
  const terms = { ...debt.terms, ...(isWhole ? { method: 'revolving' as const } : {}) };
  for (const key of PRICED)
    if (isWhole || guessed.some((pointer) => `${pointer}/`.startsWith(`/terms/${key}/`)))
      delete terms[key];
  return { ...debt, terms };
}

const withoutRows = ({ remaining: _told, ...debt }: Debt): Debt => debt;
