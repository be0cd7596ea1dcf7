import type { Lang } from '@forbear/problem';

/** A piece of a paper; text is plain and is escaped where it is shown. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'message'; readonly no: number; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A letter, chat kit or call sheet as data; text and HTML are made from it. */
export type Paper = {
  readonly lang: Lang;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** The paper as plain text, blocks parted by empty lines. */
export function paperText(paper: Paper): string {
  return `${[paper.title, ...paper.blocks.map(blockText)].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `【${block.text}】`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'message':
      return `[${block.no}] ${block.text}`;
    case 'table':
      return [block.head, ...block.rows].map((row) => row.join('  ')).join('\n');
  }
}

/** The paper as one HTML page that needs nothing else and prints on one column. */
export function paperHtml(paper: Paper): string {
  const lang = paper.lang === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${escaped(paper.title)}</title>
<style>
body { font-family: 'Noto Sans SC', 'PingFang SC', sans-serif; line-height: 1.6; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #1f2933; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid #85888a; padding: 0.2rem 0.5rem; text-align: left; }
.message { border: 1px solid #e4dfd6; padding: 0.5rem 0.8rem; }
@media print { body { margin: 0; max-width: none; } tr, .message { break-inside: avoid; } }
</style>
</head>
<body>
<h1>${escaped(paper.title)}</h1>
${paper.blocks.map(blockHtml).join('\n')}
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'message':
      return `<p class="message">${escaped(block.text)}</p>`;
    case 'table':
      return `<table>${rowHtml(block.head, 'th')}${block.rows.map((row) => rowHtml(row, 'td')).join('')}</table>`;
  }
}

const rowHtml = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
