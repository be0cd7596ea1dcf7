import { fail, ok, problem, type Result } from '@forbear/problem';
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest path of a socket that every system takes, in bytes. */
const SOCKET_PATH_MAX = 100;
/** A guard is held for less than a millisecond; one this old was left by a process that died. */
const GUARD_STALE_MS = 2_000;

/** A folder by a path short enough for the sockets in it, and how to forget that path. */
export function reach(folder: string): { readonly path: string; forget(): void } {
  if (Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= SOCKET_PATH_MAX)
    return { path: folder, forget: () => {} };
  const near = mkdtempSync(join(tmpdir(), 'forbear-'));
  symlinkSync(folder, join(near, 's'));
  return { path: join(near, 's'), forget: () => rmSync(near, { recursive: true, force: true }) };
}

/** Whether a process listens at a socket. One that is stopped or busy counts as listening. */
export function isListening(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (listens: boolean) => {
      socket.destroy();
      resolve(listens);
    };
    socket.once('connect', () => end(true));
    socket.once('error', ({ code }: NodeJS.ErrnoException) =>
      end(code !== 'ENOENT' && code !== 'ECONNREFUSED'),
    );
  });
}

const fileOf = (path: string): string | undefined => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.ino} ${found.ctimeNs}`;
};

/** Runs `work` while no other process does; without a wait inside, so for a moment only. */
function guarded<T>(path: string, work: () => T): T | undefined {
  try {
    mkdirSync(path);
  } catch {
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > GUARD_STALE_MS) rmSync(path, { recursive: true, force: true });
    return undefined;
  }
  try {
    return work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

const listening = (server: Server): Promise<boolean> =>
  new Promise((resolve) => {
    server.once('listening', () => resolve(true)).once('error', () => resolve(false));
  });

/**
 * Takes the one lock of a store's folder (T1): a socket that the system lets go when its holder
 * dies, however it dies, and whatever process has its number since. STORE_LOCKED while another holds it.
 */
export async function lockFolder(folder: string): Promise<Result<{ free(): Promise<void> }>> {
  const near = reach(folder);
  const path = join(near.path, 'lock');
  const locked = () => {
    near.forget();
    return fail(problem('STORE_LOCKED', { folder }));
  };
  for (let tries = 0; tries < 40; tries += 1) {
    const seen = fileOf(path);
    if (await isListening(path)) return locked();
    const server = createServer((socket) => socket.destroy());
    const taken = guarded(`${path}.taking`, () => {
      // Another may have taken the place of the dead one since it was looked at.
      if (fileOf(path) !== seen) return undefined;
      if (seen !== undefined) unlinkSync(path);
      return listening(server.listen(path));
    });
    if (taken !== undefined && (await taken)) {
      server.unref();
      return ok({
        free: () =>
          new Promise((resolve) => {
            server.close(() => {
              near.forget();
              resolve();
            });
          }),
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return locked();
}
