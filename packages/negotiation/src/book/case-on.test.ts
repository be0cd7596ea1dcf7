import { day, yuan, zhang } from '@forbear/testkit/people';
import { does, ROADS } from '@forbear/testkit/roads';
import { describe, expect, test } from 'vitest';
import { agreedIn, enterBook, openBook } from '../index.ts';
import { caseOn } from './case-on.ts';

const after = (commands: (typeof ROADS)['active']) =>
  caseOn(
    enterBook(
      openBook(zhang),
      commands.map((command) => ({ debt: 'huabei', command })),
    ).book,
  );

describe('the case as it stands by its book', () => {
  test('an agreement is paid just so, what is paid of it is gone, and the day is that of the last entry', () => {
    const paid = { on: day('2026-11-10'), amount: yuan('1672.00') };
    const found = after([...ROADS.active, does('instalment-matched', '2026-11-10', { paid })]);
    expect(found.asOf).toBe(day('2026-11-10'));
    const [agreed] = found.debts;
    expect(agreed?.remaining?.map(({ payment }) => payment)).toEqual(
      Array.from({ length: 5 }, () => yuan('1672.00')),
    );
    expect(agreed?.outstanding.principal).toBe(yuan('8360.00'));
  });

  test('what was paid is not planned once more, and of a settled debt nothing is', () => {
    const commandsOf = (commands: (typeof ROADS)['active']) =>
      commands.map((command) => ({ debt: 'huabei', command }));
    const left = (commands: (typeof ROADS)['active']) => {
      const { records } = enterBook(openBook(zhang), commandsOf(commands)).book;
      const fixes = agreedIn([...records.values()].map(({ state }) => state));
      return fixes.get('huabei')?.instalments.map(({ due }) => due);
    };
    const paid = { on: day('2026-11-10'), amount: yuan('1672.00') };
    expect(left(ROADS.active)?.[0]).toBe(day('2026-11-10'));
    expect(left([...ROADS.active, does('instalment-matched', '2026-11-10', { paid })])?.[0]).toBe(
      day('2026-12-10'),
    );
    expect(left(ROADS.settled)).toEqual([]);
  });

  test('a missed instalment is still to be paid', () => {
    const [agreed] = after(ROADS.breached).debts;
    expect(agreed?.remaining?.[0]?.due).toBe(day('2026-11-10'));
  });

  test('a refusal is an answer, and a settled debt is none any more', () => {
    expect(after(ROADS.refused).debts[0]?.answer).toBe('refused');
    expect(after(ROADS.settled).debts).toEqual([]);
    expect(after([]).debts).toEqual(zhang.debts);
  });
});
