import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generated } from './generate.ts';

test('every generated file is current (npm run generate)', async () => {
  for (const [path, content] of await generated()) expect(readFileSync(path, 'utf8')).toBe(content);
});
