import { describe, expect, test } from 'vitest';
import { calc } from './index.ts';

/**
 * Tables that another loan system publishes in its own tests: Apache Fineract, progressive loans,
 * https://github.com/apache/fineract (ProgressiveEMICalculatorTest; LoanInterestRateChange, LoanInterestPause,
 * LoanBulletBalloon and LoanReAgingEqualAmortization features).
 * Its conventions: each period's interest rounded half to even, the last payment takes the residue,
 * a level payment over the periods' own rates, by 30/360 odd days over the days of their month.
 */
const six = (rate: string, dayCount = '30/360') => ({
  principal: '100.00',
  rate: { value: rate, per: 'year' },
  method: 'equal-instalment',
  count: 6,
  from: '2024-01-01',
  rounding: 'half-even',
  dayCount,
});

type Row = Readonly<Record<'payment' | 'principal' | 'interest' | 'balance', string>>;
type Answer = {
  readonly rows: readonly Row[];
  readonly position: Readonly<Record<'interest' | 'payoff', string>>;
};

const answer = (kind: 'schedule' | 'loan', request: unknown): Answer => {
  const found = calc(kind, JSON.stringify(request));
  if (!found.ok) throw new Error(found.problem.code);
  return JSON.parse(JSON.stringify(found.value)) as Answer;
};

const table = (rows: readonly Row[]): readonly string[] =>
  rows.map((row) => [row.payment, row.principal, row.interest, row.balance].join(' '));

describe('tables another loan system publishes', () => {
  test('7 % by 30/360', () => {
    expect(table(answer('schedule', six('0.07')).rows)).toEqual([
      '17.01 16.43 0.58 83.57',
      '17.01 16.52 0.49 67.05',
      '17.01 16.62 0.39 50.43',
      '17.01 16.72 0.29 33.71',
      '17.01 16.81 0.20 16.90',
      '17.00 16.90 0.10 0.00',
    ]);
  });

  test('9.4822 % by 30/360', () => {
    expect(table(answer('schedule', six('0.094822')).rows)).toEqual([
      '17.13 16.34 0.79 83.66',
      '17.13 16.47 0.66 67.19',
      '17.13 16.60 0.53 50.59',
      '17.13 16.73 0.40 33.86',
      '17.13 16.86 0.27 17.00',
      '17.13 17.00 0.13 0.00',
    ]);
  });

  test('15.678 % by actual days over 365', () => {
    expect(table(answer('schedule', six('0.15678', 'actual/365')).rows)).toEqual([
      '17.43 16.10 1.33 83.90',
      '17.43 16.38 1.05 67.52',
      '17.43 16.53 0.90 50.99',
      '17.43 16.77 0.66 34.22',
      '17.43 16.97 0.46 17.25',
      '17.47 17.25 0.22 0.00',
    ]);
  });

  const paid = { on: '2024-02-01', kind: 'repay', amount: '17.01' };
  const rateFrom = (on: string) => ({ on, kind: 'rate', rate: { value: '0.04', per: 'year' } });

  test('7 % becomes 4 % on a due day', () => {
    const on = '2024-02-01';
    const request = { terms: six('0.07'), events: [paid, rateFrom(on)], asOf: on };
    expect(table(answer('loan', request).rows)).toEqual([
      '16.88 16.60 0.28 66.97',
      '16.88 16.66 0.22 50.31',
      '16.88 16.71 0.17 33.60',
      '16.88 16.77 0.11 16.83',
      '16.89 16.83 0.06 0.00',
    ]);
  });

  test('7 % becomes 4 % after 13 of 29 days: the running payment is level with the rest', () => {
    const on = '2024-02-14';
    const request = { terms: six('0.07'), events: [paid, rateFrom(on)], asOf: on };
    expect(table(answer('loan', request).rows)).toEqual([
      '16.90 16.53 0.37 67.04',
      '16.90 16.68 0.22 50.36',
      '16.90 16.73 0.17 33.63',
      '16.90 16.79 0.11 16.84',
      '16.90 16.84 0.06 0.00',
    ]);
  });

  test('interest of each day of a month, 1,000.00 at 7 %', () => {
    const terms = { ...six('0.07'), principal: '1000.00', count: 1 };
    const days = [1, 2, 3, 4, 9, 14, 20, 25, 30, 31];
    const found = days.map((day) => {
      const asOf = day === 31 ? '2024-02-01' : `2024-01-${String(day + 1).padStart(2, '0')}`;
      return answer('loan', { terms, events: [], asOf }).position.interest;
    });
    expect(found).toEqual('0.19 0.38 0.56 0.75 1.69 2.63 3.76 4.70 5.65 5.83'.split(' '));
  });

  test('a pause of interest of six days, and of thirty over two periods: the instalment stays', () => {
    const terms = { ...six('0.07'), instalment: '17.01' };
    const paused = (from: string, to: string) => {
      const measures = [{ kind: 'free-days', from, to }];
      const events = [paid, { on: '2024-02-01', kind: 'relief', measures }];
      return table(answer('loan', { terms, events, asOf: '2024-02-01' }).rows);
    };
    // Their pause takes in its last day, and the night before its first.
    expect(paused('2024-02-04', '2024-02-10')).toEqual([
      '17.01 16.62 0.39 66.95',
      '17.01 16.62 0.39 50.33',
      '17.01 16.72 0.29 33.61',
      '17.01 16.81 0.20 16.80',
      '16.90 16.80 0.10 0.00',
    ]);
    expect(paused('2024-02-09', '2024-03-10')).toEqual([
      '17.01 16.88 0.13 66.69',
      '17.01 16.73 0.28 49.96',
      '17.01 16.72 0.29 33.24',
      '17.01 16.82 0.19 16.42',
      '16.52 16.42 0.10 0.00',
    ]);
  });

  test('a second payout of 100.00 with the third instalment to come', () => {
    const on = '2024-03-01';
    const events = [
      { on: '2024-02-01', kind: 'repay', amount: '17.13' },
      { on, kind: 'repay', amount: '17.13' },
      { on, kind: 'draw', amount: '100.00' },
    ];
    const request = { terms: six('0.094822'), events, asOf: on };
    expect(table(answer('loan', request).rows)).toEqual([
      '42.63 41.31 1.32 125.88',
      '42.63 41.64 0.99 84.24',
      '42.63 41.96 0.67 42.28',
      '42.61 42.28 0.33 0.00',
    ]);
  });

  test('a balloon of all principal: seven of eight rows pay interest only', () => {
    const terms = { ...six('0.3'), count: 8, interestOnly: 7 };
    expect(table(answer('schedule', terms).rows)).toEqual([
      ...Array<string>(7).fill('2.50 0.00 2.50 100.00'),
      '102.50 100.00 2.50 0.00',
    ]);
  });

  test('re-aged on 15 March into six rows, the interest so far divided and no more asked', () => {
    const relief = {
      on: '2024-03-15',
      kind: 'relief',
      measures: [
        {
          kind: 'reinstal',
          count: 6,
          carry: 'divided',
          rate: { value: '0', per: 'year' },
          firstDue: '2024-04-01',
        },
      ],
    };
    const request = { terms: six('0.07'), events: [paid, relief], asOf: '2024-03-15' };
    const { rows, position } = answer('loan', request);
    expect(rows.map(({ principal }) => principal)).toEqual([
      ...Array<string>(5).fill('13.93'),
      '13.92',
    ]);
    // 0.71 of interest until the day; they round its parts up to 0.12, here the last takes the rest.
    expect([position.interest, position.payoff]).toEqual(['0.71', '84.28']);
  });
});
