import { fail, ok, problem, type Result } from '@forbear/problem';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { migrate, migrations } from './migrate.ts';

/** The first word of every backup; the first form had no papers. */
const FORMAT = 'forbear backup 2';
const FORMATS: readonly unknown[] = ['forbear backup 1', FORMAT];

/** The papers that lie beside the tables, each by its place, which names the digest of its bytes. */
export type Papers = {
  /** Nothing where the paper is gone. */
  read(place: string): Promise<Buffer | undefined>;
  keep(place: string, bytes: Buffer): Promise<void>;
};

type Header = {
  readonly format: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly steps: readonly number[];
};

/** What a backup holds in all. */
export type Kept = {
  readonly rows: number;
  /** SHA-256 of all rows in order. */ readonly state: string;
};

/** Rows held at a time; some are whole files. */
const PAGE = 250;

type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
};

/** Every table but the list of steps: those that others refer to come first, then by name. */
export async function tablesOf(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows: tables } = await client.query<Table>(`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped order by a.attname) as columns,
      array(select a.attname::text from pg_index x, unnest(x.indkey) with ordinality k(no, place)
        join pg_attribute a on a.attnum = k.no where x.indrelid = c.oid and x.indisprimary
        and a.attrelid = c.oid order by k.place) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = 'public' and c.relname <> 'migration' order by c.relname`);
  const { rows: links } = await client.query<{ from: string; to: string }>(`
    select a.relname as from, b.relname as to from pg_constraint k
    join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
    where k.contype = 'f' and a.oid <> b.oid`);
  const sorted: Table[] = [];
  const place = (table: Table): void => {
    if (sorted.includes(table)) return;
    for (const { from, to } of links)
      if (from === table.name) tables.filter(({ name }) => name === to).forEach(place);
    sorted.push(table);
  };
  tables.forEach(place);
  return sorted;
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** The rows of a table as lines of JSON, in the order of its key; needs an open transaction. */
async function* rowsOf(client: pg.ClientBase, table: Table): AsyncGenerator<readonly string[]> {
  await client.query(`declare rows no scroll cursor for
    select row_to_json(one)::text as line
    from (select ${quoted(table.columns)} from "${table.name}" order by ${quoted(table.key)}) one`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${PAGE} from rows`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('close rows');
}

/** All lines of the state, in pieces, and what they come to; needs an open transaction. */
async function* stateOf(client: pg.ClientBase): AsyncGenerator<string, Kept> {
  const hash = createHash('sha256');
  let rows = 0;
  for (const table of await tablesOf(client)) {
    const head = `# table ${table.name}\n`;
    hash.update(head);
    yield head;
    for await (const lines of rowsOf(client, table)) {
      const piece = `${lines.join('\n')}\n`;
      hash.update(piece);
      rows += lines.length;
      yield piece;
    }
  }
  return { rows, state: hash.digest('hex') };
}

async function kept(client: pg.ClientBase): Promise<Kept> {
  const lines = stateOf(client);
  for (;;) {
    const { done, value } = await lines.next();
    if (done === true) return value;
  }
}

/** Begins to see one moment of the store, whatever is written meanwhile. */
const SNAPSHOT = 'begin isolation level repeatable read read only';

/** The hash of all rows of a store as they are at one moment. */
export async function stateHash(client: pg.ClientBase): Promise<Kept> {
  await client.query(SNAPSHOT);
  try {
    return await kept(client);
  } finally {
    await client.query('rollback');
  }
}

/** Every paper that is kept, one at a time; one that was erased since the moment of the snapshot is left out. */
async function* papersOf(client: pg.ClientBase, papers: Papers): AsyncGenerator<string> {
  const isThere = (await tablesOf(client)).some(({ name }) => name === 'paper_file');
  if (!isThere) return;
  const { rows } = await client.query<{ place: string }>(
    'select distinct place from paper_file where erased_at is null order by place',
  );
  for (const { place } of rows) {
    const bytes = await papers.read(place);
    if (bytes !== undefined) yield `# paper ${place}\n${bytes.toString('base64')}\n`;
  }
}

/** A backup as text in pieces, of one moment, while others write. `tell` learns what it holds. */
export async function* backup(
  client: pg.ClientBase,
  at: number,
  papers: Papers,
  tell: (found: Kept) => void,
): AsyncGenerator<string> {
  await client.query(SNAPSHOT);
  try {
    const { rows } = await client.query<{ version: number }>(
      'select version from migration order by version',
    );
    const header: Header = { format: FORMAT, at, steps: rows.map(({ version }) => version) };
    yield `${JSON.stringify(header)}\n`;
    yield* papersOf(client, papers);
    const found = yield* stateOf(client);
    yield `# end ${found.rows} ${found.state}\n`;
    tell(found);
  } finally {
    await client.query('rollback');
  }
}

const spoilt = (why: string) => fail(problem('BACKUP_SPOILT', { why }));

function headerOf(line: string | undefined): Result<Header> {
  try {
    const header = JSON.parse(line ?? '') as Partial<Header>;
    const { format, at, steps } = header;
    if (FORMATS.includes(format) && Number.isSafeInteger(at) && Array.isArray(steps))
      return ok(header as Header);
  } catch {
    // No header is no backup.
  }
  return spoilt('header');
}

async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  for (const { name } of await tablesOf(client)) {
    const { rows } = await client.query(`select 1 from "${name}" limit 1`);
    if (rows.length > 0) return false;
  }
  return true;
}

/** The bytes that a place names the digest of, below the folder of papers and nowhere else. */
function paperIn(place: string, text: string): Buffer | undefined {
  const digest = /^[0-9]{1,2}\/[0-9a-f-]{36}-([0-9a-f]{64})$/.exec(place)?.[1];
  const bytes = Buffer.from(text, 'base64');
  return createHash('sha256').update(bytes).digest('hex') === digest ? bytes : undefined;
}

/** Puts lines of rows into their tables until the last line; answers what that line promised. */
async function fill(
  client: pg.ClientBase,
  lines: AsyncIterator<string>,
  papers: Papers,
): Promise<Result<string>> {
  const names = new Set((await tablesOf(client)).map(({ name }) => name));
  let table = '';
  let rows: string[] = [];
  const put = async () => {
    if (rows.length === 0) return;
    const text = `[${rows.join(',')}]`;
    rows = [];
    await client.query(
      `insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`,
      [text],
    );
  };
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const line = next.value;
    const [, word, rest = ''] = /^# (table|end|paper) (.*)$/.exec(line) ?? [];
    if (word === 'paper') {
      const text = await lines.next();
      const bytes = text.done === true ? undefined : paperIn(rest, text.value);
      if (bytes === undefined) return spoilt('paper');
      await papers.keep(rest, bytes);
      continue;
    }
    if (word === undefined && table === '') return spoilt('table');
    if (word === undefined) rows.push(line);
    if (word !== undefined || rows.length === PAGE) await put();
    if (word === 'end') return ok(rest);
    if (word === 'table' && !names.has(rest)) return spoilt('table');
    if (word === 'table') table = rest;
  }
  return spoilt('end');
}

/** What the database or the reader of the file says of content that is none of a backup. */
function isSpoilt(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(?:2[23]|Z_)/.test(code);
}

/**
 * Fills an empty store from the lines of a backup: all of it, with the same hash of its state, or nothing
 * (R10). An older backup's schema is brought forward after that. STORE_NOT_EMPTY, BACKUP_SPOILT,
 * SCHEMA_NEWER.
 */
export async function restore(
  client: pg.ClientBase,
  given: AsyncIterable<string>,
  now: number,
  papers: Papers,
): Promise<Result<Kept>> {
  const lines = given[Symbol.asyncIterator]();
  try {
    const header = headerOf((await lines.next()).value as string | undefined);
    if (!header.ok) return header;
    const { steps } = header.value;
    const known = migrations();
    const found = steps.find((step) => !known.some(({ version }) => version === step));
    if (found !== undefined)
      return fail(problem('SCHEMA_NEWER', { found, known: known.at(-1)?.version ?? 0 }));
    const begun = await migrate(
      client,
      now,
      known.filter(({ version }) => steps.includes(version)),
    );
    if (!begun.ok) return fail(problem('STORE_NOT_EMPTY'));
    const filled = await fillWhole(client, lines, papers);
    if (!filled.ok) return filled;
    const brought = await migrate(client, now);
    return brought.ok ? filled : brought;
  } catch (error) {
    if (isSpoilt(error)) return spoilt((error as { code: string }).code);
    throw error;
  }
}

async function fillWhole(
  client: pg.ClientBase,
  lines: AsyncIterator<string>,
  papers: Papers,
): Promise<Result<Kept>> {
  await client.query('begin');
  let isKept = false;
  try {
    if (!(await isEmpty(client))) return fail(problem('STORE_NOT_EMPTY'));
    const promised = await fill(client, lines, papers);
    if (!promised.ok) return promised;
    const found = await kept(client);
    if (`${found.rows} ${found.state}` !== promised.value) return spoilt('state');
    isKept = true;
    return ok(found);
  } finally {
    await client.query(isKept ? 'commit' : 'rollback');
  }
}
