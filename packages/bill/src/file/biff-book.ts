import { BookError, sharedTexts, type Record, type Records, type Sheet } from './biff.ts';
import { numberText, serialText, showsDay } from './cell-text.ts';

const KIND = {
  formula: 0x06,
  end: 0x0a,
  from1904: 0x22,
  locked: 0x2f,
  sheet: 0x85,
  numbers: 0xbd,
  style: 0xe0,
  texts: 0xfc,
  sharedText: 0xfd,
  number: 0x203,
  ownText: 0x204,
  result: 0x207,
  packed: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

const VERSION_8 = 0x600;
const CELLS_MAX = 2_000_000;

type Book = {
  readonly sheets: readonly number[];
  readonly texts: readonly string[];
  /** For each style of a cell, whether it shows a day. */
  readonly days: readonly boolean[];
  readonly from1904: boolean;
};

/** Reads the sheets of a book in their order. Throws BookError for what is no whole BIFF8 book. */
export function readBook(records: Records): readonly Sheet[] {
  const book = readGlobals(records);
  const count = { cells: 0 };
  return book.sheets.map((at) => readSheet(records, at, book, count));
}

function readGlobals(records: Records): Book {
  const sheets: number[] = [];
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let texts: readonly string[] = [];
  let from1904 = false;
  let isBook = false;
  for (const record of records.from(0)) {
    const { kind, at } = record;
    if (kind === KIND.begin) {
      if (records.u16(at) !== VERSION_8) throw new BookError('older');
      isBook = true;
    } else if (kind === KIND.locked) throw new BookError('locked');
    else if (kind === KIND.sheet) {
      // A worksheet; charts and macros have other numbers.
      if (records.u8(at + 5) === 0) sheets.push(records.u32(at));
    } else if (kind === KIND.texts) texts = sharedTexts(records, record, CELLS_MAX);
    else if (kind === KIND.from1904) from1904 = records.u16(at) === 1;
    else if (kind === KIND.format) formats.set(records.u16(at), records.ownText(at + 2));
    else if (kind === KIND.style) styles.push(records.u16(at + 2));
    else if (kind === KIND.end) break;
    if (!isBook) throw new BookError('damaged');
  }
  const days = styles.map((id) => showsDay(id, formats.get(id)));
  return { sheets, texts, days, from1904 };
}

function readSheet(records: Records, start: number, book: Book, count: { cells: number }): Sheet {
  const sheet: Sheet = new Map();
  const put = (row: number, column: number, text: string): void => {
    count.cells += 1;
    if (count.cells > CELLS_MAX) throw new BookError('large');
    const cells = sheet.get(row) ?? [];
    cells[column] = text;
    sheet.set(row, cells);
  };
  const shown = (value: number, style: number): string =>
    book.days[style] === true ? serialText(value, book.from1904) : numberText(value);
  let formula: { row: number; column: number } | undefined;
  for (const record of records.from(start)) {
    const { kind, at } = record;
    if (kind === KIND.end) break;
    if (kind === KIND.result && formula !== undefined)
      put(formula.row, formula.column, records.ownText(at));
    if (kind === KIND.formula) formula = readFormula(records, at, put, shown);
    else if (isCell(kind)) readCell(records, record, book, put, shown);
  }
  return sheet;
}

const isCell = (kind: number): boolean =>
  kind === KIND.sharedText ||
  kind === KIND.number ||
  kind === KIND.packed ||
  kind === KIND.numbers ||
  kind === KIND.ownText;

type Put = (row: number, column: number, text: string) => void;
type Shown = (value: number, style: number) => string;

function readCell(
  records: Records,
  { kind, at, length }: Record,
  { texts }: Book,
  put: Put,
  shown: Shown,
): void {
  const [row, column, style] = [records.u16(at), records.u16(at + 2), records.u16(at + 4)];
  if (kind === KIND.sharedText) {
    const text = texts[records.u32(at + 6)];
    if (text === undefined) throw new BookError('damaged');
    put(row, column, text);
  } else if (kind === KIND.number) put(row, column, shown(records.f64(at + 6), style));
  else if (kind === KIND.packed) put(row, column, shown(records.packed(at + 6), style));
  else if (kind === KIND.ownText) put(row, column, records.ownText(at + 6));
  else
    for (let k = 0; 4 + 6 * k + 6 <= length - 2; k += 1) {
      const cell = at + 4 + 6 * k;
      put(row, column + k, shown(records.packed(cell + 2), records.u16(cell)));
    }
}

/** A formula's last value; a text follows in a record of its own. */
function readFormula(records: Records, at: number, put: Put, shown: Shown) {
  const [row, column] = [records.u16(at), records.u16(at + 2)];
  const isOther = records.u16(at + 12) === 0xffff;
  if (!isOther) put(row, column, shown(records.f64(at + 6), records.u16(at + 4)));
  return isOther && records.u8(at + 6) === 0 ? { row, column } : undefined;
}
