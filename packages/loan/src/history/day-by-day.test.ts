import { addDays, fen, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schedule, type LoanEvent, type Terms } from '../index.ts';
import { day, level, lived, share } from '../loan.fixture.ts';

describe('day by day', () => {
  test('A1 late rows: what the closed form says equals adding up every single day', () => {
    fc.assert(
      fc.property(
        fc.record({
          principal: fc.integer({ min: 100_000, max: 3_000_000 }),
          daily: fc.constantFrom(200_000, 300_000, 400_000, 500_000),
          count: fc.integer({ min: 1, max: 5 }),
          multiple: fc.constantFrom('1.3', '1.5'),
          base: fc.constantFrom('principal', 'instalment'),
          adds: fc.boolean(),
          grace: fc.integer({ min: 0, max: 5 }),
          pays: fc.array(
            fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 700 })),
            {
              maxLength: 4,
            },
          ),
        }),
        (one) => {
          const terms: Terms = {
            ...level,
            principal: fen(one.principal),
            rate: { scaled: one.daily, per: 'day' },
            method: 'equal-principal',
            count: one.count,
            from: day('2026-01-31'),
            penalty: {
              multiple: share(one.multiple),
              base: one.base as 'principal',
              adds: one.adds,
              graceDays: one.grace,
            },
          };
          const { rows } = must(schedule(terms));
          const lastDue = (rows.at(-1) as { due: Day }).due;
          // All rows are due; payments take some per mille of the debt each, so nothing is paid early.
          const pays = one.pays
            .map(([wait, part]): LoanEvent => ({
              on: addDays(lastDue, wait),
              kind: 'repay',
              amount: fen(Math.max(1, Math.floor((one.principal * part) / 1000))),
            }))
            .sort((a, b) => a.on - b.on);
          const on = addDays(lastDue, 210);
          const { history, events } = lived({ terms, events: pays }, on);
          const found = history.position;
          expect([found.principal, found.interest, found.penalty]).toEqual(
            summedByDays(terms, rows, events, on),
          );
        },
      ),
      runs(),
    );
  });
});

type Kept = { due: number; principal: bigint; interest: bigint; penalty: bigint; late: bigint };

/** The same by another hand: whole units of 10^-18 fen are added up every day, payments oldest first. */
function summedByDays(
  terms: Terms,
  rows: readonly { due: Day; principal: number; interest: number }[],
  events: readonly LoanEvent[],
  on: Day,
): number[] {
  const scale = 10n ** 18n;
  const rounded = (units: bigint) => (2n * units + scale) / (2n * scale);
  const kept: Kept[] = rows.map((row) => ({
    due: row.due,
    principal: BigInt(row.principal),
    interest: BigInt(row.interest),
    penalty: 0n,
    late: 0n,
  }));
  const settled = kept.map(() => ({ penalty: 0n, late: 0n }));
  const daily = BigInt((terms.rate as { scaled: number }).scaled) * 10n ** 9n;
  const penal = (daily * BigInt(terms.penalty?.multiple as number)) / 10n ** 9n;
  const grace = terms.penalty?.graceDays ?? 0;
  const open = (row: Kept, k: number, today: number) => ({
    penalty: today - row.due > grace ? rounded(row.penalty) - (settled[k]?.penalty ?? 0n) : 0n,
    late: today - row.due > grace ? rounded(row.late) - (settled[k]?.late ?? 0n) : 0n,
  });
  for (let today: number = terms.from; today <= on; today += 1) {
    for (const row of kept.filter((one) => one.due < today)) {
      const base =
        terms.penalty?.base === 'principal' ? row.principal : row.principal + row.interest;
      row.penalty += base * penal;
      if (terms.penalty?.adds === true) row.late += row.principal * daily;
    }
    for (const event of events.filter((one) => one.on === today)) {
      let rest = BigInt((event as { amount: number }).amount);
      for (const [k, row] of kept.entries()) {
        if (row.due > today) continue;
        const take = (sum: bigint): bigint => {
          const part = sum < rest ? sum : rest;
          rest -= part;
          return part;
        };
        const mine = settled[k] as { penalty: bigint; late: bigint };
        mine.penalty += take(open(row, k, today).penalty);
        row.interest -= take(row.interest);
        mine.late += take(open(row, k, today).late);
        row.principal -= take(row.principal);
        if (today - row.due <= grace && row.principal + row.interest === 0n)
          [row.penalty, row.late] = [0n, 0n];
      }
    }
  }
  const sum = (values: readonly bigint[]) => Number(values.reduce((a, b) => a + b, 0n));
  return [
    sum(kept.map((row) => row.principal)),
    sum(kept.map((row, k) => row.interest + open(row, k, on).late)),
    sum(kept.map((row, k) => open(row, k, on).penalty)),
  ];
}
