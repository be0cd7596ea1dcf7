import type { Household } from '@forbear/budget';
import { accountOf, type Debt, type Terms } from '@forbear/loan';
import {
  fen,
  parseDay,
  parseRate,
  parseShare,
  ZERO,
  type Day,
  type Rate,
  type Share,
} from '@forbear/money';
import { DEMO_BOOK, type Policy } from '@forbear/negotiation';
import { must } from '@forbear/problem';
import type { Disclosed, ProposalInput } from './proposal/proposal.ts';

export const day = (text: string): Day => must(parseDay(text));
export const rate = (value: string, per: Rate['per']): Rate => must(parseRate(value, per));
export const share = (text: string): Share => must(parseShare(text));

export const MONTHLY = DEMO_BOOK.policies[0] as Policy;
export const CASH = DEMO_BOOK.policies[1] as Policy;

const PLAIN = {
  every: { months: 1 },
  dayCount: 'actual/360',
  rounding: 'half-up',
  residue: 'last',
} as const;

const LI_TERMS: Terms = {
  ...PLAIN,
  principal: fen(3_000_000),
  rate: rate('0.0004', 'day'),
  method: 'equal-instalment',
  count: 12,
  from: day('2026-03-10'),
  firstDue: day('2026-04-10'),
  penalty: { multiple: share('1.5'), base: 'principal' },
};

const ZHANG_TERMS: Terms = {
  ...PLAIN,
  principal: fen(960_000),
  method: 'fee-instalment',
  count: 1,
  fee: { rate: share('0'), of: 'total' },
  from: day('2026-11-01'),
  firstDue: day('2026-11-10'),
  penalty: { rate: rate('0.0005', 'day'), base: 'instalment' },
  instalments: {
    bySelf: false,
    fee: {
      of: 'total',
      rates: { 3: share('0.025'), 6: share('0.045'), 9: share('0.065'), 12: share('0.088') },
    },
  },
};

const debtOf = (id: string, product: string, terms: Terms, principal: number, asOf: Day): Debt => ({
  id,
  creditor: { name: '宽限示例消费金融', kind: 'consumer-finance' },
  product,
  contractDate: terms.from,
  terms,
  outstanding: { principal: fen(principal), interest: ZERO, penalty: ZERO, fees: ZERO, asOf },
});

const spend = (what: string, amount: number): Household['expenses'][number] => ({
  group: 'food',
  what,
  amount: fen(amount),
  per: 'month',
});

const LI_BUDGET: Household = {
  incomes: [
    { what: '病假工资', amount: fen(260_000), per: 'month', until: day('2026-12-31'), payDay: 5 },
    { what: '工资', amount: fen(720_000), per: 'month', from: day('2027-01-05'), payDay: 5 },
  ],
  expenses: [spend('生活', 245_000)],
  savings: fen(60_000),
};

const ZHANG_BUDGET: Household = {
  incomes: [
    { what: '失业金', amount: fen(198_000), per: 'month' },
    { what: '伴侣分担', amount: fen(200_000), per: 'month' },
  ],
  expenses: [spend('生活', 208_000)],
  savings: fen(30_000),
};

/** What a proposal is made of, with all that was disclosed. */
export type Asked = Omit<ProposalInput, 'disclosed'> & { readonly disclosed: Disclosed };

function fileOf(debt: Debt, policy: Policy, asOf: Day, disclosed: Disclosed): Asked {
  const { principal } = debt.outstanding;
  return {
    policy,
    debt,
    account: must(accountOf(debt, asOf)),
    position: {
      daysOverdue: 0,
      ...{ principal, interest: debt.outstanding.interest, penalty: ZERO, fees: ZERO },
      terms: debt.terms,
    },
    asOf,
    monthsOnBook: policy === CASH ? 7 : 12,
    reliefs: [],
    disclosed,
  };
}

/** 小李 on the day of the request: sick pay to December, the wage from January. */
export const LI: Asked = fileOf(
  debtOf('jiebei', 'jiebei', LI_TERMS, 1_555_101, day('2026-10-05')),
  CASH,
  day('2026-10-05'),
  { reason: 'illness', share: fen(13_000), budget: LI_BUDGET },
);

/** 小张 on the day of the request: no work, a bill of 9,600.00. */
export const ZHANG: Asked = fileOf(
  debtOf('huabei', 'huabei', ZHANG_TERMS, 960_000, day('2026-11-05')),
  MONTHLY,
  day('2026-11-05'),
  { reason: 'unemployment', share: fen(171_000), budget: ZHANG_BUDGET },
);
