import { folded } from '../fold.ts';
import { tableOfRows, type Table } from '../table.ts';

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  yen: '¥',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  mdash: '—',
  ndash: '–',
};

const plain = (text: string): string =>
  folded(
    text.replace(
      /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,8}));?/gi,
      (all, hex, digits, name) => {
        if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? all;
        const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      },
    ),
  )
    .replace(/\s+/g, ' ')
    .trim();

/** What is no text of the page. */
const UNSEEN = /<!--[\s\S]*?-->|<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi;

/** Also the rows and cells of XML that some programs call a spreadsheet. */
const TAG = /<(\/?)(?:ss:)?([a-z][a-z0-9]*)\b([^>]*)>/gi;

const AS_HTML: Readonly<Record<string, string>> = { row: 'tr', cell: 'td', worksheet: 'p' };

/** A cell over so many columns fills their places; more is a fault. */
const SPAN_MAX = 60;

type Open = { readonly span: number; text: string; holdsTable: boolean };

/**
 * The rows of a web page, in the order of the page, as one table: bills by mail lay out their page with
 * tables in tables, so only cells that hold no table count. Text outside of tables stands as rows of one
 * cell, since titles and periods stand there.
 */
export function pageTable(page: string): Table {
  const rows = new Map<number, readonly string[]>();
  const put = (cells: readonly string[]): void => {
    if (cells.some((cell) => cell !== '')) rows.set(rows.size, cells);
  };
  const open: Open[] = [];
  let row: string[] = [];
  let loose = '';
  const turn = (): void => {
    put([plain(loose)]);
    loose = '';
  };
  let last = 0;
  const text = page.replace(UNSEEN, ' ');
  for (const tag of text.matchAll(TAG)) {
    const between = text.slice(last, tag.index);
    last = tag.index + tag[0].length;
    const cell = open[open.length - 1];
    if (cell === undefined) loose += between;
    else cell.text += between;
    const [, close, name = '', attributes = ''] = tag;
    const kind = AS_HTML[name.toLowerCase()] ?? name.toLowerCase();
    if (kind === 'table' && close === '') {
      // What a cell says above the table in it stands above its rows.
      for (const one of open) {
        one.holdsTable = true;
        put([plain(one.text)]);
        one.text = '';
      }
    }
    if (kind === 'br' || kind === 'p' || kind === 'div') {
      if (cell === undefined) turn();
      else cell.text += ' ';
    }
    if (kind === 'tr') {
      put(row);
      row = [];
      if (cell === undefined) turn();
    }
    if (kind !== 'td' && kind !== 'th') continue;
    if (close === '' && attributes.endsWith('/')) row.push('');
    else if (close === '') {
      const place = Number(/ss:Index\s*=\s*"([0-9]{1,3})"/i.exec(attributes)?.[1] ?? '0');
      while (row.length + 1 < place && row.length < SPAN_MAX) row.push('');
      const span = Number(/colspan\s*=\s*["']?([0-9]{1,3})/i.exec(attributes)?.[1] ?? '1');
      open.push({ span: Math.min(Math.max(1, span), SPAN_MAX), text: '', holdsTable: false });
    } else {
      const done = open.pop();
      if (done === undefined) continue;
      if (done.holdsTable) put([plain(done.text)]);
      else row.push(plain(done.text), ...new Array<string>(done.span - 1).fill(''));
    }
  }
  put(row);
  turn();
  return tableOfRows(rows);
}

/** Whether a text begins like a web page, or like the XML that some banks call a spreadsheet. */
export const isWebPage = (head: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|\?mso-application|workbook|table|meta|head|body|script|style|div|center)\b/i.test(
    head.replace(/^\ufeff/, ''),
  );
