import { crc32 } from 'node:zlib';

/** The files of an archive of files as they are, read from the list at its end; a wrong sum is an error. */
export function unzipped(archive: Buffer): Readonly<Record<string, Buffer>> {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const found: Record<string, Buffer> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error(`no file at ${at}`);
    const [sum, size] = [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 20)];
    const [words, extra, note] = [28, 30, 32].map((by) => archive.readUInt16LE(at + by));
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(from, from + size);
    if (crc32(bytes) !== sum) throw new Error('a file is not what its sum says');
    found[archive.toString('utf8', at + 46, at + 46 + (words as number))] = bytes;
    at += 46 + (words as number) + (extra as number) + (note as number);
  }
  return found;
}
