import { formatDay } from '@forbear/money';
import { expect, test } from 'vitest';
import {
  momentOfSeconds,
  momentReader,
  momentText,
  readDayOfStatement,
  readMoment,
} from './moment.ts';

test.each([
  ['2026-08-30 21:14:02', '2026-08-30 21:14:02', true],
  ['2026/8/30 21:14', '2026-08-30 21:14:00', false],
  ['2026年8月30日', '2026-08-30', true],
  ['20240229', '2024-02-29', true],
  ['20240229 093000', '2024-02-29 09:30:00', true],
  ['45658', '2025-01-01', true],
  ['45658.5', '2025-01-01 12:00:00', true],
  ['2099-12-31 23:59:59', '2099-12-31 23:59:59', true],
])('%s', (cell, text, exact) => {
  const found = readMoment(cell);
  expect(found === undefined ? '' : momentText(found).replace(' 00:00:00', '')).toBe(text);
  expect(found?.exact).toBe(exact);
  expect(momentReader()(cell)).toEqual(found);
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '1989-12-31',
  '2100-01-01',
  '2026-08-30 24:00:00',
  '2026-08-30 23:60:00',
  '2026-08-30 23:59:60',
  '1',
  '',
])('«%s» is no time', (cell) => {
  expect(readMoment(cell)).toBeUndefined();
  expect(momentReader()(cell)).toBeUndefined();
});

test('a reader that knows the day still refuses hours that are none', () => {
  const read = momentReader();
  expect(read('2026-08-30 21:14:02')).toEqual(readMoment('2026-08-30 21:14:02'));
  for (const cell of ['2026-08-30 24:14:02', '2026-08-30 21:60:02', '2026-08-30 21-14-02'])
    expect(read(cell)).toBeUndefined();
  expect(read('2026-08-30 00:00:00')).toEqual(readMoment('2026-08-30 00:00:00'));
});

test.each([
  ['08/31', 2026, 9, '2026-08-31'],
  ['09/01', 2026, 9, '2026-09-01'],
  ['0930', 2026, 9, '2026-09-30'],
  ['10/01', 2026, 9, '2025-10-01'],
  ['12-31', 2026, 1, '2025-12-31'],
  ['02/29', 2026, 3, undefined],
  ['2026', 2026, 9, undefined],
])('%s in the statement of %i-%i', (cell, year, month, day) => {
  const found = readDayOfStatement(cell, year, month);
  expect(found === undefined ? undefined : formatDay(found)).toBe(day);
});

test('days of seconds end with 2099', () => {
  expect(momentOfSeconds(7304 * 86_400)).toBeUndefined();
  expect(momentOfSeconds(7305 * 86_400)?.time).toBe('00:00:00');
  expect(momentOfSeconds(47_482 * 86_400)).toBeUndefined();
});
