import { checkCase } from '@forbear/check';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkJson, readCaseFile } from './index.ts';

type Json = Record<string, unknown>;
type Found = {
  readonly debt?: string;
  readonly contact?: number;
  readonly rules: readonly string[];
  readonly severity: string;
  readonly amount?: string;
  readonly arithmetic: { readonly zh: string };
  readonly uncertain?: object;
};
type Check = {
  readonly findings: readonly Found[];
  readonly checked: readonly { what: { zh: string }; rules: readonly string[] }[];
  readonly notChecked: readonly { debt?: string; answer: string }[];
  readonly ways: readonly Found[];
};

const example = (name: string): Json =>
  JSON.parse(readFileSync(`example/${name}.json`, 'utf8')) as Json;

const checkOf = (file: Json): Check =>
  checkJson(checkCase(must(readCaseFile(JSON.stringify(file))))) as Check;

/** A case of 2026-11-20 with one debt, written as a stranger would. */
function caseOf(debt: Json, more: Json = {}): Json {
  return {
    ...example('xiaozhang'),
    asOf: '2026-11-20',
    evidence: [],
    ...more,
    debts: [
      {
        id: 'loan',
        creditor: { name: '某小贷', kind: 'micro-loan' },
        product: 'loan',
        contractDate: '2026-02-01',
        terms: TERMS,
        outstanding: owed('2000.00'),
        ...debt,
      },
    ],
  };
}

const TERMS = {
  principal: '10000.00',
  rate: { value: '0.10', per: 'year' },
  method: 'equal-instalment',
  count: 12,
  from: '2026-02-01',
};
const owed = (principal: string, more: Json = {}): Json => ({
  principal,
  interest: '0.00',
  penalty: '0.00',
  fees: '0.00',
  asOf: '2026-11-20',
  ...more,
});
const rate = (value: string, more: Json = {}): Json => ({
  terms: { ...TERMS, rate: { value, per: 'year' }, ...more },
});
const CARD: Json = {
  id: 'card',
  creditor: { name: '某银行信用卡', kind: 'bank' },
  product: 'card',
  contractDate: '2021-05-05',
  terms: {
    principal: '20000.00',
    rate: { value: '0.0005', per: 'day' },
    method: 'revolving',
    count: 1,
    from: '2026-10-25',
    firstDue: '2026-11-25',
    minimum: { share: '0.1' },
  },
  outstanding: owed('20000.00'),
};
const letter = (said: string, more: Json = {}): Json => ({
  on: '2026-11-06',
  channel: 'letter',
  by: 'lender',
  to: 'self',
  said,
  ...more,
});
const rules = ({ findings }: Check): readonly (string | undefined)[] =>
  findings.map((one) => one.rules[0]);

describe('the three people', () => {
  test.each(['xiaoli', 'xiaozhang'])(
    '%s: nothing to find, and what was looked at is said',
    (name) => {
      const found = checkOf(example(name));
      expect(found.findings).toEqual([]);
      expect(found.checked.length).toBeGreaterThan(3);
    },
  );

  test("小陈's colleague: 900.00 − 450.00 = 450.00 above the ceiling so far, 50.00 in each month to come", () => {
    const found = checkOf(example('xiaochen')).findings.filter(({ debt }) => debt === 'colleague');
    expect(found.map(({ amount }) => amount)).toEqual(['450.00', '150.00']);
    expect(found[1]?.arithmetic.zh).toContain('每期 50.00 元');
  });

  test('小陈: 美团 at 72.00 a month on 6,000.00 lies above 24 % both ways: 55.70', () => {
    // By flows at 2 % a month: 572.00 × 10.5753412 = 6,049.10, of 6,864.00 the share 49.10 / 6,049.10.
    const found = checkOf(example('xiaochen')).findings.filter(({ debt }) => debt !== 'colleague');
    expect(found).toMatchObject([
      {
        debt: 'meituan',
        amount: '55.70',
        rules: ['micro-loan-cost-ceiling-2025', 'licensed-lender-24pct-reduction'],
      },
    ]);
    expect(found[0]?.uncertain).toBeDefined();
  });
});

describe('what a stranger would write', () => {
  test.each([
    ['0.24', []],
    ['0.241', ['micro-loan-cost-ceiling-2025']],
    ['0.30', ['micro-loan-cost-ceiling-2025']],
  ])('a micro-loan of 2026 at %s', (value, wanted) => {
    expect(rules(checkOf(caseOf(rate(value))))).toEqual(wanted);
  });

  test.each([
    ['本期账单含滞纳金 284.00 元，请尽快还款', [['card-no-late-fee-no-overlimit-fee', '284.00']]],
    ['您已产生滞纳金', [['card-no-late-fee-no-overlimit-fee', undefined]]],
    ['超限费 30 元', [['card-no-late-fee-no-overlimit-fee', '30.00']]],
    ['我行不收滞纳金，按约定收取违约金', []],
    ['已为您免除滞纳金', []],
    ['请按时还款', []],
  ])('a card told: %s', (said, wanted) => {
    const found = checkOf(caseOf(CARD, { contacts: [letter(said)] }));
    expect(found.findings.map((one) => [one.rules[0], one.amount])).toEqual(wanted);
  });

  test('a late fee on what is no card is no card finding', () => {
    expect(checkOf(caseOf({}, { contacts: [letter('滞纳金 100 元')] })).findings).toEqual([]);
  });

  test('a paper can name it too, without a contact', () => {
    const found = checkOf(caseOf(CARD, { evidence: ['9 月账单，滞纳金 84.50 元'] }));
    expect(found.findings).toMatchObject([{ debt: 'card', amount: '84.50' }]);
  });

  const friend = { creditor: { name: '朋友', kind: 'person' } };
  test.each([
    ['2026-02-01', '0.12', []],
    ['2026-02-01', '0.13', ['private-lending-cap-4xlpr']],
    ['2019-06-01', '0.13', ['private-lending-transition']],
  ])('a private loan of %s at %s over 120 months', (contractDate, value, wanted) => {
    const terms = rate(value, { from: contractDate, method: 'interest-first', count: 120 });
    const found = checkOf(
      caseOf({ ...friend, contractDate, ...terms, outstanding: owed('10000.00') }),
    );
    expect([...new Set(rules(found))]).toEqual(wanted);
  });

  const old = (due: string): Json => ({
    creditor: { name: '某银行', kind: 'bank' },
    contractDate: '2022-11-19',
    ...rate('0.1', { method: 'bullet', from: due.replace('2023', '2022') }),
    outstanding: owed('10000.00'),
    overdueSince: due,
  });
  test.each([
    ['three years', '2023-11-20', [], []],
    ['three years and a day', '2023-11-19', [], ['limitation-3-years']],
    [
      'with a letter between',
      '2023-11-19',
      [letter('因失业无力还款，申请延期三个月', { by: 'borrower', on: '2025-03-01' })],
      [],
    ],
    [
      'with a letter after it had run out',
      '2023-11-10',
      [letter('申请分期', { by: 'borrower', on: '2026-11-15' })],
      ['limitation-after-expiry-waiver'],
    ],
    [
      'with a call alone between',
      '2023-11-19',
      [letter('催还款', { channel: 'phone', connected: true, on: '2025-03-01', at: '10:00' })],
      ['limitation-interruption'],
    ],
    [
      'with a dispute between',
      '2023-11-19',
      [letter('我不认可这笔债，没有借过', { by: 'borrower', on: '2025-03-01' })],
      ['limitation-3-years'],
    ],
  ])('a debt %s', (_title, due, contacts, wanted) => {
    const limitation = rules(checkOf(caseOf(old(due), { contacts }))).filter((one) =>
      one?.startsWith('limitation'),
    );
    expect(limitation).toEqual(wanted);
  });

  test.each([
    ['2026-11-06', '第 14 天'],
    ['2026-11-05', '第 15 天，最后一天'],
    ['2026-11-04', '第 16 天，已过 1 天'],
  ])('a payment order received on %s', (on, words) => {
    for (const more of [
      { contacts: [letter('收到法院支付令', { on })] },
      { evidence: [{ what: '支付令', on }] },
    ]) {
      const [first] = checkOf(caseOf({}, more)).findings;
      expect(first?.rules[0]).toBe('payment-order');
      expect(first?.arithmetic.zh).toContain(words);
    }
  });

  test('a threat of a payment order is none', () => {
    for (const said of [
      '再不还款我司将申请支付令',
      '已进入支付令申请程序',
      '我们会向法院申请支付令',
    ]) {
      const contacts = [letter(said, { channel: 'sms' })];
      expect(rules(checkOf(caseOf({}, { contacts })))).not.toContain('payment-order');
    }
  });

  test.each([
    [60, []],
    [61, ['card-individual-instalment-art70']],
  ])('an answer of %i instalments on a card', (count, wanted) => {
    const answer = { measures: [{ kind: 'reinstal', count }] };
    expect(rules(checkOf(caseOf({ ...CARD, answer })))).toEqual(wanted);
  });

  test('9,500.00 of 10,000.00 arrived: by the key, and by what was noted', () => {
    const keyed = checkOf(caseOf({ ...friend, received: '9500.00' }));
    const noted = checkOf(
      caseOf(friend, { contacts: [letter('借条写 10000，到手 9500 元', { by: 'borrower' })] }),
    );
    for (const found of [keyed, noted])
      expect(found.findings).toMatchObject([
        {
          amount: '500.00',
          rules: ['private-lending-principal-netting', 'no-upfront-interest-deduction'],
        },
      ]);
  });

  test.each([
    [{ creditor: { name: '某平台' } }, 'creditor.kind'],
    [{ creditor: { name: '某平台', kind: 'unknown' } }, 'creditor.kind'],
    [{ ...friend, contractDate: undefined }, 'contractDate'],
    [{ contractDate: undefined }, 'contractDate'],
  ])('%j: the answer that would change it is %s, and the rest goes on', (debt, answer) => {
    const found = checkOf(
      caseOf({ ...debt, answer: { measures: [{ kind: 'reinstal', count: 12 }] } }),
    );
    expect(found.notChecked.map((one) => one.answer)).toContain(answer);
    expect(found.findings).toEqual([]);
    expect(found.checked.length).toBeGreaterThan(3);
  });

  test('M2: sums beyond what is handled are told, and the other debts go on', () => {
    const file = example('xiaochen') as { debts: Json[] };
    const huge = {
      ...TERMS,
      principal: '99999999999.00',
      method: 'bullet',
      rate: { value: '10', per: 'year' },
      count: 600,
    };
    const debts = [
      ...file.debts,
      {
        ...file.debts[4],
        id: 'huge',
        terms: huge,
        outstanding: owed('99999999999.00', { interest: '99999999999.00' }),
      },
    ];
    const found = checkOf({ ...file, debts });
    expect(found.notChecked.filter(({ debt }) => debt === 'huge').length).toBeGreaterThan(0);
    expect(found.findings[0]).toMatchObject({ debt: 'colleague', amount: '450.00' });
  });

  test('last days come first, then by severity and sum', () => {
    const file = example('xiaochen');
    const found = checkOf({
      ...file,
      contacts: [{ ...letter('收到支付令'), debt: 'jintiao' }],
    });
    expect(rules(found).slice(0, 2)).toEqual(['payment-order', 'private-lending-cap-4xlpr']);
  });

  test('no text of a finding calls anything illegal unless a law stands behind it', () => {
    const found = checkOf(
      caseOf(
        { ...CARD, answer: { measures: [{ kind: 'reinstal', count: 61 }] } },
        { contacts: [letter('滞纳金 1 元')] },
      ),
    );
    for (const one of found.findings)
      if (one.severity !== 'law') expect(JSON.stringify(one)).not.toMatch(/违法|illegal|unlawful/);
  });
});
