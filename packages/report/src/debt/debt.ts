import { present } from '@forbear/problem';
import type { Debt } from '@forbear/loan';
import { dayInMonth, earlier, formatDay, ZERO, type Day } from '@forbear/money';
import { lenderKindOf } from '@forbear/rule';
import { owedOn, type Report, type ReportedAccount } from '../report.ts';
import { lateSince } from './overdue.ts';
import { takenFor, type Taken } from './product.ts';
import { termsOf } from './terms.ts';

/** A debt made of an account. */
export type ReportedDebt = {
  readonly debt: Debt;
  readonly account: ReportedAccount;
  readonly taken: Taken;
};

/**
 * The debts that are still open, in the order of the report. What the report knows is taken; what it
 * does not know is guessed by a template and named in `guessed`, as pointers within the debt.
 */
export function debtsIn({ accounts, at }: Report): readonly ReportedDebt[] {
  const ids = new Map<string, number>();
  return accounts
    .filter((account) => owedOn(account) > 0)
    .map((account) => {
      const base = `${account.kind}-${formatDay(account.on).replaceAll('-', '')}`;
      const no = (ids.get(base) ?? 0) + 1;
      ids.set(base, no);
      return debtOf(account, no === 1 ? base : `${base}-${no}`, at);
    });
}

function debtOf(account: ReportedAccount, id: string, at: Day): ReportedDebt {
  const taken = takenFor(account);
  const asOf = asOfDay(account, at);
  const overdueSince = lateSince(account, asOf);
  const kind = lenderKindOf(account.lender);
  const isClaim = account.kind === 'asset' || account.kind === 'compensation';
  const bare: Omit<Debt, 'terms'> = {
    id,
    creditor: { name: account.lender, ...present({ kind }) },
    product: taken.product,
    kind: taken.kind,
    ...present({ tail: account.tail }),
    ...(isClaim ? {} : { contractDate: account.on }),
    outstanding: { principal: owedOn(account), interest: ZERO, penalty: ZERO, fees: ZERO, asOf },
    ...present({ overdueSince }),
    ...(taken.kind === 'home' ? { priority: 'home' } : {}),
  };
  const { terms, guessed } = termsOf(bare, account.kind === 'loan' ? account.end : undefined);
  const late = overdueSince === undefined ? [] : LATE;
  return {
    account,
    taken,
    debt: {
      ...bare,
      terms,
      guessed: [
        ...(taken.names.length > 1 ? ['/product', '/kind'] : []),
        ...(bare.priority === undefined ? [] : ['/priority']),
        ...late,
        ...guessed,
      ],
    },
  };
}

/** Of a late account the report does not tell since when, nor what lateness has added. */
const LATE = [
  '/overdueSince',
  '/outstanding/interest',
  '/outstanding/penalty',
  '/outstanding/fees',
];

/** The end of the account's month, not after the report; without a month the day of the report. */
const asOfDay = ({ month }: ReportedAccount, at: Day): Day =>
  month === undefined ? at : earlier(dayInMonth(month, 31), at);
