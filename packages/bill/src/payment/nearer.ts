import type { Transaction } from '../transaction.ts';
import { REFUND_DAYS, wayOf, type Way } from './view.ts';

/** More rows of one sum on one day than these are not told apart. */
const LOOKED_AT = 200;

const WAYS: readonly Way[] = ['in', 'out', 'either'];

/** The rows of nearer views by sum, day and way, as farther ones may have written them. */
export class Nearer {
  readonly #rows = new Map<string, Transaction[]>();
  /** Where the rows begin that are still free for a source. */
  readonly #free = new Map<string, number>();

  add(row: Transaction): void {
    const way = wayOf(row);
    if (way === undefined || row.currency !== 'CNY') return;
    for (const amount of row.fee > 0 ? [row.amount, row.amount - row.fee] : [row.amount]) {
      const key = `${way} ${amount} ${row.on}`;
      const same = this.#rows.get(key);
      if (same === undefined) this.#rows.set(key, [row]);
      else same.push(row);
    }
  }

  /**
   * Those of equal sum that went the same way within some days and are still free, in the order they
   * are tried: by time where both tell it, else the earliest first.
   */
  near(
    far: Transaction,
    days: number,
    isFree: (near: Transaction) => boolean,
  ): readonly Transaction[] {
    const found: Transaction[] = [];
    const ways: readonly Way[] = far.direction === 'neutral' ? WAYS : [nearWayOf(far), 'either'];
    for (let on = far.on - REFUND_DAYS; on <= far.on + days; on += 1)
      for (const way of ways)
        for (const row of this.#freeOnes(`${way} ${far.amount} ${on}`, far.source, isFree))
          if (row.kind === 'refund' || far.on - row.on <= days) found.push(row);
    return found.length < 2 ? found : found.sort((a, b) => apart(far, a) - apart(far, b));
  }

  /** The first free rows of a key; what is taken for a source stays so. */
  #freeOnes(
    key: string,
    source: string,
    isFree: (near: Transaction) => boolean,
  ): readonly Transaction[] {
    const rows = this.#rows.get(key);
    if (rows === undefined) return NONE;
    const place = `${key} ${source}`;
    let start = this.#free.get(place) ?? 0;
    while (start < rows.length && !isFree(rows[start] as Transaction)) start += 1;
    this.#free.set(place, start);
    return rows.slice(start, start + LOOKED_AT).filter(isFree);
  }
}

const NONE: readonly Transaction[] = [];

/** What repays a card goes out of the account it comes from. */
const nearWayOf = ({ account, kind, direction }: Transaction): Way =>
  account === 'card' && kind === 'repayment' ? 'out' : direction === 'in' ? 'in' : 'out';

/** Seconds between two rows; where a bill tells only the day, the earliest is tried first. */
const apart = (far: Transaction, near: Transaction): number =>
  far.at === '' || near.at === ''
    ? near.on
    : Math.abs((far.on - near.on) * 86_400 + clock(far) - clock(near));

const clock = ({ at }: Transaction): number =>
  Number(at.slice(0, 2)) * 3600 + Number(at.slice(3, 5)) * 60 + Number(at.slice(6, 8));
