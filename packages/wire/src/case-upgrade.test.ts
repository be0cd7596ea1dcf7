import { accountOf, owedInAll, type Debt } from '@forbear/loan';
import { formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { readCaseFile } from './index.ts';

const NOTHING = { interest: '0.00', penalty: '0.00', fees: '0.00' };

/** A file of version 1 with one loan of 12,000.00 at 0.04 % a day, on 2026-11-20. */
function loanOf(from: string, outstanding: object, more: object = {}): string {
  return JSON.stringify({
    format: 'forbear-case-file',
    version: 1,
    asOf: '2026-11-20',
    person: { name: '某', region: '', household: 1 },
    hardship: { reason: 'other', since: '2026-11-01', note: '' },
    incomes: [],
    expenses: [],
    savings: '0.00',
    debts: [
      {
        id: 'a',
        creditor: { name: '某贷' },
        product: 'loan',
        terms: {
          principal: '12000.00',
          rate: { value: '0.0004', per: 'day' },
          method: 'equal-instalment',
          count: 12,
          from,
        },
        outstanding: { ...NOTHING, asOf: '2026-11-20', ...outstanding },
        ...more,
      },
    ],
    contacts: [{ on: '2026-11-03', at: '22:30', channel: 'call', by: 'agency', to: 'other' }],
    evidence: [],
  });
}

const read = (text: string) => must(readCaseFile(text));

describe('the upgrade of version 1', () => {
  test('a call is a contact by phone', () => {
    const { contacts } = read(loanOf('2026-11-10', { principal: '12000.00' }));
    expect(contacts).toMatchObject([{ channel: 'phone', to: 'other', at: '22:30' }]);
  });

  test('of a loan that is not late all interest has run, none is billed', () => {
    const { debts, asOf } = read(
      loanOf('2026-11-10', { principal: '12000.00', interest: '48.00' }),
    );
    const [debt] = debts;
    expect(debt?.outstanding).toMatchObject({ interest: 0, run: 4800 });
    const before = read(loanOf('2026-11-10', { principal: '12000.00' })).debts[0];
    const total = (one: Debt | undefined) => must(accountOf(one as Debt, asOf));
    expect(owedInAll(total(debt))).toBe(owedInAll(total(before)));
  });

  test.each([
    ['98.35', '98.35', undefined],
    ['164.71', '98.35', '66.36'],
  ])('late since October, %s of interest: billed %s, run %s', (interest, billed, run) => {
    // Of 12 rows four are paid; the row of 2026-10-28 asks for 98.35 of interest.
    const told = { principal: '8195.88', interest };
    const { debts } = read(loanOf('2026-05-28', told, { overdueSince: '2026-10-28' }));
    const { outstanding } = debts[0] as Debt;
    expect(formatFen(outstanding.interest)).toBe(billed);
    expect(outstanding.run === undefined ? undefined : formatFen(outstanding.run)).toBe(run);
  });

  test('a card’s bill that is not due: what its next row holds of it is taken out of the row', () => {
    const row = { no: 1, due: '2026-11-25', days: 31, principal: '2725.00', balance: '24525.00' };
    const terms = {
      principal: '28400.00',
      rate: { value: '0.0005', per: 'day' },
      method: 'revolving',
      count: 1,
      from: '2026-10-25',
      firstDue: '2026-11-25',
    };
    const remaining = [
      { ...row, payment: '3875.00', interest: '866.00', fee: '284.00' },
      {
        no: 2,
        due: '2026-12-25',
        days: 30,
        payment: '24892.88',
        principal: '24525.00',
        interest: '367.88',
        fee: '0.00',
        balance: '0.00',
      },
    ];
    const { debts, asOf } = read(
      loanOf(
        '2026-11-10',
        { principal: '27250.00', interest: '866.00', fees: '284.00' },
        { terms, remaining },
      ),
    );
    expect(debts[0]?.remaining?.[0]).toMatchObject({ payment: 272_500, interest: 0, fee: 0 });
    // 27,250.00 + 866.00 + 284.00 + 367.88
    const account = must(accountOf(debts[0] as Debt, asOf));
    expect(formatFen(owedInAll(account))).toBe('28767.88');
  });
});
