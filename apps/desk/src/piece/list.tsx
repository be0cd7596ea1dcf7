import { Button } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { usePlace } from '../shell/route.tsx';
import { useSay } from '../text/say.tsx';
import { Fault } from './fault.tsx';

export type Column<T> = {
  readonly name: string;
  readonly cell: (row: T) => ReactNode;
  /** Figures stand at the right. */
  readonly fig?: boolean;
};

/** What is known of a list: its rows so far, whether more can be read, what went wrong. */
export type Listed<T> = {
  readonly rows: readonly T[];
  readonly isPending: boolean;
  readonly error: unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
};

/** A list that is read whole, as it stands in a query. */
export const whole = <T,>(
  query: Pick<Listed<T>, 'isPending' | 'error' | 'refetch'>,
  rows: readonly T[] | undefined,
): Listed<T> => ({
  rows: rows ?? [],
  isPending: query.isPending,
  error: query.error,
  refetch: query.refetch,
  hasNextPage: false,
  isFetchingNextPage: false,
  fetchNextPage: () => undefined,
});

type Props<T> = {
  readonly label: string;
  readonly list: Listed<T>;
  readonly columns: readonly Column<T>[];
  readonly keyOf: (row: T) => string;
  /** What is said where there are no rows; of a list with filters `none` where none of them is set. */
  readonly empty: string;
  readonly none?: string;
  readonly chosen?: T | undefined;
  readonly choose?: ((row: T) => void) | undefined;
  readonly open?: ((row: T) => void) | undefined;
  /** Other keys, on the chosen row. */
  readonly keys?: Readonly<Record<string, (row: T) => void>>;
};

/** Whether somebody is typing, or a dialog is open: then keys are not for the list. */
const isBusy = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  document.querySelector('.ant-modal-wrap:not([style*="none"])') !== null ||
  (event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));

/** J and K move the chosen row, Enter opens it, further keys act on it. */
function useRowKeys<T>({ list, keyOf, chosen, choose, open, keys = {} }: Props<T>): void {
  useEffect(() => {
    if (choose === undefined) return undefined;
    const hear = (event: KeyboardEvent) => {
      if (isBusy(event)) return;
      const at =
        chosen === undefined ? -1 : list.rows.findIndex((row) => keyOf(row) === keyOf(chosen));
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step !== 0) {
        const next = list.rows[Math.max(0, at + step)];
        if (next !== undefined) choose(next);
        return;
      }
      if (chosen === undefined) return;
      const onLink = event.target instanceof Element && event.target.closest('a, button, summary');
      if (event.key === 'Enter' && !onLink) open?.(chosen);
      keys[event.key]?.(chosen);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  });
}

/** Rows as a table with hairlines; the first cell of a row opens it where it can be opened. */
export function List<T>(props: Props<T>) {
  const { label, list, columns, keyOf, empty, none = empty, chosen, choose, open } = props;
  const isFiltered = usePlace().query.size > 0;
  const say = useSay();
  useRowKeys(props);
  const key = chosen === undefined ? undefined : keyOf(chosen);
  if (list.isPending) return <p className="body soft">{say('正在读…', 'Reading …')}</p>;
  if (list.error !== null && list.error !== undefined)
    return (
      <div className="body">
        <Fault fault={list.error} again={() => void list.refetch()} />
      </div>
    );
  if (list.rows.length === 0) return <p className="body soft">{isFiltered ? empty : none}</p>;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={label}>
        <table className="lines">
          <caption className="hide">{label}</caption>
          <thead>
            <tr>
              {columns.map(({ name, fig }) => (
                <th key={name} scope="col" className={fig === true ? 'fig' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.rows.map((row) => (
              <Line
                key={keyOf(row)}
                {...{ row, columns, choose, open }}
                isChosen={key === keyOf(row)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {list.hasNextPage ? (
        <p className="body more">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('再读 50 行', '50 more rows')}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function Line<T>({
  row,
  columns,
  choose,
  open,
  isChosen,
}: Pick<Props<T>, 'columns' | 'choose' | 'open'> & {
  readonly row: T;
  readonly isChosen: boolean;
}) {
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <tr
      ref={line}
      className={isChosen ? 'on' : undefined}
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => choose?.(row)}
      onDoubleClick={() => open?.(row)}
    >
      {columns.map(({ name, cell, fig }) => (
        <td key={name} className={fig === true ? 'fig' : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}
