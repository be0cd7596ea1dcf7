import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Bug = {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly test: readonly [file: string, title: string];
};
/** The tables are plain JavaScript, for a program that needs nothing installed. */
const TABLES = ['house', 'server'];

test('R27 every planted bug has its line once, and its test is there', async () => {
  const found = await Promise.all(
    TABLES.map(async (name) =>
      Object.values(
        (await import(`./drill/${name}.mjs`)) as Readonly<Record<string, readonly Bug[]>>,
      ),
    ),
  );
  const bugs = found.flat(2);
  const gone = bugs.flatMap(({ name, file, find, test: [path, title] }) => {
    const times = readFileSync(file, 'utf8').split(find).length - 1;
    const isThere = readFileSync(path, 'utf8').includes(title);
    return times === 1 && isThere ? [] : [`${name}: ${times} in ${file}, test ${isThere}`];
  });
  expect(gone).toEqual([]);
  expect(bugs.length).toBeGreaterThan(30);
});
