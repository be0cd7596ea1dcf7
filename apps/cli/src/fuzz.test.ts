import { problemNext, problemText } from '@forbear/problem';
import { weighed } from '@forbear/testkit';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readArguments } from './argument.ts';
import { COMMANDS } from './commands.ts';

/** How many inputs are tried in all; a release tries many more (`npm run fuzz`). */
const ALL = Number(process.env['FORBEAR_FUZZ_CASES'] ?? '2000');
/** A plan takes a hundred times as long as a check: one input in so many goes on to one. */
const PLANNED = ALL > 20_000 ? 100 : 10;
const seed = 20261129;
const folder = mkdtempSync(join(tmpdir(), 'forbear-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
const fileOf = (name: string): Json =>
  JSON.parse(readFileSync(`example/${name}.json`, 'utf8')) as Json;

/** Values that programs stumble over: each may take the place of any value of a file. */
const ODD: readonly Json[] = [
  ...['', ' ', '0', '0.00', '0.01', '-0.01', '-1.00', '1.005', '1e9', '１２.００', '9,600.00'],
  ...['99999999999.99', '999999999999999999.00', '0.9', '1', '1.5', '0.00000001', '-0.05'],
  ...[
    '2026-02-30',
    '2024-02-29',
    '0001-01-01',
    '9999-12-31',
    '2026-11-05',
    '1970-01-01',
    '2026-13-01',
  ],
  ...['month', 'day', 'once', 'refused', 'unknown', 'private', 'toString', '__proto__', 'null'],
  ...['a'.repeat(5000), '\u202E反', '\u0000', '\uD800', '\uFFFE', '<script>', '我不想活了', '🙂'],
  ...[-1, 0, 1, 2, 3, 28, 29, 31, 300, 0.5, -0.5, 1e9, 2 ** 53, 1e300],
  ...[null, true, false, [], {}, [[]], { a: 1 }, ['2026-11-05']],
];

const placesOf = (value: Json, path: readonly (string | number)[] = []): (string | number)[][] =>
  value === null || typeof value !== 'object'
    ? [[...path]]
    : [
        [...path],
        ...Object.entries(value).flatMap(([key, inner]) =>
          placesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

const change = fc.record({
  what: fc.constantFrom('odd', 'odd', 'odd', 'drop', 'twice', 'move'),
  at: fc.nat(1_000_000),
  to: fc.nat(1_000_000),
});
type Change = { what: 'odd' | 'drop' | 'twice' | 'move'; at: number; to: number };

/** A copy of a file with one value changed, taken out, given twice, or put in the place of another. */
function changed(file: Json, { what, at, to }: Change): Json {
  const copy = structuredClone(file);
  const places = placesOf(copy).slice(1);
  const pick = (k: number) => places[k % places.length] as (string | number)[];
  const holderOf = (path: (string | number)[]) =>
    path.slice(0, -1).reduce<Json>((inner, key) => (inner as Json[])[key as number] as Json, copy);
  const valueAt = (path: (string | number)[]) => (holderOf(path) as Json[])[path.at(-1) as number];
  if (places.length === 0) return copy;
  const path = pick(at);
  const holder = holderOf(path) as Json[];
  const key = path.at(-1) as number;
  if (what === 'odd') holder[key] = ODD[to % ODD.length] as Json;
  if (what === 'move') holder[key] = structuredClone(valueAt(pick(to)) as Json);
  if (what === 'drop' && Array.isArray(holder)) holder.splice(key, 1);
  if (what === 'drop' && !Array.isArray(holder)) delete holder[key];
  if (what === 'twice' && Array.isArray(holder)) holder.splice(key, 0, holder[key] as Json);
  return copy;
}

/** A command ends with an answer or a problem of the catalogue; it throws nothing and hangs nowhere. */
async function judge(name: string, words: readonly string[], stdin = ''): Promise<void> {
  const command = COMMANDS[name] as (typeof COMMANDS)[string];
  const args = readArguments(words, command.options, command.files);
  if (!args.ok) throw new Error(args.problem.code);
  const found = await command.run(args.value, () => ({ ok: true, value: stdin }));
  if (found.ok) expect(found.value).not.toMatch(/\b(?:NaN|undefined|Infinity)\b|\[object/);
  else
    for (const { zh, en } of [problemText(found.problem), problemNext(found.problem)])
      expect([zh, en].join(' ')).toMatch(/\S.*[\u4e00-\u9fff]?/);
}

const written = (name: string, value: Json): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};

/** Every case goes through the law check; one in so many goes on to a plan or a paper. */
const ofCase = weighed(async (path: string, debt: string, which: number) => {
  await judge('check', [path]);
  if (which === 0) await judge('plan', [path]);
  if (which === 1) await judge('kit', [path, '--debt', debt, '--channel', 'letter']);
  if (which === 2) await judge('kit', [path, '--debt', debt, '--paper', 'legal-brief']);
  if (which === 3) await judge('plan', [path, '--json']);
});
const ofEvents = weighed(async (file: string, path: string, json: boolean) => {
  const words = [file, '--events', path];
  await judge('case', json ? [...words, '--json'] : words);
});

const CASES = ['xiaoli', 'xiaozhang', 'xiaochen'];

describe(`${ALL} changed files through the commands: an answer or a problem, never a throw`, () => {
  const changes = fc.array(change, { minLength: 1, maxLength: 3 });

  test.each(CASES)('the case of %s', async (name) => {
    const file = fileOf(name);
    const debt = ((file as { debts: { id: string }[] }).debts[0] as { id: string }).id;
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(4 * PLANNED - 1), async (some, which) => {
        const path = written('case.json', some.reduce(changed, file));
        await ofCase(path, debt, which);
      }),
      { seed, numRuns: Math.ceil((ALL * 0.9) / CASES.length) },
    );
  });

  test.each(CASES.slice(0, 2))('the events of %s', async (name) => {
    const events = fileOf(`${name}.events`);
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (some, json) => {
        const path = written('events.json', some.reduce(changed, events));
        await ofEvents(`example/${name}.json`, path, json);
      }),
      { seed, numRuns: Math.ceil((ALL * 0.1) / 2) },
    );
  });
});
