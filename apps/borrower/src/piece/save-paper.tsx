import type { Written } from '../planning/asks.ts';
import { useSay } from '../text/say.ts';
import { Copy, Share } from './copy.tsx';
import { saveFile } from './save-file.ts';

/** The ways to take a paper along: copied, sent, printed or as PDF, or as a file of the device. */
export function SavePaper({ written }: { readonly written: Written }) {
  const say = useSay();
  const { paper, text, html } = written;
  return (
    <div class="tools">
      <Copy text={text} label={say('复制全文', 'Copy all')} />
      <Share text={text} title={paper.title} />
      <button class="plain" type="button" onClick={() => window.print()}>
        {say('打印，或存成 PDF', 'Print or save as PDF')}
      </button>
      <button class="plain" type="button" onClick={() => saveFile('note.html', 'text/html', html)}>
        {say('存成网页文件', 'Save as a page')}
      </button>
    </div>
  );
}
