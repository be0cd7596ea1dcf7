// Lays a compressed copy beside each file of a built app, so that what is served is what was measured.
// `compress.mjs apps/borrower/dist`
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder] = process.argv.slice(2);
const TEXT = /\.(?:js|css|html|json|svg|webmanifest|wasm|ttf|txt)$/;
/** Below this a header costs more than is saved; above the other, the best quality takes too long. */
const [BYTES_MIN, BYTES_BEST] = [1_024, 2_000_000];

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!TEXT.test(name)) continue;
  const path = join(folder, name);
  const bytes = readFileSync(path);
  if (bytes.length < BYTES_MIN) continue;
  const quality = bytes.length > BYTES_BEST ? 5 : 11;
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  );
}
