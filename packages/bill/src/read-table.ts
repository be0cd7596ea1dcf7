import { fen, groupYuan, type Day } from '@forbear/money';
import { fail, ok, present, problem, type Problem, type Result } from '@forbear/problem';
import type { BillFile, RefusedRow } from './bill-file.ts';
import { cellReader, type CellReader } from './cell-reader.ts';
import type { Encoding } from './file/encoding.ts';
import type { Sheet } from './layout.ts';
import type { Header } from './header.ts';
import { rowSieve } from './line.ts';
import { settleClosedOrders } from './layout/alipay.ts';
import { momentReader } from './moment.ts';
import { rejoinedRows } from './rejoined.ts';
import { readPreamble, type Preamble } from './preamble.ts';
import { isDamaged, type Table } from './table.ts';
import { settleReversals } from './reversal.ts';
import { sourceOf } from './source.ts';
import { isWallet, sumsOf, type BillAccount, type Transaction } from './transaction.ts';

/** Told now and then while a long file is read; answering `false` stops the reading. */
export type Watch = (done: number, all: number) => boolean | void;

/** More rows would not fit into a gigabyte with the picture they give; a person has far fewer. */
const ROWS_MAX = 1_100_000;

/** How many lines are read between two words to a watch. */
const BETWEEN = 4096;

const ruined = (order: string): boolean => /^[0-9](?:\.[0-9]+)?E\+?[0-9]+$/i.test(order);

/** Where rows come from and what they are read by. */
type Reading = {
  readonly file: string;
  readonly header: Header;
  readonly cells: CellReader;
  readonly sheet: Sheet;
  readonly source: string;
  readonly account: BillAccount;
};

/** What a row means together with where it stood, or why it was refused. */
type Taken = { readonly transaction: Transaction; readonly exact: boolean };

function takeRow(line: readonly string[], row: number, reading: Reading): Result<Taken> {
  const { file, header } = reading;
  const cells = reading.cells(line);
  const meaning = header.layout.read(cells, reading.sheet);
  if (!meaning.ok) return meaning;
  const read = meaning.value;
  const spoilt = ruined(cells.order);
  const transaction: Transaction = {
    file,
    row,
    platform: header.layout.platform,
    source: reading.source,
    account: reading.account,
    on: read.on,
    at: read.time,
    kind: read.kind,
    doubt: read.doubt,
    amount: read.amount,
    currency: read.currency,
    direction: read.direction,
    counterparty: cells.counterparty === '' ? cells.type : cells.counterparty,
    text: cells.text,
    category: cells.category === '' ? cells.type : cells.category,
    method: cells.method,
    state: cells.state,
    order: spoilt ? '' : cells.order,
    refunded: read.refunded,
    fee: read.fee,
    balance: cells.balance,
    card: cells.card,
  };
  return ok({ transaction, exact: read.exact && !spoilt });
}

/** A row that can be taken once a name with a bare comma in it is one cell again. */
function mended(
  cells: readonly string[],
  row: number,
  reading: Reading,
): Result<Taken> | undefined {
  if (cells.some(isDamaged)) return undefined;
  for (const rejoined of rejoinedRows(cells, reading.header)) {
    const taken = takeRow(rejoined, row, reading);
    if (taken.ok) return taken;
  }
  return undefined;
}

/** Why a row cannot be taken before it is even read, if it cannot. */
function shapeProblemIn(table: Table, header: Header) {
  const last = header.layout.needs.reduce(
    (k, field) => Math.max(k, header.places.get(field) ?? 0),
    0,
  );
  const named = table.row(header.at).length;
  return (cells: readonly string[], row: number): Problem | undefined => {
    if (table.damaged && cells.some(isDamaged)) return problem('BILL_ROW_BYTES', { row });
    if (cells.length <= last) return problem('BILL_ROW_SHORT', { row });
    for (let at = named; at < cells.length; at++) {
      if ((cells[at] as string).trim() !== '') return problem('BILL_ROW_LONG', { row });
    }
    return undefined;
  };
}

/** Whether the file stops inside its last row: it has fewer cells than every row before it. */
function isCut(cells: readonly string[], least: number, header: Header): boolean {
  if (header.layout.ragged === true) return false;
  if (isCutInAmount(cells, header)) return true;
  return cells.length < (least === Infinity ? header.width : least);
}

/** A cut inside an amount that ends the row shows by its missing decimals. */
function isCutInAmount(cells: readonly string[], header: Header): boolean {
  return (['amount', 'paidIn', 'paidOut'] as const).some((field) => {
    const at = header.places.get(field);
    return at === cells.length - 1 && !/[.][0-9]{2}[)）]?$/.test((cells[at] as string).trim());
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
  if (table.height > ROWS_MAX) return fail(problem('BILL_ROWS', { file, limit: ROWS_MAX }));
  const above = Array.from({ length: header.at }, (_, at) => table.row(at).join(','));
  const sheet = sheetOf(header, readPreamble(above));
  const { layout } = header;
  const reading: Reading = {
    file,
    header,
    cells: cellReader(header),
    sheet,
    source: sourceOf(layout),
    account: layout.card === true ? 'card' : isWallet(layout.platform) ? 'wallet' : 'debit',
  };
  const sieve = rowSieve(table, header);
  const shapeProblem = shapeProblemIn(table, header);
  const found: Found = { kept: [], refused: [], cut: false, spoilt: false };
  let least = Infinity;
  for (let at = header.at + 1; at < table.height; at++) {
    if (at % BETWEEN === 0 && watch?.(at, table.height) === false) {
      return fail(problem('BILL_CANCELLED', { file }));
    }
    const cells = table.row(at);
    if (!sieve.isRow(cells)) continue;
    const row = at + 1;
    found.cut = table.openEnd && row === table.height && isCut(cells, least, header);
    least = Math.min(least, cells.length);
    const shape = found.cut ? problem('BILL_ROW_SHORT', { row }) : shapeProblem(cells, row);
    const whole = shape === undefined ? takeRow(cells, row, reading) : fail(shape);
    const taken = whole.ok || found.cut ? whole : (mended(cells, row, reading) ?? whole);
    if (taken.ok) {
      found.kept.push(taken.value.transaction);
      found.spoilt ||= !taken.value.exact;
    } else found.refused.push({ row, problem: placed(taken.problem, row) });
  }
  if (found.kept.length + found.refused.length === 0)
    return fail(problem('BILL_NO_ROWS', { file }));
  if (!isInRange(found.kept)) return fail(problem('BILL_SUM', { file, limit: groupYuan(SUM_MAX) }));
  return ok(fileOf(source, header, readPreamble([...above, ...sieve.notes]), found));
}

const isBook = (encoding: Encoding): boolean => encoding === 'xlsx' || encoding === 'xls';

/** All sums of one person's bill together; more would leave the range of exact money when files join. */
const SUM_MAX = fen(100_000_000_000);

function isInRange(rows: readonly Transaction[]): boolean {
  let sum = 0;
  for (const { amount } of rows) sum += amount;
  return sum <= SUM_MAX;
}

const placed = ({ code, values }: Problem, row: number): Problem =>
  problem(code, { ...values, row });

const sheetOf = ({ layout }: Header, { title }: Preamble): Sheet => ({
  ...present({ title }),
  card: layout.card === true,
  moment: momentReader(),
});

type Found = {
  readonly kept: Transaction[];
  readonly refused: RefusedRow[];
  /** Whether the last row was cut and is among the refused. */
  cut: boolean;
  /** Whether a spreadsheet has taken seconds or order numbers away. */
  spoilt: boolean;
};

function fileOf(
  source: { readonly file: string; readonly encoding: Encoding },
  header: Header,
  preamble: Preamble,
  { kept, refused, cut, spoilt }: Found,
): BillFile {
  const { file } = source;
  const { layout } = header;
  const { promised } = preamble;
  const rows = kept.length + refused.length;
  const found = rows - (cut ? 1 : 0);
  const transactions = settleReversals(settleClosedOrders(kept));
  const missing = promised !== undefined && promised > found;
  const warnings: Problem[] = [];
  if (missing) warnings.push(problem('BILL_INCOMPLETE', { file, promised, found }));
  if (spoilt) warnings.push(problem('BILL_RESAVED', { file }));
  return {
    file,
    format: isBook(source.encoding) ? (layout.workbookFormat ?? layout.format) : layout.format,
    platform: header.layout.platform,
    source: sourceOf(layout),
    encoding: source.encoding,
    headerRow: header.at + 1,
    rows,
    transactions,
    refused,
    period: periodOf(preamble, transactions, missing),
    ...present({ made: preamble.made }),
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
