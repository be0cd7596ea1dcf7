import { crc32 } from 'node:zlib';

/** A file that goes into an archive; its bytes are fetched when it is its turn. */
export type Entry = { readonly name: string; bytes(): Promise<Buffer> };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const VERSION = 20;
/** 1 January 1980, midnight: an archive says nothing of the hour it was made in. */
const DATE = 0x21;
const SIZE_MAX = 0xffff_ffff;

/** The fields that both headers of a file have in common. */
function common(bytes: Buffer, name: Buffer): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(UTF8, 2);
  head.writeUInt16LE(DATE, 8);
  head.writeUInt32LE(crc32(bytes), 10);
  head.writeUInt32LE(bytes.length, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
}

const word = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
};

/** An archive of files as they are (ZIP, stored), piece by piece; one file is in memory at a time. RangeError from 4 GiB on. */
export async function* zipped(entries: Iterable<Entry>): AsyncGenerator<Buffer> {
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const bytes = await entry.bytes();
    const head = common(bytes, name);
    if (at + bytes.length > SIZE_MAX) throw new RangeError('an archive of 4 GiB');
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(word(CENTRAL), Buffer.from([VERSION, 0]), head, rest, name);
    const written = [word(LOCAL), head, name, bytes];
    for (const piece of written) yield piece;
    at += written.reduce((sum, piece) => sum + piece.length, 0);
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(18);
  const count = central.length / 5;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  yield Buffer.concat([list, word(END), end]);
}
