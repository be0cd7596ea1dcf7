import type { Day } from '@forbear/money';
import type { FreeSpan } from './terms.ts';

/** How many of the days from one to another bear nothing; spans that overlap count once. */
export function freeDays(from: Day, to: Day, spans: readonly FreeSpan[] | undefined): number {
  if (spans === undefined || to <= from) return 0;
  let [days, reached] = [0, from as number];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const start = Math.max(span.from, reached);
    const end = Math.min(span.to, to);
    if (end <= start) continue;
    days += end - start;
    reached = end;
  }
  return days;
}
