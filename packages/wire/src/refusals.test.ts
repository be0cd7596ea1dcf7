import { golden } from '@forbear/testkit';
import { describe, expect, test } from 'vitest';
import { calc, type CalcKind } from './calc.ts';

// Requests that say what cannot be, say it in a wrong way, or would be made nothing of: each is refused
// with a code and the place of a key that the format has. The list of answers is kept to be read.

type Json = Readonly<Record<string, unknown>>;

const rate = { value: '0.12', per: 'year' };
const terms = {
  principal: '10000.00',
  rate,
  method: 'equal-instalment',
  count: 6,
  from: '2026-01-31',
};
const { rate: _rate, ...rateless } = terms;
const fees = { ...rateless, method: 'fee-instalment', fee: { rate: '0.03', of: 'total' } };
const bill = { ...terms, method: 'revolving', rate: { value: '0.0005', per: 'day' } };
const card = {
  postings: [{ on: '2026-03-09', amount: '3000.00' }],
  payments: [{ on: '2026-04-25', amount: '100.00' }],
  due: '2026-04-25',
  nextStatement: '2026-05-05',
  rate: { value: '0.0005', per: 'day' },
  on: 'full-amount',
};
const event = (more: Json): Json => ({
  terms,
  events: [{ on: '2026-02-10', ...more }],
  asOf: '2026-03-10',
});
const relief = (...measures: readonly Json[]): Json => event({ kind: 'relief', measures });
const loanOf = (more: Json): Json => ({
  terms: { ...terms, ...more },
  events: [],
  asOf: '2026-03-10',
});
const each = (of: (value: unknown) => Json, values: readonly unknown[]): readonly Json[] =>
  values.map(of);

/** Values that are no whole count of at least one. */
const COUNTS = [0, -1, 1.5, 601, 1e308, '6', null, [], {}, true];
/** Texts that are no money. */
const SUMS = [
  '1e3',
  '0x10',
  '１２',
  '١٢',
  '1,000',
  '+5',
  '-5',
  '-0',
  ' 5',
  '',
  'NaN',
  'Infinity',
  '1.234',
  '9007199254740993',
  '100000000000.01',
  12,
  null,
];
const DAYS = [
  '2026-02-30',
  '1899-12-31',
  '3000-01-01',
  '2026-1-5',
  '2026-13-01',
  '2026-01-31T00:00:00',
  '今天',
  20260131,
];
const RATES = [
  { value: '-0.1', per: 'year' },
  { value: '1e-2', per: 'year' },
  { value: '0.0000000001', per: 'year' },
  { value: '12%', per: 'year' },
  { value: '0.1', per: 'week' },
  { value: '0.1' },
  { per: 'year' },
  '0.1',
  { value: '0.1', per: 'year', of: 'balance' },
];

const REFUSED: Readonly<Record<CalcKind, readonly Json[]>> = {
  schedule: [
    {},
    ...each((count) => ({ ...terms, count }), COUNTS),
    ...each((principal) => ({ ...terms, principal }), SUMS),
    ...each((from) => ({ ...terms, from }), DAYS),
    ...each((one) => ({ ...terms, rate: one }), RATES),
    { ...terms, principal: '0.00' },
    rateless,
    { ...terms, method: 'equal' },
    { ...terms, method: 'revolving' },
    { ...terms, firstDue: '2026-01-31' },
    { ...terms, firstDue: '2026-03-01', dueDay: 31 },
    { ...terms, dueDay: 15 },
    { ...terms, dueDay: 32 },
    { ...terms, dueDay: 0 },
    { ...terms, every: { weeks: 2 }, dueDay: 31 },
    { ...terms, every: { months: 0 } },
    { ...terms, every: { months: 1, days: 3 } },
    { ...terms, every: { years: 1 } },
    { ...terms, every: 'month' },
    { ...terms, from: '2999-12-01' },
    { ...terms, count: 600, every: { months: 600 } },
    { ...terms, dayCount: '30E/360' },
    { ...terms, rounding: 'up' },
    { ...terms, residue: 'middle' },
    { ...terms, instalment: '5.00' },
    { ...terms, instalment: '50000.00' },
    { ...terms, instalment: '4000.00' },
    { ...terms, instalment: '1800.00', residue: 'first' },
    { ...terms, method: 'flat', instalment: '1800.00' },
    { ...terms, fee: { rate: '0.01', of: 'total' } },
    { ...terms, fee: { rate: '1', of: 'total', paid: 'payout' } },
    { ...terms, fee: { of: 'total' } },
    { ...terms, fee: { rate: '0.01', of: 'balance' } },
    { ...fees, rate },
    { ...rateless, method: 'fee-instalment' },
    { ...terms, charges: [{ payee: 'guarantor' }] },
    { ...terms, charges: [{ payee: 'guarantor', rate: '0.01', amount: '5.00' }] },
    { ...terms, charges: [{ payee: 'guarantor', amount: '5.00', of: 'balance' }] },
    { ...terms, charges: [{ payee: 'friend', rate: '0.01' }] },
    { ...terms, charges: [{ payee: 'service', rate: '1', paid: 'payout' }] },
    { ...terms, principal: '100000000000.00', rate: { value: '10', per: 'day' } },
    { ...terms, penalty: { base: 'principal', multiple: '1.5' } },
    ...each((balloon) => ({ ...terms, balloon }), ['0.00', '10000.00', '5']).slice(0, 2),
    { ...terms, balloon: '5000.00', instalment: '1800.00' },
    { ...terms, balloon: '5000.00', residue: 'spread' },
    { ...terms, method: 'flat', balloon: '5000.00' },
    { ...terms, interestOnly: 0 },
    { ...terms, interestOnly: 6 },
    { ...terms, method: 'bullet', interestOnly: 2 },
    { ...terms, rateSteps: [] },
    { ...terms, rateSteps: [{ row: 1, rate }] },
    {
      ...terms,
      rateSteps: [
        { row: 4, rate },
        { row: 4, rate },
      ],
    },
    { ...terms, rateSteps: [{ row: 7, rate }] },
    { ...terms, method: 'flat', rateSteps: [{ row: 2, rate }] },
    { ...terms, unit: 'fen' },
    { ...terms, unit: 'yuan', residue: 'first' },
    { ...terms, method: 'interest-first', unit: 'yuan' },
    { ...terms, free: [{ from: '2026-03-01', to: '2026-03-01' }] },
    { ...terms, method: 'flat', free: [{ from: '2026-03-01', to: '2026-03-09' }] },
    { ...terms, offDays: 'never' },
    { ...terms, colour: 'red' },
  ],
  rate: [
    {},
    { flows: [] },
    { flows: [{ on: '2026-01-01', amount: '1' }] },
    { flows: [{ on: '2026-01-01', amount: '1e3' }] },
    { flows: [{ on: '2026-02-30', amount: '1' }] },
    { flows: [{ on: '2026-01-01' }] },
    { flows: {} },
    { periodic: ['-100', '110'] },
    { periodic: ['-100', '110'], perYear: 0 },
    { periodic: ['-100', '110'], perYear: 367 },
    { periodic: ['100', '110'], perYear: 12 },
    { periodic: [-100, 110], perYear: 12 },
    { periodic: ['-100', '110'], perYear: 12, flows: [] },
  ],
  tvm: [
    {},
    { fn: 'dance', args: {} },
    { fn: 'pmt' },
    { fn: 'pmt', args: { rate: '0.01', nper: '12' } },
    { fn: 'pmt', args: { rate: '0.01', nper: '0', pv: '1' } },
    { fn: 'pmt', args: { rate: '-1', nper: '12', pv: '1' } },
    { fn: 'pmt', args: { rate: '0.01', nper: '12', pv: '1', type: 1 } },
    { fn: 'pmt', args: { rate: 0.01, nper: '12', pv: '1' } },
    { fn: 'ipmt', args: { rate: '0.01', nper: '12', pv: '1', per: '0' } },
    { fn: 'ppmt', args: { rate: '0.01', nper: '12', pv: '1', per: '13' } },
    { fn: 'rate', args: { nper: '-1', pmt: '1', pv: '1' } },
    { fn: 'rate', args: { nper: '12', pmt: '1', pv: '1' } },
    { fn: 'effect', args: { nominal: '0.1', npery: '0.5' } },
    { fn: 'effect', args: { nominal: '-3', npery: '2' } },
    { fn: 'nominal', args: { effective: '-1', npery: '12' } },
    { fn: 'irr', args: { values: ['1', '2'] } },
    { fn: 'irr', args: { values: ['1e3'] } },
    { fn: 'irr', args: { values: ['-1', '2'], guess: '-2' } },
  ],
  days: [
    {},
    { start: '2026-02-01', end: '2026-01-01', dayCount: '30/360' },
    { start: '2026-02-30', end: '2026-03-01', dayCount: '30/360' },
    { start: '2026-01-01', end: '2026-03-01', dayCount: 'actual' },
    { start: '2026-01-01', end: '2026-03-01' },
    { start: '2026-01-01', end: '2026-03-01', dayCount: '30/360', of: 'year' },
  ],
  loan: [
    {},
    { terms, events: [] },
    { terms, events: {}, asOf: '2026-03-10' },
    { terms, events: [], asOf: '2026-01-30' },
    ...each((amount) => event({ kind: 'repay', amount }), ['0.00', '-5', '1e3', null]),
    ...each((on) => event({ kind: 'accelerate', on }), ['2026-01-30', '2026-02-30']),
    event({}),
    event({ kind: 'gift' }),
    event({ kind: 'repay', amount: '5.00', by: 'wire' }),
    event({ kind: 'refund', amount: '5.00' }),
    event({ kind: 'refund', amount: '0.00' }),
    event({ kind: 'apply-credit' }),
    event({ kind: 'apply-credit', amount: '5.00' }),
    event({ kind: 'charge', amount: '0.00' }),
    event({ kind: 'break' }),
    event({ kind: 'break', forward: true }),
    event({ kind: 'break', forward: 'yes' }),
    ...each((of) => event({ kind: 'reverse', event: of }), [0, 1, -1, 1.5, '0']),
    event({ kind: 'rate', rate: '0.1' }),
    {
      ...loanOf({}),
      terms: { ...terms, method: 'flat' },
      events: [{ on: '2026-02-10', kind: 'rate', rate }],
    },
    { ...loanOf({}), terms: fees, events: [{ on: '2026-02-10', kind: 'rate', rate }] },
    {
      terms,
      events: [
        { on: '2026-02-10', kind: 'repay', amount: '5.00' },
        { on: '2026-02-09', kind: 'repay', amount: '5.00' },
      ],
      asOf: '2026-03-10',
    },
    {
      terms,
      events: [
        { on: '2026-02-10', kind: 'repay', amount: '20000.00' },
        { on: '2026-02-11', kind: 'relief', measures: [{ kind: 'reinstal', count: 3 }] },
      ],
      asOf: '2026-03-10',
    },
    event({ kind: 'relief', measures: [] }),
    event({ kind: 'relief' }),
    ...each((months) => relief({ kind: 'extend', months, interest: 'runs' }), [0, 13, -1, '2']),
    relief({ kind: 'extend', months: 1, interest: 'later' }),
    relief({ kind: 'extend', months: 1 }),
    relief({ kind: 'pause', periods: 13, interest: 'runs' }),
    relief({ kind: 'pause', periods: 1, interest: 'monthly' }),
    relief({ kind: 'reinstal' }),
    relief({ kind: 'reinstal', count: 61 }),
    relief({ kind: 'reinstal', count: 0 }),
    relief({ kind: 'reinstal', count: 3, amount: '100.00' }),
    relief({ kind: 'reinstal', amount: '0.00' }),
    relief({ kind: 'reinstal', amount: '5.00' }),
    relief({ kind: 'reinstal', amount: '120.00' }),
    relief({ kind: 'reinstal', amount: '500.00', fee: { rate: '0.1', of: 'total' } }),
    relief({ kind: 'reinstal', count: 3, include: [] }),
    relief({ kind: 'reinstal', count: 3, include: ['principal', 'principal'] }),
    relief({ kind: 'reinstal', count: 3, include: ['all'] }),
    relief({ kind: 'reinstal', count: 3, firstDue: '2026-02-10' }),
    relief({ kind: 'reinstal', count: 3, every: { months: 0 } }),
    relief({ kind: 'reinstal', count: 3, carry: 'never' }),
    relief({ kind: 'steps', steps: [] }),
    relief({ kind: 'steps', steps: [{ count: 0, amount: '5.00' }] }),
    relief({ kind: 'steps', steps: [{ count: 2, amount: '0.00' }] }),
    relief({ kind: 'steps', steps: [{ count: 61, amount: '500.00' }] }),
    relief({ kind: 'steps', steps: [{ count: 2, amount: '1.00' }] }),
    relief({ kind: 'catch-up', count: 3 }),
    relief({ kind: 'catch-up', count: 0 }),
    relief({ kind: 'minimum', periods: 3 }),
    relief({ kind: 'reduce-rate', rate: { value: '0.2', per: 'year' }, periods: 3 }),
    relief({ kind: 'reduce-rate', rate, periods: 0 }),
    relief({ kind: 'waive', component: 'principal', amount: '10000.01' }),
    relief({ kind: 'waive', component: 'penalty', amount: '1.00' }),
    relief({ kind: 'waive', component: 'everything', amount: 'all' }),
    relief({ kind: 'waive', component: 'interest', amount: 'some' }),
    relief({ kind: 'waive', component: 'interest', amount: '0.00' }),
    relief({ kind: 'settle', on: '2026-02-09', amount: '5.00' }),
    relief({ kind: 'settle', on: '2026-02-11', amount: '0.00' }),
    relief({ kind: 'settle', on: '2026-02-11', amount: '20000.00' }),
    relief({ kind: 'hope' }),
    relief({ kind: 'extend', interest: 'runs' }),
    relief({ kind: 'extend', months: 1, days: 5, interest: 'runs' }),
    relief({ kind: 'extend', days: 5, interest: 'monthly' }),
    relief({ kind: 'extend', days: 367, interest: 'runs' }),
    relief({ kind: 'move-due', dueDay: 32 }),
    relief({ kind: 'move-due' }),
    relief({ kind: 'free-days', from: '2026-02-09', to: '2026-02-20' }),
    relief({ kind: 'free-days', from: '2026-02-20', to: '2026-02-20' }),
    { ...relief({ kind: 'move-due', dueDay: 5 }), terms: { ...terms, every: { weeks: 2 } } },
    { ...relief({ kind: 'free-days', from: '2026-02-20', to: '2026-02-25' }), terms: fees },
    event({ kind: 'draw', amount: '0.00' }),
    { ...event({ kind: 'draw', amount: '1.00' }), terms: fees },
    { ...event({ kind: 'draw', amount: '1.00' }), terms: { ...terms, limit: '10000.00' } },
    {
      ...event({ kind: 'draw', amount: '1.00' }),
      terms: { ...terms, count: 1, from: '2026-01-05' },
    },
    { ...event({ kind: 'draw', amount: '1.00' }), terms: bill },
    event({ kind: 'return', amount: '1.00' }),
    event({ kind: 'reference', rate }),
    {
      ...event({ kind: 'reference', rate: { value: '0.01', per: 'month' } }),
      terms: { ...terms, floating: { margin: '0.01', first: '2027-01-01', months: 12 } },
    },
    event({ kind: 'repay', amount: '1.00', to: 'guarantor' }),
    event({ kind: 'repay', amount: '1.00', by: 'guarantor', to: 'guarantor' }),
    loanOf({ floating: { margin: '1%', first: '2027-01-01', months: 12 } }),
    loanOf({ floating: { margin: '0.01', first: '2027-01-01', months: 0 } }),
    loanOf({ method: 'flat', floating: { margin: '0.01', first: '2027-01-01', months: 12 } }),
    loanOf({ statementDay: 5 }),
    loanOf({ recourse: {} }),
    loanOf({ rate: { value: '0.0005', per: 'day' }, limit: '5000.00' }),
    loanOf({ count: 601 }),
    loanOf({ penalty: { base: 'principal' } }),
    loanOf({ penalty: { base: 'principal', multiple: '1.5', rate } }),
    loanOf({ penalty: { base: 'balance', multiple: '1.5' } }),
    loanOf({ penalty: { base: 'instalment', multiple: '1.5', compound: true } }),
    loanOf({ penalty: { base: 'principal', multiple: '1.5', graceDays: -1 } }),
    loanOf({ minimum: { share: '2' } }),
    loanOf({ minimum: {} }),
    loanOf({ prepayment: {} }),
    loanOf({ prepayment: { share: '1.5' } }),
    loanOf({ prepayment: { months: 0 } }),
    loanOf({ prepayment: { share: '0.1', freeAfter: 0 } }),
    loanOf({ allocation: { order: [], rows: 'newest' } }),
    loanOf({ allocation: { order: ['costs', 'costs'], rows: 'oldest' } }),
    loanOf({ allocation: { order: [], rows: 'oldest', surplus: 'gone' } }),
    loanOf({ allocation: { order: [], rows: 'oldest', whenLate: { days: -5, order: [] } } }),
    loanOf({ instalments: { bySelf: true, fee: { of: 'total', rates: { x: '0.1' } } } }),
    loanOf({ instalments: { bySelf: true, fee: { of: 'total', rates: { '3': '1%' } } } }),
    loanOf({ colour: 'red' }),
    {
      terms: { ...fees, penalty: { base: 'principal', multiple: '1.5' } },
      events: [],
      asOf: '2026-03-10',
    },
    { terms: { ...fees, prepayment: { months: 1 } }, events: [], asOf: '2026-03-10' },
    { terms: { ...rateless, method: 'fee-instalment' }, events: [], asOf: '2026-03-10' },
    {
      terms: { ...bill, penalty: { base: 'principal', multiple: '1.5' } },
      events: [],
      asOf: '2026-03-10',
    },
    { terms: bill, events: [{ on: '2026-02-10', kind: 'accelerate' }], asOf: '2026-03-10' },
    {
      terms: { ...terms, count: 600 },
      events: Array.from({ length: 2001 }, () => ({
        on: '2026-02-10',
        kind: 'repay',
        amount: '0.01',
      })),
      asOf: '2026-03-10',
    },
    {
      terms: { ...terms, principal: '100000000000.00' },
      events: [{ on: '2026-02-10', kind: 'charge', amount: '100000000000.00' }],
      asOf: '2026-03-10',
    },
    {
      terms: {
        ...terms,
        method: 'daily',
        principal: '50000000000.00',
        rate: { value: '1', per: 'day' },
      },
      events: [],
      asOf: '2026-03-10',
    },
    { card: { ...card, rate } },
    { card: { ...card, damages: '5', minimum: '300.00' } },
    { card: { ...card, damages: '0.05' } },
    { card: { ...card, minimum: '300.00' } },
    { card: { ...card, nextStatement: '2026-04-25' } },
    { card: { ...card, postings: [{ on: '2026-04-26', amount: '1.00' }] } },
    { card: { ...card, on: 'some' } },
    { card: { ...card, tolerance: { days: 61, amount: '10.00' } } },
    {
      card: {
        ...card,
        postings: Array.from({ length: 3 }, () => ({ on: '2026-03-09', amount: '90000000000.00' })),
      },
    },
    { card },
    { card: {}, terms },
  ].filter((one) => JSON.stringify(one) !== JSON.stringify({ card })),
};

/** Text that is no request at all. */
const TEXTS: readonly string[] = [
  '',
  '{',
  'null',
  '3',
  '"a"',
  '{"principal":"1.00","principal":"2.00"}',
  '{"__proto__":{"count":6}}',
  '{"rate":{"value":"0.1","per":"year","value":"0.2"}}',
  '{"principal":1e400}',
  '['.repeat(100_000),
  `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`,
  '{"principal":"\ud800"}',
  `{"principal":"${'9'.repeat(5000)}"}`,
];

/** The first key in which a request differs from the one it was made of, as short text. */
const shown = (request: Json): string => {
  const text = JSON.stringify(request);
  return text.length > 160 ? `${text.slice(0, 100)} … ${text.slice(-55)}` : text;
};

/** Whether a pointer names a place in the request, or a key that is missing in one. */
function isThere(request: unknown, pointer: string): boolean {
  const keys = pointer.split('/').slice(1);
  let at: unknown = request;
  for (const key of keys.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return false;
    at = (at as Record<string, unknown>)[key];
    if (at === undefined) return false;
  }
  return keys.length === 0 || (typeof at === 'object' && at !== null);
}

const CASES = Object.entries(REFUSED).flatMap(([kind, requests]) =>
  requests.map((request) => [kind as CalcKind, request] as const),
);

describe('what cannot be is refused, and says where', () => {
  test('there are very many', () => {
    expect(CASES.length + TEXTS.length).toBeGreaterThanOrEqual(178);
  });

  test('each has its code and the place of a key', () => {
    const lines = CASES.map(([kind, request]) => {
      const found = calc(kind, JSON.stringify(request));
      if (found.ok) return `${kind} ${shown(request)}\n  ANSWERED`;
      const { code, pointer } = found.problem;
      if (pointer === undefined || !isThere(request, pointer))
        return `${kind} ${shown(request)}\n  ${code} NOWHERE ${pointer ?? ''}`;
      return `${kind} ${shown(request)}\n  ${code} ${pointer === '' ? '(the whole)' : pointer}`;
    });
    expect(lines.filter((line) => /ANSWERED|NOWHERE/.test(line))).toEqual([]);
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('refusals.txt', text));
  });

  test.each(TEXTS)('text that is no request', (text) => {
    for (const kind of Object.keys(REFUSED) as CalcKind[]) {
      const found = calc(kind, text);
      expect(found.ok ? 'ok' : found.problem.code).not.toBe('ok');
    }
  });

  test('what is allowed stands in the refusal', () => {
    const wanted = (kind: CalcKind, request: Json) => {
      const found = calc(kind, JSON.stringify(request));
      return found.ok ? 'ok' : found.problem.values?.['wanted'];
    };
    expect(wanted('schedule', { ...terms, residue: 'middle' })).toBe('"last" | "first" | "spread"');
    expect(wanted('schedule', { ...terms, dueDay: 32 })).toBe('≤ 31');
    expect(wanted('schedule', { ...terms, count: '6' })).toBe('1.5');
    expect(wanted('schedule', { ...terms, every: 'month' })).toBe('{…}');
    expect(wanted('schedule', { ...terms, every: { years: 1 } })).toBe(
      '{"months": …} | {"weeks": …} | {"days": …}',
    );
    expect(wanted('loan', event({ kind: 'gift' }))).toContain('"repay" | "draw"');
  });
});
