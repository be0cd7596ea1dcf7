import { paperHtml, paperText, type Paper } from '@forbear/document';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { extname } from 'node:path';
import { writeWhole } from './file.ts';

/** Writes a paper in the format that the name of the file says; another name is refused before anything is written. */
export async function writePaperFile(paper: Paper, out: string): Promise<Result<string>> {
  const made = await inFormat(paper, extname(out).toLowerCase());
  if (!made.ok) return made;
  const written = writeWhole(out, made.value);
  return written.ok ? ok('') : written;
}

async function inFormat(paper: Paper, extension: string): Promise<Result<string | Uint8Array>> {
  switch (extension) {
    case '.txt':
      return ok(paperText(paper));
    case '.html':
      return ok(paperHtml(paper));
    default:
      return fail(problem('ARGUMENT_MISSING', { name: '--out FILE.txt|.html|.pdf|.docx' }));
  }
}
