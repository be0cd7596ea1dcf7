import type { Fen } from '@forbear/money';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import Papa from 'papaparse';

/** The largest file that is taken, in bytes, and its most rows without the header. */
export const FILE_BYTES = 50_000_000;
export const FILE_ROWS = 500_000;
/** Of faults the first are told one by one, all are counted. */
const FAULTS_TOLD = 50;
/** A row longer than this is no row: a quote was left open. */
const ROW_LENGTH = 65_536;

/** A column of a file: how a cell is read, and one that can be read. */
export type Column<T> = {
  readonly read: (text: string) => Result<T>;
  readonly example: string;
  /** Whether a row must fill it. */
  readonly needed: boolean;
  /** Whether the preview tells its sum. */
  readonly summed?: true;
};
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A row that was read: what it may leave out is absent. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C as C[K]['needed'] extends true ? K : never]: ReadBy<C[K]>;
} & { readonly [K in keyof C as C[K]['needed'] extends true ? never : K]?: ReadBy<C[K]> };
type ReadBy<C> = C extends Column<infer T> ? T : never;

/** What is wrong in a file: the row as a spreadsheet counts it (the header is 1), the column, and why. */
export type Fault = { readonly row: number; readonly column?: string; readonly problem: Problem };

/** What a file holds, before anything of it counts. */
export type Preview = {
  readonly rows: number;
  readonly sums: Readonly<Record<string, bigint>>;
  readonly faultCount: number;
  /** The first 50. */
  readonly faults: readonly Fault[];
};

export type Numbered<T> = { readonly row: number; readonly value: T };

/** Reads a file piece by piece; what it holds of it is never more than a piece and a row. */
export type CsvReader<T> = {
  /** The rows that end in this piece and are right. */
  readonly push: (bytes: Uint8Array) => readonly Numbered<T>[];
  readonly end: () => readonly Numbered<T>[];
  /** Notes what is wrong with a row that could be read. */
  readonly blame: (fault: Fault) => void;
  readonly preview: () => Preview;
  /** Whether it is not worth reading on. */
  readonly isOver: () => boolean;
};

type State = {
  readonly decoder: TextDecoder;
  text: string;
  newline?: string | undefined;
  /** The columns in the order of the header. */
  header?: readonly (readonly [name: string, column: Column<unknown>])[];
  row: number;
  faultCount: number;
  readonly faults: Fault[];
  readonly sums: Record<string, bigint>;
  isOver: boolean;
};

/** A reader of a comma-separated file in UTF-8 by the names of its columns, in any order. */
export function openCsv<C extends Columns>(columns: C): CsvReader<RowOf<C>> {
  const state: State = {
    decoder: new TextDecoder('utf-8', { fatal: true }),
    text: '',
    row: 0,
    faultCount: 0,
    faults: [],
    sums: {},
    isOver: false,
  };
  const taken = (isLast: boolean, bytes?: Uint8Array) => {
    if (state.isOver) return [];
    const more = decoded(state, isLast, bytes);
    if (!more.ok) return ended(state, more.problem);
    state.text += more.value;
    return rowsOf(state, columns, isLast);
  };
  return {
    push: (bytes) => taken(false, bytes),
    end: () => {
      const rows = taken(true);
      if (!state.isOver && rows.length === 0 && state.row < 2) ended(state, problem('FILE_EMPTY'));
      return rows;
    },
    blame: (fault) => {
      blame(state, fault);
    },
    preview: () => ({
      rows: Math.max(0, state.row - 1),
      sums: state.sums,
      faultCount: state.faultCount,
      faults: state.faults,
    }),
    isOver: () => state.isOver,
  };
}

function decoded({ decoder }: State, isLast: boolean, bytes?: Uint8Array): Result<string> {
  try {
    return ok(decoder.decode(bytes, { stream: !isLast }));
  } catch {
    return fail(problem('FILE_ENCODING', { file: 'CSV' }));
  }
}

function blame(state: State, fault: Fault): void {
  state.faultCount += 1;
  if (state.faults.length < FAULTS_TOLD) state.faults.push(fault);
}

/** What is wrong with the file as a whole: nothing more is read of it. */
function ended(state: State, why: Problem, row = Math.max(1, state.row)): never[] {
  blame(state, { row, problem: why });
  state.isOver = true;
  return [];
}

function rowsOf<C extends Columns>(
  state: State,
  columns: C,
  isLast: boolean,
): readonly Numbered<RowOf<C>>[] {
  state.newline ??= /\r\n|\n|\r(?!$)/.exec(state.text)?.[0] ?? (isLast ? '\n' : undefined);
  if (state.newline === undefined)
    return state.text.length > ROW_LENGTH ? ended(state, problem('FILE_QUOTES'), 1) : [];
  const parser = new Papa.Parser({
    delimiter: ',',
    quoteChar: '"',
    newline: state.newline,
  } as never);
  const { data, errors, meta } = parser.parse(state.text, 0, !isLast) as Papa.ParseResult<string[]>;
  const rows: Numbered<RowOf<C>>[] = [];
  const wrong = new Set(errors.map(({ row }) => row));
  for (const [k, cells] of data.entries()) {
    if (isLast && k === data.length - 1 && cells.length === 1 && cells[0] === '') break;
    state.row += 1;
    if (state.row - 1 > FILE_ROWS) return ended(state, problem('FILE_ROWS', { max: FILE_ROWS }));
    if (wrong.has(k)) return ended(state, problem('FILE_QUOTES'));
    if (state.header === undefined) {
      const right = headerOf(cells, columns);
      if (!right.ok) return ended(state, right.problem);
      state.header = cells.map((name) => [name, columns[name] as Column<unknown>]);
      continue;
    }
    const value = rowOf<C>(state, cells);
    if (value !== undefined) rows.push({ row: state.row, value });
  }
  state.text = isLast ? '' : state.text.slice(meta.cursor);
  if (state.text.length > ROW_LENGTH) return ended(state, problem('FILE_QUOTES'), state.row + 1);
  return rows;
}

function headerOf(cells: readonly string[], columns: Columns): Result<true> {
  const shown = (name: string) => fail(problem('FILE_HEADER', { column: name.slice(0, 40) }));
  const twice = cells.find((name, k) => cells.indexOf(name) !== k);
  if (twice !== undefined) return shown(twice);
  const unknown = cells.find((name) => !Object.hasOwn(columns, name));
  if (unknown !== undefined) return shown(unknown);
  const missing = Object.entries(columns).find(
    ([name, { needed }]) => needed && !cells.includes(name),
  );
  return missing === undefined ? ok(true) : shown(missing[0]);
}

const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const PLAIN = /^[ -~]*$/;
const CELL_LENGTH = 200;

function cellOf(text: string, { read, needed }: Column<unknown>): Result<unknown> {
  if (text === '') return needed ? fail(problem('CELL_EMPTY')) : ok(undefined);
  if (text.length > CELL_LENGTH) return fail(problem('TEXT_TOO_LONG', { max: CELL_LENGTH }));
  return !PLAIN.test(text) && UNSAFE.test(text) ? fail(problem('TEXT_UNSAFE')) : read(text);
}

function rowOf<C extends Columns>(state: State, cells: readonly string[]): RowOf<C> | undefined {
  const { row, header = [] } = state;
  if (cells.length !== header.length) {
    const values = { wanted: header.length, found: cells.length };
    blame(state, { row, problem: problem('ROW_CELLS', values) });
    return undefined;
  }
  const value: Record<string, unknown> = {};
  let isRight = true;
  for (const [k, [name, column]] of header.entries()) {
    const found = cellOf(cells[k] ?? '', column);
    if (!found.ok) {
      blame(state, { row, column: name, problem: found.problem });
      isRight = false;
    } else if (found.value !== undefined) value[name] = found.value;
  }
  if (!isRight) return undefined;
  for (const [name, { summed }] of header)
    if (summed === true)
      state.sums[name] = (state.sums[name] ?? 0n) + BigInt((value[name] as Fen | undefined) ?? 0);
  return value as RowOf<C>;
}

/** Yuan text of a sum that may lie beyond what one amount can be. */
export function sumText(sum: bigint): string {
  const digits = String(sum < 0n ? -sum : sum).padStart(3, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A cell of a file that we write: quoted where it must be, and never a formula of a spreadsheet. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[0-9]+(\.[0-9]+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of a file that we write. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
