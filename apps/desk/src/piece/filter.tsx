import { present, type Text } from '@forbear/problem';
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
      names={{
        me: { zh: '我的', en: 'mine' },
        ...(isWhole ? { none: { zh: '没人接', en: 'no owner' } } : {}),
      }}
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
      names={{
        live: { zh: '在用', en: 'in use' },
        ended: { zh: '停了的', en: 'ended' },
      }}
    />
  );
}

/** What awaits a second person, or was rejected by one. */
export function Changed({ all }: { readonly all?: string }) {
  const say = useSay();
  return (
    <Filter
      label={say('等谁', 'awaits')}
      param="change"
      {...present({ all })}
      names={{
        prepared: { zh: '等第二人', en: 'awaits a second person' },
        rejected: { zh: '没同意的', en: 'rejected' },
      }}
    />
  );
}

/** One filter of a list, as chips: what it may be set to by name, and before it, as `all`, that it is not set. */
export function Filter({
  label,
  param,
  all,
  names,
}: {
  readonly label: string;
  readonly param: string;
  readonly all?: string;
  readonly names: Readonly<Record<string, Text>>;
}) {
  const say = useSay();
  const [now, set] = useFilter(param);
  const choices = Object.entries(names).map(([value, text]) => [value, say.of(text)] as const);
  return (
    <div className="chips" role="group" aria-label={label}>
      {([['', all ?? say('全部', 'all')], ...choices] as const).map(([value, name]) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === now}
          data-filter
          onClick={() => set(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
