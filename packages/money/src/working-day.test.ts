import { must } from '@forbear/problem';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  civil,
  dayOf,
  firstDayNotKnownOff,
  formatDay,
  lastWorkingDayOnOrBefore,
  parseDay,
  type Day,
} from './index.ts';
import { HOLIDAY_YEARS } from './data/holidays.ts';
import { isWorkingDay, workingDaysKnownUntil } from './working-day.ts';

const at = (text: string): Day => must(parseDay(text));
const told = (day: Day | 'unknown') => (day === 'unknown' ? day : formatDay(day));

describe('working days of mainland China', () => {
  test.each([
    ['2024-02-10', false],
    ['2024-02-18', true], // a Sunday worked for the Spring Festival
    ['2024-06-10', false],
    ['2025-01-26', true],
    ['2025-10-08', false], // Mid-Autumn joined to National Day
    ['2025-10-11', true],
    ['2026-01-02', false],
    ['2026-01-04', true],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2026-11-07', false], // a plain Saturday
    ['2026-11-09', true],
    ['2023-12-29', 'unknown'],
    ['2027-01-04', 'unknown'],
    ['2027-01-01', false],
    ['2027-02-04', 'unknown'], // the lunar year ends on the 5th, not a day later
    ['2027-02-05', false],
    ['2027-02-08', false],
    ['2027-02-09', 'unknown'],
    ['2027-05-02', false],
    ['2027-05-03', 'unknown'],
    ['2027-06-09', false],
    ['2027-09-15', false],
    ['2027-10-03', false],
    ['2028-10-01', false],
    ['2028-02-10', 'unknown'],
    ['2023-10-01', 'unknown'],
  ])('%s: %s', (day, wanted) => {
    expect(isWorkingDay(at(day))).toBe(wanted);
  });

  /** The years' sums: 366 or 365 days less weekends less weekday holidays plus worked weekends. */
  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, wanted) => {
    let count = 0;
    for (let day = dayOf(year, 1, 1); civil(day).year === year; day = (day + 1) as Day)
      if (isWorkingDay(day) === true) count += 1;
    expect(count).toBe(wanted);
  });

  test('weekends are those of Temporal where no notice speaks', () => {
    const special = new Set(
      HOLIDAY_YEARS.flatMap(({ off, worked }) => [
        ...worked,
        ...off.flatMap(({ from, to }) => {
          const days: string[] = [];
          for (let day = at(from); day <= at(to); day = (day + 1) as Day) days.push(formatDay(day));
          return days;
        }),
      ]),
    );
    for (let day = dayOf(2024, 1, 1); day <= dayOf(2026, 12, 31); day = (day + 1) as Day) {
      const text = formatDay(day);
      if (special.has(text)) continue;
      expect(isWorkingDay(day)).toBe(Temporal.PlainDate.from(text).dayOfWeek <= 5);
    }
  });

  test('every worked day is a weekend day, every stretch lies in its year, every year names its notice', () => {
    for (const { year, off, worked, cite } of HOLIDAY_YEARS) {
      for (const day of worked)
        expect(Temporal.PlainDate.from(day).dayOfWeek).toBeGreaterThanOrEqual(6);
      for (const { from, to } of off) {
        expect(at(from)).toBeLessThanOrEqual(at(to));
        expect([civil(at(from)).year, civil(at(to)).year]).toEqual([year, year]);
      }
      expect(cite.text).toMatch(/^国办发明电/);
      expect(at(cite.published)).toBeLessThan(dayOf(year, 1, 1));
    }
    expect(formatDay(workingDaysKnownUntil())).toBe('2026-12-31');
  });

  test.each([
    ['2026-10-07', '2026-09-30', '2026-10-08'],
    ['2026-02-28', '2026-02-28', '2026-02-28'],
    ['2026-11-08', '2026-11-06', '2026-11-09'],
    ['2024-01-01', 'unknown', '2024-01-02'],
    ['2026-12-31', '2026-12-31', '2026-12-31'],
  ])('%s: last on or before %s, first on or after %s', (day, before, after) => {
    expect(told(lastWorkingDayOnOrBefore(at(day)))).toBe(before);
    expect(told(firstDayNotKnownOff(at(day)))).toBe(after);
  });

  test.each([
    ['2026-11-05', 0, '2026-11-05'],
    ['2026-11-05', 1, '2026-11-06'],
    ['2026-11-05', 2, '2026-11-09'],
    ['2026-11-05', 15, '2026-11-26'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-08', 2, '2026-10-10'], // the Saturday is worked
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-12-30', 2, 'unknown'],
  ])('%s and %i working days: %s', (day, n, wanted) => {
    expect(told(addWorkingDays(at(day), n))).toBe(wanted);
  });

  test.each([
    ['2026-10-03', '2026-10-08'],
    ['2026-11-05', '2026-11-05'],
    ['2027-01-01', '2027-01-02'],
    ['2027-02-06', '2027-02-09'],
    ['2027-01-04', '2027-01-04'],
  ])('a term of %s ends on %s at the earliest', (day, wanted) => {
    expect(formatDay(firstDayNotKnownOff(at(day)))).toBe(wanted);
  });

  test('half a working day is a bug', () => {
    expect(() => addWorkingDays(at('2026-11-05'), 0.5)).toThrow(RangeError);
  });
});
