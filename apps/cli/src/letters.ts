import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A table of letters of pdf.js by its file name, from where the library is installed. */
export async function lettersOf(name: string): Promise<Uint8Array> {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return new Uint8Array(await readFile(join(library, 'cmaps', name)));
}
