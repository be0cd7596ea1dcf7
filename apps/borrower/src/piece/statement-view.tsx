import type { Affordable, FundPath, Part, Statement, StatementLine } from '@forbear/budget';
import { formatMonth, groupYuan, showYuan } from '@forbear/money';
import { GROUP_NAMES } from '../group-names.ts';
import { RowList } from './row-list.tsx';

const PARTS: readonly (readonly [Part, string])[] = [
  ['income', '每月收入'],
  ['fixed', '固定开支'],
  ['flexible', '弹性开支'],
  ['irregular', '一年几次的开支（每月摊）'],
  ['savings', '存款'],
];

const BASIS: Readonly<Record<StatementLine['basis'], string>> = {
  stated: '本人填写',
  evidenced: '账单得出',
  both: '本人填写，有账单对照',
};

export type Shown = {
  readonly statement: Statement;
  readonly affordable: Affordable;
  readonly fund: FundPath;
};

/** 收支申报: every figure with its basis and its rows, the affordable sum, and the emergency fund. */
export function StatementView({ statement, affordable, fund }: Shown) {
  const { lines, sums } = statement;
  return (
    <section class="picture" aria-label="收支申报">
      <h2>收支申报</h2>
      <p class="hint">填了的按你填的算，没填的按账单算。这些明细只在这台设备上。</p>
      {PARTS.map(([part, name]) => (
        <div key={part} class="figure">
          <p>
            <strong>{name}</strong> <strong class="sum">{groupYuan(sums[part])} 元</strong>
          </p>
          {lines
            .filter((line) => line.part === part)
            .map((line) => (
              <Line key={`${line.group ?? ''}${line.what}`} line={line} />
            ))}
        </div>
      ))}
      <p>{affordable.text.zh}</p>
      <p class="hint">{fundText(fund)}</p>
    </section>
  );
}

function Line({ line }: { readonly line: StatementLine }) {
  const { group, what, amount, basis, evidenced, rows, part } = line;
  const name = group === undefined ? what : GROUP_NAMES[group];
  const beside =
    basis === 'both' && evidenced !== undefined ? `；账单显示 ${groupYuan(evidenced)} 元` : '';
  return (
    <>
      {part !== 'savings' && (
        <p class="line">
          <span>{name}</span> <span class="sum">{groupYuan(amount)} 元</span>
        </p>
      )}
      <p class="hint">
        {part === 'savings' && amount === 0 ? '没有填写，按 0 算' : BASIS[basis]}
        {beside}
      </p>
      {rows.length > 0 && <RowList rows={rows} />}
    </>
  );
}

/** The way to a month of essential spending in hand. */
function fundText({ goal, isHeld, reached, months }: FundPath): string {
  const sum = showYuan(goal, 'zh');
  if (isHeld) return `应急钱：手里的存款已经够一个月的必要开支（${sum}），不用再留。`;
  const first = months[0]?.keptBack ?? 0;
  if (first === 0 && reached === undefined)
    return `应急钱：目标是一个月的必要开支（${sum}）。现在没有余钱，先不留，有了再留。`;
  if (reached === undefined)
    return `应急钱：目标是一个月的必要开支（${sum}），五年内还留不满，每月先留一点。`;
  return `应急钱：目标是一个月的必要开支（${sum}）。照这样每月留一点，${formatMonth(reached)} 留满。`;
}
