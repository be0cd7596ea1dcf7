import type { Transaction } from '@forbear/bill';

/** Days within which money that nobody took comes back. */
const DAYS = 30;

/** More payments of one sum than these are not told apart. */
const LOOKED_AT = 2_000;

/**
 * The payment that a refund without a partner undoes: a transfer that nobody took is told by its sum
 * alone. Money that came back whole is no payment to its partner.
 */
export function returnedPayments(
  rows: readonly Transaction[],
): ReadonlyMap<Transaction, Transaction> {
  const found = new Map<Transaction, Transaction>();
  const taken = new Set<Transaction>();
  const refunds = rows.filter(({ kind }) => kind === 'refund');
  if (refunds.length === 0) return found;
  const partners = new Set<string>();
  const payments = new Map<string, Transaction[]>();
  for (const row of rows) {
    if (row.kind !== 'expense') continue;
    partners.add(row.counterparty);
    const same = payments.get(keyOf(row));
    if (same === undefined) payments.set(keyOf(row), [row]);
    else same.push(row);
  }
  for (const refund of refunds) {
    const isNamed = !['', '/'].includes(refund.counterparty) && partners.has(refund.counterparty);
    if (isNamed && !refund.category.includes('转账')) continue;
    const paid = paymentOf(refund, payments.get(keyOf(refund)) ?? [], taken);
    if (paid === undefined) continue;
    taken.add(paid);
    found.set(refund, paid);
  }
  return found;
}

const keyOf = ({ source, amount }: Transaction): string => `${source} ${amount}`;

function paymentOf(
  refund: Transaction,
  rows: readonly Transaction[],
  taken: ReadonlySet<Transaction>,
): Transaction | undefined {
  const fitting = rows
    .slice(-LOOKED_AT)
    .filter((one) => one.on <= refund.on && refund.on - one.on <= DAYS && !taken.has(one));
  return fitting.find(({ state }) => /退还|退款|退回/.test(state)) ?? fitting[fitting.length - 1];
}
