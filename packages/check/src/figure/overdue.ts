import { present } from '@forbear/problem';
import { isCard, templateNamed, type Debt } from '@forbear/loan';
import type { Day } from '@forbear/money';
import { checkCredit, whatComesNext, type CheckResult, type NextStep } from '@forbear/rule';
import type { BorrowerCase } from '../borrower-case.ts';

const lenderOf = ({ id, creditor: { kind } }: Debt) => ({
  debt: id,
  ...present({ lender: kind }),
});

/** What being overdue does to one debt beside the money: the credit record. */
export function checkOverdue(debt: Debt, asOf: Day): CheckResult {
  const { overdueSince, answer } = debt;
  return checkCredit({
    ...lenderOf(debt),
    card: isCard(debt),
    huabei: templateNamed(debt.product)?.id === 'huabei',
    asOf,
    planned: answer !== undefined && answer !== 'refused',
    ...present({ overdueSince }),
  });
}

/** What comes if nothing is done, for every debt that is overdue. */
export function nextSteps({ asOf, debts }: BorrowerCase): readonly NextStep[] {
  return debts.flatMap((debt) =>
    debt.overdueSince === undefined || debt.overdueSince >= asOf
      ? []
      : whatComesNext({
          ...lenderOf(debt),
          card: isCard(debt),
          asOf,
          overdueSince: debt.overdueSince,
        }),
  );
}
