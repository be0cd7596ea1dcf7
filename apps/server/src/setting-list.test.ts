import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SETTING_LIST } from './setting-list.ts';

const here = join(import.meta.dirname);

test('the list of settings and the settings that the code reads are the same', () => {
  const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$|setting-list/.test(name))
    .map((name) => readFileSync(join(here, name), 'utf8'));
  const read = sources
    .flatMap((text) => [...text.matchAll(/(?:env\[|Of\(\s*env,\s*)'([A-Z_]+)'/g)])
    .map(([, name]) => name as string);
  expect(SETTING_LIST.map(({ name }) => name).sort()).toEqual([...new Set(read)].sort());
});
