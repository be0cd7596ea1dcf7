import { golden } from '@forbear/testkit';
import { freshStore } from '@forbear/testkit/postgres';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrations } from './migrate.ts';
import type { Store } from './store.ts';

/** The migration keeps its own list, one for all tenants. */
const APART = new Set(['migration']);

/** What the first of two dialects takes and the other, or a database spread over machines, does not. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\b/i, 'a trigger'],
  [/\bcreate\s+(?:or\s+replace\s+)?(?:function|procedure|rule)\b/i, 'code in the database'],
  [
    /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(/i,
    'a clock of the database',
  ],
  [/\bcurrent_(?:timestamp|date|time)\b|\blocaltime(?:stamp)?\b/i, 'a clock of the database'],
  [
    /\bgen_random_uuid\b|\buuidv[47]\s*\(\s*\)\s*(?:,|\)|from)|\bnextval\b|\b(?:big)?serial\b|\bgenerated\b.*\bidentity\b/i,
    'an id of the database',
  ],
  [/\brandom\s*\(/i, 'chance of the database'],
  [
    /\bmerge\s+into\b|\bjson_table\b|\bold\.\*|\bnew\.\*|\bvirtual\b|\bwithout\s+overlaps\b|\bany_value\b/i,
    'newer than PostgreSQL 15',
  ],
  [/\blisten\b\s+\w|\bpg_notify\b/i, 'a notification, which holds up every commit'],
];

const root = join(import.meta.dirname, '..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(name),
);

/** The statements of a source: what stands in templates of `sql`, and texts given to `query`. */
const statementsOf = (text: string): readonly string[] =>
  [
    ...text.matchAll(/\bsql(?:<[^`]*>)?`([^`]*)`/g),
    ...text.matchAll(/\.(?:query|raw)(?:<[^(]*>)?\(\s*(['"`])((?:(?!\1)[\s\S])*)\1/g),
  ].map((found) => found[2] ?? found[1] ?? '');

test.each([
  ['create trigger t before insert on x', 'a trigger'],
  ['update x set at = now()', 'a clock of the database'],
  ['select current_timestamp', 'a clock of the database'],
  ['id bigserial', 'an id of the database'],
  ['id bigint generated always as identity', 'an id of the database'],
  ['merge into x using y', 'newer than PostgreSQL 15'],
])('«%s» would be seen as %s', (text, what) => {
  expect(FORBIDDEN.find(([pattern]) => pattern.test(text))?.[1]).toBe(what);
});

test('the statements of a source are found', () => {
  expect(statementsOf("sql<{ a: number }>`select 1`.execute(db); c.query('select 2', [])")).toEqual(
    ['select 1', 'select 2'],
  );
  expect(
    sources.flatMap((name) => statementsOf(readFileSync(join(root, name), 'utf8'))).length,
  ).toBeGreaterThan(5);
});

test('no step of the schema and no statement needs what one of the databases has not', () => {
  const texts = [
    ...migrations().map(({ name, text }) => ({ name, text: text.replace(/--.*$/gm, '') })),
    ...sources.flatMap((name) =>
      statementsOf(readFileSync(join(root, name), 'utf8')).map((text) => ({ name, text })),
    ),
  ];
  const found = texts.flatMap(({ name, text }) =>
    FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${name}: ${what}`),
  );
  expect(found).toEqual([]);
});

test('steps are numbered once, and each is one file of its room', () => {
  const numbers = migrations().map(({ version }) => version);
  expect(new Set(numbers).size).toBe(numbers.length);
});

describe.each(inject('postgres'))('the schema on PostgreSQL $version', (at) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore(at);
  });
  afterAll(() => store.close());
  const rows = async <T extends object>(text: string) => (await store.pool.query<T>(text)).rows;
  const ours = "n.nspname = 'public'";

  test('every key and every unique index begins with tenant and part, and has no other order', async () => {
    const keys = await rows<{ table: string; name: string; columns: string }>(`
      select c.relname as table, i.relname as name, (
        select string_agg(a.attname, ',' order by k.place) from unnest(x.indkey) with ordinality k(no, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.no) as columns
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_namespace n on n.oid = c.relnamespace where x.indisunique and ${ours} order by 1, 2`);
    const wrong = keys.filter(
      ({ table, columns }) => !APART.has(table) && !/^tenant,part(?:,|$)/.test(columns),
    );
    expect(wrong).toEqual([]);
    expect(keys.some(({ table }) => table === 'event')).toBe(true);
  });

  test('every table has tenant, part and a primary key; foreign keys stay in their part', async () => {
    const tables = await rows<{ table: string; columns: string[] }>(`
      select c.relname as table, array_agg(a.attname::text) as columns from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and ${ours} group by 1 order by 1`);
    const keyed = (
      await rows<{ table: string }>(
        `select c.relname as table from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'p'`,
      )
    ).map(({ table }) => table);
    const wrong = tables.filter(
      ({ table, columns }) =>
        !APART.has(table) &&
        !(columns.includes('tenant') && columns.includes('part') && keyed.includes(table)),
    );
    expect(wrong).toEqual([]);
    const foreign = await rows<{ name: string; text: string }>(`
      select k.conname as name, pg_get_constraintdef(k.oid) as text from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and ${ours} and not (c.relname = any('{${[...APART].join(',')}}'))`);
    for (const { name, text } of foreign) expect(`${name} ${text}`).toMatch(/\(tenant, part\b/);
  });

  test('no trigger, function, sequence or default of the database', async () => {
    expect(await rows('select tgname from pg_trigger where not tgisinternal')).toEqual([]);
    expect(
      await rows(
        `select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours}`,
      ),
    ).toEqual([]);
    const objects = await rows<{ name: string }>(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and ${ours}`);
    expect(objects).toEqual([]);
    const defaults = await rows<{ table: string; text: string }>(`
      select c.relname as table, pg_get_expr(d.adbin, d.adrelid) as text from pg_attrdef d
      join pg_class c on c.oid = d.adrelid join pg_namespace n on n.oid = c.relnamespace where ${ours}`);
    const moving = defaults.filter(
      ({ table, text }) => !APART.has(table) && /\(|current_/i.test(text),
    );
    expect(moving).toEqual([]);
  });

  test('T2 the schema is its picture, the same in every version', async () => {
    const columns = await rows<{ line: string }>(`
      select c.relname || '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then '' else ' null' end as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and ${ours} order by c.relname, a.attnum`);
    const keys = await rows<{ line: string }>(`
      select c.relname || '  ' || pg_get_constraintdef(k.oid) as line from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and k.contype in ('p', 'u', 'f', 'c') order by 1`);
    const indexes = await rows<{ line: string }>(`
      select tablename || '  ' || regexp_replace(indexdef, '^CREATE (UNIQUE )?INDEX (\\S+) ON public\\.\\S+ USING ', '\\1index \\2 ') as line
      from pg_indexes where schemaname = 'public' order by 1`);
    const text = [columns, keys, indexes]
      .map((part) => part.map(({ line }) => line).join('\n'))
      .join('\n\n');
    expect(`${text}\n`).toBe(golden('desk/schema.txt', `${text}\n`));
  });
});
