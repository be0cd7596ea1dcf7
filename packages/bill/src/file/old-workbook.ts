import { fail, ok, problem, type Result } from '@forbear/problem';
import { folded } from '../fold.ts';
import { tableOfRows, type Table } from '../table.ts';
import { BookError, Records, type Sheet } from './biff.ts';
import { readBook } from './biff-book.ts';

const MEGABYTES_MAX = 60;
const ENCRYPTED = /EncryptedPackage|EncryptionInfo/;

/**
 * Reads the sheets of a workbook in the old binary format (Excel 97 to 2003) as tables of text. Refuses
 * what needs a password (BILL_SHEET_LOCKED), and what is older, damaged or no workbook at all
 * (BILL_OLD_SPREADSHEET). The library that opens the container is loaded with the first one.
 */
export async function readOldWorkbook(
  bytes: Uint8Array,
  file: string,
): Promise<Result<readonly Table[]>> {
  const refused = fail(problem('BILL_OLD_SPREADSHEET', { file }));
  if (bytes.length > MEGABYTES_MAX * 1024 * 1024) return refused;
  try {
    const { default: library } = await import('cfb');
    const container = library.read(bytes, { type: 'buffer' });
    if (container.FullPaths.some((path: string) => ENCRYPTED.test(path)))
      return fail(problem('BILL_SHEET_LOCKED', { file }));
    const entry = library.find(container, 'Workbook') ?? library.find(container, 'Book');
    if (entry === null || entry === undefined) return refused;
    const content = new Uint8Array(entry.content as ArrayLike<number>);
    const sheets = readBook(new Records(content));
    return sheets.length === 0 ? refused : ok(sheets.map(tableOfSheet));
  } catch (error) {
    const isLocked = error instanceof BookError && error.reason === 'locked';
    return isLocked ? fail(problem('BILL_SHEET_LOCKED', { file })) : refused;
  }
}

const tableOfSheet = (sheet: Sheet): Table =>
  tableOfRows(
    new Map([...sheet].map(([at, cells]) => [at, Array.from(cells, (cell) => folded(cell ?? ''))])),
  );
