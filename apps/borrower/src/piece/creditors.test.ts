import { parseDay, type Day } from '@forbear/money';
import { enterBook, openBook, type StageName } from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { ROADS } from '@forbear/testkit/roads';
import { expect, test } from 'vitest';
import { PEOPLE } from '../person.fixture.ts';
import { caseOf } from '../situation/case-of.ts';
import { situationOf } from '../situation/from-records.ts';
import { stateOf } from './creditors.tsx';

const day = (text: string): Day => must(parseDay(text));
const { borrower } = caseOf(situationOf(PEOPLE.zhang, day('2026-11-05')).situation);

function circleIn(stage: StageName, today: string, isAsked = true) {
  const commands = ROADS[stage].map((command) => ({ debt: 'huabei', command }));
  const record = enterBook(openBook(borrower), commands).book.records.get('huabei');
  if (record === undefined) throw new Error(stage);
  return stateOf(record, isAsked, day(today));
}

test.each([
  ['an agreement that is kept', 'active', '2026-11-10', 'done'],
  ['an instalment past its day', 'active', '2026-11-11', 'half'],
  ['an instalment that cannot be met', 'at_risk', '2026-11-09', 'half'],
  ['an agreement that was broken', 'breached', '2026-11-20', 'half'],
  ['a lender that departs from it', 'lender_deviates', '2026-11-20', 'half'],
  ['paid off', 'settled', '2027-06-01', 'done'],
  ['ended', 'closed', '2027-06-01', 'done'],
  ['a talk that waits', 'requested', '2026-11-08', 'half'],
] as const)('the mark of %s', (_, stage, today, mark) => {
  expect(circleIn(stage, today)).toBe(mark);
});

test('a talk that was begun is not done because the plan asks for nothing', () => {
  expect(circleIn('requested', '2026-11-08', false)).toBe('half');
});
