import type { Block, Paper } from '../paper.ts';

/** How many signs wide the names of fields stand: 可用于全部债务 goes on one line. */
export const LABEL = 8.5;

/** A4 in points, with the margins of a letter. */
export const PAGE = {
  side: 62,
  top: 54,
  bottom: 46,
  width: 595 - 2 * 62,
  height: 842 - 54 - 46,
} as const;

/** Distance of two lines, in sizes of the text. */
const PITCH = 1.56;

/** How high a paper stands at a size, in points: near enough to choose the size, the layout has the last word. */
export function heightOf(paper: Paper, size: number): number {
  const title = size * (1.6 * PITCH + 1.1);
  return paper.blocks.reduce((sum, block) => sum + blockHeight(block, size), title);
}

function blockHeight(block: Block, size: number): number {
  const line = PITCH * size;
  const of = (text: string, less = 0) => linesOf(text, (PAGE.width - less) / size) * line;
  switch (block.kind) {
    case 'paragraph':
      return of(block.text) + 0.35 * size;
    case 'heading':
      return line + 0.75 * size;
    case 'list':
      return block.items.reduce((sum, item) => sum + of(item, size), 0.3 * size);
    case 'message':
      return of(block.text, 24) + 10 + 0.7 * size;
    case 'fields':
      return block.items.reduce(
        (sum, { text }) => sum + of(text, LABEL * size + 16) + 2.5,
        0.5 * size,
      );
    case 'signature':
      return line + 1.6 * size;
    case 'table':
      return (block.rows.length + 1) * (line + 2.5) + 0.6 * size;
  }
}

/** Lines a text takes where a Chinese character is one size wide and others about half. */
function linesOf(text: string, width: number): number {
  const signs = [...text];
  const wide = signs.filter((sign) => /[\u2e80-\uffef]/.test(sign)).length;
  return Math.max(1, Math.ceil((wide + 0.56 * (signs.length - wide)) / width));
}
