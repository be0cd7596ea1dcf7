import {
  missingText,
  noticeText,
  paperDocx,
  paperHtml,
  paperPdf,
  paperText,
  type Fonts,
  type Paper,
} from '@forbear/document';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { readBytes, writeWhole } from './file.ts';

/**
 * Writes a paper in the format that the name of the file says; another name is refused before anything
 * is written. What must be read first is said on stderr too, since a PDF or DOCX does not hold it.
 */
export async function writePaperFile(paper: Paper, out: string): Promise<Result<string>> {
  const made = await inFormat(paper, extname(out).toLowerCase());
  if (!made.ok) return made;
  const written = writeWhole(out, made.value);
  if (!written.ok) return written;
  for (const notice of paper.first) process.stderr.write(`${noticeText(notice)}\n`);
  return ok('');
}

async function inFormat(paper: Paper, extension: string): Promise<Result<string | Uint8Array>> {
  switch (extension) {
    case '.txt':
      return ok(paperText(paper));
    case '.html':
      return ok(paperHtml(paper));
    case '.docx':
      return ok(await paperDocx(paper));
    case '.pdf':
      return inPdf(paper);
    default:
      return fail(problem('ARGUMENT_MISSING', { name: '--out FILE.txt|.html|.pdf|.docx' }));
  }
}

async function inPdf(paper: Paper): Promise<Result<Uint8Array>> {
  const fonts = readFonts();
  if (!fonts.ok) return fonts;
  const made = await paperPdf(paper, fonts.value);
  if (!made.ok) return made;
  if (made.value.missing.length > 0) {
    const { zh, en } = missingText(made.value.missing);
    process.stderr.write(`${zh}\n${en}\n`);
  }
  return ok(made.value.bytes);
}

const FONT = '@expo-google-fonts/noto-sans-sc';

/** The two weights of the Chinese font, from where the package lies. */
function readFonts(): Result<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const regular = readBytes(resolve(`${FONT}/400Regular/NotoSansSC_400Regular.ttf`));
  if (!regular.ok) return regular;
  const bold = readBytes(resolve(`${FONT}/600SemiBold/NotoSansSC_600SemiBold.ttf`));
  return bold.ok ? ok({ regular: regular.value, bold: bold.value }) : bold;
}
