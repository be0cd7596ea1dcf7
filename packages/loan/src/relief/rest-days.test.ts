import { addDays, fen, formatDay, isWorkingDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMeasure, anyTerms, payout } from '../any-loan.fixture.ts';
import { historyOf, type Measure, type Terms } from '../index.ts';
import { at, grant, level, on, pay } from '../loan.fixture.ts';
import { askedOn } from '../schedule/rest-day.ts';

const next: Terms = { ...level, offDays: 'next' };

describe('rows that a relief lays, where the contract keeps off days of rest', () => {
  test('fall on working days, with the interest of the agreed ones', () => {
    const agreed = [
      pay('2026-04-20', 209_079),
      grant('2026-05-06', { kind: 'extend', months: 3, interest: 'runs' }),
    ];
    const [plain, moved] = [level, next].map((terms) => at(terms, agreed, '2026-05-06').rows);
    expect(plain?.map(({ due }) => formatDay(due))).toEqual([
      '2026-08-20',
      '2026-09-20',
      '2026-10-20',
      '2026-11-20',
      '2026-12-20',
    ]);
    // 2026-09-20 is a Sunday that is worked for the national day, 2026-12-20 a Sunday that is not.
    expect(moved?.map(({ due }) => formatDay(due)).slice(3)).toEqual(['2026-11-20', '2026-12-21']);
    expect(moved?.map(({ interest }) => interest)).toEqual(plain?.map(({ interest }) => interest));
  });

  test('a second relief counts from the agreed days, not from those asked instead', () => {
    // 2026-06-20 to 22 are days of rest: asked on 06-22, agreed for 06-20.
    const first = at(next, [], '2026-03-20').rows[2];
    expect(formatDay(first?.due ?? payout)).toBe('2026-06-22');
    const one: Measure = { kind: 'extend', months: 1, interest: 'runs' };
    const twice = [grant('2026-04-01', one), grant('2026-04-02', one)];
    expect(at(next, twice, '2026-04-02').rows.map(({ due }) => due)).toEqual(
      at(level, twice, '2026-04-02').rows.map(({ due }) => askedOn(due, next)),
    );
  });

  test('the day of a settlement is agreed as it is', () => {
    const sunday = on('2026-05-31').on;
    expect(isWorkingDay(sunday)).toBe(false);
    const settled = grant('2026-05-06', { kind: 'settle', on: sunday, amount: fen(1_000_000) });
    expect(at(next, [settled], '2026-05-06').rows.map(({ due }) => due)).toEqual([sunday]);
  });

  test('so do rows that a draw after everything was paid brings', () => {
    const events = [
      pay('2026-03-20', 1_200_000),
      { ...on('2026-05-06'), kind: 'draw' as const, amount: fen(400_000) },
    ];
    // 2026-06-20 is a Saturday of the Dragon Boat days.
    const dues = at(next, events, '2026-05-06').rows.map(({ due }) => formatDay(due));
    expect(dues).toEqual(['2026-05-20', '2026-06-22', '2026-07-20', '2026-08-20', '2026-09-20']);
  });

  test('S3 any measure on time: the days of the plain rows, moved; the sums are the same', () => {
    fc.assert(
      fc.property(
        anyTerms,
        fc.integer({ min: 0, max: 8 }),
        anyMeasure,
        fc.constantFrom('next' as const, 'previous' as const),
        (any, wait, measure, offDays) => {
          const { offDays: _said, ...plain } = any;
          const day = addDays(payout, wait);
          const events = [{ on: day, kind: 'relief' as const, measures: [measure] }];
          const found = historyOf({ terms: plain, events }, day);
          const having = historyOf({ terms: { ...plain, offDays }, events }, day);
          expect(having.ok).toBe(found.ok);
          if (!found.ok) return;
          let before: number = day;
          const asked = found.value.rows.map((row) => {
            before = Math.max(askedOn(row.due, { offDays }), before + 1);
            return [before, row.payment, row.interest];
          });
          const rows = must(having).rows.map((row) => [row.due, row.payment, row.interest]);
          expect(rows).toEqual(asked);
        },
      ),
      runs(),
    );
  });
});
