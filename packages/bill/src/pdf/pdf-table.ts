import { looksLikeHeader } from '../column-map.ts';
import { columnName } from '../layout.ts';
import { tableOfRows, type Table } from '../table.ts';
import { linesOf, type Line, type Run } from './line.ts';
import type { PdfText } from './pdf-text.ts';

/** Lines that pages carry below and above their table. */
const FOOTER =
  /第\s*[0-9]+\s*页|共\s*[0-9]+\s*页|^\s*[0-9]+\s*[/／]\s*[0-9]+\s*$|^\s*Page\s*[0-9]|打印(?:时间|日期)|^-+\s*[0-9]+\s*-+$/i;

/** The day that begins a row; months and days alone as cards write them. */
const DAY =
  /^(?:(?:19|20)[0-9]{2}[-/.年]?(?:0?[1-9]|1[0-2])[-/.月]?(?:0?[1-9]|[12][0-9]|3[01])|(?:0[1-9]|1[0-2])[/-](?:0[1-9]|[12][0-9]|3[01])$)/;

const DAY_NAME = /日期|交易日|记账日|时间/;

type Column = { readonly name: string; readonly x: number; readonly right: number };

/** A line of a table's body: where it stands, and what it holds by column. */
type Body = { readonly y: number; readonly height: number; readonly cells: readonly string[] };

/**
 * The table of a printed bill, by where its text stands: columns by the names of its header, each run of
 * text in the nearest one, a new row at each day; lines above the header as rows of one cell. Footers and
 * headers that come again are left out. Nothing when no line looks like a header.
 */
export function pdfTable({ pages }: PdfText): Table | undefined {
  const rows: (readonly string[])[] = [];
  let columns: readonly Column[] | undefined;
  for (const page of pages) {
    const lines = linesOf(page).filter(
      ({ runs }) => !FOOTER.test(runs.map(({ text }) => text).join(' ')),
    );
    const at = lines.findIndex(isHeader);
    if (at >= 0) {
      const found = columnsOf(lines, at);
      if (columns === undefined) {
        for (const { runs } of lines.slice(0, at))
          rows.push([runs.map(({ text }) => text).join(' ')]);
        rows.push(found.columns.map(({ name }) => name));
      }
      columns ??= found.columns;
      // The same header on a later page may stand elsewhere by a little.
      if (found.columns.length === columns.length) columns = found.columns;
      rows.push(...bodyOf(lines.slice(found.next), columns));
    } else if (columns !== undefined) rows.push(...bodyOf(lines, columns));
  }
  return columns === undefined ? undefined : tableOfRows(new Map(rows.map((row, k) => [k, row])));
}

const isHeader = ({ runs }: Line): boolean =>
  runs.length >= 3 && looksLikeHeader(runs.map(({ text }) => headerName(text)));

/** The Chinese part of a name that stands in two languages. */
const headerName = (text: string): string => {
  const name = columnName(text);
  return /[\u4e00-\u9fff]/.test(name) ? name.replace(/[A-Za-z][A-Za-z().,&'0-9-]*$/, '') : name;
};

/** The columns of a header, with names that go on in the lines below it joined to theirs. */
function columnsOf(
  lines: readonly Line[],
  at: number,
): { columns: readonly Column[]; next: number } {
  const { runs, height } = lines[at] as Line;
  let columns: readonly Column[] = runs.map(({ text, x, right }) => ({
    name: headerName(text),
    x,
    right,
  }));
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const below = lines[next] as Line;
    const above = lines[next - 1] as Line;
    const after = lines[next + 1]?.y ?? Infinity;
    // What stands nearer to the line below it is the first row, begun above its day.
    const isNear = below.y - above.y < 2.2 * height && below.y - above.y <= after - below.y;
    const hasValues = below.runs.some(({ text }) => /[0-9]/.test(text) && !/[A-Za-z]/.test(text));
    if (!isNear || hasValues) break;
    columns = columns.map((column) => {
      const own = below.runs.filter((run) => nearest(run, columns) === columns.indexOf(column));
      const more = own
        .map(({ text }) => (/[\u4e00-\u9fff]/.test(text) ? headerName(text) : ''))
        .join('');
      return { ...column, name: column.name + more };
    });
  }
  return { columns, next };
}

/** How far a run stands from a column: by its left edge, right edge or middle, whichever fits best. */
const apart = (run: Run, { x, right }: Column): number =>
  Math.min(
    Math.abs(run.x - x),
    Math.abs(run.right - right),
    Math.abs((run.x + run.right) / 2 - (x + right) / 2),
  );

function nearest(run: Run, columns: readonly Column[]): number {
  let [best, far] = [0, Infinity];
  for (const [k, column] of columns.entries()) {
    const own = apart(run, column);
    if (own < far) [best, far] = [k, own];
  }
  return best;
}

/** The rows below a header: one for each day; other lines belong to the day they stand closest to. */
function bodyOf(
  lines: readonly Line[],
  columns: readonly Column[],
): readonly (readonly string[])[] {
  const dayColumn = Math.max(
    0,
    columns.findIndex(({ name }) => DAY_NAME.test(name)),
  );
  const body = lines.map((line) => bodyLine(line, columns));
  const days = body.flatMap(({ cells }, k) => (isDay(cells, dayColumn) ? [k] : []));
  return days.map((day, n) => {
    const from = n === 0 ? firstOf(body, day) : splitBetween(body, days[n - 1] as number, day) + 1;
    const next = days[n + 1];
    const to = next === undefined ? lastOf(body, day) : splitBetween(body, day, next);
    const own = body.slice(from, to + 1).filter((line, k) => from + k === day || !isEnd(line));
    return columns.map((_, k) => joined(own.map(({ cells }) => cells[k] ?? '')));
  });
}

/** The last line of the row above: lines between two days part at the widest gap, the first of equals last. */
function splitBetween(body: readonly Body[], above: number, below: number): number {
  let [split, widest] = [below - 1, 0];
  for (let k = below - 1; k >= above; k -= 1) {
    const gap = (body[k + 1] as Body).y - (body[k] as Body).y;
    if (gap > 1.05 * widest) [split, widest] = [k, gap];
  }
  return split;
}

/** Lines that go on below a day, or stand just above the first one, follow each other this closely. */
const CLOSE = 1.8;

const follows = (above: Body | undefined, below: Body | undefined): boolean =>
  above !== undefined && below !== undefined && below.y - above.y < CLOSE * below.height;

function firstOf(body: readonly Body[], day: number): number {
  let first = day;
  while (first > 0 && follows(body[first - 1], body[first])) first -= 1;
  return first;
}

function lastOf(body: readonly Body[], day: number): number {
  let last = day;
  while (follows(body[last], body[last + 1])) last += 1;
  return last;
}

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('');

function bodyLine({ runs, y, height }: Line, columns: readonly Column[]): Body {
  const cells = columns.map(() => '');
  for (const run of runs) {
    const k = nearest(run, columns);
    cells[k] = cells[k] === '' ? run.text : `${cells[k]} ${run.text}`;
  }
  return { y, height, cells };
}

/** A row begins where the day's column, or the first one after it, holds a day. */
const isDay = (cells: readonly string[], dayColumn: number): boolean =>
  DAY.test(cells[dayColumn] ?? '') ||
  (cells[dayColumn] === '' && DAY.test(cells[dayColumn + 1] ?? ''));

/** What the end of a table says is no part of a row. */
const isEnd = ({ cells }: Body): boolean =>
  /合计|总计|小计|温馨提示|说明[:：]|^注[:：]|以下空白|以上|声明/.test(joined(cells));
