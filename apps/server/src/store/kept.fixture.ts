import { must } from '@forbear/problem';
import { expect } from 'vitest';
import { beginStore } from './begin.ts';
import { CHECKS } from './check.ts';

/** How many events each stream of a store's folder holds, after every check has passed. */
export async function keptIn(folder: string): Promise<ReadonlyMap<string, number>> {
  const { store, stop } = must(await beginStore({ folder, tenant: 'desk' }, Date.now, CHECKS));
  expect(store.isReadOnly()).toBeUndefined();
  const rows = await store.db
    .selectFrom('event')
    .select(['stream', 'seq'])
    .orderBy('seq')
    .execute();
  await stop();
  const found = new Map<string, number>();
  for (const { stream, seq } of rows) {
    expect(seq).toBe((found.get(stream) ?? 0) + 1);
    found.set(stream, seq);
  }
  return found;
}

/** Every write that a writer has told of is there, and both halves of each. */
export function expectAll(lines: readonly string[], found: ReadonlyMap<string, number>): void {
  for (const line of lines) {
    const [stream, seq] = line.split(' ');
    if (seq !== undefined) expect(found.get(`${stream}-a`)).toBeGreaterThanOrEqual(Number(seq));
  }
  for (const [stream, seq] of found) expect(found.get(stream.replace(/-a$/, '-b'))).toBe(seq);
}
