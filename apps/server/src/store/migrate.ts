import { fail, ok, problem, type Result } from '@forbear/problem';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

const here = dirname(fileURLToPath(import.meta.url));
/** Beside the program where it is bundled, else among the sources. */
const FOLDER = [join(here, 'sql'), join(here, '../sql')].find(existsSync) as string;

/** All servers that migrate one database take turns by this lock ("forbear" in bytes). */
const LOCK = '28834956512256370';

type Migration = { readonly version: number; readonly name: string; readonly text: string };

/** The numbered steps of the schema, oldest first. */
export function migrations(folder: string = FOLDER): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      name,
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}

async function applied(client: pg.ClientBase): Promise<readonly number[]> {
  await client.query(
    'create table if not exists migration (version int primary key, name text not null, digest text not null, at bigint not null)',
  );
  const { rows } = await client.query<{ version: number }>(
    'select version from migration order by version',
  );
  return rows.map((row) => row.version);
}

async function apply(client: pg.ClientBase, step: Migration, now: number): Promise<void> {
  const digest = createHash('sha256').update(step.text).digest('hex');
  await client.query('begin');
  try {
    await client.query(step.text);
    await client.query(
      'insert into migration (version, name, digest, at) values ($1, $2, $3, $4)',
      [step.version, step.name, digest, now],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/**
 * Brings a database to this version's schema: each missing step in a transaction of its own, so that
 * a kill leaves whole steps (T2). Answers how many were taken; SCHEMA_NEWER, with nothing changed, where a
 * later version has been here.
 */
export async function migrate(
  client: pg.ClientBase,
  now: number,
  steps: readonly Migration[] = migrations(),
): Promise<Result<number>> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    const done = await applied(client);
    const known = steps.at(-1)?.version ?? 0;
    const found = done.find((version) => !steps.some((step) => step.version === version));
    if (found !== undefined) return fail(problem('SCHEMA_NEWER', { found, known }));
    const missing = steps.filter((step) => !done.includes(step.version));
    for (const step of missing) await apply(client, step, now);
    return ok(missing.length);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}
