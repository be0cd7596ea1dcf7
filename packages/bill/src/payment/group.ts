import type { Duplicate } from '../overlap.ts';
import type { Transaction } from '../transaction.ts';

/** Views of one payment, each from another source; the first stands for all. */
type Group = { readonly head: Transaction; readonly sources: Set<string> };

/** Which rows are views of one payment. */
export class Groups {
  readonly #of = new Map<Transaction, Group>();
  readonly #dropped = new Set<Transaction>();
  readonly #duplicates: Duplicate[];

  /** Dropped views are told to `duplicates`. */
  constructor(duplicates: Duplicate[]) {
    this.#duplicates = duplicates;
  }

  /** Whether a payment has no view of this source yet. */
  isFree(near: Transaction, far: Transaction): boolean {
    const group = this.#of.get(near);
    return group === undefined ? near.source !== far.source : !group.sources.has(far.source);
  }

  isDropped(row: Transaction): boolean {
    return this.#dropped.has(row);
  }

  /** Makes the farther row a view of the nearer one's payment. */
  join(near: Transaction, far: Transaction): void {
    const group = this.#groupOf(near);
    group.sources.add(far.source);
    this.#of.set(far, group);
    this.#dropped.add(far);
    this.#duplicates.push({ kept: group.head, dropped: far, why: 'one-payment' });
  }

  #groupOf(row: Transaction): Group {
    const known = this.#of.get(row);
    if (known !== undefined) return known;
    const made = { head: row, sources: new Set([row.source]) };
    this.#of.set(row, made);
    return made;
  }
}
