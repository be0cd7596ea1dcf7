import { createCanvas, loadImage } from '@napi-rs/canvas';
import { must, type Lang, type Result } from '@forbear/problem';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateRawSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { xiaoli, xiaozhang } from '@forbear/testkit/people';
import { describe, expect, test } from 'vitest';
import {
  casePack,
  CHANNELS,
  kit,
  PAPER_IDS,
  paperDocx,
  paperPdf,
  writePaper,
  type Fonts,
  type Paper,
} from './index.ts';
import { inputOf } from './fixture/paper-input.ts';

const require = createRequire(import.meta.url);
const font = (name: string) =>
  readFileSync(require.resolve(`@expo-google-fonts/noto-sans-sc/${name}.ttf`));
/** The two weights that papers are written in. */
const fonts: Fonts = {
  regular: font('400Regular/NotoSansSC_400Regular'),
  bold: font('600SemiBold/NotoSansSC_600SemiBold'),
};

/** A page as it is seen: its picture at 72 dots an inch times a scale, and where its texts stand. */
async function seen(bytes: Uint8Array, scale = 2) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(viewport.width, viewport.height);
  const context = canvas.getContext('2d');
  await page.render({ canvasContext: context as never, canvas: null, viewport }).promise;
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const inkIn = (x: number, y: number, width: number, height: number): number => {
    const { data } = context.getImageData(x, y, Math.max(1, width), Math.max(1, height));
    let ink = 0;
    for (let k = 0; k < data.length; k += 4) if ((data[k] as number) < 160) ink += 1;
    return ink / (data.length / 4);
  };
  const box = ({ transform, width, height }: (typeof texts)[number]) => {
    const [x, y] = [transform[4] as number, transform[5] as number];
    return [
      x * scale,
      viewport.height - (y + height) * scale,
      width * scale,
      height * scale * 1.2,
    ] as const;
  };
  return {
    pages: pdf.numPages,
    texts,
    canvas,
    inkIn,
    box,
    text: texts.map(({ str }) => str).join(''),
  };
}

describe.each([
  ['xiaoli', xiaoli, 'jiebei', '3,275.47'],
  ['xiaozhang', xiaozhang, 'huabei', '1,672.00'],
] as const)('the PDF of %s', (_, borrower, debt, figure) => {
  test.each(CHANNELS)('by %s is one page, and every text on it is drawn', async (channel) => {
    for (const lang of ['zh', 'en'] as const) {
      const paper = must(kit(inputOf(borrower, debt, lang), channel));
      const made = must(await paperPdf(paper, fonts));
      expect(made.missing).toEqual([]);
      const page = await seen(made.bytes);
      expect(page.pages).toBe(1);
      expect(page.text.replaceAll(/\s/g, '')).toContain(paper.title.replaceAll(/\s/g, ''));
      expect(page.text).toContain(figure);
      for (const one of page.texts.filter(({ str }) => /[\p{L}\p{N}]/u.test(str)))
        expect({ text: one.str, ink: page.inkIn(...page.box(one)) > 0.02 }).toEqual({
          text: one.str,
          ink: true,
        });
    }
  });
});

test('every paper is one page', async () => {
  for (const lang of ['zh', 'en'] as const)
    for (const id of PAPER_IDS) {
      const paper = writePaper(inputOf(xiaozhang, 'huabei', lang), id);
      if (paper.ok) expect([id, must(await paperPdf(paper.value, fonts)).pages]).toEqual([id, 1]);
    }
});

test('what must be read first stands in PDF and DOCX on a page of its own, and not in the paper', async () => {
  const notice = { title: '先看这里：可能已过诉讼时效', lines: ['先问当地法律援助（免费）。'] };
  const paper: Paper = { ...plain('本人申请：分 6 期偿还。'), first: [notice] };
  const made = must(await paperPdf(paper, fonts));
  const page = await seen(made.bytes);
  expect([made.pages, page.pages]).toEqual([1, 2]);
  for (const words of ['不要寄出', notice.title, notice.lines[0] as string])
    expect(page.text).toContain(words);
  expect(page.text).not.toContain('分 6 期偿还');
  const text = unzipped(await paperDocx(paper), 'word/document.xml');
  expect(text.indexOf('法律援助')).toBeLessThan(text.indexOf('<w:sectPr'));
  expect(text.indexOf('<w:sectPr')).toBeLessThan(text.indexOf('分 6 期偿还'));
});

const plain = (text: string, lang: Lang = 'zh'): Paper => ({
  id: 'x',
  lang,
  title: '字',
  first: [],
  blocks: [{ kind: 'paragraph', text }],
});

test('two Chinese words of equal length do not give the same picture', async () => {
  const [a, b] = await Promise.all(
    ['延期', '分期'].map(async (word) => seen(must(await paperPdf(plain(word), fonts)).bytes)),
  );
  expect(a?.canvas.toBuffer('image/png').equals(b?.canvas.toBuffer('image/png') as Buffer)).toBe(
    false,
  );
  const again = await seen(must(await paperPdf(plain('延期'), fonts)).bytes);
  expect(a?.canvas.toBuffer('image/png').equals(again.canvas.toBuffer('image/png'))).toBe(true);
});

test('a character that the font lacks is listed and stands as 〓; bytes that are no font are refused', async () => {
  const made = must(await paperPdf(plain('申请人：𠮷野家'), fonts));
  expect(made.missing).toEqual(['𠮷']);
  expect((await seen(made.bytes)).text).toContain('〓野家');
  const broken = await paperPdf(plain('字'), { ...fonts, regular: new Uint8Array([1, 2, 3]) });
  expect(broken.ok ? '' : broken.problem.code).toBe('FONT_UNREADABLE');
});

/** The text of a file in a ZIP. */
function unzipped(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  for (
    let at = zip.indexOf('PK\u0001\u0002');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4)
  ) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8');
  }
  return '';
}

describe('the DOCX', () => {
  test('holds every figure, and what a person typed stays text', async () => {
    const name = '张<w:p/>&"三\u0000\u202e';
    const evil = { ...xiaozhang, person: { ...xiaozhang.person, name } };
    const paper = must(kit(inputOf(evil, 'huabei'), 'letter'));
    const xml = unzipped(await paperDocx(paper), 'word/document.xml');
    for (const text of ['1,672.00', '分期还款申请', '张&lt;w:p/&gt;&amp;'])
      expect(xml).toContain(text);
    expect(xml).not.toContain('<w:p/>&');
    expect(xml).not.toMatch(/[\u0000-\u0008\u202e]/);
  });
});

describe('the case pack', () => {
  test('gives back the JSON it was given, and no text of it ends its element', () => {
    const evil = '</script><script>alert(1)</script><!--';
    const caseFile = JSON.stringify({ person: { name: evil }, note: '\u003c' });
    const paper = must(kit(inputOf(xiaozhang, 'huabei'), 'letter'));
    const html = casePack({
      name: evil,
      asOf: xiaozhang.asOf,
      lang: 'zh',
      caseFile,
      events: '[]',
      papers: [{ creditor: evil, paper }],
    });
    expect(html).not.toContain('<script>alert');
    expect(html.match(/<script/g)).toHaveLength(2);
    const found = /id="case">([\s\S]*?)<\/script>/.exec(html)?.[1] as string;
    expect(JSON.parse(found)).toEqual(JSON.parse(caseFile));
    expect(html).toContain('<a href="#p1">');
    expect(html).toContain('<section id="p1">');
  });
});

/** Papers whose pictures are kept. */
const PICTURED: readonly (readonly [string, () => Result<Paper>])[] = [
  ['xiaoli-letter', () => kit(inputOf(xiaoli, 'jiebei'), 'letter')],
  ['xiaozhang-letter', () => kit(inputOf(xiaozhang, 'huabei'), 'letter')],
  ['xiaozhang-letter.en', () => kit(inputOf(xiaozhang, 'huabei', 'en'), 'letter')],
  ['xiaozhang-phone', () => kit(inputOf(xiaozhang, 'huabei'), 'phone')],
  ['xiaozhang-disclosure', () => writePaper(inputOf(xiaozhang, 'huabei'), 'disclosure')],
  ['xiaozhang-legal-brief', () => writePaper(inputOf(xiaozhang, 'huabei'), 'legal-brief')],
];

const SCALE = 0.6;
const CELL = 12;
/** How far the mean grey of a cell may lie from that of the kept picture, of 255: rounding of edges. */
const TOLERANCE = 12;

/** The mean grey of each cell of a picture. */
function cells({
  data,
  width,
  height,
}: {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}) {
  const across = Math.ceil(width / CELL);
  const sums = new Float64Array(across * Math.ceil(height / CELL));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = Math.floor(y / CELL) * across + Math.floor(x / CELL);
      sums[at] = (sums[at] as number) + (data[(y * width + x) * 4] as number) / CELL ** 2;
    }
  return sums;
}

test.each(PICTURED)('%s looks as in its kept picture', async (name, write) => {
  const paper = { ...must(write()), first: [] };
  const { canvas } = await seen(must(await paperPdf(paper, fonts)).bytes, SCALE);
  const path = `golden/pictures/${name}.png`;
  if (process.env['FORBEAR_GOLDEN'] === 'write') {
    mkdirSync('golden/pictures', { recursive: true });
    writeFileSync(path, canvas.toBuffer('image/png'));
  }
  const kept = await loadImage(readFileSync(path));
  expect([canvas.width, canvas.height]).toEqual([kept.width, kept.height]);
  const sheet = createCanvas(kept.width, kept.height).getContext('2d');
  sheet.drawImage(kept, 0, 0);
  const [now, then] = [canvas.getContext('2d'), sheet].map((one) =>
    cells(one.getImageData(0, 0, kept.width, kept.height)),
  ) as [Float64Array, Float64Array];
  const far = now.filter((grey, k) => Math.abs(grey - (then[k] as number)) > TOLERANCE);
  expect(far.length).toBe(0);
});

describe('one paper is one file', () => {
  const paper = must(kit(inputOf(xiaoli, 'jiebei'), 'letter'));

  test('a PDF and a DOCX made again later hold the same bytes, and no moment of their making', async () => {
    const make = async () => [must(await paperPdf(paper, fonts)).bytes, await paperDocx(paper)];
    const [pdf, docx] = await make();
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const [pdfAgain, docxAgain] = await make();
    expect(Buffer.compare(pdf as Uint8Array, pdfAgain as Uint8Array)).toBe(0);
    expect(Buffer.compare(docx as Uint8Array, docxAgain as Uint8Array)).toBe(0);
    const year = `D:${new Date().getFullYear()}`;
    expect(Buffer.from(pdf as Uint8Array).toString('latin1')).not.toContain(year);
  });

  test('another paper is another file', async () => {
    const other = must(kit(inputOf(xiaoli, 'jiebei', 'en'), 'letter'));
    const ids = await Promise.all(
      [paper, other].map(async (one) => {
        const text = Buffer.from(must(await paperPdf(one, fonts)).bytes).toString('latin1');
        return /\/ID \[<([0-9a-f]{32})>/.exec(text)?.[1];
      }),
    );
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(undefined);
  });
});
