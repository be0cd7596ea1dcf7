import { present } from '@forbear/problem';
import type { Transaction } from '@forbear/bill';
import { creditorOf } from './creditor.ts';
import { groupOf } from './group.ts';

import { EXPENSE_GROUPS, type ExpenseGroup } from './money-flow.ts';

/** What the person said that money to someone is for. */
export const PAID_ANSWERS = [...EXPENSE_GROUPS, 'loan', 'own'] as const;
export type PaidAnswer = (typeof PAID_ANSWERS)[number];

/** What the person said that money from someone is. */
export const RECEIVED_ANSWERS = ['wage', 'family', 'borrowed', 'once', 'own'] as const;
export type ReceivedAnswer = (typeof RECEIVED_ANSWERS)[number];

/** What was answered, once per counterparty; also a corrected group of a shop. Kept as data. */
export type Answers = {
  readonly paid: Readonly<Record<string, PaidAnswer>>;
  readonly received: Readonly<Record<string, ReceivedAnswer>>;
};

export const NO_ANSWERS: Answers = { paid: {}, received: {} };

/** What a row is for a household, after the person's answers. */
export type Use =
  | { readonly use: 'spending'; readonly group: ExpenseGroup }
  | { readonly use: 'income'; readonly from: string; readonly said?: ReceivedAnswer }
  | { readonly use: 'repayment'; readonly creditor: string }
  | { readonly use: 'borrowing'; readonly creditor: string }
  | { readonly use: 'none' };

const NONE: Use = { use: 'none' };

const own = <T>(said: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(said, key) ? said[key] : undefined;

/** Who a row is with: its counterparty, or its text where the bill names nobody. */
export const partnerOf = ({ counterparty, text }: Transaction): string =>
  counterparty === '' || counterparty === '/' ? text : counterparty;

/** What is known of rows beyond what they say themselves. */
export type Known = {
  /** The group of every partner that was paid, for refunds that tell none. */
  readonly groups: ReadonlyMap<string, ExpenseGroup>;
  /** The payment that a refund without a partner undoes. */
  readonly returned: ReadonlyMap<Transaction, Transaction>;
};

/** What a row is for the household, after the answers and what is known of other rows. */
export function useOf(row: Transaction, answers: Answers, known: Known): Use {
  const partner = partnerOf(known.returned.get(row) ?? row);
  switch (row.kind) {
    case 'repayment': {
      // A company that lends by its name may still have been paid for something else.
      const said = row.doubt === 'lender' ? own(answers.paid, partner) : undefined;
      if (said === undefined || said === 'loan')
        return { use: 'repayment', creditor: creditorOf(row) };
      return said === 'own' ? NONE : { use: 'spending', group: said };
    }
    case 'borrowing':
      return { use: 'borrowing', creditor: creditorOf(row) };
    case 'income': {
      const said = own(answers.received, partner);
      if (said === 'own') return NONE;
      if (said === 'borrowed') return { use: 'borrowing', creditor: partner };
      return { use: 'income', from: partner, ...present({ said }) };
    }
    case 'expense': {
      const said = own(answers.paid, partner);
      if (said === 'own') return NONE;
      if (said === 'loan') return { use: 'repayment', creditor: partner };
      return { use: 'spending', group: said ?? groupOf(row) ?? 'other' };
    }
    case 'refund': {
      const said = own(answers.paid, partner);
      if (said === 'own') return NONE;
      if (said === 'loan') return { use: 'repayment', creditor: partner };
      return {
        use: 'spending',
        group: said ?? known.groups.get(partner) ?? groupOf(row) ?? 'other',
      };
    }
    default:
      return NONE;
  }
}

/** The group of every partner that was paid, so that a refund comes off where its purchase stands. */
export function groupsOf(
  rows: readonly Transaction[],
  answers: Answers,
): ReadonlyMap<string, ExpenseGroup> {
  const groups = new Map<string, ExpenseGroup>();
  for (const row of rows) {
    if (row.kind !== 'expense') continue;
    const found = useOf(row, answers, { groups, returned: new Map() });
    if (found.use === 'spending') groups.set(partnerOf(row), found.group);
  }
  return groups;
}
