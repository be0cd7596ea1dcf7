import type { ColumnMap, Mapped, TableSketch } from '@forbear/bill';
import { useState } from 'preact/hooks';
import { useSay } from '../text/say.ts';

const ASKED: readonly (readonly [Mapped, string, string])[] = [
  ['date', '日期在哪一列？', 'Which column is the date?'],
  ['in', '收入在哪一列？（收支分两列时填）', 'Which is money in? (where there are two columns)'],
  ['out', '支出在哪一列？（收支分两列时填）', 'Which is money out? (where there are two columns)'],
  [
    'amount',
    '金额在哪一列？（收支在同一列时填）',
    'Which is the amount? (where there is one column)',
  ],
  ['text', '说明在哪一列？', 'Which is the description?'],
];

type Props = { readonly sketch: TableSketch; readonly onMap: (map: ColumnMap) => void };

/** Names the columns of an unknown bank's table, once; the answer is remembered on the device. */
export function ColumnForm({ sketch, onMap }: Props) {
  const say = useSay();
  const [columns, setColumns] = useState(sketch.suggested.columns);
  const [account, setAccount] = useState<ColumnMap['account']>(sketch.suggested.account);
  const names = sketch.columns.filter((name) => name !== '');
  const isWhole =
    columns.date !== undefined &&
    (columns.amount !== undefined || (columns.in !== undefined && columns.out !== undefined));
  const choose = (mapped: Mapped, name: string) => {
    const { [mapped]: _gone, ...rest } = columns;
    setColumns(name === '' ? rest : { ...rest, [mapped]: name });
  };
  return (
    <fieldset class="choice">
      <legend>
        {say(
          '还不认识这家银行的表格，指一下列就能读，以后都记得',
          'This table is not known yet: name its columns once',
        )}
      </legend>
      {ASKED.map(([mapped, zh, en]) => (
        <div class="field" key={mapped}>
          <label for={`column-${mapped}`}>{say(zh, en)}</label>
          <select
            id={`column-${mapped}`}
            value={columns[mapped] ?? ''}
            onChange={(event) => choose(mapped, event.currentTarget.value)}
          >
            <option value="">{say('没有', 'none')}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div class="field">
        <label for="column-account">{say('这是哪种账户？', 'What kind of account is it?')}</label>
        <select
          id="column-account"
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value as ColumnMap['account'])}
        >
          <option value="debit">{say('储蓄卡', 'Debit card')}</option>
          <option value="card">{say('信用卡', 'Credit card')}</option>
        </select>
      </div>
      <button
        class="plain"
        type="button"
        disabled={!isWhole}
        onClick={() => onMap({ name: names.slice(0, 3).join(' '), account, columns })}
      >
        {say('按这些列读取', 'Read by these columns')}
      </button>
    </fieldset>
  );
}
