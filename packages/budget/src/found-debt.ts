import { present } from '@forbear/problem';
import { bankOf, type Transaction } from '@forbear/bill';
import { monthOf, type Day, type Fen } from '@forbear/money';
import { lenderKindOf, lenderNamed, type LenderKind } from '@forbear/rule';
import type { CreditorFigure } from './creditor.ts';
import { payDayOf } from './pay-month.ts';

/** A debt that bills show: proposed to the person, who may know it already from elsewhere. */
export type FoundDebt = {
  readonly lender: string;
  /** What kind of lender its name says; absent where it says none. */
  readonly kind?: LenderKind;
  readonly lastRepaid?: { readonly on: Day; readonly amount: Fen };
  readonly lastBorrowed?: { readonly on: Day; readonly amount: Fen };
  /** The day of the month on which it is usually repaid; absent without a rhythm. */
  readonly monthlyOn?: number;
  /** Whether it was used to pay for purchases. */
  readonly isPaidWith: boolean;
  readonly rows: readonly Transaction[];
};

/** Debts by lender, as repayments, payouts and purchases on credit show them; most repaid first. */
export function foundDebts(
  rows: readonly Transaction[],
  repayments: readonly CreditorFigure[],
  borrowings: readonly CreditorFigure[],
): readonly FoundDebt[] {
  const used = usedCredit(rows);
  const lenders = new Set([
    ...repayments.map(({ creditor }) => creditor),
    ...borrowings.map(({ creditor }) => creditor),
    ...used.keys(),
  ]);
  return [...lenders].map((lender) => {
    const repaid = repayments.find(({ creditor }) => creditor === lender)?.rows ?? [];
    const lent = borrowings.find(({ creditor }) => creditor === lender)?.rows ?? [];
    const bought = used.get(lender) ?? [];
    const kind = lenderKindOf(lender);
    const monthlyOn = rhythmOf(repaid);
    return {
      lender,
      ...present({ kind }),
      ...lastOf('lastRepaid', repaid),
      ...lastOf('lastBorrowed', lent),
      ...present({ monthlyOn }),
      isPaidWith: bought.length > 0,
      rows: [...repaid, ...lent],
    };
  });
}

function lastOf<Key extends string>(key: Key, rows: readonly Transaction[]) {
  if (rows.length === 0) return {};
  const { on, amount } = rows.reduce((a, b) => (b.on > a.on ? b : a));
  return { [key]: { on, amount } } as { [K in Key]: { on: Day; amount: Fen } };
}

/** Repaid in two months or more, about once in each. */
function rhythmOf(rows: readonly Transaction[]): number | undefined {
  const months = new Set(rows.map(({ on }) => monthOf(on))).size;
  if (months < 2 || rows.length > 2 * months) return undefined;
  return payDayOf(rows);
}

/** Purchases on credit by whose credit it is: the wallet's way of paying, or a card's own bill. */
function usedCredit(rows: readonly Transaction[]): ReadonlyMap<string, readonly Transaction[]> {
  const found = new Map<string, Transaction[]>();
  const names = new Map<string, string | undefined>();
  for (const row of rows) {
    if (row.kind !== 'expense') continue;
    const key = row.account === 'card' ? `card ${row.platform}` : row.method;
    if (!names.has(key)) names.set(key, creditOf(row));
    const name = names.get(key);
    if (name === undefined) continue;
    const same = found.get(name);
    if (same === undefined) found.set(name, [row]);
    else same.push(row);
  }
  return found;
}

const creditOf = ({ account, platform, method }: Transaction): string | undefined =>
  account === 'card' ? `${bankOf(platform) ?? ''}信用卡` : lenderNamed(method);
