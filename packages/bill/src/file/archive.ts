import { fail, ok, present, problem, type Result } from '@forbear/problem';

/** A file within an archive, not unpacked yet. */
export type ArchivePart = {
  readonly name: string;
  readonly isLocked: boolean;
  /** Bytes it takes packed, and those it claims to hold. */
  readonly packed: number;
  readonly size: number;
  /** Unpacks it piece by piece into `take`, which may throw to stop. */
  readonly unpack: (take: (piece: Uint8Array) => void, password?: string) => Promise<void>;
};

/** No more is unpacked of one archive, whatever it claims. */
export const UNPACKED_MAX = 256 * 1024 * 1024;
const RATIO_MAX = 150;
/** What is small needs no ratio. */
const SMALL = 4_000_000;
const PARTS_MAX = 2_000;

/** More came out than may, or than was claimed. */
export class SwollenError extends Error {}

/**
 * Lists the files of a ZIP and judges their claimed sizes before anything is unpacked; nothing when it is
 * no ZIP or a cut one. The library is loaded with the first archive.
 */
export async function openArchive(bytes: Uint8Array): Promise<readonly ArchivePart[] | undefined> {
  const zip = await zipLibrary();
  try {
    const reader = new zip.ZipReader(new zip.Uint8ArrayReader(bytes));
    const parts: ArchivePart[] = [];
    for await (const entry of reader.getEntriesGenerator()) {
      if (parts.length >= PARTS_MAX) return undefined;
      if (entry.directory) continue;
      parts.push(partOf(entry));
    }
    return parts;
  } catch {
    return undefined;
  }
}

type Zip = typeof import('@zip.js/zip.js/lib/zip-core-native.js');
type Entry = Extract<
  Awaited<ReturnType<InstanceType<Zip['ZipReader']>['getEntries']>>[number],
  { directory: false }
>;

let loading: Promise<Zip> | undefined;

/** The library without its own workers: whoever calls is in a worker already. */
function zipLibrary(): Promise<Zip> {
  loading ??= import('@zip.js/zip.js/lib/zip-core-native.js').then((zip) => {
    zip.configure({ useWebWorkers: false });
    return zip;
  });
  return loading;
}

const partOf = (entry: Entry): ArchivePart => ({
  name: entry.filename,
  isLocked: entry.encrypted,
  packed: entry.compressedSize,
  size: entry.uncompressedSize,
  unpack: async (take, password) => {
    let count = 0;
    let stopped: unknown;
    const sink = new WritableStream<Uint8Array>({
      write(piece) {
        count += piece.length;
        try {
          if (count > UNPACKED_MAX || count > entry.uncompressedSize) throw new SwollenError();
          take(piece);
        } catch (error) {
          stopped = error;
          throw error;
        }
      },
    });
    try {
      await entry.getData(sink, {
        useWebWorkers: false,
        checkSignature: true,
        ...present({ password }),
      });
    } catch (error) {
      // A browser tells of a stream that was stopped with an error of its own.
      throw stopped ?? error;
    }
  },
});

/** Whether the claimed sizes are those of a file that is made to swell. */
export function isSwollen(parts: readonly ArchivePart[], bytes: number): boolean {
  const claimed = parts.reduce((sum, { size }) => sum + size, 0);
  return claimed > UNPACKED_MAX || (claimed > SMALL && claimed > bytes * RATIO_MAX);
}

/** The bytes of one file in an archive. Refuses a missing or wrong password, damage and swelling. */
export async function partBytes(
  part: ArchivePart,
  file: string,
  password: string | undefined,
): Promise<Result<Uint8Array>> {
  if (part.isLocked && (password === undefined || password === ''))
    return fail(problem('BILL_LOCKED', { file }));
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    await part.unpack((piece) => {
      pieces.push(piece);
      length += piece.length;
    }, password);
  } catch (error) {
    return fail(problem(codeOf(error, part), { file }));
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return ok(whole);
}

/** A wrong password of the older kind passes its one check byte now and then, and shows as damage. */
function codeOf(error: unknown, { isLocked }: ArchivePart) {
  if (error instanceof SwollenError) return 'BILL_BOMB';
  return isLocked ? 'BILL_PASSWORD' : 'BILL_ARCHIVE';
}
