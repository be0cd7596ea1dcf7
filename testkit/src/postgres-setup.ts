import { migrate, poolOf, startPostgres } from '@forbear/server/store';
import { must } from '@forbear/problem';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { TEMPLATE, type PostgresHost } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: readonly PostgresHost[];
  }
}

/** The oldest PostgreSQL that is promised, where it is installed. */
const OLDEST = 'postgres-15-linux-x64';

function hasOldest(): boolean {
  try {
    createRequire(import.meta.url).resolve(OLDEST);
    return true;
  } catch {
    return false;
  }
}

/** A PostgreSQL that forces nothing to the disk, with a migrated database to copy from. */
async function begin(version: number, program?: string) {
  const folder = mkdtempSync(join(tmpdir(), `forbear-pg${version}-`));
  const settings = { max_connections: '200', autovacuum: 'off' };
  const started = must(
    await startPostgres({
      folder,
      durable: false,
      settings,
      ...(program === undefined ? {} : { program }),
    }),
  );
  const admin = poolOf({ host: started.host, database: 'postgres' }, 1);
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const pool = poolOf({ host: started.host, database: TEMPLATE }, 1);
  const client = await pool.connect();
  must(await migrate(client, 0));
  client.release();
  await pool.end();
  const stop = async () => {
    await started.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { host: { version, host: started.host }, stop };
}

/** Starts both promised versions once for all tests of the server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const begun = await Promise.all([begin(18), ...(hasOldest() ? [begin(15, OLDEST)] : [])]);
  project.provide(
    'postgres',
    begun.map(({ host }) => host),
  );
  return async () => {
    await Promise.all(begun.map(({ stop }) => stop()));
  };
}
