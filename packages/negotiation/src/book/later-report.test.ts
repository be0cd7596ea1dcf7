import { bill, day, yuan, zhang } from '@forbear/testkit/people';
import { parseMonth, type Month } from '@forbear/money';
import { must } from '@forbear/problem';
import type { Report, ReportedAccount } from '@forbear/report';
import { describe, expect, test } from 'vitest';
import { does, ROADS } from '@forbear/testkit/roads';
import { enterBook, heldAgainst, openBook } from '../index.ts';

const month = (text: string): Month => must(parseMonth(text));

const account: ReportedAccount = {
  kind: 'line',
  lender: '重庆蚂蚁消费金融有限公司',
  on: day('2026-11-01'),
  state: 'open',
  balance: yuan('9600.00'),
  month: month('2026-11'),
  text: '2026年11月01日重庆蚂蚁消费金融有限公司为其他个人消费贷款授信…',
};

const report = (...accounts: readonly ReportedAccount[]): Report => ({
  at: day('2026-12-20'),
  accounts,
  liabilities: [],
  records: [],
  summary: [],
  notUnderstood: [],
  applications: 0,
});

/** The case of 小张 with an agreement on six instalments from November on, and so many paid. */
function bookPaid(count: number) {
  const paid = ['2026-11-10', '2026-12-10'].slice(0, count).map((on, k) => {
    const amount = yuan('1672.00');
    return does('instalment-matched', on, { paid: { no: k + 1, on: day(on), amount } });
  });
  const commands = [...ROADS.active, ...paid].map((command) => ({ command }));
  const { book, refused } = enterBook(openBook(zhang), commands);
  expect(refused).toEqual([]);
  return book;
}

const told = (found: ReturnType<typeof heldAgainst>) =>
  found.map(({ change, debt }) => [change, debt]);

describe('a later report against the book', () => {
  test('the same balance of the same account is nothing new', () => {
    expect(heldAgainst(openBook(zhang), report(account))).toEqual([]);
  });

  test('another balance, an account that has ended, and one that the case does not hold', () => {
    const book = openBook(zhang);
    expect(told(heldAgainst(book, report({ ...account, balance: yuan('8000.00') })))).toEqual([
      ['changed', 'huabei'],
    ]);
    const { balance: _balance, ...rest } = account;
    expect(told(heldAgainst(book, report({ ...rest, state: 'settled' })))).toEqual([
      ['ended', 'huabei'],
    ]);
    const other = { ...account, lender: '南京银行股份有限公司', kind: 'loan' } as const;
    const closed = { ...other, state: 'settled' } as const;
    expect(told(heldAgainst(book, report(other, account, closed)))).toEqual([['new', undefined]]);
  });

  test.each([
    ['招商银行信用卡', '信用卡', '招商银行股份有限公司信用卡中心', 'card', []],
    ['招商银行信用卡', '信用卡', '招商银行股份有限公司', 'loan', [['new', undefined]]],
    ['京东', 'jd-jintiao', '重庆京东盛际小额贷款有限公司', 'loan', []],
    ['某某银行', '', '重庆京东盛际小额贷款有限公司', 'loan', [['new', undefined]]],
  ] as const)('%s (%s) and the account of %s', (name, product, lender, kind, changes) => {
    const debt = { ...bill, creditor: { name }, product };
    const book = openBook({ ...zhang, debts: [debt] });
    expect(told(heldAgainst(book, report({ ...account, lender, kind })))).toEqual(changes);
  });

  test('two contracts of one lender are told apart by their days', () => {
    const second = { ...bill, id: 'second', contractDate: day('2026-10-01') };
    const book = openBook({ ...zhang, debts: [second, bill] });
    const early = { ...account, on: day('2026-10-01'), balance: yuan('1.00') };
    expect(told(heldAgainst(book, report(account, early)))).toEqual([['changed', 'second']]);
  });

  test('a kept plan that shows as overdue gives an objection with the account’s own sentence', () => {
    const overdue = { ...account, overdue: true } as const;
    const [found, ...others] = heldAgainst(bookPaid(1), report(overdue));
    expect(others).toEqual([]);
    expect([found?.change, found?.objection]).toEqual([
      'overdue-though-kept',
      { on: day('2026-12-20'), sentence: account.text },
    ]);
  });

  test.each([
    ['nothing was paid by the end of the month', 0, '2026-11'],
    ['the second was not paid by the end of the month', 1, '2026-12'],
    ['the agreement came after the month', 1, '2026-10'],
  ])('no objection where %s', (_why, paid, of) => {
    const overdue = { ...account, overdue: true, month: month(of) } as const;
    expect(heldAgainst(bookPaid(paid), report(overdue))).toEqual([]);
  });
});
