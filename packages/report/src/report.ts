import { ZERO, type Day, type Fen, type Month } from '@forbear/money';

/**
 * `asset` a sold debt, whose holder is an asset manager · `compensation` a guarantor has paid and is
 * owed now.
 */
export type AccountKind = 'card' | 'quasi-card' | 'line' | 'loan' | 'asset' | 'compensation';

/**
 * `asleep` a card never used · `bad` written off as bad debt, still owed · `moved` passed on to
 * another lender's books · `closed` a card given up · `settled` a loan paid back.
 */
export type AccountState = 'open' | 'asleep' | 'bad' | 'closed' | 'settled' | 'moved';

/** One account as the report tells it; amounts are whole yuan there. */
export type ReportedAccount = {
  readonly kind: AccountKind;
  /** The legal name of the lender. */
  readonly lender: string;
  /** Day of opening, payout, or transfer of the claim. */
  readonly on: Day;
  /** What a loan is for, in the report's words: `其他个人消费贷款`. */
  readonly type?: string;
  /** The last digits of a card, which tell two cards of a bank apart. */
  readonly tail?: string;
  readonly sum?: Fen;
  readonly limit?: Fen;
  /** What is owed at the end of `month`; below zero where the person has paid too much. */
  readonly balance?: Fen;
  readonly month?: Month;
  /** Last due day of a loan. */
  readonly end?: Day;
  readonly state: AccountState;
  /** The overdue sum; `true` where only the fact is told. */
  readonly overdue?: Fen | true;
  /** Months of the last five years in which it was overdue. */
  readonly lateMonths?: number;
  readonly late90Months?: number;
  /** The account's own words. */
  readonly text: string;
};

/** A debt of somebody else that the person answers for. */
export type Liability = {
  /** Whose debt it is. */
  readonly for: string;
  readonly lender: string;
  /** In the report's words: `保证人`, `共同借款人`. */
  readonly role: string;
  readonly amount?: Fen;
  readonly balance?: Fen;
  readonly on: Day;
};

export type RecordKind = 'enforcement' | 'judgment' | 'tax' | 'penalty' | 'arrears' | 'other';

/** An entry of the public record or of payments outside credit, as it stands. */
export type PublicRecord = { readonly kind: RecordKind; readonly text: string };

/** A count of the report's own summary beside what was read. */
export type SummaryCount = {
  readonly what: string;
  readonly told: number;
  readonly counted: number;
};

/** What a credit report tells of debts. Nothing else of the person is kept. */
export type Report = {
  /** The day the report was made. */
  readonly at: Day;
  readonly accounts: readonly ReportedAccount[];
  readonly liabilities: readonly Liability[];
  readonly records: readonly PublicRecord[];
  readonly summary: readonly SummaryCount[];
  /** Passages that were not understood, as they stand. */
  readonly notUnderstood: readonly string[];
  /** Times lenders looked because of a new loan or card, in the three months before. */
  readonly applications: number;
  /** A cut file: how many pages it names and how many were found. */
  readonly incomplete?: { readonly pages: number; readonly found: number };
};

/** What is still owed on an account; of a guarantor's payment, what was paid where no balance is told. */
export function owedOn({ kind, state, balance, sum }: ReportedAccount): Fen {
  const isOpen = state === 'open' || state === 'bad';
  const owed = balance ?? (kind === 'compensation' ? sum : undefined) ?? ZERO;
  return isOpen && owed > 0 ? owed : ZERO;
}
