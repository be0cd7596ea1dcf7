import { formatDay } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import { classOf, observationOf, ruleOf } from '../index.ts';
import { DUTIES_ON_AGREEMENT } from './desk-duty.ts';
import { day } from '../cost/loan-cost.fixture.ts';

describe('the desk side', () => {
  test.each([
    [0, 'normal'],
    [1, 'special-mention'],
    [90, 'special-mention'],
    [91, 'substandard'],
    [270, 'substandard'],
    [271, 'doubtful'],
    [360, 'doubtful'],
    [361, 'loss'],
  ])('a loan %i days overdue is %s', (days, wanted) => {
    expect(classOf(days, { card: false })).toMatchObject({
      class: wanted,
      uncertain: expect.anything(),
    });
  });

  test.each([
    [0, 'normal'],
    [1, 'special-mention'],
    [90, 'special-mention'],
    [91, 'substandard'],
    [120, 'substandard'],
    [121, 'doubtful'],
    [180, 'doubtful'],
    [181, 'loss'],
  ])('a card %i days overdue is %s', (days, wanted) => {
    expect(classOf(days, { card: true }).class).toBe(wanted);
  });

  test('restructured: at least special mention, and no better than its days', () => {
    expect(classOf(0, { card: false, restructured: true }).class).toBe('special-mention');
    expect(classOf(300, { card: false, restructured: true }).class).toBe('doubtful');
  });

  test.each([
    [
      'monthly from 2027-01-10: a year',
      ['2027-01-10', '2027-02-10', '2027-03-10'],
      [],
      '2028-01-10',
    ],
    [
      'missed on 2027-03-10: a year from there',
      ['2027-01-10', '2027-02-10', '2027-03-10'],
      ['2027-03-10'],
      '2028-03-10',
    ],
    [
      'yearly: two due days after the first',
      ['2027-01-10', '2028-01-10', '2029-01-10'],
      [],
      '2029-01-10',
    ],
  ])('observation, %s', (_sum, dues, missed, wanted) => {
    const found = observationOf(dues.map(day), missed.map(day));
    expect(found && formatDay(found.until)).toBe(wanted);
  });

  test('no due day, no observation', () => {
    expect(observationOf([], [])).toBeUndefined();
  });

  test('every duty rests on a rule and is in both languages', () => {
    for (const { rule, duty } of DUTIES_ON_AGREEMENT) {
      expect(ruleOf(rule.id)).toBe(rule);
      expect(duty.zh).toMatch(/[一-鿿]/);
      expect(duty.en.trim()).not.toBe('');
    }
  });
});
