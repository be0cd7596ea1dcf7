import { Select } from 'antd';
import { useId } from 'react';
import { go, usePlace } from '../shell/route.tsx';
import { useSay } from '../text/say.tsx';

/** What a filter is set to, and its setting; it stands in the address, to be shared and gone back to. */
function useFilter(param: string): readonly [string, (value: string) => void] {
  const { path, query } = usePlace();
  const set = (value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(param);
    else next.set(param, value);
    const text = next.toString();
    go(text === '' ? path : `${path}?${text}`, 'replace');
  };
  return [query.get(param) ?? '', set];
}

/** One of many, where chips would be too many. */
export function Pick({
  label,
  param,
  options,
}: {
  readonly label: string;
  readonly param: string;
  readonly options: { readonly value: string; readonly label: string }[];
}) {
  const id = useId();
  const [now, set] = useFilter(param);
  return (
    <>
      <label className="hide" htmlFor={id}>
        {label}
      </label>
      <Select id={id} value={now} options={options} popupMatchSelectWidth={false} onChange={set} />
    </>
  );
}

/** Whose rows: a list of cases or of what is to be done. */
export function Whose({ isWhole = true }: { readonly isWhole?: boolean }) {
  const say = useSay();
  return (
    <Filter
      label={say('谁的', 'whose')}
      param="owner"
      choices={[
        { value: '', name: say('全部', 'all') },
        { value: 'me', name: say('我的', 'mine') },
        ...(isWhole ? [{ value: 'none', name: say('没人接', 'no owner') }] : []),
      ]}
    />
  );
}

/** What counts, or what was ended. */
export function Ended() {
  const say = useSay();
  return (
    <Filter
      label={say('状态', 'state')}
      param="state"
      choices={[
        { value: '', name: say('全部', 'all') },
        { value: 'live', name: say('在用', 'in use') },
        { value: 'ended', name: say('停了的', 'ended') },
      ]}
    />
  );
}

export type Choice = { readonly value: string; readonly name: string; readonly count?: number };

/** One filter of a list, as chips. */
export function Filter({
  label,
  param,
  choices,
}: {
  readonly label: string;
  readonly param: string;
  readonly choices: readonly Choice[];
}) {
  const [now, set] = useFilter(param);
  return (
    <div className="chips" role="group" aria-label={label}>
      {choices.map(({ value, name, count }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === now}
          data-filter
          onClick={() => set(value)}
        >
          {name}
          {count === undefined ? '' : ` ${count}`}
        </button>
      ))}
    </div>
  );
}
