import type { Debt } from '@forbear/loan';
import type { Day } from '@forbear/money';
import { checkCredit, whatComesNext, type CheckResult, type NextStep } from '@forbear/rule';
import type { BorrowerCase } from '../borrower-case.ts';
import { isCard } from './cost.ts';

const kindOf = ({ id, creditor: { kind } }: Debt) => ({
  debt: id,
  ...(kind === undefined ? {} : { lender: kind }),
});

/** What being overdue does to one debt beside the money: the credit record. */
export function checkOverdue(debt: Debt, asOf: Day): CheckResult {
  const { overdueSince, answer } = debt;
  return checkCredit({
    ...kindOf(debt),
    card: isCard(debt),
    huabei: /huabei|花呗/i.test(`${debt.product} ${debt.creditor.name}`),
    asOf,
    planned: answer !== undefined && answer !== 'refused',
    ...(overdueSince === undefined ? {} : { overdueSince }),
  });
}

/** What comes if nothing is done, for every debt that is overdue. */
export function nextSteps({ asOf, debts }: BorrowerCase): readonly NextStep[] {
  return debts.flatMap((debt) =>
    debt.overdueSince === undefined || debt.overdueSince >= asOf
      ? []
      : whatComesNext({
          ...kindOf(debt),
          card: isCard(debt),
          asOf,
          overdueSince: debt.overdueSince,
        }),
  );
}
