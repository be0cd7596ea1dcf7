import { joinBills, readBill } from '@forbear/bill';
import { formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureOf } from './index.ts';

test('a usual month of an export: medians of whole months, each with its rows', async () => {
  const bytes = new Uint8Array(readFileSync('example/alipay-2026-07-08.csv'));
  const picture = pictureOf(joinBills([must(await readBill(bytes, 'bill.csv'))]));
  expect(picture.months).toEqual(['2026-07', '2026-08']);
  expect(formatFen(picture.income.amount)).toBe('5500.18');
  expect(
    Object.entries(picture.spending).map(([group, f]) => `${group} ${formatFen(f.amount)}`),
  ).toEqual([
    'rent 1500.00',
    'food 111.25',
    'utilities 63.20',
    'transport 1.00',
    'health 100.00',
    'other 60.45',
  ]);
  const rows = Object.values(picture.spending).flatMap((figure) => figure.rows);
  expect(rows.length).toBe(12);
  expect(rows.every(({ kind }) => kind === 'expense' || kind === 'refund')).toBe(true);
});
