import { at } from '@forbear/loan';
import { type Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { ASSET_CLASSES, classOf, observationOf, type AssetClass } from '@forbear/rule';
import { isLive, keptOf, type LoanBook } from './book.ts';
import { valueDay, type Entry } from './event.ts';

/** How late a loan is, in the steps of the desk's reports. */
export const BUCKETS = ['0', '1-30', '31-60', '61-90', '91-180', '180+'] as const;
export type Bucket = (typeof BUCKETS)[number];

const UPPER = [0, 30, 60, 90, 180, Infinity];

/** The step that so many days overdue fall into. */
export const bucketOf = (daysOverdue: number): Bucket =>
  BUCKETS[UPPER.findIndex((most) => daysOverdue <= most)] as Bucket;

type Relief = Entry & { readonly what: { readonly kind: 'relief' } };

/** Reliefs given because of difficulty whose observation has not been ended, the oldest first. */
function underObservation(book: LoanBook): readonly Relief[] {
  const live = book.entries.filter(isLive);
  const over = live.findLastIndex(({ what }) => what.kind === 'observation-over');
  return live
    .slice(over + 1)
    .filter((one): one is Relief => one.what.kind === 'relief' && one.what.difficulty);
}

/** The book's loan with the entries before one of them alone. */
const before = (book: LoanBook, entry: Entry) =>
  keptOf(book.terms, book.arrears, book.entries.slice(0, book.entries.indexOf(entry)));

/** What a loan counts as on a day: days overdue by its present rows, and the class that follows. */
export type ClassStanding = {
  readonly daysOverdue: number;
  readonly bucket: Bucket;
  readonly class: AssetClass;
  readonly rules: readonly string[];
  readonly observation?: { readonly from: Day; readonly until: Day };
};

/**
 * Days overdue, bucket and class of a loan on a day. A relief given because of difficulty starts the days anew, but the
 * class stays at least what it was before it, and special mention, until the observation has ended.
 */
export function standingOf(
  book: LoanBook,
  on: Day,
  kind: { readonly card: boolean },
): Result<ClassStanding> {
  const found = at(book.kept, on);
  if (!found.ok) return found;
  const { daysOverdue } = found.value.position;
  const reliefs = underObservation(book).filter(({ what }) => valueDay(what) <= on);
  const own = classOf(daysOverdue, { ...kind, restructured: reliefs.length > 0 });
  let worst = own;
  for (const relief of reliefs) {
    const was = before(book, relief);
    if (!was.ok) return was;
    const then = at(was.value.kept, valueDay(relief.what));
    if (!then.ok) return then;
    const floor = classOf(then.value.position.daysOverdue, { ...kind, restructured: true });
    if (ASSET_CLASSES.indexOf(floor.class) > ASSET_CLASSES.indexOf(worst.class)) worst = floor;
  }
  const observed = reliefs.length === 0 ? undefined : observationOn(book, reliefs, on);
  return ok({
    daysOverdue,
    bucket: bucketOf(daysOverdue),
    class: worst.class,
    rules: worst.rules,
    ...(observed === undefined ? {} : { observation: observed }),
  });
}

/** The observation since the first relief: from the first revised due day, anew from a due day that was missed. */
function observationOn(book: LoanBook, reliefs: readonly Relief[], on: Day) {
  const [first] = reliefs;
  const since = first === undefined ? on : valueDay(first.what);
  const dues = book.kept.standing.rows.map(({ due }) => due).filter((due) => due >= since);
  const paidDues = book.journals
    .filter((one) => one.kind === 'due' && (one.valueOn ?? one.on) >= since)
    .map((one) => one.valueOn ?? one.on);
  const missed = book.entries
    .filter(isLive)
    .flatMap(({ what }) => (what.kind === 'overdue' && what.due >= since ? [what.due] : []));
  const all = [...new Set([...paidDues, ...dues, ...missed])].sort((a, b) => a - b);
  const found = observationOf(all as readonly Day[], missed);
  return found === undefined ? undefined : { from: found.from, until: found.until };
}
