import type { Doubt } from '@forbear/bill';
import type { BillPicture, EvidencedFigure, ExpenseGroup } from '@forbear/budget';
import { formatDay, groupYuan } from '@forbear/money';
import { GROUP_NAMES } from '../group-names.ts';
import { RowList } from './row-list.tsx';

const MEASURES: Readonly<Record<EvidencedFigure['measure'], string>> = {
  mean: '各月平均',
  median: '各月相差大，取中位数',
  latest: '最近有变化，按变化后的水平',
  share: '按各月合计的中位数，这一项占的份额',
};

type Props = {
  readonly picture: BillPicture;
  readonly doubts: readonly Doubt[];
  readonly onUse: () => void;
};

/** What the bills show of a usual month; every figure opens its rows. */
export function BillPictureView({ picture, doubts, onUse }: Props) {
  const { months, areWhole, spending, irregular, earnings, repayments, borrowings, failures } =
    picture;
  const groups = Object.entries(spending) as [ExpenseGroup, EvidencedFigure][];
  return (
    <section class="picture" aria-label="账单里的一个月">
      <h2>账单里的一个月</h2>
      <p role="status">
        用了 {months.join('、')} 的账单{areWhole ? '' : '（没有一个整月，数字只能参考）'}
        。请逐项核对。
      </p>
      {failures.map((one) => (
        <p key={`${one.on} ${one.creditor}`} class="notice">
          {formatDay(one.on)}，{one.creditor} 扣款 {groupYuan(one.amount)} 元没有成功
          {one.isMadeGood ? '，一周内已补上' : ''}。
        </p>
      ))}
      {earnings
        .filter(({ isRegular }) => isRegular)
        .map((one) => (
          <Figure
            key={one.from}
            name={`固定收入：${one.from}`}
            amount={one.amount}
            note={MEASURES[one.measure]}
            rows={one.rows}
          />
        ))}
      {groups.map(([group, one]) => (
        <Figure
          key={group}
          name={GROUP_NAMES[group]}
          amount={one.amount}
          note={MEASURES[one.measure]}
          rows={one.rows}
        />
      ))}
      {irregular.map((one) => (
        <Figure
          key={`year ${one.group}`}
          name={`${GROUP_NAMES[one.group]}（一年几次）`}
          amount={one.amount ?? one.yearly}
          note={
            one.amount === undefined
              ? '账单不满一年，一年要花多少看不全，没有算进每月；请自己估一个数填上'
              : `一年 ${groupYuan(one.yearly)} 元，每月摊十二分之一`
          }
          rows={one.rows}
        />
      ))}
      <Credit repayments={repayments} borrowings={borrowings} />
      <Doubts doubts={doubts} />
      <button class="second" type="button" onClick={onUse}>
        用这些数字填下面
      </button>
    </section>
  );
}

/** Repaying and borrowing, which are no spending. */
function Credit({ repayments, borrowings }: Pick<BillPicture, 'repayments' | 'borrowings'>) {
  return (
    <>
      {[...repayments, ...borrowings].length > 0 && <h2>还款和借入（不算开支）</h2>}
      {repayments.map((one) => (
        <Figure
          key={`back ${one.creditor}`}
          name={`还给${one.creditor}`}
          amount={one.total}
          note={`${one.months.length} 个月合计`}
          rows={one.rows}
        />
      ))}
      {borrowings.map((one) => (
        <Figure
          key={`lent ${one.creditor}`}
          name={`从${one.creditor}借入`}
          amount={one.total}
          note={`${one.months.length} 个月合计`}
          rows={one.rows}
        />
      ))}
    </>
  );
}

function doubtText({ about, rows }: Doubt): string {
  const places = rows.map(
    ({ on, amount, text, counterparty }) =>
      `${formatDay(on)} ${groupYuan(amount)} ${text || counterparty}`,
  );
  if (about === 'one-payment') return `可能是同一笔，都算了：${places.join(' / ')}`;
  const [{ state, kind }] = rows;
  return `没见过「${state}」这种状态，${kind === 'ignored' ? '没有算' : '算了'}：${places.join()}`;
}

/** What could not be decided: the sums stay as they are until the person has looked. */
function Doubts({ doubts }: Pick<Props, 'doubts'>) {
  return (
    <>
      {doubts.length > 0 && (
        <details class="rows">
          <summary>有 {doubts.length} 处拿不准，请看一眼</summary>
          <ul>
            {doubts.slice(0, 30).map((doubt) => (
              <li key={doubt.rows.map(({ file, row }) => `${file} ${row}`).join()}>
                {doubtText(doubt)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type FigureProps = Pick<EvidencedFigure, 'amount' | 'rows'> & {
  readonly name: string;
  readonly note: string;
};

function Figure({ name, amount, note, rows }: FigureProps) {
  return (
    <div class="figure">
      <p>
        <span>{name}</span> <strong class="sum">{groupYuan(amount)} 元</strong>
      </p>
      <p class="hint">{note}</p>
      <RowList rows={rows} />
    </div>
  );
}
