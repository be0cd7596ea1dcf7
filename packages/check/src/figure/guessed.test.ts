import { guessedTerms, type Debt } from '@forbear/loan';
import { dayOf, fen, parseRate } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { checkCase, limitationOf, type BorrowerCase } from '../index.ts';

const asOf = dayOf(2026, 11, 20);
const told: Omit<Debt, 'terms'> = {
  id: 'one',
  creditor: { name: '某小贷', kind: 'micro-loan' },
  product: '贷款',
  kind: 'loan',
  contractDate: dayOf(2026, 3, 1),
  outstanding: { principal: fen(1_200_000), interest: fen(0), penalty: fen(0), fees: fen(0), asOf },
};

const caseOf = (debt: Debt): BorrowerCase => ({
  asOf,
  person: { name: '某', region: '', household: 1 },
  incomes: [],
  expenses: [],
  savings: fen(0),
  debts: [debt],
  contacts: [],
  evidence: [],
});

const CEILING = 'micro-loan-cost-ceiling-2025';
const DEAR = { rate: must(parseRate('0.36', 'year')) };

describe('what was guessed is not known to rules', () => {
  const leads = (debt: Debt) => checkCase(caseOf(debt)).findings.map(({ rules }) => rules[0]);
  const asked = (debt: Debt) => checkCase(caseOf(debt)).notChecked.map(({ answer }) => answer);

  test('a rate of 36 % that was told is above the ceiling; guessed, it is asked', () => {
    const debt: Debt = { ...told, terms: { ...guessedTerms(told), ...DEAR } };
    expect(leads(debt)).toContain(CEILING);
    const guessed: Debt = { ...debt, guessed: ['/terms/rate'] };
    expect(leads(guessed)).not.toContain(CEILING);
    expect(asked(guessed)).toContain('terms.rate');
  });

  test('of a contract that was guessed whole the last due day is not known either', () => {
    const debt: Debt = { ...told, terms: guessedTerms(told) };
    expect(limitationOf(caseOf(debt), debt).lastDay).toBeDefined();
    const guessed: Debt = { ...debt, guessed: ['/terms'] };
    expect(limitationOf(caseOf(guessed), guessed).lastDay).toBeUndefined();
  });
});
