import { sha256 } from '@forbear/negotiation';
import { fail, ok, problem, type Result, type Text } from '@forbear/problem';
import { firstBlocks, type Block, type Paper } from '../paper.ts';
import { missingSigns } from './font.ts';
import { heightOf, LABEL, PAGE } from './page-height.ts';

/** Full static TrueType fonts with Chinese; the caller reads them. */
export type Fonts = { readonly regular: Uint8Array; readonly bold: Uint8Array };

/** A finished PDF, its pages, and the characters that the font has no picture of. */
export type Pdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly missing: readonly string[];
};

/** Stands where a character has no picture, so that the gap can be seen. */
const GETA = '〓';

/** Sizes of the text in points, tried in turn until the paper is on one page. */
const SIZES = [10.5, 10, 9.5, 8.5, 7.5] as const;

/**
 * The paper on A4, on one page where it can be; what must be read first stands on a page of its own before
 * it and is not counted. A character without a picture is shown as 〓 and
 * listed; FONT_UNREADABLE where the bytes are no font.
 */
export async function paperPdf(paper: Paper, fonts: Fonts): Promise<Result<Pdf>> {
  const missing = missingSigns(signsOf(paper), fonts.regular);
  if (missing === undefined || missingSigns('一', fonts.bold) === undefined)
    return fail(problem('FONT_UNREADABLE'));
  const gaps = new Set(missing);
  const signs = paper.lang === 'zh' ? (text: string): string => text : narrowQuotes;
  const drawn: Drawn = (text) =>
    keptTogether([...signs(text)].map((sign) => (gaps.has(sign) ? GETA : sign)).join(''));
  const before = paper.first.length === 0 ? 0 : 1;
  const print = await printer(fonts, before);
  let made: { bytes: Uint8Array; pages: number } | undefined;
  for (const size of SIZES.slice(firstSize(paper))) {
    made = await print(definition(paper, size, drawn));
    if (made.pages === 1) break;
  }
  const { bytes, pages } = made as { bytes: Uint8Array; pages: number };
  return ok({ bytes: withoutClock(bytes, paper), pages, missing });
}

/**
 * The same file without the moment of its making, which would tell more than the paper does: the date
 * is a fixed one, and the id of the file comes from the paper, so that one paper is one file.
 */
function withoutClock(bytes: Uint8Array, paper: Paper): Uint8Array {
  const made = bytes.slice();
  const put = (pattern: RegExp, by: (found: string) => string) => {
    for (const found of latin(bytes).matchAll(pattern))
      made.set(new TextEncoder().encode(by(found[0])), found.index);
  };
  const id = sha256(JSON.stringify(paper)).slice(0, 32);
  put(/\(D:[0-9]{14}Z\)/g, () => '(D:19800101000000Z)');
  put(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/g, () => `/ID [<${id}> <${id}>]`);
  return made;
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** What is said where characters have no picture in the font. */
export const missingText = (missing: readonly string[]): Text => ({
  zh: `字体里没有这些字：${missing.join('、')}。PDF 里用 〓 代替，请改用 .html 或 .docx，或者手写补上。`,
  en: `The font has no picture of ${missing.join(', ')}. The PDF shows 〓 instead; write .html or .docx, or fill it in by hand.`,
});

const signsOf = (paper: Paper): string =>
  [paper.title, ...[...paper.first, ...paper.blocks].map((one) => JSON.stringify(one))].join('');

/** The font draws typographic quotes as wide as a Chinese sign, which tears English words apart. */
const narrowQuotes = (text: string): string =>
  text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');

/** A text in runs; a run of `noWrap` does not part at the end of a line. */
type Run = { readonly text: string; readonly noWrap?: true };
type Drawn = (text: string) => readonly Run[];

/** A sum does not part from its unit, nor a day in itself. */
const WHOLE = /([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|[0-9][0-9,.]* (?:元|yuan)|[0-9][0-9,.]*)/;

const keptTogether: Drawn = (text) =>
  text
    .split(WHOLE)
    .filter((part) => part !== '')
    .map((part) => (WHOLE.test(part) ? { text: part, noWrap: true } : { text: part }));

/** The first size at which the paper should fit its page: laying it out once is most of the work. */
function firstSize(paper: Paper): number {
  const fits = SIZES.findIndex((size) => heightOf(paper, size) <= PAGE.height);
  return fits < 0 ? SIZES.length - 1 : fits;
}

type Definition = Record<string, unknown>;
type Print = (definition: Definition) => Promise<{ bytes: Uint8Array; pages: number }>;

type Maker = {
  readonly virtualfs: { writeFileSync: (name: string, bytes: Uint8Array) => void };
  setFonts: (fonts: Record<string, Record<string, string>>) => void;
  setUrlAccessPolicy: (allowed: () => boolean) => void;
  /** Absent in browsers, which have no files. */
  setLocalAccessPolicy?: (allowed: () => boolean) => void;
  createPdf: (definition: Definition) => { getBuffer: () => Promise<Uint8Array> };
};

/** The PDF maker with these fonts; it may reach no address and no file. Pages `before` the paper are not counted. */
async function printer(fonts: Fonts, before: number): Promise<Print> {
  const maker = (await import('pdfmake')).default as unknown as Maker;
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy?.(() => false);
  maker.virtualfs.writeFileSync('regular.ttf', fonts.regular);
  maker.virtualfs.writeFileSync('bold.ttf', fonts.bold);
  maker.setFonts({ Noto: { normal: 'regular.ttf', bold: 'bold.ttf' } });
  return async (definition) => {
    let pages = 1;
    const footer = (page: number, count: number) => {
      pages = count - before;
      return pages === 1 || page <= before
        ? ''
        : { text: `${page - before} / ${pages}`, alignment: 'center', fontSize: 8, color: SOFT };
    };
    const bytes = await maker.createPdf({ ...definition, footer }).getBuffer();
    return { bytes, pages };
  };
}

const INK = '#1f2933';
const SOFT = '#52606d';
const LINE = '#d9d3c7';
const ACCENT = '#0f6b5c';

type Content = Record<string, unknown>;

function definition(paper: Paper, size: number, drawn: Drawn): Definition {
  return {
    info: { title: paper.title, creator: 'Forbear' },
    language: paper.lang === 'zh' ? 'zh-CN' : 'en',
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
    defaultStyle: { font: 'Noto', fontSize: size, lineHeight: 1.06, color: INK },
    content: [
      ...firstPage(paper, drawn),
      {
        text: drawn(paper.title),
        fontSize: size * 1.6,
        bold: true,
        alignment: 'center',
        margin: [0, 0, 0, size * 1.1],
      },
      ...paper.blocks.map((block) => contentOf(block, size, drawn)),
    ],
  };
}

/** Letters of the page before a paper, in points. */
const FIRST_SIZE = 10.5;

/** What must be read before the paper is used, on its own page. */
function firstPage(paper: Paper, drawn: Drawn): readonly Content[] {
  const page = firstBlocks(paper).map((block) => contentOf(block, FIRST_SIZE, drawn));
  const last = page.at(-1);
  return last === undefined ? [] : [...page.slice(0, -1), { ...last, pageBreak: 'after' }];
}

function contentOf(block: Block, size: number, drawn: Drawn): Content {
  switch (block.kind) {
    case 'paragraph':
      return { text: drawn(block.text), margin: [0, 0, 0, size * 0.35] };
    case 'heading':
      return {
        text: drawn(block.text),
        bold: true,
        color: ACCENT,
        margin: [0, size * 0.6, 0, size * 0.15],
        headlineLevel: 1,
      };
    case 'list':
      return {
        ul: block.items.map((item) => ({ text: drawn(item) })),
        margin: [0, 0, 0, size * 0.3],
        markerColor: ACCENT,
      };
    case 'message':
      return framed(drawn(block.text), size);
    case 'fields':
      return fieldsOf(
        block.items.map(({ label, text }) => [drawn(label), drawn(text)]),
        size,
      );
    case 'signature':
      return {
        columns: block.items.map((item) => ({ text: drawn(item), width: 'auto' })),
        columnGap: 36,
        margin: [0, size * 1.6, 0, 0],
      };
    case 'table':
      return tableOf(block, size, drawn);
  }
}

const lines = {
  hLineWidth: (k: number, node: { table: { body: unknown[] } }) =>
    k === 0 || k === node.table.body.length ? 0 : 0.5,
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: () => 0,
  paddingRight: () => 8,
  paddingTop: () => 1.5,
  paddingBottom: () => 1,
};

const fieldsOf = (items: readonly (readonly (readonly Run[])[])[], size: number): Content => ({
  table: {
    widths: [size * LABEL, '*'],
    body: items.map(([label, text]) => [{ text: label, color: SOFT }, { text }]),
  },
  layout: lines,
  margin: [0, 0, 0, size * 0.5],
});

function tableOf(
  { head, rows, figures }: Extract<Block, { kind: 'table' }>,
  size: number,
  drawn: Drawn,
): Content {
  const cell = (text: string, k: number, color: string): Content => ({
    text: drawn(text),
    color,
    alignment: figures.includes(k) ? 'right' : 'left',
  });
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: head.map((_, k) => (figures.includes(k) ? '*' : 'auto')),
      body: [
        head.map((text, k) => cell(text, k, SOFT)),
        ...rows.map((row) => row.map((text, k) => cell(text, k, INK))),
      ],
    },
    layout: {
      ...lines,
      paddingLeft: (k: number) => (k === 3 && head.length === 6 ? 22 : 4),
      paddingRight: () => 4,
      hLineWidth: (k: number) => (k === 0 ? 0 : 0.5),
    },
    margin: [0, size * 0.2, 0, size * 0.4],
  };
}

const framed = (text: readonly Run[], size: number): Content => ({
  table: { widths: ['*'], body: [[{ text, margin: [4, 3, 4, 3] }]] },
  layout: {
    hLineColor: () => LINE,
    vLineColor: () => LINE,
    hLineWidth: () => 0.8,
    vLineWidth: () => 0.8,
  },
  margin: [0, 0, 0, size * 0.7],
});
