import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { folded } from '../fold.ts';
import { pdfLibrary } from './library.ts';
import { unfoldsBeyond } from './unfolding.ts';

/** A run of letters that stands in one line, in points from the page's top left corner. */
export type TextPiece = {
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  /** Base line, counted downwards. */
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly height: number;
};

export type PdfPage = {
  readonly width: number;
  readonly height: number;
  /** In the order of the file, which need not be that of reading. */
  readonly pieces: readonly TextPiece[];
};

export type PdfText = {
  readonly pages: readonly PdfPage[];
  /** Numbers of pages, from 1, that could not be read; they stand empty in `pages`. */
  readonly lost: readonly number[];
  /** Whether the file stops before its own end, as after a broken download. */
  readonly cut: boolean;
};

export type PdfOptions = {
  /** Shown in refusals, never trusted. */
  readonly file: string;
  readonly password?: string;
  /**
   * Gives a table of letters by its file name, such as `GBK-EUC-H.bcmap`, from the `cmaps` folder of
   * pdfjs-dist. The PDFs of many banks show no text without them.
   */
  readonly letters?: (name: string) => Promise<Uint8Array>;
  /** More pages are refused. */
  readonly pagesMax?: number;
};

const MEGABYTES_MAX = 20;
const PAGES_MAX = 200;
const UNFOLDED_MAX = 128 * 1024 * 1024;
/** No page a person reads holds as many letters. */
const LETTERS_A_PAGE = 20_000;

/**
 * The text layer of a PDF: where each piece of text stands on each page. Blank and slanted pieces
 * (watermarks) are left out; radicals are folded to the characters they look like.
 * The library is loaded with the first file, and works in the caller's thread; of a damaged file it
 * may leave rejected promises of its own unattended, which end a Node process that does not catch them.
 *
 * Refuses PDF_NONE, PDF_TOO_LARGE, PDF_BOMB, PDF_LOCKED, PDF_PASSWORD, PDF_BROKEN, PDF_PAGES,
 * PDF_PICTURE (no text at all) and PDF_TABLE (a table of letters could not be had).
 */
export async function pdfText(bytes: Uint8Array, options: PdfOptions): Promise<Result<PdfText>> {
  const { file } = options;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (!head.includes('%PDF-')) return fail(problem('PDF_NONE', { file }));
  if (bytes.length > MEGABYTES_MAX * 1024 * 1024)
    return fail(problem('PDF_TOO_LARGE', { file, limit: MEGABYTES_MAX }));
  if (await unfoldsBeyond(bytes, UNFOLDED_MAX)) return fail(problem('PDF_BOMB', { file }));
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-1024));
  const read = await opened(bytes, options);
  return read.ok ? ok({ ...read.value, cut: !tail.includes('%%EOF') }) : read;
}

type Opened = Omit<PdfText, 'cut'>;

async function opened(bytes: Uint8Array, options: PdfOptions): Promise<Result<Opened>> {
  const { getDocument } = await pdfLibrary();
  const tables = new Tables(options.letters);
  const task = getDocument({
    data: new Uint8Array(bytes),
    ...present({ password: options.password }),
    BinaryDataFactory: tables.factory,
    cMapUrl: 'cmaps/',
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const read = await pagesOf(document, options);
    return tables.missed ? fail(problem('PDF_TABLE', { file: options.file })) : read;
  } catch (error) {
    return fail(problem(codeOf(error, options), { file: options.file }));
  } finally {
    await task.destroy();
  }
}

/** Hands the tables of letters to the library, and remembers if one could not be had. */
class Tables {
  missed = false;
  readonly factory: new () => object;

  constructor(letters: PdfOptions['letters']) {
    const miss = (): never => {
      this.missed = true;
      throw new Error('no such table');
    };
    this.factory = class {
      async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
        if (kind !== 'cMapUrl') throw new Error('fonts are not needed for their text');
        return letters === undefined ? miss() : letters(filename).catch(miss);
      }
    };
  }
}

function codeOf(error: unknown, { password }: PdfOptions) {
  const { name } = error as { name?: string };
  if (name !== 'PasswordException') return 'PDF_BROKEN';
  return password === undefined ? 'PDF_LOCKED' : 'PDF_PASSWORD';
}

type Document = Awaited<
  ReturnType<Awaited<ReturnType<typeof pdfLibrary>>['getDocument']>['promise']
>;

async function pagesOf(document: Document, options: PdfOptions): Promise<Result<Opened>> {
  const { file, pagesMax = PAGES_MAX } = options;
  if (document.numPages > pagesMax)
    return fail(problem('PDF_PAGES', { file, pages: document.numPages, limit: pagesMax }));
  const pages: PdfPage[] = [];
  const lost: number[] = [];
  for (let no = 1; no <= document.numPages; no += 1) {
    const page = await pageOf(document, no);
    if (page === 'flooded') return fail(problem('PDF_BOMB', { file }));
    if (page === undefined) lost.push(no);
    pages.push(page ?? { width: 0, height: 0, pieces: [] });
  }
  if (pages.length === lost.length) return fail(problem('PDF_BROKEN', { file }));
  if (pages.every(({ pieces }) => pieces.length === 0))
    return fail(problem('PDF_PICTURE', { file }));
  return ok({ pages, lost });
}

/** One page; nothing when it cannot be read, `flooded` when its text has no end. */
async function pageOf(document: Document, no: number): Promise<PdfPage | 'flooded' | undefined> {
  try {
    const page = await document.getPage(no);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const reader = page.streamTextContent({}).getReader();
    const pieces: TextPiece[] = [];
    let letters = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const item of (part.value as { items: readonly TextItem[] }).items) {
        letters += item.str?.length ?? 0;
        const piece = pieceOf(item, transform);
        if (piece !== undefined) pieces.push(piece);
      }
      if (letters > LETTERS_A_PAGE) return 'flooded';
    }
    page.cleanup();
    return { width, height, pieces };
  } catch {
    return undefined;
  }
}

/** Six numbers: how x and y of the file become x and y elsewhere. */
type Matrix = readonly number[];
type TextItem = {
  readonly str?: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
};

/** A text as it stands on the page; `view` turns the file's points into the page's. */
function pieceOf({ str, transform, width, height }: TextItem, view: Matrix): TextPiece | undefined {
  if (str === undefined || str.trim() === '') return undefined;
  const [a = 0, b = 0, , , left = 0, up = 0] = transform;
  const [xx = 0, yx = 0, xy = 0, yy = 0, x0 = 0, y0 = 0] = view;
  const along = xx * a + xy * b;
  const down = yx * a + yy * b;
  if (along <= 0 || Math.abs(down) > along * 0.05) return undefined;
  return {
    text: folded(str),
    x: xx * left + xy * up + x0,
    y: yx * left + yy * up + y0,
    width,
    height,
  };
}
