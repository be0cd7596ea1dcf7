import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'forbear-case-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const forbear = (args: string[]) =>
  spawnSync(process.execPath, ['apps/cli/dist/forbear.mjs', ...args], { encoding: 'utf8' });

/** Replays events that are written for the test. */
function replay(person: string, events: unknown, ...more: string[]) {
  const path = join(folder, 'events.json');
  writeFileSync(path, typeof events === 'string' ? events : JSON.stringify(events));
  return forbear(['case', `example/${person}.json`, '--events', path, ...more]);
}

type Answer = {
  readonly state: string;
  readonly next: { readonly action: string; readonly by: string };
  readonly cases?: readonly Answer[];
  readonly refused: readonly {
    readonly index: number;
    readonly problem: { readonly code: string; readonly pointer?: string };
  }[];
};

const answer = (person: string, events: unknown, ...more: string[]): Answer =>
  JSON.parse(replay(person, events, ...more, '--json').stdout) as Answer;

describe('forbear case', () => {
  test.each(['xiaoli', 'xiaozhang', 'xiaochen'])('%s from noted to the end', (name) => {
    const args = ['case', `example/${name}.json`, '--events', `example/${name}.events.json`];
    const run = forbear([...args, '--json']);
    expect(run.status).toBe(0);
    const json = JSON.parse(run.stdout) as Answer;
    expect(json.refused).toEqual([]);
    expect((json.cases ?? [json])[0]?.state).toBe('closed');
  });

  test('the documented keys; without events a case is noted and has a date', () => {
    const told = answer('xiaoli', []);
    expect(told).toMatchObject({
      state: 'noted',
      next: { action: 'complete-facts', by: '2026-10-12' },
      refused: [],
    });
  });

  test('refused events are listed with their place; the rest go on', () => {
    const told = answer('xiaoli', [
      { kind: 'facts-complete', on: '2026-10-05' },
      { kind: 'dance', on: '2026-10-05' },
      { kind: 'text-arrives', on: '2026-10-05', text: true },
      { kind: 'contact-begun', on: '2026-10-01' },
      { kind: 'contact-begun', on: '2026-10-06', note: 'a\u202eb' },
      { kind: 'contact-begun', on: '2026-10-06', colour: 'red' },
      { kind: 'contact-begun', on: '2026-02-30' },
      { kind: 'contact-begun', on: '2026-10-06', debt: 'other' },
      'contact-begun',
      { on: '2026-10-06' },
      { kind: 'contact-begun', on: '2026-10-06' },
    ]);
    expect(told.state).toBe('contacting');
    expect(told.refused.map(({ index, problem }) => [index, problem.code])).toEqual([
      [1, 'EVENT_UNKNOWN'],
      [2, 'ILLEGAL_MOVE'],
      [3, 'DATE_ORDER'],
      [4, 'TEXT_UNSAFE'],
      [5, 'KEY_UNKNOWN'],
      [6, 'DAY_TEXT'],
      [7, 'DEBT_UNKNOWN'],
      [8, 'VALUE_SHAPE'],
      [9, 'KEY_MISSING'],
    ]);
    expect(told.refused[3]?.problem.pointer).toBe('/4/note');
  });

  test('the whole wording of a row names its event and the facts it states', () => {
    const told = answer('xiaozhang', [
      { kind: 'facts-complete-budget-done', on: '2026-11-05' },
      { kind: 'contact-begun', on: '2026-11-05' },
      { kind: 'request-taken-number-given', on: '2026-11-05' },
      { kind: 'offer', on: '2026-11-06', offer: { measures: [{ kind: 'reinstal', count: 6 }] } },
      { kind: 'fits-borrower-accepts-text-there', on: '2026-11-06' },
    ]);
    expect([told.state, told.refused]).toEqual(['confirming', []]);
    const court = answer('xiaozhang', [{ kind: 'notice-of-a-court', on: '2026-11-06' }]);
    expect(court.state).toBe('legal');
  });

  test('one of several debts must be named, in the event, the file or the command', () => {
    const bare = [{ kind: 'facts-complete', on: '2026-11-20' }];
    expect(answer('xiaochen', bare).refused[0]?.problem.code).toBe('DEBT_NOT_NAMED');
    expect(answer('xiaochen', { debt: 'jiebei', events: bare }).state).toBe('prepared');
    expect(answer('xiaochen', bare, '--debt', 'card').state).toBe('noted');
  });

  test('an agreement that contradicts itself, or is a megabyte long, is refused', () => {
    const road = [
      { kind: 'facts-complete', on: '2026-11-05' },
      { kind: 'contact-begun', on: '2026-11-05' },
      { kind: 'request-taken', on: '2026-11-05' },
      { kind: 'offer', on: '2026-11-06', offer: { measures: [{ kind: 'reinstal', count: 6 }] } },
      { kind: 'borrower-accepts', on: '2026-11-06' },
    ];
    const arrives = (text: unknown) => ({ kind: 'text-arrives', on: '2026-11-06', text });
    const instalments = [
      { due: '2026-11-10', amount: '1672.00' },
      { due: '2026-12-10', amount: '1672.00' },
    ];
    const told = answer('xiaozhang', [
      ...road,
      arrives({ instalments, total: '9999.00' }),
      arrives('分 6 期。'.repeat(200_000)),
      arrives('每期 1,672.00 元\u0007'),
      arrives('分 6 期，每期 1,672.00 元，首期 2026年11月10日，合计 9,999.00 元。'),
      { kind: 'text-equals', on: '2026-11-07' },
    ]);
    expect(told.state).toBe('confirming');
    expect(told.refused.map(({ problem }) => problem.code)).toEqual([
      'AGREEMENT_SUM',
      'TEXT_TOO_LONG',
      'TEXT_UNSAFE',
      'TEXT_DIFFERS',
    ]);
  });

  test.each([
    ['{"debt": 1}', 'KEY_MISSING'],
    ['[', 'JSON_TEXT'],
    ['"a"', 'VALUE_SHAPE'],
    ['{"events": [], "more": 1}', 'KEY_UNKNOWN'],
  ])('a file %s is refused whole', (text, code) => {
    const run = replay('xiaoli', text);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(new RegExp(`${code}|VALUE_SHAPE`));
  });

  test.each([
    [['case', 'example/xiaoli.json'], 'ARGUMENT_MISSING'],
    [['case', 'example/xiaoli.json', '--events', 'none.json'], 'FILE_UNREADABLE'],
  ])('%j ends with 2 and %s', (args, code) => {
    const run = forbear(args);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(code);
  });
});
