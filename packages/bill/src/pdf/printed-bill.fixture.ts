// Bills as banks print them: a title, a header in one or two lines, rows on as many pages as they need.
import { pdfFile, put } from './pdf-file.fixture.ts';

export type Printed = {
  readonly title: readonly string[];
  /** Name, left edge, and perhaps the second line of the name. */
  readonly columns: readonly (readonly [name: string, x: number, below?: string])[];
  /** Cells by column; a list stands for a cell of several lines. */
  readonly rows: readonly (readonly (string | readonly string[])[])[];
  readonly footer?: string;
  readonly rowsOnPage?: number;
  /** Whether cells of several lines are centred on the row's day. */
  readonly isCentred?: boolean;
  readonly repeatsHeader?: boolean;
};

let codes: Map<string, string> | undefined;

/** The bytes of GBK for each character, as hexadecimal digits. */
function gbk(): Map<string, string> {
  if (codes !== undefined) return codes;
  codes = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const sign = decoder.decode(Uint8Array.of(high, low));
      if (sign.length === 1 && !codes.has(sign))
        codes.set(sign, high.toString(16) + low.toString(16).padStart(2, '0'));
    }
  return codes;
}

const hexOf = (text: string): string =>
  [...text]
    .map((sign) => gbk().get(sign) ?? sign.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('');

/** Chinese characters and the others are printed with fonts of their own, one after the other. */
function printed(text: string, x: number, y: number): string {
  let orders = '';
  let left = x;
  for (const [part] of text.matchAll(/[\u0020-\u007e]+|[^\u0020-\u007e]+/g)) {
    const isPlain = part.charCodeAt(0) < 0x7f;
    orders += put(isPlain ? 'F2' : 'F1', hexOf(part), left, y);
    left += part.length * (isPlain ? 5 : 9);
  }
  return orders;
}

const TOP = 760;
const LINE = 12;

/** The bill as a PDF; text of several lines stands above and below its row, or below it. */
export function printedBill(bill: Printed): Uint8Array {
  const { rows, rowsOnPage = 20, repeatsHeader = true } = bill;
  const count = Math.max(1, Math.ceil(rows.length / rowsOnPage));
  const pages = Array.from({ length: count }, (_, page) => {
    const own = rows.slice(page * rowsOnPage, (page + 1) * rowsOnPage);
    return {
      orders: ordersOf(bill, own, page === 0, page === 0 || repeatsHeader, page + 1, count),
    };
  });
  return pdfFile(pages);
}

function ordersOf(
  { title, columns, footer, isCentred = false }: Printed,
  rows: Printed['rows'],
  isFirst: boolean,
  hasHeader: boolean,
  page: number,
  pages: number,
): string {
  let y = TOP;
  let orders = '';
  const print = (text: string, x: number, at: number): void => {
    orders += printed(text, x, at);
  };
  if (isFirst) for (const line of title) print(line, 40, (y -= LINE));
  if (hasHeader) {
    y -= 2 * LINE;
    for (const [name, x, below = ''] of columns) {
      print(name, x, y);
      print(below, x, y - LINE);
    }
    if (columns.some(([, , below]) => below !== undefined)) y -= LINE;
  }
  for (const row of rows) {
    const height = row.reduce(
      (most, cell) => Math.max(most, typeof cell === 'string' ? 1 : cell.length),
      1,
    );
    const top = y - 1.5 * LINE;
    for (const [k, cell] of row.entries()) {
      const lines = typeof cell === 'string' ? [cell] : cell;
      const x = columns[k]?.[1] ?? 0;
      const shift = isCentred ? ((height - lines.length) * LINE) / 2 : 0;
      for (const [n, line] of lines.entries()) print(line, x, top - shift - n * LINE);
    }
    y = top - (height - 1) * LINE;
  }
  print(
    (footer ?? '第 {page} 页，共 {pages} 页')
      .replace('{page}', String(page))
      .replace('{pages}', String(pages)),
    260,
    30,
  );
  return orders;
}
