import type { Day } from '@forbear/money';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import type { BillFile, RefusedRow } from './bill-file.ts';
import type { Encoding } from './encoding.ts';
import { FIELDS, type Cells, type Field, type Sheet } from './layout.ts';
import type { Header } from './header.ts';
import { linesOf, type Line } from './line.ts';
import { settleClosedOrders } from './layout/alipay.ts';
import { momentReader } from './moment.ts';
import { readPreamble, type Preamble } from './preamble.ts';
import { isDamaged, type Table } from './table.ts';
import { sumsOf, type Transaction } from './transaction.ts';

/** Told now and then while a long file is read; answering `false` stops the reading. */
export type Watch = (done: number, all: number) => boolean | void;

/** Excel's way to keep digits as text, `="0123"`, and blanks and tabs around a cell. */
function clean(cell: string | undefined): string {
  if (cell === undefined) return '';
  const text = cell.trim();
  return text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1).trim() : text;
}

function cellReader(header: Header): (cells: readonly string[]) => Cells {
  const places = FIELDS.map((field) => [field, header.places.get(field) ?? -1] as const);
  return (cells) => {
    const read = {} as Record<Field, string>;
    for (const [field, at] of places) read[field] = at < 0 ? '' : clean(cells[at]);
    return read;
  };
}

/** What a row means together with where it stood, or why it was refused. */
type Taken = { readonly transaction: Transaction; readonly exact: boolean };

const ruined = (order: string): boolean => /^[0-9](?:\.[0-9]+)?E\+?[0-9]+$/i.test(order);

function takeRow(
  line: Line,
  header: Header,
  reader: (cells: readonly string[]) => Cells,
  sheet: Sheet,
  file: string,
): Result<Taken> {
  const cells = reader(line.cells);
  const meaning = header.layout.read(cells, sheet);
  if (!meaning.ok) return meaning;
  const { exact, time, ...read } = meaning.value;
  const spoilt = ruined(cells.order);
  const transaction: Transaction = {
    file,
    row: line.row,
    platform: header.layout.platform,
    at: time,
    ...read,
    counterparty: cells.counterparty === '' ? cells.type : cells.counterparty,
    text: cells.text,
    category: cells.category === '' ? cells.type : cells.category,
    method: cells.method,
    state: cells.state,
    order: spoilt ? '' : cells.order,
    balance: cells.balance,
  };
  return ok({ transaction, exact: exact && !spoilt });
}

/** Why a row cannot be taken before it is even read, if it cannot. */
function shapeProblem(line: Line, header: Header, table: Table): Problem | undefined {
  const { cells, row } = line;
  if (table.damaged && cells.some(isDamaged)) {
    return problem('BILL_ROW_BYTES', { row });
  }
  const last = Math.max(...header.layout.needs.map((field) => header.places.get(field) ?? 0));
  if (cells.length <= last) return problem('BILL_ROW_SHORT', { row });
  const named = (table.rows[header.at] as readonly string[]).length;
  if (cells.length > named && cells.slice(named).some((cell) => cell.trim() !== '')) {
    return problem('BILL_ROW_LONG', { row });
  }
  return undefined;
}

/** Whether the file stops inside this last row: it has fewer cells than every row before it. */
function isCut(lines: readonly Line[], header: Header, table: Table): boolean {
  const last = lines[lines.length - 1];
  if (!table.openEnd || last === undefined || last.row !== table.rows.length) return false;
  if (header.layout.ragged === true) return false;
  if (isCutInAmount(last, header)) return true;
  let least = Infinity;
  for (const line of lines) if (line !== last) least = Math.min(least, line.cells.length);
  return last.cells.length < (least === Infinity ? header.width : least);
}

/** A cut inside an amount that ends the row shows by its missing decimals. */
function isCutInAmount(last: Line, header: Header): boolean {
  const cells = last.cells.length;
  return (['amount', 'paidIn', 'paidOut'] as const).some((field) => {
    const at = header.places.get(field);
    return at === cells - 1 && !/[.][0-9]{2}[)）]?$/.test((last.cells[at] as string).trim());
  });
}

/** Reads the rows below a header. Every line is kept as a transaction or refused with a reason. */
export function readTable(
  table: Table,
  header: Header,
  source: { readonly file: string; readonly encoding: Encoding },
  watch?: Watch,
): Result<BillFile> {
  const { file } = source;
  const { rows: lines, notes } = linesOf(table, header);
  if (lines.length === 0) return fail(problem('BILL_NO_ROWS', { file }));
  const above = table.rows.slice(0, header.at).map((cells) => cells.join(','));
  const preamble = readPreamble([...above, ...notes]);
  const reader = cellReader(header);
  const sheet = sheetOf(header, preamble, lines, reader);
  const cut = isCut(lines, header, table);
  const kept: Transaction[] = [];
  const refused: RefusedRow[] = [];
  let spoilt = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (at % 4096 === 0 && watch?.(at, lines.length) === false) {
      return fail(problem('BILL_CANCELLED', { file }));
    }
    const shape =
      cut && at === lines.length - 1
        ? problem('BILL_ROW_SHORT', { row: line.row })
        : shapeProblem(line, header, table);
    const taken = shape === undefined ? takeRow(line, header, reader, sheet, file) : fail(shape);
    if (taken.ok) {
      kept.push(taken.value.transaction);
      spoilt ||= !taken.value.exact;
    } else {
      const values = { ...taken.problem.values, row: line.row };
      refused.push({ row: line.row, problem: problem(taken.problem.code, values) });
    }
  }
  const found = lines.length - (cut ? 1 : 0);
  return ok(fileOf({ source, header, preamble, rows: lines.length, kept, refused, found, spoilt }));
}

function sheetOf(
  header: Header,
  preamble: Preamble,
  lines: readonly Line[],
  reader: (cells: readonly string[]) => Cells,
): Sheet {
  const { card = false } = header.layout;
  return {
    ...(preamble.title === undefined ? {} : { title: preamble.title }),
    card: typeof card === 'boolean' ? card : card(lines.slice(0, 200).map((l) => reader(l.cells))),
    moment: momentReader(),
  };
}

type Found = {
  readonly source: { readonly file: string; readonly encoding: Encoding };
  readonly header: Header;
  readonly preamble: Preamble;
  readonly rows: number;
  readonly kept: readonly Transaction[];
  readonly refused: readonly RefusedRow[];
  readonly found: number;
  readonly spoilt: boolean;
};

function fileOf(all: Found): BillFile {
  const { source, header, preamble, kept, found } = all;
  const { file } = source;
  const { layout } = header;
  const { promised } = preamble;
  const transactions = settleClosedOrders(kept);
  const missing = promised !== undefined && promised > found;
  const warnings: Problem[] = [];
  if (missing) warnings.push(problem('BILL_INCOMPLETE', { file, promised, found }));
  if (all.spoilt) warnings.push(problem('BILL_RESAVED', { file }));
  return {
    file,
    format: source.encoding === 'xlsx' ? (layout.workbookFormat ?? layout.format) : layout.format,
    platform: header.layout.platform,
    encoding: source.encoding,
    headerRow: header.at + 1,
    rows: all.rows,
    transactions,
    refused: all.refused,
    period: periodOf(preamble, transactions, missing),
    ...(preamble.made === undefined ? {} : { made: preamble.made }),
    stated: preamble.stated,
    ...(missing ? { incomplete: { promised, found } } : {}),
    warnings,
    ...sumsOf(transactions),
  };
}

/** A cut file speaks only for the days whose rows it certainly holds. */
function periodOf(
  preamble: Preamble,
  transactions: readonly Transaction[],
  missing: boolean,
): BillFile['period'] {
  let [first, last] = [Infinity, -Infinity];
  for (const { on } of transactions) {
    if (on < first) first = on;
    if (on > last) last = on;
  }
  const days = preamble.period;
  if (days === undefined || missing || transactions.length === 0) {
    const none = transactions.length === 0;
    const from = (none ? (days?.from ?? 0) : first) as Day;
    return { from, until: (none ? (days?.until ?? 0) : last) as Day, stated: false };
  }
  return { ...days, stated: true };
}
