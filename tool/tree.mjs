// Digests of files, so that work is done again only when what it was made from has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LEFT_OUT = new Set(['node_modules', 'dist', '.forbear']);

/** Every file below the given files and folders, sorted. */
export function filesBelow(paths) {
  const found = [];
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const entries = readdirSync(path, { withFileTypes: true, recursive: false });
    for (const entry of entries) {
      if (LEFT_OUT.has(entry.name)) continue;
      const at = join(path, entry.name);
      if (entry.isDirectory()) found.push(...filesBelow([at]));
      else found.push(at);
    }
  }
  return found.sort();
}

/** sha256 over names and bytes of the files, and over the extra words. */
export function digest(files, extra = []) {
  const hash = createHash('sha256');
  for (const word of extra) hash.update(`${word}\0`);
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
