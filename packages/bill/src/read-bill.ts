import { fail, ok, problem, type Result } from '@forbear/problem';
import type { BillFile } from './bill-file.ts';
import { layoutOf, sketchOf, type ColumnMap, type TableSketch } from './column-map.ts';
import { openFile, type Held, type OpenOptions } from './file/open-file.ts';
import { findHeader } from './header.ts';
import type { Layout } from './layout.ts';
import { alipayLedgerBook } from './layout/alipay.ts';
import { LAYOUTS } from './layouts.ts';
import { readTable, type Watch } from './read-table.ts';

export type ReadOptions = Pick<OpenOptions, 'password' | 'letters'> & {
  /** Told the progress; stops the reading by answering `false` (BILL_CANCELLED). */
  readonly watch?: Watch;
  /** How tables of unknown banks are read; layouts that are known come first. */
  readonly maps?: readonly ColumnMap[];
};

/** A bill that was read, or why not; with a sketch where its columns can be named by hand. */
export type ReadBill = {
  readonly name: string;
  readonly bill: Result<BillFile>;
  readonly sketch?: TableSketch;
};

/** Archives in mails in archives; deeper is no bill. */
const DEPTH_MAX = 3;

/**
 * Reads every bill of a file from its bytes; `name` is only shown, never trusted. A table is one bill; a
 * ZIP or a mail may hold several, which are told under their own names.
 *
 * Refuses what is no bill table (see `docs/errors.md`, BILL_… and PDF_…). Rows that cannot be taken are
 * in `refused` of their bill, each with its reason.
 */
export async function readBills(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<readonly ReadBill[]> {
  const found = await billsIn(bytes, name, options, 0);
  const read = found.filter(({ bill }) => bill.ok);
  // A mail's page stands beside what is attached to it, and often holds no table itself.
  const isBeside = found.length > 1 && read.length > 0;
  return isBeside ? found.filter(({ bill, name: own }) => bill.ok || own !== name) : found;
}

async function billsIn(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  depth: number,
): Promise<readonly ReadBill[]> {
  const halves = halvesOf(options.watch);
  const opened = await openFile(bytes, name, { ...options, told: halves.first });
  if (!opened.ok) return [{ name, bill: opened }];
  const what = opened.value;
  if (what.holds === 'tables') return [billOf(what.tables, name, options, halves.second)];
  if (depth >= DEPTH_MAX)
    return [{ name, bill: fail(problem('BILL_ARCHIVE_EMPTY', { file: name })) }];
  const found: ReadBill[] = [];
  for (const inner of what.files)
    found.push(...(await billsIn(inner.bytes, inner.name, options, depth + 1)));
  return found;
}

/** Unpacking is told as the first half of the work, reading the rows as the second. */
function halvesOf(watch: Watch | undefined) {
  const PARTS = 1000;
  let unpacked = false;
  return {
    first: (share: number): boolean | void => {
      unpacked = true;
      return watch?.(Math.floor(share * PARTS) / 2, PARTS);
    },
    second: (done: number, all: number): boolean | void =>
      unpacked ? watch?.(all + done, 2 * all) : watch?.(done, all),
  };
}

function billOf(
  tables: Iterable<Held>,
  file: string,
  options: ReadOptions,
  watch: Watch,
): ReadBill {
  const layouts = [...LAYOUTS, ...(options.maps ?? []).map(layoutOf)];
  let first: Result<BillFile> | undefined;
  let sketch: TableSketch | undefined;
  let legible = false;
  for (const held of tables) {
    legible ||= held.legible;
    const found = readHeld(held, file, layouts, watch);
    if (found?.ok === true || (found !== undefined && found.problem.code !== 'BILL_NO_ROWS'))
      return { name: file, bill: found };
    // A workbook may open with an empty sheet: another table may hold the rows.
    first ??= found;
    sketch ??= sketchOf(held.table);
  }
  const bill = first ?? fail(problem(legible ? 'BILL_FORMAT' : 'BILL_ENCODING', { file }));
  return { name: file, bill, ...(sketch === undefined || first !== undefined ? {} : { sketch }) };
}

function readHeld(
  { table, encoding }: Held,
  file: string,
  layouts: readonly Layout[],
  watch: Watch,
): Result<BillFile> | undefined {
  const header = findHeader(table, layouts);
  if (header === undefined) return undefined;
  if (header.layout === alipayLedgerBook) return fail(problem('BILL_LEDGER_BOOK', { file }));
  const read = readTable(table, header, { file, encoding }, watch);
  return read.ok && read.value.transactions.length === 0 ? emptyOf(read.value) : read;
}

/** Not one row could be taken: the first reason says more than an empty success. */
const emptyOf = ({ refused, file }: BillFile): Result<BillFile> =>
  fail(refused[0]?.problem ?? problem('BILL_NO_ROWS', { file }));

/** Reads a file that holds one bill, as {@link readBills}; several in one file are refused (BILL_SEVERAL). */
export async function readBill(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Result<BillFile>> {
  const found = await readBills(bytes, name, options);
  const read = found.filter(({ bill }) => bill.ok);
  if (read.length > 1) return fail(problem('BILL_SEVERAL', { file: name, count: read.length }));
  return (read[0] ?? found[0])?.bill ?? fail(problem('BILL_FORMAT', { file: name }));
}

/** What the header of an unknown table says, so that its columns can be named once. */
export async function sketchTable(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Result<TableSketch>> {
  const sketch = (await readBills(bytes, name, options)).find((one) => one.sketch)?.sketch;
  return sketch === undefined ? fail(problem('BILL_FORMAT', { file: name })) : ok(sketch);
}
