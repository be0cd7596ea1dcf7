import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Day } from '@forbear/money';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { PARTS } from '../store/part.ts';

/** An id does not tell its part: one look into each costs less than a second index. */
const ALL_PARTS = Array.from({ length: PARTS }, (_, part) => part);

/** Where an account lies, and how far that part is closed. */
type Placed = { part: number; closed_to: Day | null };

/** Where an account lies, by its id; NOT_FOUND. */
export async function placeOf(
  { desk: { store } }: FastifyInstance,
  id: string,
): Promise<Result<Placed>> {
  const { rows } = await sql<Placed>`
    select a.part, b.closed_to from account a
    left join book_part b on b.tenant = a.tenant and b.part = a.part
    where a.tenant = ${store.tenant} and a.part = any(${ALL_PARTS}::int[])
      and a.id = ${id}`.execute(store.db);
  return rows[0] === undefined ? fail(problem('NOT_FOUND')) : ok(rows[0]);
}
