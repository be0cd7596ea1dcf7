import { Input } from 'antd';
import type { InputProps } from 'antd';
import { useId } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly hint?: string;
  readonly secret?: boolean;
} & Pick<
  InputProps,
  'autoComplete' | 'autoFocus' | 'inputMode' | 'maxLength' | 'type' | 'disabled'
>;

/** One line to fill in, its name above it. */
export function Field({ label, value, set, hint, secret = false, ...more }: Props) {
  const id = useId();
  const Box = secret ? Input.Password : Input;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <Box
        {...more}
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}h`}
        onChange={({ target }) => set(target.value)}
      />
      {hint === undefined ? null : (
        <small id={`${id}h`} className="soft">
          {hint}
        </small>
      )}
    </p>
  );
}

/** Several lines to fill in. */
export function LongField({
  label,
  value,
  set,
  hint,
  rows = 3,
  maxLength = 4_000,
}: Omit<Props, 'secret'> & { readonly rows?: number }) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={rows}
        maxLength={maxLength}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}h`}
        onChange={({ target }) => set(target.value)}
      />
      {hint === undefined ? null : (
        <small id={`${id}h`} className="soft">
          {hint}
        </small>
      )}
    </p>
  );
}
