import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import pdfmake from 'pdfmake';
import { describe, expect, test } from 'vitest';
import { pdfText, type PdfOptions } from '../index.ts';
import { pdfFile, put } from './pdf-file.fixture.ts';

const require = createRequire(import.meta.url);
const font =
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const folder = require.resolve('pdfjs-dist/package.json').replace('package.json', 'cmaps/');
const letters = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(readFileSync(`${folder}${name}`));

const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');
/** 工商银行 in GBK. */
const ICBC = 'b9a4c9ccd2f8d0d0';

async function codeOf(bytes: Uint8Array, more: Partial<PdfOptions> = {}): Promise<string> {
  const read = await pdfText(bytes, { file: 'a.pdf', letters, ...more });
  return read.ok ? 'ok' : read.problem.code;
}

const piecesOf = async (bytes: Uint8Array, more: Partial<PdfOptions> = {}) =>
  must(await pdfText(bytes, { file: 'a.pdf', letters, ...more })).pages.map(({ pieces }) =>
    pieces.map(({ text, x, y }) => [text, Math.round(x), Math.round(y)]),
  );

pdfmake.setFonts({ Noto: { normal: font } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === font);
const made = async (more: object = {}): Promise<Uint8Array> =>
  new Uint8Array(
    await pdfmake
      .createPdf({
        content: [
          { text: '余额 20,932', absolutePosition: { x: 100, y: 50 } },
          { text: '第二页', pageBreak: 'before' },
        ],
        defaultStyle: { font: 'Noto', fontSize: 10 },
        ...more,
      })
      .getBuffer(),
  );

describe('the text layer of a PDF', () => {
  test('pieces by page with their places from the top left', async () => {
    const [first, second] = await piecesOf(await made());
    expect(first?.map(([text]) => text).join('')).toBe('余额 20,932');
    expect(first?.[0]?.[1]).toBe(100);
    expect(first?.[0]?.[2]).toBeGreaterThan(50);
    expect(first?.[0]?.[2]).toBeLessThan(66);
    expect(second?.[0]?.[0]).toBe('第二页');
  });

  test('letters of GBK that are not embedded, by the table of letters', async () => {
    const file = pdfFile([
      { orders: put('F1', ICBC, 60, 700) + put('F2', hex('12.50'), 300, 700) },
    ]);
    expect(await piecesOf(file)).toEqual([
      [
        ['工商银行', 60, 100],
        ['12.50', 300, 100],
      ],
    ]);
  });

  test('a table of letters that cannot be had is said', async () => {
    const file = pdfFile([{ orders: put('F1', ICBC, 60, 700) }]);
    const none = (): Promise<never> => Promise.reject(new Error('offline'));
    expect(await codeOf(file, { letters: none })).toBe('PDF_TABLE');
    expect(must(await pdfText(await made(), { file: 'a.pdf' })).pages.length).toBe(2);
  });

  test('a turned page reads as it is seen; slanted watermarks and blanks are left out', async () => {
    const slanted = `BT /F2 30 Tf 0.7 0.7 -0.7 0.7 100 100 Tm <${hex('COPY')}> Tj ET\n`;
    const orders = slanted + put('F2', hex('   '), 10, 10) + put('F2', hex('upright'), 60, 700);
    expect(await piecesOf(pdfFile([{ orders }]))).toEqual([[['upright', 60, 100]]]);
    const turned = new TextDecoder('latin1')
      .decode(pdfFile([{ orders: `BT /F2 9 Tf 0 1 -1 0 100 60 Tm <${hex('side')}> Tj ET\n` }]))
      .replaceAll('/MediaBox', '/Rotate 90 /MediaBox');
    expect(await piecesOf(Buffer.from(turned, 'latin1'))).toEqual([[['side', 60, 100]]]);
  });
});

describe('files that are not read say why', () => {
  const words = [{ orders: put('F2', hex('words'), 60, 700) }];

  test('no PDF, empty, picture only, too many pages, too large', async () => {
    expect(await codeOf(new Uint8Array())).toBe('PDF_NONE');
    expect(await codeOf(new TextEncoder().encode('<html>'))).toBe('PDF_NONE');
    expect(await codeOf(pdfFile([{ orders: '0 0 10 10 re f' }]))).toBe('PDF_PICTURE');
    expect(await codeOf(pdfFile([...words, ...words]), { pagesMax: 1 })).toBe('PDF_PAGES');
    const padded = new Uint8Array(20 * 1024 * 1024 + 1);
    padded.set(pdfFile(words));
    expect(await codeOf(padded)).toBe('PDF_TOO_LARGE');
  });

  test('a lock: no password, a wrong one, the right one', async () => {
    const locked = await made({ userPassword: 'geheim' });
    expect(await codeOf(locked)).toBe('PDF_LOCKED');
    expect(await codeOf(locked, { password: 'other' })).toBe('PDF_PASSWORD');
    expect(await codeOf(locked, { password: 'geheim' })).toBe('ok');
  });

  test('a cut file is read as far as it goes and says that it is cut, or is refused', async () => {
    const whole = pdfFile([...words, { orders: put('F2', hex('end'), 60, 700) }]);
    expect(must(await pdfText(whole, { file: 'a.pdf' })).cut).toBe(false);
    // Files made for the web name their catalogue at the front.
    const text = new TextDecoder('latin1').decode(whole);
    const web = text.replace('1 0 obj', 'trailer\n<< /Root 1 0 R >>\nstartxref\n0\n1 0 obj');
    const cut = Buffer.from(web.slice(0, web.indexOf('102 0 obj')), 'latin1');
    const { cut: isCut, lost, pages } = must(await pdfText(cut, { file: 'a.pdf' }));
    expect([isCut, lost]).toEqual([true, [2]]);
    expect(pages.map(({ pieces }) => pieces.map((piece) => piece.text))).toEqual([['words'], []]);
    for (const length of [60, 400, 900])
      expect(await codeOf(whole.subarray(0, length))).toBe('PDF_BROKEN');
  });

  test('a small file that unfolds to hundreds of megabytes is not opened', async () => {
    const once = deflateSync(Buffer.alloc(129 * 1024 * 1024), { level: 1 });
    const bomb = { no: 20, body: '<< /Filter /FlateDecode', data: once };
    expect(await codeOf(pdfFile(words, [bomb]))).toBe('PDF_BOMB');
    // Packed twice: some thousand bytes.
    const twice = {
      no: 20,
      body: '<< /Filter [/FlateDecode /FlateDecode]',
      data: deflateSync(once),
    };
    expect(await codeOf(pdfFile(words, [twice]))).toBe('PDF_BOMB');
  });

  test('forms that draw one another ten times each, six deep, end as a flood', async () => {
    const forms = Array.from({ length: 6 }, (_, k) => ({
      no: 10 + k,
      body: `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F2 6 0 R >> /XObject << /X ${11 + k} 0 R >> >>`,
      data: Buffer.from(k === 5 ? put('F2', hex('flood'), 9, 9) : '/X Do '.repeat(10)),
    }));
    const file = pdfFile([{ orders: '/X Do' }], forms, '/XObject << /X 10 0 R >>');
    expect(await codeOf(file)).toBe('PDF_BOMB');
  });

  test('any bytes changed, removed or added: read or refused, never thrown', async () => {
    const whole = pdfFile([...words, { orders: put('F1', ICBC, 60, 700), packed: true }]);
    const change = fc.record({
      at: fc.nat(whole.length - 1),
      take: fc.nat(40),
      give: fc.uint8Array({ maxLength: 12 }),
    });
    const property = fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (all) => {
        let bytes = Buffer.from(whole);
        for (const { at, take, give } of all)
          bytes = Buffer.concat([bytes.subarray(0, at), give, bytes.subarray(at + take)]);
        expect(await codeOf(bytes)).toMatch(/^ok$|^PDF_/);
      },
    );
    // The library leaves promises of its own unattended; they are not what is tested here.
    const listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
    await fc.assert(property, runs(0.04));
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });
});
