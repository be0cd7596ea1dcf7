import { must } from '@forbear/problem';
import { golden } from '@forbear/testkit';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { calc } from './index.ts';

type Cell = 'no' | 'due' | 'days' | 'payment' | 'principal' | 'interest' | 'fee' | 'balance';
type Answer = {
  readonly rows: readonly Record<Cell, string | number>[];
  readonly total: Record<'payment' | 'principal' | 'interest' | 'fee', string>;
  readonly rate: Record<'nominal' | 'effective', string>;
  readonly payout?: Record<'received' | 'fee', string>;
};
type Table = readonly [name: string, title: string, request: Record<string, unknown>];

const perDay = (value: string) => ({ value, per: 'day' });
const perMonth = (value: string) => ({ value, per: 'month' });
const perYear = (value: string) => ({ value, per: 'year' });

/** How Chinese products compute, method by method. */
const PRODUCTS: readonly Table[] = [
  [
    '4.1-level-by-months',
    '等额本息, monthly rate = annual ÷ 12',
    {
      principal: '12000.00',
      rate: perYear('0.154'),
      method: 'equal-instalment',
      count: 6,
      from: '2026-03-20',
    },
  ],
  [
    '4.2-level-by-days',
    '等额本息, actual days, daily rate',
    {
      principal: '10000.00',
      rate: perDay('0.00045'),
      method: 'equal-instalment',
      count: 6,
      from: '2026-01-31',
    },
  ],
  [
    '4.3-equal-principal',
    '等额本金, actual days',
    {
      principal: '5000.00',
      rate: perDay('0.0005'),
      method: 'equal-principal',
      count: 5,
      from: '2026-03-10',
    },
  ],
  [
    '4.4-interest-first',
    '先息后本, actual days',
    {
      principal: '10000.00',
      rate: perDay('0.0004'),
      method: 'interest-first',
      count: 6,
      from: '2026-01-15',
    },
  ],
  [
    '4.5-flat',
    '等本等息, 1 % a month',
    { principal: '8000.00', rate: perMonth('0.01'), method: 'flat', count: 6, from: '2026-01-01' },
  ],
  [
    '4.6-fee-3-last',
    '分期手续费, leftover last',
    {
      principal: '1000.00',
      fee: { rate: '0.025', of: 'total' },
      method: 'fee-instalment',
      count: 3,
      from: '2026-01-01',
    },
  ],
  [
    '4.6-fee-3-first',
    '分期手续费, leftover first',
    {
      principal: '1000.00',
      fee: { rate: '0.025', of: 'total' },
      method: 'fee-instalment',
      count: 3,
      from: '2026-01-01',
      residue: 'first',
    },
  ],
  [
    '4.6-fee-3-spread',
    '分期手续费, leftover spread',
    {
      principal: '1000.00',
      fee: { rate: '0.025', of: 'total' },
      method: 'fee-instalment',
      count: 3,
      from: '2026-01-01',
      residue: 'spread',
    },
  ],
  [
    '4.6-fee-12',
    '分期手续费 8.8 % over 12',
    {
      principal: '10000.00',
      fee: { rate: '0.088', of: 'total' },
      method: 'fee-instalment',
      count: 12,
      from: '2026-01-01',
    },
  ],
  [
    '4.7-fee-at-once',
    '手续费 with the first instalment, 0.6 % a period at once',
    {
      principal: '12000.00',
      fee: { rate: '0.006', of: 'period', paid: 'first' },
      method: 'fee-instalment',
      count: 12,
      from: '2026-01-01',
    },
  ],
  [
    '4.7-fee-each',
    'the same fee with each instalment',
    {
      principal: '12000.00',
      fee: { rate: '0.006', of: 'period' },
      method: 'fee-instalment',
      count: 12,
      from: '2026-01-01',
    },
  ],
  [
    '4.7-fee-at-payout',
    'the same fee kept back at payout',
    {
      principal: '12000.00',
      fee: { rate: '0.006', of: 'period', paid: 'payout' },
      method: 'fee-instalment',
      count: 12,
      from: '2026-01-01',
    },
  ],
  [
    '4.8-by-days',
    '随借随还, returned after 23 days',
    {
      principal: '8000.00',
      rate: perDay('0.0004'),
      method: 'daily',
      count: 1,
      every: { days: 23 },
      from: '2026-03-01',
    },
  ],
  [
    '4.13-individual-plan',
    '个性化分期, 60 without interest',
    {
      principal: '36860.00',
      rate: perYear('0'),
      method: 'equal-instalment',
      count: 60,
      from: '2026-01-10',
    },
  ],
];

/** Conventions of others: the residue of level payments, day counts, first periods, halves. */
const CONVENTIONS: readonly Table[] = [
  [
    'level-residue-first',
    '4.1 with the residue in the first row',
    {
      principal: '12000.00',
      rate: perYear('0.154'),
      method: 'equal-instalment',
      count: 6,
      from: '2026-03-20',
      residue: 'first',
    },
  ],
  [
    'level-residue-spread',
    '4.1 with the residue spread one fen a row',
    {
      principal: '12000.00',
      rate: perYear('0.154'),
      method: 'equal-instalment',
      count: 6,
      from: '2026-03-20',
      residue: 'spread',
    },
  ],
  [
    'long-first-period',
    'a first period of one month and twenty days',
    {
      principal: '6000.00',
      rate: perYear('0.12'),
      method: 'equal-instalment',
      count: 6,
      from: '2026-03-20',
      firstDue: '2026-05-10',
    },
  ],
  [
    'half-even',
    'halves to the even fen',
    {
      principal: '1012.50',
      rate: perDay('0.0002'),
      method: 'interest-first',
      count: 3,
      every: { days: 2 },
      from: '2026-01-01',
      rounding: 'half-even',
    },
  ],
  [
    'half-up',
    'the same halves up',
    {
      principal: '1012.50',
      rate: perDay('0.0002'),
      method: 'interest-first',
      count: 3,
      every: { days: 2 },
      from: '2026-01-01',
    },
  ],
  [
    'leap-year-actual-actual',
    'days of leap years over 366',
    {
      principal: '100000.00',
      rate: perYear('0.06'),
      method: 'interest-first',
      count: 4,
      every: { months: 3 },
      from: '2027-11-30',
      dayCount: 'actual/actual',
    },
  ],
  [
    'given-instalment',
    'an instalment given by the contract',
    {
      principal: '10000.00',
      rate: perYear('0.09'),
      method: 'equal-instalment',
      count: 4,
      from: '2026-01-05',
      instalment: '2500.00',
    },
  ],
];

/** Rows as other systems print them (facts only): the source is named in the title. */
const ELSEWHERE: readonly (Table | readonly [...Table, rows: readonly string[]])[] = [
  [
    'fineract-7-percent',
    'Apache Fineract, progressive loan, 100.00 at 7 % over 6 months, 30/360',
    {
      principal: '100.00',
      rate: perYear('0.07'),
      method: 'equal-instalment',
      count: 6,
      from: '2024-01-01',
    },
    [
      '17.01 16.43 0.58 83.57',
      '17.01 16.52 0.49 67.05',
      '17.01 16.62 0.39 50.43',
      '17.01 16.72 0.29 33.71',
      '17.01 16.81 0.20 16.90',
      '17.00 16.90 0.10 0.00',
    ],
  ],
  [
    'brigham-three-years',
    'Brigham, Financial Management: 1,000.00 at 6 % in three yearly payments',
    {
      principal: '1000.00',
      rate: perYear('0.06'),
      method: 'equal-instalment',
      count: 3,
      every: { months: 12 },
      from: '2026-01-01',
    },
    ['374.11 314.11 60.00 685.89', '374.11 332.96 41.15 352.93', '374.11 352.93 21.18 0.00'],
  ],
];

/** Published sums: the level payment of a contract. */
const PAYMENTS: readonly (readonly [string, Record<string, unknown>, string])[] = [
  [
    'CFPB sample loan estimate H-24(B): 162,000.00 at 3.875 % over 30 years',
    {
      principal: '162000.00',
      rate: perYear('0.03875'),
      method: 'equal-instalment',
      count: 360,
      from: '2026-01-01',
    },
    '761.78',
  ],
  [
    'Investopedia, amortization: 30,000.00 at 3 % over 4 years',
    {
      principal: '30000.00',
      rate: perYear('0.03'),
      method: 'equal-instalment',
      count: 48,
      from: '2026-01-01',
    },
    '664.03',
  ],
  [
    'Microsoft, PMT: 10,000.00 at 8 % over 10 months',
    {
      principal: '10000.00',
      rate: perYear('0.08'),
      method: 'equal-instalment',
      count: 10,
      from: '2026-01-01',
    },
    '1037.03',
  ],
];

const scheduleOf = (request: object): Answer =>
  must(calc('schedule', JSON.stringify(request))) as Answer;

const COLUMNS = [
  ['no', 4],
  ['due', 11],
  ['days', 5],
  ['payment', 11],
  ['principal', 11],
  ['interest', 10],
  ['fee', 9],
  ['balance', 12],
] as const;

const percent = (text: string): string => `${(Number(text) * 100).toFixed(4)} %`;

/** Terms on top, aligned rows, sums below. */
function printed(title: string, request: Record<string, unknown>): string {
  const { rows, total, rate, payout } = scheduleOf(request);
  const line = (cells: Partial<Record<Cell, string | number>>): string =>
    COLUMNS.map(([key, width]) => String(cells[key] ?? '').padStart(width))
      .join(' ')
      .trimEnd();
  return [
    title,
    ...Object.entries(request).map(([key, value]) => `  ${key} ${JSON.stringify(value)}`),
    '',
    line(Object.fromEntries(COLUMNS.map(([key]) => [key, key]))),
    ...rows.map(line),
    line({ due: 'sum', ...total }),
    '',
    ...(payout === undefined ? [] : [`received ${payout.received} after a fee of ${payout.fee}`]),
    `a year ${percent(rate.nominal)} simple, ${percent(rate.effective)} compounded`,
    '',
  ].join('\n');
}

describe('schedules as text', () => {
  test.each(
    [...PRODUCTS, ...CONVENTIONS, ...ELSEWHERE].map(
      ([name, title, request]) => [name, title, request] as const,
    ),
  )('%s', (name, title, request) => {
    const text = printed(title, request);
    expect(text).toBe(golden(`schedules/${name}.txt`, text));
  });

  test.each(ELSEWHERE)('to the cent: %s', (_name, _title, request, rows = []) => {
    const made = scheduleOf(request).rows.map((row) =>
      [row.payment, row.principal, row.interest, row.balance].join(' '),
    );
    expect(made).toEqual(rows);
  });

  test.each(PAYMENTS)('%s', (_title, request, wanted) => {
    expect(scheduleOf(request).rows[0]?.payment).toBe(wanted);
  });
});

describe('S9: what instalments truly cost', () => {
  // 4.5, 4.6, 4.7 and the table of 4.14: simple and compounded year, in percent.
  const fee = (count: number, rate: string, more: object = {}) => ({
    principal: '100000.00',
    fee: { rate, of: 'total', ...more },
    method: 'fee-instalment',
    count,
    from: '2026-01-01',
  });
  test.each([
    ['4.5', PRODUCTS[4]?.[2], 20.29, 22.28],
    ['4.6', PRODUCTS[8]?.[2], 15.86, 17.07],
    ['4.7 at once', PRODUCTS[9]?.[2], 13.86, 14.77],
    ['4.7 each', PRODUCTS[10]?.[2], 13.03, 13.84],
    ['4.14, 3', fee(3, '0.025'), 14.94, 16.0],
    ['4.14, 6', fee(6, '0.045'), 15.27, 16.38],
    ['4.14, 9', fee(9, '0.065'), 15.34, 16.47],
    ['4.14, 12', fee(12, '0.088'), 15.86, 17.07],
    ['4.14, 12 again', fee(12, '0.0792'), 14.31, 15.29],
    ['4.14, 24', fee(24, '0.1632'), 14.96, 16.03],
  ])('%s', (_name, request, nominal, effective) => {
    const { rate } = scheduleOf(request as object);
    expect(Number(rate.nominal) * 100).toBeCloseTo(nominal, 2);
    expect(Number(rate.effective) * 100).toBeCloseTo(effective, 2);
  });

  test('a fee kept back at payout is dearer than one paid with the first instalment', () => {
    const cost = (paid: string): number =>
      Number(scheduleOf(fee(12, '0.072', { paid })).rate.effective);
    expect(cost('payout')).toBeGreaterThan(cost('first'));
    expect(cost('first')).toBeGreaterThan(cost('each'));
  });
});

test('S7: six time zones and locales give the same bytes', () => {
  const requests = [...PRODUCTS, ...CONVENTIONS].map(([, , request]) => request);
  const script = `import { calc } from '@forbear/wire';
    process.stdout.write(JSON.stringify(calc('schedule', ${JSON.stringify(JSON.stringify(requests))})));`;
  const here = JSON.stringify(calc('schedule', JSON.stringify(requests)));
  for (const [zone, locale] of [
    ['Asia/Shanghai', 'zh_CN.UTF-8'],
    ['UTC', 'C'],
    ['America/New_York', 'en_US.UTF-8'],
    ['Pacific/Apia', 'de_DE.UTF-8'],
    ['Pacific/Pago_Pago', 'tr_TR.UTF-8'],
    ['Asia/Kathmandu', 'ar_EG.UTF-8'],
  ]) {
    const { stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { encoding: 'utf8', env: { PATH: process.env['PATH'], TZ: zone, LC_ALL: locale } },
    );
    expect(stdout).toBe(here);
  }
}, 120_000);
