import { useRef, useState } from 'preact/hooks';
import { useSay } from '../text/say.ts';

type Props = { readonly text: string; readonly label?: string; readonly onDone?: () => void };

/** Puts a text on the clipboard and says so; where the browser refuses, the text is marked to be copied by hand. */
export function Copy({ text, label, onDone }: Props) {
  const say = useSay();
  const [state, setState] = useState<'fresh' | 'done' | 'refused'>('fresh');
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
    } catch {
      setState('refused');
      requestAnimationFrame(() => area.current?.select());
    }
    onDone?.();
  };
  return (
    <>
      <button class="copy" type="button" onClick={() => void copy()}>
        {state === 'done' ? say('已复制', 'Copied') : (label ?? say('复制', 'Copy'))}
      </button>
      {state === 'refused' && (
        <label class="by-hand">
          {say(
            '浏览器不让自动复制，长按下面的字来复制：',
            'The browser does not allow copying; copy it from here:',
          )}
          <textarea readOnly rows={4} ref={area} value={text} />
        </label>
      )}
    </>
  );
}

/** The share sheet of the device, where there is one; nothing is sent until the person chooses where. */
export function Share({ text, title }: { readonly text: string; readonly title: string }) {
  const say = useSay();
  if (typeof navigator.share !== 'function') return null;
  const share = () => void navigator.share({ title, text }).catch(() => undefined);
  return (
    <button class="plain" type="button" onClick={share}>
      {say('用别的 App 发', 'Send with another app')}
    </button>
  );
}
