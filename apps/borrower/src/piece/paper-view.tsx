import type { Block, Notice, Paper } from '@forbear/document';
import { useState } from 'preact/hooks';

/** A paper on the screen; messages of a chat have a copy button each. `plain` leaves the title to the page. */
export function PaperView({ paper, plain = false }: { paper: Paper; plain?: boolean }) {
  return (
    <article class="paper">
      {!plain && <h2>{paper.title}</h2>}
      {paper.blocks.map((block, k) => (
        <BlockView block={block} key={k} />
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

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'heading':
      return <h3>{block.text}</h3>;
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
          <Copy text={block.text} label={`复制第 ${block.no} 条`} />
        </div>
      );
    case 'fields':
      return (
        <dl>
          {block.items.map(({ label, text }) => (
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
  return (
    <div class="wide" role="region" aria-label={head[0]} tabIndex={0}>
      <table>
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
              {row.map((text, k) => (
                <td class={of(k)} key={k}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Puts a text on the clipboard and says so. */
export function Copy({ text, label }: { text: string; label: string }) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
  };
  return (
    <button class="second" onClick={() => void copy()}>
      {done ? '已复制' : label}
    </button>
  );
}
