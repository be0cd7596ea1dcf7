import type { Block, Notice, Paper } from '@forbear/document';
import { useSay } from '../text/say.ts';
import { Copy, Share } from './copy.tsx';

/** A paper on the screen; each message of a chat is copied on its own. `plain` leaves the title to the page. */
export function PaperView({ paper, plain = false }: { paper: Paper; plain?: boolean }) {
  const isChat = paper.blocks.some(({ kind }) => kind === 'message');
  return (
    <article class={isChat ? 'chat' : 'paper'} lang={paper.lang === 'zh' ? 'zh-CN' : 'en'}>
      {!plain && <h2>{paper.title}</h2>}
      {paper.blocks.map((block, k) => (
        <BlockView block={block} isTop={plain} key={k} />
      ))}
    </article>
  );
}

/** What is read before the paper is used; it is not printed. */
export const NoticeView = ({ notice }: { notice: Notice }) => (
  <aside class="notice" aria-label={notice.title}>
    <strong>{notice.title}</strong>
    {notice.lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </aside>
);

/** `isTop`: the page's own heading stands right above, so headings are the next below it. */
function BlockView({ block, isTop }: { block: Block; isTop: boolean }) {
  const say = useSay();
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'heading':
      return isTop ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'message':
      return (
        <div class="message">
          <p>{block.text}</p>
          <div class="tools">
            <span>{say(`第 ${block.no} 段`, `Part ${block.no}`)}</span>
            <Share text={block.text} title={say(`第 ${block.no} 段`, `Part ${block.no}`)} />
            <Copy text={block.text} label={say(`复制第 ${block.no} 段`, `Copy part ${block.no}`)} />
          </div>
        </div>
      );
    case 'fields':
      return (
        <dl class="paper-fields">
          {block.items
            .filter(({ text }) => !/^[＿_]+$/.test(text))
            .map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
        </dl>
      );
    case 'signature':
      return (
        <p class="signature">
          {block.items.map((item) => (
            <span key={item}>{item}</span>
          ))}
        </p>
      );
    case 'table':
      return <TableView {...block} />;
  }
}

function TableView({ head, rows, figures }: Extract<Block, { kind: 'table' }>) {
  const of = (k: number) => (figures.includes(k) ? 'sum' : '');
  // A first column of numbers tells nothing without its name once the table has become lines.
  const named = figures.includes(0) ? { 'data-name': head[0] ?? '' } : {};
  return (
    <table class={head.length > 3 ? 'months' : 'compare'}>
      <thead>
        <tr>
          {head.map((text, k) => (
            <th class={of(k)} scope="col" key={k}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => (
          <tr key={r}>
            {row.map((text, k) =>
              k === 0 ? (
                <th scope="row" key={k} {...named}>
                  {text}
                </th>
              ) : (
                <td class={of(k)} key={k} data-name={head[k] ?? ''}>
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
