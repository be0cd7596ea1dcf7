import { fail, ok, problem, type Result } from '@forbear/problem';
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { backup, restore, type Kept } from './backup.ts';
import { reachDatabase, type Place } from './begin.ts';
import { storeProblem } from './store.ts';

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
 * all. FILE_UNWRITABLE also where a file of that name is there.
 */
export async function backupTo(place: Place, file: string, at: number): Promise<Result<Kept>> {
  if (existsSync(file)) return unwritable(file);
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  return connected({ ...place, join: true }, async (client) => {
    let kept: Kept | undefined;
    try {
      await pipeline(
        Readable.from(backup(client, at, (found) => (kept = found))),
        createGzip({ level: 6 }),
        createWriteStream(draft, { mode: 0o600, flush: true }),
      );
      renameSync(draft, file);
    } catch (error) {
      rmSync(draft, { force: true });
      if (typeof (error as { syscall?: unknown }).syscall === 'string') return unwritable(file);
      throw error;
    }
    return ok(kept as Kept);
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

/** Fills the empty store of a place from a file: all of it, or nothing. */
export async function restoreFrom(place: Place, file: string, at: number): Promise<Result<Kept>> {
  if (!existsSync(file)) return fail(problem('FILE_UNREADABLE', { file: basename(file) }));
  return connected(place, (client) => restore(client, linesOf(file), at));
}
