import { parseDay, parseRate } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { FORCES, lprOn, RULES, ruleOf, staleReviews } from './index.ts';
import { LPR_ROWS } from './cost/rule/lpr.ts';
import { PERSONAL_LOAN_EXTENSION } from './extension/rule/extension.ts';
import { isInForce, valuesOn } from './finding/figure.ts';
import { privateLoanCeiling } from './cost/lpr.ts';
import type { DatedValues } from './finding/rule.ts';

const day = (text: string) => must(parseDay(text));
const yearly = (text: string) => must(parseRate(text, 'year'));

describe('the rules', () => {
  test('152 records, each id once', () => {
    expect(RULES.length).toBe(152);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(152);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s is cited, dated and in both languages',
    (_id, rule) => {
      for (const text of [rule.title.zh, rule.summary.zh]) expect(text).toMatch(/[\u4e00-\u9fff]/);
      for (const text of [rule.title.en, rule.summary.en, rule.source, rule.instrument])
        expect(text.trim()).not.toBe('');
      for (const on of [rule.from, rule.until, rule.reviewedOn])
        if (on !== undefined) expect(parseDay(on).ok).toBe(true);
      if (rule.from !== undefined && rule.until !== undefined)
        expect(day(rule.from)).toBeLessThanOrEqual(day(rule.until));
      expect(Object.keys(FORCES)).toContain(rule.force);
    },
  );

  test('what is only recommended is never called illegal', () => {
    for (const rule of RULES.filter(({ force }) => FORCES[force] === 'standard')) {
      expect(rule.summary.en).not.toMatch(/\billegal\b/i);
      expect(rule.summary.zh).not.toMatch(/属于违法|违法行为/);
    }
  });

  test('an end is inclusive: the one-off credit repair closed on 2026-04-30', () => {
    const rule = ruleOf('credit-repair-one-off-2025');
    expect(isInForce(rule, day('2025-12-31'))).toBe(false);
    expect(isInForce(rule, day('2026-01-01'))).toBe(true);
    expect(isInForce(rule, day('2026-04-30'))).toBe(true);
    expect(isInForce(rule, day('2026-05-01'))).toBe(false);
  });

  test('versions of a rule begin on strictly rising days, the first with the rule', () => {
    const dated = RULES.flatMap(({ id, from, values }) =>
      Array.isArray(values) ? [[id, from, values as readonly DatedValues[]] as const] : [],
    );
    expect(dated.length).toBeGreaterThan(4);
    for (const [id, from, rows] of dated) {
      expect([id, rows[0]?.from]).toEqual([id, from]);
      const days = rows.map((row) => day(row.from));
      expect(days.every((on, k) => k === 0 || on > (days[k - 1] as number))).toBe(true);
    }
  });

  test.each([
    ['2010-02-11', undefined],
    ['2010-02-12', null],
    ['2024-06-30', null],
    ['2024-07-01', '0.5'],
  ])('on %s the share of a longer loan by which it may be extended is %s', (on, share) => {
    expect(valuesOn(PERSONAL_LOAN_EXTENSION, day(on))?.long_extension_share_max).toBe(share);
  });

  test('a review is stale after a year', () => {
    expect(staleReviews(day('2027-11-22'))).toEqual([]);
    expect(staleReviews(day('2027-12-02')).length).toBe(RULES.length);
  });
});

describe('the loan prime rate', () => {
  test('its days rise strictly', () => {
    const days = LPR_ROWS.map(([on]) => day(on));
    expect(days.every((on, k) => k === 0 || on > (days[k - 1] as number))).toBe(true);
  });

  test('on the day of its publication each row is the rate', () => {
    for (const [on, year, five] of LPR_ROWS) {
      const rates = (['1-year', '5-year'] as const).map((term) => lprOn(day(on), term)?.rate);
      expect([on, ...rates]).toEqual([on, ...[year, five].map((text) => yearly(text))]);
    }
  });

  test.each([
    ['2019-08-19', undefined],
    ['2019-08-20', '0.0425'],
    ['2024-07-21', '0.0345'],
    ['2024-07-22', '0.0335'],
    ['2026-02-01', '0.03'],
  ])('the one-year rate of %s is %s', (on, text) => {
    const wanted = text === undefined ? undefined : must(parseRate(text, 'year'));
    expect(lprOn(day(on), '1-year')?.rate).toEqual(wanted);
  });

  test('the ceiling of a private loan of 2026-02-01 is four times 3.0 %', () => {
    expect(privateLoanCeiling(day('2026-02-01'))).toEqual(must(parseRate('0.12', 'year')));
  });
});
