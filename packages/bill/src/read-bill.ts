import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { readArchive } from './archive.ts';
import type { BillFile } from './bill-file.ts';
import { layoutOf, sketchOf, type ColumnMap, type TableSketch } from './column-map.ts';
import { decodings, type Encoding } from './encoding.ts';
import { findHeader } from './header.ts';
import { alipayLedgerBook } from './layout/alipay.ts';
import { LAYOUTS } from './layouts.ts';
import { readTable, type Watch } from './read-table.ts';
import { splitTable, type Table } from './table.ts';
import { readWorkbook } from './workbook.ts';

const MEGABYTES_MAX = 200;

export type ReadOptions = {
  /** Told the progress; stops the reading by answering `false` (BILL_CANCELLED). */
  readonly watch?: Watch;
  /** How tables of unknown banks are read; layouts that are known come first. */
  readonly maps?: readonly ColumnMap[];
};

/**
 * Reads one exported bill from its bytes; `name` is only shown, never trusted.
 *
 * Refuses what is no bill table (BILL_ARCHIVE, BILL_PDF, BILL_OLD_SPREADSHEET, BILL_PICTURE, BILL_WEB_PAGE,
 * BILL_LEDGER_BOOK, BILL_FORMAT, BILL_EMPTY, BILL_NO_ROWS, BILL_TOO_LARGE, BILL_XLSX_BROKEN,
 * BILL_XLSX_BOMB). Rows it cannot take are in `refused`, each with its reason.
 */
export async function readBill(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Result<BillFile>> {
  const tables = await tablesOf(bytes, name);
  if (!tables.ok) return tables;
  const layouts = [...LAYOUTS, ...(options.maps ?? []).map(layoutOf)];
  let first: Result<BillFile> | undefined;
  let legible = false;
  for (const { table, encoding, legible: isText } of tables.value) {
    legible ||= isText;
    const header = findHeader(table, layouts);
    if (header === undefined) continue;
    if (header.layout === alipayLedgerBook)
      return fail(problem('BILL_LEDGER_BOOK', { file: name }));
    const read = readTable(table, header, { file: name, encoding }, options.watch);
    const found = read.ok && read.value.transactions.length === 0 ? emptyOf(read.value) : read;
    if (found.ok || found.problem.code !== 'BILL_NO_ROWS') return found;
    // A workbook may open with an empty sheet: another table may hold the rows.
    first ??= found;
  }
  return first ?? fail(problem(legible ? 'BILL_FORMAT' : 'BILL_ENCODING', { file: name }));
}

/** Not one row could be taken: the first reason says more than an empty success. */
const emptyOf = ({ refused, file }: BillFile): Result<BillFile> =>
  fail(refused[0]?.problem ?? problem('BILL_NO_ROWS', { file }));

/** What the header of an unknown table says, so that its columns can be named once. */
export async function sketchTable(bytes: Uint8Array, name: string): Promise<Result<TableSketch>> {
  const tables = await tablesOf(bytes, name);
  if (!tables.ok) return tables;
  for (const { table } of tables.value) {
    const sketch = sketchOf(table);
    if (sketch !== undefined) return ok(sketch);
  }
  return fail(problem('BILL_FORMAT', { file: name }));
}

/** A table that a file may hold, and whether its text was all text. */
type Held = { readonly table: Table; readonly encoding: Encoding; readonly legible: boolean };

/** The tables a file may hold, most likely first: the ways to decode it, or the sheets of a workbook. */
async function tablesOf(bytes: Uint8Array, file: string): Promise<Result<Iterable<Held>>> {
  const foreign = foreignKind(bytes, file);
  if (foreign !== undefined) return fail(foreign);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    return sheetsOf(bytes, file);
  }
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 512));
  if (/^\s*<(?:!doctype|html|\?xml|table|meta|head|script)/i.test(head.replace(/^\ufeff/, ''))) {
    return fail(problem('BILL_WEB_PAGE', { file }));
  }
  return ok(textTables(bytes));
}

function* textTables(bytes: Uint8Array): Generator<Held> {
  for (const { text, encoding } of decodings(bytes)) {
    const table = splitTable(text.startsWith('\ufeff') ? text.slice(1) : text);
    yield { table, encoding, legible: !text.includes('\ufffd') && !text.includes('\u0000') };
  }
}

async function sheetsOf(bytes: Uint8Array, file: string): Promise<Result<Iterable<Held>>> {
  const archive = readArchive(bytes);
  const encrypted = ((bytes[6] ?? 0) & 1) === 1 || archive?.encrypted === true;
  if (encrypted || /\.zip$/i.test(file)) return fail(problem('BILL_ARCHIVE', { file }));
  if (archive === undefined) {
    const code = /\.xlsx$/i.test(file) ? 'BILL_XLSX_BROKEN' : 'BILL_ARCHIVE';
    return fail(problem(code, { file }));
  }
  if (!archive.names.includes('xl/workbook.xml')) return fail(problem('BILL_ARCHIVE', { file }));
  const sheets = await readWorkbook(bytes, archive, file);
  if (!sheets.ok) return sheets;
  return ok(sheets.value.map((table): Held => ({ table, encoding: 'xlsx', legible: true })));
}

/** Files that are no table at all, told by their first bytes. */
function foreignKind(bytes: Uint8Array, file: string): Problem | undefined {
  if (bytes.length === 0) return problem('BILL_EMPTY', { file });
  if (bytes.length > MEGABYTES_MAX * 1024 * 1024) {
    return problem('BILL_TOO_LARGE', { file, limit: MEGABYTES_MAX });
  }
  const head = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0'));
  const magic = head.join('');
  if (magic === '25504446') return problem('BILL_PDF', { file });
  if (magic === 'd0cf11e0') return problem('BILL_OLD_SPREADSHEET', { file });
  // RAR, 7z, gzip, and a ZIP without a single entry.
  if (/^(?:52617221|377abcaf|1f8b|504b0506)/.test(magic)) return problem('BILL_ARCHIVE', { file });
  if (magic === '89504e47' || magic.startsWith('ffd8ff') || magic === '47494638') {
    return problem('BILL_PICTURE', { file });
  }
  const blank = bytes.every((b) => b === 0x20 || b === 0x0a || b === 0x0d || b === 0x09 || b === 0);
  return blank ? problem('BILL_EMPTY', { file }) : undefined;
}
