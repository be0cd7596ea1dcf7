import { enterBook, openBook } from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { zhang } from '@forbear/testkit/people';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCaseEvents } from './case-events.ts';

const fixture = (version: number): string =>
  readFileSync(`packages/wire/src/fixture/case-events-v${version}.json`, 'utf8');

const replayed = (text: string) => {
  const commands = must(readCaseEvents(text)).map(must);
  const { book, refused } = enterBook(openBook(zhang), commands);
  return { refused, stage: book.records.get('huabei')?.state.stage };
};

const code = (text: string): string | undefined => {
  const read = readCaseEvents(text);
  return read.ok ? undefined : read.problem.code;
};

const file = (more: object): string =>
  JSON.stringify({ format: 'forbear-case-events', version: 2, events: [], ...more });

describe('files of events', () => {
  test('version 1 may call a phone call a call; version 2 has one word for it', () => {
    const contact = { channel: 'call', by: 'agency', to: 'self', said: '今天必须还清' };
    const events = [{ kind: 'contact', on: '2026-12-08', contact }];
    const [read] = must(readCaseEvents(JSON.stringify(events)));
    expect(must(read as NonNullable<typeof read>)).toMatchObject({
      command: { contact: { channel: 'phone' } },
    });
    const [refused] = must(readCaseEvents(file({ events })));
    expect(refused?.ok).toBe(false);
  });

  test('version 1 is read for ever', () => {
    expect(replayed(fixture(1))).toEqual({ refused: [], stage: 'active' });
    const named = JSON.stringify({ debt: 'huabei', events: JSON.parse(fixture(1)) as unknown });
    expect(replayed(named)).toEqual({ refused: [], stage: 'active' });
  });

  test('version 2 names itself', () => {
    expect(replayed(fixture(2))).toEqual({ refused: [], stage: 'settled' });
  });

  test.each([
    [file({ version: 3 }), 'CASE_FILE_NEWER'],
    [file({ version: 1 }), 'VALUE_SHAPE'],
    [file({ format: 'other' }), 'VALUE_SHAPE'],
    [file({ more: 1 }), 'KEY_UNKNOWN'],
    ['{"format": "forbear-case-events", "version": 2}', 'KEY_MISSING'],
  ])('%s is refused whole as %s', (text, wanted) => {
    expect(code(text)).toBe(wanted);
  });

  test('an entry that is none is a problem in its place, by the file as it is written', () => {
    const event = { kind: 'facts-complete', on: '2026-11-05' };
    const codesOf = (text: string) =>
      must(readCaseEvents(text)).map((one) =>
        one.ok ? 'read' : `${one.problem.code} ${one.problem.pointer ?? ''}`,
      );
    const wrong = [event, [event], 'text', null, { on: '2026-11-05' }, { ...event, kind: 7 }];
    expect(codesOf(JSON.stringify(wrong))).toEqual([
      'read',
      ...['VALUE_SHAPE /1', 'VALUE_SHAPE /2', 'VALUE_SHAPE /3'],
      ...['KEY_MISSING /4/kind', 'VALUE_SHAPE /5/kind'],
    ]);
    expect(codesOf(file({ events: ['text'] }))).toEqual(['VALUE_SHAPE /events/0']);
  });

  test.each([
    ['a note of 100,000 characters', { note: 'x'.repeat(100_000) }],
    ['a right-to-left override', { note: 'a\u202eb' }],
    ['a right-to-left mark', { note: 'a\u200fb' }],
    ['a lone surrogate', { note: 'a\ud800b' }],
    ['a day that is none', { on: '2026-02-30' }],
  ])('%s is a problem in its place, the rest go on', (_, wrong) => {
    const event = { kind: 'facts-complete', on: '2026-11-05' };
    const read = must(readCaseEvents(JSON.stringify([{ ...event, ...wrong }, event])));
    expect(read.map((one) => (one.ok ? 'read' : one.problem.code))).toEqual([
      expect.stringMatching(/^(TEXT_UNSAFE|TEXT_TOO_LONG|DAY_TEXT)$/),
      'read',
    ]);
  });

  test('a pasted agreement of 100,000 characters, or with marks of direction, is refused', () => {
    const arrives = (text: string) =>
      must(readCaseEvents(JSON.stringify([{ kind: 'text-arrives', on: '2026-11-05', text }])))[0];
    for (const text of ['x'.repeat(100_000), '分 6 期\u202e元', '分 6 期\u200e元'])
      expect(arrives(text)?.ok).toBe(false);
    expect(arrives('分 6 期')?.ok).toBe(true);
  });
});
