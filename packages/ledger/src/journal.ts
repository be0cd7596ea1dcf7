import { addFen, fen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';

/** One side of a journal: debits are positive, credits negative. */
export type Posting = { readonly account: string; readonly amount: Fen };

/** A balanced set of postings for one money event (L4). */
export type Journal = {
  readonly id: string;
  readonly on: Day;
  /** The money event it books. */
  readonly event: string;
  readonly postings: readonly Posting[];
  /** The journal that this one undoes (L3). */
  readonly reverses?: string;
};

/** A journal whose postings sum to zero (L1); otherwise JOURNAL_UNBALANCED or JOURNAL_EMPTY. */
export function journal(draft: Journal): Result<Journal> {
  if (draft.postings.length < 2) return fail(problem('JOURNAL_EMPTY', { id: draft.id }));
  const sum = sumFen(draft.postings.map(({ amount }) => amount));
  return sum === 0 ? ok(draft) : fail(problem('JOURNAL_UNBALANCED', { id: draft.id, sum }));
}

/** The journal that undoes another, with the same postings turned around. */
export function reversalOf(original: Journal, id: string, on: Day): Journal {
  return {
    id,
    on,
    event: original.event,
    postings: original.postings.map(({ account, amount }) => ({ account, amount: fen(-amount) })),
    reverses: original.id,
  };
}

/** The balance of every account: the fold of its journals (L5). A second reversal is refused. */
export function balancesOf(journals: readonly Journal[]): Result<ReadonlyMap<string, Fen>> {
  const balances = new Map<string, Fen>();
  const undone = new Set<string>();
  for (const one of journals) {
    if (one.reverses !== undefined) {
      if (undone.has(one.reverses)) return fail(problem('REVERSED_TWICE', { id: one.reverses }));
      undone.add(one.reverses);
    }
    for (const { account, amount } of one.postings)
      balances.set(account, addFen(balances.get(account) ?? ZERO, amount));
  }
  return ok(balances);
}
