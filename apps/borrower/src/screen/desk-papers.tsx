import type { Problem } from '@forbear/problem';
import { sha256 } from '@forbear/negotiation';
import { DISCLOSED } from '@forbear/wire/desk';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { tell, type Seen } from '../desk/news.ts';
import type { KeptPairing } from '../desk/pairing.ts';
import { readyFile, type ReadyFile } from '../desk/send-file.ts';
import { useDeskCase, type DeskCase } from '../desk/use-case.ts';
import { lookAt } from '../desk/watch.ts';
import { keepCommand, keepWish } from '../desk/wish.ts';
import { Page } from '../piece/page.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { useSay } from '../text/say.ts';

type Props = { readonly kept: KeptPairing; readonly debt: string };

/** Which papers they ask for, where they do; every one may be refused or be another. */
export function Papers({ debt, seen }: { readonly debt: string; readonly seen: Seen }) {
  const say = useSay();
  if (seen.view.state !== 'papers') return null;
  return (
    <section>
      <h2>{say('他们想看', 'They would like to see')}</h2>
      <ul>
        {askedIn(seen).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>
        {say(
          '有哪样给哪样，别的能说明的也行。不给不用说原因，不会因为这个记你什么。',
          'Give what you have; others that show the same will do. Not giving needs no reason and is held against nobody.',
        )}
      </p>
      <p class="ways">
        <Link href={`/desk/${debt}/papers`}>{say('给他们看材料', 'Show them papers')}</Link>
        <Link href={`/desk/${debt}/chat`}>{say('问一句、说一声', 'Ask, or say so')}</Link>
      </p>
    </section>
  );
}

const askedIn = ({ events }: Seen): readonly string[] => {
  const last = events.findLast(({ kind }) => kind === 'ask-papers');
  return ((last?.data ?? {}) as { readonly papers?: readonly string[] }).papers ?? [];
};

/**
 * Keeps picked papers and sends them: first the grant that shows what it reveals, last that they are all there. What the desk does
 * not hear now is sent by itself later.
 */
function useSending({ kept, debt }: Props, found: DeskCase, words: string) {
  const [, go] = useLocation();
  const keeping = useKeeping();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [failed, setFailed] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const { key, pairing } = kept;
  const at = `/v1/cases/${pairing.cases[debt]?.id ?? ''}`;
  const view = found.seen?.view;
  const keep = async (): Promise<Problem | undefined> => {
    const ready: ReadyFile[] = [];
    for (const file of files) {
      const made = await readyFile(file);
      if (!made.ok) return made.problem;
      ready.push(made.value);
    }
    const shown = { digest: sha256(words), at: Date.now() };
    const grant = { item: 'papers', value: { count: files.length }, shown };
    const wishes = [
      ...(view?.disclosed['papers'] === undefined ? [{ path: `${at}/grants`, body: grant }] : []),
      ...ready.map((file) => ({ path: `${at}/files?kind=paper`, body: undefined, file })),
    ];
    for (const wish of wishes) {
      const stuck = await keepWish(keeping, { to: key, debt, ...wish });
      if (stuck !== undefined) return stuck;
    }
    return view?.state === 'papers'
      ? keepCommand(keeping, { key, debt, pairing }, 'receive-paper', {})
      : undefined;
  };
  const send = async () => {
    setBusy(true);
    tell(debt, { refused: undefined });
    const stuck = await keep();
    setFailed(stuck);
    if (stuck === undefined) await lookAt(key);
    setBusy(false);
    if (stuck === undefined) go(`/desk/${debt}`);
  };
  const pick = (picked: FileList | null) => setFiles([...(picked ?? [])]);
  return { files, failed, isBusy, send, pick };
}

/** Picking papers and sending them: what they are, how they are cleaned, and what happens to them later. */
export function DeskPapers({ kept, debt }: Props) {
  const say = useSay();
  const found = useDeskCase(kept, debt);
  const words = DISCLOSED.papers.words[say.lang];
  const { files, failed, isBusy, send, pick } = useSending({ kept, debt }, found, words);
  return (
    <Page
      title={say('给他们看材料', 'Show them papers')}
      why={words}
      back={`/desk/${debt}`}
      problem={failed ?? found.problem}
      onSubmit={() => void send()}
      primary={{
        text:
          files.length === 0
            ? say('先选要给的', 'Pick what to show')
            : say(`把这 ${files.length} 份发给他们`, `Send them these ${files.length}`),
        busy: isBusy || files.length === 0 || found.seen === undefined,
      }}
    >
      <div class="field">
        <label for="files">{say('选照片或 PDF', 'Pick pictures or PDF files')}</label>
        <input
          id="files"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={({ currentTarget }) => pick(currentTarget.files)}
        />
      </div>
      <ul class="answers">
        {files.map((file, k) => (
          <li key={`${file.name}${k}`}>
            <span>{file.name}</span>
          </li>
        ))}
      </ul>
      <p class="hint">
        {say(
          '没有网也可以发：先存在这部手机里，联上以后自己发出去，每份只算一次。照片在这部手机上重画一遍再发，不带拍摄地点和手机信息；PDF 原样发出。别人的名字、号码先遮住再拍。',
          'It works offline: papers are kept on this device and go out once the desk can be reached, each counted once. Pictures are drawn anew on this device before they go, without place or device; PDF files go as they are. Cover names and numbers of others first.',
        )}
      </p>
    </Page>
  );
}
