import { fail, ok, present, problem, type Problem, type Result } from '@forbear/problem';
import { pdfTable } from '../pdf/pdf-table.ts';
import { pdfText, type PdfOptions } from '../pdf/pdf-text.ts';
import { splitTable, type Table } from '../table.ts';
import { isSwollen, openArchive, partBytes, type ArchivePart } from './archive.ts';
import { decodings, type Encoding } from './encoding.ts';
import { isMail, mailParts } from './mail.ts';
import { readOldWorkbook } from './old-workbook.ts';
import { isWebPage, pageTable } from './web-page.ts';
import { readWorkbook } from './workbook.ts';

const MEGABYTES_MAX = 165;

/** A table that a file may hold, and whether its text was all text. */
export type Held = {
  readonly table: Table;
  readonly encoding: Encoding;
  readonly legible: boolean;
};

/** A file that stands in an archive or a mail. */
export type Inner = { readonly name: string; readonly bytes: Uint8Array };

/** What a file is: tables, most likely first, or files in it that have to be opened in their turn. */
export type Opened =
  | { readonly holds: 'tables'; readonly tables: Iterable<Held> }
  | { readonly holds: 'files'; readonly files: readonly Inner[] };

export type OpenOptions = {
  /** Opens a locked ZIP or PDF; it is never kept. */
  readonly password?: string;
  /** Where the letters of printed bills come from; see {@link PdfOptions.letters}. */
  readonly letters?: PdfOptions['letters'];
  /** Told which share is unpacked; answering `false` stops. */
  readonly told?: (share: number) => boolean | void;
};

/** Opens a file by its first bytes, whatever its name says. */
export async function openFile(
  bytes: Uint8Array,
  file: string,
  options: OpenOptions,
): Promise<Result<Opened>> {
  const foreign = foreignKind(bytes, file);
  if (foreign !== undefined) return fail(foreign);
  const magic = magicOf(bytes);
  if (magic === '504b0304') return openZip(bytes, file, options);
  if (magic === 'd0cf11e0') return tables(await readOldWorkbook(bytes, file), 'xls');
  if (magic === '25504446') return openPdf(bytes, file, options);
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 8192));
  if (isWebPage(head)) return ok({ holds: 'tables', tables: pageTables(bytes) });
  if (isMail(head)) return openMail(bytes, file);
  return ok({ holds: 'tables', tables: textTables(bytes) });
}

const magicOf = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');

function tables(read: Result<readonly Table[]>, encoding: Encoding): Result<Opened> {
  if (!read.ok) return read;
  const held = read.value.map((table): Held => ({ table, encoding, legible: true }));
  return ok({ holds: 'tables', tables: held });
}

function* textTables(bytes: Uint8Array): Generator<Held> {
  for (const { text, encoding } of decodings(bytes)) {
    const table = splitTable(text.startsWith('\ufeff') ? text.slice(1) : text);
    yield { table, encoding, legible: !text.includes('\ufffd') && !text.includes('\u0000') };
  }
}

function* pageTables(bytes: Uint8Array): Generator<Held> {
  for (const { text } of decodings(bytes))
    yield { table: pageTable(text), encoding: 'html', legible: !text.includes('\ufffd') };
}

async function openPdf(
  bytes: Uint8Array,
  file: string,
  { password, letters }: OpenOptions,
): Promise<Result<Opened>> {
  const read = await pdfText(bytes, {
    file,
    ...present({ password, letters }),
  });
  if (!read.ok) return read;
  const table = pdfTable(read.value);
  if (table === undefined) return fail(problem('BILL_PDF', { file }));
  // A page that is lost, or an end that is missing, would be a silent gap in the rows.
  if (read.value.cut || read.value.lost.length > 0) return fail(problem('PDF_BROKEN', { file }));
  return ok({ holds: 'tables', tables: [{ table, encoding: 'pdf', legible: true }] });
}

/** Files that can hold a bill, by their names; what a system adds to an archive is none. */
const BILL_NAME = /\.(?:csv|txt|tsv|xlsx|xls|pdf|html?|eml)$/i;
const ADDED = /(?:^|\/)(?:__MACOSX\/|\.)/;

async function openZip(
  bytes: Uint8Array,
  file: string,
  { password, told }: OpenOptions,
): Promise<Result<Opened>> {
  const parts = await openArchive(bytes);
  if (parts === undefined) {
    const code = /\.xlsx$/i.test(file) ? 'BILL_XLSX_BROKEN' : 'BILL_ARCHIVE';
    return fail(problem(code, { file }));
  }
  if (parts.some(({ name }) => name === 'xl/workbook.xml'))
    return tables(await readWorkbook(parts, bytes.length, file, told), 'xlsx');
  if (isSwollen(parts, bytes.length)) return fail(problem('BILL_BOMB', { file }));
  const bills = parts.filter(({ name }) => BILL_NAME.test(name) && !ADDED.test(name));
  if (bills.length === 0) return fail(problem('BILL_ARCHIVE_EMPTY', { file }));
  const files: Inner[] = [];
  for (const part of bills) {
    const inner = await partBytes(part, file, password);
    if (!inner.ok) return inner;
    files.push({ name: nameOf(part), bytes: inner.value });
  }
  return ok({ holds: 'files', files });
}

const nameOf = ({ name }: ArchivePart): string => name.slice(name.lastIndexOf('/') + 1);

function openMail(bytes: Uint8Array, file: string): Result<Opened> {
  const files = mailParts(bytes)
    .filter(({ name, isPage }) => isPage || BILL_NAME.test(name) || /\.zip$/i.test(name))
    .map(({ name, bytes: own, isPage }) => ({ name: isPage ? file : name, bytes: own }));
  return files.length === 0
    ? fail(problem('BILL_MAIL_EMPTY', { file }))
    : ok({ holds: 'files', files });
}

/** Files that are no table at all, told by their first bytes. */
function foreignKind(bytes: Uint8Array, file: string): Problem | undefined {
  if (bytes.length === 0) return problem('BILL_EMPTY', { file });
  if (bytes.length > MEGABYTES_MAX * 1024 * 1024)
    return problem('BILL_TOO_LARGE', { file, limit: MEGABYTES_MAX });
  const magic = magicOf(bytes);
  // RAR, 7z, gzip, and a ZIP without a single entry.
  if (/^(?:52617221|377abcaf|1f8b|504b0506)/.test(magic)) return problem('BILL_ARCHIVE', { file });
  if (magic === '89504e47' || magic.startsWith('ffd8ff') || magic === '47494638')
    return problem('BILL_PICTURE', { file });
  const blank = bytes.every((b) => b === 0x20 || b === 0x0a || b === 0x0d || b === 0x09 || b === 0);
  return blank ? problem('BILL_EMPTY', { file }) : undefined;
}
