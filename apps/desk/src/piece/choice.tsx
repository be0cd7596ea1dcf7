import { Select } from 'antd';
import { useId } from 'react';

type Props = {
  readonly label: string;
  readonly value: string | undefined;
  readonly set: (value: string) => void;
  /** What may be chosen, each with its words. */
  readonly options: readonly (readonly [string, string])[];
};

/** One of several, under its label; nothing is chosen where the value is none of them. */
export function Choice({ label, value, set, options }: Props) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className="whole"
        value={options.some(([key]) => key === value) ? value : null}
        options={options.map(([key, words]) => ({ value: key, label: words }))}
        onChange={(next: string | null | undefined) => set(next ?? '')}
      />
    </p>
  );
}
