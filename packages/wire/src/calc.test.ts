import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { calc } from './index.ts';

type Row = Record<'no' | 'due' | 'payment' | 'interest' | 'fee' | 'principal' | 'balance', string>;

/** The rows of a schedule request as lines: number, [day], payment, charge, principal, balance. */
function lines(request: object, charge: 'interest' | 'fee', dated: boolean): string[] {
  const { rows } = must(calc('schedule', JSON.stringify(request))) as { rows: Row[] };
  return rows.map((row) =>
    [
      row.no,
      ...(dated ? [row.due] : []),
      row.payment,
      row[charge],
      row.principal,
      row.balance,
    ].join(' '),
  );
}

const perDay = (value: string) => ({ value, per: 'day' });

describe('the worked tables, row for row', () => {
  test('4.1 level payments by months', () => {
    const request = {
      principal: '12000.00',
      rate: { value: '0.154', per: 'year' },
      method: 'equal-instalment',
      count: 6,
      from: '2026-03-20',
    };
    expect(lines(request, 'interest', true)).toEqual([
      '1 2026-04-20 2090.79 154.00 1936.79 10063.21',
      '2 2026-05-20 2090.79 129.14 1961.65 8101.56',
      '3 2026-06-20 2090.79 103.97 1986.82 6114.74',
      '4 2026-07-20 2090.79 78.47 2012.32 4102.42',
      '5 2026-08-20 2090.79 52.65 2038.14 2064.28',
      '6 2026-09-20 2090.77 26.49 2064.28 0.00',
    ]);
  });

  test('4.2 level payments by actual days', () => {
    const request = {
      principal: '10000.00',
      rate: perDay('0.00045'),
      method: 'equal-instalment',
      count: 6,
      from: '2026-01-31',
    };
    expect(lines(request, 'interest', true)).toEqual([
      '1 2026-02-28 1745.89 126.00 1619.89 8380.11',
      '2 2026-03-31 1745.89 116.90 1628.99 6751.12',
      '3 2026-04-30 1745.89 91.14 1654.75 5096.37',
      '4 2026-05-31 1745.89 71.09 1674.80 3421.57',
      '5 2026-06-30 1745.89 46.19 1699.70 1721.87',
      '6 2026-07-31 1745.89 24.02 1721.87 0.00',
    ]);
  });

  test('4.3 equal principal by actual days', () => {
    const request = {
      principal: '5000.00',
      rate: perDay('0.0005'),
      method: 'equal-principal',
      count: 5,
      from: '2026-03-10',
    };
    expect(lines(request, 'interest', true)).toEqual([
      '1 2026-04-10 1077.50 77.50 1000.00 4000.00',
      '2 2026-05-10 1060.00 60.00 1000.00 3000.00',
      '3 2026-06-10 1046.50 46.50 1000.00 2000.00',
      '4 2026-07-10 1030.00 30.00 1000.00 1000.00',
      '5 2026-08-10 1015.50 15.50 1000.00 0.00',
    ]);
  });

  test('4.4 interest first by actual days', () => {
    const request = {
      principal: '10000.00',
      rate: perDay('0.0004'),
      method: 'interest-first',
      count: 6,
      from: '2026-01-15',
    };
    expect(lines(request, 'interest', true)).toEqual([
      '1 2026-02-15 124.00 124.00 0.00 10000.00',
      '2 2026-03-15 112.00 112.00 0.00 10000.00',
      '3 2026-04-15 124.00 124.00 0.00 10000.00',
      '4 2026-05-15 120.00 120.00 0.00 10000.00',
      '5 2026-06-15 124.00 124.00 0.00 10000.00',
      '6 2026-07-15 10120.00 120.00 10000.00 0.00',
    ]);
  });

  test('4.5 flat', () => {
    const request = {
      principal: '8000.00',
      rate: { value: '0.01', per: 'month' },
      method: 'flat',
      count: 6,
      from: '2026-01-01',
    };
    expect(lines(request, 'interest', false)).toEqual([
      '1 1413.33 80.00 1333.33 6666.67',
      '2 1413.33 80.00 1333.33 5333.34',
      '3 1413.33 80.00 1333.33 4000.01',
      '4 1413.33 80.00 1333.33 2666.68',
      '5 1413.33 80.00 1333.33 1333.35',
      '6 1413.35 80.00 1333.35 0.00',
    ]);
    const { rate } = must(calc('schedule', JSON.stringify(request))) as {
      rate: Record<string, string>;
    };
    expect(Number(rate['nominal'])).toBeCloseTo(0.2029, 4);
    expect(Number(rate['effective'])).toBeCloseTo(0.2228, 4);
  });

  test.each([
    [
      'last',
      ['1 341.66 8.33 333.33 666.67', '2 341.66 8.33 333.33 333.34', '3 341.68 8.34 333.34 0.00'],
    ],
    [
      'first',
      ['1 341.68 8.34 333.34 666.66', '2 341.66 8.33 333.33 333.33', '3 341.66 8.33 333.33 0.00'],
    ],
    [
      'spread',
      ['1 341.68 8.34 333.34 666.66', '2 341.66 8.33 333.33 333.33', '3 341.66 8.33 333.33 0.00'],
    ],
  ])('4.6 fee instalments, leftover %s', (residue, wanted) => {
    const request = {
      principal: '1000.00',
      fee: { rate: '0.025', of: 'total' },
      method: 'fee-instalment',
      count: 3,
      from: '2026-01-01',
      residue,
    };
    expect(lines(request, 'fee', false)).toEqual(wanted);
  });

  test('4.6 twelve fee instalments of 8.8 %', () => {
    const request = {
      principal: '10000.00',
      fee: { rate: '0.088', of: 'total' },
      method: 'fee-instalment',
      count: 12,
      from: '2026-01-01',
    };
    const rows = lines(request, 'fee', false);
    expect([rows[0], rows[10], rows[11]]).toEqual([
      '1 906.66 73.33 833.33 9166.67',
      '11 906.66 73.33 833.33 833.37',
      '12 906.74 73.37 833.37 0.00',
    ]);
  });

  test('4.8 by days', () => {
    const request = {
      principal: '8000.00',
      rate: perDay('0.0004'),
      method: 'daily',
      count: 1,
      every: { days: 23 },
      from: '2026-03-01',
    };
    expect(lines(request, 'interest', false)).toEqual(['1 8073.60 73.60 8000.00 0.00']);
  });
});

describe('requests', () => {
  test('in an array a bad request answers in its place; ten thousand are taken', () => {
    const good = { start: '2026-01-01', end: '2026-01-31', dayCount: 'actual/360' };
    const answers = must(
      calc('days', JSON.stringify([good, { ...good, end: '2026-02-30' }, good])),
    );
    expect(answers).toMatchObject([
      { days: 30 },
      { problem: { code: 'DAY_TEXT', pointer: '/end' } },
      { days: 30 },
    ]);
    const many = must(calc('days', JSON.stringify(Array(10_000).fill(good)))) as unknown[];
    expect(many.length).toBe(10_000);
    expect(calc('days', JSON.stringify(Array(10_001).fill(good))).ok).toBe(false);
  });

  test.each([
    ['2026-01-31', '2026-02-28', '30/360', 28, 1 / 12],
    ['2026-01-01', '2026-03-15', '30/360', 73, (2 + 14 / 31) / 12],
    ['2027-12-31', '2028-12-31', 'actual/actual', 366, 1 / 365 + 365 / 366],
    ['2026-01-01', '2026-07-01', 'actual/365', 181, 181 / 365],
    ['2026-01-01', '2026-01-01', 'actual/360', 0, 0],
  ])('days from %s to %s by %s', (start, end, dayCount, days, fraction) => {
    const found = must(calc('days', JSON.stringify({ start, end, dayCount }))) as Record<
      string,
      unknown
    >;
    expect(found['days']).toBe(days);
    expect(Number(found['fraction'])).toBeCloseTo(fraction, 12);
  });

  test.each([
    ['{"fn":"pmt","args":{"rate":"0.01","nper":"12","pv":"1000"}}', -88.8487886783],
    [
      '{"fn":"rate","args":{"nper":"48","pmt":"-200","pv":"8000","fv":"0","type":"0"}}',
      0.0077014724,
    ],
    ['{"fn":"irr","args":{"values":["-100","110"]}}', 0.1],
    ['{"fn":"effect","args":{"nominal":"0.0525","npery":"4"}}', 0.0535426674],
  ])('tvm %s', (request, value) => {
    const found = must(calc('tvm', request)) as { value: string };
    expect(Number(found.value)).toBeCloseTo(value, 9);
  });

  test.each([
    ['{"fn":"pmt","args":{"rate":"0.01","nper":"12"}}', 'KEY_MISSING', '/args/pv'],
    ['{"fn":"pmt","args":{"rate":"0.01","nper":"0","pv":"1"}}', 'TVM_RANGE', '/args/nper'],
    ['{"fn":"dance","args":{}}', 'VALUE_SHAPE', '/fn'],
    ['{"fn":"irr","args":{"values":["1e3"]}}', 'DECIMAL_TEXT', '/args/values/0'],
  ])('tvm %s is refused', (request, code, pointer) => {
    const found = calc('tvm', request);
    expect(found.ok ? 'ok' : [found.problem.code, found.problem.pointer]).toEqual([code, pointer]);
  });

  const loan = {
    principal: '1000.00',
    rate: { value: '0.1', per: 'year' },
    method: 'equal-instalment',
    count: 6,
    from: '2026-01-01',
  };
  test.each([
    [{ rate: { value: '0.1' } }, 'RATE_PERIOD', '/rate/per'],
    [{ rate: { value: 'NaN', per: 'year' } }, 'RATE_TEXT', '/rate/value'],
    [{ rate: { value: '-0.1', per: 'year' } }, 'RATE_TEXT', '/rate/value'],
    [{ rate: { value: '0.1', per: 'week' } }, 'VALUE_SHAPE', '/rate/per'],
    [{ rate: undefined }, 'RATE_MISSING', '/rate'],
    [{ count: 601 }, 'COUNT_RANGE', '/count'],
    [{ count: 999_999_999 }, 'COUNT_RANGE', '/count'],
    [{ count: 0 }, 'COUNT_RANGE', '/count'],
    [{ principal: '1e3' }, 'MONEY_TEXT', '/principal'],
    [{ principal: '0.00' }, 'PRINCIPAL_ZERO', '/principal'],
    [{ principal: '100000000000.01' }, 'AMOUNT_RANGE', '/principal'],
    [{ firstDue: '2026-01-01' }, 'DUE_BEFORE_START', '/firstDue'],
    [{ from: '2026-02-30' }, 'DAY_TEXT', '/from'],
    [{ from: '2999-12-01' }, 'DUE_RANGE', '/count'],
    [{ every: { months: 0 } }, 'EVERY_RANGE', '/every'],
    [{ every: { months: 1, days: 3 } }, 'VALUE_SHAPE', '/every'],
    [{ instalment: '5.00' }, 'INSTALMENT_SMALL', '/instalment'],
    [{ instalment: '180.00', residue: 'first' }, 'RESIDUE_NOT_FOR_INSTALMENT', '/residue'],
    [{ method: 'flat', instalment: '180.00' }, 'INSTALMENT_NOT_FOR_METHOD', '/instalment'],
    [{ method: 'fee-instalment' }, 'RATE_NOT_FOR_FEE', '/rate'],
    [{ fee: { rate: '0.01', of: 'total' } }, 'FEE_NOT_FOR_METHOD', '/fee'],
    [{ fee: { rate: '1', of: 'total', paid: 'payout' } }, 'FEE_EATS_PAYOUT', '/fee/rate'],
    [{ fee: { rate: '10', of: 'period', paid: 'payout' } }, 'FEE_EATS_PAYOUT', '/fee/rate'],
    [{ method: 'revolving' }, 'REVOLVING_SCHEDULE', '/method'],
    [{ colour: 'red' }, 'KEY_UNKNOWN', '/colour'],
  ])('a schedule with %j is refused as %s at %s', (change, code, pointer) => {
    const found = calc('schedule', JSON.stringify({ ...loan, ...change }));
    expect(found.ok ? 'ok' : [found.problem.code, found.problem.pointer]).toEqual([code, pointer]);
  });

  const card = {
    postings: [
      { on: '2026-03-09', amount: '3000.00' },
      { on: '2026-03-21', amount: '2000.00' },
    ],
    payments: [{ on: '2026-04-25', amount: '100.00' }],
    due: '2026-04-25',
    nextStatement: '2026-05-05',
    rate: { value: '0.0005', per: 'day' },
    on: 'unpaid-part',
    minimum: '500.00',
    damages: '0.05',
  };

  test('a card: interest on the unpaid part, and damages of 20.00 where 400.00 of the minimum lack', () => {
    // 4,900 × 3,000 ÷ 5,000 = 2,940 for 57 days, 1,960 for 45 days, at 0.05 % a day.
    expect(must(calc('loan', JSON.stringify({ card })))).toMatchObject({
      lines: [
        { base: '2940.00', days: 57, interest: '83.79' },
        { base: '1960.00', days: 45, interest: '44.10' },
      ],
      interest: '127.89',
      damages: '20.00',
      open: '4900.00',
    });
  });

  test.each([
    [{ rate: { value: '0.18', per: 'year' } }, 'CARD_RATE', '/rate'],
    [{ nextStatement: '2026-04-25' }, 'EVENT_ORDER', '/nextStatement'],
    [{ postings: [{ on: '2026-04-26', amount: '1.00' }] }, 'EVENT_ORDER', '/postings/0/on'],
    [{ payments: [{ on: '2026-05-06', amount: '1.00' }] }, 'EVENT_ORDER', '/payments/0/on'],
    [{ payments: [{ on: '2026-03-08', amount: '1.00' }] }, 'EVENT_ORDER', '/payments/0/on'],
    [
      { following: { statement: '2026-05-05', compound: true } },
      'EVENT_ORDER',
      '/following/statement',
    ],
    [{ colour: 'red' }, 'KEY_UNKNOWN', '/colour'],
  ])('a card with %j is refused as %s', (change, code, pointer) => {
    const found = calc('loan', JSON.stringify({ card: { ...card, ...change } }));
    expect(found.ok ? 'ok' : [found.problem.code, found.problem.pointer]).toEqual([
      code,
      `/card${pointer}`,
    ]);
  });

  test.each([
    [{ order: ['interest', 'principal', 'interest'], rows: 'oldest', surplus: 'next' }, '/order'],
    [
      {
        order: [],
        rows: 'oldest',
        surplus: 'next',
        whenLate: { days: 90, order: ['principal', 'principal'] },
      },
      '/whenLate/order',
    ],
  ])('an order %j that names a part twice is refused', (allocation, pointer) => {
    const request = { terms: { ...loan, allocation }, events: [], asOf: '2026-05-01' };
    const found = calc('loan', JSON.stringify(request));
    expect(found.ok ? 'ok' : [found.problem.code, found.problem.pointer]).toEqual([
      'COMPONENT_TWICE',
      `/terms/allocation${pointer}`,
    ]);
  });

  test.each([
    ['{"periodic":["-100","abc"],"perYear":12}', 'DECIMAL_TEXT', '/periodic/1'],
    ['{"periodic":["-100","110"],"perYear":0}', 'VALUE_SHAPE', '/perYear'],
    ['{"periodic":["-100","110"]}', 'KEY_MISSING', '/perYear'],
    ['{"flows":[{"on":"2026-01-01","amount":"NaN"}]}', 'DECIMAL_TEXT', '/flows/0/amount'],
    ['{"flows":[{"on":"2026-01-01"}]}', 'KEY_MISSING', '/flows/0/amount'],
    ['{"flows":[{"on":"2026-01-01","amount":"1"}]}', 'RATE_NONE', '/flows'],
    [
      `{"flows":[{"on":"2026-01-01","amount":"${'9'.repeat(400)}"}]}`,
      'DECIMAL_TEXT',
      '/flows/0/amount',
    ],
    ['{}', 'KEY_MISSING', '/flows'],
  ])('rate %s is refused as %s', (request, code, pointer) => {
    const found = calc('rate', request);
    expect(found.ok ? 'ok' : [found.problem.code, found.problem.pointer]).toEqual([code, pointer]);
  });

  type More = {
    readonly terms?: object;
    readonly events?: readonly object[];
    readonly asOf?: string;
  };
  test.each<[More, string, string]>([
    [{ terms: { rate: { value: '0.1' } } }, 'RATE_PERIOD', '/terms/rate/per'],
    [
      {
        events: [
          { kind: 'repay', on: '2026-02-01', amount: '1.00', by: 'guarantor', to: 'guarantor' },
        ],
      },
      'TERMS_CLASH',
      '/events/0/by',
    ],
    [{ terms: { from: '2026-02-30' } }, 'DAY_TEXT', '/terms/from'],
  ])('loan %j is refused as %s', (more, code, pointer) => {
    const terms = {
      ...{ principal: '1000.00', method: 'equal-instalment', count: 6, from: '2026-01-01' },
      ...{ rate: { value: '0.1', per: 'year' }, ...more.terms },
    };
    const found = calc('loan', JSON.stringify({ events: [], asOf: '2026-03-01', ...more, terms }));
    expect(found.ok ? 'ok' : [found.problem.code, found.problem.pointer]).toEqual([code, pointer]);
  });

  test('a request longer than every real one is refused unread', () => {
    const found = calc('rate', ' '.repeat(20_000_001));
    expect(found.ok ? 'ok' : found.problem.code).toBe('JSON_TOO_LARGE');
  });

  test('rates take decimals of any length, and perYear as text too', () => {
    const long = `110.${'0'.repeat(200)}1`;
    const found = must(calc('rate', JSON.stringify({ periodic: ['-100', long], perYear: '1' })));
    expect(Number((found as Record<string, string>)['effective'])).toBeCloseTo(0.1, 12);
  });

  test('several rates stand beside the one nearest to zero', () => {
    const found = must(calc('rate', '{"periodic":["-1000","2300","-1320"],"perYear":1}')) as Record<
      string,
      unknown
    >;
    expect((found['roots'] as string[]).map((text) => Number(text).toFixed(6))).toEqual([
      '0.100000',
      '0.200000',
    ]);
  });
});

describe('calc loan', () => {
  const loan = (change: object, events: readonly object[] = []) => {
    const terms = {
      principal: '1000.00',
      rate: { value: '0.12', per: 'year' },
      method: 'bullet',
      count: 1,
      from: '2026-01-01',
      ...change,
    };
    const found = calc('loan', JSON.stringify({ terms, events, asOf: '2026-03-01' }));
    return found.ok ? 'ok' : `${found.problem.code} ${found.problem.pointer ?? ''}`;
  };
  test.each([
    ['PENALTY_RATE /terms/penalty', { penalty: { base: 'principal' } }, []],
    [
      'PENALTY_RATE /terms/penalty',
      { penalty: { base: 'principal', multiple: '1.5', rate: { value: '0.2', per: 'year' } } },
      [],
    ],
    [
      'VALUE_SHAPE /terms/penalty/graceDays',
      { penalty: { base: 'principal', multiple: '1.5', graceDays: -1 } },
      [],
    ],
    ['COUNT_RANGE /terms/count', { count: 601 }, []],
    ['MONEY_TEXT /events/0/amount', {}, [{ on: '2026-02-01', kind: 'repay', amount: '-5' }]],
    ['VALUE_SHAPE /events/0/kind', {}, [{ on: '2026-02-01', kind: 'gift' }]],
    [
      'MEASURE_RANGE /events/0/measures/0/months',
      {},
      [
        {
          on: '2026-01-15',
          kind: 'relief',
          measures: [{ kind: 'extend', months: 13, interest: 'runs' }],
        },
      ],
    ],
    ['ok', {}, [{ on: '2026-01-15', kind: 'repay', amount: '10.00' }]],
  ])('%s', (answer, change, events) => {
    expect(loan(change, events)).toBe(answer);
  });
});
