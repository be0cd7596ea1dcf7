import { fen } from '@forbear/money';
import { bill, day } from '@forbear/testkit/people';
import { describe, expect, test } from 'vitest';
import type { Debt } from '@forbear/loan';
import type { Contact } from '@forbear/rule';
import type { BorrowerCase } from './borrower-case.ts';
import { limitationGate, limitationOf } from './limitation-gate.ts';

/** A loan whose only instalment was due on 2022-06-01; three years end on 2025-06-01. */
const OLD: Debt = {
  ...bill,
  id: 'old',
  terms: { ...bill.terms, count: 1, from: day('2022-05-01'), firstDue: day('2022-06-01') },
  remaining: [],
  overdueSince: day('2022-06-01'),
};

const caseOf = (contacts: readonly Contact[], debt: Debt = OLD): BorrowerCase => ({
  asOf: day('2026-11-29'),
  person: { name: '老赵', region: '浙江省', household: 1 },
  incomes: [],
  expenses: [],
  savings: fen(0),
  debts: [debt],
  contacts,
  evidence: [],
});

const letter = (to: NonNullable<Contact['to']>, said: string): Contact => ({
  on: day('2024-05-01'),
  channel: 'letter',
  by: 'lender',
  to,
  said,
  debt: 'old',
});

test('out of time: the gate is shut, and a statement of account is offered first', () => {
  expect(limitationGate(caseOf([]), OLD)).toMatchObject({
    limitation: { status: 'out' },
    first: 'account-statement',
  });
});

test('who has decided to pay passes the gate', () => {
  const pays: Debt = { ...OLD, outOfTime: 'pays' };
  expect(limitationGate(caseOf([], pays), pays)).toBeUndefined();
  const asserts: Debt = { ...OLD, outOfTime: 'asserted' };
  expect(limitationGate(caseOf([], asserts), asserts)).toBeDefined();
});

test.each([
  ['household', '催款通知书，签收', 'running'],
  ['other', '催款通知书，我妈（同住）签收并签了字', 'running'],
  ['relative', '催款通知书，姐姐代收', 'unknown'],
  ['other', '债权转让通知寄到家里，写明转让给某资产', 'running'],
  ['self', '催款通知书', 'running'],
  ['employer', '催款通知书', 'out'],
] as const)('a letter of 2024 to %s, %s: %s', (to, said, status) => {
  expect(limitationOf(caseOf([letter(to, said)]), OLD).status).toBe(status);
});

test('an automatic deduction counts as its own day, an announced one does not', () => {
  const sms = (said: string): Contact => ({ ...letter('self', said), channel: 'sms' });
  const found = limitationOf(caseOf([sms('已从您尾号1234的卡扣款500元')]), OLD);
  expect(found.restarts.map(({ kind }) => kind)).toEqual(['deduction']);
});

test('a suit and an agreement of the negotiation change the count', () => {
  const since = [{ on: day('2025-01-10'), kind: 'suit' }] as const;
  expect(limitationGate(caseOf([]), OLD, since)).toBeUndefined();
  const agreed = [{ on: day('2025-01-10'), kind: 'agreement' }] as const;
  expect(limitationOf(caseOf([]), OLD, agreed).lastDay).toBe(day('2028-01-10'));
});

describe('a guarantor', () => {
  /** Due as a whole on 2026-03-01; six months end on 2026-09-01. */
  const main: Debt = {
    ...OLD,
    terms: { ...OLD.terms, from: day('2026-02-01'), firstDue: day('2026-03-01') },
    overdueSince: day('2026-03-01'),
  };

  test('whose guaranty may have ended meets the gate, the borrower does not', () => {
    const guaranty: Debt = { ...main, as: 'guarantor' };
    expect(limitationGate(caseOf([], main), main)).toBeUndefined();
    expect(limitationGate(caseOf([], guaranty), guaranty)?.why.zh).toContain(
      '2026年3月1日 到期 + 6 个月 = 2026年9月1日',
    );
  });

  test('within the six months there is no gate', () => {
    const late: Debt = {
      ...main,
      as: 'guarantor',
      terms: { ...main.terms, from: day('2026-07-01'), firstDue: day('2026-08-01') },
      overdueSince: day('2026-08-01'),
    };
    expect(limitationGate(caseOf([], late), late)).toBeUndefined();
  });
});

test.each([
  ['a payment by the person before the end', { kind: 'part-payment', on: '2025-05-01' }, true],
  ['an acknowledgement before the end', { kind: 'acknowledgement', on: '2024-12-01' }, true],
  ['a payment after the end', { kind: 'part-payment', on: '2026-05-01' }, false],
  ['a suit that ended', { kind: 'suit', on: '2024-01-10', endedOn: '2024-06-10' }, true],
  ['a demand after the end', { kind: 'demand', on: '2026-05-01' }, false],
] as const)('%s opens the gate: %s', (_name, { on, kind, ...rest }, open) => {
  const endedOn = 'endedOn' in rest ? { endedOn: day(rest.endedOn) } : {};
  const gate = limitationGate(caseOf([]), OLD, [{ kind, on: day(on), ...endedOn }]);
  expect(gate === undefined).toBe(open);
});

describe('a paper of the creditor’s side of which only the name is known', () => {
  const withPaper = (what: string, on?: string): BorrowerCase => ({
    ...caseOf([]),
    evidence: [{ what, ...(on === undefined ? {} : { on: day(on) }) }],
  });

  test.each(['律师函', '催收函', '债务催收通知书', '债权转让通知书', 'lawyer letter'])(
    '%s of 2024 may have restarted time: the gate is shut, and says which day would count',
    (what) => {
      const gate = limitationGate(withPaper(what, '2024-03-05'), OLD);
      expect(gate?.limitation.status).toBe('unknown');
      expect(gate?.why.zh).toContain('2024年3月5日');
    },
  );

  test.each(['律师函', '催收函', '分期申请书'])('%s without a day leaves it open', (what) => {
    const gate = limitationGate(withPaper(what), OLD);
    expect(gate?.limitation.status).toBe('unknown');
    expect(gate?.why.zh).toContain(`「${what}」没有写日期：它如果不晚于 2025年6月1日`);
    expect(gate?.why.en).toContain(`“${what}” has no day`);
  });

  test('a paper of something else changes nothing', () => {
    expect(limitationOf(withPaper('低保证'), OLD).status).toBe('out');
  });
});
