// Writes workbooks of the old binary format, record by record, as spreadsheets of 1997 to 2003 do.
import library from 'cfb';

type Cell = string | number | { readonly day: number } | { readonly packed: number };

const le = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, k) => Math.floor(value / 256 ** k) % 256);

const record = (kind: number, body: readonly number[]): number[] => [
  ...le(kind, 2),
  ...le(body.length, 2),
  ...body,
];

const f64 = (value: number): number[] => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return Array.from({ length: 8 }, (_, k) => view.getUint8(k));
};

const utf16 = (text: string): number[] =>
  Array.from(text).flatMap((sign) => le(sign.charCodeAt(0), 2));

const begin = (type: number): number[] =>
  record(0x809, [...le(0x600, 2), ...le(type, 2), ...le(0, 12)]);
const END = record(0x0a, []);
/** A format of its own that shows a day, and the two styles: plain, and that one. */
const FORMAT = record(0x41e, [...le(164, 2), ...le(10, 2), 1, ...utf16('yyyy-mm-dd')]);
const style = (format: number): number[] =>
  record(0xe0, [...le(0, 2), ...le(format, 2), ...le(0, 16)]);

/** Records hold no more than 8,224 bytes: longer tables go on, also within a text. */
const RECORD_MAX = 8224;

function sharedTexts(texts: readonly string[]): number[] {
  const pieces: number[][] = [[...le(texts.length, 4), ...le(texts.length, 4)]];
  const last = (): number[] => pieces[pieces.length - 1] as number[];
  for (const text of texts) {
    if (last().length + 3 > RECORD_MAX) pieces.push([]);
    last().push(...le(text.length, 2), 1);
    for (const sign of text) {
      // A text that goes on in the next record begins there with its width.
      if (last().length + 2 > RECORD_MAX) pieces.push([1]);
      last().push(...le(sign.charCodeAt(0), 2));
    }
  }
  return pieces.flatMap((piece, k) => record(k === 0 ? 0xfc : 0x3c, piece));
}

function cellRecord(row: number, column: number, cell: Cell, texts: string[]): number[] {
  const place = [...le(row, 2), ...le(column, 2)];
  if (typeof cell === 'number') return record(0x203, [...place, ...le(0, 2), ...f64(cell)]);
  if (typeof cell === 'string') {
    const at = texts.push(cell) - 1;
    return record(0xfd, [...place, ...le(0, 2), ...le(at, 4)]);
  }
  if ('day' in cell) return record(0x203, [...place, ...le(1, 2), ...f64(cell.day)]);
  // An integer in hundredths, packed into four bytes.
  return record(0x27e, [...place, ...le(0, 2), ...le((cell.packed << 2) | 3, 4)]);
}

/** A workbook of one sheet; `locked` marks it as protected by a password. */
export function oldWorkbook(rows: readonly (readonly Cell[])[], locked = false): Uint8Array {
  const texts: string[] = [];
  const sheet = [
    ...begin(0x10),
    ...rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell === '' ? [] : cellRecord(row, column, cell, texts))),
    ),
    ...END,
  ];
  const name = 'Sheet1';
  const head = [
    ...begin(5),
    ...(locked ? record(0x2f, le(1, 6)) : []),
    ...FORMAT,
    ...style(0),
    ...style(164),
  ];
  const shared = sharedTexts(texts);
  const boundLength = 4 + 4 + 2 + 2 + name.length;
  const start = head.length + boundLength + shared.length + END.length;
  const bound = record(0x85, [
    ...le(start, 4),
    0,
    0,
    name.length,
    0,
    ...[...name].map((sign) => sign.charCodeAt(0)),
  ]);
  const book = [...head, ...bound, ...shared, ...END, ...sheet];
  const container = library.utils.cfb_new();
  library.utils.cfb_add(container, '/Workbook', Uint8Array.from(book) as unknown as number[]);
  return new Uint8Array(library.write(container, { type: 'buffer' }) as ArrayLike<number>);
}
