import { go, usePlace } from '../shell/route.tsx';

export type Choice = { readonly value: string; readonly name: string; readonly count?: number };

/** One filter of a list, kept in the address so that it can be shared and gone back to. */
export function Filter({
  label,
  param,
  choices,
}: {
  readonly label: string;
  readonly param: string;
  readonly choices: readonly Choice[];
}) {
  const { path, query } = usePlace();
  const now = query.get(param) ?? '';
  const set = (value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(param);
    else next.set(param, value);
    const text = next.toString();
    go(text === '' ? path : `${path}?${text}`, 'replace');
  };
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
