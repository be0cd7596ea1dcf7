import type { Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import type { FileForm, Written } from '../planning/asks.ts';
import { askEngine } from '../planning/engine.ts';
import { useSay } from '../text/say.ts';
import { wordsOf } from '../text/problem-text.ts';
import { Copy, Share } from './copy.tsx';
import { saveFile } from './save-file.ts';

/** The ways to take a paper along: copied, sent, printed, or as a file of the device. */
export function SavePaper({ written }: { readonly written: Written }) {
  const say = useSay();
  const { paper, text } = written;
  return (
    <>
      <div class="tools">
        <Copy text={text} label={say('复制全文', 'Copy all')} />
        <Share text={text} title={paper.title} />
        <button class="plain" type="button" onClick={() => window.print()}>
          {say('打印', 'Print')}
        </button>
      </div>
      <AsFile written={written} />
    </>
  );
}

const TYPES: Readonly<Record<FileForm, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The names of the files tell nothing of what is in them. */
function AsFile({ written: { paper, html } }: { readonly written: Written }) {
  const say = useSay();
  const [working, setWorking] = useState<FileForm>();
  const [problem, setProblem] = useState<Problem>();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const save = async (as: FileForm) => {
    setWorking(as);
    const told = await askEngine('file', { paper, as }).answer;
    const made = told.ok ? told.value : told;
    setWorking(undefined);
    setProblem(made.ok ? undefined : made.problem);
    if (!made.ok) return;
    setMissing(made.value.missing);
    saveFile(`note.${as}`, TYPES[as], made.value.bytes);
  };
  const label = (as: FileForm, name: string) =>
    working === as ? say('正在做', 'Making it') : name;
  return (
    <details>
      <summary>{say('存成文件', 'Save as a file')}</summary>
      <div class="tools">
        <button class="plain" type="button" disabled={!!working} onClick={() => void save('pdf')}>
          {label('pdf', 'PDF')}
        </button>
        <button class="plain" type="button" disabled={!!working} onClick={() => void save('docx')}>
          {label('docx', 'Word')}
        </button>
        <button
          class="plain"
          type="button"
          onClick={() => saveFile('note.html', 'text/html;charset=utf-8', html)}
        >
          {say('网页', 'Web page')}
        </button>
      </div>
      <p class="hint" role="status">
        {missing.length > 0
          ? say(
              `存好了。这几个字 PDF 里没有，用〓占着，请手写补上：${missing.join('、')}`,
              `Saved. The PDF has no picture of ${missing.join(', ')}: 〓 stands there, add them by hand.`,
            )
          : say(
              '文件都叫 note，不提欠款。PDF 第一次要下载约 10 MB 的字。',
              'Files are called note and tell nothing. The first PDF loads about 10 MB of letters.',
            )}
      </p>
      {problem && <p class="fault">{wordsOf(problem, say)}</p>}
    </details>
  );
}
