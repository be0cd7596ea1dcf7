import type { Transaction } from '@forbear/bill';
import type { Day } from '@forbear/money';
import { caseOf, enterBook, type CaseBook } from './book.ts';
import type { Refusal } from '../case/record.ts';
import { landBills, type Landed } from './landing.ts';

/** What later bills showed of one debt, in the order of its instalments. */
export type DebtLanded = Landed & { readonly debt: string; readonly refused?: Refusal['problem'] };

/** Later bills against the agreements of all cases; what they show is entered into the cases. */
export function landBook(
  book: CaseBook,
  bills: { readonly transactions: readonly Transaction[]; readonly until: Day },
): { readonly book: CaseBook; readonly landed: readonly DebtLanded[] } {
  const { debts } = book.borrower;
  const found = debts.flatMap((debt) =>
    landBills(caseOf(book, debt).state, {
      ...bills,
      names: [debt.creditor.name],
      others: debts.flatMap(({ id, creditor }) => (id === debt.id ? [] : [creditor.name])),
    }).map((one) => ({ ...one, debt: debt.id })),
  );
  const entered = enterBook(book, found);
  const why = new Map(entered.refused.map(({ index, problem }) => [index, problem]));
  return {
    book: entered.book,
    landed: found.map((one, k) => {
      const refused = why.get(k);
      return refused === undefined ? one : { ...one, refused };
    }),
  };
}
