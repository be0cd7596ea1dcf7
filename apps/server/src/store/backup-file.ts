import { fail, ok, problem, type Result } from '@forbear/problem';
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { backup, restore, type Kept, type Papers } from './backup.ts';
import { reachDatabase, type Place } from './begin.ts';
import { storeProblem } from './store.ts';

/** A store with the folder of its papers. */
export type WholePlace = Place & { readonly files: string };

/** What a file holds: rows, their hash, and papers. */
export type Filed = Kept & {
  readonly papers: number;
  /** Papers that the tables name and the folder lacks: lost, or erased while the file was written. */
  readonly missing?: number;
};

/** The papers of a folder, counted; `undo` takes away again what was put there. */
class Folder implements Papers {
  readonly #folder: string;
  readonly #put: string[] = [];
  count = 0;
  missing = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(place: string): Promise<Buffer | undefined> {
    try {
      const bytes = await readFile(join(this.#folder, place));
      this.count += 1;
      return bytes;
    } catch (error) {
      if ((error as { code?: string }).code !== 'ENOENT') throw error;
      this.missing += 1;
      return undefined;
    }
  }

  /** A paper that lies there has the same bytes: its place names their digest. */
  async keep(place: string, bytes: Buffer): Promise<void> {
    const path = join(this.#folder, place);
    this.count += 1;
    if (existsSync(path)) return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    this.#put.push(path);
    await writeFile(`${path}.part`, bytes, { mode: 0o600, flush: true });
    await rename(`${path}.part`, path);
  }

  undo(): void {
    for (const path of this.#put)
      for (const one of [path, `${path}.part`]) rmSync(one, { force: true });
  }
}

/** Runs `work` on one connection to a store that runs already, or is started for it alone. */
async function connected<T>(
  place: Place,
  work: (client: pg.Client) => Promise<Result<T>>,
): Promise<Result<T>> {
  const at = await reachDatabase(place);
  if (!at.ok) return at;
  const { address, end } = at.value;
  const client = new pg.Client(
    'url' in address ? { connectionString: address.url } : { ...address, user: 'forbear' },
  );
  // A connection that breaks is told by the call that used it.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    return fail(storeProblem(error));
  } finally {
    await client.end().catch(() => {});
    await end();
  }
}

const unwritable = (file: string) =>
  fail(problem('FILE_UNWRITABLE', { file: basename(file).slice(0, 80) }));

/**
 * Writes a backup of one moment, of a store that runs or not, to a new file of mode 0600: whole or not at
 * all. FILE_UNWRITABLE also where a file of that name is there; STORE_ABSENT where there is no store.
 */
export async function backupTo(
  place: WholePlace,
  file: string,
  at: number,
): Promise<Result<Filed>> {
  if (existsSync(file)) return unwritable(file);
  const absent = fail(problem('STORE_ABSENT'));
  if (place.url === undefined && !existsSync(join(place.folder, 'data'))) return absent;
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  return connected({ ...place, join: true }, async (client) => {
    const { rows: tables } = await client.query("select to_regclass('public.migration') as steps");
    if (tables[0]?.steps === null) return absent;
    let kept: Kept | undefined;
    const papers = new Folder(place.files);
    try {
      await pipeline(
        Readable.from(backup(client, at, papers, (found) => (kept = found))),
        createGzip({ level: 6 }),
        createWriteStream(draft, { mode: 0o600, flush: true }),
      );
      renameSync(draft, file);
    } catch (error) {
      rmSync(draft, { force: true });
      if (typeof (error as { syscall?: unknown }).syscall === 'string') return unwritable(file);
      throw error;
    }
    const { count, missing } = papers;
    return ok({ ...(kept as Kept), papers: count, ...(missing === 0 ? {} : { missing }) });
  });
}

/** Lines of a packed file; what is no packed file is told as an error of the reader. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const read = pipeline(createReadStream(file), unpacked);
  read.catch((error: Error) => unpacked.destroy(error));
  for await (const line of createInterface({ input: unpacked, crlfDelay: Infinity })) yield line;
  await read;
}

/** Fills the empty store of a place and the folder of its papers from a file: all of it, or nothing. FILE_UNWRITABLE. */
export async function restoreFrom(
  place: WholePlace,
  file: string,
  at: number,
): Promise<Result<Filed>> {
  if (!existsSync(file)) return fail(problem('FILE_UNREADABLE', { file: basename(file) }));
  return connected(place, async (client) => {
    const papers = new Folder(place.files);
    let isKept = false;
    try {
      const kept = await restore(client, linesOf(file), at, papers);
      isKept = kept.ok;
      return kept.ok ? ok({ ...kept.value, papers: papers.count }) : kept;
    } catch (error) {
      if (typeof (error as { syscall?: unknown }).syscall === 'string')
        return unwritable(place.files);
      throw error;
    } finally {
      if (!isKept) papers.undo();
    }
  });
}
