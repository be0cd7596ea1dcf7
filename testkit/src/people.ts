import type { BorrowerCase } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import {
  parseDay,
  parseFen,
  parseRate,
  parseShare,
  type Day,
  type Fen,
  type Share,
} from '@forbear/money';
import { must } from '@forbear/problem';

export const day = (text: string): Day => must(parseDay(text));
export const yuan = (text: string): Fen => must(parseFen(text));
const share = (text: string): Share => must(parseShare(text));

const monthly = {
  every: { months: 1 },
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
} as const;
const nothing = { interest: yuan('0.00'), penalty: yuan('0.00'), fees: yuan('0.00') };

/** A bill of 9,600.00 due at once, with the lender's own instalments of 3, 6, 9 and 12. */
export const bill: Debt = {
  id: 'huabei',
  creditor: { name: '花呗', kind: 'consumer-finance' },
  product: 'huabei',
  contractDate: day('2026-11-01'),
  terms: {
    principal: yuan('9600.00'),
    method: 'fee-instalment',
    count: 1,
    ...monthly,
    fee: { rate: share('0'), of: 'total' },
    from: day('2026-11-01'),
    firstDue: day('2026-11-10'),
    instalments: {
      bySelf: false,
      fee: {
        of: 'total',
        rates: { 3: share('0.025'), 6: share('0.045'), 9: share('0.065'), 12: share('0.088') },
      },
    },
  },
  outstanding: { principal: yuan('9600.00'), ...nothing, asOf: day('2026-11-05') },
};

/** 小张: 1,710.00 a month are affordable, so six instalments of 1,672.00 fit and three of 3,280.00 do not. */
export const zhang: BorrowerCase = {
  asOf: day('2026-11-05'),
  person: { name: '小张', region: '湖北省武汉市', household: 2 },
  hardship: { reason: 'unemployment', since: day('2026-09-30'), note: '' },
  incomes: [
    { what: '失业保险金', amount: yuan('1980.00'), per: 'month', payDay: 6 },
    { what: '家里人分担', amount: yuan('2000.00'), per: 'month', payDay: 6 },
  ],
  expenses: [{ group: 'food', what: '必要开支', amount: yuan('2080.00'), per: 'month' }],
  savings: yuan('300.00'),
  cash: yuan('22.67'),
  debts: [bill],
  contacts: [],
  evidence: [],
};

/** The same debt, so old that its claim may be out of time. */
export const oldBill: Debt = {
  ...bill,
  contractDate: day('2022-01-01'),
  terms: { ...bill.terms, from: day('2022-01-01'), firstDue: day('2022-02-01') },
  overdueSince: day('2022-02-01'),
};

/** Ill, three months' extension. */
export const xiaoli: BorrowerCase = {
  asOf: day('2026-10-05'),
  person: { name: '小李', region: '浙江省杭州市', household: 1 },
  hardship: { reason: 'illness', since: day('2026-09-20'), note: '住院' },
  incomes: [
    {
      what: '病假工资',
      amount: yuan('2600.00'),
      per: 'month',
      until: day('2026-12-31'),
      payDay: 5,
    },
    { what: '工资', amount: yuan('7200.00'), per: 'month', from: day('2027-01-05'), payDay: 5 },
  ],
  expenses: [{ group: 'other', what: '生活', amount: yuan('2450.00'), per: 'month' }],
  savings: yuan('600.00'),
  cash: yuan('283.88'),
  debts: [
    {
      id: 'jiebei',
      creditor: { name: '借呗', kind: 'consumer-finance' },
      product: 'jiebei',
      contractDate: day('2026-03-10'),
      terms: {
        ...monthly,
        principal: yuan('30000.00'),
        rate: must(parseRate('0.0004', 'day')),
        method: 'equal-instalment',
        count: 12,
        from: day('2026-03-10'),
      },
      outstanding: { principal: yuan('15551.01'), ...nothing, asOf: day('2026-10-05') },
    },
  ],
  contacts: [],
  evidence: [{ what: '病假条' }, { what: '单位复工与工资说明' }],
};

/** Out of work, six instalments and no other count. */
export const xiaozhang: BorrowerCase = {
  ...xiaoli,
  asOf: day('2026-11-05'),
  person: { name: '小张', region: '四川省成都市', household: 2 },
  hardship: { reason: 'unemployment', since: day('2026-09-30'), note: '' },
  incomes: [
    { what: '失业金', amount: yuan('1980.00'), per: 'month', payDay: 6 },
    { what: '伴侣分担的家用', amount: yuan('2000.00'), per: 'month', payDay: 6 },
  ],
  expenses: [{ group: 'other', what: '生活', amount: yuan('2080.00'), per: 'month' }],
  savings: yuan('300.00'),
  cash: yuan('22.67'),
  debts: [
    {
      id: 'huabei',
      creditor: { name: '花呗', kind: 'consumer-finance' },
      product: 'huabei',
      contractDate: day('2026-11-01'),
      terms: {
        ...monthly,
        principal: yuan('9600.00'),
        method: 'fee-instalment',
        count: 1,
        fee: { rate: share('0'), of: 'total' },
        from: day('2026-11-01'),
        firstDue: day('2026-11-10'),
        instalments: { bySelf: false, fee: { of: 'total', rates: { 6: share('0.045') } } },
      },
      outstanding: { principal: yuan('9600.00'), ...nothing, asOf: day('2026-11-05') },
    },
  ],
  evidence: [{ what: '失业登记证明' }],
};
