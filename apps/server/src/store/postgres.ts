import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
} from 'node:fs';
import {
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { isListening, lockFolder, reach } from './lock.ts';
import { give, programIn, PROGRAM, RUN_AS } from './program.ts';

export type Launch = {
  /** Where data, program, lock and socket lie; made with mode 0700. */
  readonly folder: string;
  /** False in tests alone: nothing is forced to the disk. */
  readonly durable?: boolean;
  /** The package of the program. */
  readonly program?: string;
  /** More settings of PostgreSQL. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How long an order to end is waited for before a harder one. */
  readonly patienceMs?: number;
};

/** A PostgreSQL of our own that runs. */
export type Postgres = {
  /** The folder of its socket, as `host` of a connection of user `forbear`. */
  readonly host: string;
  readonly pid: number;
  /** Ends it cleanly and frees the folder. */
  stop(): Promise<void>;
};

const ORPHAN_MS = 10_000;
/** So often one that was told to end is told again, in milliseconds. */
const AGAIN_MS = 500;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Processes that work in a data folder: a PostgreSQL whose starter died, with its helpers. */
function workersIn(data: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      return readlinkSync(`/proc/${name}/cwd`) === data ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids)
    try {
      process.kill(pid, name);
    } catch {
      // It has ended by itself.
    }
}

/** Ends what a dead starter left at work in this folder, and the note that it would be running. */
async function endOrphans(data: string): Promise<void> {
  const note = join(data, 'postmaster.pid');
  const head = existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : 0;
  const begun = Date.now();
  let sent = '';
  for (let left = workersIn(data); left.length > 0; left = workersIn(data)) {
    const gone = Date.now() - begun;
    const name = gone < ORPHAN_MS / 2 ? 'SIGINT' : gone < ORPHAN_MS ? 'SIGQUIT' : 'SIGKILL';
    if (name !== sent) signal(left.includes(head) ? [head] : left, name);
    sent = name;
    await pause(20);
  }
  // The number in the note may be another process by now, in front of which PostgreSQL would give up.
  if (process.platform === 'linux') rmSync(note, { force: true });
}

/** The last words of a log, which say why a program gave up. */
function lastWords(log: string): string {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return (lines.findLast((line) => /FATAL|PANIC|ERROR|error:/.test(line)) ?? lines.at(-1) ?? '')
    .replace(/^.*?(?:FATAL|PANIC|ERROR|error): */, '')
    .slice(0, 300);
}

const unwilling = (why: string): Problem => problem('STORE_START', { why });

const DRAFT = 'data.draft';

/**
 * Makes a new data folder beside its final place, so that a half-made one is never taken for whole; each in a place of its
 * own, because the program of a starter that was killed works on, and clears its place away when it gives up.
 */
function initialise(home: string, folder: string, durable: boolean): Problem | undefined {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(DRAFT)))
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Somebody still writes there; the next start finds it at rest.
    }
  const draft = join(folder, `${DRAFT}-${randomUUID()}`);
  const words = ['-D', draft, '-U', 'forbear', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  const made = spawnSync(join(home, 'bin/initdb'), [...words, ...(durable ? [] : ['--no-sync'])], {
    ...RUN_AS,
    cwd: folder,
    env: {},
    encoding: 'utf8',
  });
  if (made.status !== 0) return unwilling((made.stderr || String(made.error)).trim().slice(-300));
  renameSync(draft, join(folder, 'data'));
  return undefined;
}

const MB = 1024 * 1024;
/** PostgreSQL's own default, and more than a million accounts need at once. */
const BUFFERS_MB = { least: 128, most: 1024 };

/** What PostgreSQL keeps of its pages: a quarter of the memory that this process may have; taken only as it is used. */
function buffersMb(): number {
  const quarter = Math.floor(
    Math.min(totalmem(), process.constrainedMemory() || Infinity) / MB / 4,
  );
  return Math.min(Math.max(quarter, BUFFERS_MB.least), BUFFERS_MB.most);
}

function launch(home: string, folder: string, { durable, settings }: Launch): ChildProcess {
  const log = openSync(join(folder, 'postgres.log'), 'w', 0o600);
  const all = {
    listen_addresses: '',
    // Relative to the data folder, so that a long path above it does not matter.
    unix_socket_directories: '..',
    unix_socket_permissions: '0700',
    shared_buffers: `${buffersMb()}MB`,
    ...(durable === false ? { fsync: 'off', full_page_writes: 'off' } : {}),
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // In a session of its own: what ends a terminal's programs must not end the store before us.
  const child = spawn(join(home, 'bin/postgres'), ['-D', join(folder, 'data'), ...flags], {
    ...RUN_AS,
    cwd: folder,
    env: {},
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  return child;
}

/** Waits until connections are answered; crash recovery may take its time. */
async function answering(child: ChildProcess, host: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const client = new pg.Client({ host, user: 'forbear', database: 'postgres' });
    // A connection that breaks is told by the call that used it.
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('select 1');
      await client.end();
      return true;
    } catch {
      await client.end().catch(() => {});
      await pause(25);
    }
  }
  return false;
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once('exit', () => done()));
}

/**
 * Ends a PostgreSQL. One that is recovering from a crash of its own may miss the order to end, so it is told again;
 * one that does not hear it is ended at once, which its next start recovers from.
 */
async function endInOrder(child: ChildProcess, patienceMs: number): Promise<void> {
  const over = ended(child);
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(name);
    const again = setInterval(() => child.kill(name), AGAIN_MS);
    let late: NodeJS.Timeout | undefined;
    await Promise.race([over, new Promise((done) => (late = setTimeout(done, patienceMs)))]);
    clearTimeout(late);
    clearInterval(again);
  }
}

/** Whether the user that PostgreSQL runs as reaches this folder through those above it. */
function isReachable(folder: string): boolean {
  if (RUN_AS.uid === undefined) return true;
  const { status } = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...RUN_AS });
  return status === 0;
}

/** Makes the folder ours, or says what hinders. */
function roomOf(folder: string): Result<string> {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    if (!statSync(folder).isDirectory())
      return fail(problem('STORE_UNWRITABLE', { folder, why: 'ENOTDIR' }));
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return fail(problem('STORE_UNWRITABLE', { folder, why: code }));
  }
  return ok(realpathSync(folder));
}

async function begin(room: string, given: Launch): Promise<Result<Postgres>> {
  const data = join(room, 'data');
  await endOrphans(data);
  if (await isListening(join(room, '.s.PGSQL.5432')))
    return fail(problem('STORE_LOCKED', { folder: room }));
  give(room);
  chmodSync(room, 0o700);
  if (!isReachable(room)) return fail(problem('STORE_CLOSED', { folder: room }));
  const home = programIn(room, given.program);
  if (home === undefined)
    return fail(problem('STORE_PROGRAM', { program: given.program ?? PROGRAM }));
  if (!existsSync(data)) {
    const hindrance = initialise(home, room, given.durable !== false);
    if (hindrance !== undefined) return fail(hindrance);
  }
  const child = launch(home, room, given);
  const failed = new Promise<void>((done) => child.once('error', () => done()));
  const near = reach(room);
  const answers = await Promise.race([answering(child, near.path), failed.then(() => false)]);
  if (!answers) {
    near.forget();
    return fail(unwilling(lastWords(join(room, 'postgres.log'))));
  }
  const stop = async () => {
    await endInOrder(child, given.patienceMs ?? ORPHAN_MS);
    near.forget();
  };
  return ok({ host: near.path, pid: child.pid as number, stop });
}

/**
 * Starts the PostgreSQL of a folder, made at the first start. STORE_LOCKED while another process has
 * the folder (T1); what a process that died left running is ended first, and recovered.
 */
export async function startPostgres(given: Launch): Promise<Result<Postgres>> {
  const room = roomOf(resolve(given.folder));
  if (!room.ok) return room;
  const lock = await lockFolder(room.value);
  if (!lock.ok) return lock;
  const begun = await begin(room.value, given).catch((error: NodeJS.ErrnoException) =>
    fail(unwilling(error.code ?? error.message)),
  );
  if (!begun.ok) {
    await lock.value.free();
    return begun;
  }
  const { host, pid, stop } = begun.value;
  return ok({ host, pid, stop: async () => (await stop(), await lock.value.free()) });
}
