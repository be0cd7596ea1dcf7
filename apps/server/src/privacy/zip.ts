import { Zip, ZipPassThrough } from 'fflate';

/** A file that goes into an archive; its bytes are fetched when it is its turn. */
export type Entry = { readonly name: string; bytes(): Promise<Buffer> };

/** An archive says nothing of the hour it was made in. */
const MOMENT = '1980-01-01T12:00:00';
const SIZE_MAX = 0xffff_ffff;

/** An archive of files as they are (ZIP, stored), piece by piece; one file is in memory at a time. RangeError from 4 GiB on. */
export async function* zipped(entries: Iterable<Entry>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  let size = 0;
  for (const entry of entries) {
    const bytes = await entry.bytes();
    size += bytes.length;
    if (size > SIZE_MAX) throw new RangeError('an archive of 4 GiB');
    const file = new ZipPassThrough(entry.name);
    file.mtime = MOMENT;
    archive.add(file);
    file.push(bytes, true);
    yield* pieces.splice(0);
  }
  archive.end();
  yield* pieces.splice(0);
}
