import type { Block, Notice, Paper } from '../paper.ts';
import { STYLE } from './style.ts';

/** The paper as one HTML page that needs nothing else; it prints on A4. What must be read first is not printed. */
export function paperHtml(paper: Paper): string {
  const lang = paper.lang === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(paper.title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
${paperBodyHtml(paper)}
</body>
</html>
`;
}

/** The paper without the page around it. */
export const paperBodyHtml = (paper: Paper): string =>
  [
    ...paper.first.map(noticeHtml),
    '<main>',
    `<h1>${escaped(paper.title)}</h1>`,
    ...paper.blocks.map(blockHtml),
    '</main>',
  ].join('\n');

const noticeHtml = ({ title, lines }: Notice): string =>
  `<aside><strong>${escaped(title)}</strong>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</aside>`;

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
    case 'fields':
      return `<dl>${block.items.map(({ label, text }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(text)}</dd></div>`).join('')}</dl>`;
    case 'signature':
      return `<p class="signature">${block.items.map((item) => `<span>${escaped(item)}</span>`).join('')}</p>`;
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml({ head, rows, figures }: Extract<Block, { kind: 'table' }>): string {
  const cell = (tag: 'th' | 'td', text: string, k: number) =>
    `<${tag}${figures.includes(k) ? ' class="figure"' : ''}>${escaped(text)}</${tag}>`;
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((text, k) => cell(tag, text, k)).join('')}</tr>`;
  return `<table><thead>${row('th', head)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text in a page. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
