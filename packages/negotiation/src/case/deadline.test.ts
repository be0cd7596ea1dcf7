import { addDays, formatDay, type Day } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import { noted } from '../book/book.ts';
import { bill, day, yuan, zhang } from '@forbear/testkit/people';
import { does, ROADS } from '@forbear/testkit/roads';
import {
  deadlinesOf,
  emptyRecord,
  enterAll,
  factsOf,
  fixedPlans,
  type CaseCommand,
} from '../index.ts';

const facts = factsOf(zhang, bill, fixedPlans(zhang));
const EFFECTIVE = day('2026-11-07');

/** The agreement's days, with the first instalment so many days after it took effect. */
const daysWith = (days: number) => {
  const first = { due: addDays(EFFECTIVE, days), amount: yuan('1000.00') };
  const rest = { due: addDays(first.due, 40), amount: yuan('1000.00') };
  const { record, refused } = enterAll(
    emptyRecord(noted(zhang, bill)),
    [
      ...ROADS.requested,
      does('offer', '2026-11-06', { offer: { figures: { instalments: [first, rest] } } }),
      does('borrower-accepts', '2026-11-06', { text: true }),
      does('text-equals', '2026-11-07'),
    ],
    facts,
  );
  expect(refused).toEqual([]);
  return deadlinesOf(record.state);
};

const ends = (days: number): string | undefined => {
  const found = daysWith(days).find(({ what }) => what === 'deferral-end');
  return found === undefined ? undefined : formatDay(found.on);
};

describe('the end of a deferral is told before it comes', () => {
  // A first instalment more than 45 days away is a deferral; below 60 days it is told 10 days ahead, else 30.
  test.each<[number, Day | undefined]>([
    [45, undefined],
    [46, addDays(EFFECTIVE, 46 - 10)],
    [59, addDays(EFFECTIVE, 59 - 10)],
    [60, addDays(EFFECTIVE, 60 - 30)],
    [90, addDays(EFFECTIVE, 90 - 30)],
  ])('first instalment after %i days', (days, on) => {
    expect(ends(days)).toBe(on === undefined ? undefined : formatDay(on));
  });
});

test('a review comes 90 days after the agreement took effect', () => {
  const review = daysWith(30).find(({ what }) => what === 'review');
  expect(review?.on).toBe(addDays(EFFECTIVE, 90));
});

const stateAfter = (...commands: readonly CaseCommand[]) =>
  enterAll(emptyRecord(noted(zhang, bill)), commands, facts).record.state;

test('days stand in their order, those of one day by name', () => {
  for (const road of Object.values(ROADS)) {
    const told = deadlinesOf(stateAfter(...road)).map(({ on, what }) => `${formatDay(on)} ${what}`);
    expect(told).toEqual(told.toSorted());
  }
});

test('how a request stands is asked once it has not been reminded of', () => {
  const asked = (...more: readonly CaseCommand[]) =>
    deadlinesOf(stateAfter(...ROADS.requested, ...more)).some(
      ({ what }) => what === 'ask-for-state',
    );
  expect(asked()).toBe(true);
  expect(asked(does('silence-past-deadline', '2026-11-20'))).toBe(false);
});

test('another call that reaches nobody leaves the day that was named', () => {
  const named = stateAfter(
    ...ROADS.requested,
    does('desk-begins-to-look', '2026-11-06', { by: day('2026-11-20') }),
  );
  expect(named).toMatchObject({ stage: 'in_review', due: day('2026-11-20'), dueNamed: true });
});
