import { fen, mulDiv, RATE_SCALE, ZERO, type Day, type Fen, type Rate } from '@forbear/money';
import type { LenderKind } from '../finding/lender.ts';

/** One period of a contract: what principal was out and for how long, and what is paid at its end. */
export type CostRow = {
  readonly start: Day;
  readonly due: Day;
  /** Principal out during the period. */
  readonly balance: Fen;
  readonly payment: Fen;
  /** Interest and fees in the payment. */
  readonly charge: Fen;
  /** Part of a year by the contract's own count, as an exact ratio. */
  readonly part: { readonly over: number; readonly of: number };
};

/** The figures of one debt that the checks of its cost look at. */
export type LoanCost = {
  readonly debt?: string;
  /** Absent while it is not known which legal entity lends. */
  readonly lender?: LenderKind;
  readonly card: boolean;
  /** Whether it was borrowed through a platform. */
  readonly platform: boolean;
  readonly contractDate?: Day;
  /** The day the money was given, where it was told. */
  readonly paidOut?: Day;
  readonly asOf: Day;
  readonly principal: Fen;
  /** What arrived, where it was less than the principal. */
  readonly received?: Fen;
  /** The agreed rate; absent for fee instalments and where it is not known. */
  readonly rate?: Rate;
  /** The whole contract; empty where it is not known. */
  readonly rows: readonly CostRow[];
  /** Periods a year. */
  readonly perYear: number;
  /** Whether payments count by days rather than by periods. */
  readonly byDays: boolean;
  /** Rows due before this day are paid. */
  readonly paidBefore: Day;
  readonly owed: {
    readonly principal: Fen;
    readonly interest: Fen;
    readonly penalty: Fen;
    readonly fees: Fen;
    /** The day the sums are of, or the day looked at when that is later. */
    readonly on: Day;
  };
  readonly overdueSince?: Day;
  /** Where somebody is paid beside the interest: how the charges fall apart, and the yearly cost of the flows. */
  readonly beside?: BesideInterest;
};

/** What a loan costs whose charges are more than interest: a guarantee or service fee, of a 助贷 loan. */
export type BesideInterest = {
  readonly interest: Fen;
  /** By payee: the lender, who guarantees, or who brings them together. */
  readonly fees: readonly {
    readonly payee: 'lender' | 'guarantor' | 'service';
    readonly sum: Fen;
  }[];
  /** By periods a year and compounded, as fractions. */
  readonly nominal: number;
  readonly effective: number;
};

/** How often a daily rate counts in a year. */
export const DAYS_A_YEAR = 365;

/** A year's rate of a rate: a day counts 365 times, a month twelve. */
export function yearly(rate: Rate): number {
  return rate.scaled * { day: DAYS_A_YEAR, month: 12, year: 1 }[rate.per];
}

/** A scaled rate as people read it: 240,000,000 is `24.00%`. */
export const percent = (scaled: number): string => `${((scaled / RATE_SCALE) * 100).toFixed(2)}%`;

/** What a yearly rate allows on a balance for a part of a year, rounded up: a lender is never short of a fen. */
export function allowedOn(
  balance: Fen,
  scaled: number,
  part: { readonly over: number; readonly of: number },
): Fen {
  return fen(mulDiv(balance, scaled * part.over, RATE_SCALE * part.of, 'up'));
}

/** Principal on which a row may cost: what was deducted at payout was never lent. */
export function lentBalance(cost: LoanCost, row: CostRow): Fen {
  const { received, principal } = cost;
  if (received === undefined || received >= principal) return row.balance;
  return fen(mulDiv(row.balance, received, principal, 'half-up'));
}

/** Charges over principal out and time: the simple yearly cost, scaled. Nothing without rows. */
export function simpleRate(cost: LoanCost): number | undefined {
  let charges = 0;
  let years = 0;
  for (const row of cost.rows) {
    charges += row.charge;
    years += (lentBalance(cost, row) * row.part.over) / row.part.of;
  }
  return years === 0 ? undefined : (charges / years) * RATE_SCALE;
}

/**
 * What payments are worth at payout, discounted at a yearly rate compounded by period; a single
 * payment's period is its whole term.
 */
export function worthAt(cost: LoanCost, scaled: number): number {
  const [first, ...others] = cost.rows;
  if (first === undefined) return 0;
  if (others.length === 0)
    return first.payment / (1 + ((scaled / RATE_SCALE) * first.part.over) / first.part.of);
  const growth = 1 + scaled / RATE_SCALE / cost.perYear;
  return cost.rows.reduce((sum, row, k) => {
    const periods = cost.byDays ? ((row.due - first.start) / 365) * cost.perYear : k + 1;
    return sum + row.payment / Math.pow(growth, periods);
  }, 0);
}

/** What was lent in truth. */
export const lent = (cost: LoanCost): Fen =>
  fen(Math.min(cost.principal, cost.received ?? cost.principal));

export const chargesOf = (rows: readonly CostRow[]): Fen =>
  fen(rows.reduce((sum, row) => sum + row.charge, ZERO as number));
