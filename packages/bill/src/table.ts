import { folded } from './fold.ts';
import { Lines } from './lines.ts';

/** The cells of a file, row by row; row `n` of the file is `row(n − 1)`. Rows are cut when asked for. */
export type Table = {
  readonly height: number;
  /** The cells of a row; none but an empty one inside a cell that runs over several lines. */
  readonly row: (at: number) => readonly string[];
  /** Whether the file stops inside a line, as a cut file does. */
  readonly openEnd: boolean;
  /** Whether any cell holds control characters or bytes that were no characters. */
  readonly damaged: boolean;
};

/** Control characters and replaced bytes; tabs and line breaks may stand in a cell. */
const DAMAGED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/;

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether a cell holds what no export writes: control characters, lost bytes, half a character. */
export const isDamaged = (cell: string): boolean => DAMAGED.test(cell) || LONE.test(cell);

/** A line that begins like a transaction: a quoted cell never runs on into it. */
const LIKE_ROW = /^\s*"?\s*(?:(?:19|20)[0-9]{2}[-/.年]?[01]?[0-9]|[01][0-9]\/[0-3][0-9])/;

/** A quoted cell may hold line breaks, but not more than this many. */
const LINES_IN_CELL = 12;

const NOTHING: readonly string[] = [''];

/** A table of cells that are there already, as in a workbook: rows by their place, from 0. */
export function tableOfRows(rows: ReadonlyMap<number, readonly string[]>): Table {
  let height = 0;
  for (const at of rows.keys()) height = Math.max(height, at + 1);
  return { height, row: (at) => rows.get(at) ?? NOTHING, openEnd: false, damaged: true };
}

/**
 * Cuts text into cells, in the order of its rows. A stray quote costs at most its own line, never
 * the lines after it.
 */
export function splitTable(written: string): Table {
  const text = folded(written);
  const lines = new Lines(/\r(?!\n)/.test(text) ? text.replace(/\r\n?/g, '\n') : text);
  const delimiter = delimiterOf(lines);
  // Lines that a cell above runs over, and the records that do so; found when rows are read in order.
  const inside = new Set<number>();
  const long = new Map<number, readonly string[]>();
  const row = (at: number): readonly string[] => {
    const line = lines.at(at);
    if (!line.includes('"')) return inside.has(at) ? NOTHING : line.split(delimiter);
    const known = inside.has(at) ? NOTHING : long.get(at);
    if (known !== undefined) return known;
    const simple = quotedCells(line, delimiter);
    if (simple !== undefined) return simple;
    const { cells, used } = recordAt(lines, at, delimiter);
    if (used > 1) long.set(at, cells);
    for (let next = 1; next < used; next++) inside.add(at + next);
    return cells;
  };
  const openEnd = !text.endsWith('\n');
  return { height: lines.count, row, openEnd, damaged: DAMAGED.test(text) };
}

/** Tabs that pad the end of a comma's cell separate nothing. */
const PADDING = /\t(?=[,"]|\r?$)/g;

/** The separator of the line that looks most like a header: commas, else tabs or semicolons. */
function delimiterOf(lines: Lines): string {
  let best = ',';
  let most = 0;
  for (let at = 0; at < Math.min(300, lines.count); at++) {
    const line = lines.at(at);
    if (!/日期|时间|交易日/.test(line)) continue;
    for (const delimiter of [',', '\t', ';']) {
      const cells = (delimiter === '\t' ? line.replace(PADDING, '') : line).split(delimiter).length;
      if (cells > most) [best, most] = [delimiter, cells];
    }
  }
  return best;
}

/** The cells of one line whose quotes are all in their places; `undefined` when one is not. */
function quotedCells(line: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const isQuoted = line.charCodeAt(at) === 34;
    const close = isQuoted ? closingQuote(line, at + 1) : at;
    if (close < 0) return undefined;
    const found = line.indexOf(delimiter, close);
    const end = found < 0 ? line.length : found;
    if (isQuoted) {
      if (line.slice(close + 1, end).trim() !== '') return undefined;
      const inner = line.slice(at + 1, close);
      cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
    } else cells.push(line.slice(at, end));
    if (found < 0) return cells;
    at = found + 1;
  }
}

/** The quote that closes a cell; a doubled one stands for itself. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line.charCodeAt(at + 1) !== 34) return at;
  }
  return -1;
}

function recordAt(lines: Lines, at: number, delimiter: string) {
  let record = lines.at(at);
  for (let used = 1; used <= LINES_IN_CELL; used++) {
    const whole = quotedCells(record, delimiter);
    if (whole !== undefined) return { cells: whole, used };
    if (at + used >= lines.count) break;
    const next = lines.at(at + used);
    if (LIKE_ROW.test(next)) break;
    record += `\n${next}`;
  }
  // A quote that belongs to the text: take the line as it stands.
  const cells = lines.at(at).split(delimiter);
  return { cells: cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')), used: 1 };
}
