import type { Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import {
  CORE_FILES,
  FILE_BYTES,
  openCsv,
  readProducts,
  sumText,
  type CoreFile,
  type CsvReader,
  type Numbered,
} from '@forbear/wire/desk';
import { sql } from 'kysely';
import { createHash, type Hash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { partOf } from '../store/part.ts';
import { isTwice, tenantOf, type Store, type Tx } from '../store/store.ts';
import { checked } from './import-check.ts';
import { changed, forget, heldImport, importOf, type Import } from './imported.ts';
import { paymentPart } from './payment.ts';
import type { ImportKind } from './table.ts';

/** A file that is uploaded, piece by piece. */
export type Upload = {
  readonly kind: ImportKind;
  readonly name: string;
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly by: string;
  readonly at: number;
  readonly today: Day;
};

/** The file that an import of a kind begins with. */
const FIRST: Readonly<Record<Exclude<ImportKind, 'products'>, CoreFile>> = {
  history: 'accounts',
  opening: 'accounts',
  payments: 'payments',
  reconciliation: 'reconciliation',
};

const BATCH = 1000;

type Row = { readonly loanNo?: string; readonly source?: string; readonly paymentId?: string };

/** Where a row will be booked: with its loan, or a payment of none by itself. */
const placeOf = (file: CoreFile, { loanNo, source = '', paymentId = '' }: Row): number =>
  loanNo === undefined && file === 'payments'
    ? paymentPart({ source, paymentId })
    : partOf(loanNo ?? '');

async function stage(
  tx: Tx,
  id: string,
  file: CoreFile,
  rows: readonly Numbered<unknown>[],
): Promise<void> {
  const staged = rows.map(({ row, value }) => ({
    part: placeOf(file, value as Row),
    loan: (value as Row).loanNo ?? '',
    no: row,
    body: JSON.stringify(value),
  }));
  await sql`
    insert into import_row (tenant, part, id, loan, file, no, body)
    select ${tenantOf(tx)}, part, ${id}, loan, ${file}, no, body
    from jsonb_to_recordset(${JSON.stringify(staged)}::jsonb) as r(part int, loan text, no int, body text)`.execute(
    tx,
  );
}

type Read = Pick<Import, 'rows' | 'sums' | 'faultCount' | 'faults'>;

/** Reads a file as it arrives into the rows of an import; what it holds is never more than a piece. */
async function staged(
  tx: Tx,
  id: string,
  file: CoreFile,
  pieces: AsyncIterable<Uint8Array>,
  hash: Hash,
): Promise<Result<Read>> {
  const reader: CsvReader<unknown> = openCsv(CORE_FILES[file]);
  let [bytes, waiting] = [0, [] as Numbered<unknown>[]];
  const take = async (rows: readonly Numbered<unknown>[], most: number): Promise<void> => {
    waiting.push(...rows);
    while (waiting.length > most) {
      await stage(tx, id, file, waiting.slice(0, BATCH));
      waiting = waiting.slice(BATCH);
    }
  };
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > FILE_BYTES) return fail(problem('FILE_LARGE', { max: FILE_BYTES }));
    hash.update(piece);
    await take(reader.push(piece), BATCH);
  }
  await take(reader.end(), 0);
  const { rows, sums, faultCount, faults } = reader.preview();
  const texts = Object.entries(sums).map(([column, sum]) => [column, sumText(sum)]);
  return ok({ rows, sums: Object.fromEntries(texts), faultCount, faults });
}

async function stagedProducts(
  tx: Tx,
  id: string,
  pieces: AsyncIterable<Uint8Array>,
  hash: Hash,
): Promise<Result<Read>> {
  const all: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > FILE_BYTES / 10) return fail(problem('FILE_LARGE', { max: FILE_BYTES / 10 }));
    hash.update(piece);
    all.push(piece);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(all));
  } catch {
    return fail(problem('FILE_ENCODING', { file: 'JSON' }));
  }
  const products = readProducts(text);
  if (!products.ok) return products;
  const rows = products.value.map((product, k) => ({
    tenant: tenantOf(tx),
    part: 0,
    id,
    loan: product.code,
    file: 'products',
    no: k + 1,
    body: JSON.stringify(product),
  }));
  await tx.insertInto('import_row').values(rows).execute();
  return ok({ rows: rows.length, sums: {}, faultCount: 0, faults: [] });
}

/** Whether the same file is there: looked at, or taken. */
async function isThere(tx: Tx, kind: ImportKind, digest: string): Promise<boolean> {
  const found = await tx
    .selectFrom('import')
    .select('id')
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', 0)
    .where('kind', '=', kind)
    .where('digest', '=', digest)
    .where('state', 'in', ['previewed', 'taken'])
    .executeTakeFirst();
  return found !== undefined;
}

/** Writes what a file holds; of two that are the same and come at once the later is refused. */
const onceTaken = (store: Store, work: (tx: Tx) => Promise<Result<true>>): Promise<Result<true>> =>
  store.write(work).catch((error: unknown) => {
    if (isTwice(error)) return fail(problem('DUPLICATE_FILE'));
    throw error;
  });

/**
 * Takes a file up for a preview: what it holds, and the first 50 faults. Nothing of it counts until another person confirms
 * it; a history waits for its transactions first. DUPLICATE_FILE, FILE_LARGE.
 */
export async function upload(store: Store, file: Upload): Promise<Result<Import>> {
  const id = uuidv7();
  let isBegun = false;
  const done = await onceTaken(store, async (tx): Promise<Result<true>> => {
    // The pieces come once: what the database gave up on is uploaded anew.
    if (isBegun) return fail(problem('STORE_BUSY'));
    isBegun = true;
    const hash = createHash('sha256');
    const read =
      file.kind === 'products'
        ? await stagedProducts(tx, id, file.pieces, hash)
        : await staged(tx, id, FIRST[file.kind], file.pieces, hash);
    if (!read.ok) return read;
    const digest = hash.digest('hex');
    if (file.kind !== 'history' && (await isThere(tx, file.kind, digest)))
      return fail(problem('DUPLICATE_FILE'));
    await tx
      .insertInto('import')
      .values({
        tenant: tenantOf(tx),
        part: 0,
        id,
        kind: file.kind,
        name: file.name,
        state: 'open',
        digest,
        count: read.value.rows,
        sums: JSON.stringify(read.value.sums),
        fault_count: read.value.faultCount,
        faults: JSON.stringify(read.value.faults),
        prepared_by: file.by,
        decided_by: null,
        at: file.at,
        decided_at: null,
        result: null,
      })
      .execute();
    if (file.kind === 'history' && read.value.faultCount === 0) return ok(true);
    return previewed(tx, id, read.value, file.today);
  });
  return done.ok ? importOf(store.db, store.tenant, id) : done;
}

/**
 * Adds the transactions of a history to its accounts, by whoever brought those, and looks at both together: else somebody
 * might confirm what they brought themselves (C8). IMPORT_CLOSED, DUPLICATE_FILE, ROLE_FORBIDDEN.
 */
export async function addTransactions(
  store: Store,
  id: string,
  file: Pick<Upload, 'pieces' | 'today' | 'by'>,
): Promise<Result<Import>> {
  let isBegun = false;
  const done = await onceTaken(store, async (tx): Promise<Result<true>> => {
    if (isBegun) return fail(problem('STORE_BUSY'));
    isBegun = true;
    const found = await heldImport(tx, id);
    if (!found.ok) return found;
    const { kind, state, digest, sums, preparedBy } = found.value;
    if (preparedBy !== file.by) return fail(problem('ROLE_FORBIDDEN', { action: 'import-files' }));
    if (kind !== 'history' || state !== 'open') return fail(problem('IMPORT_CLOSED', { state }));
    const hash = createHash('sha256').update(digest);
    const read = await staged(tx, id, 'transactions', file.pieces, hash);
    if (!read.ok) return read;
    const both = hash.digest('hex');
    if (await isThere(tx, kind, both)) return fail(problem('DUPLICATE_FILE'));
    await changed(tx, id, { digest: both });
    const faults = read.value.faults.map((fault) => ({ ...fault, file: 'transactions' }));
    return previewed(
      tx,
      id,
      { ...read.value, faults, sums: { ...sums, ...read.value.sums } },
      file.today,
    );
  });
  return done.ok ? importOf(store.db, store.tenant, id) : done;
}

/** What was read is checked against the book; with faults it cannot be confirmed, and its rows are not kept. */
async function previewed(tx: Tx, id: string, read: Read, today: Day): Promise<Result<true>> {
  const found = await importOf(tx, tenantOf(tx), id);
  if (!found.ok) return found;
  const more =
    read.faultCount > 0 ? ok({ count: 0, faults: [] }) : await checked(tx, found.value, today);
  if (!more.ok) return more;
  const faultCount = read.faultCount + more.value.count;
  await changed(tx, id, {
    state: faultCount === 0 ? 'previewed' : 'faulty',
    sums: JSON.stringify(read.sums),
    fault_count: faultCount,
    faults: JSON.stringify([...read.faults, ...more.value.faults].slice(0, 50)),
  });
  if (faultCount > 0) await forget(tx, id);
  return ok(true);
}
