import { parseDay, parseFen, monthOf, type Day, type Fen } from '@forbear/money';
import { must } from '@forbear/problem';
import type { Report, ReportedAccount } from '@forbear/report';
import { describe, expect, test } from 'vitest';
import { addedTo, joinedTo, reportedIn } from './reported.ts';
import type { DebtTold } from './situation.ts';

const day = (text: string): Day => must(parseDay(text));
const yuan = (text: string): Fen => must(parseFen(text));

const account = (parts: Partial<ReportedAccount>): ReportedAccount => ({
  kind: 'loan',
  lender: '招商银行股份有限公司',
  on: day('2025-10-15'),
  type: '其他个人消费贷款',
  sum: yuan('12000'),
  balance: yuan('7000'),
  month: monthOf(day('2026-09-30')),
  end: day('2027-10-15'),
  state: 'open',
  text: '',
  ...parts,
});

const reported = (...accounts: readonly ReportedAccount[]) =>
  reportedIn({ at: day('2026-10-20'), accounts } as unknown as Report);

describe('accounts of a report as the debts they would be', () => {
  test('only accounts on which something is owed', () => {
    const paid = account({ balance: yuan('0') });
    const over = account({ balance: -500 as Fen });
    expect(reported(paid, account({}), over).map(({ owed }) => owed)).toEqual([yuan('7000')]);
  });

  test('the sum, the count and the due day are supposed; the day of the report and the lender are told', () => {
    const [one] = reported(account({}));
    expect(one).toMatchObject({ product: 'bank-credit-loan', name: '招商银行', mayBe: [] });
    expect(one?.facts).toEqual({
      name: { typed: '招商银行' },
      owed: { typed: '7000', guess: true },
      toldOn: { typed: '2026-09-30' },
      when: { typed: 'coming' },
      due: { typed: '2026-10-15', guess: true },
      count: { typed: '13', guess: true },
      lenderKind: { typed: 'bank' },
      contractDay: { typed: '2025-10-15' },
      lender: { typed: '招商银行股份有限公司' },
    });
  });

  test('what the report tells of a month that is not over was so on its own day', () => {
    const [one] = reported(account({ month: monthOf(day('2026-10-20')) }));
    expect(one?.facts['toldOn']).toEqual({ typed: '2026-10-20' });
  });

  test('an overdue one is past due', () => {
    const [one] = reported(account({ overdue: yuan('600'), lateMonths: 1 }));
    expect(one?.facts['when']).toEqual({ typed: 'past' });
  });

  test('a card is called by its bank, with its last digits, and has no rows', () => {
    const { end: _end, sum: _sum, type: _type, ...rest } = account({ kind: 'card', tail: '1234' });
    const [one] = reported(rest);
    expect(one).toMatchObject({ product: 'credit-card', name: '招商银行信用卡' });
    expect(one?.facts).toMatchObject({ tail: { typed: '1234' } });
    expect(Object.keys(one?.facts ?? {})).not.toContain('count');
  });

  test('a lender of several products: all that it may be, the likeliest first', () => {
    const [one] = reported(account({ lender: '重庆蚂蚁消费金融有限公司' }));
    expect(one?.mayBe).toEqual(['借呗', '花呗']);
    expect(one?.facts['products']).toEqual({ typed: 'jiebei,huabei' });
  });

  test.each([
    ['个人住房商业贷款', 'home'],
    ['个人汽车消费贷款', 'car'],
    ['个人助学贷款', 'study-loan'],
    ['个人经营性贷款', 'other'],
  ])('%s begins from the product %s', (type, product) => {
    const [one] = reported(account({ type }));
    expect(one?.product).toBe(product);
  });
});

describe('debts that are noted already without their sum', () => {
  const ant = account({ lender: '重庆蚂蚁消费金融有限公司' });
  const noted = (id: string, product: string, facts: DebtTold['facts'] = {}): DebtTold => ({
    ...{ id, product, facts },
  });

  test('an account that may be one of them is that one, each once; one with a sum is another', () => {
    const [one, two] = reported(ant, { ...ant, on: day('2026-01-15') });
    const debts = [
      noted('full', 'jiebei', { owed: { typed: '500' } }),
      noted('unknown', 'jiebei', { owed: { unknown: true } }),
      noted('open', 'jiebei'),
    ];
    const joined = joinedTo([one!, two!], debts);
    expect([one, two].map((each) => joined.get(each!)?.id)).toEqual(['open', undefined]);
    expect(joinedTo([one!], [noted('other', 'weilidai')]).size).toBe(0);
  });

  test('what the person has typed stays, what was supposed does not, and which product is not asked', () => {
    const [one] = reported(ant);
    const own = noted('open', 'jiebei', {
      due: { typed: '2026-11-05', guess: true },
      lenderKind: { typed: 'bank' },
    });
    const added = addedTo(own, one!);
    expect(added).toMatchObject({ owed: { typed: '7000', guess: true }, due: { guess: true } });
    expect(Object.keys(added)).not.toEqual(expect.arrayContaining(['lenderKind']));
    expect(Object.keys(added)).not.toEqual(expect.arrayContaining(['products']));
  });
});
