import { formatDay, parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { whatComesNext } from '../index.ts';
import type { NextFigures } from './next-step.ts';

const day = (text: string) => must(parseDay(text));
const CARD: NextFigures = {
  lender: 'bank',
  card: true,
  asOf: day('2026-11-05'),
  overdueSince: day('2026-08-06'),
};
const LOAN: NextFigures = { ...CARD, lender: 'consumer-finance', card: false };
const FRIEND: NextFigures = { ...LOAN, lender: 'person' };

const steps = (figures: NextFigures) => whatComesNext(figures).map(({ step }) => step);

describe('what comes next if nothing is done', () => {
  test('a card goes from grace to what is left to live on', () => {
    expect(steps(CARD)).toEqual([
      'grace',
      'late-interest',
      'credit-record',
      'calls',
      'agency',
      'class-card',
      'called-in',
      'sold',
      'mediation',
      'suit',
      'arbitration',
      'enforcement',
      'left-to-live-on',
    ]);
    expect(steps(LOAN)).toContain('class-loan');
    expect(steps(LOAN)).not.toContain('grace');
  });

  test('a private lender has no register, agency or classes', () => {
    expect(steps(FRIEND)).toEqual([
      'late-interest',
      'called-in',
      'mediation',
      'suit',
      'enforcement',
      'left-to-live-on',
    ]);
  });

  test('the class changes on day 91, not the day before', () => {
    const on = (asOf: string) =>
      whatComesNext({ ...CARD, asOf: day(asOf) }).find(({ step }) => step === 'class-card');
    // 6 August + 91 days = 5 November
    const found = on('2026-11-05');
    expect(found?.from === undefined ? '' : formatDay(found.from)).toBe('2026-11-05');
    expect(found?.passed).toBe(true);
    expect(on('2026-11-04')?.passed).toBe(false);
  });

  test('every step has a force, both languages and what stops it; a suit has no day', () => {
    for (const { what, stops, force } of [...whatComesNext(CARD), ...whatComesNext(LOAN)]) {
      expect(force).not.toBe('');
      for (const text of [what, stops]) {
        expect(text.zh).toMatch(/[。！？]$/);
        expect(text.en).toMatch(/[.!?]$/);
      }
    }
    expect(whatComesNext(LOAN).find(({ step }) => step === 'suit')).toMatchObject({
      force: 'law',
      passed: false,
    });
    expect(whatComesNext(LOAN).find(({ step }) => step === 'suit')).not.toHaveProperty('from');
  });
});
