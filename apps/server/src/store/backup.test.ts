import { must } from '@forbear/problem';
import { freshDatabase, freshStore } from '@forbear/testkit/postgres';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { backup, restore, stateHash, type Kept } from './backup.ts';
import { backupTo, restoreFrom } from './backup-file.ts';
import { verifyFeed } from './chain.ts';
import { verifyChain } from './replay.ts';
import { appendIn } from './event-log.ts';
import { migrate, migrations } from './migrate.ts';
import { NO_PAPERS } from './papers.fixture.ts';
import { openStore, poolOf, type Store } from './store.ts';

const hosts = inject('postgres');
const newest = hosts[0] as (typeof hosts)[number];
const folder = mkdtempSync(join(tmpdir(), 'forbear-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

const event = (stream: string, seq: number) => {
  return {
    part: 9,
    stream,
    seq,
    at: seq,
    actor: 'p',
    kind: 'k',
    data: { text: '引号 " \\ 𠮷\t\n' },
  };
};

/** A database without any step, on a version. */
async function emptyAt({ host }: { readonly host: string }): Promise<pg.Client> {
  const admin = poolOf({ host, database: 'postgres' }, 1);
  const database = `e${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e9)}`;
  await admin.query(`create database ${database} template template0`);
  await admin.end();
  const client = new pg.Client({ host, database, user: 'forbear' });
  await client.connect();
  return client;
}

async function* lines(text: string): AsyncGenerator<string> {
  yield* text.replace(/\n$/, '').split('\n');
}

async function whole(store: Store): Promise<{ text: string; kept: Kept }> {
  const client = await store.pool.connect();
  let kept: Kept | undefined;
  let text = '';
  for await (const piece of backup(client, 1, NO_PAPERS, (found) => (kept = found))) text += piece;
  client.release();
  return { text, kept: kept as Kept };
}

describe.each(hosts)('a backup of PostgreSQL $version', (at) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore(at);
    const many = Array.from({ length: 600 }, (_, k) => event('a', k + 1));
    must(await store.write((tx) => appendIn(tx, [...many, event('b', 1)])));
  });
  afterAll(() => store.close());

  test.each(hosts)(
    'R10 D3 comes back on $version with the same state, and goes on from there',
    async (to) => {
      const { text, kept } = await whole(store);
      const client = await emptyAt(to);
      expect(must(await restore(client, lines(text), 2, NO_PAPERS))).toEqual(kept);
      expect(await stateHash(client)).toEqual(kept);
      const database = (client as unknown as { database: string }).database;
      await client.end();
      const again = openStore(poolOf({ host: to.host, database }), 'desk');
      expect((await verifyFeed(again)) ?? (await verifyChain(again))).toBeUndefined();
      must(await again.write((tx) => appendIn(tx, [event('b', 2)])));
      await again.close();
    },
  );

  test('R10 it is one moment, whatever is written meanwhile', async () => {
    let ended = false;
    const writing = (async () => {
      for (let seq = 1; !ended; seq += 1)
        must(await store.write((tx) => appendIn(tx, [event('m', seq), event('n', seq)])));
    })();
    const { text } = await whole(store);
    ended = true;
    await writing;
    const client = await emptyAt(at);
    must(await restore(client, lines(text), 2, NO_PAPERS));
    const { rows } = await client.query(
      `select count(*) filter (where stream = 'm') = count(*) filter (where stream = 'n') as even from event`,
    );
    expect(rows).toEqual([{ even: true }]);
    await client.end();
  });

  test('R10 a store with anything in it is left alone', async () => {
    const { text } = await whole(store);
    const database = await freshDatabase(at);
    const client = new pg.Client({ host: at.host, database, user: 'forbear' });
    await client.connect();
    must(await restore(client, lines(text), 2, NO_PAPERS));
    const before = await stateHash(client);
    expect(await restore(client, lines(text), 2, NO_PAPERS)).toMatchObject({
      problem: { code: 'STORE_NOT_EMPTY' },
    });
    expect(await stateHash(client)).toEqual(before);
    await client.end();
  });
});

describe('a file that is no whole backup', () => {
  let text: string;
  let client: pg.Client;
  beforeAll(async () => {
    const store = await freshStore(newest);
    must(
      await store.write((tx) =>
        appendIn(
          tx,
          [1, 2, 3].map((seq) => event('a', seq)),
        ),
      ),
    );
    ({ text } = await whole(store));
    await store.close();
    client = await emptyAt(newest);
    must(await migrate(client, 0));
  });
  afterAll(() => client.end());

  const refused = async (given: string) => {
    expect(given).not.toBe(text);
    const found = await restore(client, lines(given), 2, NO_PAPERS);
    const { rows } = await client.query('select 1 from event union all select 1 from feed');
    expect(rows).toEqual([]);
    return found.ok ? 'restored' : found.problem.code;
  };
  const cutLast = (given: string) => given.slice(0, given.lastIndexOf('# end'));

  test.each<[string, (given: string) => string, string]>([
    ['nothing', () => '', 'BACKUP_SPOILT'],
    ['another file', () => 'loanNo,product\nL1,AXJ\n', 'BACKUP_SPOILT'],
    ['another form', (given) => given.replace('backup 2', 'backup 9'), 'BACKUP_SPOILT'],
    ['no end', cutLast, 'BACKUP_SPOILT'],
    ['half a row', (given) => given.slice(0, given.indexOf('"bytes"') + 40), 'BACKUP_SPOILT'],
    ['a changed letter', (given) => given.replace('引号', '引呺'), 'BACKUP_SPOILT'],
    ['a changed number', (given) => given.replace('"seq":2', '"seq":7'), 'BACKUP_SPOILT'],
    ['a row left out', (given) => given.replace(/\n[^\n]*"seq":2[^\n]*/, ''), 'BACKUP_SPOILT'],
    [
      'an unknown table',
      (given) => given.replace('# table event', '# table pg_class'),
      'BACKUP_SPOILT',
    ],
    ['text that is no number', (given) => given.replace('"seq":2', '"seq":"x"'), 'BACKUP_SPOILT'],
    ['a later step', (given) => given.replace('"steps":[1', '"steps":[9999,1'), 'SCHEMA_NEWER'],
  ])('R10 %s is refused, and nothing of it stays', async (_name, spoil, code) => {
    expect(await refused(spoil(text))).toBe(code);
  });

  test('R10 cut at any line, it is refused', async () => {
    const all = text.split('\n');
    for (let k = 0; k < all.length - 2; k += 1)
      expect(await refused(all.slice(0, k + 1).join('\n'))).toBe('BACKUP_SPOILT');
  });
});

test('R26 a backup of an older schema is brought forward', async () => {
  const client = await emptyAt(newest);
  const old = migrations().slice(0, 1);
  must(await migrate(client, 0, old));
  await client.query(`insert into feed_end (tenant, part, last) values ('desk', 0, 0)`);
  let text = '';
  for await (const piece of backup(client, 1, NO_PAPERS, () => {})) text += piece;
  await client.end();
  const target = await emptyAt(newest);
  expect(must(await restore(target, lines(text), 2, NO_PAPERS)).rows).toBe(1);
  expect((await target.query('select count(*)::int as steps from migration')).rows).toEqual([
    { steps: migrations().length },
  ]);
  await target.end();
});

test('where there is no store none is made, and nothing is written', async () => {
  const own = mkdtempSync(join(folder, 'none-'));
  const file = join(own, 'a.gz');
  const place = { folder: join(own, 'store'), tenant: 'desk', files: join(own, 'files') };
  const empty = await emptyAt(newest);
  const { rows } = await empty.query<{ name: string }>('select current_database() as name');
  await empty.end();
  const host = encodeURIComponent(newest.host);
  for (const [url, code] of [
    [undefined, 'STORE_ABSENT'],
    [`postgres://forbear@/${rows[0]?.name ?? ''}?host=${host}`, 'STORE_ABSENT'],
    [`postgres://forbear@/none?host=${host}`, 'DATABASE_UNREACHABLE'],
    ['nonsense', 'DATABASE_UNREACHABLE'],
  ] as const) {
    const found = await backupTo(url === undefined ? place : { ...place, url }, file, 1);
    expect([url, found]).toMatchObject([url, { problem: { code } }]);
  }
  expect(readdirSync(own)).toEqual([]);
  rmSync(own, { recursive: true });
});

test('a file is written whole, for its owner alone, and never over another', async () => {
  const database = await freshDatabase(newest);
  const url = `postgres://forbear@/${database}?host=${encodeURIComponent(newest.host)}`;
  const place = { folder, url, tenant: 'desk', files: join(folder, 'files') };
  const file = join(folder, 'a.gz');
  const kept = must(await backupTo(place, file, 1));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(gunzipSync(readFileSync(file)).toString()).toContain(kept.state);
  expect(await backupTo(place, file, 1)).toMatchObject({ problem: { code: 'FILE_UNWRITABLE' } });
  expect(await backupTo(place, join(folder, 'none/b.gz'), 1)).toMatchObject({
    problem: { code: 'FILE_UNWRITABLE' },
  });
  expect(readdirSync(folder)).toEqual(['a.gz']);
  const packed = readFileSync(file);
  for (const spoilt of [
    packed.subarray(0, packed.length >> 1),
    Buffer.from('x'),
    Buffer.alloc(0),
  ]) {
    writeFileSync(join(folder, 'c.gz'), spoilt);
    const refused = await restoreFrom(place, join(folder, 'c.gz'), 2);
    expect(refused).toMatchObject({ problem: { code: 'BACKUP_SPOILT' } });
  }
  expect(await restoreFrom(place, join(folder, 'none.gz'), 2)).toMatchObject({
    problem: { code: 'FILE_UNREADABLE' },
  });
});

test('R10 papers come back with their store, each with the bytes that its place names, or nothing does', async () => {
  const store = await freshStore(newest);
  const own = mkdtempSync(join(tmpdir(), 'forbear-papers-'));
  const files = join(own, 'files');
  mkdirSync(join(files, '9'), { recursive: true });
  const paper = Buffer.from('%PDF-1.7 a note of the doctor');
  const digest = createHash('sha256').update(paper).digest('hex');
  const placeOf = (no: number) => `9/01a22f02-e93e-7b0d-b098-00000000000${no}-${digest}`;
  writeFileSync(join(files, placeOf(1)), paper);
  // The second is gone from the folder, as one that is erased just then; the third was erased before.
  for (const [no, erased] of [
    [1, null],
    [2, null],
    [3, 5],
  ] as const)
    await store.pool.query(
      `insert into paper_file (tenant, part, id, case_id, kind, media, bytes, digest, place, author, at, received_on, erased_at)
       values ('desk', 9, $1, 'c', 'sick-note', 'application/pdf', $2, $3, $4, 'borrower', 1, 1, $5)`,
      [`p${no}`, paper.length, digest, placeOf(no), erased],
    );
  const urlOf = (database: string) =>
    `postgres://forbear@/${database}?host=${encodeURIComponent(newest.host)}`;
  const from = await store.pool.query<{ name: string }>('select current_database() as name');
  const file = join(own, 'desk.gz');
  const place = { folder: own, url: urlOf(from.rows[0]?.name ?? ''), tenant: 'desk', files };
  const filed = must(await backupTo(place, file, 1));
  const { missing, ...held } = filed;
  expect([held.papers, missing]).toEqual([1, 1]);
  await store.close();

  const target = await emptyAt(newest);
  const database = (target as unknown as { database: string }).database;
  await target.end();
  const other = { ...place, url: urlOf(database), files: join(own, 'back') };
  const text = gunzipSync(readFileSync(file)).toString();
  const coded = paper.toString('base64');
  for (const spoilt of [
    text.replace(coded, `A${coded.slice(1)}`),
    text.replace(`# paper ${placeOf(1)}`, `# paper ../9${placeOf(1).slice(1)}`),
    text.slice(0, text.lastIndexOf('# end')),
  ]) {
    expect(spoilt).not.toBe(text);
    writeFileSync(join(own, 'spoilt.gz'), gzipSync(spoilt));
    const refused = await restoreFrom(other, join(own, 'spoilt.gz'), 2);
    expect(refused).toMatchObject({ problem: { code: 'BACKUP_SPOILT' } });
    expect(existsSync(join(other.files, placeOf(1)))).toBe(false);
  }
  expect(must(await restoreFrom(other, file, 2))).toEqual(held);
  expect(readFileSync(join(other.files, placeOf(1)))).toEqual(paper);
  expect(readdirSync(join(other.files, '9'))).toHaveLength(1);
  rmSync(own, { recursive: true });
});
