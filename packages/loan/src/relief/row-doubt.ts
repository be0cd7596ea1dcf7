import { problem, type Problem } from '@forbear/problem';
import type { Debt } from './debt.ts';

/** More rows than this no contract of a person has. */
const ROWS_MAX = 600;

/** What contradicts itself in the rows that were told of a debt, with its pointer; nothing can be counted by them. */
export function rowDoubtOf({ remaining = [] }: Pick<Debt, 'remaining'>): Problem | undefined {
  if (remaining.length > ROWS_MAX) return problem('ROWS_MANY', { max: ROWS_MAX }, '/remaining');
  const sum = remaining.findIndex(
    ({ payment, principal, interest, fee }) => payment !== principal + interest + fee,
  );
  if (sum >= 0) return problem('ROW_SUM', { no: sum + 1 }, `/remaining/${sum}`);
  const day = remaining.findIndex(({ due }, k) => k > 0 && due <= (remaining[k - 1]?.due ?? due));
  return day < 0 ? undefined : problem('ROWS_UNSORTED', {}, `/remaining/${day}/due`);
}
