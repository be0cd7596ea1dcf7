import { golden } from '@forbear/testkit';
import { RULES } from '@forbear/rule';
import { beforeAll, expect, test } from 'vitest';
import { compiled, others, said, type Law } from './figures.ts';

/** What a record keeps to be computed with or said: its figures, and the days between which it holds. */
const LEGAL = /^\w+\/(?:values\/.+|from|until)$/;
/** Where a version stands is no figure of it. */
const CITED = /\/(?:cite|article|verified|length)(?:\/|$)/;

let load: (change?: Law['change']) => Law;
let law: Law;
/** Parts of the corpus that read a figure; those that read it as they were made are all. */
const readers = new Map<string, string[]>();
const figures = new Map<string, unknown>();
const usual = new Map<string, string>();
/** Figures read while the law is loaded, which is loaded anew for each change of them. */
const atOnce = new Set<string>();

beforeAll(async () => {
  load = await compiled();
  law = load();
  const note = (names: readonly string[]): void => {
    for (const [place, value] of law.read)
      if (LEGAL.test(place) && !CITED.test(place) && value !== undefined) {
        figures.set(place, value);
        readers.set(place, [...new Set([...(readers.get(place) ?? []), ...names])]);
      }
    law.read.clear();
  };
  for (const place of law.read.keys()) atOnce.add(place);
  note(Object.keys(law.parts));
  for (const [name, part] of Object.entries(law.parts)) {
    usual.set(name, said(part));
    note([name]);
  }
}, 300_000);

/** The first part that says something else when a figure is told otherwise. */
function moved(place: string): string | undefined {
  for (const to of others(figures.get(place))) {
    const told = atOnce.has(place) ? load({ place, to }) : law;
    Object.assign(told.change, { place, to });
    const found = readers.get(place)?.find((name) => said(told.parts[name]) !== usual.get(name));
    Object.assign(told.change, { place: '' });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The leaves of a record's figures, each with where it stands. */
const leaves = (value: unknown, place: string): readonly string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${place}/${key}`))
    : [place];

test('every figure that a record keeps to be computed with is read by something', () => {
  const kept = RULES.flatMap(({ id, values = {} }) =>
    leaves(values, `${id.toUpperCase().replaceAll('-', '_')}/values`),
  );
  expect(kept.filter((place) => !CITED.test(place) && !figures.has(place))).toEqual([]);
});

test('every legal figure told otherwise changes what is found or said', () => {
  const lines = [...figures.keys()]
    .sort()
    .map((place) => `${place} = ${String(figures.get(place))} · ${moved(place) ?? 'nothing'}`);
  expect(lines.filter((line) => line.endsWith('nothing'))).toEqual([]);
  const text = `${lines.join('\n')}\n`;
  expect(text).toBe(golden('law/figures.txt', text));
}, 300_000);
