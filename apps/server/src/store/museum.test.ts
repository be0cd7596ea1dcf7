import { must, ok } from '@forbear/problem';
import { freshStore, type PostgresHost } from '@forbear/testkit/postgres';
import { bundled, start } from '@forbear/testkit/program';
import { createReadStream, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { broken } from '../book/book.fixture.ts';
import { COMMANDS } from '../book/command.fixture.ts';
import { backup, restore, stateHash } from './backup.ts';
import { NO_PAPERS } from './papers.fixture.ts';
import { CHECKS } from './check.ts';
import { appendIn } from './event-log.ts';
import { migrations } from './migrate.ts';
import { openStore, poolOf } from './store.ts';

const hosts = inject('postgres');
const FOLDER = 'golden/desk/backup';
/** At which words of a migration its process is killed: few in the tests of every day, the end of each step in the proof. */
const KILLED_AT: Readonly<Record<string, (nth: number) => boolean>> = {
  few: (nth) => nth % 13 === 0,
  steps: (nth) => nth % 4 === 3,
  all: () => true,
};
const isKilledAt = KILLED_AT[process.env['FORBEAR_KILLS'] ?? 'few'] as (nth: number) => boolean;

async function emptyAt({ host }: PostgresHost): Promise<{ client: pg.Client; database: string }> {
  const admin = poolOf({ host, database: 'postgres' }, 1);
  const database = `o${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e9)}`;
  await admin.query(`create database ${database} template template0`);
  await admin.end();
  const client = new pg.Client({ host, database, user: 'forbear' });
  await client.connect();
  return { client, database };
}

/** A store of this version in which money has moved and things were kept, as text. */
async function written(at: PostgresHost): Promise<string> {
  const store = await freshStore(at);
  for (const { run } of COMMANDS) must(await run(store));
  const event = { part: 3, at: 7, actor: 'agent', kind: 'note', data: { text: '宽限 “𠮷”' } };
  const two = [1, 2].map((seq) => ({ ...event, stream: 'case-1', seq }));
  must(await store.write(async (tx) => (must(await appendIn(tx, two)), ok(true))));
  const client = await store.pool.connect();
  let text = '';
  for await (const piece of backup(client, 1, NO_PAPERS, () => {})) text += piece;
  client.release();
  await store.close();
  return text;
}

const kept = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))
  : [];

test('R26 a version that is released leaves a store of its own to be read by all later ones', async () => {
  if (process.env['FORBEAR_GOLDEN'] === 'write' && kept.length === 0)
    writeFileSync(join(FOLDER, '0.1.0.jsonl'), await written(hosts[0] as PostgresHost));
  expect(kept).toContain('0.1.0.jsonl');
});

describe.each(hosts)('stores of older versions on PostgreSQL $version', (at) => {
  test.each(kept)(
    'R26 C10 T2 %s comes in with its hash, is brought forward, and holds',
    async (name) => {
      const { client, database } = await emptyAt(at);
      const lines = createInterface({
        input: createReadStream(join(FOLDER, name), 'utf8'),
        crlfDelay: Infinity,
      });
      const brought = must(await restore(client, lines, 2, NO_PAPERS));
      expect(brought.rows).toBeGreaterThan(50);
      const steps = await client.query<{ version: number }>(
        'select version from migration order by version',
      );
      expect(steps.rows.map(({ version }) => version)).toEqual(
        migrations().map(({ version }) => version),
      );
      await client.end();
      const store = openStore(poolOf({ host: at.host, database }, 2), 'desk');
      for (const check of CHECKS) expect(await check(store)).toBeUndefined();
      expect(await broken(store)).toEqual([]);
      await store.close();
    },
  );
});

describe('a migration that is killed', () => {
  const at = hosts[0] as PostgresHost;
  let program: string;
  beforeAll(async () => {
    program = await bundled('apps/server/src/store/migrate-writer.fixture.ts');
  });

  test('T2 R26 at any wait: the next start takes the steps that are missing, and the schema is the same', async () => {
    const pictureOf = async (client: pg.Client) => {
      const { rows } = await client.query(
        `select table_name, column_name, data_type, is_nullable from information_schema.columns
         where table_schema = 'public' order by 1, 2`,
      );
      const { state } = await stateHash(client);
      return { rows, state };
    };
    const run = async (database: string, point = '') => {
      const url = `postgres://forbear@/${database}?host=${encodeURIComponent(at.host)}`;
      const one = start(program, [url, point]);
      await one.until((line) => line === 'migrated');
      await one.until(() => false);
      return one.child.signalCode;
    };
    const whole = await emptyAt(at);
    expect(await run(whole.database)).toBeNull();
    const picture = await pictureOf(whole.client);
    await whole.client.end();
    // A lock, the list and what is in it; then each step begins, runs, is listed and ends.
    const words = 3 + 4 * migrations().length;
    const points = Array.from({ length: words }, (_, k) => k + 1).filter(isKilledAt);
    for (const nth of points)
      for (const when of ['before', 'after']) {
        const { client, database } = await emptyAt(at);
        expect(await run(database, `${when}:${nth}`)).toBe('SIGKILL');
        expect(await run(database)).toBeNull();
        expect(await pictureOf(client)).toEqual(picture);
        await client.end();
      }
  });
});
