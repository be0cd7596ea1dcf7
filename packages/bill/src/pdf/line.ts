import { folded } from '../fold.ts';
import type { PdfPage, TextPiece } from './pdf-text.ts';

/** A run of text that belongs together, in points from the page's top left corner. */
export type Run = { readonly text: string; readonly x: number; readonly right: number };

/** What stands on one line of a page, from left to right. */
export type Line = { readonly y: number; readonly height: number; readonly runs: readonly Run[] };

/** Pieces whose base lines are nearer than this part of their height stand on one line. */
const SAME_LINE = 0.5;
/** A gap of less than this part of the height separates no columns. */
const SAME_RUN = 0.35;

const isWide = (sign: string): boolean => sign.charCodeAt(0) > 0x2e7f;

/** How wide letters are for each other: Chinese ones take two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0);

/** Cuts a piece at runs of blanks: some bills print a whole line as one text. */
function partsOf({ text, x, width }: TextPiece): readonly Run[] {
  const all = Math.max(1, widthOf(text));
  const parts: Run[] = [];
  for (const part of text.matchAll(/\S+(?:\s\S+)*/g)) {
    const before = widthOf(text.slice(0, part.index));
    const left = x + (width * before) / all;
    parts.push({ text: part[0], x: left, right: left + (width * widthOf(part[0])) / all });
  }
  return parts;
}

/** The lines of a page from top to bottom. */
export function linesOf({ pieces }: PdfPage): readonly Line[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: TextPiece[][] = [];
  for (const piece of sorted) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    if (line !== undefined && first !== undefined && piece.y - first.y <= SAME_LINE * first.height)
      line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((own) => {
    const first = own[0] as TextPiece;
    return { y: first.y, height: first.height, runs: runsOf(own) };
  });
}

function runsOf(pieces: readonly TextPiece[]): readonly Run[] {
  const height = (pieces[0] as TextPiece).height;
  const parts = pieces.flatMap(partsOf).sort((a, b) => a.x - b.x);
  const runs: { text: string; x: number; right: number }[] = [];
  for (const part of parts) {
    const last = runs[runs.length - 1];
    if (last !== undefined && part.x - last.right < SAME_RUN * height) {
      last.text += part.text;
      last.right = Math.max(last.right, part.right);
    } else runs.push({ ...part });
  }
  return runs.map((run) => ({ ...run, text: folded(run.text) }));
}
