import { readFileSync } from 'node:fs';
import { checkCase } from '@forbear/check';
import { planDebts } from '@forbear/plan';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { readCaseFile } from './case-file.ts';

// What is told wrong of one debt, or of a note, is said with its place and its question; the rest is planned.

type Debts = Record<string, unknown>[];
type File = Record<string, unknown> & { debts: Debts };

const xiaochen = (): File =>
  JSON.parse(
    readFileSync(new URL('../../../example/xiaochen.json', import.meta.url), 'utf8'),
  ) as File;

const LAST = 4;

/** The file with keys of its last debt changed. */
const wrong = (more: Record<string, unknown>): File => {
  const file = xiaochen();
  file.debts[LAST] = { ...file.debts[LAST], ...more };
  return file;
};

const row = (no: number, principal: string, more: Record<string, unknown> = {}) => ({
  ...{ no, due: `2027-${String(no).padStart(2, '0')}-05`, days: 30 },
  ...{ payment: principal, principal, interest: '0.00', fee: '0.00', balance: '0.00', ...more },
});

const daily = Array.from({ length: 601 }, (_, k) => ({
  ...row(k + 1, '10.00'),
  due: new Date(Date.UTC(2026, 11, 1 + k)).toISOString().slice(0, 10),
}));

/** What rows contradict by themselves; the law check counts without them and says so. */
const ROWS_ALONE = ['ROW_SUM', 'ROWS_MANY', 'ROWS_UNSORTED'];

const HUGE = '90000000000.00';

describe('one debt that cannot be counted', () => {
  test.each([
    ['ROW_SUM', '/remaining/0', { remaining: [row(1, '5000.00', { payment: '9.00' })] }],
    ['ROWS_MANY', '/remaining', { remaining: daily }],
    ['ROWS_CONTRADICT', '/remaining', { remaining: [row(1, '7.00')] }],
    ['ROWS_UNSORTED', '/remaining/1/due', { remaining: [row(2, '2500.00'), row(1, '2500.00')] }],
    [
      'AMOUNT_GROWS',
      '/terms/principal',
      {
        terms: {
          ...{ principal: HUGE, method: 'equal-instalment', count: 360, from: '2026-10-01' },
          rate: { value: '0.36', per: 'month' },
        },
        outstanding: {
          ...{ principal: HUGE, interest: '0.00', penalty: '0.00', fees: '0.00' },
          asOf: '2026-11-20',
        },
      },
    ],
    [
      'RATE_NOT_LOWER',
      '/answer/measures/0/rate',
      {
        answer: {
          measures: [{ kind: 'reduce-rate', rate: { value: '0.5', per: 'month' }, periods: 2 }],
        },
      },
    ],
    [
      'SETTLE_AMOUNT',
      '/answer/measures/0/amount',
      { answer: { measures: [{ kind: 'settle', on: '2026-12-20', amount: '900000.00' }] } },
    ],
  ])('%s at %s: it stands apart, the others are planned as without it', (code, pointer, more) => {
    const told = must(readCaseFile(JSON.stringify(wrong(more))));
    const id = told.debts[LAST]?.id;
    const made = must(planDebts(told));
    const at = `/debts/${LAST}${pointer}`;
    expect(made.apart).toMatchObject([
      { debt: id, why: 'unclear', problem: { code, pointer: at } },
    ]);
    expect(made.findings.find((one) => one.debt === id)).toMatchObject({
      code: 'debt-unclear',
      pointer: at,
    });
    const said = made.findings.find((one) => one.debt === id)?.text.zh;
    expect(said?.includes('记下的对方答复')).toBe(pointer.startsWith('/answer'));
    const without = must(planDebts({ ...told, debts: told.debts.slice(0, LAST) }));
    expect(
      made.plans.map(({ choices }) => choices.map(({ debt, total }) => [debt, total])),
    ).toEqual(without.plans.map(({ choices }) => choices.map(({ debt, total }) => [debt, total])));
    const asked = checkCase(told).notChecked.filter(({ debt }) => debt === id);
    if (ROWS_ALONE.includes(code)) expect(asked).not.toEqual([]);
  });
});

test('more received than the contract lends is asked about, and the debt is planned', () => {
  const told = must(readCaseFile(JSON.stringify(wrong({ received: '999999.00' }))));
  const made = must(planDebts(told));
  expect(made.findings).toContainEqual(
    expect.objectContaining({ code: 'debt-asked', pointer: `/debts/${LAST}/received` }),
  );
  expect(made.apart).toEqual([]);
});

test('notes of days ahead are asked about by plan and check, and count for nothing', () => {
  const file = xiaochen();
  const note = { channel: 'phone', by: 'lender', to: 'self', said: '同意延期' };
  file['contacts'] = [...(file['contacts'] as unknown[]), { ...note, on: '2028-01-01' }];
  const told = must(readCaseFile(JSON.stringify(file)));
  const plain = must(readCaseFile(JSON.stringify(xiaochen())));
  const at = `/contacts/${plain.contacts.length}/on`;
  const [made, without] = [must(planDebts(told)), must(planDebts(plain))];
  const asked = made.findings.filter(({ code }) => code === 'case-asked');
  expect(asked.map(({ pointer }) => pointer)).toEqual([at]);
  expect(made.plans).toEqual(without.plans);
  const [check, before] = [checkCase(told), checkCase(plain)];
  expect(check.findings).toEqual(before.findings);
  expect(check.notChecked.map(({ answer }) => answer)).toContain(at.slice(1).replaceAll('/', '.'));
});
