import { formatDay } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import { answerLastDay, checkCourtPaper } from '../index.ts';
import type { AnsweredPaper } from './court-answer.ts';
import { day } from '../cost/loan-cost.fixture.ts';

describe('the last day to answer a paper', () => {
  test.each([
    // 2026-12-03 + 15 days = 2026-12-18, a Friday
    ['lawsuit', '2026-12-03', '2026-12-18'],
    // 2026-11-20 + 15 days = 2026-12-05, a Saturday: Monday the 7th
    ['lawsuit', '2026-11-20', '2026-12-07'],
    ['judgment', '2026-11-05', '2026-11-20'],
    ['payment-order', '2026-11-06', '2026-11-23'],
    // Until 2026-02-28 six months, then three: the day before and the day itself
    ['award', '2026-02-27', '2026-08-27'],
    ['award', '2026-03-02', '2026-06-02'],
    // 2026-11-16 + 5 days = 2026-11-21, a Saturday: Monday the 23rd
    ['preservation', '2026-11-16', '2026-11-23'],
    ['confirmation', '2026-12-03', '2026-12-18'],
    ['arbitration', '2026-11-20', undefined],
    ['enforcement', '2026-11-15', undefined],
  ] as const)('%s of %s: %s', (paper, on, wanted) => {
    const last = answerLastDay(paper, day(on));
    expect(last === undefined ? undefined : formatDay(last)).toBe(wanted);
  });

  test.each([
    ['lawsuit', 'answer-to-a-suit', '2026年12月7日'],
    ['arbitration', 'arbitration-agreement', '以文书为准'],
    ['enforcement', 'enforcement-asset-report-and-settlement', '以文书为准'],
    ['award', 'arbitration-setaside-time', '2027年2月20日'],
    ['judgment', 'answer-to-a-suit', '上诉'],
    ['preservation', 'preservation-review', '2026年11月25日'],
    ['confirmation', 'confirmation-objection', '2026年12月7日'],
  ] as const)('%s is led by %s and says %s', (kind: AnsweredPaper, rule, words) => {
    const found = checkCourtPaper({ kind, on: day('2026-11-20') }, day('2026-11-29')).findings;
    expect(found.length).toBe(1);
    expect(found[0]?.rules[0]).toBe(rule);
    expect(found[0]?.arithmetic.zh).toContain(words);
    expect(found[0]?.do.zh).toContain('法律援助');
  });

  test('a summons that only a message tells of is to be checked, and not ignored', () => {
    const [found] = checkCourtPaper(
      { kind: 'lawsuit', on: day('2026-11-20'), unsure: true },
      day('2026-11-29'),
    ).findings;
    expect(found?.uncertain?.zh).toContain('12368');
    expect(found?.uncertain?.zh).toContain('不要不理');
  });
});
