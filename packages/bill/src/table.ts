import Papa from 'papaparse';

/** The cells of a file, row by row; row `n` of the file is `rows[n − 1]`. */
export type Table = {
  readonly rows: readonly (readonly string[])[];
  /** Whether the file stops inside a line, as a cut file does. */
  readonly openEnd: boolean;
  /** Whether any cell holds control characters or bytes that were no characters. */
  readonly damaged: boolean;
};

/** Control characters and replaced bytes; tabs and line breaks may stand in a cell. */
const DAMAGED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/;

/** Whether a cell holds what no export writes: control characters, lost bytes, half a character. */
export const isDamaged = (cell: string): boolean => DAMAGED.test(cell) || LONE.test(cell);

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A line that begins like a transaction: a quoted cell never runs on into it. */
const LIKE_ROW = /^\s*"?\s*(?:(?:19|20)[0-9]{2}[-/.年]?[01]?[0-9]|[01][0-9]\/[0-3][0-9])/;

/** A quoted cell may hold line breaks, but not more than this many. */
const LINES_IN_CELL = 12;

/** Cuts text into cells. A stray quote costs at most its own line, never the lines after it. */
export function splitTable(text: string): Table {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const openEnd = !plain.endsWith('\n');
  const damaged = DAMAGED.test(plain);
  const delimiter = delimiterOf(plain);
  if (!plain.includes('"')) return { rows: split(plain, delimiter).data, openEnd, damaged };
  const whole = split(plain, delimiter);
  const trusted = whole.errors.length === 0 && !whole.data.some(spansLines);
  return { rows: trusted ? whole.data : splitCarefully(plain, delimiter), openEnd, damaged };
}

const spansLines = (row: readonly string[]): boolean => row.some((cell) => cell.includes('\n'));

function split(text: string, delimiter: string) {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n' });
}

/** The separator of the line that looks most like a header: commas, else tabs or semicolons. */
function delimiterOf(text: string): string {
  let best = ',';
  let most = 0;
  for (const line of text.slice(0, 60_000).split('\n').slice(0, 300)) {
    if (!/日期|时间|交易日/.test(line)) continue;
    for (const delimiter of [',', '\t', ';']) {
      const cells = line.split(delimiter).length;
      if (cells > most) [best, most] = [delimiter, cells];
    }
  }
  return best;
}

function splitCarefully(text: string, delimiter: string): string[][] {
  const lines = text.split('\n');
  const rows: string[][] = [];
  for (let at = 0; at < lines.length;) {
    const { cells, used } = recordAt(lines, at, delimiter);
    rows.push(cells);
    // Keep row numbers equal to line numbers where a cell held line breaks.
    for (let blank = 1; blank < used; blank++) rows.push(['']);
    at += used;
  }
  return rows;
}

function recordAt(lines: readonly string[], at: number, delimiter: string) {
  let record = lines[at] as string;
  for (let used = 1; used <= LINES_IN_CELL; used++) {
    const parsed = split(record, delimiter);
    if (parsed.errors.length === 0 && parsed.data.length === 1) {
      return { cells: parsed.data[0] as string[], used };
    }
    const next = lines[at + used];
    if (next === undefined || LIKE_ROW.test(next)) break;
    record += `\n${next}`;
  }
  // A quote that belongs to the text: take the line as it stands.
  const cells = (lines[at] as string).split(delimiter);
  return { cells: cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')), used: 1 };
}
