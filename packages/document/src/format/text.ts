import type { Lang } from '@forbear/problem';
import type { Block, Notice, Paper } from '../paper.ts';

/** The paper as plain text, blocks parted by empty lines; what must be read first stands on top. */
export function paperText(paper: Paper): string {
  const parts = [
    ...paper.first.map(noticeText),
    paper.title,
    ...paper.blocks.map((block) => blockText(block, paper.lang)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A notice as plain text, marked so that it is not taken for a part of the paper. */
export const noticeText = ({ title, lines }: Notice): string =>
  [`！${title}`, ...lines.map((line) => `  ${line}`)].join('\n');

function blockText(block: Block, lang: Lang): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return lang === 'zh' ? `【${block.text}】` : `— ${block.text} —`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'message':
      return `[${block.no}] ${block.text}`;
    case 'fields':
      return block.items
        .map(({ label, text }) => label + (lang === 'zh' ? '：' : ': ') + text)
        .join('\n');
    case 'signature':
      return block.items.join('\n');
    case 'table':
      return tableText(block.head, block.rows, block.figures);
  }
}

function tableText(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly number[],
): string {
  const all = [head, ...rows];
  const widths = head.map((_, k) => Math.max(...all.map((row) => widthOf(row[k] ?? ''))));
  return all
    .map((row) =>
      row
        .map((cell, k) => {
          const gap = ' '.repeat((widths[k] ?? 0) - widthOf(cell));
          return figures.includes(k) ? gap + cell : cell + gap;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Columns a text takes where Chinese characters are two wide. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(sign) ? 2 : 1),
    0,
  );
