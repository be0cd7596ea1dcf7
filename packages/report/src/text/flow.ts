import { present } from '@forbear/problem';
import type { PdfPage, TextPiece } from '@forbear/bill';

/**
 * The letters of a report in the order they are read, page after page, without blanks and with one
 * width for digits, brackets and marks. Footers and the numbers before the accounts are left out.
 */
export type Flow = {
  readonly text: string;
  /** The letters from one place to another as they stand in the file. */
  readonly shown: (from: number, to: number) => string;
  /** The same, apart where cells of a table or lines begin; folded. */
  readonly cells: (from: number, to: number) => readonly string[];
  /** How many pages the footers name, where there are any. */
  readonly pagesTold?: number;
};

const FOOTER = /^第(\d+)页[,，/]?共(\d+)页$/;
/** A number that stands before an account as a piece of its own, at times above or below its line. */
const COUNTER = /^\s*\d{1,3}\s*[.、]\s*$/;

const BLANK = 1;
const LINE = 2;

export function flowOf(pages: readonly PdfPage[]): Flow {
  const letters: string[] = [];
  /** What stands before each letter: nothing, a blank, or the begin of a line. */
  const before: number[] = [];
  let pagesTold: number | undefined;
  for (const { pieces } of pages) {
    for (const line of linesOf(pieces)) {
      const footer = FOOTER.exec(
        foldedWidth(line.map(({ text }) => text).join('')).replace(/\s/g, ''),
      );
      if (footer !== null) pagesTold = Math.max(pagesTold ?? 0, Number(footer[2]));
      else putLine(line, letters, before);
    }
  }
  const own = letters.join('');
  const text = commasTold(foldedWidth(own));
  return {
    text,
    ...present({ pagesTold }),
    shown: (from, to) => {
      let told = '';
      for (let at = from; at < to; at += 1)
        told += (before[at] === BLANK && at > from ? ' ' : '') + (own[at] as string);
      return told;
    },
    cells: (from, to) => {
      const cells: string[] = [];
      for (let at = from; at < to; at += 1) {
        if (at === from || before[at] !== 0) cells.push('');
        cells[cells.length - 1] += text[at] as string;
      }
      return cells;
    },
  };
}

/** The pieces of a page line by line from the top, each from left to right. */
function linesOf(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const lines: TextPiece[][] = [];
  const kept = pieces.filter(({ text }) => !COUNTER.test(foldedWidth(text)));
  for (const piece of kept.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && piece.y - first.y <= reach(first, piece))
      line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x));
}

/** How far base lines of one line may lie apart. */
const reach = (a: TextPiece, b: TextPiece): number => Math.min(a.height, b.height) * 0.45;

function putLine(line: readonly TextPiece[], letters: string[], before: number[]): void {
  let right = -Infinity;
  for (const [k, { text, x, width, height }] of line.entries()) {
    let gap = k === 0 ? LINE : x - right > height * 0.6 ? BLANK : 0;
    right = x + width;
    for (const letter of text.split('')) {
      if (letter.trim() === '') {
        gap = Math.max(gap, BLANK);
        continue;
      }
      letters.push(letter);
      before.push(gap);
      gap = 0;
    }
  }
}

/** Letters of double width as their plain ones, one for one. */
function foldedWidth(text: string): string {
  return text.replace(/[\u2014\uf900-\uffee]/g, (letter) => {
    if (letter === '\u2014') return '-';
    const plain = letter.normalize('NFKC');
    return plain.length === 1 ? plain : letter;
  });
}

/** Tells the commas of numbers (`,`) from those of sentences (`，`): three digits follow, no fourth. */
const commasTold = (text: string): string =>
  text.replace(/,/g, (_, at: number) =>
    /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) ? ',' : '，',
  );
