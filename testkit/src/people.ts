import type { BorrowerCase } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import { parseDay, parseFen, parseShare, type Day, type Fen, type Share } from '@forbear/money';
import { must } from '@forbear/problem';

export const day = (text: string): Day => must(parseDay(text));
export const yuan = (text: string): Fen => must(parseFen(text));
const share = (text: string): Share => must(parseShare(text));

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
    every: { months: 1 },
    dayCount: '30/360',
    rounding: 'half-up',
    residue: 'last',
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
  outstanding: {
    principal: yuan('9600.00'),
    interest: yuan('0.00'),
    penalty: yuan('0.00'),
    fees: yuan('0.00'),
    asOf: day('2026-11-05'),
  },
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
