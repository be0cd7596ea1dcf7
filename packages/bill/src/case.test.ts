import { formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ColumnMap } from './column-map.ts';
import { joinBills } from './join.ts';
import { readBill } from './read-bill.ts';
import { KINDS } from './transaction.ts';

type Case = {
  readonly shape: string;
  readonly files: readonly string[];
  readonly map?: string;
  /** Kind → count and sum in yuan; kinds that are not named hold nothing. */
  readonly totals: Readonly<Record<string, string>>;
};

const FOLDER = new URL('../case/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, FOLDER)));
const jsonOf = <T>(name: string): T => JSON.parse(new TextDecoder().decode(bytesOf(name))) as T;
const cases = jsonOf<readonly Case[]>('expected.json');

describe('rows mean what happened, each shape as it was met', () => {
  test.each(cases)('$shape', async ({ files, map, totals }) => {
    const maps = map === undefined ? [] : jsonOf<{ maps: ColumnMap[] }>(map).maps;
    const read = await Promise.all(
      files.map(async (name) => must(await readBill(bytesOf(name), name, { maps }))),
    );
    expect(read.flatMap(({ refused }) => refused)).toEqual([]);
    const joined = joinBills(read);
    const told = KINDS.filter((kind) => joined.totals[kind].count > 0).map((kind) => [
      kind,
      `${joined.totals[kind].count} ${formatFen(joined.totals[kind].amount)}`,
    ]);
    expect(Object.fromEntries(told)).toEqual(totals);
  });
});
