import { formatDay, parseMonth } from '@forbear/money';
import { accountOf, type Debt } from '@forbear/loan';
import { planDebts } from '@forbear/plan';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseFileSchema, readCaseFile, writeCaseFile } from './index.ts';

const names = ['xiaoli', 'xiaozhang', 'xiaochen'];
const textOf = (name: string) => readFileSync(`example/${name}.json`, 'utf8');

type Json = Record<string, unknown>;
/** The example with one place changed; `undefined` removes it. */
function changed(pointer: string, value: unknown): string {
  const file = JSON.parse(textOf('xiaozhang')) as Json;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() as string;
  const place = keys.reduce<Json>((inner, key) => inner[key] as Json, file);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return JSON.stringify(file);
}

describe('the case file', () => {
  test.each(names)('D3: %s read, written and read again is the same', (name) => {
    const once = must(readCaseFile(textOf(name)));
    expect(must(readCaseFile(writeCaseFile(once)))).toEqual(once);
  });

  const kept = (name: string) => readFileSync(`packages/wire/src/fixture/${name}.json`, 'utf8');

  test('version 1 is read for ever, and written as version 2', () => {
    const borrower = must(readCaseFile(kept('case-file-v1')));
    expect(borrower.debts.length).toBe(2);
    const written = writeCaseFile(borrower);
    expect(JSON.parse(written)).toMatchObject({ version: 2 });
    expect(must(readCaseFile(written))).toEqual(borrower);
  });

  test('D3: version 2 with every key, read, written and read again is the same', () => {
    const borrower = must(readCaseFile(kept('case-file-v2')));
    expect(must(readCaseFile(writeCaseFile(borrower)))).toEqual(borrower);
    expect(JSON.parse(writeCaseFile(borrower))).toMatchObject({
      person: { age: 34 },
      cash: '520.00',
      decisions: [{ plan: 'smallest-ask' }, { amount: '100.00' }],
      guessed: ['/debts/1/terms/dayCount', '/debts/3/terms', '/incomes/4/amount'],
    });
  });

  test('a contact may be told by its month; one of a month to come is left out and asked about', () => {
    const told = { channel: 'phone', by: 'agency', to: 'self', at: '22:40' };
    const text = changed('/contacts', [
      { on: '2026-10', ...told },
      { on: '2026-12', ...told },
    ]);
    const borrower = must(readCaseFile(text));
    expect(borrower.contacts).toEqual([{ onMonth: must(parseMonth('2026-10')), ...told }]);
    expect(borrower.asked?.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['DAY_AHEAD', '/contacts/1/on'],
    ]);
    expect(JSON.parse(writeCaseFile(borrower))).toMatchObject({ contacts: [{ on: '2026-10' }] });
    const wrong = readCaseFile(changed('/contacts', [{ on: '2026-13', ...told }]));
    expect(wrong.ok).toBe(false);
  });

  test.each([
    { kind: 'extend', months: 3, interest: 'monthly' },
    { kind: 'free-days', from: '2026-11-10', to: '2026-12-10' },
    {
      ...{ kind: 'reinstal', count: 24, firstDue: '2026-12-25' },
      ...{ rate: { value: '0.0002', per: 'day' }, fee: { rate: '0.065', of: 'total' } },
    },
    {
      ...{ kind: 'steps', firstDue: '2026-12-10', rate: { value: '0', per: 'day' } },
      steps: [
        { count: 3, amount: '200.00' },
        { count: 17, amount: '500.00' },
      ],
    },
    { kind: 'reduce-rate', rate: { value: '0.0001', per: 'day' }, periods: 3 },
    { kind: 'waive', component: 'penalty', amount: 'all' },
    { kind: 'waive', component: 'interest', amount: '12.34' },
    { kind: 'settle', on: '2026-12-01', amount: '5000.00' },
  ])('D3: an answer of $kind is written as it is read', (measure) => {
    const read = must(readCaseFile(changed('/debts/0/answer', { measures: [measure] })));
    const written = JSON.parse(writeCaseFile(read)) as { debts: { answer?: unknown }[] };
    expect(written.debts[0]?.answer).toEqual({ measures: [measure] });
  });

  test('version 1 does not take the keys of version 2', () => {
    const found = readCaseFile(changed('/version', 1));
    expect(found.ok ? 'ok' : found.problem).toMatchObject({
      code: 'KEY_UNKNOWN',
      pointer: '/debts/0/kind',
    });
  });

  test('a debt without terms has those of its template, marked as guessed and left out again', () => {
    const borrower = must(readCaseFile(changed('/debts/0/terms', undefined)));
    const [debt] = borrower.debts;
    expect(debt).toMatchObject({ guessed: ['/terms'], terms: { method: 'revolving' } });
    expect(accountOf(debt as Debt, borrower.asOf).ok).toBe(true);
    const written = JSON.parse(writeCaseFile(borrower)) as { debts: object[]; guessed: string[] };
    expect(written.debts[0]).not.toHaveProperty('terms');
    expect(written.guessed).toEqual(['/debts/0/terms']);
  });

  test.each(['花呗', '信用卡', '借呗', '个人住房商业贷款', '同事', '某产品'])(
    'a debt known by its product %s and its sum alone is planned',
    (product) => {
      const file = JSON.parse(textOf('xiaozhang')) as { debts: Json[] };
      const { id, creditor, outstanding } = file.debts[0] as Json;
      file.debts = [{ id, creditor, outstanding, product }];
      const { plans, findings } = must(planDebts(must(readCaseFile(JSON.stringify(file)))));
      expect(findings.map(({ code }) => code)).toContain('terms-guessed');
      expect(plans.every(({ choices }) => choices.length === 1)).toBe(true);
    },
  );

  test.each([
    ...[-7, 0, 3, 300, 999_999_999].map((days) => ['days', days] as const),
    ...['0.00', '1.00', '99999999999.99'].map((balance) => ['balance', balance] as const),
  ])('%s of a row follow from its other figures, though the file says %s', (key, value) => {
    const text = readFileSync('example/xiaochen.json', 'utf8');
    const file = JSON.parse(text) as { debts: { remaining?: Json[] }[] };
    for (const { remaining = [] } of file.debts) for (const row of remaining) row[key] = value;
    expect(must(readCaseFile(JSON.stringify(file)))).toEqual(must(readCaseFile(text)));
  });

  test.each([
    [
      [7, 7, 7],
      [7, 8, 9],
    ],
    [
      [-7, 0, 3],
      [1, 2, 3],
    ],
    [
      [3, 2, 1],
      [3, 4, 5],
    ],
  ])('rows numbered %j are numbered %j', (told, numbered) => {
    const file = JSON.parse(readFileSync('example/xiaochen.json', 'utf8')) as {
      debts: { remaining?: Json[] }[];
    };
    const rows = file.debts[0]?.remaining as Json[];
    rows.push({ ...rows[1], due: '2027-01-25' });
    rows.forEach((row, k) => (row['no'] = told[k]));
    const [debt] = must(readCaseFile(JSON.stringify(file))).debts;
    expect(debt?.remaining?.map(({ no }) => no)).toEqual(numbered);
    // What is left after each row is what the rows behind it repay.
    const left = debt?.remaining?.map((_, k, all) =>
      all.slice(k + 1).reduce((sum, { principal }) => sum + principal, 0),
    );
    expect(debt?.remaining?.map(({ balance }) => balance)).toEqual(left);
  });

  // A fee of a period, 1 % each month for six, is six times that of the whole.
  test.each(['period', 'total'])(
    "instalments at the creditor's own fee of the %s stay so",
    (of) => {
      const terms = { bySelf: true, fee: { of, rates: { '6': '0.01' } } };
      const borrower = must(readCaseFile(changed('/debts/0/terms/instalments', terms)));
      expect(borrower.debts[0]?.terms.instalments?.fee.of).toBe(of);
      expect(must(readCaseFile(writeCaseFile(borrower)))).toEqual(borrower);
    },
  );

  test('when money in hand was told comes back as it was written', () => {
    const moneyTold = { on: '2026-11-03', paid: '1672.00' };
    const borrower = must(readCaseFile(changed('/moneyTold', moneyTold)));
    expect(formatDay(borrower.moneyTold!.on)).toBe('2026-11-03');
    expect(borrower.moneyTold?.paid).toBe(167_200);
    expect(must(readCaseFile(writeCaseFile(borrower)))).toEqual(borrower);
  });

  test('why the person cannot pay may be left out', () => {
    const borrower = must(readCaseFile(changed('/hardship', undefined)));
    expect('hardship' in borrower).toBe(false);
    const undated = must(readCaseFile(changed('/hardship/since', undefined)));
    expect('since' in (undated.hardship ?? {})).toBe(false);
    expect(must(readCaseFile(writeCaseFile(undated)))).toEqual(undated);
    expect(must(readCaseFile(writeCaseFile(borrower)))).toEqual(borrower);
  });

  test('since when may be a month: it is one again when it is written, and no day', () => {
    const borrower = must(readCaseFile(changed('/hardship/since', '2026-09')));
    expect(borrower.hardship).toMatchObject({ sinceMonth: 2026 * 12 + 8 });
    expect('since' in (borrower.hardship ?? {})).toBe(false);
    expect(writeCaseFile(borrower)).toContain('"since": "2026-09"');
    expect(must(readCaseFile(writeCaseFile(borrower)))).toEqual(borrower);
  });

  test.each([
    ['JSON_TEXT', undefined, '{'],
    ['JSON_TEXT', undefined, ''],
    ['JSON_TOO_DEEP', undefined, `${'['.repeat(41)}${']'.repeat(41)}`],
    ['VALUE_SHAPE', '', `${'['.repeat(40)}${']'.repeat(40)}`],
    ['VALUE_SHAPE', '', '[]'],
    ['VALUE_SHAPE', '', 'null'],
    ['CASE_FILE_NEWER', '/version', changed('/version', 3)],
    ['VALUE_SHAPE', '/version', changed('/version', 0)],
    ['KEY_MISSING', '/version', changed('/version', undefined)],
    ['VALUE_SHAPE', '/debts/0/kind', changed('/debts/0/kind', 'yacht')],
    ['VALUE_SHAPE', '/person/age', changed('/person/age', 17.5)],
    ['VALUE_SHAPE', '/guessed/0', changed('/guessed', ['/debts/7/terms'])],
    ['VALUE_SHAPE', '/guessed/0', changed('/guessed', ['debts'])],
    ['KEY_MISSING', '/savings', changed('/savings', undefined)],
    ['KEY_UNKNOWN', '/debts/0/terms/colour', changed('/debts/0/terms/colour', 'red')],
    ['MONEY_TEXT', '/savings', changed('/savings', '1,000')],
    ['MONEY_TEXT', '/savings', changed('/savings', '-5')],
    ['VALUE_SHAPE', '/savings', changed('/savings', 300)],
    ['DAY_TEXT', '/asOf', changed('/asOf', '2026-02-30')],
    ['DAY_TEXT', '/asOf', changed('/asOf', '10000-01-01')],
    [
      'RATE_TEXT',
      '/debts/0/terms/penalty/rate/value',
      changed('/debts/0/terms/penalty/rate/value', '5%'),
    ],
    [
      'RATE_TEXT',
      '/debts/0/terms/instalments/fee/rates/3',
      changed('/debts/0/terms/instalments/fee/rates/3', 'x'),
    ],
    ['VALUE_SHAPE', '/debts/0/creditor/kind', changed('/debts/0/creditor/kind', 'shark')],
    // Of several shapes the one that is meant tells what is wrong in it.
    ['VALUE_SHAPE', '/debts/0/answer', changed('/debts/0/answer', 'perhaps')],
    ['KEY_MISSING', '/debts/0/answer/measures', changed('/debts/0/answer', {})],
    [
      'VALUE_SHAPE',
      '/debts/0/answer/measures/0/kind',
      changed('/debts/0/answer', { measures: [{ kind: 'extension', months: 12 }] }),
    ],
    ['TEXT_UNSAFE', '/person/name', changed('/person/name', '小\u202e张')],
    ['TEXT_UNSAFE', '/person/name', changed('/person/name', '\ud800')],
    ['DAY_TEXT', '/hardship/since', changed('/hardship/since', '2026-13')],
    [
      'KEY_UNKNOWN',
      '/__proto__',
      textOf('xiaozhang').replace('{', '{"__proto__": {"polluted": true},'),
    ],
  ])('%s at %s', (code, pointer, text) => {
    const found = readCaseFile(text);
    expect(found.ok ? 'ok' : found.problem).toMatchObject({
      code,
      ...(pointer === undefined ? {} : { pointer }),
    });
  });

  test('what is told of days ahead is left out and asked about, the rest is read', () => {
    const call = { channel: 'phone', by: 'lender', to: 'self' };
    const file = {
      ...(JSON.parse(textOf('xiaozhang')) as Record<string, unknown>),
      contacts: [
        { ...call, on: '2027-03-01' },
        { ...call, on: '2026-11-01' },
      ],
      evidence: ['合同', { what: '传票', on: '2027-03-02' }],
    };
    const told = must(readCaseFile(JSON.stringify(file)));
    expect(told.asked?.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['DAY_AHEAD', '/contacts/0/on'],
      ['DAY_AHEAD', '/evidence/1/on'],
    ]);
    expect(told.contacts).toHaveLength(1);
    expect(told.evidence).toEqual([{ what: '合同' }, { what: '传票' }]);
  });

  test.each(['2027-03-01', '2027-03'])('a hardship since %s has not begun yet: asked', (since) => {
    const { hardship, asked } = must(readCaseFile(changed('/hardship/since', since)));
    expect(asked?.map(({ pointer }) => pointer)).toEqual(['/hardship/since']);
    expect(Object.keys(hardship ?? {})).toEqual(
      expect.not.arrayContaining(['since', 'sinceMonth']),
    );
    expect(hardship?.reason).toBeDefined();
  });

  test('two debts of one id are refused', () => {
    const file = JSON.parse(textOf('xiaozhang')) as { debts: unknown[] };
    file.debts.push(file.debts[0]);
    const found = readCaseFile(JSON.stringify(file));
    expect(found.ok ? 'ok' : found.problem).toMatchObject({
      code: 'DEBT_ID_TWICE',
      pointer: '/debts/1/id',
    });
  });

  test('plans and negotiations kept beside a case, and papers by name alone, are taken', () => {
    const found = must(readCaseFile(changed('/plans', [{ name: 'cheapest' }])));
    expect(found.debts.length).toBe(1);
    expect(must(readCaseFile(changed('/evidence', ['失业证']))).evidence).toEqual([
      { what: '失业证' },
    ]);
  });

  test.each([undefined, 'unknown'])('a creditor of kind %s is taken as not known', (kind) => {
    const { creditor } = must(readCaseFile(changed('/debts/0/creditor/kind', kind)))
      .debts[0] as Debt;
    expect(creditor).toEqual({ name: '花呗' });
  });

  test('a debt without a contract date is taken', () => {
    const [debt] = must(readCaseFile(changed('/debts/0/contractDate', undefined))).debts;
    expect(debt && 'contractDate' in debt).toBe(false);
  });

  test('D3: contacts noted inside a debt belong to it, names stay names', () => {
    const contact = { on: '2026-11-01', channel: 'phone', by: 'agency', to: 'self' };
    const borrower = must(readCaseFile(changed('/debts/0/contacts', ['95188', contact])));
    expect(borrower.debts[0]?.contacts).toEqual(['95188']);
    expect(borrower.contacts).toMatchObject([{ debt: 'huabei', by: 'agency' }]);
    expect(must(readCaseFile(writeCaseFile(borrower)))).toEqual(borrower);
  });

  test('a debt without a known rate is taken', () => {
    const text = changed('/debts/0/terms', {
      principal: '9600.00',
      method: 'equal-instalment',
      count: 3,
      from: '2026-11-01',
    });
    expect(readCaseFile(text).ok).toBe(true);
  });

  test('its JSON Schema stands in docs and is current', () => {
    const published = readFileSync('docs/case-file.schema.json', 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(caseFileSchema())));
  });
});
