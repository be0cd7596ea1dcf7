import { useState } from 'preact/hooks';
import { useSay } from '../text/say.ts';

type Props = { readonly id: string; readonly onUnlock: (password: string) => void };

/** Asks for the password of a locked file; it is used at once and never kept. */
export function Password({ id, onUnlock }: Props) {
  const say = useSay();
  const [password, setPassword] = useState('');
  return (
    <div class="field">
      <label for={id}>{say('打开这个文件的密码', 'The password of this file')}</label>
      <div class="input">
        <input
          id={id}
          autocomplete="off"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
        <button
          class="plain"
          type="button"
          disabled={password === ''}
          onClick={() => onUnlock(password)}
        >
          {say('打开', 'Open')}
        </button>
      </div>
    </div>
  );
}
