import { present } from '@forbear/problem';
/** A page of rows in their order, of which one more than asked for was read: with the cursor of the next where there is one. */
export function pageFrom<R extends { readonly id: string }, T>(
  rows: readonly R[],
  limit: number,
  told: (row: R) => T,
): { readonly items: T[]; readonly next?: string } {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1)?.id : undefined;
  return { items: shown.map(told), ...present({ next: last }) };
}
