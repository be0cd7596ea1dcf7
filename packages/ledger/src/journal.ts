import { addFen, fen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { sideOf, type LedgerAccount } from './chart.ts';

/** One side of a journal: debits are positive, credits negative. */
export type Posting = { readonly account: LedgerAccount; readonly amount: Fen };

/** What a journal books. */
export const JOURNAL_KINDS = [
  'payout',
  'opening',
  'accrual',
  'due',
  'rate-change',
  'overdue',
  'repayment',
  'merchant-refund',
  'unmatched-receipt',
  'matched',
  'credit-applied',
  'refund',
  'cost-advanced',
  'waiver',
  'capitalisation',
  'restructure',
  'settlement',
  'non-performing',
  'non-accrual',
  'allowance',
  'write-off',
  'recovery',
  'observation-over',
  'cured',
  'reversal',
  'adjustment',
  'month-end-accrual',
  'month-end-reversal',
] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** A balanced set of postings for one money event (L4). */
export type Journal = {
  readonly id: string;
  /** The business day on which it is posted. */
  readonly on: Day;
  /** The day from which it counts, where it is an earlier one. */
  readonly valueOn?: Day;
  readonly kind: JournalKind;
  /** The money event it books: one journal, one event. */
  readonly event: string;
  /** What the event followed from: a command, or the close of a day. */
  readonly cause: string;
  readonly loan?: string;
  readonly postings: readonly Posting[];
  /** The journal that this one undoes (L3). */
  readonly reverses?: string;
  readonly approver?: string;
};

/** A journal whose postings sum to zero in each book (L1); otherwise JOURNAL_UNBALANCED or JOURNAL_EMPTY. */
export function journal(draft: Journal): Result<Journal> {
  if (draft.postings.length < 2) return fail(problem('JOURNAL_EMPTY', { id: draft.id }));
  for (const side of ['on', 'off'] as const) {
    const own = draft.postings.filter(({ account }) => sideOf(account) === side);
    const sum = sumFen(own.map(({ amount }) => amount));
    if (sum !== 0) return fail(problem('JOURNAL_UNBALANCED', { id: draft.id, sum }));
  }
  return ok(draft);
}

/** The journal that undoes another, with the same postings turned around. */
export function reversalOf(
  original: Journal,
  made: Pick<Journal, 'id' | 'on' | 'valueOn' | 'event' | 'cause' | 'approver'>,
): Journal {
  const { loan } = original;
  return {
    ...made,
    kind: 'reversal',
    ...(loan === undefined ? {} : { loan }),
    postings: original.postings.map(({ account, amount }) => ({ account, amount: fen(-amount) })),
    reverses: original.id,
  };
}

/** Balances by account; an account without movement is absent. */
export type Balances = Readonly<Partial<Record<LedgerAccount, Fen>>>;

/** Balances after more postings; an account that comes to nothing is left out. */
export function added(balances: Balances, postings: readonly Posting[]): Balances {
  const sums: Partial<Record<LedgerAccount, Fen>> = { ...balances };
  for (const { account, amount } of postings) {
    const sum = addFen(sums[account] ?? ZERO, amount);
    if (sum === 0) delete sums[account];
    else sums[account] = sum;
  }
  return sums;
}

/**
 * The balance of every account: the fold of its journals (L5). Refused: a second reversal (L3), and two journals
 * of one event (L4).
 */
export function balancesOf(journals: readonly Journal[]): Result<Balances> {
  let balances: Balances = {};
  const undone = new Set<string>();
  const events = new Set<string>();
  for (const one of journals) {
    if (one.reverses !== undefined) {
      if (undone.has(one.reverses)) return fail(problem('REVERSED_ALREADY', { id: one.reverses }));
      undone.add(one.reverses);
    }
    if (events.has(one.event)) return fail(problem('EVENT_POSTED_TWICE', { id: one.event }));
    events.add(one.event);
    balances = added(balances, one.postings);
  }
  return ok(balances);
}

/** What the accounts of a book sum to: zero, always (L2). */
export function trialOf(balances: Balances): Readonly<Record<'on' | 'off', Fen>> {
  const sums = { on: 0, off: 0 };
  for (const [account, amount] of Object.entries(balances) as [LedgerAccount, Fen][])
    sums[sideOf(account)] += amount;
  return { on: fen(sums.on), off: fen(sums.off) };
}
