import { golden } from '@forbear/testkit';
import type { BorrowerCase } from '@forbear/negotiation';
import { dayOf, fen, parseRate, type Share } from '@forbear/money';
import { planDebts, type NamedPlan } from '@forbear/plan';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { CHANNELS, kit, paperHtml, paperText } from './index.ts';

const monthly = {
  every: { months: 1 },
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
} as const;
const none = { interest: fen(0), penalty: fen(0), fees: fen(0) };

const xiaoli: BorrowerCase = {
  asOf: dayOf(2026, 10, 5),
  person: { name: '小李', region: '浙江省杭州市', household: 1 },
  hardship: { reason: 'illness', since: dayOf(2026, 9, 20), note: '住院' },
  incomes: [
    { what: '病假工资', amount: fen(260_000), per: 'month', until: dayOf(2026, 12, 31), payDay: 5 },
    { what: '工资', amount: fen(720_000), per: 'month', from: dayOf(2027, 1, 5), payDay: 5 },
  ],
  expenses: [{ group: 'other', what: '生活', amount: fen(245_000), per: 'month' }],
  savings: fen(60_000),
  debts: [
    {
      id: 'jiebei',
      creditor: { name: '借呗', kind: 'consumer-finance' },
      product: 'jiebei',
      contractDate: dayOf(2026, 3, 10),
      terms: {
        ...monthly,
        principal: fen(3_000_000),
        rate: must(parseRate('0.0004', 'day')),
        method: 'equal-instalment',
        count: 12,
        from: dayOf(2026, 3, 10),
      },
      outstanding: { principal: fen(1_555_101), ...none, asOf: dayOf(2026, 10, 5) },
    },
  ],
  contacts: [],
  evidence: [{ what: '病假条' }, { what: '单位复工与工资说明' }],
};

const xiaozhang: BorrowerCase = {
  ...xiaoli,
  asOf: dayOf(2026, 11, 5),
  person: { name: '小张', region: '四川省成都市', household: 2 },
  hardship: { reason: 'unemployment', since: dayOf(2026, 9, 30), note: '' },
  incomes: [
    { what: '失业金', amount: fen(198_000), per: 'month' },
    { what: '伴侣分担的家用', amount: fen(200_000), per: 'month' },
  ],
  expenses: [{ group: 'other', what: '生活', amount: fen(208_000), per: 'month' }],
  savings: fen(30_000),
  debts: [
    {
      id: 'huabei',
      creditor: { name: '花呗', kind: 'consumer-finance' },
      product: 'huabei',
      contractDate: dayOf(2026, 11, 1),
      terms: {
        ...monthly,
        principal: fen(960_000),
        method: 'fee-instalment',
        count: 1,
        fee: { rate: 0 as Share, of: 'total' },
        from: dayOf(2026, 11, 1),
        firstDue: dayOf(2026, 11, 10),
        instalments: { bySelf: false, fee: { of: 'total', rates: { 6: 45_000_000 as Share } } },
      },
      outstanding: { principal: fen(960_000), ...none, asOf: dayOf(2026, 11, 5) },
    },
  ],
  evidence: [{ what: '失业登记证明' }],
};

const people = [
  ['xiaoli', xiaoli, 'jiebei', ['3,275.47', '2027年1月10日', '2027年6月10日']],
  ['xiaozhang', xiaozhang, 'huabei', ['1,672.00', '2026年11月10日', '2027年4月10日']],
] as const;

const planOf = (borrower: BorrowerCase) => must(planDebts(borrower)).plans[0] as NamedPlan;

describe.each(people)('the papers of %s', (name, borrower, debt, figures) => {
  test.each(CHANNELS)('%s says the same figures, as in its golden', (channel) => {
    const text = paperText(must(kit(borrower, planOf(borrower), debt, channel, 'zh')));
    for (const figure of figures) expect(text).toContain(figure);
    expect(text).toBe(golden(`letters/${name}-${channel}.txt`, text));
  });

  test.each(CHANNELS)('%s in English has every sum, and no Chinese but names', (channel) => {
    const text = paperText(must(kit(borrower, planOf(borrower), debt, channel, 'en')));
    expect(text).toContain(figures[0]);
    const names = [
      borrower.person.name,
      '借呗',
      '花呗',
      ...borrower.evidence.map(({ what }) => what),
    ];
    const rest = names.reduce((left, one) => left.replaceAll(one, ''), text);
    expect(rest).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('a paper', () => {
  test('chat messages stay short enough for a chat', () => {
    for (const [, borrower, debt] of people) {
      const paper = must(kit(borrower, planOf(borrower), debt, 'chat', 'zh'));
      for (const block of paper.blocks)
        if (block.kind === 'message') expect(block.text.length).toBeLessThan(200);
    }
  });

  test('what a person typed never becomes markup', () => {
    const evil = '<img src=x onerror=alert(1)>"\'&';
    const borrower = { ...xiaozhang, person: { ...xiaozhang.person, name: evil } };
    const html = paperHtml(must(kit(borrower, planOf(borrower), 'huabei', 'letter', 'zh')));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  });

  test('a debt that is kept has nothing to ask, another id is refused', () => {
    const rich = {
      ...xiaozhang,
      incomes: [{ what: 'x', amount: fen(3_000_000), per: 'month' as const }],
    };
    const kept = kit(rich, planOf(rich), 'huabei', 'letter', 'zh');
    expect(kept.ok ? 'ok' : kept.problem.code).toBe('NOTHING_TO_ASK');
    const other = kit(xiaozhang, planOf(xiaozhang), 'none', 'letter', 'zh');
    expect(other.ok ? 'ok' : other.problem.code).toBe('DEBT_UNKNOWN');
  });
});
