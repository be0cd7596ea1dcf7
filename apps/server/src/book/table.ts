import type { LedgerAccount } from '@forbear/ledger';
import type { Day } from '@forbear/money';
import type { ColumnType } from 'kysely';

type Key = { tenant: string; part: number; id: string };
/** JSON that the driver reads and the writer gives as text. */
type Json<T> = ColumnType<T, string, string>;
type Sums = Readonly<Partial<Record<LedgerAccount, number>>>;

type AccountRow = Key & {
  /** For the journals of a close; it is found by that of its origin. */
  loan: string;
  product: string;
  brought: 'history' | 'opening' | 'payout';
  entries: number;
  journals: number;
  closed_to: Day;
  accrued_to: Day;
  last_on: Day;
  balances: Json<Sums>;
  next_event: Day | null;
  /** The plain due day whose figures stand, or stood, ready. */
  due_on: Day | null;
  /** The day for which the whole book is needed. */
  book_on: Day | null;
  next_accounts: readonly string[] | null;
  next_amounts: readonly string[] | null;
  next_balances: Json<Sums> | null;
};

type OriginRow = Key & {
  loan: string;
  person: string;
  name: string;
  phone: string | null;
  terms: string;
  arrears: string | null;
  non_accrual: string;
  class: string;
  overdue_since: Day | null;
  codes24: string | null;
  consent: boolean;
  import: string;
  /** The day of the payout, where it was told. */
  opened: Day | null;
};

type JournalRow = Key & {
  no: number;
  loan: string | null;
  posted_on: Day;
  value_on: Day | null;
  kind: string;
  event: string;
  cause: string;
  accounts: readonly string[];
  amounts: readonly string[];
  reverses: string | null;
  approver: string | null;
};

export type PaymentState = 'posted' | 'unknown' | 'matched' | 'reversed' | 'refunded';
type PaymentTableRow = Key & {
  source: string;
  payment_id: string;
  paid_on: Day;
  amount: number;
  loan: string | null;
  person: string | null;
  payer: string | null;
  note: string | null;
  state: PaymentState;
  /** The event by which it stands in the book of its loan. */
  event: string | null;
  import: string | null;
  at: number;
};

export type ImportKind = 'products' | 'history' | 'opening' | 'payments' | 'reconciliation';
export type ImportState = 'open' | 'previewed' | 'faulty' | 'taken' | 'rejected';
type ImportRow = Key & {
  kind: ImportKind;
  name: string;
  state: ImportState;
  digest: string;
  count: number;
  sums: string;
  fault_count: number;
  faults: string;
  prepared_by: string;
  decided_by: string | null;
  at: number;
  decided_at: number | null;
  result: string | null;
};

declare module '../store/table.ts' {
  /** The tables of the book. */
  interface Tables {
    product: Key & { body: string; at: number };
    book_part: { tenant: string; part: number; closed_to: Day };
    account: AccountRow;
    account_origin: OriginRow;
    account_kept: Key & { kept: string; paid: string };
    entry: Key & { no: number; event: string; kind: string; body: string };
    journal: JournalRow;
    payment: PaymentTableRow;
    payment_change: Key & { kind: string; body: string; prepared_by: string; at: number };
    account_change: Key & { kind: string; body: string; prepared_by: string; at: number };
    import: ImportRow;
    import_row: Key & { loan: string; file: string; no: number; body: string };
    difference: Key & {
      import: string;
      loan: string;
      told_on: Day;
      what: string;
      ours: number;
      theirs: number;
      counts: string;
    };
    core_word: Key & { told_on: Day; differences: number };
    day_mark: {
      tenant: string;
      part: number;
      day: Day;
      at: number;
      accounts: number;
      trial: Json<Sums>;
    };
    export_asked: Key & { reason: string; prepared_by: string; at: number };
    month_mark: { tenant: string; part: number; day: Day; product: string; sums: Json<Sums> };
  }
}
