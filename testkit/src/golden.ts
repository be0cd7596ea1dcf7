import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../golden/', import.meta.url));

/**
 * The text that stands in a golden file. With FORBEAR_GOLDEN=write (`npm run golden`) the file is
 * written anew from `actual`; the difference is then read and owned in the commit.
 */
export function golden(name: string, actual: string): string {
  const path = join(folder, name);
  if (process.env['FORBEAR_GOLDEN'] === 'write') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  return readFileSync(path, 'utf8');
}
