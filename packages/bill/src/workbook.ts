import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Archive } from './archive.ts';
import { folded } from './fold.ts';
import { momentOfSeconds, momentText } from './moment.ts';
import { tableOfCells, type Table } from './table.ts';

const UNPACKED_MAX = 256 * 1024 * 1024;
const RATIO_MAX = 150;

/** Reads the sheets of an XLSX as tables of text. Sizes are judged before anything is unpacked. */
export async function readWorkbook(
  bytes: Uint8Array,
  archive: Archive,
  file: string,
): Promise<Result<readonly Table[]>> {
  const { unpackedBytes } = archive;
  const swollen = unpackedBytes > 4_000_000 && unpackedBytes > bytes.length * RATIO_MAX;
  if (unpackedBytes > UNPACKED_MAX || swollen) return fail(problem('BILL_XLSX_BOMB', { file }));
  try {
    const { default: readXlsxFile } = await import('read-excel-file/universal');
    const own = new Uint8Array(bytes);
    const sheets = await readXlsxFile(own.buffer);
    return ok(sheets.map(({ data }) => tableOf(data)));
  } catch {
    return fail(problem('BILL_XLSX_BROKEN', { file }));
  }
}

const tableOf = (data: readonly (readonly unknown[])[]): Table =>
  tableOfCells(data.map((cells) => cells.map((cell) => folded(cellText(cell)))));

/** A cell as the text a CSV would hold: times as the wallets write them, sums without float noise. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'object' && 'getTime' in value && typeof value.getTime === 'function') {
    const moment = momentOfSeconds(Math.round(Number(value.getTime()) / 1000));
    return moment === undefined ? '' : momentText(moment);
  }
  return String(value);
}

function numberText(value: number): string {
  const cents = Math.round(value * 100);
  // A serial day keeps its decimals; a sum of money is the nearest fen.
  if (
    !Number.isSafeInteger(cents) ||
    Math.abs(value * 100 - cents) > 1e-6 + Math.abs(cents) * 1e-13
  )
    return String(value);
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const text =
    cents % 100 === 0 ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return cents < 0 ? `-${text}` : text;
}
