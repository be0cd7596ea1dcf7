import { existsSync, readFileSync } from 'node:fs';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { findHeader } from './header.ts';
import { LAYOUTS } from './layouts.ts';
import { readBill } from './read-bill.ts';
import { tableOfRows } from './table.ts';
import { KINDS } from './transaction.ts';

type Sample = {
  file: string;
  encoding: string;
  format: string;
  header_row: number;
  transactions: number;
  normalized: Record<string, { count: number; fen: number }>;
  net_spending_fen: number;
  fee_fen?: number;
};

const folder = process.env['FORBEAR_SAMPLES'];
const set = folder !== undefined && existsSync(`${folder}/expected.json`);
const samples: readonly Sample[] = set
  ? (JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as { files: Sample[] }).files
  : [];

describe('shared samples', () => {
  test(
    set
      ? `FORBEAR_SAMPLES set, ${samples.length} samples read`
      : 'FORBEAR_SAMPLES not set, no samples read',
    () => {
      expect(set || samples.length === 0).toBe(true);
      expect(findHeader(tableOfRows(new Map()), LAYOUTS)).toBeUndefined();
    },
  );

  for (const sample of samples) {
    test(`${sample.file} gives its expected totals`, async () => {
      const bytes = new Uint8Array(readFileSync(`${folder}/${sample.file}`));
      const file = must(await readBill(bytes, sample.file));
      expect(file.format).toBe(sample.format);
      expect(file.encoding).toBe(sample.encoding);
      expect(file.headerRow).toBe(sample.header_row);
      expect(file.rows).toBe(sample.transactions);
      expect(file.refused).toEqual([]);
      for (const kind of KINDS) {
        const { count, fen } = sample.normalized[kind] as { count: number; fen: number };
        expect([kind, file.totals[kind]]).toEqual([kind, { count, amount: fen }]);
      }
      expect(file.netSpending).toBe(sample.net_spending_fen);
      expect(file.fees).toBe(sample.fee_fen ?? 0);
    });
  }
});
