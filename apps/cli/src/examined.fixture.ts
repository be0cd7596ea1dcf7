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
  motherSigned: {
    ...around,
    debts: [debt],
    contacts: [
      {
        ...contact('2026-11-20', 'relative', '催收函由我妈签收了，她在回执上签了字'),
        by: 'agency',
        debt: 'loan',
      },
    ],
  },
  suedYesterday: {
    ...around,
    debts: [debt],
    ...evidence(['起诉状副本', '2026-11-28'], ['法院传票', '2026-11-28']),
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
