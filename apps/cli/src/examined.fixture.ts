export type Json = { readonly [key: string]: unknown };

const person = { name: '赵一', region: '广东省深圳市', household: 1 };
const money = (value: string, per = 'month') => ({ amount: value, per });

const around = {
  format: 'forbear-case-file',
  version: 2,
  asOf: '2026-11-29',
  person,
  hardship: { reason: 'unemployment', since: '2026-08-01', note: '公司裁员，8月起没有工资。' },
  incomes: [{ what: '工资', ...money('4200.00'), payDay: 10 }],
  expenses: [
    { group: 'rent', what: '房租', ...money('1200.00') },
    { group: 'food', what: '吃饭', ...money('1400.00') },
  ],
  savings: '800.00',
  contacts: [],
  evidence: [],
};

const owed = (principal: string, interest: string, penalty: string) => ({
  principal,
  interest,
  penalty,
  fees: '0.00',
  asOf: '2026-11-29',
});

const debt = {
  id: 'loan',
  creditor: { name: '甲消费金融', kind: 'consumer-finance' },
  product: 'consumer-loan',
  contractDate: '2026-06-15',
  terms: {
    principal: '12000.00',
    rate: { value: '0.18', per: 'year' },
    method: 'interest-first',
    count: 12,
    from: '2026-06-15',
  },
  outstanding: owed('12000.00', '360.00', '40.00'),
  overdueSince: '2026-10-15',
};

/** Payable in one sum on 2022-06-01, and claimed since by nobody. */
const oldDebt = {
  ...debt,
  contractDate: '2021-06-01',
  terms: { ...debt.terms, principal: '9000.00', method: 'bullet', from: '2021-06-01' },
  outstanding: owed('9000.00', '1620.00', '7000.00'),
  overdueSince: '2022-06-01',
};

const card = {
  id: 'card',
  creditor: { name: '乙银行信用卡', kind: 'bank' },
  product: 'card',
  contractDate: '2022-03-01',
  terms: {
    principal: '20000.00',
    rate: { value: '0.0005', per: 'day' },
    method: 'revolving',
    count: 1,
    from: '2026-08-20',
    firstDue: '2026-09-10',
    minimum: { share: '0.1' },
  },
  outstanding: owed('20000.00', '600.00', '0.00'),
  overdueSince: '2026-09-10',
};

const friend = {
  id: 'friend',
  creditor: { name: '孙浩', kind: 'person' },
  product: 'private',
  contractDate: '2025-12-15',
  terms: {
    principal: '20000.00',
    rate: { value: '0.30', per: 'year' },
    method: 'interest-first',
    count: 12,
    from: '2025-12-15',
  },
  outstanding: owed('20000.00', '0.00', '0.00'),
};

/** Level rows at 12 % a year, and 1.2 % a month of the original sum for a guarantee. */
const assisted = {
  id: 'loan',
  creditor: { name: '某银行（助贷平台甲）', kind: 'bank' },
  product: 'assisted',
  contractDate: '2026-11-01',
  terms: {
    principal: '12000.00',
    rate: { value: '0.12', per: 'year' },
    method: 'equal-instalment',
    count: 12,
    from: '2026-11-01',
    fee: { rate: '0.012', of: 'period' },
  },
  outstanding: owed('12000.00', '0.00', '0.00'),
};

const contact = (on: string, to: string, said: string) => ({
  on,
  at: '10:00',
  channel: 'letter',
  by: 'lender',
  to,
  said,
});
const evidence = (...papers: readonly (readonly [what: string, on?: string])[]) => ({
  evidence: papers.map(([what, on]) => (on === undefined ? { what } : { what, on })),
});

const { fee: _, ...bare } = assisted.terms;
/** The same fee as a charge of a guarantor. */
const guaranteed = {
  ...assisted,
  terms: {
    ...bare,
    charges: [{ payee: 'guarantor', rate: '0.012', of: 'original' }],
  },
};

/** The cases of the examination. */
export const CASES = {
  loan: { ...around, debts: [debt] },
  old: { ...around, debts: [oldDebt] },
  oldMotherSigned: {
    ...around,
    debts: [oldDebt],
    contacts: [contact('2024-05-01', 'relative', '催款通知书，我妈（同住）签收并签了字')],
  },
  oldAssigned: {
    ...around,
    debts: [oldDebt],
    contacts: [contact('2024-05-01', 'relative', '债权转让通知寄到家里，写明转让给丙资产')],
  },
  card: { ...around, debts: [card] },
  lawyer: {
    ...around,
    debts: [card],
    contacts: [
      {
        ...contact(
          '2026-11-15',
          'self',
          '律师函：请三日内还清，否则我所将代理起诉。您的行为已涉嫌信用卡诈骗罪，将移送公安机关。',
        ),
        by: 'agency',
        debt: 'card',
      },
    ],
  },
  friend: { ...around, debts: [friend] },
  assisted: {
    ...around,
    incomes: [{ what: '工资', ...money('3600.00'), payDay: 10 }],
    debts: [assisted],
    ...evidence(['担保费扣款记录：每月担保服务费158元'], ['会员权益费299元']),
  },
  guaranteed: {
    ...around,
    incomes: [{ what: '工资', ...money('3600.00'), payDay: 10 }],
    debts: [guaranteed],
  },
  suit: {
    ...around,
    debts: [debt],
    ...evidence(['法院传票', '2026-11-20'], ['起诉状副本', '2026-11-20']),
  },
  arbitration: { ...around, debts: [debt], ...evidence(['仲裁通知书', '2026-11-20']) },
  enforcement: {
    ...around,
    debts: [debt],
    ...evidence(['民事判决书', '2026-09-01'], ['执行通知书', '2026-11-15']),
  },
  order: { ...around, debts: [debt], ...evidence(['支付令', '2026-11-16']) },
} as const;

const does = (kind: string, on: string, facts: Json = {}): Json => ({ kind, on, ...facts });
const offer = { count: 12, each: '1136.83', firstDue: '2026-12-15' };
const text = {
  lender: '甲消费金融',
  borrower: '赵一',
  openTotal: '12400.00',
  ...offer,
  total: '13641.96',
  collectionStops: true,
};
const paid = (on: string, amount = '1136.83') => ({ paid: { on, amount } });

const prepared = [does('facts-complete', '2026-11-29')];
const contacting = [...prepared, does('contact-begun', '2026-11-30', { channel: 'phone' })];
const requested = [...contacting, does('request-taken', '2026-11-30', { number: 'R1' })];
const papersAsked = [...requested, does('papers-asked', '2026-12-01', { papers: ['失业证明'] })];
const offered = [...requested, does('offer', '2026-12-02', { offer })];
const active = [
  ...offered,
  does('borrower-accepts', '2026-12-03', { text }),
  does('text-equals', '2026-12-04'),
];
const settled = [
  ...active,
  does('instalment-matched', '2026-12-15', paid('2026-12-15')),
  does('settled-early', '2027-01-05', paid('2027-01-05', '11263.17')),
];
const disputed = [
  ...active,
  does('instalment-matched', '2026-12-15', paid('2026-12-15')),
  does('bill-differs', '2026-12-20', { found: ['sum', 'penalty'] }),
];
const reportWrong = [...settled, does('report-wrong', '2027-02-25')];
const refused = [...requested, does('refused', '2026-12-05')];

/** The histories of the examination. */
export const EVENTS = {
  requested,
  papersAsked,
  cured: [
    ...active,
    does('no-match', '2026-12-17'),
    does('paid-late', '2026-12-19', paid('2026-12-19')),
  ],
  closed: [...settled, does('confirmation-stored', '2027-02-01')],
  settled,
  corrected: [...disputed, does('corrected', '2026-12-28')],
  called: [
    ...offered,
    does('does-not-fit', '2026-12-03', {
      counter: { count: 24, each: '600.00', firstDue: '2026-12-15' },
    }),
    does('contact', '2026-12-04', {
      contact: { channel: 'phone', by: 'lender', said: '问了收入' },
    }),
  ],
  sued: [...requested, does('notice-of-court', '2026-12-03', { court: { paper: 'lawsuit' } })],
  order: [
    ...requested,
    does('notice-of-court', '2026-12-03', { court: { paper: 'payment-order' } }),
  ],
  ended: [
    ...active,
    does('no-match', '2026-12-17', paid('2026-12-15', '500.00')),
    does('lender-ends-agreement', '2026-12-30', { reason: '逾期' }),
  ],
  reportWrong,
  reportMended: [...reportWrong, does('corrected', '2027-03-05')],
  disputed: [
    ...disputed,
    does('instalment-matched', '2027-01-15', paid('2027-01-15')),
    does('not-corrected-in-time', '2027-01-20', { complaint: 'simple' }),
  ],
  oral: [
    ...offered,
    does('borrower-accepts', '2026-12-03'),
    does('no-text-in-time', '2026-12-06'),
    does('no-text-in-time', '2026-12-09'),
    does('no-text-in-time', '2026-12-12'),
  ],
  textThere: [
    ...offered,
    does('borrower-accepts', '2026-12-03', {
      text: { ...text, interest: 'none', graceDays: 3, cureDays: 10 },
    }),
  ],
  refused,
  escalated: [
    ...refused,
    does('no-reason', '2026-12-07'),
    does('answer-no', '2026-12-20', { reason: '政策不允许' }),
  ],
} as const;

const offers = (before: readonly Json[], on: string) => [...before, does('offer', on, { offer })];
const refuses = (before: readonly Json[], on: string) => [...before, does('refused', on)];

/** What everyday life brings, and a table once refused. */
export const afterTerms: Readonly<Record<string, readonly Json[]>> = {
  'an offer in prepared': offers(prepared, '2026-12-01'),
  'an offer in contacting': offers(contacting, '2026-12-01'),
  'an offer in proof_asked': offers(papersAsked, '2026-12-03'),
  'an offer in refused': offers(refused, '2026-12-06'),
  'an offer in escalated': offers(EVENTS.escalated, '2026-12-28'),
  'a refusal in requested': refuses(requested, '2026-12-05'),
  'a refusal in proof_asked': refuses(papersAsked, '2026-12-03'),
  'a refusal in agreed_orally': refuses(EVENTS.oral, '2026-12-13'),
  'settled early while requested': [
    ...requested,
    does('settled-early', '2026-12-05', paid('2026-12-05', '12400.00')),
  ],
  'the lender ends an agreement that is kept': [
    ...active,
    does('lender-ends-agreement', '2026-12-10'),
  ],
};
