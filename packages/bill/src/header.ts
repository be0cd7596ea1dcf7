import { columnName, columnsIn, type Field, type Layout } from './layout.ts';
import type { Table } from './table.ts';

/** A header found in a table: the layout and where its fields stand. */
export type Header = {
  readonly layout: Layout;
  readonly places: ReadonlyMap<Field, number>;
  /** Index of the header's row. */
  readonly at: number;
  /** Columns that have a name. */
  readonly width: number;
  /** Cells of the header's row. */
  readonly cells: number;
};

/** Headers stand near the top; a note longer than this is no bill. */
const HEADER_WITHIN = 400;

/** Finds the header by the names of its columns, whatever stands before it. */
export function findHeader(table: Table, layouts: readonly Layout[]): Header | undefined {
  const last = Math.min(table.height, HEADER_WITHIN);
  for (let at = 0; at < last; at++) {
    const cells = table.row(at);
    if (cells.length < 3) continue;
    const names = cells.map(columnName);
    for (const layout of layouts) {
      const places = columnsIn(layout, names);
      if (places === undefined) continue;
      const width = names.filter((name) => name !== '').length;
      return { layout, places, at, width, cells: cells.length };
    }
  }
  return undefined;
}
