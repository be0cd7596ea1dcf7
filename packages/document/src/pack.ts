import { showDay, type Day } from '@forbear/money';
import type { Lang } from '@forbear/problem';
import { papersFor } from './catalogue.ts';
import type { PaperInput } from './facts.ts';
import { escaped, paperBodyHtml } from './format/html.ts';
import { STYLE } from './format/style.ts';
import { CHANNELS, kit, writePaper } from './kit.ts';
import { coursePaper } from './letter/course.ts';
import { sayIn, type Paper } from './paper.ts';

/** What a case pack holds: the files as they are, and the papers made from them. */
export type Pack = {
  readonly name: string;
  readonly asOf: Day;
  readonly lang: Lang;
  /** The case file and the file of events, as their JSON text. */
  readonly caseFile: string;
  readonly events?: string;
  readonly papers: readonly { readonly creditor: string; readonly paper: Paper }[];
};

/**
 * What somebody who helps is handed of one debt: the course of the talk, the request by every channel, and the papers that
 * fit where it stands. What cannot be written as it stands is left out.
 */
export const packPapers = (input: PaperInput): readonly Paper[] =>
  [
    coursePaper(input),
    ...CHANNELS.map((channel) => kit(input, channel)),
    ...papersFor(input.state?.stage ?? 'prepared').map((id) => writePaper(input, id)),
  ].flatMap((made) => (made.ok ? [made.value] : []));

/**
 * 个案包: one HTML page that needs nothing else. An index, every paper, and at its end the case file and
 * the events as JSON (`#case`, `#events`), unchanged, for another program to read.
 */
export function casePack(pack: Pack): string {
  const { lang, papers, name } = pack;
  const say = sayIn(lang);
  const title = say(`${name}的个案包`, `Case pack of ${name}`);
  const index = papers.map(
    ({ creditor, paper }, k) =>
      `<li><a href="#p${k + 1}">${escaped(creditor)} · ${escaped(paper.title)}</a> <small>${escaped(paper.id)}</small></li>`,
  );
  const data = [
    dataHtml('case', pack.caseFile),
    ...(pack.events === undefined ? [] : [dataHtml('events', pack.events)]),
  ];
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="forbear-case-pack 1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${STYLE}
section { margin-top: 2rem; break-before: page; }
small { color: #52606d; }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(showDay(pack.asOf, lang))}${escaped(say('。里面有收支和欠款，只给你信得过的人。这不是法律意见。', '. It holds income and debts; give it only to those you trust. This is no legal advice.'))}</p>
<ol>
${index.join('\n')}
</ol>
<p>${escaped(say('文件末尾附个案文件和协商记录的原文（JSON），可以再导入。', 'The case file and the record of the negotiation stand at the end as JSON and can be read again.'))}</p>
${papers.map(({ paper }, k) => `<section id="p${k + 1}">\n${paperBodyHtml(paper)}\n</section>`).join('\n')}
${data.join('\n')}
</body>
</html>
`;
}

/** JSON in a page: no text in it can end its element. The JSON itself stays the same. */
const dataHtml = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`;
