import { problem, fail, type Result } from '@forbear/problem';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** A table of letters of the PDF library, from its own folder. */
export async function letterTable(name: string): Promise<Uint8Array> {
  const folder = join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps');
  return new Uint8Array(await readFile(join(folder, name)));
}

/** A damaged file may keep the library waiting for ever. */
const MILLISECONDS_MAX = 120_000;

/** A reading of a PDF; what the library leaves undone of a damaged one is told as PDF_BROKEN. */
export async function attended<T>(file: string, reading: Promise<Result<T>>): Promise<Result<T>> {
  process.on('unhandledRejection', ignoreOfLibrary);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => resolve(fail(problem('PDF_BROKEN', { file }))), MILLISECONDS_MAX);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Promises that the library rejects and nobody waits for; any other is a fault of ours. */
function ignoreOfLibrary(reason: unknown): void {
  if (!(reason instanceof Error) || reason.stack?.includes('pdfjs-dist') !== true) throw reason;
}
