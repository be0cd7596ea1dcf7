import type { NamedPlan } from '@forbear/plan';
import { expect, test } from 'vitest';
import type { Planned, Standing } from './asks.ts';
import { toTalk } from './to-talk.ts';

type Parts = {
  readonly due?: number;
  readonly agreed?: boolean;
  readonly late?: boolean;
  readonly seen?: boolean;
};

/** Where a talk stands: `late` a claim whose limitation is read first, `seen` once it was. */
const standing = (debt: string, { due, agreed, late, seen }: Parts = {}): Standing =>
  ({
    debt,
    due,
    first: { zh: late === true ? [{ title: '', lines: [] }] : [], en: [] },
    state: {
      ...(agreed === true ? { agreement: {} } : {}),
      ...(seen === true ? { limitationSeen: { on: 0 } } : {}),
    },
  }) as unknown as Standing;

const choice = (debt: string, due: number, measures = 1) => ({
  debt,
  relief: { measures: Array.from({ length: measures }, () => ({ kind: 'catch-up' })) },
  rows: [{ due }],
});

const order = (
  standings: readonly Standing[],
  choices: readonly ReturnType<typeof choice>[],
  fits = true,
) =>
  toTalk({ standings } as unknown as Planned, { fits, choices } as unknown as NamedPlan).map(
    ({ debt }) => debt,
  );

test('the first due by its contract comes first, whatever is asked for; who is asked for nothing, or has agreed, is left out', () => {
  const standings = [
    standing('a', { due: 30 }),
    standing('b', { due: 10 }),
    standing('c', { due: 20 }),
    standing('d', { due: 5, agreed: true }),
  ];
  // b asks for a deferral: its first row is the last of all.
  const choices = [choice('a', 30), choice('b', 100), choice('c', 20, 0), choice('d', 5)];
  expect(order(standings, choices)).toEqual(['b', 'a']);
});

test('where nothing fits everyone is talked to', () => {
  expect(order([standing('a'), standing('b')], [choice('a', 30, 0)], false)).toEqual(['a', 'b']);
});

test('a claim whose limitation is read first comes last until it was read', () => {
  const choices = [choice('a', 10), choice('b', 20)];
  const b = standing('b', { due: 20 });
  expect(order([standing('a', { due: 10, late: true }), b], choices)).toEqual(['b', 'a']);
  // Read, and decided to be paid, it is planned like the others.
  const seen = standing('a', { due: 10, late: true, seen: true });
  expect(order([seen, b], choices)).toEqual(['a', 'b']);
  // Read, and not decided, no plan holds it.
  expect(order([seen, b], [choice('b', 20)])).toEqual(['b', 'a']);
});

test('such a claim is talked about though no plan holds it', () => {
  expect(order([standing('a', { late: true })], [])).toEqual(['a']);
});
