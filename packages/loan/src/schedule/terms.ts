import type { Day, Fen, Rate, Residue, Share } from '@forbear/money';

/** How a loan is repaid; the words are those of docs and of the case file. */
export type Method =
  | 'equal-instalment'
  | 'equal-principal'
  | 'interest-first'
  | 'bullet'
  | 'flat'
  | 'fee-instalment'
  | 'daily'
  | 'revolving';

export type DayCount = 'actual/365' | 'actual/360' | 'actual/actual' | '30/360';

/** The distance between due days: exactly one of the two. */
export type Every =
  { readonly months: number } | { readonly weeks: number } | { readonly days: number };

/**
 * A fee on the original amount: of all instalments together, or of each period. It is paid with
 * `each` instalment (the default), all of it with the `first`, or kept back at `payout`.
 */
export type Fee = {
  readonly rate: Share;
  readonly of: 'total' | 'period';
  readonly paid?: 'each' | 'first' | 'payout';
  /** What a payoff asks of the fees of rows that are not due: `all` unless said. */
  readonly onPayoff?: OnPayoff;
};

/** Which fees of rows that are not due a payoff asks for: all, those of periods that have begun, or none. */
export type OnPayoff = 'all' | 'begun' | 'none';

/** What the creditor's own instalments cost, by count; other counts are no option. */
export type InstalmentOffer = {
  /** Whether the borrower can take them alone, without asking. */
  readonly bySelf: boolean;
  readonly fee: {
    readonly of: 'total' | 'period';
    readonly rates: Readonly<Record<number, Share>>;
    readonly onPayoff?: OnPayoff;
  };
};

/** What is charged on overdue money. Exactly one of `rate` and `multiple` (of the contract's rate). */
export type Penalty = {
  readonly rate?: Rate;
  readonly multiple?: Share;
  /** `all-open`: while a row is late, on all principal, due or not. */
  readonly base: 'principal' | 'instalment' | 'all-due' | 'all-open';
  /** On top of normal interest; otherwise in its place. */
  readonly adds?: boolean;
  readonly compound?: boolean;
  readonly graceDays?: number;
};

/** The parts of a debt that a payment can settle. */
export type Component = 'costs' | 'penalty' | 'fee' | 'interest' | 'principal';

export type Allocation = {
  readonly order: readonly Component[];
  readonly rows: 'oldest' | 'current';
  /**
   * How money beyond what is due goes on; unless said by law: interest for the time gone by, then principal of
   * the next rows (Civil Code 677). Else all of the next rows, principal of the last ones, the same
   * instalments end sooner, lower instalments to the same end, or it stands as credit.
   */
  readonly surplus?: 'next' | 'last' | 'shorter' | 'lower' | 'hold';
  /** Another order once the oldest open row is late by more than so many days. */
  readonly whenLate?: { readonly days: number; readonly order: readonly Component[] };
};

/** What early principal costs (提前还款违约金): a share of it, months of interest on it, or both. */
export type Prepayment = {
  readonly share?: Share;
  readonly months?: number;
  /** Free once so many rows have fallen due. */
  readonly freeAfter?: number;
};

/** Who is paid by a charge: the lender itself, who guarantees, or who brings them together (助贷). */
export type Payee = 'lender' | 'guarantor' | 'service';

/**
 * What is asked beside interest, and by whom: a sum, or a share of the original amount or of the balance
 * before the row; with `each` row (unless said), once with the `first`, or kept back at `payout`.
 */
export type Charge = {
  readonly payee: Payee;
  /** Exactly one of the two. */
  readonly rate?: Share;
  readonly amount?: Fen;
  readonly of?: 'original' | 'balance';
  readonly paid?: 'each' | 'first' | 'payout';
  /** Unless said, of a charge with each row what periods that have `begun` ask, of one with the first `all`. */
  readonly onPayoff?: OnPayoff;
};

/** Days without interest and without penalty, from the first on and before the second. */
export type FreeSpan = { readonly from: Day; readonly to: Day };

/** Another rate from a row on, known from the beginning: the payments are made level anew there. */
export type RateStep = { readonly row: number; readonly rate: Rate };

/** What a `schedule` needs. `fee` replaces `rate` for `fee-instalment`. */
export type ScheduleTerms = {
  readonly principal: Fen;
  readonly rate?: Rate;
  readonly method: Method;
  readonly count: number;
  readonly every: Every;
  readonly from: Day;
  readonly firstDue?: Day;
  /** The day of the month that due days keep, 1 to 31, where `from` and `firstDue` do not tell it. */
  readonly dueDay?: number;
  readonly dayCount: DayCount;
  readonly rounding: 'half-up' | 'half-even';
  readonly residue: Residue;
  /** A given level payment, instead of the computed one. */
  readonly instalment?: Fen;
  readonly fee?: Fee;
  /** Principal that the last row pays beside its own part (气球贷、尾款). */
  readonly balloon?: Fen;
  /** The first rows that pay interest only. */
  readonly interestOnly?: number;
  readonly rateSteps?: readonly RateStep[];
  /** Level payments and principal parts come in whole jiao or yuan; the last row pays the rest. */
  readonly unit?: 'jiao' | 'yuan';
  readonly free?: readonly FreeSpan[];
  /** Where a due day is a day of rest it is the next working day, or the one before; sums stay. */
  readonly offDays?: 'next' | 'previous';
  /** 服务费、担保费 and the like, beside `fee`. */
  readonly charges?: readonly Charge[];
};

/**
 * A floating rate (LPR 加点): on the re-pricing days, from `first` on every so many months, the rate becomes
 * the reference last told plus the margin, by the year.
 */
export type Floating = {
  /** Scaled as rates are; may be below zero. */
  readonly margin: number;
  readonly first: Day;
  readonly months: number;
};

/** 合同条款: everything a contract says about repayment. */
export type Terms = ScheduleTerms & {
  readonly penalty?: Penalty;
  readonly allocation?: Allocation;
  readonly prepayment?: Prepayment;
  readonly instalments?: InstalmentOffer;
  readonly minimum?: { readonly share: Share };
  readonly floating?: Floating;
  /** The most principal that may be open by drawdowns under the contract. */
  readonly limit?: Fen;
  /** Of a revolving credit: the day of the month on which its bill is made; purchases from then on are in the next. */
  readonly statementDay?: number;
  /** Days of an agreement that was undone: no penalty runs on them, and none of them is a day late. */
  readonly spared?: readonly FreeSpan[];
  /** What a guarantor asks on what it has paid (代偿), from that day on. */
  readonly recourse?: { readonly rate: Rate };
};
