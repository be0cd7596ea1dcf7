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
    const isNear = below.y - above.y < 2.2 * height;
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

/** The rows below a header: lines belong to the day above them, or to the nearest where cells are centred. */
function bodyOf(
  lines: readonly Line[],
  columns: readonly Column[],
): readonly (readonly string[])[] {
  const dayColumn = Math.max(
    0,
    columns.findIndex(({ name }) => DAY_NAME.test(name)),
  );
  const body = lines.map((line) => bodyLine(line, columns));
  const anchors = body.filter(({ cells }) => isDay(cells, dayColumn));
  const first = anchors[0];
  if (first === undefined) return [];
  const above = body.filter(({ y }) => y < first.y);
  // Text just above the first day belongs to its row: then every cell is centred on its day.
  const isCentred = above.some(({ y, height }) => first.y - y < 2 * height);
  const rows = new Map<Body, Body[]>(anchors.map((anchor) => [anchor, []]));
  for (const line of body) {
    const anchor = isCentred ? nearestTo(line, anchors) : lastAbove(line, anchors);
    if (anchor !== undefined && isPart(line, anchor, columns)) rows.get(anchor)?.push(line);
  }
  return [...rows.values()].map((own) =>
    columns.map((_, k) => joined(own.map(({ cells }) => cells[k] ?? ''))),
  );
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

function nearestTo(line: Body, anchors: readonly Body[]): Body | undefined {
  return anchors.reduce((best, one) =>
    Math.abs(one.y - line.y) < Math.abs(best.y - line.y) ? one : best,
  );
}

function lastAbove(line: Body, anchors: readonly Body[]): Body | undefined {
  let last: Body | undefined;
  for (const anchor of anchors) if (anchor.y <= line.y) last = anchor;
  return last;
}

/** Lines that go on far below the last row, or say what a table's end says, are no part of it. */
const isPart = (line: Body, anchor: Body, columns: readonly Column[]): boolean => {
  if (line === anchor) return true;
  const filled = line.cells.filter((cell) => cell !== '').length;
  const isEnd = /合计|总计|小计|温馨提示|说明[:：]|^注[:：]|以下空白|以上|声明/.test(
    joined(line.cells),
  );
  return !isEnd && filled < columns.length && Math.abs(line.y - anchor.y) < 5 * line.height;
};
