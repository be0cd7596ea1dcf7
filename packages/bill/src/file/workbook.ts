import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { folded } from '../fold.ts';
import { tableOfRows, type Table } from '../table.ts';
import { isSwollen, SwollenError, type ArchivePart } from './archive.ts';
import { numberText, serialText, showsDay } from './cell-text.ts';
import { Elements } from './elements.ts';
import { attribute, plainXml, textRuns } from './xml.ts';

/** Cells are counted before they are kept; an export of a year of one person has far fewer. */
const CELLS_MAX = 5_000_000;
const COLUMNS_MAX = 512;
const ROWS_MAX = 1_048_576;
/** Characters of one row or one shared text. */
const ELEMENT_MAX = 4_000_000;

class TooManyCells extends Error {}

/** Told how much of a workbook is unpacked; answering `false` stops. */
type Told = (share: number) => boolean | void;

class Stopped extends Error {}

/**
 * Reads the sheets of an XLSX as tables of text, in their order. Claimed sizes are judged before
 * anything is unpacked; sheets are cut row by row while they unpack, and cells are counted before they
 * are kept. Refuses BILL_XLSX_BOMB, BILL_XLSX_BROKEN, BILL_CELLS, BILL_CANCELLED.
 */
export async function readWorkbook(
  parts: readonly ArchivePart[],
  bytes: number,
  file: string,
  told?: Told,
): Promise<Result<readonly Table[]>> {
  if (isSwollen(parts, bytes)) return fail(problem('BILL_XLSX_BOMB', { file }));
  try {
    return ok(await new Workbook(parts, told).tables());
  } catch (error) {
    return fail(problemOf(error, file));
  }
}

function problemOf(error: unknown, file: string): Problem {
  if (error instanceof SwollenError) return problem('BILL_XLSX_BOMB', { file });
  if (error instanceof TooManyCells)
    return problem('BILL_CELLS', { file, limit: CELLS_MAX, columns: COLUMNS_MAX });
  return problem(error instanceof Stopped ? 'BILL_CANCELLED' : 'BILL_XLSX_BROKEN', { file });
}

type Style = { readonly isDay: boolean };

class Workbook {
  readonly #parts: ReadonlyMap<string, ArchivePart>;
  readonly #told: Told | undefined;
  readonly #size: number;
  #unpacked = 0;
  #cells = 0;
  #from1904 = false;
  #texts: string[] = [];
  #styles: readonly Style[] = [];

  constructor(parts: readonly ArchivePart[], told: Told | undefined) {
    this.#parts = new Map(parts.map((part) => [part.name.replace(/^\//, ''), part]));
    this.#told = told;
    this.#size = parts.reduce((sum, { size }) => sum + size, 0);
  }

  async tables(): Promise<readonly Table[]> {
    const book = await this.#text('xl/workbook.xml');
    this.#from1904 = /date1904\s*=\s*["'](?:1|true)["']/i.test(book);
    const links = linksIn(await this.#text('xl/_rels/workbook.xml.rels'));
    this.#styles = stylesIn(
      this.#parts.has('xl/styles.xml') ? await this.#text('xl/styles.xml') : '',
    );
    await this.#readTexts();
    const names = [...book.matchAll(/<(?:[\w.]+:)?sheet\s[^>]*>/g)].map(([tag]) =>
      links.get(attribute(tag, 'id') ?? ''),
    );
    const sheets = [...new Set(names)].filter(
      (name) => name !== undefined && this.#parts.has(name),
    );
    if (sheets.length === 0) throw new Error('no sheet');
    const tables: Table[] = [];
    for (const name of sheets) tables.push(await this.#sheet(name as string));
    return tables;
  }

  async #readTexts(): Promise<void> {
    if (!this.#parts.has('xl/sharedStrings.xml')) return;
    const items = new Elements('si', (item) => {
      this.#count(1);
      this.#texts.push(folded(textRuns(item)));
    });
    await this.#stream('xl/sharedStrings.xml', items);
  }

  async #sheet(name: string): Promise<Table> {
    const rows = new Map<number, readonly string[]>();
    let at = 0;
    const elements = new Elements('row', (row) => {
      const head = row.slice(0, row.indexOf('>') + 1);
      const told = Number(attribute(head, 'r') ?? at + 1);
      if (!Number.isInteger(told) || told < 1 || told > ROWS_MAX) throw new Error('no such row');
      if (rows.has(told - 1)) throw new Error('one row twice');
      at = told;
      rows.set(at - 1, this.#row(row));
    });
    const end = await this.#stream(name, elements);
    if (rows.size > 0 && !SHEET_END.test(end)) throw new Error('no end');
    return tableOfRows(rows);
  }

  #row(row: string): readonly string[] {
    const cells: string[] = [];
    for (const [, head = '', body = ''] of row.matchAll(CELL)) {
      const column = columnOf(ownAttribute(head, PLACE), cells.length);
      if (column >= COLUMNS_MAX) throw new TooManyCells();
      this.#count(Math.max(1, column + 1 - cells.length));
      while (cells.length < column) cells.push('');
      cells[column] = this.#value(head, body);
    }
    return cells;
  }

  #value(head: string, body: string): string {
    const type = ownAttribute(head, TYPE) ?? 'n';
    if (type === 'inlineStr') return folded(textRuns(body));
    const value = VALUE.exec(body)?.[1];
    if (value === undefined || value === '') return '';
    if (type === 's') return this.#texts[Number(value)] ?? missingText();
    if (type !== 'n') return folded(plainXml(value));
    const number = Number(value);
    if (!Number.isFinite(number)) return value;
    const { isDay } = this.#styles[Number(ownAttribute(head, STYLE) ?? '0')] ?? { isDay: false };
    return isDay ? serialText(number, this.#from1904) : numberText(number);
  }

  #count(cells: number): void {
    this.#cells += cells;
    if (this.#cells > CELLS_MAX) throw new TooManyCells();
  }

  async #text(name: string): Promise<string> {
    let text = '';
    await this.#decode(name, (piece) => {
      text += piece;
      if (text.length > 4 * ELEMENT_MAX) throw new SwollenError();
    });
    return text;
  }

  /** Cuts a part into its elements; answers how it ends. */
  async #stream(name: string, elements: Elements): Promise<string> {
    let end = '';
    await this.#decode(name, (piece) => {
      elements.add(piece);
      if (elements.waiting > ELEMENT_MAX) throw new SwollenError();
      end = (end + piece.slice(-END_LENGTH)).slice(-END_LENGTH);
    });
    return end;
  }

  async #decode(name: string, take: (piece: string) => void): Promise<void> {
    const part = this.#parts.get(name);
    if (part === undefined || part.isLocked) throw new Error(`no ${name}`);
    const decoder = new TextDecoder();
    await part.unpack((piece) => {
      this.#unpacked += piece.length;
      if (this.#told?.(this.#unpacked / Math.max(1, this.#size)) === false) throw new Stopped();
      take(decoder.decode(piece, { stream: true }));
    });
  }
}

/** A sheet that was written whole ends so; one that was not has lost rows. */
const SHEET_END = /<\/(?:[\w.]+:)?worksheet\s*>/;
const END_LENGTH = 1000;

const CELL = /<(?:[\w.]+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:[\w.]+:)?c\s*>)/g;
const VALUE = /<(?:[\w.]+:)?v(?:\s[^>]*)?>([^<]*)</;

/** The attributes of cells, which come by the million, are read by patterns made once. */
const PLACE = /\sr\s*=\s*["']([^"']*)["']/;
const TYPE = /\st\s*=\s*["']([^"']*)["']/;
const STYLE = /\ss\s*=\s*["']([^"']*)["']/;

const ownAttribute = (head: string, pattern: RegExp): string | undefined => pattern.exec(head)?.[1];

function missingText(): never {
  throw new Error('a text that is not there');
}

/** The column of a cell, from 0: by its reference, else the next one. */
function columnOf(reference: string | undefined, next: number): number {
  if (reference === undefined) return next;
  const letters = /^([A-Z]{1,3})[0-9]+$/.exec(reference)?.[1];
  if (letters === undefined) throw new Error('no such cell');
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Targets of relations within the book, by their id. */
function linksIn(rels: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const [tag] of rels.matchAll(/<(?:[\w.]+:)?Relationship\s[^>]*>/g)) {
    const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')];
    if (id === undefined || target === undefined || attribute(tag, 'TargetMode') === 'External')
      continue;
    links.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return links;
}

/** For each style of a cell, whether it shows a day. */
function stylesIn(styles: string): readonly Style[] {
  const codes = new Map<number, string>();
  for (const [tag] of styles.matchAll(/<(?:[\w.]+:)?numFmt\s[^>]*>/g))
    codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
  const cells = /<(?:[\w.]+:)?cellXfs[\s\S]*?<\/(?:[\w.]+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return [...cells.matchAll(/<(?:[\w.]+:)?xf\s[^>]*>/g)].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId') ?? '0');
    return { isDay: showsDay(id, codes.get(id)) };
  });
}
