import { fail, problem, type Problem, type Result } from '@forbear/problem';
import { readArchive } from './archive.ts';
import type { BillFile } from './bill-file.ts';
import { decodings, type Encoding } from './encoding.ts';
import { findHeader, type Header } from './header.ts';
import { alipayLedgerBook } from './layout/alipay.ts';
import { LAYOUTS } from './layouts.ts';
import { readTable, type Watch } from './read-table.ts';
import { splitTable, type Table } from './table.ts';
import { readWorkbook } from './workbook.ts';

const MEGABYTES_MAX = 200;

/**
 * Reads one exported bill from its bytes; `name` is only shown, never trusted.
 *
 * Refuses what is no bill table (BILL_ARCHIVE, BILL_PDF, BILL_OLD_SPREADSHEET, BILL_PICTURE, BILL_WEB_PAGE,
 * BILL_LEDGER_BOOK, BILL_FORMAT, BILL_EMPTY, BILL_NO_ROWS, BILL_TOO_LARGE, BILL_XLSX_BROKEN,
 * BILL_XLSX_BOMB). Rows it cannot take are in `refused`, each with its reason. `watch` is told the
 * progress and stops the reading by answering `false` (BILL_CANCELLED).
 */
export async function readBill(
  bytes: Uint8Array,
  name: string,
  watch?: Watch,
): Promise<Result<BillFile>> {
  const file = name;
  const foreign = foreignKind(bytes, file);
  if (foreign !== undefined) return fail(foreign);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    return readZipped(bytes, file, watch);
  }
  let legible = false;
  for (const { text, encoding } of decodings(bytes)) {
    if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) {
      return fail(problem('BILL_WEB_PAGE', { file }));
    }
    const table = splitTable(text.startsWith('\ufeff') ? text.slice(1) : text);
    const header = findHeader(table, LAYOUTS);
    if (header !== undefined) return readFound(table, header, { file, encoding }, watch);
    legible ||= !text.includes('\ufffd') && !text.includes('\u0000');
  }
  return fail(problem(legible ? 'BILL_FORMAT' : 'BILL_ENCODING', { file }));
}

function readFound(
  table: Table,
  header: Header,
  source: { readonly file: string; readonly encoding: Encoding },
  watch: Watch | undefined,
): Result<BillFile> {
  if (header.layout === alipayLedgerBook) {
    return fail(problem('BILL_LEDGER_BOOK', { file: source.file }));
  }
  const read = readTable(table, header, source, watch);
  if (!read.ok || read.value.transactions.length > 0) return read;
  // Not one row could be taken: the first reason says more than an empty success.
  return fail(read.value.refused[0]?.problem ?? problem('BILL_NO_ROWS', { file: source.file }));
}

async function readZipped(
  bytes: Uint8Array,
  file: string,
  watch: Watch | undefined,
): Promise<Result<BillFile>> {
  const archive = readArchive(bytes);
  const encrypted = ((bytes[6] ?? 0) & 1) === 1 || archive?.encrypted === true;
  if (encrypted || /\.zip$/i.test(file)) return fail(problem('BILL_ARCHIVE', { file }));
  if (archive === undefined) {
    const code = /\.xlsx$/i.test(file) ? 'BILL_XLSX_BROKEN' : 'BILL_ARCHIVE';
    return fail(problem(code, { file }));
  }
  if (!archive.names.includes('xl/workbook.xml')) return fail(problem('BILL_ARCHIVE', { file }));
  const tables = await readWorkbook(bytes, archive, file);
  if (!tables.ok) return tables;
  // A workbook may repeat its rows in a second sheet: the first that has a header is read.
  for (const table of tables.value) {
    const header = findHeader(table, LAYOUTS);
    if (header !== undefined) return readFound(table, header, { file, encoding: 'xlsx' }, watch);
  }
  return fail(problem('BILL_FORMAT', { file }));
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
  if (magic === '89504e47' || magic.startsWith('ffd8ff') || magic === '47494638') {
    return problem('BILL_PICTURE', { file });
  }
  const blank = bytes.every((b) => b === 0x20 || b === 0x0a || b === 0x0d || b === 0x09 || b === 0);
  return blank ? problem('BILL_EMPTY', { file }) : undefined;
}
