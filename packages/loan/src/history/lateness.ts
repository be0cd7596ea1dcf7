import { fen, type Day, type Fen } from '@forbear/money';
import { daysSince, isInGrace, isOpen, lateOpen, rowOpen, type Standing } from './open-row.ts';
import { overdueOf } from './standing.ts';

/** How late an instalment is, in the steps that lenders report: M1 from the first day, M7 beyond 180. */
const BUCKETS = [
  { id: 'M0', from: 0, to: 0 },
  { id: 'M1', from: 1, to: 30 },
  { id: 'M2', from: 31, to: 60 },
  { id: 'M3', from: 61, to: 90 },
  { id: 'M4', from: 91, to: 120 },
  { id: 'M5', from: 121, to: 150 },
  { id: 'M6', from: 151, to: 180 },
  { id: 'M7', from: 181, to: Infinity },
] as const;
export type Bucket = (typeof BUCKETS)[number]['id'];

/** The step that so many days late fall into. */
export const bucketOf = (days: number): Bucket =>
  (BUCKETS.find(({ to }) => days <= to) ?? BUCKETS[BUCKETS.length - 1] ?? BUCKETS[0]).id;

/** An instalment that is late on the day: since when, by how many days, and what it asks for. */
export type LateRow = {
  readonly no: number;
  readonly due: Day;
  readonly days: number;
  readonly open: Fen;
  /** What lateness has added to it beside that, up to the day. */
  readonly added: Fen;
  readonly bucket: Bucket;
};

/** The late instalments of a standing, the oldest first; none within the days of grace. */
export const lateRowsOf = (standing: Standing): readonly LateRow[] =>
  standing.rows.flatMap((row) => {
    const days = daysSince(row.due, standing.on, standing.terms);
    if (days <= 0 || isInGrace(row, standing.on, standing.terms) || !isOpen(row, standing))
      return [];
    const open = overdueOf(row, standing);
    const added = fen(rowOpen(row) + lateOpen(row, standing) - open);
    return [{ no: row.no, due: row.due, days, open, added, bucket: bucketOf(days) }];
  });
