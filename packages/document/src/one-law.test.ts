import { checkCase, type BorrowerCase } from '@forbear/check';
import type { Debt, Measure } from '@forbear/loan';
import { dayOf, fen, parseRate } from '@forbear/money';
import { must } from '@forbear/problem';
import { xiaoli } from '@forbear/testkit/people';
import { describe, expect, test } from 'vitest';
import { planDebts } from '@forbear/plan';
import { kit, paperText } from './index.ts';
import { inputOf } from './fixture/paper-input.ts';

const ART_70 = 'card-individual-instalment-art70';

/** A case with one debt of 30,000.00 in twelve rows, told by its product and creditor alone. */
function caseOf(product: string, creditor: Debt['creditor'], measures?: Measure[]): BorrowerCase {
  const [debt] = xiaoli.debts as [Debt];
  const asOf = dayOf(2026, 3, 20);
  const terms = {
    ...debt.terms,
    principal: fen(3_000_000),
    rate: must(parseRate('0.0004', 'day')),
    from: dayOf(2026, 3, 10),
    ...(measures === undefined ? {} : { count: 6 }),
  };
  const one: Debt = {
    id: 'one',
    creditor,
    product,
    contractDate: terms.from,
    terms,
    outstanding: { ...debt.outstanding, principal: fen(3_000_000), asOf },
    ...(measures === undefined ? {} : { answer: { measures } }),
  };
  // 2,000.00 a month are left, so twelve rows do not fit and thirty do.
  const incomes = [{ what: '工资', amount: fen(445_000), per: 'month', payDay: 5 }] as const;
  return { ...xiaoli, asOf, incomes, savings: fen(500_000), debts: [one] };
}

/** What plan, check and letter say of Article 70. */
function articleSeventy(borrower: BorrowerCase) {
  const { findings } = must(planDebts(borrower));
  const check = checkCase(borrower);
  const letter = paperText(must(kit(inputOf(borrower, 'one'), 'letter')));
  return {
    plan: findings.some(({ code }) => code === 'card-agreement'),
    check: [...check.findings, ...(check.ways ?? [])].some(({ rules }) => rules[0] === ART_70),
    letter: letter.includes('信用卡个性化分期'),
  };
}

describe('one debt has one law in plan, check and letter', () => {
  test.each([
    ['card', { name: '青岛银行美团联名信用卡', kind: 'bank' }, true],
    ['青岛银行美团联名信用卡', { name: '青岛银行', kind: 'bank' }, true],
    ['信用卡', { name: '平安银行信用卡中心', kind: 'bank' }, true],
    ['credit-card', { name: '某某资产管理公司', kind: 'assignee' }, true],
    ['credit-card', { name: '某银行' }, true],
    ['贷款', { name: '平安银行信用卡中心', kind: 'bank' }, false],
    ['借呗', { name: '信用卡还款助手', kind: 'consumer-finance' }, false],
  ] as const)('%s of %j: Article 70 %s', (product, creditor, is) => {
    const borrower = caseOf(product, creditor);
    expect(articleSeventy(borrower)).toEqual({ plan: is, check: is, letter: is });
  });

  const EXTENDED: Measure[] = [{ kind: 'extend', months: 12, interest: 'runs' }];
  const LONG = 'personal-loan-extension';

  test.each([
    ['贷款', { name: '某小贷', kind: 'micro-loan' }, false],
    ['贷款', { name: '某银行', kind: 'bank' }, true],
    ['贷款', { name: '某消金', kind: 'consumer-finance' }, true],
    ['信用卡', { name: '某银行', kind: 'bank' }, false],
  ] as const)(
    '%s of %j, six rows, extended by twelve: beyond a ceiling %s',
    (product, creditor, is) => {
      const borrower = caseOf(product, creditor, EXTENDED);
      const led = (rules: readonly string[] | undefined) => rules?.[0] === LONG;
      const told = must(planDebts(borrower)).findings.some(({ rules }) => led(rules));
      const letter = paperText(must(kit(inputOf(borrower, 'one'), 'letter')));
      expect({
        plan: told,
        check: checkCase(borrower).findings.some(({ rules }) => led(rules)),
        card: letter.includes('信用卡个性化分期'),
      }).toEqual({
        plan: is,
        check: is,
        card: false,
      });
    },
  );

  test('a debt that no plan holds is refused by the kit with what does not agree in it', () => {
    const borrower = caseOf('贷款', { name: '某小贷', kind: 'micro-loan' }, EXTENDED);
    const [debt] = borrower.debts as [Debt];
    const off = { ...debt, terms: { ...debt.terms, principal: fen(2_500_000) } };
    expect(kit(inputOf({ ...borrower, debts: [off] }, 'one'), 'letter')).toEqual({
      ok: false,
      problem: {
        code: 'ROWS_UNKNOWN',
        pointer: '/debts/0/outstanding/principal',
        values: { debt: 'one' },
      },
    });
  });

  test('of a kind that nobody knows the finding is uncertain, the kind is asked, the plan says so', () => {
    const borrower = caseOf('某产品', { name: '某银行', kind: 'bank' });
    const { ways = [], notChecked } = checkCase(borrower);
    const card = ways.find(({ rules }) => rules[0] === ART_70);
    expect(card?.uncertain?.zh).toContain('是信用卡才算数');
    expect(notChecked).toContainEqual(expect.objectContaining({ debt: 'one', answer: 'kind' }));
    const { findings } = must(planDebts(borrower));
    expect(findings.map(({ code }) => code)).toContain('kind-unknown');
    expect(findings.map(({ code }) => code)).not.toContain('card-agreement');
  });

  test('a ceiling that is the same for every kind stands without a doubt about the kind', () => {
    const kinds = ['某产品', '贷款'].map((product) => {
      const borrower = caseOf(product, { name: '某小贷', kind: 'micro-loan' });
      return checkCase(borrower).findings;
    });
    expect(kinds[0]).toEqual(kinds[1]);
  });
});
