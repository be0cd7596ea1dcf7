import { ROADS, does } from '@forbear/testkit/roads';
import { describe, expect, test } from 'vitest';
import { noted } from '../book/book.ts';
import { bill, day, yuan, zhang } from '@forbear/testkit/people';
import {
  claimIn,
  deadlinesOf,
  emptyRecord,
  enterAll,
  factsOf,
  fixedPlans,
  nextAction,
  unknownYears,
  type CaseCommand,
} from '../index.ts';

const facts = factsOf(zhang, bill, fixedPlans(zhang));

const after = (commands: readonly CaseCommand[]) => {
  const made = enterAll(emptyRecord(noted(zhang, bill)), commands, facts);
  expect(made.refused).toEqual([]);
  return made.record;
};

describe('what entries do to the time to sue', () => {
  test('a payment and a request with a number count, from their own days', () => {
    const paid = { no: 1, on: day('2026-11-10'), amount: yuan('1672.00') };
    const { state } = after([...ROADS.active, does('instalment-matched', '2026-11-12', { paid })]);
    const { restarts } = claimIn(state);
    expect(restarts).toContainEqual({ on: day('2026-11-10'), kind: 'part-payment' });
    expect(restarts.some(({ kind }) => kind === 'written-request')).toBe(true);
  });

  test('a request nobody gave a number for may not be provable', () => {
    const { state } = after([
      ...ROADS.contacting,
      does('request-taken', '2026-11-06', { channel: 'phone' }),
    ]);
    expect(claimIn(state).restarts).toEqual([
      { on: day('2026-11-06'), kind: 'written-request', unsure: true },
    ]);
  });
});

describe('days that have passed, and years that are not known', () => {
  const court = { paper: 'lawsuit' as const, lastDay: day('2026-12-01') };
  const sued = [...ROADS.requested, does('notice-of-court', '2026-11-16', { court })];

  test('a last day of a court that is over is told as such on the day it is seen', () => {
    const { state } = after(sued);
    expect(nextAction(state).action).toBe('answer-court');
    expect(nextAction(state, day('2026-12-01')).action).toBe('answer-court');
    expect(nextAction(state, day('2026-12-02')).action).toBe('court-day-passed');
  });

  test('a year whose holidays are not held is named of a term; of instalments nothing is said', () => {
    const within = { days: 7, working: true as const };
    const taken = does('request-taken', '2027-01-28', { number: 'R1', within });
    const days = deadlinesOf(after([...ROADS.contacting, taken]).state);
    expect(unknownYears(days)?.zh).toContain('2027 年');
    expect(unknownYears(deadlinesOf(after(ROADS.active).state))).toBeUndefined();
  });

  test('a report found wrong after the end is noted, and the case stays ended (C4)', () => {
    const report = { on: day('2027-06-01'), sentence: '当前逾期 1 期' };
    const { state, events } = after([
      ...ROADS.closed,
      does('report-wrong', '2027-06-02', { report }),
    ]);
    expect(state.stage).toBe('closed');
    expect(events.at(-1)).toMatchObject({ kind: 'report-wrong', report });
  });
});
