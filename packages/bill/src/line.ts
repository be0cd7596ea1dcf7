import type { Header } from './header.ts';
import { columnName } from './layout.ts';
import type { Table } from './table.ts';

const DASHES = /^[-—─=*\s]{6,}/;
const TOTAL_LINE = /^(?:\S{0,6}合计|总计|小计|本页|共[：:]?\s*[0-9]+\s*笔)/;

/** Lines that exports print around their table; some do so without a dashed line. */
const NOTE =
  /^(?:[已待]?(?:收入|支出)|不计收支|中性交易|其他|(?:导出|起始|终止|申请|下载)[^,，]{0,8}|姓名|账号|用户|支付宝账户|特别提示|温馨提示|注|微信昵称|说明|备注)[：:]|^(?:导出信息|特别提示|温馨提示)|^[0-9]{1,2}[.、．]\s*[^0-9\s]/;

/** The start of a day or serial day, as the time of a row is written. */
const DATED =
  /^(?:[0-9]{4}[-/.年]|(?:19|20)[0-9]{6}|[0-9]{5}(?:\.|$)|[0-9]{1,2}[-/][0-9]{1,2}(?:\s|$)|(?:0[1-9]|1[0-2])[0-3][0-9]$)/;

/** A number by which a platform knows one payment. */
const ORDER = /^[0-9A-Za-z_-]*[0-9]{8}[0-9A-Za-z_-]*$/;

/** Tells rows from the other lines below a header, asked line by line in their order. */
export type Sieve = {
  readonly isRow: (cells: readonly string[]) => boolean;
  /** What stood in the lines that are no rows and not blank. */
  readonly notes: readonly string[];
};

/**
 * Blank lines, the header repeated, dashed lines, total lines and notes are no rows; below a dashed
 * line free text is not either, but a row still is.
 */
export function rowSieve(table: Table, header: Header): Sieve {
  const notes: string[] = [];
  const when = header.places.get('when') as number;
  const order = header.places.get('order');
  const names = table.row(header.at).map(columnName);
  let ended = false;
  const isRow = (cells: readonly string[]): boolean => {
    if (DATED.test((cells[when] ?? '').trim())) return true;
    const first = firstText(cells);
    if (first === '') return false;
    // Only a payment has an order number: without its day it is a row to be refused, whatever its first word.
    if (order !== undefined && ORDER.test((cells[order] ?? '').trim())) return true;
    const few = filled(cells) < 4;
    if (DASHES.test(first)) ended = true;
    if (DASHES.test(first) || TOTAL_LINE.test(first) || (few && (ended || NOTE.test(first)))) {
      notes.push(cells.join(','));
      return false;
    }
    return !cells.every((cell, k) => columnName(cell) === (names[k] ?? ''));
  };
  return { isRow, notes };
}

function firstText(cells: readonly string[]): string {
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== '') return text;
  }
  return '';
}

const filled = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);
