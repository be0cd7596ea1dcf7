import { addDays, type Day } from '@forbear/money';
import {
  enterBook,
  openBook,
  openInstalments,
  type CaseBook,
  type CaseState,
} from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { day, zhang } from '@forbear/testkit/people';
import { ROADS } from '@forbear/testkit/roads';
import { expect, test } from 'vitest';
import { commandsOf } from './happening.ts';

/** 小张's agreement of six times 1,672.00, the first due on 10 November. */
const agreed = enterBook(
  openBook(zhang),
  ROADS.active.map((command) => ({ command })),
).book;
const stateOf = (book: CaseBook): CaseState => book.records.get('huabei')!.state;

type Told = readonly [today: string, paid: string, on?: string];

/** The case after payments that were told on their days, or why one was refused. */
function after(payments: readonly Told[]) {
  let book = agreed;
  for (const [today, paid, on] of payments) {
    const facts = { paid: { typed: paid }, ...(on === undefined ? {} : { on: { typed: on } }) };
    const told = { what: 'paid', on: day(today), facts } as const;
    const commands = commandsOf(told, stateOf(book), undefined);
    if (!commands.ok) return commands.problem;
    const entered = enterBook(
      book,
      commands.value.map((command) => ({ debt: 'huabei', command })),
    );
    if (entered.refused[0] !== undefined) return entered.refused[0].problem;
    book = entered.book;
  }
  return stateOf(book);
}
const seen = (payments: readonly Told[]) => {
  const found = after(payments);
  return 'code' in found ? found.code : [found.stage, found.paid.length, found.short?.amount ?? 0];
};

test.each<[string, readonly Told[], unknown]>([
  ['in time', [['2026-11-10', '1672']], ['active', 1, 0]],
  ['noted later than it was paid', [['2026-11-20', '1672', '11月9日']], ['active', 1, 0]],
  ['late: missed, then made good', [['2026-11-20', '1672', '11月18日']], ['active', 1, 0]],
  ['in part, the day past: the rest is short', [['2026-11-20', '1000']], ['breached', 0, 67_200]],
  [
    'and then the rest',
    [
      ['2026-11-20', '1000'],
      ['2026-11-25', '672'],
    ],
    ['active', 1, 0],
  ],
  [
    'and part of the rest can wait for all of it',
    [
      ['2026-11-20', '1000'],
      ['2026-11-25', '72'],
    ],
    'PAID_PART',
  ],
  ['in part, while the rest can still be paid', [['2026-11-08', '1000']], 'PAID_PART'],
  ['two at once, both past', [['2026-12-20', '3344']], ['active', 2, 0]],
  ['two at once, one ahead', [['2026-11-10', '3,344']], ['active', 2, 0]],
  ['all at once ends the debt', [['2026-11-10', '10032']], ['settled', 6, 0]],
  [
    'the rest and the next at once',
    [
      ['2026-11-20', '1000'],
      ['2026-12-10', '2344'],
    ],
    ['active', 2, 0],
  ],
  ['what is the sum of none', [['2026-11-10', '2000']], 'PAID_MORE'],
])('a payment %s', (_name, payments, found) => {
  expect(seen(payments)).toEqual(found);
});

test('the last instalment, late, ends the debt all the same', () => {
  const dues = openInstalments(stateOf(agreed)).map(({ due }) => due as Day);
  const text = (on: Day) => new Date(on * 86_400_000).toISOString().slice(0, 10);
  const payments = dues.map((due, k) => [text(addDays(due, k === 5 ? 9 : 0)), '1672'] as const);
  expect(seen(payments)).toEqual(['settled', 6, 0]);
});

test('what was not paid by its day is missed, not short before it', () => {
  const commands = must(
    commandsOf({ what: 'missed', on: day('2026-12-13'), facts: {} }, stateOf(agreed), undefined),
  );
  const { book, refused } = enterBook(
    agreed,
    commands.map((command) => ({ debt: 'huabei', command })),
  );
  expect(refused).toEqual([]);
  expect([stateOf(book).stage, stateOf(book).short]).toEqual([
    'breached',
    { no: 1, amount: 167_200 },
  ]);
});
