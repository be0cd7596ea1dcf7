import { createHash } from 'node:crypto';

/** How many parts a tenant's loans are spread over; it never changes. */
export const PARTS = 64;

/** The part of a loan, by its number, or of anything else by its own name: 0 … 63. */
export function partOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) % PARTS;
}
