import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '@forbear/money';
import { deadlinesOfDesk, type DeskState } from '../index.ts';
import {
  agent,
  codeOf,
  DAY,
  IN,
  ONE,
  PERSON,
  REVIEW,
  RULES,
  staff,
  TWO,
  walk,
} from './desk.fixture.ts';

describe('clocks', () => {
  test.each<[DeskState, readonly string[]]>([
    ['received', ['first-person +1', 'decision +7']],
    ['papers', ['papers +10']],
    ['review', ['decision +7']],
    ['approval', ['approval +1', 'decision +7']],
    ['offered', ['offer-ends +7']],
    ['countered', ['answer +5']],
    ['oral', ['text +1']],
    ['keeping', ['review +90']],
    ['late', ['cure +10']],
    ['refused', ['review-of-refusal +7']],
    ['complaint', ['complaint +15']],
    ['settled', ['proof +5']],
    ['closed', []],
  ])('of %s, from Thursday 2026-11-05: %j', (name, wanted) => {
    const found = deadlinesOfDesk({ ...IN[name], since: DAY }, RULES);
    expect(found.map(({ what, on }) => `${what} +${on === 'unknown' ? '?' : on - DAY}`)).toEqual(
      wanted,
    );
  });

  test('a kept agreement is talked over every 90 days: a call that is connected or a letter starts them anew', () => {
    const reviewOf = (...steps: Parameters<typeof walk>[0]) =>
      deadlinesOfDesk(walk(steps, { ...IN.keeping, since: DAY }), RULES)[0];
    const on = addDays(DAY, 100);
    const [call, letter] = ['log-call', 'log-letter'] as const;
    const made = reviewOf()?.on;
    expect(made).toBe(addDays(DAY, 90));
    expect(reviewOf([call, agent, { on, outcome: 'unanswered' }])?.on).toBe(made);
    expect(reviewOf([call, agent, { on, outcome: 'connected' }])?.on).toBe(addDays(on, 90));
    expect(reviewOf([letter, agent, { on }])?.on).toBe(addDays(on, 90));
  });

  test('an objection is answered within three working days of its own day, also once a payment is late', () => {
    const on = addDays(DAY, 24);
    const objected = walk([['object', PERSON, { on }]], { ...IN.keeping, since: DAY });
    const daysOf = (state: typeof objected) =>
      deadlinesOfDesk(state, RULES).flatMap(({ what, on: day }) =>
        what === 'objection' && day !== 'unknown' ? [day - on] : [],
      );
    expect(daysOf(objected)).toEqual([3]);
    expect(daysOf({ ...objected, state: 'late', since: addDays(on, 1) })).toEqual([3]);
    const answered = walk([['answer-objection', agent]], objected);
    expect(daysOf(answered)).toEqual([]);
  });

  test('once the proof of settlement is sent, no day is left for it', () => {
    const settled = { ...IN.settled, since: DAY, proofSent: true };
    expect(deadlinesOfDesk(settled, RULES)).toEqual([]);
  });

  test('days that papers took do not count for the decision; more time is ten days', () => {
    const asked = walk([['ask-papers', agent]], REVIEW);
    expect(deadlinesOfDesk(walk([['extend-papers', PERSON]], asked), RULES)[0]?.on).toBe(
      addDays(DAY, 20),
    );
    const back = walk([['receive-paper', PERSON, { on: addDays(DAY, 4) }]], asked);
    expect(deadlinesOfDesk(back, RULES)[0]?.on).toBe(addDays(DAY, 11));
  });

  test('a complaint has 15 days, 30 where it is complex, 60 at most and only by an approver', () => {
    const plain = IN.complaint;
    const complex = walk([['extend-complaint', agent]], plain);
    const rare = walk([['extend-complaint', staff(ONE)]], complex);
    const days = [plain, complex, rare].map((one) => deadlinesOfDesk(one, RULES)[0]?.on);
    expect(days).toEqual([15, 30, 60].map((more) => addDays(DAY, more)));
    expect(codeOf(complex, 'extend-complaint', agent)).toBe('LEVEL_TOO_LOW');
    expect(codeOf(rare, 'extend-complaint', staff(TWO))).toBe('LAW_LIMIT');
    const answered = walk([['answer-complaint', staff(ONE)]], rare);
    const again = walk([['complain', PERSON]], answered);
    expect(deadlinesOfDesk(again, RULES)[0]?.on).toBe(addDays(DAY, 15));
  });

  test('working days of a year whose holidays are not known are not told', () => {
    const late = { ...IN.countered, since: dayOf(2039, 1, 3) };
    expect(deadlinesOfDesk(late, RULES)[0]?.on).toBe('unknown');
  });
});
