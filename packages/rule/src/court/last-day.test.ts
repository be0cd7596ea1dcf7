import { formatDay, fen } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import {
  checkCourtPaper,
  checkLimitation,
  type CourtPaper,
  type LimitationFigures,
} from '../index.ts';
import { confirmationLastDay, objectionLastDay } from './court-paper.ts';
import { enforcementLastDay } from '../limitation/limitation-check.ts';
import { day } from '../cost/loan-cost.fixture.ts';

const order = (more: Partial<CourtPaper> = {}): CourtPaper => ({
  kind: 'payment-order',
  on: day('2026-11-05'),
  ...more,
});

describe('last days of court papers', () => {
  test.each([
    ['2026-11-05 + 15 days', objectionLastDay(day('2026-11-05')), '2026-11-20'],
    ['2026-12-20 + 15 days', objectionLastDay(day('2026-12-20')), '2027-01-04'],
    ['2026-11-05 + 30 days', confirmationLastDay(day('2026-11-05')), '2026-12-05'],
    ['2024-02-29 + 2 years', enforcementLastDay(day('2024-02-29')), '2026-02-28'],
  ])('%s', (_sum, last, wanted) => {
    expect(formatDay(last)).toBe(wanted);
  });

  test.each([
    ['2026-11-05', '今天是第 0 天，还剩 15 天'],
    ['2026-11-19', '今天是第 14 天，还剩 1 天'],
    ['2026-11-20', '今天是第 15 天，最后一天'],
    ['2026-11-21', '今天是第 16 天，已过 1 天'],
  ])('a payment order of 2026-11-05 on %s: %s', (asOf, words) => {
    const [found] = checkCourtPaper(order(), day(asOf)).findings;
    expect(found).toMatchObject({
      severity: 'law',
      rules: ['payment-order', 'payment-order-inability-no-defence'],
    });
    expect(found?.arithmetic.zh).toContain(words);
    expect(found?.uncertain).toBeUndefined();
  });

  test('a last day on a Saturday may move to Monday; it is said, not relied on', () => {
    const [found] = checkCourtPaper(order({ on: day('2026-11-06') }), day('2026-11-20')).findings;
    expect(found?.arithmetic.zh).toContain('2026年11月21日');
    expect(found?.uncertain?.zh).toContain('2026年11月23日');
  });

  test('inability to pay is no objection, and it is said', () => {
    const [found] = checkCourtPaper(order(), day('2026-11-19')).findings;
    expect(found?.do.zh).toContain('只说没钱还');
  });

  test('an order told by a message, or without its day', () => {
    const asOf = day('2026-11-19');
    expect(checkCourtPaper(order({ unsure: true }), asOf).findings[0]?.uncertain).toBeDefined();
    const { on: _on, ...undated } = order();
    const found = checkCourtPaper(undated, asOf);
    expect(found.findings.length).toBe(1);
    expect(found.notChecked[0]?.answer).toBe('evidence.on');
  });

  test.each([
    ['2026-12-05', 1],
    ['2026-12-06', 0],
  ])('a mediated agreement of 2026-11-05 may be confirmed on %s: %i', (asOf, count) => {
    const found = checkCourtPaper(order({ kind: 'mediation-agreement' }), day(asOf));
    expect(found.findings).toEqual([]);
    expect(found.ways?.length ?? 0).toBe(count);
  });
});

const figures = (more: Partial<LimitationFigures>): LimitationFigures => ({
  owed: fen(500_000),
  card: false,
  overdue: true,
  asOf: day('2026-11-20'),
  events: [],
  ...more,
});

describe('what limitation says to a person', () => {
  test.each([
    ['2023-11-20', 0],
    ['2023-11-19', 1],
  ])('last due on %s: %i findings', (lastDue, count) => {
    const { findings } = checkLimitation(figures({ lastDue: day(lastDue) }));
    expect(findings.length).toBe(count);
    for (const one of findings) {
      expect(one).toMatchObject({ severity: 'law', amount: 500_000 });
      expect(one.rules).toEqual(
        expect.arrayContaining(['limitation-after-expiry-waiver', 'legal-aid-scope']),
      );
      for (const text of [one.do.zh, one.say.zh]) expect(text).not.toMatch(/不用还|不必还|别还/);
      expect(one.do.zh).toContain('法律援助');
    }
  });

  test('a request between leaves nothing to find and says the new last day', () => {
    const found = checkLimitation(
      figures({
        lastDue: day('2023-11-19'),
        events: [{ on: day('2025-03-01'), kind: 'written-request' }],
      }),
    );
    expect(found.findings).toEqual([]);
    expect(found.checked[0]?.what.zh).toContain('2028年3月1日');
  });

  test.each([
    ['2024-11-20', 0],
    ['2024-11-19', 1],
  ])('a judgment to be performed by %s: two years, %i findings', (performBy, count) => {
    const { findings } = checkLimitation(figures({ performBy: day(performBy) }));
    expect(findings.length).toBe(count);
    for (const one of findings) expect(one.rules[0]).toBe('enforcement-application-2-years');
  });

  test('not overdue: not begun; overdue without a due day: the missing answer is named', () => {
    expect(checkLimitation(figures({ overdue: false })).notChecked).toEqual([]);
    expect(checkLimitation(figures({})).notChecked[0]?.answer).toBe('overdueSince');
  });
});
