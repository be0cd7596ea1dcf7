import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { Page } from '../piece/page.tsx';
import { handOn, sharedFiles } from '../store/shared.ts';
import { useSay } from '../text/say.ts';

/** Files that another app has sent: what they are is asked, since a PDF can be either. */
export function Shared() {
  const say = useSay();
  const [, go] = useLocation();
  const [files, setFiles] = useState<readonly File[]>();
  useEffect(() => void sharedFiles().then(setFiles, () => setFiles([])), []);
  const read = (page: string) => {
    handOn(files ?? []);
    go(page);
  };
  if (files === undefined) return <Page title={say('正在打开', 'Opening')} back="/" />;
  if (files.length === 0)
    return (
      <Page
        title={say('没有收到文件', 'No file has come')}
        why={say(
          '回去重新选一次，或在账单页里选文件。',
          'Share it again, or choose the file on the page of bills.',
        )}
        back="/"
        primary={{ text: say('去选账单', 'Choose bills'), href: '/bills' }}
      />
    );
  return (
    <Page
      title={say(`收到 ${files.length} 个文件，是什么？`, `${files.length} files: what are they?`)}
      why={say('只在这部手机上读。', 'They are read on this device only.')}
      back="/"
      primary={{ text: say('是账单、流水', 'Bills or statements'), onClick: () => read('/bills') }}
      {...(files.length === 1 && /\.pdf$/i.test(files[0]?.name ?? '')
        ? { second: { text: say('是征信报告', 'A credit report'), onClick: () => read('/report') } }
        : {})}
    >
      <ul>
        {files.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Page>
  );
}
