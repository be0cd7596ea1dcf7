import { useState } from 'preact/hooks';
import { useSay } from '../text/say.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** Whether it is one that is being thought up now. */
  readonly isNew?: boolean;
};

/** A passphrase: never kept as it is typed, hidden until it is asked to be shown. */
export function SecretField({ id, label, hint, value, onInput, isNew = false }: Props) {
  const say = useSay();
  const [isShown, setShown] = useState(false);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="input">
        <input
          id={id}
          type={(isShown ? 'text' : 'password') as 'password'}
          autocomplete={isNew ? 'new-password' : 'current-password'}
          autocapitalize="off"
          spellcheck={false}
          value={value}
          {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <button
          class="plain"
          type="button"
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? say('遮住', 'Hide') : say('显示', 'Show')}
        </button>
      </div>
    </div>
  );
}

/** Shorter ones are found by trying. */
export const LEAST_SIGNS = 8;

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A passphrase of chance, 130 bit, in groups to be copied by hand. */
export function freshSecret(): string {
  const signs = [...crypto.getRandomValues(new Uint8Array(26))].map((byte) => SIGNS[byte % 32]);
  return grouped(signs.join(''));
}

const grouped = (signs: string): string => signs.replace(/(.{5})(?=.)/g, '$1-');

/** A passphrase of chance as it was made, however it was copied: small letters, blanks, O for 0; none where it is no such one. */
export function asMade(copied: string): string | undefined {
  const plain = copied
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return new RegExp(`^[${SIGNS}]{26}$`).test(plain) ? grouped(plain) : undefined;
}
