import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

type Bug = {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly test: readonly [file: string, title: string];
};
const drill: string = resolve('tool/drill/bugs.mjs');

test('R27 every planted bug has its line once, and its test is there', async () => {
  const { BUGS } = (await import(drill)) as { readonly BUGS: readonly Bug[] };
  const gone = BUGS.flatMap(({ name, file, find, test: [path, title] }) => {
    const times = readFileSync(file, 'utf8').split(find).length - 1;
    const isThere = readFileSync(path, 'utf8').includes(title);
    return times === 1 && isThere ? [] : [`${name}: ${times} in ${file}, test ${isThere}`];
  });
  expect(gone).toEqual([]);
  expect(BUGS.length).toBeGreaterThan(30);
});
