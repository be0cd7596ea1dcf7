import type { Header } from './header.ts';
import { columnName } from './layout.ts';
import type { Table } from './table.ts';

const DASHES = /^[-—─=*\s]{6,}/;
const TOTAL_LINE = /^(?:\S{0,6}合计|总计|小计|本页|共[：:]?\s*[0-9]+\s*笔)/;

/** A line below the header that is a row. */
export type Line = { readonly cells: readonly string[]; readonly row: number };

/**
 * The lines below the header that are rows. Blank lines, the header repeated, dashed lines and
 * total lines are not; below a dashed line free text is not either, but a row still is.
 */
export function linesOf(table: Table, header: Header): { rows: Line[]; notes: string[] } {
  const rows: Line[] = [];
  const notes: string[] = [];
  const when = header.places.get('when') as number;
  const title = columnName(table.rows[header.at]?.[when] ?? '');
  let ended = false;
  for (let at = header.at + 1; at < table.rows.length; at++) {
    const cells = table.rows[at] as readonly string[];
    const first = firstText(cells);
    if (first === '') continue;
    const begins = /^[0-9]/.test((cells[when] ?? '').trim());
    if (!begins) {
      if (DASHES.test(first)) ended = true;
      if (DASHES.test(first) || TOTAL_LINE.test(first) || (ended && filled(cells) < 4)) {
        notes.push(cells.join(','));
        continue;
      }
      if (columnName(cells[when] ?? '') === title) continue;
    }
    rows.push({ cells, row: at + 1 });
  }
  return { rows, notes };
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
