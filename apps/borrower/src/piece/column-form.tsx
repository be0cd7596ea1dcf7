import type { ColumnMap, Mapped, TableSketch } from '@forbear/bill';
import { useState } from 'preact/hooks';
import { Choice } from './field.tsx';

const ASKED: readonly (readonly [Mapped, string])[] = [
  ['date', '日期在哪一列？'],
  ['in', '收入在哪一列？（收支分两列时填）'],
  ['out', '支出在哪一列？（收支分两列时填）'],
  ['amount', '金额在哪一列？（收支在同一列时填）'],
  ['text', '说明在哪一列？'],
];

/** Names the columns of an unknown bank's table, once; the answer is remembered on the device. */
export function ColumnForm({
  sketch,
  onMap,
}: {
  readonly sketch: TableSketch;
  readonly onMap: (map: ColumnMap) => void;
}) {
  const [columns, setColumns] = useState(sketch.suggested.columns);
  const [account, setAccount] = useState<ColumnMap['account']>('debit');
  const names = sketch.columns.filter((name) => name !== '');
  const isWhole =
    columns.date !== undefined &&
    (columns.amount !== undefined || (columns.in !== undefined && columns.out !== undefined));
  const choose = (mapped: Mapped, name: string) => {
    const { [mapped]: _gone, ...rest } = columns;
    setColumns(name === '' ? rest : { ...rest, [mapped]: name });
  };
  return (
    <fieldset class="columns">
      <legend>还不认识这家银行的表格，指一下列就能读，以后都记得</legend>
      {ASKED.map(([mapped, label]) => (
        <div class="field" key={mapped}>
          <label for={`column-${mapped}`}>{label}</label>
          <select
            id={`column-${mapped}`}
            value={columns[mapped] ?? ''}
            onChange={(event) => choose(mapped, event.currentTarget.value)}
          >
            <option value="">没有</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Choice
        name="account"
        legend="这是哪种账户？"
        value={account}
        options={[
          ['debit', '储蓄卡'],
          ['card', '信用卡'],
        ]}
        onChoose={setAccount}
      />
      <button
        class="second"
        type="button"
        disabled={!isWhole}
        onClick={() => onMap({ name: names.slice(0, 3).join(' '), account, columns })}
      >
        按这些列读取
      </button>
    </fieldset>
  );
}
