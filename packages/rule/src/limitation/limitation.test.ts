import { parseDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitation, type LimitationEvent } from '../index.ts';
import { LIMITATION_EVENTS, type LimitationEventKind } from './limitation-event.ts';

const day = (text: string): Day => must(parseDay(text));
const event = (on: string, kind: LimitationEventKind, more = {}): LimitationEvent => ({
  on: day(on),
  kind,
  ...more,
});
const stand = (lastDue: string, asOf: string, events: readonly LimitationEvent[] = []) =>
  limitation({ lastDue: day(lastDue), asOf: day(asOf), events });

describe('limitation of a claim', () => {
  test.each([
    ['the day before the third year ends', '2026-11-18', 'running'],
    ['2023-11-19 + 3 years = 2026-11-19, the last day', '2026-11-19', 'running'],
    ['three years and a day', '2026-11-20', 'out'],
    ['before the last instalment is due', '2023-01-01', 'running'],
  ])('%s: %s is %s', (_title, asOf, status) => {
    expect(stand('2023-11-19', asOf)).toMatchObject({ status, lastDay: day('2026-11-19') });
  });

  test('2024-02-29 + 3 years = 2027-02-28', () => {
    expect(stand('2024-02-29', '2027-02-28')).toMatchObject({ lastDay: day('2027-02-28') });
    expect(stand('2024-02-29', '2027-03-01').status).toBe('out');
  });

  test.each(LIMITATION_EVENTS.filter((kind) => kind !== 'suit'))(
    'a %s on 2025-03-01 restarts: 2025-03-01 + 3 years = 2028-03-01',
    (kind) => {
      const found = stand('2023-11-19', '2026-11-20', [event('2025-03-01', kind)]);
      expect(found).toMatchObject({ status: 'running', lastDay: day('2028-03-01') });
      expect(found.rules.map(({ id }) => id)).toContain('limitation-interruption');
    },
  );

  test('an event restarts on the last day, and no longer on the day after', () => {
    const on = (text: string) => stand('2023-11-19', '2026-12-01', [event(text, 'demand')]);
    expect(on('2026-11-19')).toMatchObject({ status: 'running', lastDay: day('2029-11-19') });
    expect(on('2026-11-20')).toMatchObject({ status: 'out', lastDay: day('2026-11-19') });
  });

  test('a demand before the last instalment is due restarts nothing', () => {
    const found = stand('2023-11-19', '2026-11-20', [event('2023-06-01', 'demand')]);
    expect(found).toMatchObject({ status: 'out', restarts: [] });
  });

  test.each(['part-payment', 'written-request', 'acknowledgement', 'agreement'] as const)(
    'a %s after expiry may give the defence up',
    (kind) => {
      const found = stand('2023-11-19', '2027-03-01', [event('2027-01-10', kind)]);
      expect(found.status).toBe('unknown');
      expect(found.rules[0].id).toBe('limitation-after-expiry-waiver');
    },
  );

  test('a suit holds time until it ends, then it counts anew', () => {
    const goes = stand('2023-11-19', '2030-01-01', [event('2026-01-05', 'suit')]);
    expect(goes).toMatchObject({ status: 'running' });
    expect(goes.lastDay).toBeUndefined();
    const ended = event('2026-01-05', 'suit', { endedOn: day('2026-06-30') });
    expect(stand('2023-11-19', '2029-06-30', [ended]).status).toBe('running');
    expect(stand('2023-11-19', '2029-07-01', [ended]).status).toBe('out');
  });

  test('an event that cannot be proved leaves it open', () => {
    const call = event('2025-03-01', 'demand', { unsure: true });
    expect(stand('2023-11-19', '2026-11-20', [call])).toMatchObject({ status: 'unknown' });
    expect(stand('2023-11-19', '2026-11-19', [call])).toMatchObject({ status: 'running' });
    expect(stand('2023-11-19', '2028-03-02', [call])).toMatchObject({ status: 'out' });
  });

  test('events after the day looked at do not count', () => {
    expect(stand('2023-11-19', '2026-11-20', [event('2026-11-21', 'agreement')]).status).toBe(
      'out',
    );
  });

  test('twenty years at most: 2005-01-01 + 20 years = 2025-01-01', () => {
    const demands = [2007, 2010, 2013, 2016, 2019, 2022, 2024].map((year) =>
      event(`${year}-06-01`, 'demand'),
    );
    expect(stand('2005-01-01', '2025-01-01', demands).status).toBe('running');
    expect(stand('2005-01-01', '2025-01-02', demands).status).toBe('unknown');
    expect(stand('2005-01-01', '2025-01-02').status).toBe('out');
  });

  test('without a due day nothing is claimed', () => {
    expect(limitation({ asOf: day('2026-11-20'), events: [] }).status).toBe('unknown');
  });

  test('against a count by another hand: a chain of demands, each within three years of the one before', () => {
    const years = fc.array(fc.integer({ min: 1, max: 1400 }), { maxLength: 8 });
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 6000 }), (gaps, later) => {
        const start = day('2015-03-15');
        let on: number = start;
        const events = gaps.map((gap): LimitationEvent => {
          on += gap;
          return { on: on as Day, kind: 'demand' };
        });
        const asOf = (start + later) as Day;
        const after = (from: number) => {
          const at = new Date(from * 86_400_000);
          return Date.UTC(at.getUTCFullYear() + 3, at.getUTCMonth(), at.getUTCDate()) / 86_400_000;
        };
        let from: number = start;
        for (const one of events)
          if (one.on <= asOf && one.on <= after(from) && !isLeapDay(one.on)) from = one.on;
        fc.pre(!events.some((one) => isLeapDay(one.on)) && asOf <= start + 7300);
        expect(limitation({ lastDue: start, asOf, events }).status).toBe(
          asOf > after(from) ? 'out' : 'running',
        );
      }),
      { seed: 20261120 },
    );
  });
});

const isLeapDay = (on: number): boolean =>
  new Date(on * 86_400_000).toISOString().slice(5, 10) === '02-29';
