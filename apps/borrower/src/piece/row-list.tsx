import type { Transaction } from '@forbear/bill';
import { formatDay, groupYuan } from '@forbear/money';

/** Rows that are drawn; a figure of a year can hold thousands. */
const SHOWN = 60;

/** The rows behind a figure, the newest first, shut until they are wanted. */
export function RowList({ rows }: { readonly rows: readonly Transaction[] }) {
  const newest = [...rows].sort((a, b) => b.on - a.on).slice(0, SHOWN);
  return (
    <details class="rows">
      <summary>看这 {rows.length} 行</summary>
      <ul>
        {newest.map((row) => (
          <li key={`${row.file} ${row.row}`}>
            <span>
              {formatDay(row.on)} {row.counterparty} {row.text}
            </span>{' '}
            <span class="sum">
              {row.kind === 'refund' ? '退 ' : ''}
              {groupYuan(row.amount)}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p>还有 {rows.length - SHOWN} 行，都算在内。</p>}
    </details>
  );
}
