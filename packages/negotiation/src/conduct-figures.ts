import { checkConduct, type CheckResult, type LoggedContact } from '@forbear/rule';
import type { BorrowerCase } from './borrower-case.ts';
import { isCard } from './debt-cost.ts';
import type { RecordText } from './record-text.ts';

/** The conduct of collectors over a whole case: every contact with the debt it belongs to. */
export function checkContacts({ debts }: BorrowerCase, texts: readonly RecordText[]): CheckResult {
  const contacts = texts.flatMap(({ from, debt }): LoggedContact[] => {
    if (from === undefined) return [];
    return [{ ...from, ...(debt === undefined ? {} : { debt }) }];
  });
  return checkConduct({
    contacts,
    debts: debts.map((debt) => ({
      id: debt.id,
      creditor: debt.creditor.name,
      card: isCard(debt),
      ...(debt.creditor.kind === undefined ? {} : { lender: debt.creditor.kind }),
    })),
  });
}
