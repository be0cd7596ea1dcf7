import { fen, formatDay, formatFen, parseDay, parseRate } from '@forbear/money';
import { must } from '@forbear/problem';
import { golden } from '@forbear/testkit';
import { describe, expect, test } from 'vitest';
import {
  dayFraction,
  schedule,
  yearlyCost,
  type DayCount,
  type Every,
  type Fee,
  type Method,
  type ScheduleTerms,
} from '../index.ts';

// Interest of the periods of every calendar, kept as a table to be read and compared.

const day = (text: string) => must(parseDay(text));

const DAY_COUNTS: readonly DayCount[] = ['30/360', 'actual/365', 'actual/360', 'actual/actual'];

const CALENDARS: readonly Every[] = [{ months: 1 }, { months: 3 }, { weeks: 2 }, { days: 10 }];

/** From the 31st before a leap year: due days a distance apart, or a first one that comes early or late. */
const FIRST_DUES: Readonly<Record<string, string | undefined>> = {
  regular: undefined,
  'first on 2024-01-05': '2024-01-05',
  'first on 2024-02-29': '2024-02-29',
  'first on 2024-04-17': '2024-04-17',
};

const terms = (more: Partial<ScheduleTerms>): ScheduleTerms => ({
  principal: fen(1_000_000),
  rate: must(parseRate('0.1', 'year')),
  method: 'interest-first',
  count: 5,
  every: { months: 1 },
  from: day('2023-12-31'),
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
  ...more,
});

function line(of: ScheduleTerms): string {
  const made = schedule(of);
  if (!made.ok) return `${made.problem.code} ${made.problem.pointer ?? ''}`;
  const { rows, total } = made.value;
  const cost = yearlyCost(of, rows);
  const told = rows.map(
    (row) => `${formatDay(row.due).slice(2)} ${formatFen(row.payment)}/${formatFen(row.interest)}`,
  );
  const yearly = `${cost.nominal.toFixed(9)} ${cost.effective.toFixed(9)}`;
  return `${told.join(' ')} = ${formatFen(total.payment)} at ${yearly}`;
}

const everyText = (every: Every): string => Object.entries(every).flat().join(' ');

describe('S3 S4 the periods of every calendar', () => {
  test.each<[Method, 'day' | 'month' | 'year', string]>([
    ['interest-first', 'year', '0.1'],
    ['equal-instalment', 'year', '0.1'],
    ['equal-principal', 'month', '0.01'],
    ['bullet', 'month', '0.01'],
    ['equal-instalment', 'day', '0.0005'],
  ])('%s, a rate by the %s', (method, per, value) => {
    const lines = Object.entries(FIRST_DUES).flatMap(([title, firstDue]) =>
      CALENDARS.flatMap((every) =>
        DAY_COUNTS.map((dayCount) => {
          const rate = must(parseRate(value, per));
          const due = firstDue === undefined ? {} : { firstDue: day(firstDue) };
          const made = line(terms({ method, rate, every, dayCount, ...due }));
          return `${title}, ${everyText(every)}, ${dayCount}: ${made}`;
        }),
      ),
    );
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden(`periods/${method}-by-${per}.txt`, text));
  });

  test('parts of a year', () => {
    const days = [
      '2023-12-31',
      '2024-01-30',
      '2024-02-28',
      '2024-02-29',
      '2024-03-31',
      '2025-03-01',
      '2028-12-31',
    ];
    const lines = days.flatMap((start) =>
      days
        .filter((end) => end >= start)
        .map((end) => {
          const parts = DAY_COUNTS.map((dayCount) => {
            const { over, of } = dayFraction(day(start), day(end), dayCount);
            return `${over}/${of}`;
          });
          return `${start} ${end}: ${parts.join('  ')}`;
        }),
    );
    const text = `${DAY_COUNTS.join('  ')}\n${lines.join('\n')}\n`;
    expect(text).toBe(golden('periods/parts-of-a-year.txt', text));
  });

  test('fees, each way they are paid', () => {
    const fees = (['each', 'first', 'payout', undefined] as const).flatMap((paid) =>
      (['total', 'period'] as const).map((of): Fee => ({
        rate: must(parseRate('0.0333', 'year')).scaled as Fee['rate'],
        of,
        ...(paid === undefined ? {} : { paid }),
      })),
    );
    const { rate: _, ...bare } = terms({
      method: 'fee-instalment',
      count: 4,
      principal: fen(100_001),
    });
    const lines = fees.flatMap((fee) =>
      (['last', 'first', 'spread'] as const).map((residue) => {
        const own = line({ ...bare, fee, residue });
        const beside = line(terms({ method: 'equal-instalment', count: 2, fee, residue }));
        return `${fee.of} ${fee.paid ?? 'unsaid'} ${residue}: ${own}\n  beside interest: ${beside}`;
      }),
    );
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('periods/fees.txt', text));
  });
});
