import { fen, parseRate, type Residue } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { schedule, type Row, type ScheduleTerms } from '../index.ts';

const terms = (principal: number, rate: string, count: number): ScheduleTerms => ({
  principal: fen(principal),
  rate: must(parseRate(rate, 'year')),
  method: 'equal-instalment',
  count,
  every: { months: 1 },
  from: 20_000 as ScheduleTerms['from'],
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
});

const rowsOf = (of: ScheduleTerms, residue: Residue = 'last'): readonly Row[] =>
  must(schedule({ ...of, residue })).rows;

/**
 * The difference of the last payment handed out a single fen at a time: to the first level row that
 * can take it, or to each of them in turn. `from` is the first level row.
 */
function fenByFen(rows: readonly Row[], residue: Residue, from = 0): readonly number[] {
  const parts = rows.map((row) => row.principal as number);
  const level = (rows[from] as Row).payment;
  const last = rows.length - 1;
  const rest = (rows[last] as Row).payment - level;
  const isShort = rows.slice(from, last).some((row) => row.payment < level);
  if (last === from || isShort || (parts[last] as number) < rest) return parts;
  const step = Math.sign(rest);
  let turn = from;
  for (let left = Math.abs(rest); left > 0; left -= 1) {
    const places = Array.from({ length: last - from }, (_, k) =>
      residue === 'first' ? from + k : from + ((turn - from + k) % (last - from)),
    );
    const place = places.find((k) => step > 0 || (parts[k] as number) > 0);
    if (place === undefined) break;
    parts[place] = (parts[place] as number) + step;
    parts[last] = (parts[last] as number) - step;
    turn = place + 1;
  }
  return parts;
}

function expectMoved(of: ScheduleTerms, residue: Residue, from = 0): void {
  const before = rowsOf(of);
  const parts = fenByFen(before, residue, from);
  let balance: number = of.principal;
  const expected = before.map((row, k) => {
    const principal = parts[k] as number;
    balance -= principal;
    return { ...row, principal, payment: principal + row.interest, balance };
  });
  expect(rowsOf(of, residue)).toEqual(expected);
}

describe('S1 S2 where the difference of the last level payment goes', () => {
  const residues: readonly Residue[] = ['first', 'spread'];
  test.each(residues)('%s: tiny loans, whose rows can take only a fen or none', (residue) => {
    for (let principal = 1; principal <= 60; principal += 1)
      for (let count = 1; count <= 9; count += 1)
        for (const rate of ['0', '0.24', '1', '9.99'])
          expectMoved(terms(principal, rate, count), residue);
  });

  test.each(residues)('%s: usual loans', (residue) => {
    for (const principal of [100_00, 1234_56, 99_999_99])
      for (const count of [2, 3, 7, 12, 36])
        for (const rate of ['0', '0.07', '0.24'])
          expectMoved(terms(principal, rate, count), residue);
    expectMoved(terms(1234_56, '0.07', 360), residue);
  });

  test.each(residues)('%s: a first row of interest alone stays as it is', (residue) => {
    const long = { ...terms(1000_00, '0.24', 6), firstDue: 20_400 as ScheduleTerms['from'] };
    const [first, second] = rowsOf(long);
    expect([first?.principal, (first?.payment ?? 0) > (second?.payment ?? 0)]).toEqual([0, true]);
    expectMoved(long, residue, 1);
    expect(rowsOf(long, residue)[0]).toEqual(first);
  });
});
