import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useSay } from '../text/say.ts';
import type { AskProps } from './field.tsx';

/**
 * A field for a person's own words. Words of someone who is not well bring the help page at once; what
 * was typed is kept, and nothing is sent.
 */
export function OwnWords({ form, q, label, hint }: AskProps) {
  const say = useSay();
  const [, go] = useLocation();
  const [isUnwell, setJudge] = useState<(text: string) => boolean>();
  useEffect(() => {
    void import('../text/unwell.ts').then((found) => setJudge(() => found.isUnwell));
  }, []);
  const type = (text: string) => {
    form.type(q, text);
    if (isUnwell?.(text) === true) go(`/help?back=${encodeURIComponent(location.pathname)}`);
  };
  return (
    <div class="field">
      <label for={q}>{label}</label>
      {hint && <p class="hint">{hint}</p>}
      <textarea
        id={q}
        rows={3}
        maxLength={1000}
        value={form.text(q)}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p class="hint">{say('只存在这部手机里。', 'Kept on this device only.')}</p>
    </div>
  );
}
