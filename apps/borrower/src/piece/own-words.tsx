import { useSay } from '../text/say.ts';
import { useCare } from './care.ts';
import type { AskProps } from './field.tsx';
import { QuietLine } from './quiet-line.tsx';

/** A field for a person's own words. */
export function OwnWords({ form, q, label, hint }: AskProps) {
  const say = useSay();
  const hear = useCare();
  const type = (text: string) => {
    hear(text, form.text(q));
    form.type(q, text);
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
      <QuietLine />
    </div>
  );
}
