import { dayOf, formatDay } from '@forbear/money';
import { type Lang } from '@forbear/problem';
import ical from 'ical-generator';
import ICAL from 'ical.js';
import { xiaoli, xiaozhang } from '@forbear/testkit/people';
import { describe, expect, test } from 'vitest';
import { calendarIcs, calendarOf } from './index.ts';
import { inputOf } from './fixture/paper-input.ts';

describe('the calendar', () => {
  const of = (borrower: typeof xiaoli, debt: string, lang: Lang = 'zh') => {
    const { plan } = inputOf(borrower, debt);
    return calendarOf({ borrower, plan, lang });
  };
  const unfold = (ics: string) => ics.replaceAll('\r\n ', '');

  test('has every instalment of the plan on its civil day, with reminders', () => {
    const ics = unfold(calendarIcs(of(xiaoli, 'jiebei'), xiaoli.asOf, 'zh'));
    expect(ics.match(/^DTSTART;VALUE=DATE:(\d+)/gm)).toEqual(
      ['0110', '0210', '0310', '0410', '0510', '0610'].map(
        (day) => `DTSTART;VALUE=DATE:2027${day}`,
      ),
    );
    expect(ics).toContain('SUMMARY:还款日（方案）');
    expect(ics).toContain(
      'DESCRIPTION:借呗 3\\,275.47 元。按方案，还没有谈妥；谈妥之前以合同为准。',
    );
    expect(ics.match(/TRIGGER:[-P0-9DTH]+/g)?.slice(0, 3)).toEqual([
      'TRIGGER:-P4DT15H',
      'TRIGGER:-PT15H',
      'TRIGGER:P2DT9H',
    ]);
    expect(ics.match(/DTSTAMP:\d+T000000Z/)?.[0]).toBe('DTSTAMP:20261005T000000Z');
    expect(ics).toBe(unfold(calendarIcs(of(xiaoli, 'jiebei'), xiaoli.asOf, 'zh')));
  });

  test('what a locked phone shows names neither creditor nor sum, and two people do not meet', () => {
    const ics = unfold(calendarIcs(of(xiaoli, 'jiebei'), xiaoli.asOf, 'zh'));
    const shown =
      ics.match(/^(?:SUMMARY|DESCRIPTION):.*(?=\r\n(?:END:VALARM|DESCRIPTION))/gm) ?? [];
    expect(shown.length).toBeGreaterThan(18);
    for (const line of shown) expect(line).not.toMatch(/借呗|[0-9]/);
    expect(ics.match(/^CLASS:PRIVATE/gm)).toHaveLength(6);
    const other = { ...xiaoli, person: { ...xiaoli.person, name: '小李二' } };
    const ids = new Set(of(xiaoli, 'jiebei').map(({ id }) => id));
    expect(of(other, 'jiebei').some(({ id }) => ids.has(id))).toBe(false);
  });

  test('lines are at most 75 octets, end in CRLF, and unfold to the text of another maker', () => {
    const title = `长${'名字、很长的名字；逗号,分号;反斜\\杠'.repeat(6)}`;
    const ics = calendarIcs(
      [{ id: 'a', on: dayOf(2026, 12, 31), title, text: '', remind: [] }],
      xiaoli.asOf,
      'zh',
    );
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const other = ical();
    other.createEvent({
      id: 'a',
      allDay: true,
      summary: title,
      start: new Date(`${formatDay(dayOf(2026, 12, 31))}T00:00:00`),
    });
    const summary = (text: string) => /SUMMARY:.*/.exec(text.replaceAll('\r\n ', ''))?.[0];
    expect(summary(ics)).toBe(summary(other.toString()));
  });

  test('a reader of another hand finds each entry again: day, words, reminders, an id of its own', () => {
    const entries = [
      ...of(xiaoli, 'jiebei'),
      ...of(xiaozhang, 'huabei', 'en'),
      {
        id: 'c',
        on: dayOf(2028, 2, 29),
        title: '名字；a;b,c\\n\\d “e”',
        text: '第一行 END:VEVENT',
        remind: [-30, 0],
      },
    ];
    const [, , parts] = ICAL.parse(calendarIcs(entries, xiaoli.asOf, 'zh')) as [string, [], []];
    const events = parts
      .map((part) => new ICAL.Component(part))
      .filter(({ name }) => name === 'vevent');
    const read = events.map((event) => {
      const { summary, description, startDate, uid } = new ICAL.Event(event);
      const nine = event.getAllSubcomponents('valarm').map((alarm) => {
        const before = alarm.getFirstPropertyValue('trigger') as ICAL.Duration;
        return (before.toSeconds() - 9 * 3600) / 86_400;
      });
      const text = (description as string | null) ?? '';
      return { uid, on: startDate.toString(), isDate: startDate.isDate, summary, text, nine };
    });
    expect(read.map(({ uid: _uid, ...one }) => one)).toEqual(
      entries.map(({ on, title, text, remind }) => ({
        on: formatDay(on),
        isDate: true,
        summary: title,
        text,
        nine: remind,
      })),
    );
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(entries.length);
  });

  test('a creditor’s name cannot leave its line', () => {
    const debts = xiaoli.debts.map((debt) => ({
      ...debt,
      id: 'a\r\nBEGIN:VEVENT',
      creditor: { ...debt.creditor, name: '借呗\r\nEND:VEVENT\nBEGIN:VALARM\u2028X\u202e' },
    }));
    const ics = calendarIcs(of({ ...xiaoli, debts }, 'a\r\nBEGIN:VEVENT'), xiaoli.asOf, 'zh');
    expect(ics.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(6);
    expect(ics.split('\r\n').filter((line) => line === 'END:VEVENT')).toHaveLength(6);
    expect(ics.split('\r\n').filter((line) => line === 'BEGIN:VALARM')).toHaveLength(18);
    expect(ics).not.toContain('\u202e');
  });
});
