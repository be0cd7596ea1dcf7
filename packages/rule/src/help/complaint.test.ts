import { formatDay, parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { HELP_CHANNEL_NUMBERS } from './rule/help.ts';
import {
  complaintClocks,
  complaintWay,
  HELP_MATTERS,
  helpLines,
  helpText,
  helpWay,
  LENDER_KINDS,
} from '../index.ts';

const day = (text: string) => must(parseDay(text));

describe('the clocks of a complaint', () => {
  test('15, 30 and 60 days from receipt', () => {
    // 2026-11-05 + 15 = 11-20; + 30 = 12-05; + 60 = 2027-01-04
    const { simple, complex, last } = complaintClocks(day('2026-11-05'));
    expect([simple, complex, last].map(formatDay)).toEqual([
      '2026-11-20',
      '2026-12-05',
      '2027-01-04',
    ]);
  });

  test('a complaint of the log is told with its dates and the next body', () => {
    const [way] = complaintWay({
      debt: 'a',
      lender: 'consumer-finance',
      received: day('2026-11-05'),
      asOf: day('2026-11-20'),
    });
    expect(way?.arithmetic.zh).toContain('第 15 天');
    expect(way?.do.zh).toContain('12378（2026-11-29 核对）');
    expect(way?.severity).toBe('law');
  });

  test('a private lender has no such clock, a complaint to come none yet', () => {
    const figures = { received: day('2026-11-05'), asOf: day('2026-11-06') };
    expect(complaintWay({ ...figures, lender: 'person' })).toEqual([]);
    expect(complaintWay({ ...figures, asOf: day('2026-11-04') })).toEqual([]);
  });
});

describe('which body for which lender', () => {
  const bodies = (lender: (typeof LENDER_KINDS)[number] | undefined) =>
    helpText(helpLines('complaint', lender)).zh;

  test.each(['bank', 'consumer-finance', 'trust'] as const)(
    '%s: the financial regulator',
    (kind) => {
      expect(bodies(kind)).toContain('12378');
      expect(bodies(kind)).not.toContain('地方金融');
    },
  );

  test.each(['micro-loan', 'guarantor'] as const)('%s: the local finance office', (kind) => {
    expect(bodies(kind)).toContain('地方金融管理部门');
    expect(bodies(kind)).not.toContain('12378');
  });

  test('an assignee or unknown lender: both; a person: legal service', () => {
    for (const kind of ['assignee', undefined] as const) {
      expect(bodies(kind)).toContain('12378');
      expect(bodies(kind)).toContain('地方金融');
    }
    expect(bodies('person')).toContain('法律');
  });

  test('where to turn is told of a debt, with its lender’s regulator', () => {
    expect(helpWay('a', 'bank')).toMatchObject({ debt: 'a', severity: 'practice' });
    expect(helpWay('a', 'bank').arithmetic.zh).toContain('12378（2026-11-29 核对）');
    expect(helpWay('a', 'micro-loan').arithmetic.zh).toContain('地方金融管理部门');
  });

  test('numbers that were not seen are never shown', () => {
    for (const matter of HELP_MATTERS)
      for (const lender of [...LENDER_KINDS, undefined]) {
        const lines = helpLines(matter, lender);
        expect(lines.length).toBeGreaterThan(0);
        const { zh, en } = helpText(lines);
        expect(`${zh}${en}`).not.toMatch(/12345|12386/);
        for (const { number, checkedOn } of lines)
          if (number !== undefined) expect(checkedOn).toBe(HELP_CHANNEL_NUMBERS.reviewedOn);
      }
  });
});
