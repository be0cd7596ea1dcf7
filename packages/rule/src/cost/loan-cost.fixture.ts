import { addMonths, fen, parseDay, parseRate, type Day, type Fen } from '@forbear/money';
import { must } from '@forbear/problem';
import type { CostRow, LoanCost } from './loan-cost.ts';

export const day = (text: string): Day => must(parseDay(text));

/** A loan of 10,000.00 whose principal is paid last, with the same charge each month. */
export function interestFirst(
  charge: number,
  more: Partial<LoanCost> & { readonly from?: string; readonly count?: number } = {},
): LoanCost {
  const { from = '2026-02-01', count = 12, ...rest } = more;
  const principal = fen(1_000_000);
  const at = (k: number): Day => addMonths(day(from), k, 'clamp-to-month-end');
  const rows = Array.from({ length: count }, (_, k): CostRow => ({
    start: at(k),
    due: at(k + 1),
    balance: principal,
    payment: fen(charge + (k === count - 1 ? principal : 0)),
    charge: fen(charge),
    part: { over: 1, of: 12 },
  }));
  return plain({ principal, rows, contractDate: day(from), ...rest });
}

/** Equal principal parts of 12,000.00 over twelve months with the same fee on each. */
export function feeInstalments(fee: number, more: Partial<LoanCost> = {}): LoanCost {
  const at = (k: number): Day => addMonths(day('2026-02-01'), k, 'clamp-to-month-end');
  const rows = Array.from({ length: 12 }, (_, k): CostRow => ({
    start: at(k),
    due: at(k + 1),
    balance: fen(1_200_000 - k * 100_000),
    payment: fen(100_000 + fee),
    charge: fen(fee),
    part: { over: 1, of: 12 },
  }));
  return plain({ principal: fen(1_200_000), rows, contractDate: day('2026-02-01'), ...more });
}

function plain(more: Partial<LoanCost> & { readonly principal: Fen }): LoanCost {
  const asOf = more.asOf ?? day('2026-11-20');
  return {
    lender: 'micro-loan',
    card: false,
    platform: false,
    asOf,
    rows: [],
    perYear: 12,
    byDays: false,
    paidBefore: asOf,
    owed: owed(more.principal, 0, asOf),
    ...more,
  };
}

/** What is owed: principal, and charges asked for now as interest. */
export const owed = (principal: Fen, interest: number, on: Day): LoanCost['owed'] => ({
  principal,
  interest: fen(interest),
  penalty: fen(0),
  fees: fen(0),
  on,
});

export const yearlyRate = (text: string) => must(parseRate(text, 'year'));
