import type { Measure } from '@forbear/loan';
import { dayOf, fen } from '@forbear/money';
import { expect, test } from 'vitest';
import { askWord, measureWord } from './ask-words.ts';
import { sayIn } from './say.ts';

const day = { scaled: 400_000, per: 'day' } as const;
/** Every measure with every shape that it may have. */
const ALL: readonly Measure[] = [
  ...(['runs', 'waived', 'monthly'] as const).map((interest): Measure => ({
    kind: 'extend',
    months: 3,
    interest,
  })),
  { kind: 'extend', days: 15, interest: 'runs' },
  { kind: 'reinstal', count: 6 },
  { kind: 'reinstal', count: 6, every: { months: 1 } },
  { kind: 'reinstal', amount: fen(54_000), every: { months: 1 } },
  { kind: 'reinstal', count: 1, rate: { scaled: 0, per: 'day' } },
  { kind: 'reinstal', amount: fen(54_000), rate: { scaled: 0, per: 'day' } },
  { kind: 'reinstal', amount: fen(54_000), rate: day },
  {
    kind: 'steps',
    steps: [
      { count: 3, amount: fen(30_000) },
      { count: 6, amount: fen(60_000) },
    ],
  },
  { kind: 'catch-up', count: 3 },
  { kind: 'minimum', periods: 2 },
  { kind: 'move-due', dueDay: 15 },
  { kind: 'free-days', from: dayOf(2026, 11, 5), to: dayOf(2026, 11, 20) },
  { kind: 'pause', periods: 1, interest: 'runs' },
  { kind: 'reduce-rate', rate: day, periods: 6 },
  { kind: 'waive', component: 'penalty', amount: 'all' },
  { kind: 'settle', on: dayOf(2026, 11, 30), amount: fen(900_000) },
];

test('what is asked is said of every measure in both languages, with every figure it has', () => {
  const said = (lang: 'zh' | 'en') => ALL.map((one) => measureWord(one, sayIn(lang)));
  expect([...said('zh'), ...said('en')].join('\n')).not.toMatch(/undefined|NaN|另外|arranged/);
  expect(new Set(said('zh')).size).toBe(ALL.length);
  expect(said('zh')).toContain('每期 540.00 元，还清为止，停息');
  expect(said('en')).toContain('540.00 yuan each until it is paid, no interest');
  expect(said('zh')).toEqual(expect.arrayContaining(['按月分 6 期', '每月 540.00 元，还清为止']));
  expect(said('zh')).toContain('延期 15 天，利息照算');
  expect(said('en')).toContain('1 instalment, no interest');
});

test('a sum that is asked for is told once, and one that rests on a guess as about that', () => {
  const today = dayOf(2026, 11, 5);
  const rows = [12, 1, 2].map((month) => ({
    due: dayOf(month === 12 ? 2026 : 2027, month, 10),
    payment: fen(54_000),
  }));
  const asked = (measure: Measure, isEstimated: boolean, lang: 'zh' | 'en' = 'zh') =>
    askWord({ relief: { measures: [measure] }, rows } as never, today, isEstimated, sayIn(lang));
  expect(asked({ kind: 'reinstal', amount: fen(54_000) }, true)).toBe(
    '每期 540.00 元，还清为止，12月10日起',
  );
  expect(asked({ kind: 'reinstal', count: 3 }, false)).toBe('分 3 期，12月10日起每期 540.00 元');
  expect(asked({ kind: 'reinstal', count: 3 }, true)).toBe('分 3 期，12月10日起每期约 540.00 元');
  expect(asked({ kind: 'reinstal', count: 3 }, true, 'en')).toContain('about 540.00 yuan each');
});

test('of what is kept the next day is told, not one that is past, unless all are', () => {
  const rows = [10, 11, 12].map((month) => ({
    due: dayOf(2026, month, 10),
    payment: fen(54_000),
  }));
  const on = (today: ReturnType<typeof dayOf>) =>
    askWord({ relief: { measures: [] }, rows } as never, today, false, sayIn('zh'));
  expect(on(dayOf(2026, 11, 5))).toBe('照旧，11月10日还 540.00 元');
  expect(on(dayOf(2026, 12, 20))).toBe('照旧，10月10日还 540.00 元');
});
