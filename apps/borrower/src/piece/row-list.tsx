import type { Transaction } from '@forbear/bill';
import { groupYuan, showDay } from '@forbear/money';
import { enCount } from '@forbear/problem';
import { useSay } from '../text/say.ts';

/** Rows that are drawn; a figure of a year can hold thousands. */
const SHOWN = 60;

/** The rows behind a figure, the newest first, shut until they are wanted. */
export function RowList({ rows }: { readonly rows: readonly Transaction[] }) {
  const say = useSay();
  const newest = [...rows].sort((a, b) => b.on - a.on).slice(0, SHOWN);
  return (
    <details class="source">
      <summary>{say(`看这 ${rows.length} 行`, `See ${enCount(rows.length, 'row')}`)}</summary>
      <ul class="folded">
        {newest.map((row) => (
          <li key={`${row.file} ${row.row}`}>
            {showDay(row.on, say.lang)} {row.counterparty} {row.text}{' '}
            <strong>
              {row.kind === 'refund' ? say('退 ', 'refund ') : ''}
              {groupYuan(row.amount)}
            </strong>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <p>
          {say(
            `还有 ${rows.length - SHOWN} 行，都算在内。`,
            `${rows.length - SHOWN} more are counted.`,
          )}
        </p>
      )}
    </details>
  );
}
