import { checkCase } from '@forbear/check';
import { paperText, writePaper } from '@forbear/document';
import { planDebts } from '@forbear/plan';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCaseFile } from './index.ts';

/** 12,000.00 in twelve at 12 % a year, a guarantee fee of 1.2 % of the original amount each month. */
test('a fee beside interest is counted: 36.77 % nominal, 43.65 % compounded', () => {
  const example = JSON.parse(readFileSync('example/xiaochen.json', 'utf8')) as Record<
    string,
    unknown
  >;
  const debt = {
    id: 'assisted',
    creditor: { name: '某银行', kind: 'bank' },
    product: '消费贷款',
    contractDate: '2026-02-01',
    terms: {
      principal: '12000.00',
      rate: { value: '0.12', per: 'year' },
      fee: { rate: '0.012', of: 'period' },
      method: 'equal-instalment',
      count: 12,
      from: '2026-02-01',
    },
    outstanding: {
      principal: '6500.00',
      interest: '120.00',
      penalty: '0.00',
      fees: '0.00',
      asOf: '2026-11-03',
    },
  };
  const evidence = [{ what: '某银行（助贷）扣款记录：每月担保服务费158元' }];
  const told = must(
    readCaseFile(JSON.stringify({ ...example, debts: [debt], contacts: [], evidence })),
  );
  const { findings, notChecked } = checkCase(told);
  const cost = findings.find(({ rules }) => rules.includes('licensed-lender-24pct-reduction'));
  expect(cost?.arithmetic.zh).toContain('名义年化 36.77%，复利年化 43.65%');
  expect(cost?.arithmetic.zh).toContain('服务费、担保费一类 1,728.00 元');
  const asked = notChecked.find(({ answer }) => answer === 'terms.charges');
  expect(asked?.would.zh).toContain('「每月担保服务费158元」');
});

test('a statement of account asks for the yearly cost by its figure, nominal and by payee', () => {
  const example = JSON.parse(readFileSync('example/xiaochen.json', 'utf8')) as { debts: object[] };
  const terms = {
    principal: '12000.00',
    rate: { value: '0.12', per: 'year' },
    fee: { rate: '0.012', of: 'period' },
    method: 'equal-instalment',
    count: 12,
    from: '2026-11-01',
  };
  const none = { interest: '0.00', penalty: '0.00', fees: '0.00' };
  const debt = {
    id: 'assisted',
    creditor: { name: '某银行', kind: 'bank' },
    product: '消费贷款',
    contractDate: '2026-11-01',
    terms,
    outstanding: { principal: '12000.00', ...none, asOf: '2026-11-20' },
  };
  const borrower = must(
    readCaseFile(JSON.stringify({ ...example, debts: [debt], contacts: [], evidence: [] })),
  );
  const { plans, findings } = must(planDebts(borrower));
  const plan = plans[0] as (typeof plans)[0];
  const input = { borrower, plan, findings, debt: 'assisted', lang: 'zh' } as const;
  const text = paperText(must(writePaper(input, 'account-statement')));
  expect(text).toContain('利息 794.23 元，服务费、担保费一类 1,728.00 元');
  expect(text).toContain('名义为 36.77%');
});
